"""Furniture of the control room: the desk with its wall of screens, counter at the window, alarm board, coffee corner."""

from kit import *
import plan as P
from visiting_props import mug, thermos
from wing_props import clock, plant

X0, X1, Y0, Y1, _, Z = P.ROOMS['control']
# lamps of the alarm board as shares of its width and height, the same as in control_textures.py
LAMPS = [(0.08, 0.30), (0.30, 0.30), (0.46, 0.52), (0.70, 0.52), (0.94, 0.32), (0.08, 0.74), (0.30, 0.74), (0.60, 0.28), (0.62, 0.74), (0.78, 0.74), (0.92, 0.60), (0.74, 0.28)]
IMG = lambda n, e=0: m_img('k' + n, TEX + 'control-' + n + '.png', 0.7, emit=e)


def screen(m, x, y, z, w, img, emit, facing='y-', tilt=0.0, yaw=0.0, foot=None):
    """a flat screen with a thin frame; foot: height of the table it stands on"""
    h = w * 9 / 16
    rz = {'y-': 0, 'x-': -math.pi / 2}[facing] + yaw
    with placed(Matrix.Translation((x, y, z)) @ Matrix.Rotation(rz, 4, 'Z')):
        with placed(Matrix.Rotation(tilt, 4, 'X')):
            box('scr', (w + 0.024, 0.035, h + 0.024), (0, 0.02, 0), m['black'], 0.006)
            picture('scrp', (0, 0.0015, 0), 'y-', w, h, IMG(img, emit))
            box('scrl', (0.006, 0.002, 0.004), (w / 2 - 0.03, 0.0015, -h / 2 - 0.006), m['green'], 0)
        if foot is not None:
            d = z - foot
            box('sft', (0.05, 0.03, d), (0, 0.055, -d / 2), m['dark'], 0.004)
            box('sfb', (0.24, 0.19, 0.012), (0, 0.05, -d + 0.006), m['dark'], 0.005)


