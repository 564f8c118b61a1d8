"""Tables, chairs, board, books, computers, drawings and traces of a morning's lesson in the school."""

from kit import *
from classroom import F, W0, WINDOWS, X0, X1, Y0, Y1
from wing_props import clock, plant

R = random.Random(12)
IMG = lambda n, **k: m_img(n, TEX + n, 0.75, **k)
ROWS, SIDES = (12.55, 13.85, 15.15, 16.45), (-7.85, -5.28)  # tables face west, towards the board


def table_parts(m):
    o = [bx('tt', (-0.31, -0.62, 0.715), (0.31, 0.62, 0.738), m['top'], 0.004), bx('te', (-0.312, -0.622, 0.712), (0.312, 0.622, 0.7155), m['birch'], 0.002)]
    for sy in (-0.54, 0.54):
        o += [tube('tl', [(-0.25, sy, 0.0), (-0.25, sy, 0.70), (0.25, sy, 0.70), (0.25, sy, 0.0)], 0.016, m['dark'], res=8)]
    o.append(bx('tm', (-0.27, -0.52, 0.45), (-0.255, 0.52, 0.70), m['birch'], 0.003))
    return o


def chair_parts(m):
    """faces -x"""
    o = [grid('cs', 12, 10, lambda u, v: ((u - 0.5) * 0.40, (v - 0.5) * 0.40, 0.455 + 0.022 * (2 * u - 1) ** 2 - 0.012 * math.cos((v - 0.5) * 3)), m['seat'], thick=0.011, subdiv=1)]
    o.append(grid('cb', 8, 10, lambda u, v: (0.215 + 0.05 * u + 0.03 * (1 - (2 * v - 1) ** 2), (v - 0.5) * 0.40, 0.60 + 0.24 * u), m['seat'], thick=0.011, subdiv=1))
    for s in (-1, 1):
        o.append(tube('cl', [(-0.21, s * 0.19, 0), (-0.16, s * 0.17, 0.44), (0.18, s * 0.17, 0.445), (0.27, s * 0.18, 0.84)], 0.011, m['chrome'], res=8))
        o.append(tube('cl2', [(0.10, s * 0.17, 0.443), (0.24, s * 0.19, 0.0)], 0.011, m['chrome'], res=8))
    return o


def seating(m):
    t, c = table_parts(m), chair_parts(m)
    for x in ROWS:
        for y in SIDES:
            inst(t, Matrix.Translation((x + R.uniform(-0.02, 0.02), y, F)) @ Matrix.Rotation(R.uniform(-0.02, 0.02), 4, 'Z'))
            for s in (-0.30, 0.30):
                if (x, y) == (ROWS[1], SIDES[1]) and s < 0:
                    continue
                inst(c, Matrix.Translation((x + 0.40 + R.uniform(-0.05, 0.14), y + s, F)) @ Matrix.Rotation(R.uniform(-0.25, 0.25), 4, 'Z'))
    inst(c, Matrix.Translation((17.55, -7.15, F)) @ Matrix.Rotation(math.pi + 0.4, 4, 'Z'))
    inst(c, Matrix.Translation((17.62, -8.05, F)) @ Matrix.Rotation(math.pi - 0.2, 4, 'Z'))
    inst(c, Matrix.Translation((11.02, -7.3, F)) @ Matrix.Rotation(0.4 + math.pi, 4, 'Z'))
    for o in t + c:
        bpy.data.objects.remove(o)


def mug(m, x, y, z, mat, rz=0.0):
    with placed(Matrix.Translation((x, y, z)) @ Matrix.Rotation(rz, 4, 'Z')):
        lathe('mug', [(0.034, 0), (0.039, 0.004), (0.039, 0.092), (0.035, 0.092), (0.035, 0.06), (0.001, 0.058)], mat, seg=28)
        cyl('cof', 0.0345, 0.001, (0, 0, 0.074), m_plain('cofm', (0.025, 0.012, 0.006, 1), 0.1), bevel=0)
        tube('mugh', arc((0.04, 0, 0.046), 0.026, -1.4, 1.4, 8, 'xz'), 0.005, mat, res=6)


def book(m, x, y, z, rz, w=0.16, d=0.22, h=0.02, col='7a2e2a'):
    box('bk', (w, d, h), (x, y, z + h / 2), m_plain('bk' + col, COL(col), 0.5), 0.003, rot=(0, 0, rz))


