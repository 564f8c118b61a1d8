"""Furniture of the chapel: altar, benches, hymn board, light globe, piano, notices."""

from kit import *
from chapel import F, RIDGE, X0, X1, Y0, Y1, YR
from chapel_corner import open_book, prayer_corner, ship
from wing_props import clock

R = random.Random(17)


def candle(m, x, y, z, r=0.012, h=0.22, lit=True):
    cyl('cand', r, h, (x, y, z + h / 2), m['wax'], seg=18, bevel=0.002)
    if lit:
        sphere('flame', 0.011, (x, y, z + h + 0.022), m['flame'], (0.7, 0.7, 2.0))


def altar(m):
    x, y = 1.75, YR
    bx('alt', (x - 0.36, y - 0.85, F + 0.90), (x + 0.36, y + 0.85, F + 0.95), m['birch'], 0.008)
    for s in (-1, 1):
        bx('altl', (x - 0.28, y + s * 0.62 - 0.04, F), (x + 0.28, y + s * 0.62 + 0.04, F + 0.90), m['birchv'], 0.006)
    bx('altb', (x - 0.03, y - 0.58, F + 0.55), (x + 0.03, y + 0.58, F + 0.75), m['birch'], 0.005)

    def cloth(u, v):  # a linen runner hanging over the front
        yy = y - 0.33 + 0.66 * u
        s = v * 1.34
        if s < 0.76:
            return (x - 0.37 + s, yy, F + 0.954)
        q = s - 0.76
        return (x + 0.392 + 0.012 * math.sin(u * 19) * q / 0.5, yy, F + 0.954 - q)

    grid('runner', 44, 60, cloth, m['linen'], thick=0.004)
    for i, c in enumerate(('8f2f26', 'c9a227', '2f4a6e')):
        bx('band', (x + 0.401, y - 0.30, F + 0.42 + i * 0.026), (x + 0.407, y + 0.30, F + 0.436 + i * 0.026), m_plain('bandm%d' % i, COL(c), 0.8), 0.002)
    for s in (-1, 1):
        lathe('stick', [(0.07, 0), (0.072, 0.008), (0.03, 0.02), (0.016, 0.05), (0.014, 0.16), (0.03, 0.18), (0.034, 0.19), (0.014, 0.195), (0.001, 0.196)], m['brass'], (x - 0.05, y + s * 0.58, F + 0.95))
        candle(m, x - 0.05, y + s * 0.58, F + 1.14, 0.013, 0.26)
    open_book(m, x + 0.02, y - 0.0, F + 1.02, math.pi / 2, 0.42, 0.30, 0.5, m['red'])
    bx('bkst', (x - 0.11, y - 0.14, F + 0.955), (x - 0.04, y + 0.14, F + 1.06), m['birch'], 0.004)
    lathe('vase', [(0.045, 0), (0.06, 0.05), (0.05, 0.14), (0.03, 0.18), (0.036, 0.20), (0.028, 0.19), (0.001, 0.16)], m_ceramic('vasem', COL('5d7f8d')), (x, y + 0.33, F + 0.955))
    leaf = m_plain('bog', COL('86a84a'), 0.55)
    for k in range(26):  # beech twigs, just out
        a, el, ln = R.uniform(0, 6.28), R.uniform(0.75, 1.4), R.uniform(0.16, 0.36)
        d = Vector((math.cos(a) * math.cos(el), math.sin(a) * math.cos(el), math.sin(el)))
        p = Vector((x, y + 0.33, F + 1.14)) + d * ln
        n = d.cross(Vector((R.gauss(0, 1), R.gauss(0, 1), R.gauss(0, 1)))).normalized()
        b = d.cross(n)
        for q in (p, p - d * 0.06 + n * 0.03, p - d * 0.08 - n * 0.03):
            e = (d * 0.5 + n * R.uniform(-1, 1)).normalized()
            f = e.cross(b).normalized()
            plane('leaf', [tuple(q - e * 0.035), tuple(q + f * 0.019), tuple(q + e * 0.04), tuple(q - f * 0.019)], leaf)
        if k < 7:
            tube('twig', [(x, y + 0.33, F + 1.12), tuple(p)], 0.0022, m['dark_wood'], res=4)
    # cross on the wall
    for a, b in (((YR - 0.055, F + 1.35), (YR + 0.055, F + 2.95)), ((YR - 0.46, F + 2.25), (YR + 0.46, F + 2.36))):
        bx('cross', (X0 + 0.02 - 0.001 * (a[1] > F + 2), a[0], a[1]), (X0 + 0.075 + 0.002 * (a[1] > F + 2), b[0], b[1]), m['oak'], 0.006)
    # a low step under the altar
    bx('step', (X0, YR - 1.45, F), (2.55, YR + 1.45, F + 0.11), m['birch'], 0.008)
    for o in bpy.data.objects:
        if o.name.split('.')[0] in ('alt', 'altl', 'altb', 'runner', 'band', 'stick', 'cand', 'flame', 'bkc', 'bkp', 'bkst', 'vase', 'leaf', 'twig'):
            o.matrix_basis = Matrix.Translation((0, 0, 0.11)) @ o.matrix_basis


