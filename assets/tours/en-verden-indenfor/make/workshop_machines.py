"""Machines of the workshop: saw bench, band saw, planer, drill, and the pipes that take their dust."""

from kit import *
import plan as P
from workshop import X0, X1, Y0, Y1, Z

R = random.Random(8)


def stop_button(m, x, y, z, facing='y-'):
    dx, dy = dict(zip(('x+', 'x-', 'y+', 'y-'), ((1, 0), (-1, 0), (0, 1), (0, -1))))[facing]
    bx('esb', (x - 0.045, y - 0.045, z - 0.05), (x + 0.045, y + 0.045, z + 0.05), m['yellow'], 0.006)
    cyl('esk', 0.028, 0.05, (x + dx * 0.06, y + dy * 0.06, z), m['red'], rot=(math.pi / 2 if dy else 0, math.pi / 2 if dx else 0, 0), bevel=0.008)


def saw_bench(m, x, y, rz):
    with placed(Matrix.Translation((x, y, 0)) @ Matrix.Rotation(rz, 4, 'Z')):
        bx('sbb', (-0.42, -0.36, 0.06), (0.42, 0.36, 0.80), m['green'], 0.012)
        bx('sbf', (-0.38, -0.32, 0), (0.38, 0.32, 0.06), m['dark'], 0.004)
        bx('sbt', (-0.55, -0.42, 0.82), (0.60, 0.42, 0.865), m['cast'], 0.006)
        bx('sbn', (-0.40, -0.34, 0.80), (0.40, 0.34, 0.82), m['dark'], 0)
        for yy in (-0.18, 0.24):
            bx('sbg', (-0.55, yy - 0.01, 0.8645), (0.60, yy + 0.01, 0.8662), m['dark'], 0)
        bx('sbs', (-0.80, -1.15, 0.815), (-0.56, 1.15, 0.868), m['grey'], 0.006)  # sliding table
        bx('sbr', (-0.74, -1.05, 0.70), (-0.62, 1.05, 0.815), m['dark'], 0.006)
        bx('sbx', (-1.35, -0.10, 0.80), (-0.80, 0.55, 0.845), m['grey'], 0.006)
        bx('sbxf', (-1.40, 0.42, 0.845), (-0.56, 0.47, 0.925), m['cast'], 0.004)
        tube('sbxl', [(-1.28, 0.2, 0.80), (-1.28, 0.2, 0.30), (-0.42, 0.2, 0.22)], 0.025, m['dark'])
        bx('sbo', (-0.45, 0.42, 0.80), (1.00, 1.35, 0.855), m['wood'][2], 0.006)  # table behind
        for sx in (-0.38, 0.92):
            bx('sbol', (sx - 0.03, 1.24, 0), (sx + 0.03, 1.30, 0.80), m['dark'], 0.004)
        bx('sbe', (0.60, -0.42, 0.82), (1.00, 0.42, 0.862), m['cast'], 0.006)
        bx('sbfe', (0.30, -0.46, 0.866), (0.36, 0.50, 0.95), m['cast'], 0.006)
        tube('sbfr', [(-0.5, -0.47, 0.80), (1.02, -0.47, 0.80)], 0.022, m['steel'])
        cyl('sbl', 0.155, 0.004, (0, 0, 0.865), m['steel'], rot=(0, math.pi / 2, 0), bevel=0, seg=60)
        bx('sbk', (-0.004, 0.16, 0.86), (0.004, 0.21, 1.06), m['steel'], 0.002)
        bx('sbh', (-0.028, -0.18, 1.0), (0.028, 0.23, 1.10), m['orange'], 0.02, 3)
        tube('sbhh', [(0, 0.10, 1.09), (0, 0.25, 1.5), (0.1, 0.55, 2.2)], 0.032, m['hose'])
        bx('sbc', (-0.16, -0.372, 0.52), (0.20, -0.36, 0.74), m['dark'], 0.006)
        for i, c in enumerate(('red', 'white', 'yellow')):
            cyl('sbcb', 0.020, 0.03, (-0.08 + i * 0.09, -0.38, 0.63), m[c], rot=(math.pi / 2, 0, 0), seg=20)
        cyl('sbw', 0.10, 0.02, (0.44, 0.05, 0.48), m['dark'], rot=(0, math.pi / 2, 0))
        stop_button(m, 0.30, -0.40, 0.66)
        # work under way: a plank against the fence, a push stick, off-cuts
        box('plank', (0.14, 1.5, 0.027), (0.21, -0.30, 0.880), m['woody'][1], 0.002)
        box('push', (0.03, 0.30, 0.02), (0.62, 0.05, 0.874), m['red'], 0.006, rot=(0, 0, 0.4))
        for i in range(9):
            box('off', (0.05, R.uniform(0.05, 0.2), 0.022), (R.uniform(-0.3, 0.9), R.uniform(0.6, 1.25), 0.866), m['woody'][R.randrange(3)], 0.002, rot=(0, 0, R.uniform(0, 3)))


