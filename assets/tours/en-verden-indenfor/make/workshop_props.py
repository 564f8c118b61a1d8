"""Benches, the tool board, the lunch table, signs of the workshop."""

from kit import *
import workshop_tools as T
from workshop import X0, X1, Y0, Y1
from wing_props import clock
from workshop_work import chair, middle, on_benches, prism, sawdust, shelf_of_work, timber

R = random.Random(33)
IMG = lambda n: m_img(n, TEX + n, 0.7)


def tool_board(m):
    w, h = T.BOARD
    x, z = 29.0, 1.18
    bx('tb', (x - 0.04, Y1 - 0.04, z - 0.04), (x + w + 0.04, Y1 - 0.012, z + h + 0.04), m['wood'][3], 0.006)
    picture('tbp', (x + w / 2, Y1 - 0.0425, z + h / 2), 'y-', w, h, IMG('workshop-tavle.png'))
    mats = dict(wood=m['woodz'][3], wood2=m['woodz'][4], steel=m['steel'], dark=m['dark'], red=m['red'], yellow=m['yellow'], blue=m['blue'])
    for parts, there in T.tools():
        if not there:
            continue
        for mat, poly in parts:
            t = 0.028 if mat not in ('steel', 'dark') else 0.018 if mat == 'dark' else 0.007
            prism('tool', [(x + px, z + pz) for px, pz in poly], Y1 - 0.062 - t, Y1 - 0.058, mats[mat])
        px, pz = parts[0][1][-1]
        cyl('peg', 0.006, 0.05, (x + px + 0.008, Y1 - 0.065, z + pz - 0.004), m['dark'], rot=(math.pi / 2, 0, 0), seg=8, bevel=0)
    bx('tbt', (x + 0.75, Y1 - 0.03, z + h + 0.10), (x + w - 0.75, Y1, z + h + 0.30), m['red'], 0.004)
    label('TÆLLES KL. 11.20 OG 15.20', (x + w / 2, Y1 - 0.0315, z + h + 0.20), 'y-', 0.095, m['sign'])


def bench_parts(m, ln=2.0, d=0.66):
    """a joiner's bench along x with front and tail vice"""
    o = []
    A = o.append
    A(bx('jt', (-ln / 2, -d / 2, 0.80), (ln / 2, d / 2, 0.89), m['wood'][3], 0.010))
    A(bx('jtr', (-ln / 2 + 0.15, d / 2 - 0.16, 0.885), (ln / 2 - 0.15, d / 2 - 0.03, 0.8915), m['wood'][4], 0.001))
    for sx in (-1, 1):
        for sy in (-1, 1):
            A(bx('jl', (sx * (ln / 2 - 0.25) - 0.05, sy * (d / 2 - 0.10) - 0.05, 0), (sx * (ln / 2 - 0.25) + 0.05, sy * (d / 2 - 0.10) + 0.05, 0.80), m['woodz'][1], 0.008))
        A(bx('jr', (sx * (ln / 2 - 0.25) - 0.035, -d / 2 + 0.1, 0.12), (sx * (ln / 2 - 0.25) + 0.035, d / 2 - 0.1, 0.22), m['woody'][1], 0.006))
    A(bx('jsh', (-ln / 2 + 0.2, -d / 2 + 0.1, 0.22), (ln / 2 - 0.2, d / 2 - 0.1, 0.245), m['wood'][1], 0.004))
    # front vice at the left, tail vice at the right
    A(bx('jv', (-ln / 2 + 0.02, -d / 2 - 0.15, 0.70), (-ln / 2 + 0.42, -d / 2 - 0.09, 0.89), m['wood'][4], 0.010))
    A(cyl('jvs', 0.022, 0.30, (-ln / 2 + 0.22, -d / 2 - 0.10, 0.78), m['steel'], rot=(math.pi / 2, 0, 0), seg=18))
    A(cyl('jvh', 0.012, 0.30, (-ln / 2 + 0.22, -d / 2 - 0.23, 0.78), m['woodz'][3], rot=(0, 0.5, 0), seg=14))
    A(bx('jv2', (ln / 2, -d / 2, 0.72), (ln / 2 + 0.12, -d / 2 + 0.24, 0.89), m['wood'][4], 0.010))
    A(cyl('jvs2', 0.022, 0.16, (ln / 2 + 0.18, -d / 2 + 0.12, 0.79), m['steel'], rot=(0, math.pi / 2, 0), seg=18))
    A(cyl('jvh2', 0.012, 0.28, (ln / 2 + 0.24, -d / 2 + 0.12, 0.79), m['woody'][3], rot=(0.7, 0, 0), seg=14))
    return o


