"""Fittings of the event truck: the screen at the end, seats and headsets, bed corner with its television, posters."""

import numpy as np
from kit import *
import plan as P
from visiting_props import mug
from wing_props import plant

X0, X1, Y0, Y1, _, Z = P.ROOMS['truck']
N, S = Y1 - 0.018, Y0 + 0.018  # faces of the boards
IMG = lambda n, e=0: m_img('t' + n, TEX + 'truck-' + n + '.png', 0.6, emit=e)


def screen_wall(m):
    """the touch screen over a shelf with leaflets"""
    w, h, z = 1.92, 1.08, 1.42
    bx('sc', (X0, -w / 2 - 0.035, z - h / 2 - 0.035), (X0 + 0.07, w / 2 + 0.035, z + h / 2 + 0.035), m['black'], 0.012, 3)
    picture('scp', (X0 + 0.0715, 0, z), 'x+', w, h, IMG('titel', 1.15))
    bx('shf', (X0, -1.0, 0.60), (X0 + 0.26, 1.0, 0.635), m['birch'], 0.008, 3)
    for y in (-0.9, 0.0, 0.9):
        bx('shb', (X0, y - 0.012, 0.42), (X0 + 0.2, y + 0.012, 0.60), m['dark'], 0.003)
    for k, (y, n) in enumerate(((-0.78, 3), (-0.55, 2), (0.72, 4))):
        for i in range(n):
            box('leaf', (0.10, 0.21, 0.003), (X0 + 0.13, y, 0.6375 + 0.0035 * i), m[('yellow', 'navy', 'paper')[k]], 0, rot=(0, 0, 0.06 * i))
    plant('tp', X0 + 0.13, 0.95, 0.635, 0.05, 0.22, random.Random(3), m, 20)
    bx('rl', (X0 + 0.02, -1.1, 0.06), (X0 + 0.035, 1.1, 0.075), m['strip'], 0).visible_glossy = False


def headset(m):
    """one headset at the origin, looking towards -y"""
    return [
        box('hb', (0.185, 0.075, 0.105), (0, -0.055, 0), m['shell'], 0.03, 4),
        box('hf', (0.165, 0.01, 0.085), (0, -0.0935, 0), m['black'], 0.02, 3),
        box('hc', (0.17, 0.05, 0.095), (0, 0.0, 0), m['black'], 0.022, 3),
        tube('hs', [(0.088, -0.03, 0), (0.10, 0.06, 0.004), (0.075, 0.15, 0.008), (0, 0.185, 0.01), (-0.075, 0.15, 0.008), (-0.10, 0.06, 0.004), (-0.088, -0.03, 0)], 0.012, m['black']),
        tube('ht', [(0, -0.03, 0.05), (0, 0.05, 0.095), (0, 0.14, 0.07), (0, 0.185, 0.012)], 0.010, m['black']),
        box('hl', (0.006, 0.003, 0.006), (0.06, -0.0985, 0.03), m['green'], 0),
    ]


def seat(m, x, y, rz, mat):
    """a round swivel seat with a low back, facing -y before it is turned"""
    with placed(Matrix.Translation((x, y, 0)) @ Matrix.Rotation(rz, 4, 'Z')):
        cyl('sb', 0.23, 0.02, (0, 0, 0.011), m['dark'], seg=56)
        lathe('sp', [(0.10, 0.02), (0.05, 0.06), (0.04, 0.30), (0.12, 0.36)], m['steel'], seg=40)
        lathe('ss', [(0.001, 0.35), (0.24, 0.35), (0.275, 0.38), (0.275, 0.44), (0.25, 0.47), (0.15, 0.478), (0.001, 0.47)], mat, seg=56)
        grid('sk', 30, 8, lambda u, v: ((0.285 + 0.03 * v) * math.cos(math.pi * (-0.08 + 1.16 * u)), (0.285 + 0.04 * v) * math.sin(math.pi * (-0.08 + 1.16 * u)), 0.40 + 0.36 * v * (1 - 0.35 * (2 * u - 1) ** 2)), mat, thick=-0.05, subdiv=1)


