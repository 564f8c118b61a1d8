"""Furniture and traces of people in the wing: tables, table football, laundry trolley, notice board, stairs, fire gear, plants."""

from kit import *
import plan as P

W2, G1, GW, L = P.WIDTH / 2, P.GALLERY, P.GALLERY_DEPTH, P.LENGTH


def table_set(m, x, y, rz):
    with placed(Matrix.Translation((x, y, 0)) @ Matrix.Rotation(rz, 4, 'Z')):
        box('tt', (1.4, 0.8, 0.035), (0, 0, 0.74), m['birch'], 0.008, 3)
        cyl('tl', 0.05, 0.70, (0, 0, 0.36), m['steel'], bevel=0.004)
        box('tb', (0.7, 0.5, 0.015), (0, 0, 0.008), m['grey'], 0.004)
        for sx in (-0.42, 0.42):
            for sy in (-0.66, 0.66):
                cyl('st', 0.17, 0.03, (sx, sy, 0.46), m['birch'], bevel=0.008)
                cyl('sl', 0.025, 0.45, (sx, sy, 0.225), m['steel'])
                cyl('sf', 0.12, 0.01, (sx, sy, 0.005), m['grey'])
        box('tray', (0.36, 0.26, 0.02), (0.35, 0.1, 0.768), m_plain('trm', COL('c9803f'), 0.5), 0.008)
        cyl('cup', 0.036, 0.09, (0.30, 0.06, 0.823), m['white'], r2=0.04)
        cyl('cup2', 0.036, 0.09, (-0.2, -0.12, 0.8025), m_plain('cupb', COL('2f5f8f'), 0.3), r2=0.04)
        for k in range(5):
            box(
                'cards',
                (0.06, 0.09, 0.0008),
                (-0.35 + 0.05 * k, 0.10 + 0.02 * math.sin(k * 3), 0.7585 + 0.001 * k),
                [m['white'], m_plain('cr', COL('a83a32'), 0.5)][k % 2],
                0,
                rot=(0, 0, k * 0.5),
            )


def football(m, fx, fy):
    bx('ft', (fx - 0.7, fy - 0.38, 0.66), (fx + 0.7, fy + 0.38, 0.90), m['birch'], 0.01)
    bx('fti', (fx - 0.62, fy - 0.30, 0.80), (fx + 0.62, fy + 0.30, 0.902), m_plain('green', COL('2f7a43'), 0.6), 0.002)
    bx('ftl', (fx - 0.006, fy - 0.30, 0.902), (fx + 0.006, fy + 0.30, 0.9025), m['white'], 0)
    for dx in (-0.6, 0.6):
        for dy in (-0.3, 0.3):
            bx('fl', (fx + dx - 0.05, fy + dy - 0.05, 0), (fx + dx + 0.05, fy + dy + 0.05, 0.66), m['frame'], 0.006)
    men = [m_plain('pl0', COL('b3302a'), 0.4), m_plain('pl1', COL('2a52a0'), 0.4)]
    for i in range(8):
        xx = fx - 0.53 + i * 0.152
        s = 1 if i % 2 else -1
        tube('rod', [(xx, fy - 0.62, 0.96), (xx, fy + 0.62, 0.96)], 0.008, m['steel'])
        tube('grip', [(xx, fy + s * 0.52, 0.96), (xx, fy + s * 0.63, 0.96)], 0.018, m['black'])
        for k in range(3 if i % 3 else 2):
            box('man', (0.03, 0.03, 0.11), (xx, fy - 0.18 + k * 0.18, 0.94), men[i % 2], 0.008)
    for dx, dy, a, b in ((-0.66, 0, 0.04, 0.64), (0.66, 0, 0.04, 0.64), (0, -0.34, 1.36, 0.05), (0, 0.34, 1.36, 0.05)):
        box('fr', (a, b, 0.10), (fx + dx, fy + dy, 0.95), m['birch'], 0.006)


