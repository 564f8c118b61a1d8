"""Furniture and belongings in the cell (local axes of the cell)."""

from kit import *
import numpy as np
import plan as P

L, W, Z = P.CELL_L, P.CELL_W, P.CELL_Z


def bed(c):
    R = random.Random(5)
    # --- bed (N wall)
    x0, x1 = 2.18, 4.22
    yb0, yb1 = 1.90, 2.78
    bx('bedF', (x0 + 0.031, yb0 + 0.002, 0.10), (x1 - 0.031, yb0 + 0.03, 0.44), c.birch, 0.006)
    bx('bedH', (x1 - 0.03, yb0, 0.0), (x1, yb1, 0.80), c.birchv, 0.006)
    bx('bedE', (x0, yb0, 0.0), (x0 + 0.03, yb1, 0.62), c.birchv, 0.006)
    bx('bedB', (x0 + 0.031, yb1 - 0.03, 0.1), (x1 - 0.031, yb1 - 0.002, 0.44), c.birch, 0.006)
    bx('slat', (x0 + 0.03, yb0 + 0.03, 0.36), (x1 - 0.03, yb1 - 0.03, 0.38), c.birch, 0.003)
    for k in range(2):
        xa = x0 + 0.05 + k * 0.98
        bx('drw', (xa, yb0 - 0.012, 0.05), (xa + 0.95, yb0 + 0.5, 0.33), c.birch, 0.005)
        bx('drh', (xa + 0.38, yb0 - 0.016, 0.235), (xa + 0.57, yb0 - 0.010, 0.27), c.black, 0.008)
    matt = m_fabric('matt', COL('6f87a3'), rough=0.8)
    box('mattress', (1.96, 0.82, 0.14), ((x0 + x1) / 2, (yb0 + yb1) / 2, 0.45), matt, 0.045, 4)
    sheet = m_fabric('sheet', COL('e6e6e2'))
    box('sheet', (1.975, 0.835, 0.05), ((x0 + x1) / 2, (yb0 + yb1) / 2, 0.497), sheet, 0.024, 4)
    duv = m_fabric('duvet', COL('dfe4ea'), COL('6f93b8'), stripe=13, axis=0)
    a = np.load(TEX + 'duvet.npy')
    nx, ny = 76, 64
    d = grid(
        'duvet',
        nx,
        ny,
        lambda u, v: tuple(a[int(round(v * ny)) * (nx + 1) + int(round(u * nx))]),
        duv,
        loc=((x0 + x1) / 2 - 0.02, (yb0 + yb1) / 2, 0.385 + 0.0),
        thick=0.012,
        subdiv=1,
    )
    pc = m_fabric('pcase', COL('e2e6ea'), COL('6f93b8'), stripe=7, axis=0)
    pillow('pillow', 0.46, 0.66, 0.17, (x1 - 0.30, (yb0 + yb1) / 2 + 0.02, 0.60), pc, rot=(0, -0.16, 0.08), seed=3)
    # reading lamp + shelf above bed
    bx('bshelf', (2.5, W - 0.22, 1.42), (3.9, W, 1.445), c.birch, 0.004)
    for x in (2.62, 3.78):
        bx('br', (x, W - 0.20, 1.30), (x + 0.02, W, 1.42), c.steel, 0.003)
    x = 2.56
    for i in range(19):
        t = R.uniform(0.018, 0.045)
        h = R.uniform(0.17, 0.25)
        dpt = R.uniform(0.12, 0.16)
        col = R.choice(['7a2e2a', '2f4a63', 'c9a227', 'e3dccb', '394a36', '8b5a3c', '3a3f4a', 'b5533c', 'd8d2c4', '556b7a'])
        box(
            'book',
            (t, dpt, h),
            (x + t / 2, W - 0.20 + dpt / 2 + R.uniform(0, 0.02), 1.446 + h / 2),
            m_plain('bk' + str(i), COL(col), 0.55),
            0.003,
            rot=(0, R.uniform(-0.02, 0.02) if i < 17 else 0.22, 0),
        )
        x += t + 0.002
    cyl('alarm', 0.05, 0.04, (3.52, W - 0.12, 1.50), m_paint('al', COL('a33a2e'), 0.3), rot=(math.pi / 2, 0, 0))
    cyl('alarmf', 0.042, 0.044, (3.52, W - 0.12, 1.50), c.white, rot=(math.pi / 2, 0, 0))
    box('alh', (0.003, 0.003, 0.03), (3.52, W - 0.144, 1.51), c.black, 0)
    pot = lathe('pot', [(0.04, 0), (0.055, 0.09), (0.06, 0.10), (0.05, 0.10)], m_plain('terra', COL('a9613f'), 0.8), (3.70, W - 0.11, 1.446))
    leaf = m_plain('leaf', COL('4d7a3a'), 0.5)
    for k in range(26):
        a0 = R.uniform(0, 6.28)
        ln = R.uniform(0.08, 0.17)
        el = R.uniform(0.4, 1.3)

        def lf(u, v, a0=a0, ln=ln, el=el):
            s = u * ln
            wd = 0.018 * math.sin(math.pi * min(1, u * 1.02)) * (v - 0.5) * 2
            r = s * math.cos(el) * (1 + 0.4 * u)
            z = s * math.sin(el) - 0.06 * u * u
            return (r * math.cos(a0) - wd * math.sin(a0), r * math.sin(a0) + wd * math.cos(a0), z)

        grid('lf', 8, 2, lf, leaf, loc=(3.70, W - 0.11, 1.53))
    # pinboard + pictures above bed
    bx('pin', (2.35, W - 0.018, 1.62), (3.55, W, 2.22), m_fabric('cork', COL('b08a5b'), weave=220), 0.003)
    for a, b in [((2.33, 1.60), (3.57, 1.62)), ((2.33, 2.22), (3.57, 2.24)), ((2.33, 1.62), (2.35, 2.22)), ((3.55, 1.62), (3.57, 2.22))]:
        bx('pf', (a[0], W - 0.024, a[1]), (b[0], W, b[1]), c.birch, 0.003)

    def pinned(img, xc, zc, w, h, rz=0):
        c, s = math.cos(rz), math.sin(rz)
        P = [(-w / 2, -h / 2), (w / 2, -h / 2), (w / 2, h / 2), (-w / 2, h / 2)]
        plane('pic', [(xc - (p[0] * c - p[1] * s) * -1, W - 0.020 - 0.003 * (p[1] < 0), zc + p[0] * s + p[1] * c) for p in P], m_img(img, TEX + img, 0.5))
        sphere('pinh', 0.006, (xc, W - 0.024, zc + h / 2 - 0.012), m_plain('pinh' + img, COL(R.choice(['b3241c', '2a5fb0', 'd9a514'])), 0.3))

    bx('postf', (1.38, W - 0.018, 1.28), (1.98, W, 1.70), c.birch, 0.004)
    picture('poster', (1.68, W - 0.0195, 1.49), 'y-', 0.54, 0.36, m_img('poster', TEX + 'maleri.png', 0.5))
    for k in range(3):
        bx('peg', (1.50 + k * 0.16, W - 0.05, 1.84), (1.52 + k * 0.16, W, 1.86), c.steel, 0.003)
    pinned('tegning.png', 2.62, 1.94, 0.40, 0.30, -0.03)
    pinned('foto11.png', 2.98, 2.04, 0.16, 0.11, 0.05)
    pinned('foto12.png', 2.99, 1.88, 0.16, 0.11, -0.06)
    pinned('kalender.png', 3.24, 1.93, 0.25, 0.33, 0.01)
    pinned('foto13.png', 3.46, 2.05, 0.13, 0.09, 0.08)
    pinned('husorden.png', 3.455, 1.83, 0.13, 0.19, -0.02)