def lectern(m):
    with placed(Matrix.Translation((2.35, 5.35, F)) @ Matrix.Rotation(math.radians(60), 4, 'Z')):
        bx('lecb', (-0.22, -0.18, 0), (0.22, 0.18, 0.03), m['birch'], 0.006)
        bx('lecs', (-0.13, -0.03, 0.03), (0.13, 0.03, 1.05), m['birchv'], 0.006)
        box('lect', (0.52, 0.40, 0.025), (0, 0, 1.10), m['birchx'], 0.006, rot=(-0.42, 0, 0))
        box('lece', (0.52, 0.02, 0.05), (0, 0.185, 1.045), m['birchx'], 0.004, rot=(-0.42, 0, 0))
        box('paper', (0.21, 0.297, 0.001), (0.02, 0.0, 1.1155), m_plain('lecp', (0.85, 0.84, 0.8, 1), 0.8), 0, rot=(-0.42, 0, 0.06))
        tube('mic', [(0.18, -0.12, 1.13), (0.17, -0.10, 1.28), (0.10, 0.04, 1.36)], 0.006, m['black'])


def bench_parts(m, n):
    """a bench 1.5 m wide along y, facing -x (the altar), its seat's middle at x = 0"""
    o = []
    A = o.append
    A(bx('bs', (-0.21, -0.75, 0.42), (0.19, 0.75, 0.455), m['birch'], 0.008))
    A(box('bb', (0.028, 1.5, 0.30), (0.25, 0, 0.70), m['birch'], 0.008, rot=(0, 0.14, 0)))
    A(box('bb2', (0.028, 1.5, 0.10), (0.20, 0, 0.50), m['birch'], 0.006, rot=(0, 0.14, 0)))
    for s in (-1, 1):
        y = s * 0.735
        A(bx('bl', (-0.20, y - 0.018, 0), (-0.14, y + 0.018, 0.42), m['birchv'], 0.005))
        A(box('bl2', (0.06, 0.036, 0.90), (0.22, y, 0.45), m['birchv'], 0.006, rot=(0, 0.12, 0)))
        A(bx('bl3', (-0.18, y - 0.016, 0.36), (0.22, y + 0.016, 0.415), m['birch'], 0.004))
        A(bx('bl4', (-0.18, y - 0.014, 0.10), (0.18, y + 0.014, 0.14), m['birch'], 0.004))
    A(bx('ledge', (0.27, -0.70, 0.66), (0.41, 0.70, 0.68), m['birch'], 0.004))
    A(bx('ledge2', (0.40, -0.70, 0.66), (0.412, 0.70, 0.715), m['birch'], 0.003))
    return o