def on_tables(m):
    z = F + 0.739
    mugs = [m_ceramic('sm%d' % i, COL(c)) for i, c in enumerate(('c9502f', 'e6e4dc', '35618c', 'd8a73a'))]
    cols = ('2f4a63', 'b8452e', '5d7f53', 'd7cba8', '6a3a5a', 'c9a227')
    for i, x in enumerate(ROWS):
        for j, y in enumerate(SIDES):
            for s in (-0.30, 0.30):
                if R.random() < 0.2:
                    continue
                for k in range(R.randint(1, 3)):
                    box('sheet', (0.297, 0.21, 0.0008), (x + 0.05 + R.uniform(-0.05, 0.05), y + s + R.uniform(-0.05, 0.05), z + 0.0006 + 0.001 * k), m['paper'], 0, rot=(0, 0, math.pi / 2 + R.uniform(-0.3, 0.3)))
                if R.random() < 0.7:
                    book(m, x - 0.16 + R.uniform(-0.03, 0.03), y + s + R.uniform(-0.12, 0.12), z + 0.003, R.uniform(-0.4, 0.4), col=R.choice(cols), h=R.uniform(0.012, 0.03))
                if R.random() < 0.7:
                    a, px, py = R.uniform(0, 3.1), x + 0.12, y + s + R.uniform(-0.15, 0.15)
                    tube('pen', [(px, py, z + 0.008), (px + 0.13 * math.cos(a), py + 0.13 * math.sin(a), z + 0.008)], 0.0042, (m['blue'], m['yellow'], m['red'])[i % 3], res=5)
            if R.random() < 0.75:
                mug(m, x - 0.12, y + R.uniform(-0.1, 0.1), z, mugs[(i + 2 * j) % 4], R.uniform(0, 6))
    # fractions cut from card, a ruler, a dictionary, a pair of glasses
    x, y = ROWS[0], SIDES[1]
    for k, (a0, a1, c) in enumerate(((0.1, 3.1, 'red'), (3.3, 4.8, 'blue'), (5.0, 5.7, 'green'))):
        o = grid('pie', 14, 1, lambda u, v: (0.085 * v * math.cos(a0 + (a1 - a0) * u), 0.085 * v * math.sin(a0 + (a1 - a0) * u), 0), m[c], loc=(x + 0.02 + 0.02 * k, y + 0.02 + 0.03 * k, z + 0.003), thick=0.003)
    box('ruler', (0.03, 0.30, 0.003), (ROWS[1] - 0.1, SIDES[0] + 0.05, z + 0.0035), m['yellow'], 0.001, rot=(0, 0, 0.5))
    book(m, ROWS[2] - 0.12, SIDES[0] - 0.02, z + 0.002, 0.2, 0.17, 0.24, 0.06, 'a3302a')
    for k, rz in ((0, 0.0), (1, 0.3)):
        tube('glass', arc((ROWS[2] + 0.1, SIDES[1] + 0.05 + k * 0.055, z + 0.02), 0.022, 0, 6.0, 14, 'yz'), 0.002, m['black'], res=4)
    # a jumper over a chair, a bag on the floor
    jm = m_fabric('jumper', COL('4a5a72'))
    grid('jum', 20, 26, lambda u, v: (ROWS[2] + 0.68 + 0.03 * math.sin(3.1 * v) + (0.03 if v < 0.42 else -0.05) + 0.01 * math.sin(u * 15), SIDES[1] + 0.10 + 0.42 * u, F + 0.875 - abs(v - 0.42) * (0.55 if v > 0.42 else 0.8) + 0.01 * math.sin(u * 9)), jm, thick=0.012)
    box('bag', (0.16, 0.36, 0.34), (ROWS[1] + 0.1, SIDES[0] + 0.72, F + 0.17), m_fabric('bagm', COL('5a4632')), 0.06, 4, rot=(0, 0.05, 0.3))


