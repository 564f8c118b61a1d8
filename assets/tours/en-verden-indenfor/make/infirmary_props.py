"""Furniture of the infirmary; z = 0 is its floor."""

from kit import *
from infirmary import B, WIN, X0, X1, Y0, Y1

WALL = Y1 - 0.012


def couch(k):
    x0, x1, y0, y1 = 10.28, 10.94, 6.35, 8.30
    for y in (y0 + 0.25, y1 - 0.25):
        for a, b in (((x0 + 0.06, 0.02), (x1 - 0.06, 0.62)), ((x1 - 0.06, 0.02), (x0 + 0.06, 0.62))):
            tube('cl', [(a[0], y, a[1]), (b[0], y, b[1])], 0.016, k['steel'])
        tube('cf', [(x0 + 0.03, y, 0.022), (x1 - 0.03, y, 0.022)], 0.02, k['steel'])
    for x in (x0 + 0.05, x1 - 0.05):
        tube('cr', [(x, y0 + 0.02, 0.62), (x, y1 - 0.02, 0.62)], 0.018, k['steel'])
    box('cb1', (0.66, 1.30, 0.09), ((x0 + x1) / 2, y0 + 0.66, 0.69), k['vinyl'], 0.035, 4)
    box('cb2', (0.66, 0.62, 0.09), ((x0 + x1) / 2, y1 - 0.30, 0.80), k['vinyl'], 0.035, 4, rot=(0.38, 0, 0))
    # paper from the roll at the head, over the back rest and down the couch
    xm = (x0 + x1) / 2

    def f(u, v):
        s = v * 2.15
        top = y1 - 0.02
        if s < 0.62:
            y, z = top - s * 0.93, 0.965 - s * 0.375
        else:
            y, z = top - 0.577 - (s - 0.62), 0.738
        if y < y0:
            z -= (y0 - y) * 3.0
            y = y0 - 0.01 + (y0 - y) * 0.1
        return (xm + (u - 0.5) * 0.50, y, z + 0.003 + 0.004 * abs(mnoise.noise(Vector((u * 3, v * 26, 1)))) + 0.003 * math.sin(v * 60 + u * 2) * (v > 0.3))

    grid('paper', 14, 110, f, k['paper'])
    cyl('proll', 0.06, 0.52, (xm, y1 + 0.03, 0.93), k['paper'], rot=(0, math.pi / 2, 0))
    tube('prod', [(xm - 0.30, y1 + 0.03, 0.93), (xm + 0.30, y1 + 0.03, 0.93)], 0.01, k['steel'])
    for s in (-0.29, 0.29):
        tube('parm', [(xm + s, y1 - 0.02, 0.72), (xm + s, y1 + 0.03, 0.93)], 0.008, k['steel'])
    pillow('pil', 0.40, 0.30, 0.10, (xm, y1 - 0.22, 0.955), m_fabric('ipil', COL('dfe5e2')), rot=(0.38, 0, 0), seed=4)
    box('step', (0.42, 0.32, 0.03), (11.22, 7.0, 0.20), k['dark'], 0.01)
    for dx in (-0.17, 0.17):
        for dy in (-0.12, 0.12):
            tube('stl', [(11.22 + dx, 7.0 + dy, 0), (11.22 + dx * 0.9, 7.0 + dy * 0.9, 0.19)], 0.012, k['steel'])
    # rail with a curtain, half drawn
    z = 2.22
    tube('crail', [(X0, 5.95, z)] + arc((11.30, 6.15, z), 0.20, -math.pi / 2, 0, 6, 'xy') + [(11.50, WALL, z)], 0.012, k['chrome'])
    for x, y in ((11.5, 7.3), (11.35, 6.0)):
        tube('chang', [(x, y, z), (x, y, 2.70)], 0.007, k['chrome'])

    def cur(name, P, n, fold):
        """P(u) along the rail; folds across it"""
        def g(u, v):
            x, y, nx, ny = P(u)
            a = fold * (0.55 + 0.45 * v)
            s = a * math.sin(u * n * 6.283 + 0.5 * math.sin(v * 2 + u * 7))
            return (x + nx * s, y + ny * s, z - 0.03 - v * 1.86)

        grid(name, int(n * 10), 16, g, k['curtain'], thick=0.004, subdiv=1)
        for i in range(int(n) + 1):
            x, y, *_ = P(i / n if n > i else 1)
            tube('cring', [(x, y, z), (x, y, z - 0.035)], 0.004, k['chrome'], res=4)

    cur('curA', lambda u: (11.5, 7.75 + u * 0.98, 1, 0), 11, 0.05)
    cur('curB', lambda u: (10.14 + u * 0.42, 5.95, 0, 1), 6, 0.05)