def trolley(m, tx, ty, R):
    bx('trb', (tx - 0.36, ty - 0.24, 0.25), (tx + 0.36, ty + 0.24, 0.85), m_fabric('canv', COL('54708a')), 0.04, 3)
    for dx in (-0.38, 0.38):
        for dy in (-0.26, 0.26):
            tube('trf', [(tx + dx, ty + dy, 0.06), (tx + dx, ty + dy, 0.92)], 0.013, m['steel'])
            cyl('wh', 0.05, 0.025, (tx + dx, ty + dy, 0.05), m['black'], rot=(math.pi / 2, 0, 0))
    tube('trt', [(tx - 0.38, ty - 0.26, 0.92), (tx + 0.38, ty - 0.26, 0.92), (tx + 0.38, ty + 0.26, 0.92), (tx - 0.38, ty + 0.26, 0.92)], 0.013, m['steel'], cyclic=True)
    for i in range(9):
        pillow(
            f'laun{i}',
            0.3,
            0.24,
            0.12,
            (tx + R.uniform(-0.18, 0.18), ty + R.uniform(-0.12, 0.12), 0.86 + R.uniform(0, 0.06)),
            m_fabric(f'lc{i % 3}', COL(['dfe3e6', '8fa6bd', 'cfc7b4'][i % 3])),
            rot=(R.uniform(-0.4, 0.4), R.uniform(-0.4, 0.4), R.uniform(0, 3)),
            seed=i,
        )


def stairs(m):
    stx, sty, ns, tr = 17.6, W2 - GW - 0.62, 17, 0.27
    for i in range(ns):
        z = (i + 1) * G1 / ns
        bx('step', (stx + i * tr, sty - 0.5, z - 0.04), (stx + i * tr + 0.30, sty + 0.5, z), m['gfloor'], 0.006)
    for e in (-0.5, 0.5):
        y = sty + e
        tube('strg', [(stx, y, 0.06), (stx + ns * tr, y, G1 - 0.06)], 0.05, m['rail'])
        tube('sth', [(stx, y, 1.0), (stx + ns * tr, y, G1 + 1.05)], 0.025, m['steel'])
        for i in range(0, ns + 1):
            tube('stb', [(stx + i * tr, y, i * G1 / ns + 0.05), (stx + i * tr, y, i * G1 / ns + 1.0)], 0.009, m['rail'])


def plant(name, x, y, z, pot_r, height, R, m, n=40):
    """a potted plant with long arching leaves"""
    lathe(
        name + 'pot',
        [(pot_r * 0.75, 0), (pot_r, pot_r * 1.7), (pot_r * 1.08, pot_r * 1.75), (pot_r * 0.95, pot_r * 1.75), (pot_r * 0.9, pot_r * 1.55), (0.001, pot_r * 1.55)],
        m_plain(name + 'p', COL('b4683f'), 0.8),
        (x, y, z),
    )
    leaf = m_plain(name + 'l', COL('4d7f3d'), 0.5)
    for _ in range(n):
        a, ln, el = R.uniform(0, 6.28), height * R.uniform(0.6, 1.1), R.uniform(0.7, 1.4)

        def f(u, v, a=a, ln=ln, el=el):
            wd = height * 0.11 * math.sin(math.pi * min(1, 0.06 + u * 0.95)) * (v - 0.5) * 2
            r = u * ln * math.cos(el) * (1 + 0.6 * u)
            return (r * math.cos(a) - wd * math.sin(a), r * math.sin(a) + wd * math.cos(a), u * ln * math.sin(el) - 0.45 * ln * u**3)

        grid(name + 'f', 8, 2, f, leaf, loc=(x, y, z + pot_r * 1.5))


def clock(x, y, z, facing, m, r=0.22):
    """a round clock at ten past nine, read from the side `facing`"""
    rz = {'y-': 0, 'x+': math.pi / 2, 'y+': math.pi, 'x-': -math.pi / 2}[facing]
    with placed(Matrix.Translation((x, y, z)) @ Matrix.Rotation(rz, 4, 'Z')):  # local: -y towards the reader
        cyl('clock', r, 0.05, (0, -0.025, 0), m['black'], rot=(math.pi / 2, 0, 0))
        cyl('clockf', r * 0.91, 0.05, (0, -0.028, 0), m['white'], rot=(math.pi / 2, 0, 0), bevel=0)
        for k in range(12):
            a = k * math.pi / 6
            box('tick', (0.012, 0.002, r * 0.14), (r * 0.77 * math.sin(a), -0.054, r * 0.77 * math.cos(a)), m['black'], 0, rot=(0, a, 0))
        for a, ln, w in ((math.radians(275), r * 0.5, 0.014), (math.radians(60), r * 0.74, 0.010)):
            box('hand', (w, 0.002, ln), (ln * 0.45 * math.sin(a), -0.056 - w * 0.1, ln * 0.45 * math.cos(a)), m['black'], 0, rot=(0, a, 0))