def front(m):
    """whiteboard, teacher's table, projector screen rolled up"""
    y, z = -6.55, F + 1.55
    bx('wb', (X0, y - 1.24, z - 0.64), (X0 + 0.02, y + 1.24, z + 0.64), m['steel'], 0.006)
    picture('wbp', (X0 + 0.0215, y, z), 'x+', 2.4, 1.2, IMG('classroom-tavle.png'))
    bx('wbt', (X0 + 0.005, y - 0.7, z - 0.70), (X0 + 0.09, y + 0.7, z - 0.685), m['steel'], 0.003)
    for k, c in enumerate(('blue', 'red', 'green', 'black')):
        cyl('pen', 0.009, 0.13, (X0 + 0.05, y - 0.4 + k * 0.17, z - 0.676), m[c], rot=(math.pi / 2, 0, R.uniform(-0.2, 0.2)), seg=12)
    box('sponge', (0.05, 0.14, 0.035), (X0 + 0.05, y + 0.48, z - 0.666), m['dark'], 0.006)
    bx('roll', (X0 + 0.03, y - 1.3, F + 2.36), (X0 + 0.13, y + 1.3, F + 2.46), m['white'], 0.03)
    picture('ord', (X0 + 0.003, -4.98, F + 1.62), 'x+', 0.42, 0.588, IMG('classroom-ord.png'), 0.01)
    picture('skema', (X0 + 0.003, -8.22, F + 1.62), 'x+', 0.42, 0.588, IMG('classroom-skema.png'), -0.012)
    # teacher's table by the window
    x, yt = 10.75, -8.05
    bx('kt', (x - 0.36, yt - 0.62, F + 0.72), (x + 0.36, yt + 0.62, F + 0.745), m['birch'], 0.005)
    for s in (-0.58, 0.58):
        bx('ktl', (x - 0.33, yt + s - 0.015, F), (x + 0.33, yt + s + 0.015, F + 0.72), m['birchv'], 0.004)
    bx('ktm', (x + 0.28, yt - 0.56, F + 0.25), (x + 0.30, yt + 0.56, F + 0.72), m['birch'], 0.003)
    z = F + 0.746
    for k in range(9):
        box('stack', (0.21, 0.297, 0.004), (x - 0.05 + R.uniform(-0.01, 0.01), yt + 0.35 + R.uniform(-0.01, 0.01), z + 0.002 + k * 0.0042), m['paper'], 0, rot=(0, 0, R.uniform(-0.12, 0.12)))
    for k, c in enumerate(('5d7f53', 'b8452e', '2f4a63', 'd7cba8')):
        book(m, x + 0.02, yt - 0.38, z + k * 0.026, 0.1 * k, 0.17, 0.24, 0.025, c)
    mug(m, x - 0.2, yt + 0.05, z, m_ceramic('tm', COL('5f8378')), 1.0)
    sphere('apple', 0.038, (x + 0.12, yt + 0.05, z + 0.034), m_paint('apl', COL('b03a2a'), 0.3, vary=0.5), (1, 1, 0.92))