def desk(m):
    """curved along the north wall; eight screens above it, three on it"""
    for i in range(8):
        x, z = 2.50 + (i % 4) * 0.98, 2.23 - (i // 4) * 0.575
        screen(m, x, Y1 - 0.10, z, 0.93, 'screen%d' % i, 0.42, tilt=0.0)
        bx('arm', (x - 0.05, Y1 - 0.065, z - 0.10), (x + 0.05, Y1 - 0.02, z + 0.10), m['dark'], 0.004)
    bx('top', (1.85, 7.86, 0.72), (6.1, Y1 - 0.08, 0.752), m['top'], 0.008, 3)
    for x in (1.95, 3.95, 5.95):
        bx('pan', (x, 7.95, 0), (x + 0.04, Y1 - 0.12, 0.72), m['side'], 0.004)
    bx('back', (1.99, Y1 - 0.16, 0.15), (5.95, Y1 - 0.14, 0.72), m['side'], 0)
    for x, img, e, yaw in ((2.55, 'desk0', 0.6, -0.28), (3.30, 'screen8', 0.42, 0.0), (4.62, 'screen9', 0.42, -0.06), (5.36, 'desk1', 0.5, 0.3)):
        screen(m, x, 8.38, 1.02, 0.60, img, e, tilt=-0.06, yaw=-yaw, foot=0.752)
    for x, a in ((3.0, 0.05), (4.95, -0.08)):
        with placed(Matrix.Translation((x, 8.02, 0.752)) @ Matrix.Rotation(a, 4, 'Z')):
            box('kb', (0.43, 0.14, 0.018), (0, 0, 0.010), m['dark'], 0.006)
            for r in range(4):
                for k in range(13):
                    box('key', (0.024, 0.024, 0.006), (-0.186 + k * 0.031, -0.047 + r * 0.031, 0.021), m['grey'], 0.002, 1)
            sphere('mouse', 0.032, (0.30, 0.0, 0.016), m['dark'], (0.95, 1.6, 0.7))
            tube('mc', [(0.30, 0.05, 0.012), (0.27, 0.2, 0.006), (0.2, 0.34, 0.006)], 0.003, m['black'], res=4)
    # telephone, radio base, lamp, log, coffee
    with placed(Matrix.Translation((4.02, 8.08, 0.752)) @ Matrix.Rotation(0.2, 4, 'Z')):
        box('tel', (0.19, 0.21, 0.04), (0, 0, 0.022), m['dark'], 0.012, rot=(0.1, 0, 0))
        box('hand', (0.05, 0.20, 0.035), (-0.065, 0, 0.062), m['black'], 0.014, 3, rot=(0.1, 0, 0))
        for r in range(4):
            for k in range(3):
                box('tk', (0.018, 0.014, 0.006), (0.0 + k * 0.027, -0.06 + r * 0.024, 0.041 + r * 0.0024), m['white'], 0.002)
        tube('cord', [(-0.07 + 0.011 * math.sin(t * 2.2), -0.11 - 0.004 * t + 0.011 * math.cos(t * 2.2), 0.012) for t in range(26)], 0.004, m['black'], res=4)
    lx, ly = 2.12, 8.30
    cyl('lb', 0.095, 0.022, (lx, ly, 0.763), m['brass'])
    tube('la', [(lx, ly, 0.77), (lx - 0.03, ly + 0.08, 1.12), (lx + 0.20, ly - 0.10, 1.34)], 0.009, m['brass'])
    with placed(Matrix.Translation((lx + 0.25, ly - 0.14, 1.29)) @ Matrix.Rotation(0.35, 4, 'Y')):
        lathe('lh', [(0.025, 0.11), (0.05, 0.10), (0.11, -0.03), (0.105, -0.03), (0.045, 0.09), (0.001, 0.095)], m['yellow'])
        sphere('lbulb', 0.035, (0, 0, 0.01), m['bulb'])
    area('klamp', (lx + 0.24, ly - 0.15, 1.255), (0.1, 0.25, 0), 0.12, 0.12, 9, (1, 0.70, 0.38)).data.shape = 'DISK'
    flat('log', 2.34, 8.02, 0.753, 0.42, 0.294, 'journal', 0.12)
    tube('pen', [(2.40, 7.95, 0.762), (2.52, 8.0, 0.762)], 0.005, m['navy'])
    mug(m, 3.66, 8.06, 0.752, m['china'], 2.2)
    mug(m, 5.62, 8.12, 0.752, m['red'], 0.6)
    thermos(m, 5.86, 8.42, 0.752, m['navy'], 2.5)
    # microphone on its neck
    cyl('micb', 0.05, 0.03, (4.22, 8.30, 0.767), m['dark'])
    tube('micn', [(4.22, 8.30, 0.78), (4.22, 8.26, 1.0), (4.22, 8.14, 1.08)], 0.006, m['black'])
    sphere('mich', 0.018, (4.22, 8.12, 1.09), m['black'], (1, 1.5, 1))
    headset(m, 5.15, 7.98, 0.752)


def flat(name, x, y, z, w, h, img, a):
    """a sheet lying on a table, read from the south"""
    box(name + 'b', (w + 0.006, h + 0.006, 0.004), (x, y, z + 0.001), m_plain(name + 'e', (0.75, 0.72, 0.64, 1), 0.8), 0, rot=(0, 0, a))
    o = picture(name, (0, 0, 0), 'y-', w, h, IMG(img))
    o.matrix_basis = Matrix.Translation((x, y, z + 0.0045)) @ Matrix.Rotation(a, 4, 'Z') @ Matrix.Rotation(-math.pi / 2, 4, 'X')


def headset(m, x, y, z):
    with placed(Matrix.Translation((x, y, z)) @ Matrix.Rotation(0.6, 4, 'Z')):
        tube('hs', arc((0, 0, 0.03), 0.085, 0, math.pi, 16, 'xy'), 0.008, m['black'])
        for s in (-1, 1):
            cyl('hc', 0.035, 0.03, (s * 0.085, -0.01, 0.03), m['dark'], rot=(0, math.pi / 2, 0), seg=24)
        tube('hm', [(0.085, -0.02, 0.03), (0.08, -0.10, 0.012), (0.03, -0.12, 0.010)], 0.004, m['black'], res=4)


def radios(m, x, y, z, n):
    """handheld radios in a row of chargers"""
    bx('chg', (x, y - 0.06, z), (x + n * 0.105 + 0.02, y + 0.06, z + 0.055), m['dark'], 0.008)
    for i in range(n):
        cx = x + 0.06 + i * 0.105
        box('led', (0.010, 0.003, 0.010), (cx, y - 0.0605, z + 0.03), m['amber' if i == 2 else 'green'], 0)
        if i == 4:
            box('slot', (0.055, 0.03, 0.004), (cx, y, z + 0.0555), m['black'], 0)  # one is out
            continue
        box('rad', (0.058, 0.036, 0.145), (cx, y, z + 0.12), m['black'], 0.008)
        box('rds', (0.036, 0.002, 0.024), (cx, y - 0.0185, z + 0.165), m['grey'], 0.002)
        for k in range(4):
            box('rdg', (0.036, 0.002, 0.003), (cx, y - 0.0185, z + 0.095 + k * 0.009), m['grey'], 0)
        cyl('rant', 0.007, 0.10, (cx - 0.02, y, z + 0.24), m['black'], seg=12)
        cyl('rkn', 0.009, 0.018, (cx + 0.015, y, z + 0.20), m['yellow' if i == 0 else 'grey'], seg=14)


def window_counter(m):
    """shelf below the window to the hall: radios, crossword, lamp-lit clutter"""
    bx('wc', (3.75, Y0, 0.72), (X1 - 0.001, Y0 + 0.56, 0.752), m['top'], 0.008, 3)
    for x in (3.80, 5.2, 6.55):
        bx('wcl', (x, Y0 + 0.03, 0), (x + 0.04, Y0 + 0.50, 0.72), m['side'], 0.004)
    flat('kr', 5.25, 4.84, 0.753, 0.22, 0.275, 'kryds', math.pi + 0.18)
    tube('pencil', [(5.12, 4.80, 0.763), (5.17, 4.95, 0.763)], 0.004, m['yellow'])
    mug(m, 4.86, 4.86, 0.752, m['yellow'], 1.0)
    with placed(Matrix.Translation((0, 0, 0))):
        radios(m, 5.72, 4.66, 0.752, 8)
    plant('kplant', 3.93, 4.72, 0.752, 0.06, 0.26, random.Random(4), m, 20)
    lathe('bowl', [(0.04, 0), (0.09, 0.03), (0.11, 0.055), (0.105, 0.056), (0.085, 0.034), (0.001, 0.01)], m['mint'], (4.42, 4.76, 0.752))
    for i, (dx, dy, c) in enumerate(((0, 0.02, 'red'), (0.045, -0.02, 'yellow'), (-0.04, -0.02, 'red'))):
        sphere('apple', 0.036, (4.42 + dx, 4.76 + dy, 0.81), m[c], (1, 1, 0.92))


def alarm_board(m):
    """on the east wall: an invented diagram with lamps"""
    w, h, y, z = 1.76, 1.10, 6.35, 1.62
    bx('ab', (X1 - 0.07, y - w / 2 - 0.03, z - h / 2 - 0.03), (X1, y + w / 2 + 0.03, z + h / 2 + 0.03), m['dark'], 0.012, 3)
    picture('abp', (X1 - 0.0715, y, z), 'x-', w, h, IMG('tavle'))
    for k, (u, v) in enumerate(LAMPS):
        q = (X1 - 0.074, y + w / 2 - u * w, z + h / 2 - v * h)
        sphere('abl', 0.024, q, m['amber' if k == 9 else 'green' if k in (0, 1, 2, 3, 5, 6, 7, 8, 11) else 'off'], (0.6, 1, 1))
    bx('abs', (X1 - 0.30, y - w / 2, 0.90), (X1, y + w / 2, 0.93), m['top'], 0.006)
    for k, c in enumerate(('red', 'yellow', 'navy')):
        bx('kp', (X1 - 0.16, y - 0.6 + k * 0.16, 0.93), (X1 - 0.06, y - 0.5 + k * 0.16, 0.965), m['dark'], 0.006)
        cyl('kpb', 0.032, 0.03, (X1 - 0.11, y - 0.55 + k * 0.16, 0.975), m[c], seg=26, bevel=0.006)
    bx('rec', (X1 - 0.26, y + 0.1, 0.93), (X1 - 0.04, y + 0.5, 1.01), m['grey'], 0.006)
    bx('rect', (X1 - 0.262, y + 0.14, 0.95), (X1 - 0.259, y + 0.30, 0.99), m['black'], 0)
    for k in range(6):
        box('recl', (0.003, 0.012, 0.012), (X1 - 0.261, y + 0.34 + k * 0.024, 0.97), m['green' if k < 4 else 'off'], 0)
    # shelf unit in the corner: binders and the torches
    for zz in (0.0, 0.42, 0.84):
        bx('sh', (X1 - 0.34, 7.42, zz + 0.04), (X1, 8.62, zz + 0.06), m['wood'], 0.004)
    for yy in (7.42, 8.60):
        bx('shs', (X1 - 0.34, yy, 0), (X1, yy + 0.02, 0.90), m['wood'], 0.003)
    R = random.Random(14)
    for zz in (0.062, 0.482):
        yy = 7.46
        while yy < 8.5:
            t = R.choice((0.05, 0.075))
            if R.random() < 0.86:
                c = R.choice(('2f5a80', 'c94f36', '3d4b52', 'd8d2c4', '4f7f5a'))
                box('bin', (0.24, t, 0.31), (X1 - 0.16, yy + t / 2, zz + 0.156), m_plain('kb' + c, COL(c), 0.5), 0.004)
                box('binl', (0.002, t * 0.6, 0.10), (X1 - 0.281, yy + t / 2, zz + 0.2), m['paper'], 0)
            yy += t + 0.004
    for k in range(4):
        cyl('torch', 0.022, 0.20, (X1 - 0.18, 7.6 + 0.12 * k, 1.0), m['black'], seg=20)
        cyl('torch2', 0.034, 0.05, (X1 - 0.18, 7.6 + 0.12 * k, 1.125), m['black'], r2=0.03, seg=20)
    plant('kplant2', X1 - 0.18, 8.3, 0.902, 0.075, 0.34, R, m, 26)


def coffee_corner(m):
    """west wall: cupboard with the machine, mugs, keys, a jacket, the rota"""
    x, y0, y1, h = X0, 6.35, 8.05, 0.90
    bx('cc', (x, y0, 0.08), (x + 0.50, y1, h - 0.03), m['wood'], 0.004)
    bx('cck', (x, y0 + 0.02, 0), (x + 0.45, y1 - 0.02, 0.08), m['dark'], 0)
    bx('cct', (x, y0 - 0.02, h - 0.03), (x + 0.53, y1 + 0.02, h), m['side'], 0.006)
    for k in range(3):
        a = y0 + k * 0.567
        bx('ccd', (x + 0.50, a + 0.005, 0.10), (x + 0.518, a + 0.562, h - 0.045), m['wood'], 0.004)
        tube('cch', [(x + 0.518, a + 0.44, 0.76), (x + 0.54, a + 0.44, 0.76), (x + 0.54, a + 0.54, 0.76), (x + 0.518, a + 0.54, 0.76)], 0.005, m['steel'])
    bx('cm', (x + 0.06, 7.55, h), (x + 0.30, 7.82, h + 0.36), m['black'], 0.014, 3)
    bx('cmt', (x + 0.30, 7.58, h), (x + 0.44, 7.79, h + 0.03), m['dark'], 0.006)
    bx('cmh', (x + 0.30, 7.57, h + 0.27), (x + 0.43, 7.80, h + 0.36), m['black'], 0.012)
    lathe('cmk', [(0.055, 0), (0.075, 0.02), (0.07, 0.10), (0.05, 0.13), (0.055, 0.14), (0.001, 0.138)], m['steel'], (x + 0.37, 7.685, h + 0.032), seg=32)
    box('cml', (0.003, 0.012, 0.012), (x + 0.4315, 7.62, h + 0.31), m['amber'], 0)
    for i, (dy, c) in enumerate(((0, 'china'), (0.11, 'mint'), (0.23, 'navy'), (0.34, 'china'))):
        mug(m, x + 0.22 + 0.07 * (i % 2), 7.02 + dy, h, m[c], i * 1.3, False)
    bx('cs', (x, y0, 1.36), (x + 0.22, y1, 1.385), m['wood'], 0.004)
    bx('csl', (x + 0.02, y0 + 0.1, 1.345), (x + 0.06, y1 - 0.1, 1.358), m['down'], 0.003)
    R = random.Random(2)
    for i in range(5):
        lathe('can', [(0.05, 0), (0.052, 0.004), (0.052, 0.14), (0.045, 0.15), (0.001, 0.152)], m[('steel', 'red', 'china', 'navy', 'yellow')[i]], (x + 0.12, 6.5 + 0.14 * i, 1.386), seg=30)
    for i in range(7):
        w2 = R.uniform(0.02, 0.045)
        box('bk', (0.15, w2, R.uniform(0.18, 0.25)), (x + 0.1, 7.4 + i * 0.06, 1.49), m[R.choice(('red', 'navy', 'china', 'mint', 'grey'))], 0.003)
    picture('rota', (x + 0.004, 7.2, 1.86), 'x+', 0.84, 0.60, m_img('krota', TEX + 'vagtplan.png', 0.6))
    clock(x, 5.72, 2.22, 'x+', m, 0.19)
    # hooks with a uniform jacket and a bag
    bx('hk', (x, 4.85, 1.70), (x + 0.022, 6.05, 1.80), m['wood'], 0.004)
    for i in range(6):
        tube('pg', [(x + 0.02, 4.97 + i * 0.19, 1.73), (x + 0.075, 4.97 + i * 0.19, 1.74), (x + 0.085, 4.97 + i * 0.19, 1.77)], 0.007, m['steel'])

    def jacket(yc, w, h2, mat, ph):
        def f(u, v):
            a = 2 * math.pi * u
            k = min(1, 0.18 + 1.6 * v)
            fold = 1 + 0.10 * math.sin(a * 5 + ph + 2 * v) * v
            return (x + 0.11 + 0.085 * (0.4 + 0.6 * k) * math.sin(a) * fold, yc + 0.5 * w * k * math.cos(a) * fold, 1.74 - h2 * v + 0.03 * math.cos(a * 2) * (1 - v))

        grid('jkt', 48, 20, f, mat, thick=0.006)
        for s in (-1, 1):
            tube('slv', [(x + 0.12, yc + s * w * 0.34, 1.60), (x + 0.13, yc + s * w * 0.53, 1.74 - h2 * 0.45), (x + 0.14, yc + s * w * 0.52, 1.74 - h2 * 0.8)], 0.055, mat)

    jacket(5.16, 0.46, 0.80, m['uniform'], 0.4)
    jacket(5.74, 0.44, 0.72, m_fabric('kjk2', COL('6b5a3c')), 2.1)
    bx('bag', (x + 0.03, 5.36, 0.0), (x + 0.28, 5.78, 0.34), m_fabric('kbag', COL('4a3a2c')), 0.07, 4)
    lathe('bin', [(0.12, 0), (0.125, 0.005), (0.15, 0.36), (0.155, 0.365), (0.145, 0.36), (0.12, 0.012), (0.001, 0.01)], m['grey'], (x + 0.25, 6.10, 0))


def chair(m, x, y, rz):
    """a high swivel chair with a head rest, its back towards -y before it is turned"""
    with placed(Matrix.Translation((x, y, 0)) @ Matrix.Rotation(rz, 4, 'Z')):
        box('cs', (0.50, 0.48, 0.09), (0, 0, 0.50), m['cloth'], 0.04, 4)
        box('cb', (0.46, 0.075, 0.62), (0, -0.255, 0.90), m['cloth'], 0.035, 4, rot=(0.14, 0, 0))
        box('ch', (0.28, 0.07, 0.17), (0, -0.335, 1.31), m['cloth'], 0.033, 4, rot=(0.14, 0, 0))
        box('cst', (0.06, 0.02, 0.3), (0, -0.31, 1.12), m['black'], 0.005, rot=(0.14, 0, 0))
        cyl('cp', 0.028, 0.36, (0, 0, 0.28), m['steel'])
        box('cx', (0.22, 0.22, 0.04), (0, 0, 0.44), m['black'], 0.008)
        for s in (-1, 1):
            tube('arm', [(s * 0.24, 0.05, 0.46), (s * 0.31, 0.03, 0.48), (s * 0.31, 0.0, 0.68)], 0.014, m['black'])
            box('armp', (0.07, 0.26, 0.03), (s * 0.31, 0.0, 0.70), m['black'], 0.012, 3)
        for k in range(5):
            a = k * 1.2566 + 0.3
            tube('cf', [(0, 0, 0.115), (0.31 * math.cos(a), 0.31 * math.sin(a), 0.065)], 0.018, m['black'])
            sphere('cw', 0.032, (0.31 * math.cos(a), 0.31 * math.sin(a), 0.032), m['black'])