def cabinet(k):
    """locked medicine cabinet, glass above, steel below"""
    x0, x1, d, h = 10.30, 11.90, 0.44, 1.98
    y = Y0 + d
    bx('mcb', (x0, Y0 + 0.001, 0.08), (x1, y - 0.02, 0.95), k['cab'], 0.004)
    bx('mcp', (x0 + 0.03, Y0 + 0.001, 0), (x1 - 0.03, y - 0.06, 0.08), k['dark'], 0)
    for a, b in [((x0, Y0 + 0.001, 0.95), (x0 + 0.02, y - 0.02, h)), ((x1 - 0.02, Y0 + 0.001, 0.95), (x1, y - 0.02, h)), ((x0, Y0 + 0.001, h), (x1, y - 0.0, h + 0.03)), ((x0 + 0.02, Y0 + 0.001, 0.95), (x1 - 0.02, Y0 + 0.012, h)), ((x0 + 0.79, Y0 + 0.012, 0.95), (x0 + 0.81, y - 0.03, h))]:
        bx('mcs', a, b, k['cab'], 0.002)
    for z in (1.20, 1.46, 1.72):
        bx('mch', (x0 + 0.02, Y0 + 0.012, z - 0.008), (x1 - 0.02, y - 0.05, z), k['cab'], 0.001)
    for i, xa in enumerate((x0, x0 + 0.80)):
        xb = xa + 0.80
        for a, b in [((xa + 0.004, 0.955), (xb - 0.004, 1.01)), ((xa + 0.004, h - 0.055), (xb - 0.004, h - 0.004)), ((xa + 0.004, 1.01), (xa + 0.055, h - 0.055)), ((xb - 0.055, 1.01), (xb - 0.004, h - 0.055))]:
            bx('mcf', (a[0], y - 0.02, a[1]), (b[0], y, b[1]), k['cab'], 0.003)
        o = bx('mcg', (xa + 0.055, y - 0.012, 1.01), (xb - 0.055, y - 0.007, h - 0.055), k['pane'], 0)
        o.visible_shadow = False
        bx('mcd', (xa + 0.004, y - 0.02, 0.085), (xb - 0.004, y, 0.945), k['cab'], 0.003)
        xl = xb - 0.05 if i == 0 else xa + 0.05
        for z in (1.45, 0.62):
            bx('mcl', (xl - 0.022, y, z - 0.07), (xl + 0.022, y + 0.012, z + 0.07), k['steel'], 0.004)
            cyl('mck', 0.010, 0.02, (xl, y + 0.012, z - 0.03), k['black'], rot=(math.pi / 2, 0, 0), seg=16)
            tube('mct', [(xl, y + 0.012, z + 0.03), (xl, y + 0.04, z + 0.03), (xl + (0.04 if i else -0.04), y + 0.042, z + 0.03)], 0.006, k['steel'])
    bx('mckey', (11.09, y - 0.001, 1.985), (11.11, y + 0.003, 2.0), k['redl'], 0)
    label('MEDICIN', (x0 + 0.28, y + 0.0015, 0.86), 'y+', 0.05, k['text'])
    label('aflåst', (x0 + 1.10, y + 0.0015, 0.86), 'y+', 0.04, k['text'])