def back(m):
    """computers without network, shelves with books, globe, kettle, plants on the eastern side"""
    bx('pct', (X1 - 0.62, -8.62, F + 0.72), (X1, -6.75, F + 0.745), m['birch'], 0.004)
    for y in (-8.6, -7.7, -6.8):
        bx('pcl', (X1 - 0.58, y - 0.015, F), (X1 - 0.03, y + 0.015, F + 0.72), m['birchv'], 0.003)
    for i, y in enumerate((-8.15, -7.22)):
        bx('mon', (X1 - 0.24, y - 0.27, F + 0.87), (X1 - 0.20, y + 0.27, F + 1.22), m['black'], 0.006)
        picture('scr', (X1 - 0.2415, y, F + 1.05), 'x-', 0.50, 0.3125, m_img('brev%d' % i, TEX + 'classroom-brev.png', emit=0.75 if i else 0.03))
        bx('mons', (X1 - 0.22, y - 0.03, F + 0.75), (X1 - 0.19, y + 0.03, F + 0.90), m['black'], 0.004)
        bx('monf', (X1 - 0.32, y - 0.13, F + 0.745), (X1 - 0.12, y + 0.13, F + 0.757), m['black'], 0.004)
        bx('kb', (X1 - 0.56, y - 0.22, F + 0.745), (X1 - 0.42, y + 0.22, F + 0.765), m['dark'], 0.005)
        for r in range(4):
            for c in range(14):
                bx('kk', (X1 - 0.55 + r * 0.031, y - 0.208 + c * 0.030, F + 0.764), (X1 - 0.524 + r * 0.031, y - 0.183 + c * 0.030, F + 0.770), m['black'], 0.002, 1)
        box('mouse', (0.10, 0.055, 0.03), (X1 - 0.48, y + 0.31, F + 0.76), m['dark'], 0.014)
        bx('pc', (X1 - 0.45, y + 0.30, F + 0.02), (X1 - 0.08, y + 0.46, F + 0.40), m['black'], 0.008)
    picture('it', (X1 - 0.003, -7.68, F + 1.55), 'x-', 0.36, 0.236, IMG('classroom-it.png'), 0.01)
    # bookcase
    y0, y1 = -6.55, -4.75
    for y in (y0, (y0 + y1) / 2, y1):
        bx('bc', (X1 - 0.30, y - 0.012, F), (X1, y + 0.012, F + 1.98), m['birchv'], 0.003)
    for k, zz in enumerate((0.06, 0.45, 0.83, 1.21, 1.59, 1.96)):
        bx('bs', (X1 - 0.295, y0 + 0.012, F + zz), (X1, (y0 + y1) / 2 - 0.012, F + zz + 0.022), m['birch'], 0.002)
        bx('bs', (X1 - 0.295, (y0 + y1) / 2 + 0.012, F + zz), (X1, y1 - 0.012, F + zz + 0.022), m['birch'], 0.002)
    tones = ('7a2e2a', '2f4a63', 'c9a227', 'e3dccb', '394a36', '8b5a3c', '3a3f4a', 'b5533c', 'd8d2c4', '556b7a', '6a3a5a')
    for zz in (0.082, 0.472, 0.852, 1.232, 1.612):
        for a, b in ((y0 + 0.02, (y0 + y1) / 2 - 0.02), ((y0 + y1) / 2 + 0.02, y1 - 0.02)):
            y = a
            stop = b - R.uniform(0.0, 0.22)
            while y < stop - 0.05:
                t, h, d = R.uniform(0.016, 0.045), R.uniform(0.18, 0.31), R.uniform(0.13, 0.21)
                c = R.choice(tones)
                box('bok', (d, t, h), (X1 - 0.29 + d / 2 + R.uniform(0, 0.03), y + t / 2, F + zz + h / 2), m_plain('sbk' + c, COL(c), 0.55), 0.003, 1, rot=(R.uniform(-0.03, 0.03), 0, 0))
                y += t + 0.002
    # on the bookcase: globe, plant; kettle on the low cupboard by the door
    gx, gy, gz = X1 - 0.17, -5.95, F + 2.14
    cyl('gb', 0.08, 0.02, (gx, gy, F + 1.995), m['birchx'])
    tube('ga', [(gx, gy, F + 2.0), (gx, gy, F + 2.03)] + arc((gx, gy, gz), 0.145, -1.57, 1.2, 12, 'yz'), 0.006, m['chrome'], res=6)
    grid('globe', 48, 24, lambda u, v: (0.13 * math.sin(math.pi * v) * math.cos(2 * math.pi * u), 0.13 * math.sin(math.pi * v) * math.sin(2 * math.pi * u), -0.13 * math.cos(math.pi * v)), IMG('classroom-globus.png'), loc=(gx, gy, gz), rot=(0.41, 0, 2.2))
    plant('clp', X1 - 0.16, -5.15, F + 1.982, 0.08, 0.34, R, m, 26)
    kettle(m)


def kettle(m):
    x, y = 13.05, Y1 - 0.21
    bx('lc', (x - 0.55, Y1 - 0.42, F + 0.04), (x + 0.55, Y1 - 0.015, F + 0.84), m['birchv'], 0.004)
    bx('lct', (x - 0.57, Y1 - 0.44, F + 0.84), (x + 0.57, Y1 - 0.001, F + 0.868), m['birchx'], 0.006)
    for s in (-1, 1):
        bx('lcd', (x + s * 0.275 - 0.265, Y1 - 0.435, F + 0.07), (x + s * 0.275 + 0.265, Y1 - 0.42, F + 0.82), m['green'] if s > 0 else m['yellow'], 0.004)
        cyl('lck', 0.012, 0.025, (x + s * 0.05, Y1 - 0.445, F + 0.48), m['steel'], rot=(math.pi / 2, 0, 0), seg=16)
    z = F + 0.869
    lathe('kettle', [(0.075, 0), (0.08, 0.01), (0.078, 0.08), (0.062, 0.17), (0.05, 0.185), (0.012, 0.195), (0.012, 0.215), (0.0005, 0.218)], m['steel'], (x - 0.3, y, z), seg=36)
    tube('kh', arc((x - 0.23, y, z + 0.11), 0.055, -1.3, 1.3, 10, 'xz'), 0.010, m['black'], res=8)
    for i in range(5):
        mug(m, x + 0.0 + i * 0.095, y + 0.05 * (i % 2), z, m_ceramic('km%d' % i, COL(('e6e4dc', 'c9502f', '35618c', 'd8a73a', '5f8378')[i])), i * 1.1)
    cyl('tin', 0.05, 0.12, (x - 0.12, y + 0.08, z + 0.06), m['red'], seg=28)
    lathe('cake', [(0.09, 0), (0.12, 0.02), (0.125, 0.022), (0.10, 0.012), (0.001, 0.008)], m_ceramic('cakem', COL('dfe3e2')), (x + 0.3, y - 0.10, z))
    for k in range(4):
        box('bun', (0.06, 0.05, 0.035), (x + 0.3 + 0.045 * math.cos(k * 1.6), y - 0.10 + 0.045 * math.sin(k * 1.6), z + 0.030), m_paint('bunm', COL('b5803e'), 0.7, vary=0.5), 0.015, 3, rot=(0, 0, k))


