"""The rooms beside the wing as seamless loops, in the manner of rooms.py."""
import numpy as np

from audio import RATE
from loops import N, echoed, filtered, hall, noise, put, swell
from rooms import SMALL_TALK, beside, murmur, wing
from small import (blocks, bubbles, clock, creak, gull, hum, musical_toy, page, passing, pencil, radio_call, scrape)
from things import (blackbird, clack, hit, keys, piano, saw, sawing, slam, sparrows, talk, whistle)


def control():
    """Fans of the screens, a radio that opens now and then, a key on a keyboard, the chair."""
    fans = noise(80, (60, -14), (180, -2), (600, 0), (1500, -9), (4000, -24), (11000, -46)) * swell(81, 9, 0.95, 1.05)
    whirr = hum(82, (100, 0.12), (214, 0.10), (428, 0.05), (1185, 0.012))
    radio = np.zeros(N)
    for seed, at, (voice, pitch, text) in ((83, 3.2, SMALL_TALK[1]), (84, 12.6, SMALL_TALK[3]), (85, 15.6, SMALL_TALK[0])):
        put(radio, radio_call(seed, talk(voice, text, pitch)[::-1]), at, 0.6)
    typing = np.zeros(N)
    rng = np.random.default_rng(86)
    for at in np.concatenate([7.0 + np.cumsum(rng.uniform(0.09, 0.28, 13)), 18.3 + np.cumsum(rng.uniform(0.09, 0.25, 7))]):
        put(typing, hit(int(at * 100), 0.02, (300, -4), (1500, 0), (5000, -12)), at, rng.uniform(0.4, 1))
    put(typing, creak(87, 0.5), 11.3, 0.35)
    near = hall(88, 0.4)
    return beside(fans + whirr, (1, echoed(radio, near, 0.4)), (-8, echoed(typing, near, 0.5)))


def gallery():
    """The wing from above: its voices come up, the roof answers, a door close by."""
    below = filtered(wing(), (60, -6), (200, -3), (700, 0), (1800, -3), (5000, -14))
    air = noise(90, (40, -8), (110, 0), (400, -9), (1400, -20), (5000, -40), (12000, -62)) * swell(91, 8, 0.92, 1.08)
    close = np.zeros(N)
    put(close, slam(9), 10.8, 0.6)
    put(close, clack(11, 340), 11.4, 0.5)
    put(close, keys(19, 1.1, (0.05, 0.3, 0.6)), 12.1, 0.18)
    put(close, footsteps(92, 9), 13.0, 0.35)
    roof = hall(93, 3.4, 0.05)
    return beside(air, (3, echoed(below, roof, 0.8)), (4, echoed(close, roof, 1.2)))


def footsteps(seed, count):
    """Somebody walks along a gallery of steel."""
    x = np.zeros(round((count * 0.62 + 0.4) * RATE))
    for i in range(count):
        put(x, hit(seed + i, 0.09, (60, 0), (240, -4), (900, -14), (3000, -34)), i * 0.6 + 0.02 * (i % 2), 0.6 + 0.08 * (i % 3))
    return x


def kitchen():
    """A refrigerator, a pot on the boil, a radio in somebody's cell, a plate."""
    fridge = hum(100, (50, 0.35), (100, 0.5), (150, 0.16), (200, 0.12), (300, 0.05), (450, 0.02))
    hood = noise(101, (60, -8), (220, 0), (700, -5), (2000, -18), (7000, -40)) * swell(102, 10, 0.94, 1.06)
    pot = filtered(bubbles(103), (150, -8), (500, 0), (3000, -6), (8000, -24))
    radio = filtered(murmur(SMALL_TALK[3:4] + SMALL_TALK[1:2]), (200, -40), (450, 0), (1600, 0), (2600, -14), (5000, -50))
    tune = np.zeros(N)
    for at in np.arange(0, 22, 11.04):
        for i, note in enumerate((0, 4, 7, 4, 9, 7, 4, 2, 0, 2, 4, 7, 5, 4, 2, 0)):
            put(tune, whistle([(0, 392 * 2 ** (note / 12)), (0.36, 391 * 2 ** (note / 12))]), at + 3 + i * 0.4, 0.5)
    plates = np.zeros(N)
    for at, hz in ((5.6, 2100), (5.78, 2650), (13.9, 1850), (19.1, 2380)):
        put(plates, filtered(hit(int(hz), 0.25, (hz * 0.9, -20), (hz, 0), (hz * 1.1, -20)), (200, 0), (9000, 0)), at, 0.7)
    room = hall(104, 0.6)
    return beside(0.7 * fridge + hood, (-6, echoed(pot, room, 0.3)), (-9, echoed(radio + 0.5 * tune, hall(105, 1.2), 1.2)), (-4, echoed(plates, room, 0.5)))


