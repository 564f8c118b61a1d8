"""The child's corner of the visiting room: play kitchen, toy shelf, carpet with roads, blocks, a small table, drawings on a line."""

from kit import *
import plan as P

X0, X1, Y0, Y1, _, Z = P.ROOMS['visiting']
IMG = lambda n: m_img('c' + n, TEX + 'visiting-' + n + '.png', 0.65)
COLOURS = ('red', 'yellow', 'mint', 'navy', 'birch', 'china')


def kitchen(m):
    """against the west wall, knee-high: cooker, sink, shelf with pans"""
    y0, y1, d, h = 9.15, 10.15, 0.36, 0.54
    x = X0 + 0.022
    bx('pk', (x, y0, 0.04), (x + d, y1, h - 0.025), m['birchv'], 0.006)
    bx('pkt', (x, y0 - 0.015, h - 0.024), (x + d + 0.02, y1 + 0.015, h), m['mint'], 0.006)
    bx('pkb', (x, y0, h), (x + 0.025, y1, 0.98), m['birchv'], 0.004)
    bx('pks', (x, y0, 0.98), (x + 0.20, y1, 1.005), m['birch'], 0.005)
    for y in (y0, y1 - 0.02):
        bx('pku', (x, y, h), (x + 0.16, y + 0.02, 0.98), m['birchv'], 0.004)
    for i in range(2):
        for k in range(2):
            cyl('hob', 0.055, 0.006, (x + 0.11 + 0.15 * k, y0 + 0.14 + 0.17 * i, h + 0.002), m['black'], seg=30, bevel=0.001)
        cyl('knob', 0.018, 0.02, (x + d + 0.008, y0 + 0.10 + 0.13 * i, h - 0.06), m['red'], rot=(0, math.pi / 2, 0), seg=18)
    bx('oven', (x + d - 0.001, y0 + 0.05, 0.10), (x + d + 0.014, y0 + 0.45, h - 0.12), m['white'], 0.006)
    bx('ovg', (x + d + 0.012, y0 + 0.11, 0.16), (x + d + 0.016, y0 + 0.39, h - 0.2), m['black'], 0.002)
    tube('ovh', [(x + d + 0.012, y0 + 0.10, h - 0.155), (x + d + 0.036, y0 + 0.10, h - 0.155), (x + d + 0.036, y0 + 0.40, h - 0.155), (x + d + 0.012, y0 + 0.40, h - 0.155)], 0.006, m['steel'])
    bx('pkd', (x + d - 0.001, y0 + 0.53, 0.07), (x + d + 0.012, y1 - 0.03, h - 0.05), m['birch'], 0.005)
    cyl('pkk', 0.014, 0.022, (x + d + 0.02, y0 + 0.6, 0.36), m['yellow'], rot=(0, math.pi / 2, 0), seg=16)
    lathe('bowl', [(0.13, 0.004), (0.12, 0.002), (0.10, -0.03), (0.001, -0.035)], m['steel'], (x + 0.19, y1 - 0.25, h + 0.001))
    tube('ptap', [(x + 0.06, y1 - 0.25, h), (x + 0.06, y1 - 0.25, h + 0.16), (x + 0.09, y1 - 0.25, h + 0.19), (x + 0.15, y1 - 0.25, h + 0.15)], 0.009, m['steel'])
    lathe('pan', [(0.05, 0), (0.062, 0.006), (0.066, 0.055), (0.062, 0.055), (0.058, 0.01), (0.001, 0.008)], m['red'], (x + 0.11, y0 + 0.14, h + 0.006))
    tube('panh', [(x + 0.17, y0 + 0.16, h + 0.05), (x + 0.28, y0 + 0.20, h + 0.058)], 0.007, m['black'])
    for i, c in enumerate(('yellow', 'navy', 'red')):
        tube('ut', [(x + 0.035, y0 + 0.30 + 0.1 * i, 0.93), (x + 0.04, y0 + 0.30 + 0.1 * i, 0.77)], 0.006, m['birchv'])
        sphere('uth', 0.028, (x + 0.042, y0 + 0.30 + 0.1 * i, 0.745), m[c], (0.35, 1, 1.2))
    for i, c in enumerate(('mint', 'china', 'yellow', 'red')):
        lathe('jar', [(0.035, 0), (0.038, 0.005), (0.038, 0.07), (0.02, 0.085), (0.001, 0.087)], m[c], (x + 0.10, y0 + 0.16 + 0.12 * i, 1.006), seg=24)


