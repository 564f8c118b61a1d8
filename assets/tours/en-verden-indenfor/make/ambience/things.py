"""Things one hears in a prison, each a short sound (not a loop): doors, keys, a buzzer, a trolley, people, birds."""
import subprocess

import numpy as np

from audio import RATE, read
from loops import dice, echoed, fade, hall, noise, put, ring


def seconds(length):
    return np.zeros(round(length * RATE))


def hit(seed, length, *points):
    """A short noise: the moment two things meet."""
    n = round(length * RATE)
    return noise(seed, *points, n=n) * np.exp(-5 * np.arange(n) / n)


def slam(seed=1, length=1.1):
    """A heavy steel door falls into its frame."""
    x = seconds(length)
    hz = np.array([61, 92, 147, 231, 389, 612, 977, 1540, 2390]) * (1 + 0.02 * dice(seed).normal(size=9))
    put(x, ring(hz, [0.7, 0.9, 0.8, 0.7, 0.5, 0.4, 0.3, 0.2, 0.12], [0.9, 0.8, 0.5, 0.4, 0.25, 0.16, 0.1, 0.07, 0.04], length), 0)
    put(x, hit(seed + 1, 0.25, (40, 0), (160, 0), (700, -20), (3000, -40)), 0, 0.9)
    put(x, hit(seed + 2, 0.03, (400, -12), (1500, 0), (5000, -12)), 0, 0.35)
    return x


def clack(seed=5, hz=310):
    """A bolt meets its stop."""
    x = seconds(0.25)
    put(x, ring([hz, hz * 2.3, hz * 4.7, hz * 8.1], [0.18, 0.14, 0.1, 0.06], [0.5, 0.35, 0.25, 0.15], 0.24), 0)
    put(x, hit(seed, 0.02, (600, -8), (2000, 0), (6000, -14)), 0, 0.7)
    return x


def door():
    """The door of a cell: it closes, and the bolt goes home. 1.5 s."""
    x = seconds(1.0)
    put(x, slam(1, 0.95), 0.02)
    slide = noise(8, (300, -12), (1100, 0), (2600, -4), (6000, -24), n=round(0.13 * RATE))
    slide *= 0.6 + 0.4 * np.sign(np.sin(2 * np.pi * 55 * np.arange(len(slide)) / RATE))
    put(x, fade(slide, 0.02, 0.02), 0.5, 0.10)
    put(x, clack(), 0.63, 0.8)
    return fade(echoed(x, hall(3, 1.1, 0.011, 3000), 0.45)[:round(1.5 * RATE)], 0.002, 0.35)


def keys(seed=7, length=1.3, shakes=(0.05, 0.3, 0.52, 0.83)):
    """A bunch of keys, taken up and shaken a few times."""
    rng, x = dice(seed), seconds(length)
    bunch = rng.uniform(2300, 6200, 7)
    for shake in shakes:
        for _ in range(rng.integers(5, 9)):
            hz = rng.choice(bunch) * rng.uniform(0.99, 1.01)
            ping = ring([hz, hz * 1.58, hz * 2.41], rng.uniform(0.08, 0.3, 3), [1, 0.5, 0.22], 0.3)
            put(x, fade(ping, 0.0006, 0.02), min(shake + abs(rng.normal(0, 0.05)), length - 0.31), rng.uniform(0.1, 0.5))
            put(x, hit(rng.integers(9999), 0.008, (1500, -6), (4000, 0), (9000, -12)), shake + abs(rng.normal(0, 0.04)), 0.1)
    return fade(echoed(x, hall(11, 0.4, 0.008, 6000), 0.25)[:round(length * RATE)], 0.002, 0.2)


def tags():
    """A dog shakes itself: two small discs at its collar."""
    rng, x = dice(33), seconds(1.1)
    for i, at in enumerate(np.cumsum(rng.uniform(0.035, 0.07, 15))):
        hz = rng.choice([3150, 3900, 5200]) * rng.uniform(0.99, 1.01)
        put(x, fade(ring([hz, hz * 1.7], [0.16, 0.09], [1, 0.4], 0.2), 0.0005, 0.02), at, np.sin(np.pi * (i + 1) / 16) * rng.uniform(0.4, 1))
    return fade(echoed(x, hall(34, 0.4, 0.008, 6000), 0.25)[:round(1.1 * RATE)], 0.002, 0.2)


