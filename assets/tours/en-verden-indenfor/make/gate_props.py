"""Fittings of the gate room: key cabinet, officer's desk, lockers, metal detector, X-ray belt, waiting corner."""

from kit import *
import plan as P
from wing_props import plant

Y, X0 = P.GATE_Y, P.GATE_X0
KEYS = dict(x0=-4.5, x1=-2.8, z0=1.14, z1=2.12)


def key(m, x, y, z, tag, R):
    """one key with its tag on a hook at (x, y, z), hanging flat against the back board"""
    t = R.uniform(-0.12, 0.12)
    with placed(Matrix.Translation((x, y, z)) @ Matrix.Rotation(t, 4, 'Y')):
        cyl('hook', 0.004, 0.05, (0, 0.012, 0.0), m['steel'], rot=(math.pi / 2, 0, 0), seg=10, bevel=0)
        tube('ring', arc((0, 0, -0.018), 0.016, 0, 6.2, 14, 'xz'), 0.0022, m['steel'], res=4, cyclic=True)
        box('tag', (0.024, 0.004, 0.04), (0.012, -0.004, -0.056), tag, 0.002, rot=(0, -0.25, 0))
        cyl('kb', 0.013, 0.003, (-0.008, 0.0, -0.045), m['brass'], rot=(math.pi / 2, 0, 0), seg=18, bevel=0)
        box('ks', (0.007, 0.003, 0.05), (-0.010, 0, -0.078), m['brass'], 0)
        box('kt', (0.012, 0.003, 0.010), (-0.004, 0, -0.096), m['brass'], 0)