def benches(m):
    parts = bench_parts(m)
    for x, y, rz in ((30.9, -22.1, 0.0), (36.5, -21.7, math.pi / 2), (30.2, -19.35, math.pi), (32.45, -19.35, math.pi), (38.0, -19.4, math.pi), (41.0, -19.4, math.pi)):
        inst(parts, Matrix.Translation((x, y, 0)) @ Matrix.Rotation(rz, 4, 'Z'))
    for o in parts:
        bpy.data.objects.remove(o)


def clamps(m):
    """a row of clamps hanging on a rail at the eastern part of the north wall and on the west wall"""
    bx('clr', (X0, -24.9, 1.95), (X0 + 0.10, -21.6, 2.03), m['woody'][3], 0.006)
    for i in range(24):
        y, ln = -24.75 + i * 0.135, 0.55 + 0.10 * (i // 6)
        bx('cl', (X0 + 0.035, y - 0.006, 2.05 - ln), (X0 + 0.06, y + 0.006, 2.10), m['steel'], 0.001)
        for z in (2.06, 2.06 - ln * 0.8):
            bx('cla', (X0 + 0.03, y - 0.011, z - 0.015), (X0 + 0.17, y + 0.011, z + 0.015), m['dark'], 0.003)
        cyl('clh', 0.015, 0.12, (X0 + 0.15, y, 2.0 - ln * 0.8), m['red'] if i % 7 else m['wood'][4], seg=12)


def lunch(m):
    """a table in the south-west: thermos, lunch boxes, mugs, a newspaper"""
    x, y = 28.55, -26.35
    bx('lt', (x - 0.75, y - 0.45, 0.72), (x + 0.75, y + 0.45, 0.75), m['wood'][2], 0.008)
    for sx in (-0.66, 0.66):
        for sy in (-0.36, 0.36):
            bx('ltl', (x + sx - 0.03, y + sy - 0.03, 0), (x + sx + 0.03, y + sy + 0.03, 0.72), m['woodz'][2], 0.005)
    z = 0.75
    cyl('thermos', 0.055, 0.26, (x + 0.30, y + 0.20, z + 0.13), m['blue'], bevel=0.01)
    cyl('thermc', 0.045, 0.07, (x + 0.30, y + 0.20, z + 0.295), m['white'], bevel=0.01)
    tube('thermh', [(x + 0.35, y + 0.20, z + 0.22), (x + 0.40, y + 0.20, z + 0.20), (x + 0.40, y + 0.20, z + 0.09), (x + 0.35, y + 0.20, z + 0.07)], 0.009, m['blue'], res=6)
    for dx, dy, c, rz in ((-0.42, 0.12, 'c9502f', 0.2), (0.02, -0.22, '5d7f53', -0.3), (0.48, -0.16, 'd8a73a', 0.5)):
        box('mad', (0.19, 0.13, 0.055), (x + dx, y + dy, z + 0.0285), m_plain('mad' + c, COL(c), 0.4), 0.014, rot=(0, 0, rz))
        box('madl', (0.195, 0.135, 0.012), (x + dx, y + dy, z + 0.06), m_plain('madl' + c, COL('e6e2d6'), 0.4), 0.005, rot=(0, 0, rz))
    for i, (dx, dy) in enumerate(((-0.1, 0.22), (0.22, -0.05), (-0.30, -0.25))):
        cyl('mug', 0.038, 0.09, (x + dx, y + dy, z + 0.045), m_ceramic('lm%d' % i, COL(('e6e4dc', '35618c', 'b5402c')[i])), bevel=0.004)
        cyl('coffee', 0.033, 0.002, (x + dx, y + dy, z + 0.0905), m_plain('cof', (0.02, 0.01, 0.005, 1), 0.1), bevel=0)
        tube('mugh', arc((x + dx + 0.04, y + dy, z + 0.045), 0.026, -1.4, 1.4, 8, 'xz'), 0.005, m_ceramic('lmh%d' % i, COL(('e6e4dc', '35618c', 'b5402c')[i])), res=6)
    box('avis', (0.30, 0.40, 0.008), (x - 0.12, y - 0.02, z + 0.004), m_plain('avis', COL('cfcbbf'), 0.9), 0.001, rot=(0, 0, 0.3))
    for dx, dy, rz in ((-0.3, 0.72, 0.2), (0.45, 0.75, -0.3), (1.05, 0.0, -1.5)):
        chair(m, x + dx, y + dy, 0, rz, 3)
    # coats and aprons on hooks, lockers behind
    bx('hk', (X0, -27.4, 1.72), (X0 + 0.025, -25.3, 1.84), m['woody'][1], 0.005)
    for i, c in enumerate(('3c5068', '5a4a3a', '3c5068', '4a5a4a', '6a3a30')):
        y = -27.2 + i * 0.42
        cyl('hook', 0.008, 0.07, (X0 + 0.055, y, 1.77), m['steel'], rot=(0, math.pi / 2, 0), seg=10)
        if i != 3:
            grid('apron', 14, 26, lambda u, v, y=y, i=i: (X0 + 0.075 + 0.025 * math.sin(u * 7 + v * 2 + i) * (0.3 + v), y + (u - 0.5) * (0.12 + 0.28 * min(1, v * 3)), 1.80 - 0.86 * v), m_fabric('apr%d' % i, COL(c)), thick=0.008)


def signs(m):
    picture('s1', (33.22, Y1 - 0.004, 1.95), 'y-', 0.30, 0.405, IMG('workshop-hoer.png'), 0.0)
    picture('s2', (36.25, Y1 - 0.004, 1.95), 'y-', 0.30, 0.405, IMG('workshop-briller.png'), 0.012)
    picture('s3', (X1 - 0.004, -25.3, 2.05), 'x-', 0.56, 0.24, IMG('workshop-stop.png'), 0.0)
    picture('s4', (X0 + 0.004, -19.9, 2.35), 'x+', 0.56, 0.24, IMG('workshop-ryg.png'), 0.0)
    picture('s5', (28.35, Y1 - 0.004, 1.75), 'y-', 0.42, 0.583, IMG('workshop-taelling.png'), -0.012)
    picture('s6', (X0 + 0.004, -20.75, 1.75), 'x+', 0.42, 0.583, IMG('workshop-ordrer.png'), 0.015)
    picture('s7', (39.5, Y1 - 0.004, 1.75), 'y-', 0.42, 0.30, IMG('workshop-tegning.png'), 0.03)
    clock(34.6, Y1, 2.85, 'y-', m, 0.19)
    bx('exs', (34.3, Y1 - 0.04, 2.46), (34.9, Y1, 2.62), m_emit('wex', (0.05, 0.5, 0.17, 1), 1.2), 0.006)
    label('UDGANG', (34.6, Y1 - 0.0415, 2.54), 'y-', 0.09, m['sign'])
    # fire extinguisher, first aid, broom, ear defenders
    cyl('ext', 0.075, 0.46, (33.2, Y1 - 0.12, 0.72), m['red'], bevel=0.03)
    cyl('extv', 0.022, 0.08, (33.2, Y1 - 0.12, 0.98), m['black'], seg=16)
    tube('exth', [(33.2, Y1 - 0.12, 0.99), (33.29, Y1 - 0.16, 0.9), (33.29, Y1 - 0.16, 0.6)], 0.012, m['black'], res=6)
    bx('aid', (36.05, Y1 - 0.12, 1.20), (36.45, Y1, 1.52), m['white'], 0.012)
    for a, b in ((0.03, 0.10), (0.10, 0.03)):
        bx('aidc', (36.25 - a, Y1 - 0.124, 1.36 - b), (36.25 + a, Y1 - 0.12, 1.36 + b), m_paint('aidg', COL('1f7a4a'), 0.5), 0)
    tube('broom', [(X1 - 0.25, -24.6, 0.10), (X1 - 0.03, -24.75, 1.5)], 0.013, m['wood'][2], res=8)
    box('broomh', (0.10, 0.42, 0.09), (X1 - 0.27, -24.6, 0.06), m['wood'][4], 0.01)
    bx('ehk', (27.9, Y1 - 0.03, 1.05), (28.8, Y1, 1.12), m['wood'][1], 0.004)
    for i, c in enumerate(('red', 'yellow', 'red', 'orange')):
        x = 28.0 + i * 0.22
        tube('eh', arc((x, Y1 - 0.06, 0.98), 0.075, 0.15, 3.0, 12, 'xz'), 0.008, m['black'], res=6)
        for s in (-1, 1):
            sphere('ehc', 0.042, (x + s * 0.075, Y1 - 0.06, 0.965), m[c], (0.55, 0.8, 1.1))


def everything(m):
    tool_board(m)
    benches(m)
    timber(m)
    shelf_of_work(m)
    on_benches(m)
    clamps(m)
    lunch(m)
    signs(m)
    middle(m)
    sawdust(m)