def shelf(m, R):
    """toy shelf with crates and picture books"""
    x, y0, w, d, h = X0 + 0.022, 7.35, 1.5, 0.34, 0.74
    for z in (0.03, 0.36, h - 0.02):
        bx('ts', (x, y0, z), (x + d, y0 + w, z + 0.02), m['birchy'], 0.004)
    for k in range(4):
        y = y0 + k * (w - 0.02) / 3
        bx('tv', (x, y, 0), (x + d, y + 0.02, h), m['birchv'], 0.004)
    bx('tb', (x, y0, 0.03), (x + 0.008, y0 + w, h), m['birchv'], 0)
    for k, (c, z) in enumerate((('red', 0.05), ('yellow', 0.05), ('navy', 0.05), ('mint', 0.38))):
        y = y0 + 0.26 + (k % 3) * 0.493
        box('crate', (0.28, 0.40, 0.20), (x + 0.17, y, z + 0.10), m[c], 0.012, 3)
        box('crateh', (0.004, 0.10, 0.03), (x + 0.311, y, z + 0.14), m['black'], 0.012)
        for i in range(7):
            box('toy', (0.06, 0.06, 0.06), (x + 0.08 + R.uniform(0, 0.18), y + R.uniform(-0.15, 0.15), z + 0.205 + R.uniform(0, 0.02)), m[COLOURS[(i + k) % 6]], 0.006, rot=(R.uniform(0, 1), R.uniform(0, 1), R.uniform(0, 3)))
    y = y0 + 0.53
    for i in range(17):
        w2, hh = R.uniform(0.008, 0.025), R.uniform(0.2, 0.3)
        box('pb', (0.21, w2, hh), (x + 0.14, y + w2 / 2, 0.381 + hh / 2), m[R.choice(COLOURS)], 0.002, rot=(0.12 if i > 13 else 0, 0, 0))
        y += w2 + 0.006
    for i in range(3):  # stacking cups, a ball and a wooden duck on top
        cyl('cup', 0.06 - 0.012 * i, 0.06, (x + 0.16, y0 + 0.2, h + 0.03 + 0.06 * i), m[COLOURS[i]], r2=0.052 - 0.012 * i, seg=30)
    sphere('ball', 0.085, (x + 0.17, y0 + 0.58, h + 0.085), m['red'])
    bear(m, x + 0.17, y0 + 1.15, h, -0.35 + math.pi / 2, 0.8)


def bear(m, x, y, z, rz, s=1.0):
    """a sitting teddy bear, facing -y before it is turned by rz"""
    fur, pad = m_fabric('fur', COL('9c6b3e')), m_fabric('pad', COL('d9b88a'))
    with placed(Matrix.Translation((x, y, z)) @ Matrix.Rotation(rz, 4, 'Z') @ Matrix.Scale(s, 4)):
        sphere('bb', 0.10, (0, 0, 0.11), fur, (1, 0.85, 1.1))
        sphere('bt', 0.06, (0, -0.045, 0.10), pad, (0.9, 0.7, 1.1))
        sphere('bh', 0.085, (0, -0.01, 0.265), fur, (1.05, 0.95, 0.95))
        sphere('bs', 0.04, (0, -0.075, 0.245), pad, (1.1, 0.9, 0.85))
        sphere('bn', 0.014, (0, -0.113, 0.255), m['black'])
        for k in (-1, 1):
            sphere('be', 0.035, (k * 0.07, 0.0, 0.335), fur, (1, 0.6, 1))
            sphere('by', 0.010, (k * 0.034, -0.083, 0.285), m['black'])
            sphere('bl', 0.05, (k * 0.075, -0.12, 0.045), fur, (0.85, 1.6, 0.85))
            sphere('bf', 0.036, (k * 0.075, -0.19, 0.05), pad, (1, 0.5, 1.1))
            sphere('ba', 0.038, (k * 0.115, -0.045, 0.14), fur, (0.85, 1.2, 1.5))
        box('bow', (0.09, 0.02, 0.035), (0, -0.075, 0.195), m['red'], 0.012)