def workshop():
    """Extraction, a saw that goes through a board now and then, a hammer, a broom."""
    suck = noise(110, (40, -6), (120, 0), (350, -2), (1100, -9), (3500, -22), (9000, -44)) * swell(111, 12, 0.95, 1.05)
    drone = hum(112, (49, 0.3), (98, 0.22), (294, 0.10), (588, 0.03))
    far = np.zeros(N)
    put(far, sawing(113), 2.4, 0.7)
    put(far, sawing(115), 5.6, 0.55)
    put(far, saw(2.6, 0.95), 8.0, 0.5)
    for i in range(4):
        put(far, hit(117, 0.09, (120, -4), (500, 0), (1800, -6), (5000, -20)), 13.2 + i * 0.55, 1.3)
    for i in range(6):
        put(far, 0.5 * scrape(120 + i, 0.5), 16.6 + i * 0.75, 0.7)
    far = filtered(far, (60, 0), (1200, 0), (3500, -10), (9000, -32))
    return beside(suck + drone, (1, echoed(far, hall(118, 1.2, 0.02), 0.8)))


def classroom():
    """A quiet room: pencils, a chair, a page, birds at the window, the wing a long way below."""
    air = noise(130, (40, -4), (110, 0), (350, -8), (1200, -22), (4000, -40), (9000, -58))
    work = np.zeros(N)
    for seed, at, gain in ((131, 0.8, 0.55), (132, 7.9, 0.8), (133, 15.4, 0.45), (134, 11.6, 0.3)):
        put(work, pencil(seed), at, gain)
    put(work, page(135), 6.6, 0.8)
    put(work, page(136), 20.3, 0.6)
    put(work, scrape(137), 13.8, 1.3)
    put(work, scrape(139, 0.3), 14.5, 0.8)
    outside = np.zeros(N)
    put(outside, blackbird(12), 3.6, 0.4)
    put(outside, sparrows(6, 2.6), 17.2, 0.18)
    outside = filtered(outside, (300, -8), (1500, 0), (3000, -8), (6000, -26))
    behind = filtered(wing(), (60, 0), (200, -4), (450, -18), (1200, -36), (4000, -70))
    return beside(air, (-3, echoed(work, hall(138, 0.55), 0.5)), (-9, outside), (-3, behind))


def visiting():
    """Families who talk low, a toy, a tower of blocks, cups."""
    air = noise(140, (40, -6), (120, 0), (400, -8), (1400, -20), (5000, -42)) * swell(141, 9, 0.94, 1.06)
    people = filtered(murmur(SMALL_TALK[3:] + SMALL_TALK[:2]), (80, -20), (220, 0), (900, -2), (2000, -16), (5000, -42)) * swell(142, 3, 0.4, 1)
    play = np.zeros(N)
    put(play, musical_toy(), 3.1, 0.5)
    put(play, blocks(143), 9.9, 1.0)
    put(play, musical_toy(64), 14.4, 0.35)
    put(play, blocks(145), 20.1, 0.5)
    cups = np.zeros(N)
    for at, hz in ((7.7, 2700), (7.93, 3300), (17.9, 2900)):
        put(cups, hit(int(hz), 0.16, (hz * 0.93, -22), (hz, 0), (hz * 1.07, -22)), at, 0.7)
    room = hall(144, 0.7)
    return beside(air, (2, echoed(people, room, 1.0)), (-1, echoed(filtered(play, (100, 0), (3000, -2), (8000, -20)), room, 0.6)), (-9, echoed(cups, room, 0.5)))


