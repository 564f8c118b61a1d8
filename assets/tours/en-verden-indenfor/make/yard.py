"""The yard east of the wing: court, lawn, benches, table tennis, basket, kitchen garden, young trees, light masts, bird house."""

from kit import *
import plan as P
import site_outside as site

X1 = P.YARD_X1


def materials():
    return dict(
        wood=m_wood('ywood', COL('b98f5c'), COL('a57b4a'), rough=0.7),
        grey_wood=m_wood('gwood', COL('a89a84'), COL('8f826d'), rough=0.75),
        conc=m_wall('yconc', COL('c9c6bc'), rough=0.8, grime=0.5),
        steel=m_paint('ysteel', COL('8b9194'), 0.45, metal=0),
        dark=m_paint('ydark', COL('3c4347'), 0.5),
        orange=m_paint('yor', COL('d9702a'), 0.4),
        white=m_paint('ywhite', COL('e9e8e2'), 0.5, wear=0.2),
        yellow=m_paint('yyel', COL('e2ab2c'), 0.5, wear=0.2),
        line=m_paint('yline', COL('dcdcd4'), 0.8, wear=1.0),
        soil=m_soil(),
        leafa=site.leaf_material('la', COL('5d8c3a'), COL('82a84a')),
        leafb=site.leaf_material('lb', COL('3f7a3d'), COL('5c9450')),
        leafc=site.leaf_material('lc', COL('7aa05a'), COL('9bb86a')),
        bark=m_wood('bark', COL('7a624a'), COL('5e4a38'), rough=0.9),
        red=m_paint('yred', COL('b23a2c'), 0.5),
    )


def m_soil():
    g = G('soil')
    n = g.noise(26, 5, 0.7)
    g.set(Base_Color=g.mix(n, COL('4a3626'), COL('6b5238')), Roughness=0.98, Specular=0.1)
    g.put(g.b.inputs['Normal'], g.bump(n, 0.9, 0.06, force=True))
    return g.m


def bench(m, x, y, rz):
    with placed(Matrix.Translation((x, y, 0)) @ Matrix.Rotation(rz, 4, 'Z')):  # faces local -y
        for k in range(4):
            box('bs', (1.8, 0.095, 0.04), (0, -0.16 + k * 0.105, 0.45), m['wood'], 0.008)
        for k in range(3):
            box('bb', (1.8, 0.035, 0.10), (0, 0.24 + k * 0.03, 0.60 + k * 0.125), m['wood'], 0.008, rot=(-0.22, 0, 0))
        for dx in (-0.7, 0.7):
            bx('bl', (dx - 0.03, -0.18, -0.02), (dx + 0.03, -0.12, 0.43), m['dark'], 0.004)
            tube('bl2', [(dx, 0.18, -0.02), (dx, 0.2, 0.45), (dx, 0.32, 0.92)], 0.028, m['dark'])
            bx('bl3', (dx - 0.03, -0.18, 0.38), (dx + 0.03, 0.2, 0.43), m['dark'], 0.004)


def table_tennis(m, x, y, rz):
    with placed(Matrix.Translation((x, y, 0)) @ Matrix.Rotation(rz, 4, 'Z')):
        top = m_paint('ttop', COL('3f6f5c'), 0.6, wear=0.3)
        box('tt', (2.74, 1.52, 0.07), (0, 0, 0.735), m['conc'], 0.02)
        box('tt2', (2.70, 1.48, 0.004), (0, 0, 0.7715), top, 0.001)
        for a, b in ((2.70, 0.015),):
            box('tl', (a, b, 0.001), (0, 0, 0.774), m['white'], 0)
        for s in (-1, 1):
            box('tl', (2.70, 0.02, 0.001), (0, s * 0.72, 0.774), m['white'], 0)
            box('tl', (0.02, 1.48, 0.001), (s * 1.34, 0, 0.774), m['white'], 0)
            box('tleg', (0.22, 0.9, 0.72), (s * 0.85, 0, 0.34), m['conc'], 0.02)
        box('net', (0.012, 1.6, 0.15), (0, 0, 0.85), m['steel'], 0.004)
        for k in range(2):
            cyl('bat', 0.078, 0.012, (0.5 + 0.3 * k, -0.3 + 0.5 * k, 0.782), m['red'] if k else m['dark'], seg=30)
            box('bath', (0.10, 0.03, 0.02), (0.6 + 0.3 * k, -0.3 + 0.5 * k, 0.785), m['wood'], 0.006)
        sphere('ball', 0.02, (0.3, 0.2, 0.794), m['orange'])