def saw(length=2.6, begin=1.0):
    """A circular saw which somebody lets go: it runs down."""
    n = round(length * RATE)
    t = np.arange(n) / RATE
    turns = begin * np.where(t < 0.5, 1, np.exp(-(np.maximum(t, 0.5) - 0.5) / 0.8))
    phase = 2 * np.pi * np.cumsum(760 * turns) / RATE
    teeth = sum(np.sin(k * phase + k) / k ** 1.2 for k in (1, 2, 3, 4, 6)) + 0.35 * np.sin(phase / 9)
    air = noise(36, (200, -8), (900, 0), (3000, -4), (7000, -16), n=n)
    return fade((0.22 * teeth + 0.16 * air) * turns ** 1.3, 0.08, 0.4)


def sawing(seed, length=2.4):
    """The saw goes through a board: it is pulled down, works, and is free again."""
    rng, n = dice(seed), round(length * RATE)
    t = np.arange(n) / RATE
    bite = np.clip(np.minimum(t / 0.25, (length - t) / 0.3), 0, 1)
    phase = 2 * np.pi * np.cumsum(780 - (90 + 14 * rng.normal()) * bite + 6 * np.sin(2 * np.pi * 3.1 * t)) / RATE
    teeth = sum(np.sin(k * phase + k) / k ** 0.9 for k in (1, 2, 3, 4, 5, 7))
    wood = noise(seed + 1, (300, -10), (1400, 0), (3500, -2), (9000, -18), n=n)
    return fade(0.18 * teeth * (0.5 + 0.5 * bite) + 0.3 * wood * bite, 0.15, 0.35)


def piano(hz=174.6, length=2.6):
    """One note of an old upright: strings a little out of tune with each other, and the felt which meets them."""
    x = seconds(length)
    for part in range(1, 11):
        f = hz * part * np.sqrt(1 + 0.0004 * part ** 2)
        strings = [f, f * 1.0009, f * 0.9994]
        put(x, ring(strings, [2.8 / part ** 0.5, 2.2 / part ** 0.5, 1.7 / part ** 0.5], [1, 0.8, 0.7], length), 0, 1 / part ** 1.35)
    put(x, hit(38, 0.05, (120, 0), (700, -6), (3000, -22)), 0, 1.2)
    return fade(echoed(fade(x, 0.003, 0.3), hall(39, 1.9), 0.6)[:round(2.4 * RATE)], 0.001, 0.9)


def horn():
    """A van hoots once, a street away."""
    x = seconds(0.34)
    t = np.arange(len(x)) / RATE
    for hz in (415, 523):
        x += sum(np.sin(2 * np.pi * hz * k * t + k) / k for k in (1, 2, 3, 4, 5))
    far = echoed(fade(x, 0.012, 0.05), hall(47, 1.0, 0.06, 2500), 1.3)
    return far[:round(1.3 * RATE)] * np.linspace(1, 0, round(1.3 * RATE)) ** 0.5


def buzzer(length=0.8):
    """The buzz of a lock which somebody lets go from far away."""
    t = np.arange(round(length * RATE)) / RATE
    x = sum(np.sin(2 * np.pi * 100 * k * t + k) / k ** 0.7 for k in (1, 2, 3, 5, 6, 8, 11)) * (1 + 0.3 * np.sin(2 * np.pi * 50 * t))
    return fade(x, 0.01, 0.03) * 0.2


def talk(voice, text, pitch, speed=150):
    """Somebody talking, to be blurred by distance until no word is left (espeak-ng)."""
    done = subprocess.run(["espeak-ng", "-v", f"da+{voice}", "-p", str(pitch), "-s", str(speed), "-a", "60", "--stdout", text],
                          capture_output=True, check=True)
    x = read(done.stdout)
    return x / np.sqrt((x ** 2).mean())


def trolley(length=7.0):
    """A trolley comes along the floor and goes again: rumble, rattle, crockery."""
    n, rng = round(length * RATE), dice(21)
    t = np.arange(n) / RATE
    x = noise(22, (50, -6), (110, 0), (400, -10), (1500, -26), (4000, -40), n=n) * (0.8 + 0.2 * np.sin(2 * np.pi * 6.3 * t))
    for at in np.arange(0.2, length - 0.3, 0.31):
        put(x, hit(rng.integers(9999), 0.04, (200, 0), (900, -4), (3500, -20)), at + rng.normal(0, 0.03) + 0.05, rng.uniform(0.6, 1.5))
        if rng.random() < 0.45:
            hz = rng.uniform(1900, 4200)
            put(x, ring([hz, hz * 2.7], [0.25, 0.12], [1, 0.4], 0.26), at + rng.uniform(0, 0.02), rng.uniform(0.1, 0.35))
    return x * np.sin(np.pi * t / length) ** 1.5