def infirmary():
    """A small refrigerator, a clock, a drawer, a step outside the door."""
    fridge = hum(150, (50, 0.4), (100, 0.42), (200, 0.16), (250, 0.05), (400, 0.03)) * swell(151, 11, 0.9, 1.1)
    air = noise(152, (40, -4), (110, 0), (380, -9), (1300, -22), (4500, -42))
    things = np.zeros(N)
    put(things, scrape(153, 0.4), 6.7, 0.5)
    put(things, clack(15, 420), 7.15, 0.25)
    put(things, page(154), 12.4, 0.5)
    put(things, filtered(footsteps(155, 6), (60, 0), (300, -4), (900, -24)), 15.8, 0.6)
    room = hall(156, 0.45)
    return beside(0.6 * fridge + air, (-17, echoed(filtered(clock(), (200, -6), (1500, 0), (4000, -12), (9000, -30)), room, 0.5)), (-5, echoed(things, room, 0.5)))


def chapel():
    """A large quiet: wood that creaks, a note of the piano next door to nothing, birds under the skylight."""
    air = noise(160, (30, -4), (80, 0), (260, -9), (900, -20), (3500, -38), (9000, -56)) * swell(161, 10, 0.9, 1.1)
    wood = np.zeros(N)
    put(wood, creak(162), 5.4, 0.8)
    put(wood, creak(163, 0.4), 13.3, 0.5)
    put(wood, page(164), 18.0, 0.4)
    note = np.zeros(N)
    for at, hz in ((2.0, 174.6), (9.2, 220.0), (16.1, 146.8)):
        put(note, piano(hz), at, 0.5)
    note = filtered(note, (60, 0), (500, 0), (1500, -12), (4000, -40))
    outside = np.zeros(N)
    put(outside, blackbird(19), 10.4, 0.3)
    outside = filtered(outside, (300, -10), (1500, 0), (3000, -10), (6000, -30))
    big = hall(165, 2.3, 0.03)
    return beside(air, (-3, echoed(wood, big, 0.9)), (-2, echoed(note, big, 1.3)), (-12, echoed(outside, big, 0.6)))


def observation():
    """Ventilation, and nothing else."""
    air = noise(170, (30, -6), (80, 0), (250, -5), (700, -14), (2000, -28), (7000, -50)) * swell(171, 8, 0.94, 1.06)
    return air + hum(172, (48, 0.16), (96, 0.14), (192, 0.05), (384, 0.02))


def truck():
    """A square outside: cars go by, gulls, somebody passes; a small fan in here."""
    fan = noise(180, (60, -10), (200, 0), (700, -5), (2200, -18), (7000, -42)) + hum(181, (120, 0.1), (240, 0.06))
    street = noise(182, (40, -4), (100, 0), (300, -8), (1000, -22), (3500, -44)) * swell(183, 5, 0.5, 1)
    cars = np.zeros(N)
    for seed, at, gain in ((184, 2.5, 1), (185, 10.2, 0.7), (186, 17.3, 0.9)):
        put(cars, passing(seed), at, gain)
    birds = np.zeros(N)
    put(birds, gull(187), 6.8, 0.6)
    put(birds, gull(188, 3), 14.8, 0.9)
    put(birds, gull(189, 2), 21.0, 0.4)
    people = filtered(murmur(SMALL_TALK[:1]), (100, -30), (300, 0), (900, -4), (1800, -20), (4000, -50)) * swell(190, 4, 0, 1)
    shell = filtered(cars, (60, 0), (250, -3), (900, -14), (3000, -34))
    birds = filtered(birds, (300, -6), (1200, 0), (2500, -8), (6000, -26))
    return beside(fan, (-4, street), (1, shell), (-5, birds), (-10, people))


DAYROOMS = {room.__name__: room for room in (control, gallery, kitchen, workshop, classroom, visiting, infirmary, chapel, observation, truck)}