def band_saw(m, x, y, rz):
    with placed(Matrix.Translation((x, y, 0)) @ Matrix.Rotation(rz, 4, 'Z')):
        bx('bab', (-0.36, -0.26, 0), (0.42, 0.26, 0.12), m['dark'], 0.01)
        bx('bal', (-0.34, -0.22, 0.12), (0.36, 0.22, 0.86), m['green'], 0.05, 4)
        bx('bau', (-0.34, -0.20, 1.30), (0.36, 0.20, 2.02), m['green'], 0.10, 5)
        bx('bac', (0.20, -0.12, 0.80), (0.36, 0.12, 1.40), m['green'], 0.02)
        for z in (0.50, 1.66):
            cyl('baw', 0.24, 0.012, (0.0, -0.212 if z > 1 else -0.228, z), m['grey'], rot=(math.pi / 2, 0, 0))
            cyl('bak', 0.03, 0.03, (0.0, -0.22 if z > 1 else -0.236, z), m['black'], rot=(math.pi / 2, 0, 0), seg=20)
        bx('bat', (-0.55, -0.34, 0.92), (0.18, 0.34, 0.96), m['cast'], 0.006)
        bx('bats', (-0.25, -0.1, 0.86), (0.05, 0.1, 0.92), m['dark'], 0.01)
        bx('bablade', (-0.225, -0.008, 0.96), (-0.222, 0.008, 1.30), m['steel'], 0)
        bx('baguard', (-0.26, -0.03, 1.18), (-0.19, 0.03, 1.44), m['orange'], 0.006)
        bx('bafence', (-0.48, -0.06, 0.96), (-0.44, 0.34, 1.03), m['cast'], 0.004)
        bx('bas', (-0.30, -0.2045, 1.22), (0.2, -0.2, 1.30), m['yellow'], 0.001)
        stop_button(m, 0.28, -0.26, 1.12)
        bx('bap', (-0.50, -0.20, 0.962), (-0.30, 0.10, 0.985), m['wood'][3], 0.003)


def planer(m, x, y, rz):
    with placed(Matrix.Translation((x, y, 0)) @ Matrix.Rotation(rz, 4, 'Z')):
        bx('plb', (-0.40, -0.30, 0), (0.40, 0.30, 0.74), m['green'], 0.014)
        bx('plt', (-1.10, -0.24, 0.82), (-0.07, 0.22, 0.865), m['cast'], 0.006)
        bx('plt', (0.07, -0.24, 0.82), (1.05, 0.22, 0.860), m['cast'], 0.006)
        for s in (-1, 1):
            bx('plr', (s * 0.55 - 0.3, -0.16, 0.74), (s * 0.55 + 0.3, 0.16, 0.82), m['dark'], 0.02)
        cyl('plk', 0.055, 0.44, (0, -0.01, 0.805), m['steel'], rot=(math.pi / 2, 0, 0), seg=32)
        bx('plf', (-0.65, 0.20, 0.866), (0.60, 0.225, 1.02), m['cast'], 0.004)
        box('plg', (0.16, 0.42, 0.035), (0, -0.03, 0.895), m['orange'], 0.012)
        bx('plh', (-0.22, 0.30, 0.28), (0.22, 0.50, 0.60), m['grey'], 0.03, 3)
        cyl('plw', 0.09, 0.02, (-0.2, -0.315, 0.42), m['dark'], rot=(math.pi / 2, 0, 0))
        bx('plc', (0.05, -0.312, 0.45), (0.30, -0.30, 0.66), m['dark'], 0.006)
        for i, c in enumerate(('red', 'white')):
            cyl('plcb', 0.020, 0.03, (0.12 + i * 0.10, -0.32, 0.56), m[c], rot=(math.pi / 2, 0, 0), seg=20)
        stop_button(m, 0.34, -0.34, 0.62)
        box('plank', (1.7, 0.16, 0.034), (-0.55, 0.07, 0.884), m['wood'][2], 0.002)