def bounces(first=0.62):
    """A ball which somebody drops and leaves: nearer and nearer bounces on asphalt."""
    x, at, gap, gain = seconds(3.2), 0.0, first, 1.0
    while gap > 0.07:
        put(x, ring([88, 176, 410], [0.09, 0.06, 0.04], [1, 0.5, 0.25], 0.12), at, gain)
        put(x, hit(int(at * 1000), 0.02, (300, 0), (1200, -6), (4000, -24)), at, 0.3 * gain)
        at, gap, gain = at + gap, gap * 0.78, gain * 0.72
    return x


def kick():
    """A ball against a wall."""
    x = seconds(0.3)
    put(x, ring([70, 140, 300], [0.14, 0.1, 0.05], [1, 0.6, 0.3], 0.2), 0)
    put(x, hit(31, 0.03, (200, 0), (1500, -4), (4500, -20)), 0, 0.6)
    return x


def whistle(path, vibrato=0.0):
    """One note of a bird: (seconds, Hz) points, sung through, with a soft second harmonic."""
    at, hz = map(np.array, zip(*path))
    t = np.arange(round(at[-1] * RATE)) / RATE
    pitch = np.interp(t, at, hz) * (1 + vibrato * np.sin(2 * np.pi * 28 * t))
    turn = 2 * np.pi * np.cumsum(pitch) / RATE
    return fade(np.sin(turn) + 0.12 * np.sin(2 * turn), 0.02, 0.04)


def blackbird(seed):
    """A phrase of three to six slow fluted notes around 2 kHz, and a hurried high twitter to end it."""
    rng, x, at = dice(seed), seconds(3.6), 0.0
    scale = 1750 * 2 ** (np.array([0, 2, 4, 7, 9]) / 12)
    for _ in range(rng.integers(3, 7)):
        a, b = rng.choice(scale, 2) * rng.uniform(0.985, 1.015, 2)
        long = rng.uniform(0.14, 0.34)
        put(x, whistle([(0, a), (long * 0.35, a * 1.01), (long * 0.65, b), (long, b * 0.985)]), at, rng.uniform(0.6, 1))
        at += long + rng.uniform(0.03, 0.1)
    for _ in range(rng.integers(3, 7)):
        hz = rng.uniform(3600, 6200)
        put(x, whistle([(0, hz), (0.03, hz * rng.uniform(1.1, 1.35)), (0.06, hz * 0.8)], 0.05), at, rng.uniform(0.1, 0.25))
        at += rng.uniform(0.06, 0.1)
    return x


def great_tit(times=4):
    """Tea-cher, tea-cher: two notes, the first higher."""
    x = seconds(times * 0.42 + 0.2)
    for i in range(times):
        put(x, whistle([(0, 4300), (0.05, 4450), (0.12, 4380)]), i * 0.42)
        put(x, whistle([(0, 3250), (0.16, 3180)]), i * 0.42 + 0.16, 0.9)
    return x


def sparrows(seed, length=3.0):
    """House sparrows in the hedge: short chirps, never quite the same."""
    rng, x, at = dice(seed), seconds(length), 0.0
    while at < length - 0.2:
        hz, long = rng.uniform(3300, 4600), rng.uniform(0.05, 0.1)
        put(x, whistle([(0, hz * 0.85), (long * 0.3, hz * 1.15), (long, hz * 0.8)], 0.04), at, rng.uniform(0.3, 1))
        at += rng.uniform(0.12, 0.5)
    return x


def wood_pigeon():
    """Coo, COO-coo, coo, coo: five low notes."""
    x = seconds(3.0)
    for at, long, hz, gain in ((0, 0.25, 470, 0.6), (0.36, 0.55, 500, 1), (0.98, 0.42, 480, 0.8), (1.62, 0.25, 490, 0.7), (1.98, 0.34, 465, 0.6)):
        put(x, fade(whistle([(0, hz * 0.97), (long / 2, hz), (long, hz * 0.95)]), 0.06, 0.12), at, gain)
    return x