def headset_places(m):
    proto = headset(m)
    for i, (x, s) in enumerate(((-32.45, 1), (-31.25, 1), (-32.45, -1), (-31.25, -1))):
        yw = N if s > 0 else S
        seat(m, x, s * 0.72, (0.35 if x < -32 else 0.05) * -s + (0 if s > 0 else math.pi), m['cloth2' if i in (1, 2) else 'cloth'])
        bx('hp', (x - 0.11, min(yw, yw - s * 0.03), 1.42), (x + 0.11, max(yw, yw - s * 0.03), 1.86), m['birchv'], 0.008)
        label(str(i + 1), (x, yw - s * 0.0315, 1.79), 'y-' if s > 0 else 'y+', 0.075, m['dark'])
        tube('hook', [(x, yw - s * 0.03, 1.66), (x, yw - s * 0.13, 1.655), (x, yw - s * 0.15, 1.70)], 0.010, m['steel'])
        if i != 1:
            M = Matrix.Translation((x, yw - s * 0.125, 1.545)) @ Matrix.Rotation(0 if s > 0 else math.pi, 4, 'Z') @ Matrix.Rotation(math.radians(-82), 4, 'X') @ Matrix.Translation((0, -0.05, 0))
        else:  # one lies ready on its seat
            M = Matrix.Translation((x + 0.02, 0.70, 0.535)) @ Matrix.Rotation(0.5, 4, 'Z')
        inst(proto, M)
        tube('cab', [(x + 0.05, yw - s * 0.02, 1.42), (x + 0.07, yw - s * 0.03, 1.2), (x + 0.03, yw - s * 0.03, 1.0), (x + 0.05, yw - s * 0.022, 0.8)], 0.004, m['black'], res=4)
        bx('sock', (x + 0.01, min(yw, yw - s * 0.012), 0.74), (x + 0.09, max(yw, yw - s * 0.012), 0.82), m['white'], 0.004)
    for o in proto:
        bpy.data.objects.remove(o)


def bed_corner(m):
    """the cell's bed, a lamp, and the television opposite"""
    x0, x1, yb0, yb1 = -29.2, -27.16, 0.30, 1.165
    bx('bedF', (x0 + 0.031, yb0 + 0.002, 0.10), (x1 - 0.031, yb0 + 0.03, 0.44), m['birch'], 0.006)
    bx('bedH', (x1 - 0.03, yb0, 0.0), (x1, yb1, 0.86), m['birchv'], 0.006)
    bx('bedE', (x0, yb0, 0.0), (x0 + 0.03, yb1, 0.60), m['birchv'], 0.006)
    for k in range(2):
        xa = x0 + 0.05 + k * 0.98
        bx('drw', (xa, yb0 - 0.012, 0.05), (xa + 0.95, yb0 + 0.5, 0.33), m['birch'], 0.005)
        bx('drh', (xa + 0.38, yb0 - 0.016, 0.235), (xa + 0.57, yb0 - 0.010, 0.27), m['black'], 0.006)
    xc, yc = (x0 + x1) / 2, (yb0 + yb1) / 2
    box('mattress', (1.96, 0.82, 0.14), (xc, yc, 0.45), m_fabric('tmatt', COL('6f87a3'), rough=0.8), 0.045, 4)
    box('sheet', (1.975, 0.83, 0.05), (xc, yc, 0.497), m_fabric('tsheet', COL('e6e6e2')), 0.024, 4)
    a = np.load(TEX + 'duvet.npy')
    nx, ny = 76, 64
    duvet = m_fabric('tduvet', COL('dfe4ea'), COL('6f93b8'), stripe=13, axis=0)
    grid('duvet', nx, ny, lambda u, v: tuple(a[int(round(v * ny)) * (nx + 1) + int(round(u * nx))]), duvet, loc=(xc - 0.02, yc - 0.03, 0.385), thick=0.012, subdiv=1)
    pillow('pillow', 0.46, 0.62, 0.17, (x1 - 0.30, yc, 0.60), m_fabric('tpcase', COL('e2e6ea'), COL('6f93b8'), stripe=7, axis=0), rot=(0, -0.16, 0.05), seed=3)
    bx('bsh', (x0 + 0.5, N - 0.16, 1.30), (x1 - 0.3, N, 1.325), m['birch'], 0.004)
    R, x = random.Random(7), x0 + 0.55
    for i in range(12):
        t, h = R.uniform(0.018, 0.04), R.uniform(0.15, 0.21)
        c = R.choice(('7a2e2a', '2f4a63', 'c9a227', 'e3dccb', '394a36', 'b5533c', '556b7a'))
        box('book', (t, 0.13, h), (x + t / 2, N - 0.08, 1.326 + h / 2), m_plain('tb' + c, COL(c), 0.55), 0.003, rot=(0, 0.2 if i == 11 else 0, 0))
        x += t + 0.002
    bx('rl', (-28.55, N - 0.05, 1.68), (-28.05, N, 1.73), m['white'], 0.012, 3)
    bx('rle', (-28.53, N - 0.046, 1.672), (-28.07, N - 0.006, 1.682), m['strip'], 0.002)
    # television on its arm, on the south wall
    with placed(Matrix.Translation((-28.15, S + 0.10, 1.42)) @ Matrix.Rotation(math.pi + 0.05, 4, 'Z')):
        box('tv', (0.98, 0.035, 0.57), (0, 0.02, 0), m['black'], 0.008)
        picture('tvp', (0, 0.0015, 0), 'y-', 0.95, 0.535, IMG('serie', 0.95))
        box('arm', (0.10, 0.06, 0.10), (0, 0.06, 0), m['dark'], 0.01)
    bx('tsh', (-28.65, S, 0.72), (-27.65, S + 0.30, 0.75), m['birch'], 0.006)
    for x in (-28.55, -27.79):
        bx('tshb', (x, S, 0.56), (x + 0.025, S + 0.22, 0.72), m['dark'], 0.003)
    mug(m, -28.35, S + 0.15, 0.75, m['red'], 1.0)
    box('rem', (0.05, 0.17, 0.018), (-28.02, S + 0.15, 0.759), m['black'], 0.006, rot=(0, 0, 0.5))
    for i, c in enumerate(('navy', 'yellow')):
        box('mag', (0.20, 0.26, 0.006), (-27.84 + 0.01 * i, S + 0.15, 0.7535 + 0.0065 * i), m[c], 0.001, rot=(0, 0, 0.15 * i))
    tube('tcab', [(-28.15, S + 0.02, 1.14), (-28.12, S + 0.015, 0.95), (-28.2, S + 0.012, 0.76)], 0.005, m['black'], res=4)


