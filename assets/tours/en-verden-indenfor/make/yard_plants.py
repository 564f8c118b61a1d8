"""What grows in the yard: the kitchen garden, grass and flowers, creepers, bushes along the wall."""

from kit import *
import plan as P
import site_outside as site

X1 = P.YARD_X1


def m_soil():
    g = G('soil')
    n = g.noise(26, 5, 0.7)
    g.set(Base_Color=g.mix(n, COL('4a3626'), COL('6b5238')), Roughness=0.98, Specular=0.1)
    g.put(g.b.inputs['Normal'], g.bump(n, 0.9, 0.06, force=True))
    return g.m


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


def on_lawn(x, y):
    if 35.9 < x < 42.6 and 2.6 < y < 6.4 or x < 26.7 and 2.1 < y < 9.6 or x < 24.5 or x < 30.4 and abs(y) < 1.6:
        return False
    if 33.7 < x < 35.5 and y < -9 or y < -17.4:
        return False
    return y > 1.42 or y < -9.55 or x > 43.55 or x < 30.15


def tufts(R):
    """grass blades along the edges and in the near lawn, one mesh"""
    tones = [site.leaf_material('blade%d' % i, COL(a), COL(b)) for i, (a, b) in enumerate((('5a8034', '7f9f46'), ('3f6428', '5b8238'), ('8d9d52', 'aab066')))]
    meshes = [([], []) for _ in tones]

    def blade(x, y, h):
        vs, fs = meshes[R.choice((0, 0, 0, 1, 1, 2))]
        a = R.uniform(0, 6.28)
        b = len(vs)
        w = 0.006
        dx, dy = math.cos(a), math.sin(a)
        lx, ly = R.gauss(0, 0.35) * h, R.gauss(0, 0.35) * h
        vs.extend(
            [(x - w * dx, y - w * dy, -0.03), (x + w * dx, y + w * dy, -0.03), (x + lx * 0.4 + w * 0.8 * dx, y + ly * 0.4 + w * 0.8 * dy, h * 0.6), (x + lx, y + ly, h)]
        )
        fs.append((b, b + 1, b + 2, b + 3))

    for _ in range(74000):
        d = R.uniform(2.6, 13) ** 1.0
        a = R.uniform(-math.pi, math.pi)
        x, y = 32.5 + d * math.cos(a), -1.2 + d * math.sin(a)
        if on_lawn(x, y):
            thick = 0.5 + 0.5 * mnoise.noise(Vector((x * 0.7, y * 0.7, 4)))
            blade(x, y, R.uniform(0.02, 0.05) + 0.06 * thick * R.random() ** 2)
    for _ in range(9000):  # edges of the asphalt
        x = R.uniform(30.3, 43.5)
        blade(x, 1.42 + abs(R.gauss(0, 0.05)), R.uniform(0.05, 0.14))
        y = R.uniform(-9.5, 1.4)
        blade(43.52 + abs(R.gauss(0, 0.05)), y, R.uniform(0.05, 0.14))
    for _ in range(7000):  # foot of the wall
        blade(X1 - 0.02 - abs(R.gauss(0, 0.10)), R.uniform(-15, 15), R.uniform(0.06, 0.25))
    for x0, x1, y in ((33.7, 33.7, 0), (35.5, 35.5, 0)):  # edges of the path to the workshop
        for _ in range(2500):
            blade(x0 + R.gauss(0, 0.04) * 1.0, R.uniform(-17.6, -9.5), R.uniform(0.04, 0.11))
    for (vs, fs), mat in zip(meshes, tones):
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


def flowers(R):
    """daisies and dandelions in patches of the lawn"""
    for name, col, size, n in (('daisy', 'f2efe6', 0.011, 1500), ('dandelion', 'e9c22e', 0.016, 420)):
        vs, fs = [], []
        while len(fs) < n:
            d, a = R.uniform(3, 15), R.uniform(-math.pi, math.pi)
            x, y = 32.5 + d * math.cos(a), -1.2 + d * math.sin(a)
            if not on_lawn(x, y) or mnoise.noise(Vector((x * 0.45, y * 0.45, size * 400))) < 0.05:
                continue
            z, b, t = R.uniform(0.02, 0.055), len(vs), R.uniform(-0.4, 0.4)
            vs += [(x + size * math.cos(k * 1.0472), y + size * math.sin(k * 1.0472), z + t * size * math.cos(k * 1.0472)) for k in range(6)]
            fs.append(tuple(range(b, b + 6)))
        mesh(name, vs, fs, m_plain(name, COL(col), 0.8))


def bushes(m, R):
    """along the northern and eastern wall, and beside the workshop"""
    for x, y, r, h in ((44.6, 15.9, 1.1, 1.5), (46.6, 15.6, 1.4, 1.9), (48.6, 14.6, 1.3, 1.7), (31.5, 16.0, 1.0, 1.2), (29.4, 15.9, 1.3, 1.7), (48.9, 9.6, 1.0, 1.3), (48.8, -8.2, 1.1, 1.4), (48.6, -17.4, 1.4, 2.0), (47.6, -19.3, 1.2, 1.6), (45.4, -17.6, 0.9, 1.0), (25.8, -14.6, 1.0, 1.2)):
        site.shrub('shrub', x, y, r, h, R, (m['leafa'], m['leafb'], m['leafc'])[R.randrange(3)])


def path(m, R):
    """concrete slabs from the court to the workshop"""
    slab = m_wall('wslabs', COL('bdb9ad'), grime=0.5, rough=0.85)
    for i in range(15):
        for j in range(3):
            x, y = 33.72 + j * 0.60, -10.1 - i * 0.56
            bx('slab', (x + 0.006, y + 0.006, -0.05), (x + 0.594, y + 0.554, R.uniform(-0.005, 0.006)), slab, 0.006)
