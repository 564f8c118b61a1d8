"""Sounds that are heard in the missions: found by the words of their English caption, recordings of the tour or made here."""

import functools, re, sys
from pathlib import Path

import numpy as np

MAKE = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(MAKE / 'ambience'))
from audio import RATE, read  # noqa: E402


def burst(seconds, low, high, seed=1, attack=0.002):
    """filtered noise that dies away"""
    n = int(seconds * RATE)
    t = np.arange(n) / RATE
    x = np.fft.rfft(np.random.default_rng(seed).standard_normal(n))
    hz = np.fft.rfftfreq(n, 1 / RATE)
    x = np.fft.irfft(x * np.exp(-0.5 * (np.log(np.maximum(hz, 1) / np.sqrt(low * high)) / np.log(high / low) * 2.4) ** 2), n)
    return x / np.abs(x).max() * np.minimum(1, t / attack) * np.exp(-5 * t / seconds)


def tone(seconds, hz, fall=6):
    t = np.arange(int(seconds * RATE)) / RATE
    return np.sin(2 * np.pi * hz * t) * np.exp(-fall * t / seconds)


def several(sound, starts, levels=None):
    x = np.zeros(int((starts[-1]) * RATE) + len(sound) + 1)
    for i, at in enumerate(starts):
        x[int(at * RATE) : int(at * RATE) + len(sound)] += sound * (levels[i % len(levels)] if levels else 1)
    return x


def knock():
    return several(burst(0.14, 120, 500, 3) + 0.5 * tone(0.14, 150, 9), (0, 0.24, 0.47))


def steps(gap=0.52, count=5):
    return several(burst(0.10, 150, 1200, 5) * 0.5, [i * gap for i in range(count)], (1, 0.8))


def bolt():
    x = several(burst(0.09, 700, 4200, 7), (0, 0.16), (0.5, 1))
    return x + 0.35 * np.pad(tone(0.25, 310), (0, max(0, len(x) - RATE // 4)))[: len(x)]


def paper():
    g = np.random.default_rng(4)
    return several(burst(0.08, 2000, 9000, 9) * 0.25, np.sort(g.uniform(0, 1.5, 16)), (0.3, 1, 0.5))


def block():
    return several(burst(0.06, 500, 2200, 11) * 0.7, (0, 0.9, 1.7), (0.8, 1, 0.7))


def sizzle(seconds=2.0):
    x = np.random.default_rng(2).standard_normal(int(seconds * RATE))
    x = np.diff(x, prepend=0) * 0.12
    return x * np.sin(np.linspace(0, np.pi, len(x))) ** 0.5


def lid():
    t = np.cumsum(0.34 * 0.86 ** np.arange(14))
    return several(tone(0.3, 820, 5) * 0.4 + tone(0.3, 1310, 6) * 0.25, t - t[0], (1, 0.8))


def keyboard():
    g = np.random.default_rng(8)
    return several(burst(0.035, 1200, 5000, 13) * 0.4, np.cumsum(g.uniform(0.09, 0.3, 11)), (1, 0.6, 0.8))


def ticking():
    return several(burst(0.03, 1500, 5000, 17) * 0.5, (0, 1, 2), (1, 0.8))


def recording(name):
    x = read(MAKE.parent / f'ambience/{name}.opus')
    return x / np.abs(x).max()


HEARD = (
    (r'hoot', lambda: recording('horn') * 0.7),
    (r'knock', knock),
    (r'bolts? slide|bolts? slides|nine in a row', bolt),
    (r'hatch', bolt),
    (r'keyboard', keyboard),
    (r'keys', lambda: recording('keys')),
    (r'doors? (closes|opens|slam|shut)|two doors|a door|chapel door', lambda: recording('door') * 0.8),
    (r'footsteps|steps', steps),
    (r'paper|pencil|string|letter|slip', paper),
    (r'block', block),
    (r'sizzles|boils over', sizzle),
    (r'a click', lambda: burst(0.05, 900, 4000, 21)),
    (r'lid rolls', lid),
    (r'clock|ticking', ticking),
    (r'light into|creaks', lambda: burst(0.12, 500, 1800, 23) * 0.5),
    (r'drawer', lambda: burst(0.5, 120, 900, 25, 0.2) * 0.7),
)


@functools.cache
def called(text):
    for words, made in HEARD:
        if re.search(words, text):
            return made()
    return np.zeros(1)


def of(line):
    return called(line['text']['en'].lower())
