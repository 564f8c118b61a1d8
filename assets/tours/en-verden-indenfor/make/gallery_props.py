"""Traces of people on the upper floor: shoes before a door, laundry, plants, towels on the rail, books, the school's pictures."""

from kit import *
import plan as P
from kitchen_props import chair_parts
from wing_props import plant

G1, W2, GW = P.GALLERY, P.WIDTH / 2, P.GALLERY_DEPTH
EDGE = W2 - GW  # the railing's line


def shoe(x, y, z, rz, sole, upper, low=False, size=1.0):
    """one shoe, its toe along local +x"""
    def body(u, v):
        a = v * math.pi
        t = u * 0.27 - 0.115
        w = 0.040 + 0.010 * math.sin(u * 3.1) - 0.012 * (u < 0.12) * (0.12 - u) * 6 - 0.03 * max(0, u - 0.86) * 3
        h = (0.060 if low else 0.095) * (1 - 0.62 * min(1, max(0, (u - 0.30) / 0.45))) + 0.012
        if low and u < 0.42:
            h = 0.018
        return (t, w * math.cos(a), 0.022 + h * max(0.0, math.sin(a)) ** 0.7)

    with placed(Matrix.Translation((x, y, z)) @ Matrix.Rotation(rz, 4, 'Z') @ Matrix.Scale(size, 4)):
        sphere('sole', 0.14, (0.02, 0, 0.012), sole, (1.03, 0.36, 0.10))
        grid('upper', 22, 14, body, upper, thick=0.004, subdiv=1)
        if not low:
            for k in range(4):
                tube('lace', [(0.035 + k * 0.020, -0.018, 0.098 - k * 0.011), (0.045 + k * 0.020, 0.018, 0.096 - k * 0.011)], 0.0025, sole, res=4)
            sphere('in', 0.034, (-0.055, 0, 0.108), m_plain('shin', (0.02, 0.02, 0.022, 1), 0.9), (1.5, 0.75, 0.15))


def shoes(m):
    white, dark = m_plain('solew', COL('dcd8cc'), 0.6), m_plain('soled', COL('2a2622'), 0.7)
    red, blue, brown = m_paint('sred', COL('a8392c'), 0.5, peel=0), m_paint('sblue', COL('35587a'), 0.55, peel=0), m_paint('sbrown', COL('6b4a30'), 0.5, peel=0)
    y, z = 3.88, G1 + 0.009
    bx('smat', (16.12, 3.72, G1), (16.98, 4.12, G1 + 0.008), m_fabric('smat', COL('4b4f4c'), weave=180), 0.003)
    for x, rz, s, u, low in ((16.24, 1.5, white, red, False), (16.36, 1.68, white, red, False), (16.55, 1.4, dark, brown, False), (16.67, 1.55, dark, brown, False), (16.82, 1.95, white, blue, True), (16.92, 1.35, white, blue, True)):
        shoe(x, y + 0.02 * math.sin(x * 9), z, rz, s, u, low)


def laundry(m, R):
    """a net bag before the last door, one folded pile on a stool"""
    bag = m_fabric('bag', COL('d8d6cc'), COL('4f7fa0'), stripe=5, axis=1)
    lathe('bag', [(0.10, 0.0), (0.21, 0.03), (0.25, 0.14), (0.24, 0.28), (0.17, 0.40), (0.06, 0.46), (0.045, 0.49), (0.08, 0.54), (0.001, 0.52)], bag, (19.75, 3.84, G1), seg=30)
    tube('cord', arc((19.75, 3.84, G1 + 0.49), 0.055, 0, 6.1, 14, 'xy'), 0.008, m['black'], res=6)
    cyl('stool', 0.17, 0.03, (18.60, 3.90, G1 + 0.45), m['birch'], bevel=0.008)
    for k in range(4):
        a = k * math.pi / 2 + 0.6
        tube('stl', [(18.60 + 0.12 * math.cos(a), 3.90 + 0.12 * math.sin(a), G1 + 0.44), (18.60 + 0.17 * math.cos(a), 3.90 + 0.17 * math.sin(a), G1)], 0.013, m['steel'])
    for k, c in enumerate(('6f87a3', 'dfe3e6', '8a4a3a', 'cfc7b4')):
        box('fold', (0.30 - 0.01 * k, 0.24, 0.045), (18.60, 3.90, G1 + 0.49 + k * 0.046), m_fabric('fo' + c, COL(c)), 0.02, 3, rot=(0, 0, 0.1 * math.sin(k * 3)))


