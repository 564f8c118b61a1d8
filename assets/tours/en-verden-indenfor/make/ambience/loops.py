"""Building blocks of a seamless loop: everything lives on a circle of N samples, so the end runs into the beginning by
construction (noise is made in the frequency domain, events and reverberation wrap round)."""
import numpy as np

from audio import RATE

# 22.08 s: a whole number of Opus frames (960) and of AAC frames (1024), so that no codec pads the end
N = 69 * 15360


def dice(seed):
    return np.random.default_rng(seed)


def noise(seed, *points, n=N):
    """Noise with this spectrum, RMS 1. Points are (Hz, dB), joined by straight lines on a logarithmic axis."""
    hz = np.fft.rfftfreq(n, 1 / RATE)
    at, db = zip(*points)
    level = np.interp(np.log(np.maximum(hz, 1)), np.log(at), db, left=db[0] - 30, right=-120)
    phase = dice(seed).uniform(0, 2 * np.pi, len(hz))
    spectrum = 10 ** (level / 20) * np.exp(1j * phase)
    spectrum[0] = 0
    x = np.fft.irfft(spectrum, n)
    return x / np.sqrt((x ** 2).mean())


def swell(seed, seconds, low, high):
    """A slow wandering between low and high, whose ups and downs take about so many seconds."""
    count = max(2, round(N / RATE / seconds))
    spectrum = np.zeros(N // 2 + 1, complex)
    spectrum[1:count + 1] = dice(seed).normal(size=count) + 1j * dice(seed + 1).normal(size=count)
    x = np.fft.irfft(spectrum, N)
    x = (x - x.min()) / (x.max() - x.min())
    return low + (high - low) * x


def put(loop, sound, at, gain=1.0):
    """Adds a sound at a second of the loop; what sticks out at the end comes in at the beginning."""
    start = round(at * RATE)
    np.add.at(loop, (start + np.arange(len(sound))) % len(loop), gain * sound)


def ring(hz, seconds, gain, length):
    """A struck thing: sines which die away (seconds to -60 dB each)."""
    t = np.arange(round(length * RATE)) / RATE
    return sum(g * np.sin(2 * np.pi * f * t) * 10 ** (-3 * t / s) for f, s, g in zip(hz, seconds, gain))


def fade(x, rise, fall):
    """Raises the beginning and lowers the end, in seconds."""
    x = x.copy()
    a, b = min(len(x), round(rise * RATE)), min(len(x), round(fall * RATE))
    x[:a] *= np.linspace(0, 1, a)
    x[len(x) - b:] *= np.linspace(1, 0, b) ** 2
    return x


def hall(seed, seconds, before=0.02, bright=4000):
    """The answer of a room: noise which dies away and darkens, after the time the first wall takes."""
    n = round(seconds * 1.1 * RATE)
    t = np.arange(n) / RATE
    out = np.zeros(n)
    for hz, share in ((250, 1.0), (800, 0.9), (2200, 0.65), (bright, 0.45)):
        band = noise(seed + hz, (hz / 3, -24), (hz / 1.6, 0), (hz * 1.6, 0), (hz * 3, -24), n=n)
        out += band * 10 ** (-3 * t / (seconds * share))
    out = np.concatenate([np.zeros(round(before * RATE)), out])
    return out / np.sqrt((out ** 2).sum())


def echoed(x, answer, wet):
    """The sound and its room, round the circle for a loop (len N), with its tail otherwise."""
    n = N if len(x) == N else len(x) + len(answer)
    wrapped = np.zeros(n)
    put(wrapped, answer, 0)
    return np.pad(x, (0, n - len(x))) + wet * np.fft.irfft(np.fft.rfft(x, n) * np.fft.rfft(wrapped), n)


def filtered(x, *points):
    """The loop with this frequency response, points as in noise."""
    hz = np.fft.rfftfreq(len(x), 1 / RATE)
    at, db = zip(*points)
    return np.fft.irfft(np.fft.rfft(x) * 10 ** (np.interp(np.log(np.maximum(hz, 1)), np.log(at), db) / 20), len(x))