def basket(m, x, y):
    """hoop facing west"""
    cyl('bp', 0.08, 3.4, (x, y, 1.7), m['steel'])
    tube('ba', [(x, y, 3.2), (x - 0.9, y, 3.25)], 0.05, m['steel'])
    bx('bbd', (x - 0.94, y - 0.9, 2.85), (x - 0.90, y + 0.9, 3.9), m['white'], 0.01)
    for a, b in [
        ((y - 0.9, 2.85), (y + 0.9, 2.90)),
        ((y - 0.9, 3.85), (y + 0.9, 3.9)),
        ((y - 0.9, 2.9), (y - 0.85, 3.85)),
        ((y + 0.85, 2.9), (y + 0.9, 3.85)),
        ((y - 0.3, 3.05), (y + 0.3, 3.09)),
        ((y - 0.3, 3.46), (y + 0.3, 3.5)),
        ((y - 0.3, 3.09), (y - 0.26, 3.46)),
        ((y + 0.26, 3.09), (y + 0.3, 3.46)),
    ]:
        bx('bbl', (x - 0.944, a[0], a[1]), (x - 0.938, b[0], b[1]), m['orange'], 0)
    tube('hoop', arc((x - 1.2, y, 3.05), 0.225, 0, 6.2, 26, 'xy'), 0.011, m['orange'], cyclic=True)
    tube('hoopa', [(x - 0.94, y, 3.05), (x - 0.99, y, 3.05)], 0.03, m['orange'])
    for i in range(12):
        a, b = i * math.pi / 6, (i + 0.5) * math.pi / 6
        for e in (-0.5, 0.5):
            c = b if e > 0 else b - math.pi / 6
            tube(
                'bn',
                [
                    (x - 1.2 + 0.225 * math.cos(a), y + 0.225 * math.sin(a), 3.05),
                    (x - 1.2 + 0.15 * math.cos(c), y + 0.15 * math.sin(c), 2.82),
                    (x - 1.2 + 0.12 * math.cos(a), y + 0.12 * math.sin(a), 2.64),
                ],
                0.004,
                m['white'],
                res=4,
            )
    sphere('bball', 0.12, (x - 2.6, y + 1.3, 0.108), m_paint('bballm', COL('c9682c'), 0.6))


def court(m):
    """painted lines of the ball court"""

    def ln(a, b):
        bx('cl', (*a, -0.012), (*b, -0.0095), m['line'], 0)

    x0, x1, y0, y1 = 35.2, 42.9, -8.9, -3.6
    for a, b in [((x0, y0), (x1, y0 + 0.06)), ((x0, y1 - 0.06), (x1, y1)), ((x0, y0 + 0.06), (x0 + 0.06, y1 - 0.06)), ((x1 - 0.06, y0 + 0.06), (x1, y1 - 0.06))]:
        ln(a, b)


def raised_bed(m, x, y, w, d, R, kind):
    h = 0.42
    for a, b in [
        ((x, y), (x + w, y + 0.05)),
        ((x, y + d - 0.05), (x + w, y + d)),
        ((x, y + 0.05), (x + 0.05, y + d - 0.05)),
        ((x + w - 0.05, y + 0.05), (x + w, y + d - 0.05)),
    ]:
        for k in range(2):
            bx('rb', (a[0], a[1], -0.02 + k * 0.215), (b[0], b[1], 0.185 + k * 0.215 + (0.02 if k else 0)), m['wood'], 0.006)
    for cx in (x + 0.06, x + w - 0.13):
        for cy in (y + 0.06, y + d - 0.13):
            bx('rbp', (cx, cy, 0), (cx + 0.07, cy + 0.07, h + 0.0), m['wood'], 0.004)
    grid('soil', 30, 16, lambda u, v: (x + 0.04 + u * (w - 0.08), y + 0.04 + v * (d - 0.08), h - 0.06 + 0.03 * mnoise.noise(Vector((u * 9, v * 7, x)))), m['soil'])
    rows = 3
    for r in range(rows):
        yy = y + d * (r + 0.5) / rows
        n = int(w / 0.26)
        for i in range(n):
            px, py = x + 0.2 + (w - 0.4) * i / max(1, n - 1), yy + R.uniform(-0.03, 0.03)
            if kind == 'lettuce':
                rosette(px, py, h - 0.05, 0.15 * R.uniform(0.8, 1.15), 16, m['leafc'] if r % 2 else m['leafa'], R)
            elif kind == 'kale':
                rosette(px, py, h - 0.03, 0.24 * R.uniform(0.8, 1.15), 20, m['leafb'], R, 1.1)
            else:
                herb(px, py, h - 0.05, R.uniform(0.16, 0.34), m['leafa'] if r else m['leafb'], R, kind == 'flower')


