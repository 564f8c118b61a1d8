"""The four rooms as seamless loops. Levels are relative; render.py brings each to its loudness."""
import numpy as np

from audio import RATE
from loops import N, echoed, filtered, hall, noise, put, swell
from things import (blackbird, bounces, buzzer, clack, great_tit, keys, kick, slam, sparrows, talk, trolley, wood_pigeon)

SMALL_TALK = (
    ("m3", 30, "Nej, det var i går, jeg sagde det til ham. Så må vi jo se, om han kommer. Har du hentet vasketøjet?"),
    ("Mike", 25, "Der er kaffe på kanden. Jeg skal ringe klokken ti, ellers er det på fredag. Det kan man jo ikke vide."),
    ("m7", 35, "Hvem har taget den gryde? Vi skal have kylling i aften. Ham på hjørnet laver ris, og jeg laver resten."),
    ("f5", 40, "Godmorgen. Kommer du lige forbi kontoret? Der ligger et brev. Det er ikke noget farligt."),
    ("m1", 20, "De tabte tre nul. Jeg så kun første halvleg. Han brændte et straffespark, og så slukkede jeg."),
)


def murmur(voices):
    """People talking all round the loop, before the room blurs them."""
    x = np.zeros(N)
    for i, (voice, pitch, text) in enumerate(voices):
        said = talk(voice, text, pitch)
        gap = N / RATE / 2
        for turn in range(2):
            put(x, said[::-1] if turn else said, (i * 4.3 + turn * gap) % (N / RATE), 0.5)
    return x


def beside(bed, *layers):
    """The bed with layers (dB, sound): how loud a layer's loudest 0.4 s is beside the bed."""
    mix = bed / np.sqrt((bed ** 2).mean())
    for db, x in layers:
        loudest = np.sqrt(max((part ** 2).mean() for part in np.array_split(x, 55)))
        mix = mix + x / loudest * 10 ** (db / 20)
    return mix


def gate():
    """Ventilation, a radio behind glass, a lock far off, somebody's keys."""
    air = noise(40, (30, -8), (70, 0), (180, -3), (500, -13), (1600, -26), (5000, -42), (12000, -60)) * swell(41, 9, 0.92, 1.08)
    t = np.arange(N) / RATE
    whirr = sum(g * np.sin(2 * np.pi * round(f * N / RATE) / (N / RATE) * t) for f, g in ((49, 0.10), (98, 0.12), (147, 0.06), (294, 0.02)))
    radio = filtered(murmur(SMALL_TALK[3:4] + SMALL_TALK[4:]), (100, -40), (350, 0), (1400, 0), (2300, -12), (5000, -50))
    far = np.zeros(N)
    put(far, buzzer(), 6.4, 0.5)
    put(far, slam(3), 7.6, 0.9)
    put(far, clack(6), 8.05, 0.4)
    put(far, slam(4), 17.9, 0.45)
    far = filtered(far, (60, 0), (600, 0), (2500, -16), (8000, -45))
    near = np.zeros(N)
    put(near, keys(13, 1.0, (0.05, 0.35)), 13.2, 0.16)
    return beside(air + 0.8 * whirr, (-7, echoed(radio, hall(42, 0.6), 0.8)), (5, echoed(far, hall(43, 1.3), 1.3)),
                  (-7, echoed(near, hall(44, 0.6), 0.4)))


def wing():
    """Thirty metres of hard floor: voices nobody can make out, doors, a trolley."""
    air = noise(50, (30, -6), (90, 0), (300, -8), (1000, -22), (4000, -44), (12000, -66)) * swell(51, 11, 0.93, 1.07)
    people = filtered(murmur(SMALL_TALK), (80, -20), (250, 0), (900, -2), (1800, -14), (4500, -40)) * swell(52, 4, 0.35, 1)
    noises = np.zeros(N)
    put(noises, slam(5), 4.2, 1.0)
    put(noises, clack(7, 360), 4.75, 0.5)
    put(noises, slam(6), 15.9, 0.55)
    put(noises, slam(7), 18.4, 0.3)
    noises = filtered(noises, (60, 0), (900, 0), (3000, -12), (9000, -40))
    wheels = np.zeros(N)
    put(wheels, filtered(trolley(), (60, 0), (2500, 0), (6000, -14)), 7.2, 0.35)
    put(wheels, keys(17, 1.0, (0.05, 0.5)), 20.6, 0.12)
    big = hall(53, 2.9, 0.03)
    return beside(air, (0, echoed(people, big, 1.6)), (8, echoed(noises, big, 1.5)), (3, echoed(wheels, big, 0.7)))


def cell():
    """A quiet hum; the wing behind a heavy door; birds beyond the window."""
    t = np.arange(N) / RATE
    hum = sum(g * np.sin(2 * np.pi * round(f * N / RATE) / (N / RATE) * t + f) for f, g in ((50, 0.30), (100, 0.42), (150, 0.10), (200, 0.08), (300, 0.03)))
    air = noise(60, (30, -4), (80, 0), (250, -9), (900, -24), (3000, -42), (9000, -60))
    behind = filtered(wing(), (60, 0), (200, -2), (450, -16), (1200, -34), (4000, -70))
    outside = np.zeros(N)
    put(outside, blackbird(3), 2.1, 0.5)
    put(outside, blackbird(8), 11.4, 0.35)
    put(outside, sparrows(4, 2.2), 16.3, 0.16)
    outside = echoed(filtered(outside, (300, -8), (1500, 0), (3000, -6), (6000, -22)), hall(61, 0.5), 0.5)
    return beside(0.8 * hum * swell(62, 7, 0.9, 1.1) + 0.55 * air, (4, behind), (-13, outside))


def yard():
    """Wind along a wall, birds in and beyond the garden, a ball, a road a long way off."""
    gusts = swell(70, 3.5, 0.35, 1.0)
    wind = noise(71, (40, -6), (140, 0), (420, -5), (1000, -18), (3000, -36), (10000, -60)) * gusts
    leaves = noise(72, (900, -30), (2600, -6), (5200, 0), (9000, -8), (15000, -24)) * gusts ** 3
    road = noise(73, (40, -4), (90, 0), (260, -8), (800, -26), (2500, -50)) * swell(74, 6, 0.5, 1)
    birds = np.zeros(N)
    for seed, at, gain in ((3, 0.9, 0.8), (8, 6.0, 1.0), (12, 11.7, 0.7), (19, 17.2, 0.9)):
        put(birds, blackbird(seed), at, gain)
    for at, gain in ((4.4, 0.28), (14.6, 0.35)):
        put(birds, great_tit(3), at, gain)
    put(birds, sparrows(4, 3.5), 9.4, 0.22)
    put(birds, sparrows(6, 3.0), 19.6, 0.18)
    put(birds, wood_pigeon(), 13.4, 0.20)
    birds = echoed(birds, hall(75, 0.9, 0.05), 0.35)
    ball = np.zeros(N)
    for at, gain in ((2.6, 0.8), (4.1, 1.0), (5.7, 0.9)):
        put(ball, kick(), at, gain)
    put(ball, bounces(), 7.4, 0.8)
    put(ball, kick(), 16.8, 0.7)
    slap = np.zeros(round(0.3 * RATE))
    slap[round(0.14 * RATE)] = 0.35  # the far wall, some 24 m away
    ball = filtered(echoed(echoed(ball, slap, 1), hall(76, 0.6), 0.25), (60, 0), (1200, -2), (4000, -20))
    return beside(wind, (-9, leaves), (-4, road), (-1, birds), (4, ball))
