"""Furniture of the visiting room and what hangs on its walls."""

from kit import *
import plan as P
from wing_props import clock, plant

X0, X1, Y0, Y1, _, Z = P.ROOMS['visiting']
S = Y0 + 0.02  # face of the south wall
IMG = lambda n: m_img('v' + n, TEX + 'visiting-' + n + '.png', 0.65)


def chair_parts(m, seat):
    """a stacking chair at the origin, its back towards +y"""
    legs = []
    for s in (-1, 1):
        legs.append(tube('cl', [(s * 0.21, -0.21, 0), (s * 0.19, -0.18, 0.44), (s * 0.19, 0.18, 0.44), (s * 0.215, 0.25, 0)], 0.0105, m['steel'], res=6))
        legs.append(tube('cu', [(s * 0.185, 0.16, 0.44), (s * 0.185, 0.215, 0.62), (s * 0.18, 0.25, 0.80)], 0.0105, m['steel'], res=6))
    legs.append(grid('seat', 14, 14, lambda u, v: ((u - 0.5) * 0.42, (v - 0.5) * 0.41, 0.462 - 0.022 * math.cos((v - 0.45) * 3.0) * (1 - (2 * u - 1) ** 2 * 0.4) - 0.03 * max(0, 0.12 - v)), seat, thick=0.013, subdiv=1))
    legs.append(grid('back', 14, 8, lambda u, v: ((u - 0.5) * 0.42, 0.205 + 0.05 * v + 0.035 * (1 - (2 * u - 1) ** 2), 0.61 + 0.23 * v + 0.012 * (1 - (2 * u - 1) ** 2) * v), seat, thick=0.012, subdiv=1))
    return legs


def put(parts, x, y, rz, z=0.0):
    return inst(parts, Matrix.Translation((x, y, z)) @ Matrix.Rotation(rz, 4, 'Z'))


def mug(m, x, y, z, mat, rz=0.0, full=True):
    with placed(Matrix.Translation((x, y, z)) @ Matrix.Rotation(rz, 4, 'Z')):
        lathe('mug', [(0.034, 0), (0.038, 0.006), (0.040, 0.085), (0.0365, 0.085), (0.0345, 0.068 if full else 0.01), (0.0005, 0.068 if full else 0.01)], mat, seg=28)
        if full:
            cyl('coffee', 0.034, 0.002, (0, 0, 0.069), m['oak'], seg=24, bevel=0)
        tube('mugh', arc((0.038, 0, 0.045), 0.024, -1.4, 1.4, 8, 'xz'), 0.005, mat, res=6)


def thermos(m, x, y, z, mat, rz=0.0):
    with placed(Matrix.Translation((x, y, z)) @ Matrix.Rotation(rz, 4, 'Z')):
        lathe('th', [(0.058, 0), (0.062, 0.008), (0.062, 0.20), (0.055, 0.225), (0.044, 0.238), (0.044, 0.25)], mat, seg=36)
        lathe('thl', [(0.046, 0.25), (0.047, 0.27), (0.036, 0.29), (0.001, 0.293)], m['black'], seg=30)
        tube('ths', [(-0.035, 0, 0.252), (-0.068, 0, 0.268)], 0.012, m['black'])
        tube('thh', [(0.058, 0, 0.215), (0.105, 0, 0.20), (0.108, 0, 0.09), (0.061, 0, 0.06)], 0.009, m['black'])


def tissues(m, x, y, z, rz=0.0):
    with placed(Matrix.Translation((x, y, z)) @ Matrix.Rotation(rz, 4, 'Z')):
        box('ti', (0.23, 0.12, 0.085), (0, 0, 0.0425), m['mint'], 0.006)
        box('tib', (0.232, 0.122, 0.02), (0, 0, 0.03), m['china'], 0.004)
        cyl('tio', 0.035, 0.002, (0, 0, 0.0855), m['black'], seg=20, bevel=0)
        grid('tis', 14, 10, lambda u, v: ((u - 0.5) * (0.05 + 0.12 * v), 0.02 * math.sin(u * 9 + v * 2) * (0.4 + v), 0.08 + 0.11 * v - 0.05 * (2 * u - 1) ** 2 * v), m['paper'])