def benches(m):
    parts = bench_parts(m, 0)
    rows = [(3.55, 5.37), (3.55, 7.95), (4.6, 5.34), (4.6, 7.97), (7.15, 7.97)]
    books = [m_plain('sb%d' % i, COL(c), 0.5) for i, c in enumerate(('2a2622', '7a2420', '22384f', '1f2d25'))]
    for i, (x, y) in enumerate(rows):
        M = Matrix.Translation((x, y, F)) @ Matrix.Rotation(R.uniform(-0.02, 0.02), 4, 'Z')
        inst(parts, M)
        with placed(M):
            for k in range(4):
                if R.random() < 0.7:
                    box('hb', (0.03 + 0.008 * (k % 2), 0.125, 0.18), (0.345, -0.52 + k * 0.35 + R.uniform(-0.05, 0.05), 0.772), R.choice(books), 0.004, rot=(0, R.uniform(-0.1, 0.14), R.uniform(-0.1, 0.1)))
    for o in parts:
        bpy.data.objects.remove(o)
    open_book(m, 4.56, 7.62, F + 0.457, -math.pi / 2 + 0.2, 0.24, 0.17)
    box('hymn', (0.125, 0.18, 0.03), (3.52, 5.72, F + 0.471), books[1], 0.004, rot=(0, 0, 0.5))
    for x, y, c, rz in ((3.56, 7.6, '8a5a3a', 0.3), (7.13, 8.25, '4f6b7a', -0.2), (4.58, 5.0, '7a8a5a', 0.1)):
        pillow('cush', 0.36, 0.36, 0.07, (x - 0.01, y, F + 0.49), m_fabric('cu' + c, COL(c)), rot=(0, 0, rz), seed=int(x * 7))
    # a jacket left over the back of a bench
    jm = m_fabric('jacket', COL('39465a'))
    grid('jk', 26, 36, lambda u, v: (4.865 + 0.035 * math.sin(3.1 * v) + (0.035 if v < 0.45 else -0.045) + 0.012 * math.sin(u * 17 + v * 4), 7.22 + 0.50 * u, F + 0.90 - abs(v - 0.45) * (0.62 if v > 0.45 else 0.95) + 0.012 * math.sin(u * 9)), jm, thick=0.012)


def hymn_board(m):
    x, y, z = X0, 5.28, F + 1.78
    bx('hbf', (x, y - 0.30, z - 0.46), (x + 0.03, y + 0.30, z + 0.46), m['dark_wood'], 0.008)
    bx('hbi', (x + 0.02, y - 0.26, z - 0.42), (x + 0.034, y + 0.26, z + 0.30), m_plain('hbk', COL('20262b'), 0.6), 0.002)
    label('SALMER', (x + 0.032, y, z + 0.375), 'x+', 0.075, m['brass'])
    for i, n in enumerate(('754', '41', '787', '522', '121')):
        zz = z + 0.225 - i * 0.143
        for k, ch in enumerate(n):
            yy = y + (k - (len(n) - 1) / 2) * 0.098
            bx('num', (x + 0.034, yy - 0.043, zz - 0.062), (x + 0.040, yy + 0.043, zz + 0.062), m['sign'], 0.002)
            label(ch, (x + 0.0415, yy, zz), 'x+', 0.105, m['text'])