def desk(k):
    x0, y0, y1 = 14.98, 6.20, 7.86
    bx('dt', (x0, y0, 0.715), (X1 - 0.001, y1, 0.745), k['birch'], 0.006)
    bx('dl', (x0 + 0.05, y0 + 0.03, 0), (X1 - 0.05, y0 + 0.055, 0.715), k['birchv'], 0.003)
    bx('dd', (x0 + 0.06, y1 - 0.46, 0.06), (X1 - 0.05, y1 - 0.03, 0.70), k['cab'], 0.004)
    for z in (0.08, 0.29, 0.50):
        bx('ddr', (x0 + 0.045, y1 - 0.45, z), (x0 + 0.062, y1 - 0.04, z + 0.195), k['cab'], 0.004)
        tube('ddh', [(x0 + 0.045, y1 - 0.32, z + 0.15), (x0 + 0.02, y1 - 0.32, z + 0.15), (x0 + 0.02, y1 - 0.17, z + 0.15), (x0 + 0.045, y1 - 0.17, z + 0.15)], 0.005, k['steel'], res=6)
    with placed(Matrix.Translation((15.42, 7.02, 0)) @ Matrix.Rotation(0.16, 4, 'Z')):
        box('mon', (0.03, 0.58, 0.34), (0, 0, 1.10), k['black'], 0.008)
        picture('mons', (-0.0165, 0, 1.102), 'x-', 0.55, 0.31, m_img('journal', TEX + 'journal.png', emit=0.75))
        box('mf', (0.04, 0.06, 0.20), (0.03, 0, 0.86), k['dark'], 0.006)
        box('mb', (0.20, 0.26, 0.012), (0.02, 0, 0.752), k['dark'], 0.004)
    box('kb', (0.14, 0.44, 0.016), (15.16, 6.98, 0.754), k['dark'], 0.005, rot=(0, 0, 0.1))
    R = random.Random(2)
    for r in range(4):
        box('kr', (0.02, 0.40, 0.004), (15.115 + r * 0.029, 6.985, 0.764), k['grey'], 0.001, rot=(0, 0, 0.1))
    sphere('mouse', 0.032, (15.14, 6.62, 0.755), k['dark'], (1.4, 0.9, 0.5))
    # lamp, phone, cards, mug, a stack of forms
    lx, ly = 15.52, 6.32
    cyl('lb', 0.08, 0.018, (lx, ly, 0.754), k['orange'])
    tube('la', [(lx, ly, 0.76), (lx + 0.05, ly - 0.02, 1.02), (15.38, 6.42, 1.24)], 0.008, k['orange'])
    lathe('lh', [(0.025, 0.09), (0.045, 0.085), (0.095, -0.01), (0.09, -0.01), (0.04, 0.075), (0.001, 0.08)], k['orange'], (15.38, 6.42, 1.17))
    sphere('lbulb', 0.03, (15.38, 6.42, 1.185), k['warm'])
    box('ph', (0.20, 0.19, 0.05), (15.50, 7.55, 0.77), k['black'], 0.014)
    box('phh', (0.05, 0.21, 0.035), (15.44, 7.55, 0.81), k['black'], 0.014, rot=(0, 0, 0.03))
    for i in range(5):
        box('form', (0.21, 0.297, 0.0007), (15.22 + R.uniform(-0.02, 0.02), 7.45 + R.uniform(-0.02, 0.02), 0.7456 + i * 0.0008), k['white'], 0, rot=(0, 0, R.uniform(-0.2, 0.2)))
    tube('pen', [(15.16, 7.42, 0.755), (15.26, 7.50, 0.755)], 0.0045, m_plain('ipen', COL('1f3f9a'), 0.25))
    lathe('mug', [(0.036, 0), (0.04, 0.004), (0.041, 0.092), (0.038, 0.092), (0.036, 0.01), (0.001, 0.008)], k['orange'], (15.22, 6.34, 0.745), seg=28)
    tube('mugh', arc((15.262, 6.34, 0.793), 0.026, -1.4, 1.4, 8, 'xz'), 0.005, k['orange'], res=6)
    # binders on a shelf over the desk
    bx('bs', (X1 - 0.26, 6.2, 1.62), (X1, 7.86, 1.645), k['birch'], 0.004)
    for y in (6.35, 7.68):
        bx('bsb', (X1 - 0.22, y, 1.50), (X1, y + 0.02, 1.62), k['steel'], 0.003)
    y = 6.24
    for i in range(13):
        w = R.choice((0.05, 0.075))
        c = R.choice(('2f6f7a', 'c94f36', 'd8d2c4', '3d4b52', '4f8a6a', 'e2ab2c'))
        box('bi', (0.23, w, 0.30), (X1 - 0.125, y + w / 2, 1.645 + 0.151), m_plain('ibi' + c, COL(c), 0.5), 0.004)
        box('bil', (0.002, w * 0.6, 0.10), (X1 - 0.241, y + w / 2, 1.645 + 0.2), k['white'], 0)
        y += w + 0.004
    # office chair and a chair for the visitor
    with placed(Matrix.Translation((14.48, 6.98, 0)) @ Matrix.Rotation(math.radians(62), 4, 'Z')):
        box('cs', (0.46, 0.44, 0.07), (0, 0, 0.48), k['vinyl'], 0.03, 4)
        box('cbk', (0.42, 0.06, 0.42), (0, 0.24, 0.86), k['vinyl'], 0.03, 4, rot=(-0.12, 0, 0))
        tube('cbs', [(0, 0.12, 0.44), (0, 0.26, 0.46), (0, 0.28, 0.75)], 0.016, k['dark'])
        cyl('cp', 0.028, 0.38, (0, 0, 0.27), k['chrome'])
        for i in range(5):
            a = i * 1.2566 + 0.3
            tube('cfoot', [(0, 0, 0.10), (0.28 * math.cos(a), 0.28 * math.sin(a), 0.065)], 0.016, k['dark'])
            sphere('cw', 0.03, (0.28 * math.cos(a), 0.28 * math.sin(a), 0.03), k['black'])