def plate(m, x, y, z, cakes=3):
    lathe('plate', [(0.06, 0), (0.085, 0.006), (0.118, 0.018), (0.116, 0.021), (0.08, 0.010), (0.001, 0.008)], m['china'], (x, y, z), seg=40)
    for k in range(cakes):
        a = k * 2.1
        with placed(Matrix.Translation((x + 0.045 * math.cos(a), y + 0.045 * math.sin(a), z + 0.01)) @ Matrix.Rotation(a * 1.7, 4, 'Z')):
            box('cake', (0.06, 0.055, 0.035), (0, 0, 0.018), m['yellow'], 0.006)
            box('cakt', (0.06, 0.055, 0.012), (0, 0, 0.041), m['oak'], 0.005)


def table(m, chair, x, y, rz, seats):
    with placed(Matrix.Translation((x, y, 0)) @ Matrix.Rotation(rz, 4, 'Z')):
        box('top', (1.3, 0.8, 0.028), (0, 0, 0.735), m['birch'], 0.008, 3)
        box('apron', (1.08, 0.58, 0.05), (0, 0, 0.696), m['birch'], 0.004)
        for sx in (-1, 1):
            for sy in (-1, 1):
                cyl('leg', 0.016, 0.72, (sx * 0.585, sy * 0.335, 0.36), m['birchv'], r2=0.027, seg=20)
        for sx, sy, a in seats:
            put(chair, sx, sy, a)


def pendant(m, x, y, z, mat):
    tube('cord', [(x, y, z + 0.14), (x, y, Z)], 0.004, m['black'], res=4)
    cyl('rose', 0.05, 0.025, (x, y, Z - 0.012), m['white'], seg=28)
    lathe('shade', [(0.035, 0.16), (0.05, 0.15), (0.075, 0.11), (0.20, 0.015), (0.215, -0.03), (0.21, -0.03), (0.195, 0.012), (0.07, 0.10), (0.03, 0.12)], mat, (x, y, z), seg=56)
    sphere('bulb', 0.045, (x, y, z + 0.02), m['glow'])
    if y < 8:  # the one by the window hangs in daylight
        area('vpen', (x, y, z - 0.035), (0, 0, 0), 0.34, 0.34, 16, (1, 0.76, 0.48)).data.shape = 'DISK'