def light_globe(m):
    """an iron globe for candles, a bowl of sand and a box of lights beside it"""
    x, y = 2.15, 8.0
    cyl('lgb', 0.24, 0.03, (x, y, F + 0.015), m['iron'])
    cyl('lgp', 0.022, 0.85, (x, y, F + 0.44), m['iron'], seg=18)
    c = F + 1.17
    r = 0.32
    for k in range(6):
        a = k * math.pi / 6
        tube('lgm', [(x + r * math.cos(t) * math.cos(a), y + r * math.cos(t) * math.sin(a), c + r * math.sin(t)) for t in [i * 2 * math.pi / 32 for i in range(32)]], 0.007, m['iron'], res=6, cyclic=True)
    n = 0
    for lat in (-0.55, 0.0, 0.55):
        rr = r * math.cos(lat)
        z = c + r * math.sin(lat)
        tube('lgr', [(x + rr * math.cos(t), y + rr * math.sin(t), z) for t in [i * 2 * math.pi / 32 for i in range(32)]], 0.009, m['iron'], res=6, cyclic=True)
        for k in range(10 if lat == 0 else 8):
            t = k * 2 * math.pi / (10 if lat == 0 else 8) + 0.2
            px, py = x + (rr + 0.035) * math.cos(t), y + (rr + 0.035) * math.sin(t)
            cyl('lgc', 0.028, 0.012, (px, py, z), m['iron'], seg=16)
            n += 1
            if n % 4 != 1:
                candle(m, px, py, z + 0.006, 0.016, 0.05 if n % 3 else 0.03, lit=n % 5 != 3)
    candle(m, x, y, c - 0.28, 0.035, 0.22)
    cyl('lgd', 0.07, 0.02, (x, y, c - 0.29), m['iron'], seg=24)
    # a small table: bowl of stones, cards
    tx, ty = 2.95, 8.42
    bx('lt', (tx - 0.34, ty - 0.24, F + 0.70), (tx + 0.34, ty + 0.24, F + 0.73), m['birchx'], 0.006)
    for sx in (-0.28, 0.28):
        for sy in (-0.18, 0.18):
            bx('ltl', (tx + sx - 0.02, ty + sy - 0.02, F), (tx + sx + 0.02, ty + sy + 0.02, F + 0.70), m['birchv'], 0.004)
    lathe('bowl', [(0.06, 0), (0.13, 0.03), (0.175, 0.085), (0.168, 0.088), (0.12, 0.04), (0.001, 0.02)], m['dark_wood'], (tx - 0.12, ty - 0.02, F + 0.73))
    tones = [m_paint('st%d' % i, COL(h), 0.55, vary=0.4) for i, h in enumerate(('8f8a82', 'b8b0a2', '6d6e70', 'a08672', 'd2cdc2'))]
    for k in range(22):
        a, q = k * 2.4, 0.115 * math.sqrt((k % 15) / 15)
        sphere('stone', R.uniform(0.026, 0.038), (tx - 0.12 + q * math.cos(a), ty - 0.02 + q * math.sin(a), F + 0.79 + (0.035 if k > 14 else 0) - q * 0.0), R.choice(tones), (1.2, 0.9, 0.62), rot=(0, 0, a))
    for (dx, img, a) in ((0.14, 'chapel-sten.png', 0.0), (0.29, 'chapel-lys.png', 0.25)):
        with placed(Matrix.Translation((tx + dx, ty + 0.10 - dx * 0.3, F + 0.73)) @ Matrix.Rotation(a, 4, 'Z')):
            plane('card', [(-0.09, -0.02, 0.002), (0.09, -0.02, 0.002), (0.09, 0.02, 0.128), (-0.09, 0.02, 0.128)], m_img('card' + img, TEX + img, 0.8))
    box('matches', (0.055, 0.036, 0.015), (tx + 0.16, ty - 0.15, F + 0.738), m['red'], 0.002, rot=(0, 0, 0.4))
    bx('tealb', (tx + 0.02, ty - 0.20, F + 0.73), (tx + 0.12, ty - 0.10, F + 0.765), m['sign'], 0.003)


