#!/usr/bin/env python3
"""Makes ../../ambience/*.opus and *.m4a from nothing, and measures what came out.

  python3 make/ambience/render.py [gate wing ... door keys]

Needs espeak-ng (for the murmur), ffmpeg and numpy (apt-get install espeak-ng ffmpeg python3-numpy)."""
import sys
from pathlib import Path

import numpy as np

from audio import RATE, at_loudness, is_recording, loudness, read, write
from dayrooms import DAYROOMS
from rooms import cell, gate, wing, yard
from things import door, horn, keys, piano, saw, tags

AMBIENCE = Path(__file__).resolve().parent.parent.parent / "ambience"
LOOPS = {"gate": gate, "wing": wing, "cell": cell, "yard": yard, **DAYROOMS}
SOUNDS = {"door": door, "keys": keys, "tags": tags, "saw": saw, "piano": piano, "horn": horn}


def from_quiet(x):
    """The same loop, begun where 5 ms of it are at their quietest: there the codecs' unsteady first samples matter least."""
    n = RATE // 200
    power = np.convolve(np.concatenate([x[-n:], x, x[:n]]) ** 2, np.ones(n), "same")[n:-n]
    return np.roll(x, -int(power.argmin()))


def seam(x):
    """The jump from the last sample to the first, beside the 99th percentile of all steps (1 or less: not to be told from
    the rest), and how many dB the 50 ms before and after differ."""
    steps = np.abs(np.diff(x))
    before, after = (np.sqrt((part ** 2).mean()) for part in (x[-RATE // 20:], x[:RATE // 20]))
    return abs(x[0] - x[-1]) / np.percentile(steps, 99), 20 * np.log10(after / before)


def main(wanted):
    for name, make in {**LOOPS, **SOUNDS}.items():
        stem = AMBIENCE / name
        if wanted and name not in wanted or stem.with_suffix(".opus").exists() and is_recording(stem.with_suffix(".opus")):
            continue
        write(at_loudness(from_quiet(make()), -32) if name in LOOPS else at_loudness(make(), -24, -2), stem, 56)
        for ending in (".opus", ".m4a"):
            x = read(stem.with_suffix(ending))
            lufs, peak = loudness(x)
            told = f"{name}{ending}: {len(x) / RATE:.3f} s, {lufs:.1f} LUFS, peak {peak:.1f} dBTP"
            if name in LOOPS:
                told += ", seam: jump {:.2f} of a usual step, level {:+.1f} dB".format(*seam(x))
            print(told, flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