def sofa_group(m):
    x, y = X1 - 0.52, 8.9
    rug = m_fabric('vrug', COL('8c8474'), COL('c9bd9f'), stripe=11, weave=200, axis=1)
    grid('rug', 20, 20, lambda u, v: (-3.55 + 2.2 * u, 7.75 + 2.35 * v, 0.009 + 0.003 * mnoise.noise(Vector((u * 6, v * 6, 0)))), rug, thick=0.008)
    bx('sb', (x - 0.40, y - 1.0, 0.12), (x + 0.46, y + 1.0, 0.30), m['green'], 0.03, 3)
    for s in (-1, 1):
        a, b = sorted((y + s * 0.012, y + s * 0.86))
        bx('sc', (x - 0.42, a, 0.29), (x + 0.24, b, 0.46), m['green'], 0.05, 4)
        box('sbk', (0.20, 0.84, 0.46), (x + 0.30, y + s * 0.436, 0.62), m['green'], 0.07, 4, rot=(0, 0.13, 0))
        a, b = sorted((y + s * 0.87, y + s * 1.04))
        bx('sa', (x - 0.42, a, 0.12), (x + 0.44, b, 0.62), m['green'], 0.05, 4)
    for lx in (x - 0.34, x + 0.36):
        for ly in (y - 0.92, y + 0.92):
            cyl('sl', 0.018, 0.12, (lx, ly, 0.06), m['oak'], r2=0.026)
    pillow('p1', 0.42, 0.42, 0.15, (x + 0.13, y - 0.68, 0.66), m['ochre'], rot=(0.2, 1.15, 0.2), seed=2)
    pillow('p2', 0.40, 0.40, 0.14, (x + 0.12, y + 0.66, 0.64), m['rust'], rot=(-0.2, 1.2, -0.15), seed=5)
    # a blanket over the arm
    grid('bl', 16, 30, lambda u, v: (x - 0.36 + 0.5 * u, y - 0.955 + 0.115 * math.cos(math.pi * min(1, max(0, (v - 0.3) / 0.4))) * -1, 0.632 - (0.36 * max(0, 0.3 - v) + 0.34 * max(0, v - 0.7)) / 0.3 + 0.008 * math.sin(u * 20)), m_fabric('vbl', COL('d4c6a8'), COL('8f5a46'), stripe=7, axis=0), thick=0.012)
    for ax, ay, rz in ((-2.6, 10.32, 0.12), (-2.75, 7.3, math.pi - 0.2)):  # armchairs of bent wood
        with placed(Matrix.Translation((ax, ay, 0)) @ Matrix.Rotation(rz, 4, 'Z')):
            box('as', (0.60, 0.60, 0.15), (0, -0.02, 0.38), m['wool'], 0.05, 4, rot=(-0.08, 0, 0))
            box('ab', (0.60, 0.15, 0.56), (0, 0.30, 0.66), m['wool'], 0.055, 4, rot=(-0.28, 0, 0))
            for s in (-1, 1):
                tube('af', [(s * 0.35, -0.34, 0), (s * 0.35, -0.30, 0.52), (s * 0.35, -0.22, 0.565), (s * 0.35, 0.26, 0.53), (s * 0.35, 0.36, 0.3), (s * 0.35, 0.44, 0)], 0.02, m['birchv'])
                tube('af2', [(s * 0.35, -0.32, 0.30), (s * 0.35, 0.36, 0.25)], 0.017, m['birchv'])
            for yy, zz in ((-0.3, 0.29), (0.3, 0.25)):
                tube('ax', [(-0.35, yy, zz), (0.35, yy, zz)], 0.016, m['birchv'])
    tx, ty = -2.42, 8.85
    cyl('ct', 0.46, 0.03, (tx, ty, 0.46), m['birch'], seg=72, bevel=0.008)
    for k in range(3):
        a = k * 2.094 + 0.4
        tube('ctl', [(tx + 0.2 * math.cos(a), ty + 0.2 * math.sin(a), 0.445), (tx + 0.33 * math.cos(a), ty + 0.33 * math.sin(a), 0)], 0.017, m['birchv'])
    thermos(m, tx + 0.14, ty + 0.2, 0.476, m['red'], 2.4)
    tissues(m, tx - 0.02, ty - 0.24, 0.476, 0.5)
    plate(m, tx - 0.20, ty + 0.02, 0.476, 2)
    for dx, dy, c in ((0.26, -0.06, 'china'), (0.05, 0.32, 'china'), (-0.2, 0.26, 'mint')):
        mug(m, tx + dx, ty + dy, 0.476, m[c], dx * 9)
    # standing lamp in the corner
    lx, ly = X1 - 0.42, 10.62
    cyl('fb', 0.15, 0.025, (lx, ly, 0.0125), m['dark'])
    tube('fp', [(lx, ly, 0.02), (lx, ly, 1.62)], 0.011, m['brass'])
    lathe('fs', [(0.13, 0.30), (0.20, 0.0), (0.197, 0.0), (0.127, 0.30)], m_plain('vshade', COL('e9dcc0'), 0.9), (lx, ly, 1.42), seg=56)
    sphere('fbulb', 0.05, (lx, ly, 1.55), m['glow'])
    area('vfl', (lx, ly, 1.40), (0, 0, 0), 0.26, 0.26, 12, (1, 0.74, 0.46)).data.shape = 'DISK'