def rosette(x, y, z, r, n, mat, R, up=0.7):
    vs, fs = [], []
    for k in range(n):
        a, t = R.uniform(0, 6.28), k / n
        el, ln = up * (0.5 + t) + R.uniform(-0.15, 0.15), r * (1.15 - 0.5 * t)
        for i in range(4):
            u = i / 3
            wd = ln * 0.42 * math.sin(math.pi * (0.12 + 0.8 * u)) * (1 + 0.15 * math.sin(9 * u + k))
            rr, zz = u * ln * math.cos(el), u * ln * math.sin(el) - 0.25 * ln * u * u
            for s in (-1, 0, 1):
                vs.append((x + rr * math.cos(a) - s * wd * math.sin(a), y + rr * math.sin(a) + s * wd * math.cos(a), z + zz + abs(s) * 0.02 * (1 + u)))
        b = k * 12
        for i in range(3):
            for s in range(2):
                fs.append((b + i * 3 + s, b + i * 3 + s + 1, b + i * 3 + s + 4, b + i * 3 + s + 3))
    mesh('ros', vs, fs, mat)


def herb(x, y, z, h, mat, R, flower=False):
    vs, fs = [], []
    tips = []
    for k in range(14):
        a, ln = R.uniform(0, 6.28), h * R.uniform(0.6, 1)
        lean = R.uniform(0, 0.45)
        for j in range(6):
            u = (j + 1) / 6
            p = Vector((x + ln * u * lean * math.cos(a), y + ln * u * lean * math.sin(a), z + ln * u))
            d = Vector((R.gauss(0, 1), R.gauss(0, 1), R.gauss(0, 0.5))).normalized()
            w = d.cross(Vector((0, 0, 1))).normalized()
            s = 0.035 * R.uniform(0.7, 1.3)
            b = len(vs)
            vs += [tuple(p), tuple(p + d * s + w * s * 0.4), tuple(p + d * s * 2), tuple(p + d * s - w * s * 0.4)]
            fs.append((b, b + 1, b + 2, b + 3))
        tips.append(p)
    mesh('herb', vs, fs, mat)
    if flower:
        col = m_plain('fl' + str(R.randrange(3)), COL(R.choice(['e8a72e', 'd95a3a', 'e9e3f0', 'c66a9a'])), 0.6)
        for p in tips[:6]:
            sphere('fl', 0.022, tuple(p), col, (1, 1, 0.5))


def mesh(name, vs, fs, mat):
    me = bpy.data.meshes.new(name)
    me.from_pydata(vs, [], fs)
    me.materials.append(mat)
    me.polygons.foreach_set('use_smooth', [True] * len(me.polygons))
    o = bpy.data.objects.new(name, me)
    bpy.context.scene.collection.objects.link(o)
    return o


