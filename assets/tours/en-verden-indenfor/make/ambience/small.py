"""Small sounds of the rooms one works and waits in: a pot, a pencil, a clock, a toy, a radio, a gull."""
import numpy as np

from audio import RATE
from loops import N, dice, echoed, fade, filtered, hall, noise, put, ring
from things import hit, seconds, whistle

LOOP = N / RATE


def hum(seed, *partials):
    """Something electric all round the loop: (Hz, gain), each moved to a whole number of turns."""
    t = np.arange(N) / RATE
    phase = dice(seed).uniform(0, 2 * np.pi, len(partials))
    return sum(g * np.sin(2 * np.pi * round(hz * LOOP) / LOOP * t + p) for (hz, g), p in zip(partials, phase))


def bubbles(seed, rate=14):
    """A pot which simmers: bubbles a few a second, each a short rising note, and the lid now and then."""
    rng, x = dice(seed), np.zeros(N)
    for at in np.sort(rng.uniform(0, LOOP, round(rate * LOOP))):
        hz, long = rng.uniform(320, 900), rng.uniform(0.02, 0.05)
        put(x, whistle([(0, hz), (long, hz * rng.uniform(1.2, 1.6))]), at, rng.uniform(0.1, 0.6))
    for at in (3.1, 3.34, 9.7, 15.2, 15.42, 15.7):
        put(x, ring([1310, 2890, 4720], [0.12, 0.08, 0.05], [1, 0.5, 0.3], 0.15), at, 0.5)
    return x


def clock(beat=1.0):
    """A clock on the wall: tick, and a lower tock."""
    x, beats = np.zeros(N), round(LOOP / beat)
    for i in range(beats):
        hz = (2350, 1980)[i % 2]
        tick = ring([hz, hz * 1.9, hz * 3.1], [0.03, 0.02, 0.012], [1, 0.5, 0.3], 0.04)
        put(x, tick, i * LOOP / beats, 0.9)
        put(x, hit(i, 0.006, (800, -6), (3000, 0), (8000, -10)), i * LOOP / beats, 0.5)
    return x


def pencil(seed, words=9):
    """Somebody writes: strokes on paper, a few to a word."""
    rng, x, at = dice(seed), seconds(words * 0.62 + 0.4), 0.05
    for _ in range(words):
        for _ in range(rng.integers(3, 7)):
            long = rng.uniform(0.05, 0.12)
            stroke = noise(int(rng.integers(9999)), (600, -22), (2200, -4), (4200, 0), (9000, -14), n=round(long * RATE))
            put(x, fade(stroke, long * 0.3, long * 0.5), at, rng.uniform(0.3, 1))
            at += long + rng.uniform(0.0, 0.03)
        at += rng.uniform(0.06, 0.25)
        if at > len(x) / RATE - 0.9:
            break
    return x


def scrape(seed, length=0.55):
    """A chair is moved on linoleum."""
    rng, n = dice(seed), round(length * RATE)
    t = np.arange(n) / RATE
    grip = 0.5 + 0.5 * np.sign(np.sin(2 * np.pi * np.cumsum(rng.uniform(70, 110) * (1 + 0.2 * np.sin(9 * t))) / RATE))
    x = noise(seed + 1, (150, -8), (420, 0), (1300, -8), (4000, -26), n=n) * (0.4 + 0.6 * grip)
    return fade(x, 0.08, 0.2)


def page(seed):
    """A sheet of paper is turned."""
    n = round(0.5 * RATE)
    t = np.arange(n) / RATE
    x = noise(seed, (700, -14), (3000, -2), (6000, 0), (12000, -10), n=n)
    return x * (np.exp(-((t - 0.12) / 0.06) ** 2) + 0.7 * np.exp(-((t - 0.33) / 0.07) ** 2))


def musical_toy(seed=61):
    """A small glockenspiel in a child's hands: a few plates, not quite a tune."""
    rng, x, at = dice(seed), seconds(4.2), 0.0
    scale = 1047 * 2 ** (np.array([0, 2, 4, 7, 9, 12]) / 12)
    for note in (0, 2, 4, 4, 3, 1, 0):
        hz = scale[note]
        put(x, ring([hz, hz * 2.76, hz * 5.4], [0.9, 0.3, 0.12], [1, 0.3, 0.12], 0.9), at, rng.uniform(0.5, 1))
        at += rng.uniform(0.26, 0.62)
    return x


def blocks(seed):
    """A tower of wooden blocks which falls."""
    rng, x = dice(seed), seconds(1.6)
    for at in np.sort(np.abs(rng.normal(0.1, 0.32, 9))):
        hz = rng.uniform(520, 1250)
        put(x, ring([hz, hz * 2.3, hz * 3.9], [0.06, 0.04, 0.03], [1, 0.5, 0.25], 0.09), min(at, 1.4), rng.uniform(0.3, 1))
    return x


def creak(seed, length=0.7):
    """Old wood takes somebody's weight: it sticks and slips, faster and faster."""
    rng, x, at, gap = dice(seed), seconds(length + 0.1), 0.0, 0.05
    while at < length:
        hz = rng.uniform(340, 420)
        put(x, ring([hz, hz * 2.2, hz * 3.7], [0.035, 0.025, 0.02], [1, 0.6, 0.4], 0.05), at, np.sin(np.pi * at / length) + 0.05)
        gap = max(0.011, gap * rng.uniform(0.88, 1.02))
        at += gap
    return x


def radio_call(seed, said):
    """A radio opens with a hiss, a voice says something short, and it closes with a click."""
    said = said[:round(2.2 * RATE)]
    hiss = noise(seed, (350, -14), (1200, 0), (2600, -2), (3400, -24), n=len(said) + round(0.7 * RATE))
    x = 0.16 * hiss
    x[round(0.25 * RATE):round(0.25 * RATE) + len(said)] += 0.8 * np.tanh(2 * said)
    x = fade(x, 0.005, 0.01)
    put(x, hit(seed + 1, 0.012, (900, -4), (2500, 0), (5000, -12)), len(x) / RATE - 0.02, 1.2)
    return filtered(x, (200, -30), (420, 0), (2800, 0), (3800, -34))


def gull(seed, calls=4):
    """A herring gull: long falling cries, each a little shorter than the one before."""
    rng, x, at = dice(seed), seconds(4.4), 0.0
    for i in range(calls):
        hz, long = rng.uniform(1050, 1250), 0.62 - 0.08 * i
        path = [(0, hz * 0.8), (long * 0.2, hz * 1.25), (long * 0.6, hz * 1.1), (long, hz * 0.72)]
        cry = whistle(path, 0.012)
        turn = 2 * np.pi * np.cumsum(np.interp(np.arange(len(cry)) / RATE, *zip(*path))) / RATE
        rough = cry + 0.7 * np.sin(2 * turn) + 0.5 * np.sin(3 * turn) + 0.25 * np.sin(4 * turn)
        put(x, fade(rough, 0.04, 0.12), at, 1 - 0.12 * i)
        at += long + rng.uniform(0.12, 0.25)
    return echoed(x, hall(71, 0.7, 0.05), 0.3)


def passing(seed, length=6.0):
    """A car goes by on the street."""
    n = round(length * RATE)
    t = np.arange(n) / RATE
    x = noise(seed, (50, -4), (120, 0), (500, -7), (1800, -14), (5000, -34), n=n)
    return x * np.exp(-((t - length / 2) / (length / 5.5)) ** 2)