def drill(m, x, y, rz):
    with placed(Matrix.Translation((x, y, 0)) @ Matrix.Rotation(rz, 4, 'Z')):  # faces local -y
        bx('drb', (-0.22, -0.30, 0), (0.22, 0.20, 0.06), m['cast'], 0.01)
        cyl('drc', 0.05, 1.72, (0, 0.08, 0.9), m['steel'], seg=28)
        bx('drt', (-0.20, -0.32, 0.90), (0.20, 0.06, 0.94), m['cast'], 0.006)
        bx('drh', (-0.13, -0.26, 1.36), (0.13, 0.30, 1.66), m['green'], 0.03, 3)
        bx('drp', (-0.15, -0.28, 1.66), (0.15, 0.36, 1.78), m['dark'], 0.04, 3)
        cyl('drs', 0.03, 0.16, (0, -0.16, 1.30), m['steel'], seg=20)
        cyl('drbit', 0.008, 0.14, (0, -0.16, 1.16), m['steel'], seg=12)
        for k in range(3):
            a = k * 2.094 + 0.5
            tube('drl', [(0.14, -0.12, 1.46), (0.19, -0.12 + 0.16 * math.cos(a), 1.46 + 0.16 * math.sin(a))], 0.009, m['steel'], res=6)
            sphere('drk', 0.019, (0.19, -0.12 + 0.17 * math.cos(a), 1.46 + 0.17 * math.sin(a)), m['black'])
        box('drw', (0.16, 0.16, 0.018), (0, -0.16, 0.95), m['wood'][2], 0.002, rot=(0, 0, 0.2))


def hose(name, pts, r, mat, n=46):
    """ribbed flexible hose through the points, hanging softly"""
    P3 = [Vector(p) for p in pts]
    out = []
    for i in range(n + 1):
        t = i / n * (len(P3) - 1)
        k = min(int(t), len(P3) - 2)
        f = t - k
        a, b = P3[max(k - 1, 0)], P3[k]
        c, d = P3[k + 1], P3[min(k + 2, len(P3) - 1)]
        out.append(tuple(0.5 * ((2 * b) + (c - a) * f + (2 * a - 5 * b + 4 * c - d) * f * f + (3 * b - a - 3 * c + d) * f**3)))
    o = tube(name, out, r, mat, res=14)
    for i, p in enumerate(o.data.splines[0].points):
        p.radius = 1.0 + 0.07 * (i % 2)
    return o


def extraction(m):
    y, z, r = -24.2, 3.55, 0.15
    tube('duct', [(29.6, y, z), (42.2, y, z)], r, m['duct'], res=28)
    for x in (29.6, 31.9, 34.2, 36.5, 38.8, 41.1):
        tube('ring', [(x - 0.02, y, z), (x + 0.02, y, z)], r + 0.008, m['grey'], res=28)
        tube('strap', [(x + 0.6, y, z + r), (x + 0.6, y, Z)], 0.006, m['dark'], res=4)
    for x, to in ((38.6, (38.6, -22.9, 2.2)), (41.2, (41.2, -25.6, 0.5)), (31.0, (31.1, -25.1, 0.44))):
        tube('drop', [(x, y, z - 0.05), (x, y, z - 0.75)], 0.085, m['duct'], res=24)
        bx('gate', (x - 0.13, y - 0.02, z - 0.56), (x + 0.13, y + 0.02, z - 0.42), m['blue'], 0.004)
        hose('hose', [(x, y, z - 0.74), (x, y, z - 1.15), ((x + to[0]) / 2 + 0.15, (y + to[1]) / 2, (z - 1.2 + to[2]) / 2 - 0.1), to], 0.075, m['hose'])
    # the bags of the extractor in the south-eastern corner
    x, yb = 42.2, -26.9
    tube('duct', [(x, y, z), (x, yb + 0.1, z), (x, yb + 0.1, 2.5)], r, m['duct'], res=28)
    bx('exb', (x - 0.55, yb - 0.55, 0.05), (x + 0.55, yb + 0.55, 0.35), m['green'], 0.02)
    cyl('exm', 0.42, 0.45, (x, yb, 1.32), m['green'], bevel=0.03)
    for zz, h, ma in ((0.72, 0.76, m['canvas']), (2.12, 1.12, m['canvas'])):
        lathe('exbag', [(0.40, -h / 2), (0.44, -h / 4), (0.45, 0), (0.44, h / 4), (0.40, h / 2), (0.001, h / 2 + 0.03)], ma, (x, yb, zz))


def everything(m):
    saw_bench(m, 38.5, -23.4, 0.0)
    band_saw(m, 41.3, -25.2, math.pi)
    planer(m, 31.0, -25.5, 0.0)
    drill(m, 42.35, -20.4, -math.pi / 2)
    extraction(m)