def garden(m, R):
    raised_bed(m, 36.2, 2.9, 2.6, 1.2, R, 'lettuce')
    raised_bed(m, 36.2, 4.9, 2.6, 1.2, R, 'flower')
    raised_bed(m, 39.7, 2.9, 2.6, 1.2, R, 'kale')
    raised_bed(m, 39.7, 4.9, 2.6, 1.2, R, 'herb')
    for i in range(5):  # bean poles
        x = 40.0 + i * 0.5
        for s in (-1, 1):
            tube('bean', [(x, 5.5 + s * 0.38, 0.38), (x, 5.5 - s * 0.04, 2.2)], 0.012, m['grey_wood'])
        herb(x, 5.5 + 0.3, 0.42, 1.2, m['leafa'], R)
        herb(x + 0.2, 5.5 - 0.28, 0.42, 1.0, m['leafb'], R)
    tube('beanr', [(39.8, 5.5, 2.12), (42.2, 5.5, 2.12)], 0.012, m['grey_wood'])
    # watering can, wheelbarrow, spade
    x, y = 35.6, 3.5
    lathe('can', [(0.11, 0), (0.12, 0.01), (0.11, 0.24), (0.085, 0.26), (0.085, 0.255), (0.001, 0.24)], m_paint('canm', COL('3f7a58'), 0.4), (x, y, 0))
    tube('spout', [(x + 0.1, y, 0.06), (x + 0.26, y, 0.30)], 0.016, m_paint('canm2', COL('3f7a58'), 0.4))
    sphere('rose', 0.035, (x + 0.27, y, 0.31), m['steel'], (0.6, 1, 1))
    tube('canh', arc((x - 0.02, y, 0.22), 0.11, 0.3, 2.9, 12, 'xz'), 0.010, m['dark'])
    tube('spade', [(39.3, 4.2, 0.02), (39.62, 4.12, 1.02)], 0.016, m['wood'])
    box('spadeb', (0.19, 0.02, 0.28), (39.27, 4.21, 0.10), m['steel'], 0.006, rot=(0.1, 0.3, 0))
    sign = box('gsign', (0.7, 0.03, 0.26), (37.5, 2.72, 0.78), m['wood'], 0.006)
    bx('gsp', (37.2, 2.74, 0), (37.25, 2.78, 0.72), m['wood'], 0.004)
    bx('gsp', (37.75, 2.74, 0), (37.8, 2.78, 0.72), m['wood'], 0.004)
    label('KØKKENHAVEN', (37.5, 2.7035, 0.78), 'y-', 0.085, m['white'])


def mast(m, x, y):
    cyl('mast', 0.09, 8.6, (x, y, 4.3), m['steel'], r2=0.05)
    for s in (-1, 1):
        tube('marm', [(x, y, 8.5), (x + 0.0, y + s * 0.7, 8.6)], 0.03, m['steel'])
        box('mlamp', (0.30, 0.42, 0.09), (x, y + s * 0.85, 8.6), m['dark'], 0.02)


def bird_house(m, x, y):
    bx('bhp', (x - 0.04, y - 0.04, 0), (x + 0.04, y + 0.04, 2.2), m['grey_wood'], 0.006)
    bx('bh', (x - 0.13, y - 0.12, 2.2), (x + 0.13, y + 0.12, 2.5), m['yellow'], 0.006)
    for s in (-1, 1):
        box('bhr', (0.36, 0.21, 0.02), (x, y + s * 0.085, 2.535), m['red'], 0.004, rot=(s * -0.55, 0, 0))
    cyl('bhh', 0.028, 0.02, (x - 0.128, y, 2.38), m['dark'], rot=(0, math.pi / 2, 0))
    tube('bhs', [(x - 0.13, y, 2.29), (x - 0.22, y, 2.29)], 0.007, m['grey_wood'])


def on_lawn(x, y):
    if 35.9 < x < 42.6 and 2.6 < y < 6.4 or x < 26.7 and 2.1 < y < 9.6 or x < 24.5 or x < 30.4 and abs(y) < 1.6:
        return False
    return y > 1.42 or y < -9.55 or x > 43.55 or x < 30.15


def tufts(R):
    """grass blades along the edges and in the near lawn, one mesh"""
    vs, fs = [], []
    mat = site.leaf_material('blade', COL('648a38'), COL('8aa84c'))

    def blade(x, y, h):
        a = R.uniform(0, 6.28)
        b = len(vs)
        w = 0.006
        dx, dy = math.cos(a), math.sin(a)
        lx, ly = R.gauss(0, 0.35) * h, R.gauss(0, 0.35) * h
        vs.extend(
            [(x - w * dx, y - w * dy, -0.03), (x + w * dx, y + w * dy, -0.03), (x + lx * 0.4 + w * 0.8 * dx, y + ly * 0.4 + w * 0.8 * dy, h * 0.6), (x + lx, y + ly, h)]
        )
        fs.append((b, b + 1, b + 2, b + 3))

    for _ in range(60000):
        d = R.uniform(2.6, 13) ** 1.0
        a = R.uniform(-math.pi, math.pi)
        x, y = 32.5 + d * math.cos(a), -1.2 + d * math.sin(a)
        if on_lawn(x, y):
            blade(x, y, R.uniform(0.025, 0.065))
    for _ in range(9000):  # edges of the asphalt
        x = R.uniform(30.3, 43.5)
        blade(x, 1.42 + abs(R.gauss(0, 0.05)), R.uniform(0.05, 0.14))
        y = R.uniform(-9.5, 1.4)
        blade(43.52 + abs(R.gauss(0, 0.05)), y, R.uniform(0.05, 0.14))
    for _ in range(7000):  # foot of the wall
        blade(X1 - 0.02 - abs(R.gauss(0, 0.10)), R.uniform(-15, 15), R.uniform(0.06, 0.25))
    mesh('tufts', vs, fs, mat)