def key_cabinet(m, R):
    k = KEYS
    x0, x1, z0, z1, yb = k['x0'], k['x1'], k['z0'], k['z1'], Y
    bx('kc', (x0, yb - 0.015, z0), (x1, yb, z1), m['sign'], 0)
    for a, b in [((x0 - 0.02, z0 - 0.02), (x1 + 0.02, z0)), ((x0 - 0.02, z1), (x1 + 0.02, z1 + 0.02)), ((x0 - 0.02, z0), (x0, z1)), ((x1, z0), (x1 + 0.02, z1))]:
        bx('kcf', (a[0], yb - 0.16, a[1]), (b[0], yb, b[1]), m['dark'], 0.003)
    tags = [m_plain('tag' + c, COL(c), 0.4) for c in ('e2ab2c', 'c2402f', '2f6f9e', '4f8a4c', 'ece6d6')]
    n = 17
    for r in range(6):
        z = z1 - 0.075 - r * 0.155
        bx('krow', (x0 + 0.02, yb - 0.028, z - 0.012), (x1 - 0.02, yb - 0.015, z + 0.022), m['birch'], 0.002)
        for c in range(n):
            if R.random() < 0.16:  # a key that is out: only its brass number
                cyl('knum', 0.009, 0.004, (x0 + 0.07 + c * (x1 - x0 - 0.14) / (n - 1), yb - 0.030, z + 0.005), m['brass'], rot=(math.pi / 2, 0, 0), seg=14, bevel=0)
                continue
            key(m, x0 + 0.07 + c * (x1 - x0 - 0.14) / (n - 1), yb - 0.045, z, tags[(r + (c // 4)) % 5 if R.random() < 0.85 else 4], R)
    for side, xh in ((-1, x0 - 0.02), (1, x1 + 0.02)):  # the doors stand open
        w = (x1 - x0) / 2
        with placed(Matrix.Translation((xh, yb - 0.16, 0)) @ Matrix.Rotation(math.radians(-38 * side), 4, 'Z')):
            a, b = sorted((0, side * w))
            bx('kd', (a, -0.02, z0 - 0.02), (b, 0, z1 + 0.02), m['dark'], 0.004)
            a, b = sorted((side * 0.04, side * (w - 0.04)))
            bx('kdi', (a, -0.023, z0 + 0.03), (b, -0.019, z1 - 0.03), m['sign'], 0.002)
            bx('kdl', (side * (w - 0.07) - 0.012, -0.035, (z0 + z1) / 2 - 0.05), (side * (w - 0.07) + 0.012, -0.02, (z0 + z1) / 2 + 0.05), m['steel'], 0.003)
            picture('kl', (side * w / 2, -0.024, 1.66), 'y-', 0.30, 0.42, m_img('nogle', TEX + 'noegler.png', 0.6))
    bx('kl', (x0 + 0.5, yb - 0.06, z1 + 0.06), (x1 - 0.5, yb, z1 + 0.10), m['white'], 0.006)
    bx('kle', (x0 + 0.52, yb - 0.056, z1 + 0.054), (x1 - 0.52, yb - 0.004, z1 + 0.066), m['glow'], 0.002)


def booth_inside(m, b):
    R = random.Random(3)
    key_cabinet(m, R)
    x0, x1 = b['x0'], b['x1']
    bx('bd', (x0 + 0.1, 2.02, 0.72), (x1 - 0.1, 2.62, 0.75), m['birch'], 0.006)
    for x in (x0 + 0.3, -3.75, x1 - 0.35):
        bx('bdl', (x, 2.1, 0), (x + 0.04, 2.55, 0.72), m['dark'], 0.003)
    for x, rz in ((-5.2, 0.18), (-4.55, -0.12)):  # two monitors, backs to the visitor
        with placed(Matrix.Translation((x, 2.25, 0)) @ Matrix.Rotation(rz, 4, 'Z')):
            box('mon', (0.54, 0.035, 0.33), (0, 0, 1.08), m['black'], 0.008)
            box('mons', (0.50, 0.002, 0.29), (0, 0.0185, 1.08), m['screen'], 0)
            box('monf', (0.05, 0.04, 0.2), (0, 0.02, 0.85), m['grey'], 0.004)
            box('monb', (0.24, 0.18, 0.012), (0, 0.03, 0.757), m['grey'], 0.004)
    bx('kbd', (-5.1, 2.42, 0.75), (-4.65, 2.56, 0.768), m['dark'], 0.004)
    bx('phone', (-2.75, 2.2, 0.75), (-2.55, 2.42, 0.80), m['black'], 0.012)
    box('hand', (0.05, 0.20, 0.035), (-2.72, 2.31, 0.825), m['black'], 0.012)
    cyl('mug', 0.04, 0.09, (-2.95, 1.86, 1.146), m_ceramic('gm', COL('d9952c')), bevel=0.004)
    tube('mugh', arc((-2.91, 1.86, 1.146), 0.026, -1.4, 1.4, 8, 'xz'), 0.006, m_ceramic('gm2', COL('d9952c')))
    # desk lamp, lamp yellow
    lx, ly = -5.62, 1.9
    cyl('lb', 0.09, 0.02, (lx, ly, 1.11), m['yel'])
    tube('la', [(lx, ly, 1.12), (lx + 0.03, ly + 0.06, 1.42), (lx + 0.26, ly + 0.05, 1.62)], 0.009, m['yel'])
    lathe('lh', [(0.03, 0.10), (0.05, 0.09), (0.10, -0.02), (0.095, -0.02), (0.045, 0.08), (0.001, 0.085)], m['yel'], (lx + 0.30, ly + 0.05, 1.56))
    sphere('lbulb', 0.035, (lx + 0.30, ly + 0.05, 1.565), m_emit('bulb', (1, 0.82, 0.5, 1), 9))
    # shelf with binders, radios in their chargers, a plant, the back wall's notices
    bx('bsh', (-5.9, Y - 0.30, 1.42), (-4.75, Y, 1.445), m['birch'], 0.004)
    bx('bsh2', (-5.9, Y - 0.30, 1.86), (-4.75, Y, 1.885), m['birch'], 0.004)
    x = -5.86
    for i in range(13):
        c = ['2f5a80', 'c94f36', 'e2ab2c', '3d4b52', 'd8d2c4', '4f7f5a'][R.randrange(6)]
        w = R.choice((0.055, 0.075))
        box('binder', (w, 0.24, 0.31), (x + w / 2, Y - 0.14, 1.445 + 0.155), m_plain('bi' + c, COL(c), 0.5), 0.004)
        box('bil', (w * 0.6, 0.002, 0.10), (x + w / 2, Y - 0.261, 1.445 + 0.2), m['white'], 0)
        x += w + 0.004
    for i in range(5):
        box('radio', (0.06, 0.04, 0.14), (-5.75 + i * 0.1, Y - 0.15, 1.885 + 0.075), m['black'], 0.006)
        cyl('rant', 0.006, 0.10, (-5.77 + i * 0.1, Y - 0.15, 2.08), m['black'], seg=10)
        box('rled', (0.008, 0.002, 0.008), (-5.735 + i * 0.1, Y - 0.171, 1.94), m['green'], 0)
    plant('bplant', -4.95, Y - 0.15, 1.885, 0.06, 0.26, R, m, 24)
    for img, x, z, w, h in (('vagtplan', -2.35, 1.62, 0.42, 0.30), ('husorden', -1.85, 1.60, 0.28, 0.39)):
        picture('bn', (x, Y - 0.004, z), 'y-', w, h, m_img(img, TEX + img + '.png', 0.6))
    with placed(Matrix.Translation((-4.05, 2.95, 0)) @ Matrix.Rotation(0.5, 4, 'Z')):  # office chair
        box('cs', (0.46, 0.44, 0.07), (0, 0, 0.50), m['cloth'], 0.03, 4)
        box('cb', (0.42, 0.06, 0.48), (0, 0.24, 0.85), m['cloth'], 0.03, 4, rot=(-0.12, 0, 0))
        cyl('cp', 0.03, 0.38, (0, 0, 0.28), m['dark'])
        for k in range(5):
            a = k * 1.2566
            tube('cf', [(0, 0, 0.11), (0.28 * math.cos(a), 0.28 * math.sin(a), 0.06)], 0.016, m['dark'])
            sphere('cw', 0.03, (0.28 * math.cos(a), 0.28 * math.sin(a), 0.03), m['black'])


def lockers(m, R):
    """visitor lockers on the south wall; one stands ajar"""
    x0, w, h, d = -8.35, 0.37, 0.50, 0.46
    n = 6
    bx('lkp', (x0 + 0.02, -Y, 0), (x0 + n * w - 0.02, -Y + d - 0.05, 0.10), m['dark'], 0)
    bx('lkc', (x0, -Y, 0.10), (x0 + n * w, -Y + d - 0.02, 0.10 + 3 * h), m['dark'], 0.003)
    bx('lkt', (x0 - 0.01, -Y, 0.10 + 3 * h), (x0 + n * w + 0.01, -Y + d + 0.01, 0.13 + 3 * h), m['birch'], 0.005)
    num = 1
    for r in range(3):
        for c in range(n):
            x, z = x0 + c * w, 0.10 + (2 - r) * h
            mat = m['yel'] if (r * 5 + c * 3) % 7 == 0 else (m['blue'] if (r + c) % 3 == 0 else m['birchv'])
            if (r, c) == (1, 4):
                bx('lki', (x + 0.02, -Y + d - 0.04, z + 0.02), (x + w - 0.02, -Y + d - 0.015, z + h - 0.02), m['black'], 0)
                with placed(Matrix.Translation((x + 0.01, -Y + d, 0)) @ Matrix.Rotation(math.radians(62), 4, 'Z')):
                    bx('lkd', (0, -0.02, z + 0.008), (w - 0.02, 0, z + h - 0.008), mat, 0.004)
                num += 1
                continue
            bx('lkd', (x + 0.008, -Y + d - 0.02, z + 0.008), (x + w - 0.008, -Y + d, z + h - 0.008), mat, 0.004)
            cyl('lkl', 0.014, 0.014, (x + w - 0.05, -Y + d + 0.004, z + h * 0.5), m['steel'], rot=(math.pi / 2, 0, 0), seg=18)
            if R.random() < 0.6:
                box('lkk', (0.02, 0.004, 0.04), (x + w - 0.05, -Y + d + 0.014, z + h * 0.5 - 0.03), m['brass'], 0.001)
            label(str(num), (x + 0.07, -Y + d + 0.0015, z + h - 0.08), 'y+', 0.055, m['text'] if mat is not m['blue'] else m['sign'])
            num += 1
    picture('mobil', (-5.72, -Y + 0.004, 1.50), 'y+', 0.42, 0.56, m_img('mobil', TEX + 'mobil.png', 0.5))
    # a bag and a hat left on top
    bx('bag', (-7.9, -Y + 0.08, 1.63), (-7.45, -Y + 0.36, 1.86), m_fabric('gbag', COL('6a4f3b')), 0.06, 4)


def detector(m):
    """walk-through metal detector; people walk along +x"""
    x, y = -2.75, -1.75
    frame = m_paint('det', COL('cfd3d2'), 0.35, vary=0.05)
    for s in (-1, 1):
        bx('dt', (x - 0.30, y + s * 0.43 - 0.045, 0.02), (x + 0.30, y + s * 0.43 + 0.045, 2.05), frame, 0.02, 3)
        for e in (-1, 1):
            bx('dtb', (x + e * 0.305 - 0.008, y + s * 0.43 - 0.03, 0.25), (x + e * 0.305 + 0.008, y + s * 0.43 + 0.03, 1.95), m['dark'], 0.004)
        bx('dtl', (x - 0.318, y + s * 0.43 - 0.012, 0.6), (x - 0.312, y + s * 0.43 + 0.012, 1.8), m['green'], 0.001)
        bx('dtf', (x - 0.34, y + s * 0.43 - 0.06, 0), (x + 0.34, y + s * 0.43 + 0.06, 0.03), m['dark'], 0.006)
    bx('dth', (x - 0.30, y - 0.475, 2.05), (x + 0.30, y + 0.475, 2.27), frame, 0.02, 3)
    bx('dtd', (x - 0.309, y - 0.16, 2.10), (x - 0.30, y + 0.16, 2.22), m['black'], 0.003)
    for k in range(6):
        bx('dts', (x - 0.312, y - 0.12 + k * 0.045, 2.13), (x - 0.308, y - 0.09 + k * 0.045, 2.19), m['green'] if k < 4 else m['grey'], 0)
    bx('dtm', (x - 0.42, y - 0.385, 0), (x + 0.42, y + 0.385, 0.008), m['rubber'], 0.003)
    for e in (-0.9, 0.9):  # two footprints' worth of marking before and after
        bx('dta', (x + e - 0.25, y - 0.03, 0), (x + e + 0.25, y + 0.03, 0.0013), m['yellow'], 0)


def xray(m):
    x, y, w = -2.75, -2.95, 0.36
    case = m_paint('xr', COL('b9c0bf'), 0.35, vary=0.06)
    bx('xc', (x - 0.55, y - 0.40, 0.30), (x + 0.55, y + 0.40, 0.62), case, 0.02)
    bx('xt', (x - 0.55, y - 0.40, 1.10), (x + 0.55, y + 0.40, 1.38), case, 0.03, 3)
    for s in (-1, 1):
        a, b = sorted((y + s * 0.30, y + s * 0.40))
        bx('xs', (x - 0.549, a, 0.62), (x + 0.549, b, 1.10), case, 0.004)
    for e in (-1, 1):
        for i in range(7):  # lead curtain
            bx('xl', (x + e * 0.53 - 0.004, y - 0.29 + i * 0.083, 0.72), (x + e * 0.53 + 0.004, y - 0.29 + i * 0.083 + 0.078, 1.10), m['rubber'], 0.001)
        for lx in (0.15, 1.1):
            for s in (-1, 1):
                bx('xg', (x + e * (0.55 + lx) - 0.02, y + s * 0.32 - 0.02, 0), (x + e * (0.55 + lx) + 0.02, y + s * 0.32 + 0.02, 0.66), m['dark'], 0.003)
        a, b = sorted((x + e * 0.555, x + e * 1.75))
        for s in (-1, 1):
            p, q = sorted((y + s * 0.32, y + s * 0.37))
            bx('xrail', (a, p, 0.62), (b, q, 0.73), m['steel'], 0.006)
        for i in range(14):
            cyl('xroll', 0.028, 0.63, (x + e * (0.60 + i * 0.085), y, 0.68), m['steel'], rot=(math.pi / 2, 0, 0), seg=18, bevel=0.002)
    bx('xb', (x - 0.55, y - 0.30, 0.62), (x + 0.55, y + 0.30, 0.71), m['rubber'], 0)
    for e in (-0.45, 0.45):
        for s in (-1, 1):
            bx('xf', (x + e - 0.04, y + s * 0.33 - 0.03, 0), (x + e + 0.04, y + s * 0.33 + 0.03, 0.30), m['dark'], 0.003)
    label('X-RAY', (x - 0.2, y + 0.4015, 1.24), 'y+', 0.10, m['blue'])
    box('xled', (0.05, 0.004, 0.03), (x + 0.30, y + 0.401, 1.26), m['green'], 0)
    trm = m_plain('gtray', COL('8a9396'), 0.5)

    def tray(cx, z, rz=0.0):
        with placed(Matrix.Translation((cx, y, z)) @ Matrix.Rotation(rz, 4, 'Z')):
            box('ty', (0.42, 0.32, 0.012), (0, 0, 0.006), trm, 0.004)
            for dx, dy, a, b in ((-0.204, 0, 0.012, 0.32), (0.204, 0, 0.012, 0.32), (0, -0.154, 0.396, 0.012), (0, 0.154, 0.396, 0.012)):
                box('tys', (a, b, 0.08), (dx, dy, 0.046), trm, 0.003)

    tray(x - 1.05, 0.708, 0.06)
    box('mob', (0.07, 0.145, 0.009), (x - 1.12, y + 0.02, 0.727), m['black'], 0.003, rot=(0, 0, 0.4))
    box('wal', (0.11, 0.09, 0.02), (x - 0.98, y - 0.05, 0.732), m_plain('wal', COL('6b4226'), 0.6), 0.006, rot=(0, 0, -0.3))
    tube('belt', arc((x - 1.0, y + 0.07, 0.73), 0.05, 0, 6.2, 20, 'xy'), 0.011, m_plain('blt', COL('33261d'), 0.5), cyclic=True)
    for k in range(5):
        tray(x + 1.25, 0.708 + k * 0.03)


def waiting(m, R):
    """bench, notice board and plant by the entrance"""
    for k in range(4):
        bx('wb', (X0 + 0.06 + k * 0.115, -2.95, 0.43), (X0 + 0.16 + k * 0.115, -1.25, 0.465), m['slat'], 0.006)
    for y in (-2.8, -1.45):
        bx('wl', (X0 + 0.08, y, 0), (X0 + 0.50, y + 0.05, 0.43), m['dark'], 0.004)
    bx('nb', (X0, -2.85, 1.2), (X0 + 0.025, -1.3, 2.1), m_fabric('gcork', COL('b58f60'), weave=220), 0.003)
    for a, b in [((-2.88, 1.17), (-1.27, 1.2)), ((-2.88, 2.1), (-1.27, 2.13)), ((-2.88, 1.2), (-2.85, 2.1)), ((-1.3, 1.2), (-1.27, 2.1))]:
        bx('nbf', (X0, a[0], a[1]), (X0 + 0.035, b[0], b[1]), m['birch'], 0.003)
    for img, y, z, w, h, t in (
        ('besoeg', -2.58, 1.66, 0.38, 0.54, 0.01),
        ('husorden', -2.15, 1.70, 0.30, 0.42, -0.015),
        ('tegning', -1.74, 1.78, 0.40, 0.30, 0.03),
        ('vask', -1.57, 1.42, 0.24, 0.34, -0.03),
        ('foto12', -1.91, 1.42, 0.2, 0.14, 0.05),
    ):
        picture('nbp', (X0 + 0.028, y, z), 'x+', w, h, m_img(img, TEX + img + '.png', 0.6), t)
    plant('wplant', X0 + 0.38, Y - 0.42, 0, 0.2, 0.85, R, m, 46)
    bx('desk', (X0, 1.35, 0.98), (X0 + 0.34, 2.25, 1.01), m['birch'], 0.006)  # a shelf for filling in forms
    for y in (1.5, 2.1):
        bx('dbr', (X0, y - 0.015, 0.78), (X0 + 0.25, y + 0.015, 0.98), m['dark'], 0.003)
    for k in range(4):
        box('form', (0.21, 0.297, 0.0007), (X0 + 0.17, 1.7 + 0.05 * k, 1.0105 + 0.0008 * k), m['white'], 0, rot=(0, 0, 1.5 + 0.1 * k))
    tube('gpen', [(X0 + 0.2, 1.95, 1.017), (X0 + 0.13, 2.06, 1.017)], 0.005, m['blue'])
    picture('gp', (X0 + 0.004, 1.8, 1.62), 'x+', 0.5, 0.35, m_img('velkommen', TEX + 'velkommen.png', 0.6))