def small_chair(m, x, y, rz, mat):
    with placed(Matrix.Translation((x, y, 0)) @ Matrix.Rotation(rz, 4, 'Z')):
        box('ks', (0.29, 0.28, 0.022), (0, 0, 0.29), mat, 0.010, 3)
        for sx in (-0.115, 0.115):
            tube('kl', [(sx * 1.12, -0.125, 0), (sx, -0.11, 0.285)], 0.013, m['birchv'])
            tube('kl', [(sx * 1.12, 0.15, 0), (sx, 0.12, 0.29), (sx, 0.155, 0.56)], 0.013, m['birchv'])
        box('kb', (0.29, 0.018, 0.12), (0, 0.148, 0.50), mat, 0.008, 3, rot=(-0.13, 0, 0))


def blocks(m, R):
    """a tower, a bridge and loose blocks"""
    c = lambda i: m[COLOURS[i % 5]]
    x, y, s = -6.72, 9.42, 0.07
    for i in range(6):
        box('bl', (s, s, s), (x + R.uniform(-0.008, 0.008), y + R.uniform(-0.008, 0.008), 0.022 + s / 2 + i * (s + 0.0005)), c(i * 2 + 1), 0.005, rot=(0, 0, R.uniform(-0.4, 0.4)))
    cyl('roof', 0.05, 0.075, (x, y, 0.022 + 6 * (s + 0.0005) + 0.038), m['red'], r2=0.003, seg=28, bevel=0)
    for dx in (0.14, 0.33):
        box('bl', (s, s, s * 1.6), (x + dx, y - 0.12, 0.022 + s * 0.8), c(int(dx * 20)), 0.005)
    box('bl', (0.29, s, 0.045), (x + 0.235, y - 0.12, 0.0225 + s * 1.6 + 0.0225), m['yellow'], 0.005)
    for i in range(13):
        a = R.uniform(0, 6.28)
        q = R.uniform(0.24, 0.62)
        bxp, byp = x + 0.12 + q * math.cos(a), y - 0.02 + 0.75 * q * math.sin(a)
        box('bl', (s * R.choice((1, 1.6)), s, s), (bxp, byp, 0.022 + s / 2), c(i), 0.005, rot=(0, 0, R.uniform(0, 3)))
    for k in range(4):  # a wooden train
        tx, ty = -7.55 + 0.155 * k, 8.88 + 0.035 * k
        with placed(Matrix.Translation((tx, ty, 0.022)) @ Matrix.Rotation(0.22, 4, 'Z')):
            box('tr', (0.12, 0.06, 0.03), (0, 0, 0.038), m['birch'], 0.005)
            for sx in (-0.038, 0.038):
                for sy in (-0.033, 0.033):
                    cyl('trw', 0.019, 0.010, (sx, sy, 0.019), m['black'], rot=(math.pi / 2, 0, 0), seg=18, bevel=0.002)
            if k == 3:
                cyl('boil', 0.026, 0.07, (0.02, 0, 0.08), m['red'], rot=(0, math.pi / 2, 0), seg=22)
                cyl('chim', 0.010, 0.04, (0.04, 0, 0.115), m['black'], seg=14)
                box('cab', (0.04, 0.056, 0.075), (-0.038, 0, 0.09), m['navy'], 0.005)
            else:
                box('load', (0.09, 0.05, 0.045), (0, 0, 0.076), m[('yellow', 'mint', 'navy')[k]], 0.008)