def basin(k):
    xm, y = 14.95, WALL
    bx('tile', (14.42, y - 0.01, 0.80), (15.48, y + 0.001, 1.75), k['glaz'], 0.001)
    lathe('bas', [(0.10, 0.70), (0.17, 0.76), (0.235, 0.86), (0.24, 0.875), (0.215, 0.872), (0.17, 0.80), (0.05, 0.765), (0.001, 0.763)], k['china'], (xm, y - 0.27, 0))
    bx('basb', (xm - 0.22, y - 0.20, 0.76), (xm + 0.22, y - 0.01, 0.875), k['china'], 0.02, 3)
    tube('tap', [(xm, y - 0.09, 0.87), (xm, y - 0.09, 1.02)] + arc((xm, y - 0.15, 1.02), 0.06, 0, math.pi, 8, 'yz') + [(xm, y - 0.21, 0.98)], 0.011, k['chrome'])
    tube('tapl', [(xm, y - 0.09, 1.0), (xm + 0.02, y - 0.12, 1.13)], 0.008, k['chrome'])
    tube('trap', [(xm, y - 0.27, 0.70), (xm, y - 0.27, 0.58), (xm, y - 0.18, 0.52), (xm, y - 0.01, 0.56)], 0.018, k['chrome'])
    bx('mir', (xm - 0.20, y - 0.020, 1.18), (xm + 0.20, y - 0.012, 1.72), m_plain('imir', (0.86, 0.88, 0.88, 1), 0.03, metal=1), 0.003)
    for x, c, h in ((xm - 0.36, 'white', 0.24), (xm - 0.50 + 0.0, 'white', 0.24)):
        bx('disp', (x - 0.05, y - 0.10, 1.10), (x + 0.05, y - 0.01, 1.10 + h), k[c], 0.014, 3)
        box('dispb', (0.04, 0.03, 0.03), (x, y - 0.085, 1.095), k['dark'], 0.006)
    bx('tow', (xm + 0.30, y - 0.13, 1.18), (xm + 0.56, y - 0.01, 1.52), k['white'], 0.012, 3)
    grid('towp', 6, 6, lambda u, v: (xm + 0.36 + u * 0.14, y - 0.09 - 0.02 * v, 1.19 - 0.10 * v), k['paper'])
    lathe('bin', [(0.12, 0), (0.125, 0.01), (0.15, 0.42), (0.155, 0.425), (0.145, 0.42), (0.12, 0.02), (0.001, 0.015)], k['cab'], (15.45, y - 0.24, 0))


def everything(k):
    k['redl'] = m_emit('iredl', (0.9, 0.1, 0.05, 1), 2)
    couch(k)
    cabinet(k)
    desk(k)
    basin(k)
