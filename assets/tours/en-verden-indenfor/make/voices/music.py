"""A quiet bed for the series: felt piano and double bass, played by a small set of rules from a seed."""

import sys
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / 'ambience'))
from audio import RATE, lufs_of  # noqa: E402

LUFS = -24  # alone; pressed down under speech
CHORDS = {  # bass note and the tones over it, as semitones from C3
    'warm': [(-12, (4, 7, 11, 16)), (-15, (4, 9, 12, 16)), (-10, (5, 9, 12, 14)), (-17, (2, 7, 11, 14))],
    'sly': [(-15, (0, 4, 7, 14)), (-13, (2, 5, 9, 12)), (-12, (4, 7, 9, 16)), (-8, (2, 8, 11, 14))],
    'hushed': [(-15, (0, 4, 11, 12)), (-19, (0, 5, 9, 12)), (-12, (4, 7, 14, 16)), (-17, (2, 7, 12, 14))],
    'open': [(-12, (7, 12, 14, 16)), (-10, (5, 9, 12, 17)), (-15, (4, 7, 12, 16)), (-7, (5, 9, 12, 16))],
}


def hz(semitone):
    return 130.81 * 2 ** (semitone / 12)


def felt(semitone, seconds, loud, dice):
    """a hammer with felt on it: few overtones, a soft thump"""
    t = np.arange(int(seconds * RATE)) / RATE
    f = hz(semitone)
    x = sum(a * np.sin(2 * np.pi * f * n * np.sqrt(1 + 0.0004 * n * n) * t + dice.uniform(0, 6)) * np.exp(-t * (0.9 + 0.75 * n) * (f / 200) ** 0.4) for n, a in ((1, 1), (2, 0.30), (3, 0.10), (4, 0.04)))
    thump = dice.standard_normal(len(t)) * np.exp(-t * 70)
    thump = np.convolve(thump, np.ones(90) / 90, 'same')
    return loud * (x * np.minimum(1, t / 0.012) + 0.9 * thump) * np.minimum(1, (seconds - t) / 0.3)


def bass(semitone, seconds, loud):
    t = np.arange(int(seconds * RATE)) / RATE
    f = hz(semitone)
    x = sum(a * np.sin(2 * np.pi * f * n * t) * np.exp(-t * (1.1 + 0.9 * n)) for n, a in ((1, 1), (2, 0.55), (3, 0.22), (4, 0.08)))
    return loud * x * np.minimum(1, t / 0.02) * np.minimum(1, (seconds - t) / 0.2)


def bed(seconds, mood='warm', seed=1, beat=0.62):
    dice = np.random.default_rng(seed)
    x = np.zeros(int((seconds + 8) * RATE))

    def add(at, sound):
        i = int(max(0, at + dice.normal(0, 0.012)) * RATE)
        x[i : i + len(sound)] += sound[: len(x) - i]

    bar, at = 0, 0.3
    while at < seconds - 3 * beat:
        root, tones = CHORDS[mood][bar % 4]
        add(at, bass(root, 4 * beat, 0.5))
        if bar % 2 and dice.random() < 0.7:
            add(at + 2.5 * beat, bass(root + dice.choice((0, 7)), 1.5 * beat, 0.32))
        for i, place in enumerate(dice.permutation(4)[: 2 + (bar % 4 != 3)]):
            add(at + (0, 1, 1.5, 2.5)[i] * beat + 0.02, felt(tones[place], 3.4, 0.20 + 0.08 * (i == 0), dice))
        if bar % 4 in (1, 2) and dice.random() < 0.75:
            add(at + 3 * beat, felt(tones[-1] + dice.choice((0, 2, 12)), 3, 0.16, dice))
        at += 4 * beat
        bar += 1
    root, tones = CHORDS[mood][0]
    add(at, bass(root, 4, 0.5))
    for i, tone in enumerate(tones):
        add(at + 0.09 * i, felt(tone, 4, 0.2, dice))
    tail = dice.standard_normal(int(1.6 * RATE)) * np.exp(-np.arange(int(1.6 * RATE)) / RATE * 3.6)
    tail = np.convolve(tail, np.ones(24) / 24, 'same')
    n = len(x) + len(tail)
    wet = np.fft.irfft(np.fft.rfft(x, n) * np.fft.rfft(tail, n), n)[: len(x)]
    x = (x + 0.22 * wet / np.abs(wet).max() * np.abs(x).max())[: int(seconds * RATE)]
    x[-2 * RATE :] *= np.linspace(1, 0, 2 * RATE)
    return x * 10 ** ((LUFS - lufs_of(x)) / 20)


def under(music, voice, low=0.55):
    """pressed down while somebody speaks, slowly up again"""
    n = RATE // 4
    power = np.cumsum(np.pad(voice**2, (n // 2, n - n // 2)))
    level = np.sqrt(np.maximum(0, power[n:] - power[:-n]) / n)
    talks = (level > 0.01).astype(float)
    k = np.hanning(RATE) / np.hanning(RATE).sum()
    size = len(talks) + len(k) - 1
    talks = np.fft.irfft(np.fft.rfft(talks, size) * np.fft.rfft(k, size), size)[len(k) // 2 :][: len(talks)]
    return music * (1 - (1 - low) * np.clip(talks, 0, 1))