def table(m, R):
    tx, ty = -6.62, 10.42
    cyl('kt', 0.42, 0.025, (tx, ty, 0.50), m['birch'], seg=64, bevel=0.008)
    for k in range(4):
        a = k * math.pi / 2 + 0.6
        tube('ktl', [(tx + 0.24 * math.cos(a), ty + 0.24 * math.sin(a), 0.49), (tx + 0.31 * math.cos(a), ty + 0.31 * math.sin(a), 0)], 0.018, m['birchv'])
    small_chair(m, tx - 0.10, ty - 0.56, math.pi - 0.25, m['red'])
    small_chair(m, tx - 0.62, ty + 0.06, math.pi / 2 + 0.15, m['yellow'])
    small_chair(m, tx + 0.6, ty - 0.16, -math.pi / 2 - 0.5, m['mint'])
    for i, (dx, dy, a) in enumerate(((-0.08, -0.16, 0.2), (0.16, 0.1, -0.7))):
        o = picture('kd', (0, 0, 0), 'y-', 0.28, 0.21, IMG('barn%d' % (5 - 2 * i)))
        o.matrix_basis = Matrix.Translation((tx + dx, ty + dy, 0.514 + 0.001 * i)) @ Matrix.Rotation(a, 4, 'Z') @ Matrix.Rotation(-math.pi / 2, 4, 'X')
    lathe('kc', [(0.034, 0), (0.036, 0.003), (0.04, 0.09), (0.037, 0.09), (0.033, 0.008), (0.001, 0.006)], m['navy'], (tx - 0.2, ty + 0.14, 0.513), seg=26)
    for i in range(9):
        a = i * 0.7
        tube('cr', [(tx - 0.2 + 0.012 * math.cos(a), ty + 0.14 + 0.012 * math.sin(a), 0.53), (tx - 0.2 + 0.03 * math.cos(a), ty + 0.14 + 0.03 * math.sin(a), 0.65)], 0.005, m[COLOURS[i % 4]], res=4)
    for i in range(5):
        a, px, py = R.uniform(0, 3), tx + R.uniform(-0.1, 0.28), ty + R.uniform(-0.28, 0.25)
        tube('cr', [(px, py, 0.519), (px + 0.08 * math.cos(a), py + 0.08 * math.sin(a), 0.519)], 0.005, m[COLOURS[i % 4]], res=4)


def child_corner(m):
    R = random.Random(12)
    o = picture('carpet', (0, 0, 0), 'y-', 2.05, 1.5, IMG('taeppe'))
    o.matrix_basis = Matrix.Translation((-7.1, 9.2, 0.0205)) @ Matrix.Rotation(0.06, 4, 'Z') @ Matrix.Rotation(-math.pi / 2, 4, 'X')
    with placed(Matrix.Translation((-7.1, 9.2, 0)) @ Matrix.Rotation(0.06, 4, 'Z')):
        box('carpetb', (2.07, 1.52, 0.02), (0, 0, 0.01), m['green'], 0.008)
    kitchen(m)
    shelf(m, R)
    blocks(m, R)
    table(m, R)
    # bean bag by the window
    grid('bean', 32, 18, lambda u, v: (-5.72 + (0.40 * math.sin(math.pi * v) ** 0.7 * (1 + 0.05 * math.sin(u * 31))) * math.cos(2 * math.pi * u), 10.78 + (0.38 * math.sin(math.pi * v) ** 0.7) * math.sin(2 * math.pi * u), 0.02 + 0.5 * (1 - v) ** 1.4 + 0.05 * math.sin(2 * math.pi * u + 1.2) * (1 - v)), m['blue'], subdiv=1)
    # a line with drawings
    sag = lambda t: 1.92 - 0.14 * math.sin(math.pi * t)
    a, b, x = 7.35, 11.1, X0 + 0.03
    tube('line', [(x, a + (b - a) * i / 20, sag(i / 20)) for i in range(21)], 0.003, m['paper'], res=4)
    for i, n in enumerate((0, 4, 1, 3, 2, 5)):
        t = (i + 0.6) / 6.2
        y, z = a + (b - a) * t, sag(t)
        picture('dr', (x + 0.004 + 0.002 * (i % 2), y, z - 0.17), 'x+', 0.44, 0.33, IMG('barn%d' % n), R.uniform(-0.05, 0.05))
        for k in (-0.15, 0.15):
            box('peg', (0.012, 0.012, 0.055), (x + 0.006, y + k, z - 0.012), m['birchv'], 0.002)
    picture('tal', (X0 + 0.004, 8.72, 1.20), 'x+', 0.34, 0.476, IMG('tal'), -0.01)
    picture('ryd', (X0 + 0.004, 7.62, 1.24), 'x+', 0.36, 0.252, IMG('ryd'), 0.03)
