"""The chapel's corner for prayer and its votive ship."""

from kit import *
from chapel import F, RIDGE, Y0, YR
from wing_props import plant

R = random.Random(18)


def open_book(m, x, y, z, rz, w=0.30, d=0.21, tilt=0.0, mat=None):
    """an open book facing local -y"""
    with placed(Matrix.Translation((x, y, z)) @ Matrix.Rotation(rz, 4, 'Z') @ Matrix.Rotation(tilt, 4, 'X')):
        bx('bkc', (-w / 2 - 0.006, -d / 2 - 0.005, 0), (w / 2 + 0.006, d / 2 + 0.005, 0.006), mat or m['dark_wood'], 0.002)
        grid('bkp', 24, 2, lambda u, v: ((u - 0.5) * w, (v - 0.5) * d, 0.008 + 0.020 * (abs(math.sin(math.pi * (2 * u if u < 0.5 else 2 - 2 * u))) ** 0.7) * (0.55 + 0.45 * abs(u - 0.5))), m['page'])


def prayer_corner(m):
    """rugs towards the south-east, shelf for shoes, a stand with a book, prayer beads"""
    for i, (x, y, img) in enumerate(((8.72, 5.25, 'chapel-rug1.png'), (8.12, 5.92, 'chapel-rug2.png'))):
        a = math.radians(-48)  # the top of the rug points to the south-east
        with placed(Matrix.Translation((x - 0.1, y + 0.28, F + 0.004)) @ Matrix.Rotation(a - math.pi / 2, 4, 'Z')):
            o = grid('rug', 16, 24, lambda u, v: ((u - 0.5) * 0.70, (v - 0.5) * 1.14, 0.004 + 0.003 * mnoise.noise(Vector((u * 5, v * 6, i)))), m_img('rugm%d' % i, TEX + img, 0.95), thick=0.006)
    x, y = 9.22, 4.82
    for s in (-1, 1):  # rehal: two crossed boards
        with placed(Matrix.Translation((x - 0.02, y + 0.02, F)) @ Matrix.Rotation(math.radians(42), 4, 'Z')):
            box('reh', (0.02, 0.22, 0.36), (s * 0.0, 0, 0.15), m['oak'], 0.004, rot=(0, s * 0.72, 0))
    open_book(m, x - 0.02, y + 0.02, F + 0.24, math.radians(42), 0.30, 0.21, 0.0, m_plain('koran', COL('1f4a3a'), 0.5))
    tube('beads', [(8.45 + 0.09 * math.cos(t) + 0.02 * math.sin(3 * t), 5.1 + 0.06 * math.sin(t), F + 0.016) for t in [i * 6.283 / 40 for i in range(40)]], 0.0065, m['dark_wood'], res=6, cyclic=True)
    # shelf for shoes and books on the south wall
    bx('shs', (7.0, Y0, F + 0.02), (7.035, Y0 + 0.30, F + 1.15), m['birchv'], 0.003)
    bx('shs', (8.165, Y0, F + 0.02), (8.2, Y0 + 0.30, F + 1.15), m['birchv'], 0.003)
    for z in (0.06, 0.36, 0.72, 1.12):
        bx('shb', (7.035, Y0, F + z), (8.165, Y0 + 0.29, F + z + 0.025), m['birchx'], 0.003)
    for i in range(3):
        c = m_fabric('shoe%d' % i, COL(('2c3138', '7b7f84', '5b4030')[i]))
        for s in (0, 0.115):
            sphere('shoe', 0.115, (7.22 + i * 0.33 + s, Y0 + 0.17, F + 0.125), c, (0.42, 1, 0.38))
    x = 7.06
    tones = ('2a2622', '7a2420', '22384f', '1f2d25', '8a6a2a', 'd2c8b0', '5a2a4a')
    for z in (0.385, 0.745):
        x = 7.06
        while x < 8.1:
            t, h = R.uniform(0.02, 0.042), R.uniform(0.19, 0.27)
            box('bok', (t, 0.16, h), (x + t / 2, Y0 + 0.13, F + z + h / 2 + 0.001), m_plain('bok' + tones[int(t * 900) % 7], COL(tones[int(t * 900) % 7]), 0.55), 0.003, rot=(0, R.uniform(-0.02, 0.02), 0))
            x += t + (0.002 if R.random() < 0.94 else 0.14)
    picture('sko', (7.6, Y0 + 0.014, F + 1.62), 'y+', 0.36, 0.23, m_img('skom', TEX + 'chapel-sko.png', 0.8), 0.01)
    plant('chp', 7.95, Y0 + 0.16, F + 1.145, 0.075, 0.34, R, m, 22)
    for k, c in enumerate(('7a4a5a', '4a6a6a')):  # cushions for sitting still
        cyl('zafu', 0.20, 0.13, (9.25 - k * 0.12, 6.35 + k * 0.2, F + 0.065 + k * 0.13), m_fabric('zafu%d' % k, COL(c)), bevel=0.05)