def walls(m):
    for n, x, s in ((0, -30.12, 1), (1, -29.9, -1), (2, -30.62, -1)):
        y = N if s > 0 else S
        w, h, z = 0.56, 0.784, 1.50
        bx('pf', (x - w / 2 - 0.015, min(y, y - s * 0.014), z - h / 2 - 0.015), (x + w / 2 + 0.015, max(y, y - s * 0.014), z + h / 2 + 0.015), m['dark'], 0.003)
        picture('pl', (x, y - s * 0.0155, z), 'y-' if s > 0 else 'y+', w, h, IMG('plakat%d' % n))
    # bench with cushions between the seats and the television
    bx('be', (-30.75, S, 0.40), (-29.35, S + 0.40, 0.44), m['birch'], 0.008, 3)
    bx('bef', (-30.71, S + 0.02, 0), (-29.39, S + 0.34, 0.40), m['birchv'], 0.004)
    for k in range(2):
        bx('bec', (-30.73 + k * 0.70, S + 0.01, 0.44), (-30.05 + k * 0.70, S + 0.39, 0.50), m['cloth' if k else 'cloth2'], 0.024, 3)
    bx('bag', (-29.62, S + 0.08, 0.50), (-29.40, S + 0.3, 0.78), m_fabric('tbag', COL('5a4632')), 0.06, 4)
    # fire extinguisher, hooks with a jacket, hand gel by the door
    cyl('ext', 0.075, 0.42, (-26.72, N - 0.10, 0.42), m['red'], bevel=0.02)
    cyl('extv', 0.02, 0.10, (-26.72, N - 0.10, 0.68), m['black'])
    tube('exth', [(-26.72, N - 0.13, 0.70), (-26.80, N - 0.16, 0.62), (-26.80, N - 0.14, 0.38)], 0.011, m['black'])
    for i in range(4):
        tube('pg', [(-27.2 + i * 0.16, S, 1.66), (-27.2 + i * 0.16, S + 0.06, 1.66), (-27.2 + i * 0.16, S + 0.07, 1.69)], 0.008, m['steel'])

    def coat(u, v):
        a = 2 * math.pi * u
        k = min(1, 0.16 + 1.5 * v)
        f = 1 + 0.10 * math.sin(a * 5 + 1 + 2 * v) * v
        return (-27.04 + 0.21 * k * math.cos(a) * f, S + 0.10 + 0.075 * (0.4 + 0.6 * k) * math.sin(a) * f, 1.68 - 0.72 * v)

    grid('coat', 48, 20, coat, m_fabric('tcoat', COL('2c3848')), thick=0.006)
    bx('gel', (-26.62, S, 1.12), (-26.52, S + 0.08, 1.34), m['white'], 0.014, 3)