def furniture(m):
    R = random.Random(6)
    birch = chair_parts(m, m['birch'])
    blue = chair_parts(m, m['navy'])
    table(m, birch, -2.75, 5.95, 0.06, ((-0.32, 0.62, 0.1), (0.34, 0.6, -0.15), (-0.3, -0.64, math.pi + 0.1), (0.36, -0.78, math.pi - 0.5)))
    table(m, blue, -5.35, 5.55, -0.05, ((-0.34, 0.74, 0.35), (0.3, 0.6, -0.05), (-0.3, -0.62, math.pi), (0.34, -0.6, math.pi + 0.1)))
    table(m, birch, -4.35, 10.25, 0.02, ((-0.92, 0.0, math.pi / 2 + 0.1), (0.95, -0.05, -math.pi / 2 - 0.2)))
    for o in birch + blue:
        bpy.data.objects.remove(o)
    t = 0.749
    thermos(m, -2.6, 6.05, t, m['navy'], 0.6)
    mug(m, -2.95, 6.15, t, m['china'], 1)
    mug(m, -2.35, 5.75, t, m['china'], 4)
    tissues(m, -3.2, 5.86, t, 0.3)
    for k in range(3):  # juice cartons
        box('juice', (0.045, 0.04, 0.11), (-5.15 + 0.09 * k, 5.72 + 0.05 * (k % 2), t + 0.055), m[('yellow', 'red', 'mint')[k]], 0.003, rot=(0, 0, 0.5 * k))
    mug(m, -5.7, 5.45, t, m['mint'], 2)
    # a game of ludo on the table by the door
    with placed(Matrix.Translation((-5.42, 5.5, t)) @ Matrix.Rotation(0.18, 4, 'Z')):
        box('ludo', (0.36, 0.36, 0.012), (0, 0, 0.006), m['paper'], 0.003)
        for i, c in enumerate(('red', 'yellow', 'mint', 'navy')):
            sx, sy = (-1, 1, -1, 1)[i], (-1, -1, 1, 1)[i]
            box('ludoc', (0.12, 0.12, 0.0015), (sx * 0.105, sy * 0.105, 0.0128), m[c], 0)
            for k in range(3):
                cyl('brik', 0.010, 0.022, (sx * (0.06 + 0.045 * k), sy * (0.06 + 0.03 * ((k + i) % 3)), 0.024), m[c], r2=0.004, seg=14, bevel=0.001)
        box('die', (0.016, 0.016, 0.016), (0.02, -0.01, 0.021), m['china'], 0.002, rot=(0, 0, 0.6))
    plate(m, -4.55, 10.3, t, 3)
    mug(m, -4.05, 10.1, t, m['china'], 0.5)
    mug(m, -4.75, 10.05, t, m['red'], 2.5)
    for i, (dx, a) in enumerate(((0, 0.1), (0.12, -0.3))):
        o = picture('tegn', (0, 0, 0), 'y-', 0.28, 0.21, IMG('barn%d' % (3 + i)))
        o.matrix_basis = Matrix.Translation((-4.25 + dx, 10.42 - dx, t + 0.001 + 0.001 * i)) @ Matrix.Rotation(a + 2.9, 4, 'Z') @ Matrix.Rotation(-math.pi / 2, 4, 'X')
    for x, y, c in ((-2.75, 5.95, 'ochrep'), (-5.35, 5.55, 'ochrep'), (-4.35, 10.25, 'ochrep')):
        pendant(m, x, y, 1.92, m.setdefault(c, m_paint('vpend', COL('c98a2f'), 0.35, vary=0.06)))
    sofa_group(m)
    counter(m, R)
    for x, y, z, r, h, n in ((-2.2, Y1 - 0.03, 0.72, 0.075, 0.32, 24), (-6.6, Y1 - 0.03, 0.72, 0.07, 0.26, 22), (-5.62, Y1 - 0.04, 0.72, 0.06, 0.2, 18), (-3.9, Y1 - 0.04, 0.72, 0.06, 0.24, 20)):
        plant(f'sp{x}', x, y + 0.02, z, r, h, R, m, n)
    plant('big', X1 - 0.45, 6.75, 0, 0.21, 0.95, R, m, 44)