def ship(m):
    """the votive ship, built in the workshop, hangs from the ridge"""
    x, z = 3.2, F + 2.95
    L, B, H = 0.95, 0.15, 0.17

    def hull(u, v):
        t = 2 * u - 1
        b = B * (1 - abs(t) ** 2.6) ** 0.8 * (0.98 if t < 0 else 1)
        a = math.pi * v
        keel = -H * math.sin(a) ** 0.7
        return (t * L / 2, -b * math.cos(a), keel + 0.07 * t * t + (0.02 if t > 0 else 0))

    with placed(Matrix.Translation((x, YR, z)) @ Matrix.Rotation(math.radians(180), 4, 'Z')):
        grid('hull', 40, 16, hull, m_paint('hullm', COL('7a2a22'), 0.35), thick=0.008)
        grid('deck', 20, 2, lambda u, v: ((2 * u - 1) * L / 2 * 0.97, (2 * v - 1) * B * (1 - abs(2 * u - 1) ** 2.6) ** 0.8 * 0.96, -0.012 + 0.07 * (2 * u - 1) ** 2), m['birchx'])
        tube('wale', [hull(i / 30, 0.0) for i in range(31)], 0.007, m['brass'], res=4)
        tube('wale', [hull(i / 30, 1.0) for i in range(31)], 0.007, m['brass'], res=4)
        for k, (mx, mh) in enumerate(((0.22, 0.60), (-0.04, 0.68), (-0.29, 0.50))):
            tube('mast', [(mx, 0, -0.02), (mx, 0, mh)], 0.006, m['oak'], res=6)
            for j, (zz, w) in enumerate(((0.16, 0.21), (0.36, 0.16), (0.53, 0.11))):
                if zz + 0.06 > mh:
                    continue
                tube('yard', [(mx + 0.01, -w, zz + 0.11), (mx + 0.01, w, zz + 0.11)], 0.0035, m['oak'], res=4)
                grid('sail', 8, 6, lambda u, v, w=w, zz=zz, mx=mx: (mx + 0.012 + 0.045 * math.sin(math.pi * v), (u - 0.5) * 2 * w * (1.0 - 0.0 * v), zz + 0.105 - 0.15 * v), m['linen'])
        tube('bow', [(0.45, 0, 0.05), (0.66, 0, 0.14)], 0.005, m['oak'], res=4)
        for a, b in (((0.64, 0, 0.135), (0.22, 0, 0.58)), ((0.22, 0, 0.59), (-0.04, 0, 0.67)), ((-0.04, 0, 0.67), (-0.29, 0, 0.49)), ((-0.29, 0, 0.49), (-0.46, 0, 0.08))):
            tube('stay', [a, b], 0.0015, m['black'], res=2)
        bx('flag', (-0.52, -0.002, 0.12), (-0.40, 0.002, 0.20), m_plain('flagm', COL('b3202a'), 0.7), 0)
        bx('flagc', (-0.475, -0.003, 0.12), (-0.463, 0.003, 0.20), m['sign'], 0)
        bx('flagd', (-0.52, -0.0035, 0.154), (-0.40, 0.0035, 0.166), m['sign'], 0)
    for dx in (-0.3, 0.3):
        tube('line', [(x + dx, YR, z - 0.0), (x, YR, RIDGE - 0.3)], 0.0025, m['black'], res=2)
