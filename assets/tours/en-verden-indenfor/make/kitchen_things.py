"""What people have left, hung up and are in the middle of in the kitchen."""

from kit import *
from kitchen import COUNTER as H, WIN, X0, X1, Y0, Y1, Z
from kitchen_props import STOVES, XF, YF
from wing_props import clock, plant
import kitchen_food as food

FRIDGE_Y = 8.069  # its front


def uv_part(o, u0, u1, v0=0.0, v1=1.0):
    """let a picture plane show only a part of its image"""
    uv = o.data.uv_layers[0].data
    for l, (u, v) in zip(uv, ((u0, v0), (u1, v0), (u1, v1), (u0, v1))):
        l.uv = (u, v)
    return o


def knives(k):
    """knife cupboard under a clear lid with a padlock; one knife out, on its chain, at the chopping board"""
    x0, x1, z0, z1, y = 13.48, 14.28, 1.20, 1.58, Y1 - 0.023
    bx('knb', (x0, y - 0.012, z0), (x1, y, z1), k['white'], 0.002)
    red = m_plain('outline', COL('b5402c'), 0.6)
    for a, b in [((x0 - 0.02, z0 - 0.02), (x1 + 0.02, z0)), ((x0 - 0.02, z1), (x1 + 0.02, z1 + 0.02)), ((x0 - 0.02, z0), (x0, z1)), ((x1, z0), (x1 + 0.02, z1))]:
        bx('knf', (a[0], y - 0.10, a[1]), (b[0], y, b[1]), k['steel'], 0.003)
    bx('knmag', (x0 + 0.06, y - 0.03, z0 + 0.235), (x1 - 0.06, y - 0.012, z0 + 0.275), k['dark'], 0.003)
    for i in range(5):
        xc = x0 + 0.13 + i * 0.135
        for a, b in (((xc - 0.026, z0 + 0.055), (xc + 0.026, z0 + 0.225)),):  # red outline: what belongs here
            bx('kno', (a[0], y - 0.0135, a[1]), (b[0], y - 0.0115, b[1]), red, 0)
            bx('kno2', (a[0] + 0.006, y - 0.0145, a[1] + 0.006), (b[0] - 0.006, y - 0.0125, b[1] - 0.0), k['white'], 0)
        label(str(i + 1), (xc, y - 0.0135, z0 + 0.325), 'y-', 0.035, k['text'])
        if i != 1:
            food.knife(k, (xc, y - 0.036, z0 + 0.26), (0, 0, 0), 0.15 + 0.02 * (i % 3))
    o = bx('knl', (x0, y - 0.098, z0), (x1, y - 0.094, z1), k['pane'], 0)
    o.visible_shadow = False
    bx('knh', ((x0 + x1) / 2 - 0.03, y - 0.106, z0 - 0.03), ((x0 + x1) / 2 + 0.03, y - 0.098, z0 + 0.03), k['steel'], 0.002)
    bx('knp', ((x0 + x1) / 2 - 0.022, y - 0.128, z0 - 0.085), ((x0 + x1) / 2 + 0.022, y - 0.108, z0 - 0.035), m_plain('brassk', (0.6, 0.42, 0.16, 1), 0.3, metal=1), 0.004)
    tube('kns', arc(((x0 + x1) / 2, y - 0.118, z0 - 0.04), 0.015, 0, math.pi, 8, 'xz'), 0.004, k['chrome'], res=6)
    # the board, the knife that is out and its chain to the wall
    xb, yb = 13.80, YF + 0.27
    box('cb', (0.50, 0.32, 0.028), (xb, yb, H + 0.0145), k['board'], 0.006, rot=(0, 0, 0.06))
    kn = food.knife(k, (xb + 0.10, yb - 0.04, H + 0.046), (math.radians(90), 0, math.radians(115)), 0.19)
    cyl('chainp', 0.022, 0.012, (14.22, y - 0.006, H + 0.12), k['steel'], rot=(math.pi / 2, 0, 0))
    pts = []
    a, b = Vector((xb + 0.205, yb - 0.085, H + 0.046)), Vector((14.22, y - 0.02, H + 0.115))
    for i in range(30):
        t = i / 29
        p = a.lerp(b, t)
        p.z = max(H + 0.008 if p.x > xb + 0.26 else H + 0.036, p.z - 0.30 * math.sin(math.pi * t) * (0.7 if t < 0.8 else 0.5))
        p.x += 0.05 * math.sin(math.pi * t) * math.sin(t * 9)
        pts.append(p)
    for i, p in enumerate(pts):
        ring = tube('chain', arc((0, 0, 0), 0.0105, 0, 6.0, 8, 'xy'), 0.0026, k['chrome'], res=4, cyclic=True) if i == 0 else ring.copy()
        if i:
            bpy.context.scene.collection.objects.link(ring)
        ring.location = p
        ring.rotation_euler = (1.57 * (i % 2), 0.5, i * 0.7)
    food.onions(k, xb - 0.10, yb + 0.02, H + 0.029)
    picture('knlist', (13.88, Y1 - 0.0235, 1.73), 'y-', 0.20, 0.187, m_img('knivliste', TEX + 'knivliste.png', 0.5), 0.012)


