"""The tools of the workshop's shadow board as plain outlines (metres on the board, x to the right, z up): used by the drawing and by the model."""


def rect(x, z, w, h):
    return [(x - w / 2, z), (x + w / 2, z), (x + w / 2, z + h), (x - w / 2, z + h)]


def chisel(x, z, w):
    return [('wood', [(x - 0.014, z + 0.16), (x + 0.014, z + 0.16), (x + 0.017, z + 0.28), (x + 0.010, z + 0.30), (x - 0.010, z + 0.30), (x - 0.017, z + 0.28)]), ('steel', rect(x, z, w, 0.16))]


def driver(x, z, ln, grip):
    return [(grip, [(x - 0.012, z + ln), (x + 0.012, z + ln), (x + 0.017, z + ln + 0.05), (x + 0.014, z + ln + 0.11), (x - 0.014, z + ln + 0.11), (x - 0.017, z + ln + 0.05)]), ('steel', rect(x, z, 0.008, ln))]


def hammer(x, z, s):
    return [('wood', rect(x, z, 0.026 * s, 0.27 * s)), ('dark', [(x - 0.055 * s, z + 0.255 * s), (x + 0.04 * s, z + 0.265 * s), (x + 0.085 * s, z + 0.285 * s), (x + 0.04 * s, z + 0.30 * s), (x - 0.055 * s, z + 0.31 * s)])]


def saw(x, z, ln, grip):
    return [
        ('steel', [(x, z + 0.10), (x + ln, z + 0.085), (x + ln, z + 0.035), (x, z - 0.01)]),
        (grip, [(x - 0.12, z + 0.0), (x - 0.02, z - 0.02), (x + 0.03, z + 0.02), (x + 0.03, z + 0.09), (x - 0.01, z + 0.12), (x - 0.11, z + 0.11), (x - 0.13, z + 0.05)]),
    ]


def pliers(x, z, grip):
    return [
        (grip, [(x - 0.035, z), (x - 0.018, z), (x - 0.004, z + 0.11), (x - 0.014, z + 0.12)]),
        (grip, [(x + 0.018, z), (x + 0.035, z), (x + 0.014, z + 0.12), (x + 0.004, z + 0.11)]),
        ('dark', [(x - 0.018, z + 0.115), (x + 0.018, z + 0.115), (x + 0.014, z + 0.15), (x + 0.004, z + 0.19), (x - 0.004, z + 0.19), (x - 0.014, z + 0.15)]),
    ]


def square(x, z, s):
    return [('wood', rect(x, z, 0.035, 0.16 * s)), ('steel', [(x + 0.018, z + 0.115 * s), (x + 0.26 * s, z + 0.115 * s), (x + 0.26 * s, z + 0.15 * s), (x + 0.018, z + 0.15 * s)])]


def spanner(x, z, s):
    return [('steel', [(x - 0.010 * s, z + 0.03 * s), (x - 0.022 * s, z), (x - 0.008 * s, z + 0.008 * s), (x + 0.008 * s, z + 0.008 * s), (x + 0.022 * s, z), (x + 0.010 * s, z + 0.03 * s), (x + 0.009 * s, z + 0.17 * s), (x + 0.020 * s, z + 0.21 * s), (x, z + 0.195 * s), (x - 0.020 * s, z + 0.21 * s), (x - 0.009 * s, z + 0.17 * s)])]


def mallet(x, z):
    return [('wood', rect(x, z, 0.03, 0.22)), ('wood2', [(x - 0.085, z + 0.19), (x + 0.085, z + 0.19), (x + 0.075, z + 0.30), (x - 0.075, z + 0.30)])]


def plane(x, z):
    return [('wood2', rect(x + 0.11, z, 0.24, 0.055)), ('wood', [(x + 0.03, z + 0.055), (x + 0.06, z + 0.055), (x + 0.05, z + 0.12), (x + 0.02, z + 0.12)]), ('dark', [(x + 0.11, z + 0.055), (x + 0.15, z + 0.055), (x + 0.10, z + 0.13), (x + 0.08, z + 0.12)])]


BOARD = (3.2, 1.35)  # width, height


def tools():
    """(parts, present): a tool that is out has only its outline"""
    out = []
    for i in range(8):
        out.append((chisel(0.12 + i * 0.075, 0.93, 0.006 + 0.004 * i), i != 5))
    for i in range(7):
        out.append((driver(0.80 + i * 0.07, 0.96, 0.11 + 0.02 * (i % 3), ('red', 'yellow', 'blue')[i % 3]), True))
    for i, s in enumerate((1.0, 1.1, 1.2)):
        out.append((hammer(1.46 + i * 0.20, 0.90, s), i != 1))
    out += [(mallet(2.12, 0.93), True), (mallet(2.35, 0.93), True)]
    for i in range(4):
        out.append((pliers(2.56 + i * 0.10, 0.98, ('red', 'blue', 'yellow', 'red')[i]), True))
    out += [(square(2.97, 0.98, 0.8), True)]
    out += [(saw(0.20, 0.66, 0.60, 'wood'), True), (saw(1.10, 0.66, 0.52, 'wood2'), True), (saw(1.92, 0.66, 0.42, 'red'), False), (saw(2.62, 0.66, 0.42, 'wood'), True)]
    for i in range(10):
        out.append((spanner(0.14 + i * 0.085, 0.30, 0.80 + 0.07 * i), i != 7))
    out += [(square(1.10, 0.34, 1.2), True), (square(1.52, 0.34, 1.0), True)]
    out += [(plane(1.88, 0.36), True), (plane(2.24, 0.36), True), (plane(2.62, 0.36), True)]
    for i in range(4):
        out.append((chisel(0.16 + i * 0.09, -0.02 + 0.05, 0.02), True))
    for i in range(6):
        out.append((driver(0.60 + i * 0.08, 0.05, 0.10, ('blue', 'red')[i % 2]), True))
    for i in range(3):
        out.append((pliers(1.20 + i * 0.12, 0.06, ('yellow', 'red', 'blue')[i]), i != 2))
    out += [(hammer(1.66, 0.03, 0.85), True), (square(1.95, 0.05, 0.9), True), (saw(2.50, 0.12, 0.45, 'wood2'), True)]
    return out