def piano(m):
    """upright piano against the eastern wall, the player looks east"""
    y0, y1, x = 6.95, 8.45, X1
    bx('pb', (x - 0.36, y0, F), (x - 0.02, y1, F + 1.18), m['dark_wood'], 0.012)
    bx('pt', (x - 0.40, y0 - 0.02, F + 1.18), (x - 0.01, y1 + 0.02, F + 1.215), m['dark_wood'], 0.010, 3)
    bx('pk', (x - 0.64, y0, F + 0.60), (x - 0.36, y1, F + 0.68), m['dark_wood'], 0.010)
    for y in (y0 + 0.04, y1 - 0.04):
        bx('pc', (x - 0.64, y - 0.04, F + 0.68), (x - 0.36, y + 0.04, F + 0.78), m['dark_wood'], 0.014, 3)
        bx('pl', (x - 0.62, y - 0.035, F), (x - 0.55, y + 0.035, F + 0.60), m['dark_wood'], 0.01)
    bx('pf', (x - 0.50, y0 + 0.08, F + 0.70), (x - 0.362, y1 - 0.08, F + 0.795), m['dark_wood'], 0.004)
    n, w = 42, (y1 - y0 - 0.18) / 42
    ivory = m_plain('ivory', COL('f0ead8'), 0.25)
    for i in range(n):
        y = y0 + 0.09 + i * w
        bx('key', (x - 0.632, y + 0.0008, F + 0.68), (x - 0.502, y + w - 0.0008, F + 0.705), ivory, 0.002)
        if i % 7 in (0, 1, 3, 4, 5) and i < n - 1:
            bx('keyb', (x - 0.585, y + w * 0.7, F + 0.70), (x - 0.502, y + w * 1.3, F + 0.718), m['black'], 0.003)
    box('rest', (0.02, 0.80, 0.26), (x - 0.42, (y0 + y1) / 2, F + 0.95), m['dark_wood'], 0.006, rot=(0, 0.22, 0))
    bx('restl', (x - 0.49, (y0 + y1) / 2 - 0.40, F + 0.81), (x - 0.43, (y0 + y1) / 2 + 0.40, F + 0.825), m['dark_wood'], 0.004)
    with placed(Matrix.Translation((x - 0.445, (y0 + y1) / 2 + 0.03, F + 0.96)) @ Matrix.Rotation(-math.pi / 2, 4, 'Z') @ Matrix.Rotation(-0.22, 4, 'X')):
        plane('noder', [(-0.23, -0.012, -0.13), (0.23, -0.012, -0.13), (0.23, -0.012, 0.17), (-0.23, -0.012, 0.17)], m_img('nodem', TEX + 'chapel-noder.png', 0.7))
    cyl('stool', 0.19, 0.06, (x - 1.05, (y0 + y1) / 2 - 0.05, F + 0.50), m_plain('leather', COL('3a2018'), 0.4), bevel=0.02)
    cyl('stoolp', 0.03, 0.40, (x - 1.05, (y0 + y1) / 2 - 0.05, F + 0.28), m['steel'], seg=18)
    for k in range(3):
        a = k * 2.094 + 0.4
        tube('stooll', [(x - 1.05, (y0 + y1) / 2 - 0.05, F + 0.14), (x - 1.05 + 0.24 * math.cos(a), (y0 + y1) / 2 - 0.05 + 0.24 * math.sin(a), F + 0.012)], 0.018, m['dark_wood'])
    # on top: metronome, a pile of music, a mug ring and a photograph of the choir
    bx('mt', (x - 0.26, y0 + 0.20, F + 1.215), (x - 0.16, y0 + 0.30, F + 1.23), m['birchx'], 0.003)
    cyl('met', 0.055, 0.17, (x - 0.21, y0 + 0.25, F + 1.315), m['oak'], seg=4, r2=0.022, rot=(0, 0, 0.785), bevel=0.004)
    for i in range(5):
        box('nt', (0.23, 0.31, 0.008), (x - 0.2, y1 - 0.30, F + 1.220 + i * 0.0085), m_plain('nt%d' % i, COL(R.choice(('d8d2c0', '8a3a30', '44608a', 'e6e0cc'))), 0.6), 0.001, rot=(0, 0, R.uniform(-0.2, 0.2)))
    cyl('mug', 0.038, 0.09, (x - 0.28, y1 - 0.62, F + 1.26), m_ceramic('mugm', COL('c9a24a')), bevel=0.004)