def spices(k):
    R = random.Random(8)
    y = Y1 - 0.022
    lids = [m_plain('lid' + c, COL(c), 0.4) for c in ('b5402c', '2f6f4a', 'e2ab2c', '3a4247')]
    fill = [m_plain('sp' + c, COL(c), 0.75) for c in ('a8662a', '8a3a1c', '5d6a2c', 'c79a2e', '3a2a20', 'b88a5a')]
    for z in (1.20, 1.43):
        bx('sps', (10.80, y - 0.11, z - 0.018), (11.50, y, z), k['birch'], 0.003)
        bx('spr', (10.80, y - 0.108, z + 0.03), (11.50, y - 0.10, z + 0.042), k['steel'], 0.001)
        x = 10.84
        while x < 11.47:
            r = R.choice((0.022, 0.026, 0.03))
            h = R.uniform(0.075, 0.115)
            if R.random() < 0.9:
                cyl('spj', r, h, (x + r, y - 0.055, z + h / 2), R.choice(fill), seg=18, bevel=0.004)
                cyl('spl', r * 0.95, 0.018, (x + r, y - 0.055, z + h + 0.008), R.choice(lids), seg=18)
                box('spt', (r * 1.3, 0.002, h * 0.42), (x + r, y - 0.0555 - r, z + h * 0.5), k['white'], 0)
            x += 2 * r + R.uniform(0.004, 0.012)
    bx('spli', (10.85, y - 0.115, 1.605), (11.45, y - 0.03, 1.63), k['white'], 0.004)
    bx('splg', (10.87, y - 0.105, 1.598), (11.43, y - 0.04, 1.607), k['warm'], 0.002)


def sill(k):
    R = random.Random(5)
    x0, x1, z0, _ = WIN
    for x, h, n in ((x0 + 0.22, 0.20, 26), (x0 + 0.48, 0.15, 30)):
        plant('herb%.1f' % x, x, Y1 + 0.03, z0 + 0.001, 0.062, h, R, k, n)
    food.basil(k, x1 - 0.22, Y1 + 0.03, z0 + 0.001)
    # radio on the worktop left of the sink, aerial out
    xr, yr = 11.02, Y1 - 0.18
    with placed(Matrix.Translation((xr, yr, H)) @ Matrix.Rotation(0.25, 4, 'Z')):
        box('rad', (0.30, 0.085, 0.17), (0, 0, 0.09), m_paint('radm', COL('a33a2e'), 0.35, peel=0), 0.014, 3)
        cyl('rads', 0.055, 0.006, (-0.075, -0.044, 0.085), k['dark'], rot=(math.pi / 2, 0, 0), bevel=0.001)
        for i in range(6):
            bx('radg', (-0.12, -0.0485, 0.045 + i * 0.015), (-0.03, -0.0465, 0.051 + i * 0.015), k['grey'], 0)
        bx('radd', (0.0, -0.0455, 0.11), (0.13, -0.0425, 0.145), m_plain('dial', COL('e8dcb8'), 0.3), 0.001)
        for i in range(2):
            cyl('radk', 0.016, 0.014, (0.035 + i * 0.06, -0.048, 0.06), k['chrome'], rot=(math.pi / 2, 0, 0), seg=20)
        tube('radh', [(-0.12, 0, 0.17), (-0.12, 0, 0.205), (0.12, 0, 0.205), (0.12, 0, 0.17)], 0.007, k['dark'])
        tube('rada', [(0.14, 0.03, 0.17), (0.22, 0.03, 0.50)], 0.0025, k['chrome'], res=4)
    tube('radw', [(xr - 0.1, yr + 0.06, H + 0.02), (xr - 0.16, Y1 - 0.06, H + 0.01), (xr - 0.18, Y1 - 0.03, 1.08)], 0.004, k['dark'], res=4)
    bx('rsock', (xr - 0.24, Y1 - 0.034, 1.05), (xr - 0.10, Y1 - 0.022, 1.13), k['white'], 0.004)