def creeper(m, R):
    """climbing plants on the eastern wall: leaves that lie close to the concrete, thinning out upwards"""
    vs, fs = [], []
    for cy, hgt, wid in ((-11.5, 3.6, 2.2), (-2.6, 3.1, 1.6), (6.5, 4.3, 2.6), (12.6, 3.4, 2.0)):
        for _ in range(2600):
            z = hgt * R.random() ** 1.25
            w = wid * (1 - 0.75 * z / hgt) * (1 + 0.35 * math.sin(z * 3.1 + cy))
            y = cy + R.gauss(0, 0.42) * w + 0.5 * math.sin(z * 1.7 + cy * 2) * z / hgt
            x = X1 - 0.03 - abs(R.gauss(0, 0.07))
            a, s = R.uniform(0, 6.28), R.uniform(0.05, 0.11)
            n = Vector((-1, R.gauss(0, 0.5), R.gauss(0.25, 0.4))).normalized()
            u = n.cross(Vector((0, math.cos(a), math.sin(a)))).normalized()
            v = n.cross(u)
            p, b = Vector((x, y, z)), len(vs)
            vs += [tuple(p - u * s), tuple(p + v * s * 0.8), tuple(p + u * s), tuple(p - v * s * 0.8)]
            fs.append((b, b + 1, b + 2, b + 3))
    mesh('creeper', vs, fs, m['leafb'])


def mural():
    """a painting by the school's art class on the northern, sunlit wall"""
    o = picture('mural', (38.0, P.YARD_N - 0.02, 2.0), 'y-', 9.0, 3.0, m_img('mural', TEX + 'maleri.png', 0.85))
    return o


def hopscotch(m):
    for i in range(6):
        for dy in ((-0.22, 0.22) if i in (2, 4) else (0,)):
            x, y, h = 31.2 + i * 0.46, -5.2 + dy, 0.21
            for a, b in [
                ((x - h, y - h), (x + h, y - h + 0.035)),
                ((x - h, y + h - 0.035), (x + h, y + h)),
                ((x - h, y - h), (x - h + 0.035, y + h)),
                ((x + h - 0.035, y - h), (x + h, y + h)),
            ]:
                bx('hop', (*a, -0.012), (*b, -0.0095 + 0.0002 * (i % 2)), m['yellow'] if i % 2 else m['line'], 0)


def build(k):
    """k > 0: seen from indoors, with a share of emission instead of the dome"""
    m = materials()
    if k:
        for q in ('wood', 'conc', 'soil', 'white', 'steel'):
            fill(m[q], k)
    R = random.Random(21)
    bench(m, 35.6, -3.1 + 0.3, 0)
    bench(m, 45.6, 4.5, -math.pi / 2)
    bench(m, 28.2, 4.4, 2.6)
    bench(m, 31.2, 8.6, -0.5)
    table_tennis(m, 38.9, -1.4, 0.12)
    basket(m, 43.0, -6.2)
    court(m)
    garden(m, R)
    for x, y in ((49.2, -14.8), (49.2, 15.8), (27, 15.8)):
        mast(m, x, y)
    bird_house(m, 44.4, 8.4)
    for i, (x, y, h) in enumerate(((34.6, 8.2, 4.4), (41.6, 10.2, 5.0), (46.6, -1.2, 4.6), (28.9, -12.6, 4.8), (37.5, -15.5, 5.2), (44.5, -20, 5.6), (26, -22, 5.4))):
        site.tree(f'tree{i}', x, y, h, R, m['leafa'] if i % 2 else m['leafb'], m['bark'], n=4600, leaf=0.075, trunk=0.06)
        for s in (-1, 1):
            tube('stake', [(x + s * 0.28, y, 0), (x + s * 0.28, y, 1.3)], 0.025, m['grey_wood'])
            tube('tie', [(x + s * 0.28, y, 1.15), (x, y, 1.2)], 0.008, m['dark'])
    mural()
    creeper(m, R)
    hopscotch(m)
    if not k:
        tufts(R)
    cyl('bin', 0.22, 0.75, (30.9, 1.1, 0.365), m['dark'], bevel=0.02)
    cyl('binr', 0.225, 0.03, (30.9, 1.1, 0.74), m['yellow'])