def walls(m):
    for x in (4.55, 7.5):  # pendants
        tube('pd', [(x, YR, RIDGE - 0.3), (x, YR, F + 2.98)], 0.004, m['black'], res=4)
        lathe('pshade', [(0.16, 0), (0.165, 0.01), (0.13, 0.10), (0.05, 0.17), (0.02, 0.19), (0.001, 0.19)], m['brass'], (x, YR, F + 2.80))
        sphere('pg', 0.075, (x, YR, F + 2.82), m['globe'])
    # notice board and box for notes by the door, hymn books
    x = 4.62
    bx('nb', (x - 0.42, Y0, F + 1.15), (x + 0.42, Y0 + 0.02, F + 2.0), m_fabric('corkc', COL('b08a5b')), 0.003)
    for a, b in [((x - 0.44, F + 1.13), (x + 0.44, F + 1.15)), ((x - 0.44, F + 2.0), (x + 0.44, F + 2.02)), ((x - 0.44, F + 1.15), (x - 0.42, F + 2.0)), ((x + 0.42, F + 1.15), (x + 0.44, F + 2.0))]:
        bx('nbf', (a[0], Y0, a[1]), (b[0], Y0 + 0.028, b[1]), m['oak'], 0.003)
    picture('uge', (x + 0.12, Y0 + 0.0235, F + 1.60), 'y+', 0.44, 0.59, m_img('ugem', TEX + 'chapel-uge.png', 0.8), 0.015)
    picture('teg', (x - 0.24, Y0 + 0.0225, F + 1.72), 'y+', 0.26, 0.195, m_img('tegm', TEX + 'tegning.png', 0.8), -0.04)
    picture('foto', (x - 0.24, Y0 + 0.0228, F + 1.42), 'y+', 0.20, 0.14, m_img('fotom', TEX + 'foto13.png', 0.5), 0.05)
    bx('box', (6.36, Y0, F + 1.08), (6.66, Y0 + 0.13, F + 1.38), m['birchv'], 0.006)
    bx('slot', (6.42, Y0 + 0.128, F + 1.31), (6.60, Y0 + 0.1315, F + 1.322), m['black'], 0)
    label('TIL HENRIK', (6.51, Y0 + 0.1312, F + 1.20), 'y+', 0.038, m['text'])
    bx('boats', (X1 - 0.025, 5.95, F + 1.25), (X1, 6.75, F + 1.83), m['oak'], 0.005)
    picture('boat', (X1 - 0.0265, 6.35, F + 1.54), 'x-', 0.74, 0.52, m_img('boatm', TEX + 'chapel-baade.png', 0.6))
    clock(X1, 5.35, F + 2.1, 'x-', m, 0.16)
    # radiator under the window
    for i in range(18):
        bx('rad', (6.38 + i * 0.063, Y1 - 0.10, F + 0.16), (6.38 + i * 0.063 + 0.046, Y1 - 0.045, F + 0.72), m['white'], 0.014, 3)
    bx('radt', (6.36, Y1 - 0.105, F + 0.715), (7.53, Y1 - 0.04, F + 0.74), m['white'], 0.006)
    tube('radp', [(7.53, Y1 - 0.07, F + 0.22), (7.60, Y1 - 0.07, F + 0.22), (7.60, Y1 - 0.07, F)], 0.011, m['white'])
    for k in range(3):
        lathe('pots', [(0.05, 0), (0.065, 0.10), (0.07, 0.105), (0.06, 0.10), (0.001, 0.09)], m_plain('potm', COL('b4683f'), 0.8), (6.55 + k * 0.38, Y1 + 0.06, F + 1.001))
        for j in range(16):
            a, l = R.uniform(0, 6.28), R.uniform(0.08, 0.2)
            sphere('gl', 0.026, (6.55 + k * 0.38 + 0.05 * math.cos(a), Y1 + 0.06 + 0.045 * math.sin(a), F + 1.10 + l * 0.6), m_plain('gl%d' % (j % 3), COL(('5a8a44', '6f9a50', 'd0506a')[j % 3] if j % 6 == 2 else '5a8a44'), 0.6), (1, 0.4, 0.8), rot=(a, l * 9, a))
    # carpet in the aisle
    rm = m_fabric('aisle', COL('5e2a28'), COL('6d3531'), stripe=58, axis=0)
    grid('aisle', 40, 8, lambda u, v: (2.62 + 2.75 * u, YR - 0.43 + 0.86 * v, F + 0.006 + 0.002 * mnoise.noise(Vector((u * 9, v * 3, 0)))), rm, thick=0.005)


def everything(m):
    m['page'] = m_img('pagem', TEX + 'chapel-bog.png', 0.8)
    altar(m)
    lectern(m)
    benches(m)
    hymn_board(m)
    light_globe(m)
    piano(m)
    prayer_corner(m)
    ship(m)
    walls(m)