def towels(m):
    """hung over the southern rail to dry"""
    for i, (x, c, c2) in enumerate(((17.2, '3f6f8f', 'd9dcd8'), (17.95, 'b5693a', 'e2d6b8'), (18.55, '5d7a52', 'dcdccf'))):
        mat = m_fabric('tow%d' % i, COL(c), COL(c2), stripe=4, axis=1)

        def f(u, v, x=x, i=i):
            s = (v - 0.46) * 1.15
            r = 0.036
            if abs(s) < 0.05:
                a = s / 0.05 * math.pi / 2
                y, z = r * math.sin(a), 1.12 + r * math.cos(a)
            else:
                y = math.copysign(r + 0.010 * math.sin(u * 9 + i), s)
                z = 1.12 - (abs(s) - 0.05)
            return (x + (u - 0.5) * 0.50 + 0.012 * math.sin(v * 9 + i), -EDGE + y, G1 + z)

        grid('towel', 20, 44, f, mat, thick=0.005, subdiv=1)


def planters(m, R):
    """boxes of geraniums on the rail beside the bridge, pots on the floor"""
    box_m, soil = m_plain('pbox', COL('8a5a3c'), 0.7), m_plain('psoil', COL('3a2a1e'), 0.95)
    leaf, pink, redf = m_plain('ple', COL('4f7f3a'), 0.5), m_plain('ppi', COL('d2688a'), 0.6), m_plain('pre', COL('c23a30'), 0.6)
    proto_l = grid('gl', 4, 4, lambda u, v: ((u - 0.5) * 0.07, (v - 0.5) * 0.07, 0.016 * math.cos((u - 0.5) * 5) * math.cos((v - 0.5) * 5)), leaf)
    proto_f = [sphere('gf', 0.030, (0, 0, 0), q, (1, 1, 0.7)) for q in (pink, redf)]
    for x0, y, n in ((15.62, EDGE - 0.13, 3), (12.5, EDGE - 0.13, 3), (12.0, -EDGE + 0.13, 2)):
        for k in range(n):
            x = x0 + k * 0.66 * (1 if x0 > 14 else -1)
            bx('pb', (x - 0.30, y - 0.085, G1 + 0.90), (x + 0.30, y + 0.085, G1 + 1.06), box_m, 0.012)
            bx('ps', (x - 0.28, y - 0.07, G1 + 1.05), (x + 0.28, y + 0.07, G1 + 1.063), soil, 0.002)
            for dx in (-0.2, 0.2):
                tube('ph', [(x + dx, y - math.copysign(0.09, y), G1 + 0.92), (x + dx, y + math.copysign(0.12, y), G1 + 0.92), (x + dx, y + math.copysign(0.14, y), G1 + 1.15)], 0.006, m['grey'], res=6)
            for _ in range(26):
                c = proto_l.copy()
                bpy.context.scene.collection.objects.link(c)
                c.location = (x + R.uniform(-0.27, 0.27), y + R.gauss(0, 0.06), G1 + 1.07 + R.uniform(0.0, 0.13))
                c.rotation_euler = (R.uniform(-0.7, 0.7), R.uniform(-0.7, 0.7), R.uniform(0, 6))
                s = R.uniform(0.6, 1.25)
                c.scale = (s, s, s)
            for i in range(7):
                c = proto_f[(k + i // 4) % 2].copy()
                bpy.context.scene.collection.objects.link(c)
                c.location = (x + R.uniform(-0.26, 0.26), y + R.gauss(0, 0.05), G1 + 1.20 + R.uniform(0, 0.06))
                c.scale = (R.uniform(0.7, 1.2),) * 3
    for o in [proto_l] + proto_f:
        bpy.data.objects.remove(o)
    plant('gplant', 15.72, W2 - 0.30, G1, 0.19, 0.85, R, m, 44)
    plant('gplant2', 13.05, -W2 + 0.28, G1, 0.16, 0.62, R, m, 36)


def library(m, R):
    """a low shelf of books to borrow, an armchair's worth of wall beside it"""
    x0, x1, y, z = 10.15, 12.35, W2, G1
    for zz in (0.04, 0.42, 0.80):
        bx('lsh', (x0, y - 0.26, z + zz), (x1, y - 0.001, z + zz + 0.025), m['birch'], 0.003)
    for x in (x0, (x0 + x1) / 2 - 0.0125, x1 - 0.025):
        bx('lsd', (x, y - 0.26, z), (x + 0.025, y - 0.001, z + 0.825), m['birch'], 0.003)
    cols = ['7a2e2a', '2f4a63', 'c9a227', 'e3dccb', '394a36', '8b5a3c', 'b5533c', 'd8d2c4', '556b7a', '6b4a63']
    mats = {c: m_plain('lb' + c, COL(c), 0.55) for c in cols}
    for zz in (0.066, 0.446):
        x = x0 + 0.04
        while x < x1 - 0.08:
            if abs(x - (x0 + x1) / 2) < 0.05:
                x = (x0 + x1) / 2 + 0.05
            t, h = R.uniform(0.022, 0.05), R.uniform(0.20, 0.31)
            if R.random() < 0.93:
                box('bk', (t, 0.17, h), (x + t / 2, y - 0.13, z + zz + h / 2), mats[R.choice(cols)], 0.003, rot=(0, R.choice((0, 0, 0, 0.08)), 0), seg=1)
            x += t + 0.003
    label('BIBLIOTEK – TAG EN, STIL EN', ((x0 + x1) / 2, y - 0.003, z + 1.02), 'y-', 0.07, m['text'])
    plant('lplant', x1 - 0.2, y - 0.13, z + 0.826, 0.08, 0.36, R, m, 26)
    for k in range(3):
        box('stk', (0.22, 0.16, 0.03), (x0 + 0.3, y - 0.13, z + 0.842 + k * 0.031), mats[cols[k * 3]], 0.003, rot=(0, 0, 0.2 * k))


def pictures(m):
    """what the school hangs up: four framed paintings on the southern wall; a notice by the stairs"""
    for k, (img, w, h) in enumerate((('maleri', 1.05, 0.35), ('tegning', 0.52, 0.39), ('poster', 0, 0), ('maleri', 0.8, 0.27))):
        if not w:
            continue
        x, z = (13.6, 15.0, 0, 16.1)[k], G1 + (1.62, 1.60, 0, 1.64)[k]
        y = -W2 + 0.001
        bx('pfr', (x - w / 2 - 0.03, y, z - h / 2 - 0.03), (x + w / 2 + 0.03, y + 0.02, z + h / 2 + 0.03), m['birch'], 0.004)
        picture('pic', (x, y + 0.0215, z), 'y+', w, h, m_img(img, TEX + img + '.png', 0.5), 0.01 * (k - 1))
    picture('not', (13.15, W2 - 0.002, G1 + 1.55), 'y-', 0.30, 0.42, m_img('vask', TEX + 'vask.png', 0.6), -0.012)
    picture('not2', (18.95, W2 - 0.002, G1 + 1.50), 'y-', 0.30, 0.42, m_img('husorden', TEX + 'husorden.png', 0.6), 0.015)
    x, z = 9.35, G1
    cyl('ext', 0.08, 0.46, (x, W2 - 0.10, z + 0.60), m['red'], bevel=0.02)
    sphere('exts', 0.08, (x, W2 - 0.10, z + 0.82), m['red'], (1, 1, 0.6))
    cyl('extv', 0.02, 0.10, (x, W2 - 0.10, z + 0.90), m['black'])
    tube('exth', [(x, W2 - 0.12, z + 0.92), (x - 0.09, W2 - 0.15, z + 0.86), (x - 0.10, W2 - 0.13, z + 0.55)], 0.012, m['black'])


def wear(m):
    """the bridge's rail, rubbed bright where everyone leans; taped joint, a coffee mug left on the floor"""
    bright = m_plain('bright', (0.75, 0.74, 0.71, 1), 0.16, metal=1)
    for x, a, b in ((15.3, -0.9, 0.7), (13.9, -0.2, 1.2)):
        tube('worn', [(x, a, G1 + 1.1205), (x, b, G1 + 1.1205)], 0.0274, bright)
    tube('tape', [(15.3, 1.25, G1 + 1.12), (15.3, 1.36, G1 + 1.12)], 0.0288, m['yellow'])
    for y0, y1 in ((-2.85, -2.75), (2.75, 2.85)):
        bx('edge', (13.9, y0, G1), (15.3, y1, G1 + 0.0015), m['yellow'], 0)
    lathe('gmug', [(0.036, 0), (0.04, 0.004), (0.041, 0.092), (0.038, 0.092), (0.036, 0.01), (0.001, 0.008)], m_ceramic('gmug', COL('c9502f')), (15.14, 1.05, G1), seg=28)
    tube('gmugh', arc((15.182, 1.05, G1 + 0.048), 0.026, -1.4, 1.4, 8, 'xz'), 0.005, m_ceramic('gmug2', COL('c9502f')), res=6)


def everything(m):
    R = random.Random(17)
    shoes(m)
    laundry(m, R)
    towels(m)
    planters(m, R)
    library(m, R)
    pictures(m)
    wear(m)
    parts = chair_parts(m)
    for x, y, a in ((12.75, 3.72, 182), (17.9, -3.82, 8)):
        inst(parts, Matrix.Translation((x, y, G1)) @ Matrix.Rotation(math.radians(a), 4, 'Z'))
    for o in parts:
        bpy.data.objects.remove(o)
    box('paper', (0.30, 0.21, 0.004), (12.76, 3.72, G1 + 0.478), m['white'], 0.001, rot=(0, 0, 0.3))