def counter(m, R):
    """low cupboards with a small refrigerator, coffee and cups"""
    x0, x1, d, h = -3.75, -1.35, 0.55, 0.88
    bx('kp', (x0 + 0.03, S, 0), (x1 - 0.03, S + d - 0.06, 0.10), m['dark'], 0)
    bx('kc', (x0, S, 0.10), (x1, S + d - 0.02, h - 0.03), m['birchv'], 0.003)
    bx('kt', (x0 - 0.02, S, h - 0.03), (x1 + 0.02, S + d + 0.02, h), m['oak'], 0.006)
    for i in range(4):
        a = x0 + i * 0.6
        if i == 2:
            bx('fr', (a + 0.008, S + d - 0.02, 0.11), (a + 0.592, S + d + 0.005, h - 0.04), m['white'], 0.012, 3)
            bx('frh', (a + 0.05, S + d + 0.005, 0.62), (a + 0.07, S + d + 0.03, 0.80), m['grey'], 0.006)
            continue
        bx('kd', (a + 0.005, S + d - 0.02, 0.11), (a + 0.595, S + d, h - 0.04), m['birchv'], 0.003)
        tube('kh', [(a + 0.46, S + d, 0.78), (a + 0.46, S + d + 0.025, 0.78), (a + 0.55, S + d + 0.025, 0.78), (a + 0.55, S + d, 0.78)], 0.005, m['steel'])
    for i, c in enumerate(('navy', 'red')):
        thermos(m, x0 + 0.35 + 0.22 * i, S + 0.28, h, m[c], 1.2 + i)
    for i in range(9):
        mug(m, x0 + 0.95 + 0.105 * (i % 5), S + 0.14 + 0.12 * (i // 5), h, m[('china', 'mint', 'china', 'yellow', 'red')[(i * 3) % 5]], R.uniform(0, 6), False)
    lathe('jug', [(0.06, 0), (0.068, 0.01), (0.07, 0.12), (0.055, 0.2), (0.06, 0.22), (0.056, 0.22), (0.051, 0.2), (0.064, 0.12), (0.001, 0.015)], m['pane'], (x0 + 1.72, S + 0.25, h), seg=32)
    tissues(m, x0 + 2.05, S + 0.25, h, 0.15)
    picture('ks', (x0 + 0.72, S + 0.006, 1.36), 'y+', 0.42, 0.30, IMG('kaffe'), 0.02)
    bx('sh', (x0 + 1.15, S, 1.42), (x1, S + 0.24, 1.445), m['birch'], 0.004)
    x = x0 + 1.2
    for i in range(15):  # books and games to borrow
        w, hh = R.uniform(0.02, 0.05), R.uniform(0.18, 0.26)
        c = R.choice(('b8402f', '34567c', 'e2ac34', '6f9c86', 'e6e2d6', '7a5236', '41525c'))
        box('bk', (w, 0.16, hh), (x + w / 2, S + 0.11, 1.446 + hh / 2), m_plain('vbk' + c, COL(c), 0.55), 0.003, rot=(0, 0.2 if i == 14 else 0, 0))
        x += w + 0.003
    for k, c in enumerate(('34567c', 'b8402f', 'e2ac34')):
        box('game', (0.30, 0.20, 0.05), (x1 - 0.26, S + 0.12, 1.472 + 0.051 * k), m_plain('vbk' + c, COL(c), 0.55), 0.003, rot=(0, 0, 0.06 * (k - 1)))


def coat(m, x, z, w, h, mat, R):
    """a jacket on its hook: a closed cloth with folds"""
    ph = R.uniform(0, 6)

    def f(u, v):
        a = 2 * math.pi * u
        k = min(1, 0.16 + 1.5 * v) if v < 0.6 else 1.0 + 0.08 * (v - 0.6)
        fold = 1 + 0.10 * math.sin(a * 5 + ph + 2 * v) * v
        return (x + 0.5 * w * k * math.cos(a) * fold, S + 0.10 + 0.075 * (0.4 + 0.6 * k) * math.sin(a) * fold, z - h * v + 0.03 * math.cos(a * 2) * (1 - v))

    grid('coat', 48, 20, f, mat, thick=0.006)
    for s in (-1, 1):  # sleeves
        tube('slv', [(x + s * w * 0.34, S + 0.11, z - 0.14), (x + s * w * 0.54, S + 0.12, z - h * 0.45), (x + s * w * 0.53, S + 0.13, z - h * 0.78)], 0.055 * w / 0.42, mat)


def walls(m):
    R = random.Random(4)
    picture('mural', (X1 - 0.003, 8.75, 1.73), 'x-', 4.05, 1.62, IMG('mural'))
    fr = ((-6.22, 1.58), 0.66, 0.92)
    bx('rf', (fr[0][0] - fr[1] / 2 - 0.02, S, fr[0][1] - fr[2] / 2 - 0.02), (fr[0][0] + fr[1] / 2 + 0.02, S + 0.018, fr[0][1] + fr[2] / 2 + 0.02), m['oak'], 0.004)
    picture('rules', (fr[0][0], S + 0.0195, fr[0][1]), 'y+', fr[1], fr[2], IMG('regler'))
    # call button and light switch by the door
    bx('cb', (-6.78, S, 1.12), (-6.68, S + 0.014, 1.26), m['steel'], 0.004)
    cyl('cbw', 0.026, 0.014, (-6.73, S + 0.018, 1.20), m['china'], rot=(math.pi / 2, 0, 0), seg=24)
    bx('sw', (-6.78, S, 0.96), (-6.69, S + 0.012, 1.05), m['white'], 0.004)
    bx('exs', (DOOR_X - 0.42, S, 2.28), (DOOR_X + 0.42, S + 0.012, 2.48), m['sign'], 0.003)
    label('SLUSE', (DOOR_X, S + 0.0135, 2.38), 'y+', 0.13, m['text'])
    clock(-4.62, S, 2.32, 'y+', m, 0.19)
    bx('hk', (-5.45, S, 1.62), (-4.15, S + 0.022, 1.74), m['birch'], 0.004)
    for i in range(7):
        tube('pg', [(-5.36 + i * 0.187, S + 0.02, 1.66), (-5.36 + i * 0.187, S + 0.075, 1.67), (-5.36 + i * 0.187, S + 0.085, 1.70)], 0.007, m['steel'])
    coat(m, -5.17, 1.66, 0.34, 0.62, m_fabric('vcoat1', COL('d8a52e')), R)
    coat(m, -4.80, 1.66, 0.44, 0.86, m_fabric('vcoat2', COL('3d4a5a')), R)
    coat(m, -4.42, 1.66, 0.30, 0.52, m_fabric('vcoat3', COL('9c4b52')), R)
    bx('shoe', (-5.45, S + 0.02, 0.20), (-4.15, S + 0.32, 0.225), m['birch'], 0.004)
    for x in (-5.4, -4.24):
        bx('shl', (x, S + 0.04, 0), (x + 0.04, S + 0.30, 0.20), m['birchv'], 0.003)
    for i, c in enumerate(('red', 'red', 'navy', 'navy')):  # wellingtons
        x = -5.28 + 0.12 * i + 0.18 * (i // 2)
        lathe('boot', [(0.05, 0.0), (0.052, 0.02), (0.042, 0.06), (0.045, 0.19), (0.041, 0.19), (0.038, 0.05)], m[c], (x, S + 0.14, 0.226), seg=20)
        sphere('toe', 0.05, (x, S + 0.20, 0.258), m[c], (0.95, 1.4, 0.66))
    # west wall: board with information above the rail
    for img, y, z, w, h, t in (('besoeg', 5.72, 1.66, 0.42, 0.60, 0.012), ('husorden', 6.24, 1.70, 0.36, 0.51, -0.01)):
        picture('wn', (X0 + 0.004, y, z), 'x+', w, h, m_img('v' + img, TEX + img + '.png', 0.6), t)
    bx('al', (X0, 6.72, 1.50), (X0 + 0.05, 6.90, 1.68), m['red'], 0.008)
    cyl('alb', 0.035, 0.02, (X0 + 0.055, 6.81, 1.59), m['china'], rot=(0, math.pi / 2, 0), seg=24)


DOOR_X = P.DOORWAYS[('visiting', 'gate')][0]