def desk(c):
    R = random.Random(6)
    # --- desk (S wall)
    dx0, dx1 = 1.98, 4.12
    bx('desk', (dx0, 0, 0.72), (dx1, 0.60, 0.748), c.birch, 0.004)
    bx('dl', (dx0, 0, 0), (dx0 + 0.025, 0.58, 0.72), c.birchv, 0.003)
    bx('dl2', (dx1 - 0.025, 0, 0), (dx1, 0.58, 0.72), c.birchv, 0.003)
    bx('dm', (3.36, 0, 0.0), (3.385, 0.58, 0.72), c.birchv, 0.003)
    bx('fridge', (3.41, 0.03, 0.02), (4.07, 0.55, 0.70), c.white, 0.012, 3)
    bx('frd', (3.415, 0.552, 0.03), (4.065, 0.575, 0.695), c.white, 0.012, 3)
    bx('frh', (3.45, 0.574, 0.50), (3.466, 0.594, 0.66), c.grey, 0.005)
    # chair
    cx, cy = 2.75, 0.78
    seatm = m_wood('seat', COL('caa878'), COL('b98f5b'))
    grid(
        'cs',
        20,
        20,
        lambda u, v: ((u - 0.5) * 0.39, (v - 0.5) * 0.37, -0.025 * math.cos((v - 0.5) * 2.2) * (1 - (2 * u - 1) ** 2 * 0.3) + 0.02),
        seatm,
        loc=(cx, cy, 0.455),
        rot=(0, 0, 0.35),
        thick=0.012,
        subdiv=1,
    )
    grid(
        'cb',
        20,
        12,
        lambda u, v: ((u - 0.5) * 0.40, 0.05 * (1 - (2 * u - 1) ** 2), v * 0.22),
        seatm,
        loc=(cx - 0.19 * math.sin(0.35) * 1, cy + 0.19, 0.66),
        rot=(-0.12, 0, 0.35),
        thick=0.012,
        subdiv=1,
    )
    M = Matrix.Translation((cx, cy, 0)) @ Matrix.Rotation(0.35, 4, 'Z')
    P = lambda *p: tuple(M @ Vector(p))
    for s in (-1, 1):
        tube('cf', [P(s * 0.20, -0.20, 0), P(s * 0.19, -0.17, 0.44), P(s * 0.19, 0.17, 0.44), P(s * 0.20, 0.24, 0)], 0.011, c.steelb)
        tube('cf2', [P(s * 0.19, 0.15, 0.44), P(s * 0.19, 0.22, 0.86)], 0.011, c.steelb)
    # desk props
    cyl('mug', 0.04, 0.095, (2.98, 0.34, 0.796), m_ceramic('mugm', COL('c9502f')), bevel=0.004)
    lathe('mugi', [(0.035, 0.0), (0.035, 0.001)], c.black, (2.98, 0.34, 0.838))
    tube('mugh', arc((3.02, 0.34, 0.796), 0.028, -1.4, 1.4, 10, 'xz'), 0.006, m_ceramic('mugm2', COL('c9502f')))
    for i in range(6):
        box(
            'paper',
            (0.21, 0.297, 0.0006),
            (2.55 + R.uniform(-0.03, 0.03), 0.33 + R.uniform(-0.02, 0.02), 0.7486 + i * 0.0007),
            m_plain('pp', (0.82, 0.82, 0.79, 1), 0.8),
            0,
            rot=(0, 0, 0.12 + R.uniform(-0.18, 0.18)),
        )
    tube('pen', [(2.60, 0.30, 0.757), (2.71, 0.38, 0.757)], 0.0045, m_plain('pen', COL('1f3f9a'), 0.25))
    for i, (w, d, h, hx) in enumerate([(0.17, 0.24, 0.025, '34506b'), (0.16, 0.22, 0.018, 'b8452e'), (0.14, 0.21, 0.030, 'd7cba8')]):
        box('stk', (w, d, h), (2.20 + 0.01 * i, 0.22, 0.749 + [0.0125, 0.034, 0.058][i]), m_plain('stk' + hx, COL(hx), 0.5), 0.003, rot=(0, 0, 0.1 * i - 0.1))
    lathe(
        'kettle', [(0.075, 0), (0.08, 0.01), (0.078, 0.08), (0.062, 0.17), (0.05, 0.185), (0.012, 0.195), (0.012, 0.215), (0.0005, 0.218)], c.steel, (3.86, 0.20, 0.749)
    )
    tube('kh', arc((3.93, 0.20, 0.86), 0.055, -1.3, 1.3, 10, 'xz'), 0.010, c.black)
    lathe('dish', [(0.05, 0), (0.11, 0.035), (0.125, 0.05), (0.12, 0.052), (0.10, 0.038), (0.001, 0.012)], m_ceramic('dishm', COL('dfe3e2')), (3.50, 0.22, 0.749))
    for i, (ax, ay, az) in enumerate([(0, 0, 0.055), (0.06, 0.02, 0.06), (-0.04, 0.05, 0.06), (0.0, -0.055, 0.06)]):
        sphere(
            'apple', 0.038, (3.50 + ax, 0.22 + ay, 0.749 + az), m_paint('ap%d' % i, COL(['b03a2a', 'c7a83a', '9fb04a', 'b03a2a'][i]), 0.3, vary=0.5, peel=0), (1, 1, 0.9)
        )
    # TV on arm over the desk
    box('tv', (0.74, 0.035, 0.44), (3.02, 0.16, 1.36), c.black, 0.008, rot=(0.05, 0, 0))
    tvp = plane('tvs', [(3.38, 0.1785, 1.155), (2.66, 0.1785, 1.155), (2.66, 0.198, 1.565), (3.38, 0.198, 1.565)], m_img('tvi', TEX + 'tv.png', emit=0.55))
    o = bpy.data.objects['tvs']
    o.rotation_euler = (0, 0, 0)
    box('arm', (0.06, 0.14, 0.06), (3.02, 0.07, 1.36), c.grey, 0.01)
    bx('led', (2.69, 0.1765, 1.148), (2.70, 0.1785, 1.152), m_emit('led', (0, 1, 0.2, 1), 4), 0)
    # sockets, cable
    bx('sock', (2.42, 0, 0.95), (2.58, 0.012, 1.03), c.white, 0.005)
    for k in (2.46, 2.54):
        cyl('sk_', 0.022, 0.006, (k, 0.012, 0.99), c.grey, rot=(math.pi / 2, 0, 0))
    tube('cab', [(2.54, 0.02, 0.99), (2.58, 0.04, 0.92), (2.72, 0.04, 0.86), (2.90, 0.03, 0.92), (3.0, 0.03, 1.1), (3.02, 0.05, 1.3)], 0.004, c.black)
    # wardrobe
    bx('wd', (1.32, 0, 0.08), (1.93, 0.58, 2.05), c.birchv, 0.004)
    bx('wdb', (1.34, 0.01, 0), (1.91, 0.55, 0.08), c.grey, 0.002)
    bx('wdd1', (1.325, 0.582, 0.10), (1.624, 0.60, 2.04), c.birchv, 0.004)
    bx('wdd2', (1.628, 0.582, 0.10), (1.925, 0.60, 2.04), c.birchv, 0.004)
    for s in (1.595, 1.657):
        tube('wdh', [(s, 0.60, 1.05), (s, 0.625, 1.06), (s, 0.625, 1.20), (s, 0.60, 1.21)], 0.006, c.steel)
    bx('bag', (1.40, 0.08, 2.052), (1.86, 0.50, 2.26), m_fabric('bag', COL('2f3a46')), 0.06, 4)
    # slippers, bin, mat
    slm = m_fabric('slip', COL('39424b'))
    for s, rz in ((0, 0.2), (0.13, 0.05)):
        sphere('slb', 0.13, (1.86 + s * 0.2, 2.36 - s * 1.3, 0.013), c.rubber, (1, 0.38, 0.10), rot=(0, 0, rz))
        sphere('slt', 0.062, (1.92 + s * 0.2, 2.365 - s * 1.3, 0.03), slm, (1.2, 0.78, 0.75), rot=(0, 0, rz))
    lathe('bin', [(0.09, 0), (0.095, 0.005), (0.115, 0.34), (0.12, 0.345), (0.112, 0.34), (0.09, 0.012), (0.001, 0.01)], c.grey, (1.46, 0.80, 0))
    rug = m_fabric('rug', COL('7a6a58'), COL('b7a68a'), stripe=9, weave=180, axis=0)
    grid('rug', 40, 24, lambda u, v: (2.30 + u * 1.25, 1.12 + v * 0.62, 0.008 + 0.004 * mnoise.noise(Vector((u * 5, v * 4, 0)))), rug, thick=0.006)