def props(m):
    R = random.Random(2)
    table_set(m, 12.4, -0.9, 0.12)
    table_set(m, 17.0, -1.1, -0.2)
    table_set(m, 20.6, -0.4, 1.4)
    football(m, 10.6, -1.9)
    trolley(m, 7.35, 3.35, R)
    stairs(m)
    # notice board on the north wall between two doors
    bx('board', (6.55, W2 - 0.03, 1.15), (7.65, W2, 2.0), m_fabric('cork', COL('b08a5b'), weave=220), 0.003)
    for a, b in [((6.52, 1.12), (7.68, 1.15)), ((6.52, 2.0), (7.68, 2.03)), ((6.52, 1.15), (6.55, 2.0)), ((7.65, 1.15), (7.68, 2.0))]:
        bx('boardf', (a[0], W2 - 0.038, a[1]), (b[0], W2, b[1]), m['birch'], 0.003)
    for img, x, z, w, h, t in (('husorden', 6.80, 1.62, 0.36, 0.51, 0), ('vask', 7.16, 1.66, 0.28, 0.40, 0.02), ('kalender', 7.47, 1.60, 0.26, 0.34, -0.015)):
        picture('n', (x, W2 - 0.032, z), 'y-', w, h, m_img(img, TEX + img + '.png', 0.5), t)
    # fire extinguisher and hose
    x = 9.75
    cyl('ext', 0.08, 0.46, (x, W2 - 0.10, 0.60), m['red'], bevel=0.02)
    sphere('exts', 0.08, (x, W2 - 0.10, 0.82), m['red'], (1, 1, 0.6))
    cyl('extv', 0.02, 0.10, (x, W2 - 0.10, 0.90), m['black'])
    tube('exth', [(x, W2 - 0.12, 0.92), (x - 0.09, W2 - 0.15, 0.86), (x - 0.10, W2 - 0.13, 0.55)], 0.012, m['black'])
    bx('hose', (12.9, W2 - 0.16, 1.0), (13.3, W2, 1.65), m['red'], 0.01)
    label('BRANDSLANGE', (13.1, W2 - 0.1615, 1.50), 'y-', 0.045, m['sign'])
    clock(0.0, -2.3, 2.45, 'x+', m)
    for x in (6, 18):
        sphere('dome', 0.08, (x, W2 - GW - 0.15, G1 - 0.28), m_plain('domem', (0.02, 0.02, 0.022, 1), 0.12), (1, 1, 0.8))
        cyl('domeb', 0.10, 0.03, (x, W2 - GW - 0.15, G1 - 0.25), m['white'])
    # bench, plants and a shelf of games along the south wall
    bx('bench', (14.3, -W2 + 0.06, 0.43), (16.4, -W2 + 0.48, 0.47), m['birch'], 0.008)
    for x in (14.5, 16.15):
        bx('bleg', (x, -W2 + 0.10, 0), (x + 0.05, -W2 + 0.44, 0.43), m['grey'], 0.004)
    bx('gshelf', (12.5, -W2 + 0.0, 0.86), (13.4, -W2 + 0.30, 0.885), m['birch'], 0.004)
    bx('gshelf2', (12.5, -W2 + 0.0, 0.09), (13.4, -W2 + 0.32, 0.12), m['birch'], 0.004)
    for x in (12.5, 13.375):
        bx('gside', (x, -W2 + 0.0, 0), (x + 0.025, -W2 + 0.32, 0.885), m['birch'], 0.004)
    x = 12.56
    for i, c in enumerate(('c8472e', '2f5f8f', 'e0b23a', '3f7a4c', 'e8e0cc', '7a3f63')):
        box('game', (0.30, 0.22, 0.045), (12.72 + 0.01 * (i % 3), -W2 + 0.16, 0.145 + i * 0.046), m_plain('gm' + c, COL(c), 0.45), 0.003, rot=(0, 0, 0.04 * (i % 3 - 1)))
        box('book', (0.03 + 0.006 * (i % 3), 0.15, 0.2 + 0.012 * (i % 4)), (13.02 + 0.042 * i, -W2 + 0.15, 0.22 + 0.006 * (i % 4)), m_plain('bk' + c, COL(c), 0.5), 0.003)
    plant('palm', 13.2, -W2 + 0.16, 0.885, 0.075, 0.34, R, m, 26)
    for x, y, h in ((22.9, 2.6, 0.75), (22.9, -3.2, 0.8)):
        plant(f'big{y}', x, y, 0, 0.2, h, R, m, 46)
    # yellow dots at the guard line and a floor mat at the gate
    bx('mat', (0.25, -0.8, 0), (1.35, 0.8, 0.012), m_fabric('mat', COL('4a4f52'), weave=180), 0.004)