def walls(m):
    # map of Denmark on the north wall with the pupils' pins
    x, z, w, h = 15.0, F + 1.66, 1.20, 1.40
    bx('map', (x - w / 2 - 0.02, Y1 - 0.018, z - h / 2 - 0.02), (x + w / 2 + 0.02, Y1, z + h / 2 + 0.02), m['birchx'], 0.005)
    picture('mapp', (x, Y1 - 0.0195, z), 'y-', w, h, IMG('classroom-danmark.png'))
    for i, (u, v) in enumerate(((0.745, 0.40), (0.735, 0.385), (0.755, 0.39), (0.38, 0.47), (0.385, 0.49), (0.42, 0.29), (0.34, 0.68), (0.12, 0.31), (0.30, 0.20), (0.72, 0.15), (0.28, 0.54), (0.69, 0.42))):
        sphere('pin', 0.011, (x - w / 2 + u * w, Y1 - 0.027, z - h / 2 + v * h), (m['red'], m['blue'], m['yellow'], m['green'])[i % 4])
    # drawings of the art class on a line with clips, and a certificate
    ys = Y1 - 0.012
    tube('line', [(16.0, ys, F + 2.12), (17.2, ys, F + 2.09), (18.4, ys, F + 2.12)], 0.003, m['dark'], res=4)
    for i, (xx, w, h) in enumerate(((16.26, 0.372, 0.48), (16.78, 0.50, 0.375), (17.28, 0.372, 0.48), (17.82, 0.50, 0.375))):
        picture('art', (xx, Y1 - 0.010 - 0.001 * i, F + 2.10 - h / 2), 'y-', w, h, IMG('classroom-kunst%d.png' % (i + 1)), R.uniform(-0.03, 0.03))
        for s in (-1, 1):
            bx('clip', (xx + s * w * 0.35 - 0.008, Y1 - 0.02, F + 2.075), (xx + s * w * 0.35 + 0.008, Y1 - 0.005, F + 2.125), m['birchv'], 0.002)
    picture('bevis', (17.9, Y1 - 0.004, F + 1.44), 'y-', 0.42, 0.30, IMG('classroom-bevis.png'), 0.012)
    picture('tegn', (17.35, Y1 - 0.004, F + 1.38), 'y-', 0.30, 0.225, IMG('tegning.png'), -0.02)
    clock(X0, -6.55, F + 2.62, 'x+', m, 0.13)
    # plants and books on the sills
    for (x0, x1), n in zip(WINDOWS, (2, 2, 2)):
        for k in range(n):
            plant('sp%d%d' % (int(x0), k), x0 + 0.32 + k * (x1 - x0 - 0.64), Y0 - 0.06, W0 + 0.001, 0.062 + 0.012 * k, R.uniform(0.2, 0.34), R, m, 18)
    for k, c in enumerate(('b8452e', '2f4a63', 'd7cba8')):
        book(m, 14.98, Y0 - 0.05, W0 + 0.001 + k * 0.022, 1.5 + 0.1 * k, 0.15, 0.21, 0.021, c)
    # coat hooks by the door, waste paper, light switch
    bx('hk', (12.25, Y1 - 0.02, F + 1.62), (12.48, Y1, F + 1.70), m['birchx'], 0.004)
    bx('sw', (12.26, Y1 - 0.012, F + 1.08), (12.34, Y1, F + 1.16), m['white'], 0.004)
    lathe('bin', [(0.11, 0), (0.115, 0.005), (0.14, 0.34), (0.145, 0.345), (0.135, 0.34), (0.11, 0.012), (0.001, 0.01)], m['grey'], (10.45, -5.2, F))
    for k in range(3):
        sphere('ball', 0.045, (10.45 + 0.05 * math.cos(k * 2), -5.2 + 0.05 * math.sin(k * 2), F + 0.31 + 0.01 * k), m['paper'], (1, 0.9, 0.8), rot=(k, k, 0))
    sphere('ball', 0.04, (10.75, -5.35, F + 0.034), m['paper'], (1, 0.9, 0.85))


def everything(m):
    seating(m)
    on_tables(m)
    front(m)
    back(m)
    walls(m)