def fridge_things(k):
    R = random.Random(11)
    y = FRIDGE_Y - 0.0015
    names = m_img('navne', TEX + 'navne.png', 0.5)
    for i in range(12):  # tapes with names, most on the fridge, two on the freezer
        x, z = (14.55 + 0.17 * (i % 3), 1.72 - 0.075 * (i // 3)) if i < 10 else (15.40, 1.76 - 0.08 * (i - 10))
        o = picture('nam', (x + R.uniform(-0.012, 0.012), y, z + R.uniform(-0.008, 0.008)), 'y-', 0.145, 0.037, names, R.uniform(-0.05, 0.05))
        uv_part(o, 0, 1, 1 - (i + 1) / 12, 1 - i / 12)
    for img, x, z, w, h, t in (
        ('seddel1', 14.62, 1.16, 0.14, 0.14, 0.06),
        ('seddel2', 14.80, 1.19, 0.15, 0.20, -0.04),
        ('seddel3', 15.24, 1.42, 0.17, 0.227, 0.03),
        ('tegning', 15.42, 1.13, 0.28, 0.21, -0.03),
        ('foto12', 15.24, 1.12, 0.13, 0.09, 0.08),
    ):
        picture('note', (x, y, z), 'y-', w, h, m_img(img, TEX + img + '.png', 0.6), t)
        cyl('mag', 0.013, 0.008, (x + 0.01, y - 0.004, z + h / 2 - 0.014), m_plain('mag' + img, COL(R.choice(['b5402c', '2f6f9e', 'e2ab2c', '2f6f4a'])), 0.3), rot=(math.pi / 2, 0, 0), seg=18)
    for i in range(5):
        cyl('mag2', 0.011, 0.008, (14.48 + i * 0.03, y - 0.004, 0.90 + 0.02 * math.sin(i * 2)), m_plain('magx%d' % i, COL(['b5402c', '2f6f9e', 'e2ab2c', '2f6f4a', 'ece6d6'][i]), 0.3), rot=(math.pi / 2, 0, 0), seg=18)
    for x, w, h, d, c in ((14.62, 0.34, 0.22, 0.28, 'b08a5b'), (15.25, 0.42, 0.16, 0.34, '35618c')):
        bx('ftop', (x - w / 2, 8.25, 1.96), (x + w / 2, 8.25 + d, 1.96 + h), m_plain('ft' + c, COL(c), 0.7), 0.006)
    lathe('colander', [(0.05, 0), (0.11, 0.03), (0.15, 0.12), (0.165, 0.125), (0.148, 0.115), (0.10, 0.035), (0.001, 0.01)], k['steel'], (14.93, 8.42, 1.961))


def walls(k):
    x = X1 - 0.001
    # the menu plan on the east wall over the table
    bx('wb', (x - 0.018, 5.83, 1.20), (x, 7.13, 2.07), k['white'], 0)
    for a, b in [((5.81, 1.18), (7.15, 1.20)), ((5.81, 2.07), (7.15, 2.09)), ((5.81, 1.20), (5.83, 2.07)), ((7.13, 1.20), (7.15, 2.07))]:
        bx('wbf', (x - 0.025, a[0], a[1]), (x, b[0], b[1]), k['steel'], 0.003)
    picture('menu', (x - 0.0195, 6.48, 1.635), 'x-', 1.30, 0.866, m_img('madplan', TEX + 'madplan.png', 0.22))
    bx('wbs', (x - 0.075, 6.2, 1.165), (x, 6.75, 1.18), k['steel'], 0.003)
    for i, c in enumerate(('1f4a8c', 'b02a2a', '1e6e3c')):
        tube('wbp', [(x - 0.05, 6.28 + i * 0.14, 1.19), (x - 0.045, 6.40 + i * 0.14, 1.19)], 0.008, m_plain('wbp' + c, COL(c), 0.4), res=8)
    for img, yy, z, w, h, t in (('hygiejne', 7.52, 1.68, 0.34, 0.48, -0.012), ('kalender', 5.55, 1.66, 0.25, 0.33, 0.02)):
        picture('wn', (x - 0.0015, yy, z), 'x-', w, h, m_img(img, TEX + img + '.png', 0.6), t)
        for s in (-1, 1):
            box('tape', (0.002, 0.05, 0.018), (x - 0.002, yy + s * w * 0.38, z + h / 2 - 0.004), m_plain('tapem', COL('d8cfa4'), 0.4), 0, rot=(0.3 * s, 0, 0))
    clock(13.45, Y0, 2.25, 'y+', k, 0.17)
    # aprons on hooks beside the door, bins under them
    for i, (c, xx) in enumerate((('35506b', 13.22), ('8a3b30', 13.5), ('5b6b4c', 13.76))):
        mat = m_fabric('apron' + c, COL(c))
        cyl('ahk', 0.008, 0.07, (xx, Y0 + 0.035, 1.72), k['steel'], rot=(math.pi / 2, 0, 0), seg=12)

        def f(u, v, xx=xx, i=i):
            w = 0.10 + 0.24 * min(1, v * 1.6) - 0.04 * v
            return (xx + (u - 0.5) * w, Y0 + 0.045 + 0.022 * math.sin(u * 15 + i * 2 + v) * (0.3 + 0.7 * v) + 0.02 * math.sin(v * 3), 1.71 - v * 0.86)

        grid('apron', 26, 24, f, mat, thick=0.004, subdiv=1)
        tube('astr', [(xx - 0.05, Y0 + 0.05, 1.70), (xx, Y0 + 0.06, 1.75), (xx + 0.05, Y0 + 0.05, 1.70)], 0.004, mat, res=4)
    for xx, c, t in ((13.30, '3f7a4c', 'MAD'), (13.70, '4b5257', 'REST')):
        mat = m_plain('bin' + c, COL(c), 0.45)
        bx('bin', (xx - 0.16, Y0 + 0.03, 0.0), (xx + 0.16, Y0 + 0.36, 0.50), mat, 0.03, 3)
        bx('binl', (xx - 0.175, Y0 + 0.015, 0.50), (xx + 0.175, Y0 + 0.375, 0.545), k['dark'], 0.02, 3)
        label(t, (xx, Y0 + 0.3615, 0.34), 'y+', 0.06, k['sign'])
    bx('sw', (13.93, Y0, 1.05), (14.01, Y0 + 0.012, 1.13), k['white'], 0.004)


def lockers(k):
    """everybody's own dry goods: small wooden lockers with a number, some with a padlock"""
    R = random.Random(14)
    x0, w, h, d, n = 10.32, 0.44, 0.58, 0.40, 6
    bx('lkp', (x0 + 0.02, Y0 + 0.001, 0), (x0 + n * w - 0.02, Y0 + d - 0.06, 0.10), k['dark'], 0)
    bx('lkc', (x0, Y0 + 0.001, 0.10), (x0 + n * w, Y0 + d - 0.021, 0.10 + 3 * h), k['birch'], 0.002)
    bx('lkt', (x0 - 0.01, Y0 + 0.001, 0.10 + 3 * h), (x0 + n * w + 0.01, Y0 + d + 0.01, 0.125 + 3 * h), k['birch'], 0.004)
    num = 1
    for r in range(3):
        for c in range(n):
            x, z = x0 + c * w, 0.10 + (2 - r) * h
            if (r, c) == (0, 2):
                open_locker(k, x, z, w, h, d)
            else:
                bx('lkd', (x + 0.004, Y0 + d - 0.02, z + 0.004), (x + w - 0.004, Y0 + d, z + h - 0.004), k['birchv'], 0.003)
                yy = Y0 + d
                bx('lkh', (x + w - 0.075, yy, z + h / 2 - 0.03), (x + w - 0.045, yy + 0.006, z + h / 2 + 0.03), k['steel'], 0.002)
                if R.random() < 0.7:
                    bx('lkk', (x + w - 0.078, yy + 0.010, z + h / 2 - 0.05), (x + w - 0.042, yy + 0.026, z + h / 2 - 0.01), k['dark'] if R.random() < 0.5 else m_plain('lkb', (0.55, 0.38, 0.15, 1), 0.3, metal=1), 0.004)
                    tube('lks', arc((x + w - 0.06, yy + 0.018, z + h / 2 - 0.012), 0.012, 0, math.pi, 6, 'xz'), 0.003, k['chrome'], res=4)
            label('A%02d' % num, (x + 0.075, Y0 + d + 0.001, z + h - 0.06), 'y+', 0.042, k['text'])
            num += 1
    food.packs(k, 10.45, Y0 + 0.2, 0.125 + 3 * h, 7, 'y+')
    for i, (r, hh) in enumerate(((0.20, 0.26), (0.16, 0.2))):  # two big pots up there
        food.pot(k, 12.1 + i * 0.44, Y0 + 0.21, 0.126 + 3 * h, r * 0.9, hh, lid=i == 0)


def open_locker(k, x, z, w, h, d):
    y = Y0 + d
    bx('lko', (x + 0.02, y - 0.0205, z + 0.02), (x + w - 0.02, y - 0.0195, z + h - 0.02), m_plain('lkdark', COL('5a452c'), 0.8), 0)
    with placed(Matrix.Translation((x + 0.006, y, 0)) @ Matrix.Rotation(math.radians(68), 4, 'Z')):
        bx('lkod', (0, -0.02, z + 0.004), (w - 0.01, 0, z + h - 0.004), k['birchv'], 0.003)
        o = picture('lkop', (w * 0.5, 0.0015, z + h * 0.55), 'y+', 0.16, 0.11, m_img('foto11', TEX + 'foto11.png', 0.5), 0.05)


def everything(k):
    knives(k)
    spices(k)
    sill(k)
    fridge_things(k)
    walls(k)
    lockers(k)
    food.on_stoves(k, STOVES)
    food.on_worktops(k)
    food.on_table(k)
