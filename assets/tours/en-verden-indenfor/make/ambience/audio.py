"""Mono samples in and out: reading, loudness, files. A sound is a numpy array of floats at RATE. Needs ffmpeg."""
import json
import re
import subprocess
from pathlib import Path

import numpy as np

RATE = 48000
MADE_HERE = "synthetic placeholder, made by make/"  # a file without this comment is somebody's recording


def read(source, *effects):
    """Samples of a file, or of the bytes of one; `effects` are ffmpeg audio filters."""
    piped = isinstance(source, bytes)
    command = ["ffmpeg", "-v", "error", "-i", "-" if piped else str(source)]
    command += ["-af", ",".join(effects)] if effects else []
    command += ["-f", "f32le", "-ac", "1", "-ar", str(RATE), "-"]
    done = subprocess.run(command, input=source if piped else None, capture_output=True, check=True)
    return np.frombuffer(done.stdout, np.float32).astype(float)


def measured(x, options):
    command = ["ffmpeg", "-nostats", "-f", "f32le", "-ar", str(RATE), "-ac", "1", "-i", "-",
               "-af", f"ebur128=framelog=verbose{options}", "-f", "null", "-"]
    return subprocess.run(command, input=x.astype(np.float32).tobytes(), capture_output=True, check=True).stderr.decode()


def lufs_of(x):
    """Integrated loudness by EBU R 128."""
    return float(re.findall(r"I:\s+(-?[\d.]+) LUFS", measured(x, ""))[-1])


def loudness(x):
    """(integrated loudness in LUFS, true peak in dBTP) by EBU R 128; the peak costs most of the time."""
    said = measured(x, ":peak=true")
    return float(re.findall(r"I:\s+(-?[\d.]+) LUFS", said)[-1]), float(re.findall(r"Peak:\s+(-?[\d.]+|-inf) dBFS", said)[-1])


def limit(x, ceiling_db, reach=0.004):
    """Keeps peaks under the ceiling; the gain falls and recovers over `reach` seconds, looking ahead."""
    n = int(reach * RATE) | 1
    need = np.minimum(1, 10 ** (ceiling_db / 20) / np.maximum(np.abs(x), 1e-9))
    low, reached = np.pad(need, n, mode="edge"), 1
    while reached < n:  # the least of n neighbours, in a few doublings
        step = min(reached, n - reached)
        low, reached = np.minimum(low[:-step], low[step:]), reached + step
    smooth = np.hanning(n + 2)[1:-1]
    return x * np.convolve(low, smooth / smooth.sum(), "same")[(n + 1) // 2:][:len(x)]


def at_loudness(x, lufs, ceiling_db=None):
    """The sound at this loudness: by one linear gain, or with a ceiling by gain and limiter in turn."""
    for _ in range(3 if ceiling_db is not None else 0):
        x = limit(x * 10 ** ((lufs - lufs_of(x)) / 20), ceiling_db)
    return x * 10 ** ((lufs - lufs_of(x)) / 20)


def write(x, stem, opus_kbit, aac_kbit=64):
    """stem.opus and stem.m4a, the same bytes each time."""
    stem = Path(stem)
    stem.parent.mkdir(parents=True, exist_ok=True)
    for ending, codec in ((".opus", ["libopus", "-b:a", f"{opus_kbit}k", "-application", "audio"]),
                          (".m4a", ["aac", "-b:a", f"{aac_kbit}k", "-movflags", "+faststart"])):
        subprocess.run(["ffmpeg", "-v", "error", "-y", "-f", "f32le", "-ar", str(RATE), "-ac", "1", "-i", "-",
                        "-c:a", *codec, "-fflags", "+bitexact", "-flags:a", "+bitexact",
                        "-metadata", f"comment={MADE_HERE}", str(half := stem.with_name(f"half-{stem.name}{ending}"))],
                       input=x.astype(np.float32).tobytes(), check=True)
        half.replace(stem.with_suffix(ending))


def is_recording(path):
    """True for a file that did not come from these scripts."""
    asked = subprocess.run(["ffprobe", "-v", "error", "-show_entries", "format_tags=comment:stream_tags=comment", "-of", "json",
                            str(path)], capture_output=True, check=True)
    return MADE_HERE not in asked.stdout.decode()
