"""What is being made in the workshop: bird houses and chairs in all stages, timber, shavings."""

from kit import *
from workshop import X0, X1, Y0, Y1

R = random.Random(34)
IMG = lambda n: m_img(n, TEX + n, 0.7)


def prism(name, poly, y0, y1, mat):
    """outline in x, z made solid from y0 to y1"""
    bm = bmesh.new()
    a = [bm.verts.new((x, y0, z)) for x, z in poly]
    b = [bm.verts.new((x, y1, z)) for x, z in poly]
    bm.faces.new(a)
    bm.faces.new(list(reversed(b)))
    for i in range(len(a)):
        j = (i + 1) % len(a)
        bm.faces.new((a[j], a[i], b[i], b[j]))
    bmesh.ops.recalc_face_normals(bm, faces=bm.faces)
    o = bpy.data.objects.new(name, bpy.data.meshes.new(name))
    bm.to_mesh(o.data)
    bm.free()
    o.data.materials.append(mat)
    bpy.context.scene.collection.objects.link(o)
    return o


def bird_house(m, x, y, z, rz, stage=3, col=None, s=1.0):
    """stage 1: box without front and roof, 2: without roof, 3: ready"""
    w = m['wood'][2]
    a = col or m['wood'][0]
    with placed(Matrix.Translation((x, y, z)) @ Matrix.Rotation(rz, 4, 'Z') @ Matrix.Scale(s, 4)):  # front towards local -y
        bx('bhf', (-0.085, -0.085, 0), (0.085, 0.085, 0.018), w, 0.002)
        for sx in (-1, 1):
            bx('bhs', (sx * 0.085 - 0.009, -0.085, 0.0185), (sx * 0.085 + 0.009, 0.085, 0.20), a, 0.002)
        gable = [(-0.076, 0.019), (0.076, 0.019), (0.076, 0.198), (0, 0.265), (-0.076, 0.198)]
        prism('bhb', gable, 0.067, 0.085, w)
        if stage > 1:
            prism('bhg', gable, -0.085, -0.067, a)
            cyl('bhh', 0.018, 0.004, (0, -0.0865, 0.165), m['black'], rot=(math.pi / 2, 0, 0), seg=20, bevel=0)
            tube('bhp', [(0, -0.08, 0.115), (0, -0.135, 0.115)], 0.005, m['wood'][3], res=6)
        if stage > 2:
            for sx in (-1, 1):
                box('bhr', (0.155, 0.23, 0.014), (sx * 0.062, 0, 0.243), m['wood'][4], 0.002, rot=(0, sx * 0.72, 0))


def chair(m, x, y, z, rz, stage=3):
    """stage 1: legs and rails, 2: with seat, 3: with back"""
    with placed(Matrix.Translation((x, y, z)) @ Matrix.Rotation(rz, 4, 'Z')):
        for sx in (-1, 1):
            box('ch', (0.034, 0.034, 0.44), (sx * 0.19, -0.18, 0.22), m['woodz'][0], 0.006)
            box('ch', (0.034, 0.034, 0.84 if stage > 1 else 0.80), (sx * 0.18, 0.19, 0.42 if stage > 1 else 0.40), m['woodz'][0], 0.006, rot=(-0.06, 0, 0))
            bx('chr', (sx * 0.19 - 0.01, -0.165, 0.37), (sx * 0.19 + 0.01, 0.175, 0.43), m['woody'][0], 0.003)
            bx('chr', (sx * 0.19 - 0.008, -0.165, 0.16), (sx * 0.19 + 0.008, 0.165, 0.19), m['woody'][0], 0.003)
        for yy in (-0.18, 0.18):
            bx('chr', (-0.175, yy - 0.01, 0.37), (0.175, yy + 0.01, 0.43), m['wood'][0], 0.003)
        if stage > 1:
            bx('chs', (-0.215, -0.21, 0.431), (0.215, 0.20, 0.452), m['wood'][1], 0.008)
        if stage > 2:
            for zz in (0.62, 0.76):
                bx('chb', (-0.165, 0.195, zz), (0.165, 0.212, zz + 0.07), m['wood'][1], 0.005)


def f_clamp(m, at, ln, flat=False):
    rot = Matrix.Rotation(0.2, 4, 'Z') @ Matrix.Rotation(math.pi / 2, 4, 'X') if flat else Matrix.Identity(4)
    with placed(Matrix.Translation(at) @ rot):
        bx('fc', (-0.02, -0.006, -0.004), (ln, 0.006, 0.022), m['steel'], 0.002)
        for x in (0.0, ln * 0.82):
            bx('fca', (x - 0.014, -0.010, -0.10), (x + 0.014, 0.010, 0.03), m['dark'], 0.004)
        cyl('fcs', 0.007, 0.14, (ln * 0.82 + 0.03, 0, -0.085), m['steel'], rot=(0, math.pi / 2, 0), seg=12)
        cyl('fch', 0.016, 0.11, (ln * 0.82 + 0.14, 0, -0.085), m['red'], rot=(0, math.pi / 2, 0), seg=14)


def timber(m):
    """cantilever rack along the south wall, sheets leaning beside it"""
    x0, x1 = 32.6, 39.2
    for x in (32.9, 35.0, 37.0, 38.9):
        bx('tr', (x - 0.04, Y0, 0), (x + 0.04, Y0 + 0.08, 2.75), m['blue'], 0.006)
        for z in (0.35, 0.85, 1.35, 1.85, 2.35):
            bx('tra', (x - 0.025, Y0 + 0.08, z - 0.06), (x + 0.025, Y0 + 0.72, z), m['blue'], 0.005)
        bx('trf', (x - 0.06, Y0, 0), (x + 0.06, Y0 + 0.85, 0.05), m['blue'], 0.006)
    for z in (0.35, 0.85, 1.35, 1.85, 2.35):
        y = Y0 + 0.10
        while y < Y0 + 0.62:
            w, t = R.uniform(0.07, 0.20), R.choice((0.022, 0.028, 0.045))
            h, k = 0.0, R.randrange(6)
            for _ in range(R.randint(1, 6)):
                a, b = x0 + R.uniform(0, 0.7), x1 - R.uniform(0, 1.3)
                bx('pl', (a, y, z + h), (b, min(y + w, Y0 + 0.71), z + h + t), m['wood'][k], 0.003)
                h += t + 0.001
                if h > 0.34:
                    break
            y += w + 0.012
    for i in range(7):  # sheets and long boards against the wall
        box('sheet', (1.25, 0.02, 2.44), (40.35 + i * 0.02, Y0 + 0.52 - i * 0.045, 1.20), m['wood'][(2, 5, 1, 5, 2, 0, 5)[i]], 0.002, rot=(0.16, 0, 0))
    for i in range(9):
        box('lean', (R.uniform(0.05, 0.12), 0.03, R.uniform(2.0, 3.1)), (31.3 + i * 0.13, Y0 + 0.26, 1.3), m['woodz'][i % 5], 0.003, rot=(0.10, R.uniform(-0.02, 0.02), 0))
    # a stack on bearers in the middle of the south-west
    for z in range(6):
        for k in range(5):
            bx('st', (27.9 + R.uniform(0, 0.1), -24.35 + k * 0.19, 0.10 + z * 0.075), (30.0 + R.uniform(-0.2, 0.1), -24.17 + k * 0.19, 0.145 + z * 0.075), m['wood'][(k + z) % 3], 0.003)
        for x in (28.2, 29.6):
            bx('sk', (x, -24.36, 0.146 + z * 0.075 - 0.075 if z else 0.0), (x + 0.05, -23.4, 0.099 + z * 0.075), m['woody'][3], 0.002)


def shelf_of_work(m):
    """finished bird houses and stools on the eastern wall"""
    for z in (0.75, 1.35, 1.95):
        bx('ws', (X1 - 0.42, -24.0, z), (X1, -21.2, z + 0.03), m['woody'][2], 0.004)
        for y in (-23.8, -22.6, -21.4):
            bx('wsb', (X1 - 0.36, y - 0.012, z - 0.22), (X1 - 0.0, y + 0.012, z), m['dark'], 0.003)
    cols = [m['wood'][0], m['wood'][2], m_paint('bhc1', COL('b5402c'), 0.5), m_paint('bhc2', COL('35618c'), 0.5), m_paint('bhc3', COL('d8a73a'), 0.5), m_paint('bhc4', COL('5d7f53'), 0.5)]
    for z, n in ((0.78, 8), (1.38, 9), (1.98, 7)):
        for i in range(n):
            bird_house(m, X1 - 0.22, -23.78 + i * 0.32 + R.uniform(-0.02, 0.02), z, -math.pi / 2 + R.uniform(-0.15, 0.15), 3, R.choice(cols))
    for i, (x, y, rz, st) in enumerate(((28.3, -22.3, 0.6, 3), (28.9, -21.5, -0.4, 3), (29.4, -20.7, 2.2, 2), (28.0, -20.6, 1.2, 3))):
        chair(m, x, y, 0, rz, st)


def on_benches(m):
    # in the sun: bird houses in the making, plane, shavings, drawing
    z = 0.893
    bird_house(m, 31.35, -22.05, z, 0.5, 2)
    bird_house(m, 30.95, -21.95, z, -0.2, 1)
    bird_house(m, 31.72, -22.2, z, 0.9, 3)
    for i in range(5):
        box('side', (0.17, 0.20, 0.018), (30.5, -22.1, z + 0.009 + i * 0.0185), m['wood'][0], 0.002, rot=(0, 0, R.uniform(-0.06, 0.06)))
    plane('teg', [(30.02, -22.34, z + 0.001), (30.36, -22.30, z + 0.001), (30.33, -22.05, z + 0.0012), (29.99, -22.09, z + 0.0012)], IMG('workshop-tegning.png'))
    tube('pencil', [(30.12, -22.22, z + 0.006), (30.28, -22.16, z + 0.006)], 0.0045, m['yellow'], res=5)
    cyl('glue', 0.032, 0.15, (31.15, -22.28, z + 0.075), m['white'], seg=20)
    cyl('glue2', 0.010, 0.05, (31.15, -22.28, z + 0.172), m['red'], seg=12, r2=0.004)
    box('ham', (0.30, 0.026, 0.022), (31.62, -21.90, z + 0.014), m['wood'][3], 0.008, rot=(0, 0, 0.3))
    box('hamh', (0.026, 0.11, 0.026), (31.75, -21.86, z + 0.016), m['dark'], 0.006, rot=(0, 0, 0.3))
    # chair under clamps in the second pool of sun
    chair(m, 36.5, -21.75, z, math.radians(200), 1)
    for dx in (-0.12, 0.12):
        f_clamp(m, (36.28, -21.75 + dx, z + 0.40), 0.5)
    cyl('glue', 0.032, 0.15, (36.62, -22.35, z + 0.075), m['white'], seg=20)
    box('rag', (0.22, 0.16, 0.02), (36.4, -21.15, z + 0.01), m['denim'], 0.008, rot=(0, 0, 0.5))
    # the benches by the wall
    for k in range(4):
        bird_house(m, 37.4 + k * 0.32, -19.3 + 0.03 * (k % 2), z, R.uniform(-0.2, 0.2), 1 + k % 3)
    for i in range(12):
        box('roofs', (0.155, 0.23, 0.014), (38.75, -19.32, z + 0.008 + i * 0.0145), m['wood'][4], 0.001, rot=(0, 0, R.uniform(-0.1, 0.1)))
    box('tbox', (0.46, 0.24, 0.20), (40.4, -19.3, z + 0.10), m['red'], 0.01)
    tube('tboxh', [(40.28, -19.3, z + 0.20), (40.28, -19.3, z + 0.25), (40.52, -19.3, z + 0.25), (40.52, -19.3, z + 0.20)], 0.010, m['dark'])
    for i in range(6):
        cyl('can', 0.05, 0.11, (41.0 + i * 0.125, -19.15, z + 0.055), m_paint('can%d' % i, COL(('b5402c', '35618c', 'd8a73a', '5d7f53', 'e6e4dc', '7a5236')[i]), 0.35), seg=26)
    radio(m, 32.9, -19.2, z)
    box('ph', (0.32, 0.10, 0.10), (30.3, -19.35, z + 0.05), m['wood'][4], 0.01, rot=(0, 0, 0.2))
    for k in range(3):
        f_clamp(m, (31.6 + k * 0.10, -19.45, z + 0.012), 0.55, flat=True)
    box('vblock', (0.5, 0.12, 0.03), (31.2, -19.2, z + 0.015), m['wood'][1], 0.003, rot=(0, 0, -0.1))


def radio(m, x, y, z):
    bx('ra', (x - 0.16, y - 0.05, z), (x + 0.16, y + 0.05, z + 0.19), m['dark'], 0.016, 3)
    for s in (-1, 1):
        cyl('ras', 0.058, 0.01, (x + s * 0.088, y - 0.052, z + 0.08), m['grey'], rot=(math.pi / 2, 0, 0), seg=28)
    bx('rad', (x - 0.06, y - 0.053, z + 0.145), (x + 0.06, y - 0.049, z + 0.175), m_emit('radm', (1, 0.55, 0.15, 1), 0.8), 0.002)
    tube('raa', [(x + 0.13, y + 0.03, z + 0.19), (x + 0.26, y + 0.03, z + 0.62)], 0.0035, m['steel'], res=4)
    tube('rah', [(x - 0.14, y, z + 0.19), (x - 0.14, y, z + 0.23), (x + 0.10, y, z + 0.23), (x + 0.10, y, z + 0.19)], 0.007, m['black'], res=6)


def sawdust(m):
    """drifts under the machines, chips and curls everywhere: two meshes"""
    for x, y, r, h in ((38.9, -22.2, 0.9, 0.05), (38.5, -23.6, 0.6, 0.03), (41.3, -24.75, 0.5, 0.06), (31.2, -26.1, 0.8, 0.05), (30.9, -22.75, 0.55, 0.02), (36.0, -21.7, 0.4, 0.015), (42.2, -26.2, 0.5, 0.05)):
        s = R.uniform(0, 9)

        def f(u, v):
            a, q = u * 2 * math.pi, v
            n = mnoise.noise(Vector((math.cos(a) * 1.3 + s, math.sin(a) * 1.3, 0.7))) + 0.5 * mnoise.noise(Vector((math.cos(a) * 5 + s, math.sin(a) * 5, 1.9)))
            rr = 0.62 * r * q * (1 + 0.85 * n)
            return (x + rr * math.cos(a), y + rr * math.sin(a), 1.5 * h * max(0, (1 - q)) ** 1.3 * (1 + 0.5 * mnoise.noise(Vector((rr * 9, a * 3, s)))) + 0.0022 - 0.003 * q)

        grid('drift', 48, 12, f, m['dust'])
    vs, fs = [], []
    spots = [(38.9, -22.6, 1.5), (41.2, -25.2, 1.2), (31.0, -25.8, 1.6), (30.9, -22.6, 1.2), (36.3, -21.8, 1.0), (34.6, -23.0, 3.6), (38.0, -19.9, 1.4), (31.0, -20.2, 1.6)]
    for i in range(5200):
        cx, cy, sp = spots[i % len(spots)]
        x, y = cx + R.gauss(0, sp * 0.5), cy + R.gauss(0, sp * 0.5)
        if not (X0 + 0.1 < x < X1 - 0.1 and Y0 + 0.1 < y < Y1 - 0.1):
            continue
        a, l, w = R.uniform(0, 6.28), R.uniform(0.006, 0.028), R.uniform(0.003, 0.008)
        c, s, b = math.cos(a), math.sin(a), len(vs)
        vs += [(x - l * c, y - l * s, 0.004), (x + w * s, y - w * c, 0.003), (x + l * c, y + l * s, 0.007 + R.random() * 0.006), (x - w * s, y + w * c, 0.004)]
        fs.append((b, b + 1, b + 2, b + 3))
    for i in range(230):  # curls from the plane
        cx, cy, z = ((30.9, -22.75, 0.0), (30.6, -22.2, 0.892), (35.8, -21.6, 0.0))[i % 3]
        x, y, r, a = cx + R.gauss(0, 0.32), cy + R.gauss(0, 0.22 if z == 0 else 0.10), R.uniform(0.010, 0.022), R.uniform(0, 6.28)
        n, w = 9, R.uniform(0.008, 0.02)
        for k in range(n):
            t, q = k * 0.75, r * (1 - 0.05 * k)
            for e in (-1, 1):
                vs.append((x + (q * math.cos(t)) * math.cos(a) - e * w * math.sin(a), y + q * math.cos(t) * math.sin(a) + e * w * math.cos(a), z + r + 0.002 + q * math.sin(t)))
        b = len(vs) - 2 * n
        for k in range(n - 1):
            fs.append((b + 2 * k, b + 2 * k + 1, b + 2 * k + 3, b + 2 * k + 2))
    me = bpy.data.meshes.new('chips')
    me.from_pydata(vs, [], fs)
    me.materials.append(m['shaving'])
    o = bpy.data.objects.new('chips', me)
    bpy.context.scene.collection.objects.link(o)


def saw_horse(m, x, y, rz):
    with placed(Matrix.Translation((x, y, 0)) @ Matrix.Rotation(rz, 4, 'Z')):
        bx('sht', (-0.45, -0.04, 0.62), (0.45, 0.04, 0.72), m['wood'][3], 0.006)
        for sx in (-1, 1):
            for sy in (-1, 1):
                box('shl', (0.05, 0.04, 0.70), (sx * 0.36, sy * 0.14, 0.33), m['woodz'][1], 0.005, rot=(sy * 0.34, 0, 0))
            bx('shb', (sx * 0.36 - 0.02, -0.17, 0.22), (sx * 0.36 + 0.02, 0.17, 0.28), m['woody'][1], 0.003)


def middle(m):
    """a garden bench on saw horses, a trolley with parts, a stack of finished stools: what one walks around"""
    for x in (33.75, 35.05):
        saw_horse(m, x, -25.0, math.pi / 2)
    z = 0.721
    for k in range(4):
        box('gb', (1.9, 0.095, 0.04), (34.4, -25.22 + k * 0.115, z + 0.02), m['wood'][(0, 2, 0, 1)[k]], 0.006, rot=(0, 0, 0.004 * (k - 1)))
    for x in (33.62, 35.18):
        bx('gbl', (x - 0.03, -25.26, z + 0.041), (x + 0.03, -24.84, z + 0.085), m['woody'][4], 0.005)
    for x in (33.9, 34.9):
        f_clamp(m, (x, -25.32, z + 0.09), 0.5, flat=True)
    box('drillb', (0.07, 0.20, 0.07), (34.4, -25.05, z + 0.075), m['blue'], 0.02, 3, rot=(0, 0, 0.8))
    box('drillh', (0.05, 0.06, 0.15), (34.33, -25.12, z + 0.075), m['black'], 0.015, 3, rot=(1.57, 0, 0.8))
    for i in range(3):
        cyl('screw', 0.05, 0.04, (34.75 + 0.12 * i, -24.92 + 0.03 * (i % 2), z + 0.061), m['white'] if i % 2 else m['yellow'], seg=24)
    # trolley with parts of bird houses
    x, y = 33.0, -20.75
    with placed(Matrix.Translation((x, y, 0)) @ Matrix.Rotation(0.3, 4, 'Z')):
        for zz in (0.18, 0.72):
            bx('trs', (-0.45, -0.28, zz), (0.45, 0.28, zz + 0.03), m['wood'][1], 0.005)
        for sx in (-0.42, 0.42):
            for sy in (-0.25, 0.25):
                tube('trp', [(sx, sy, 0.10), (sx, sy, 0.95)], 0.014, m['grey'], res=8)
                cyl('trw', 0.05, 0.03, (sx, sy, 0.05), m['black'], rot=(math.pi / 2, 0, 0), seg=20)
        tube('trh', [(-0.42, -0.25, 0.95), (-0.52, -0.25, 1.0), (-0.52, 0.25, 1.0), (-0.42, 0.25, 0.95)], 0.014, m['grey'], res=8)
        for k in range(3):
            for j in range(7):
                box('part', (0.20, 0.17, 0.018), (-0.28 + k * 0.28, 0.02, 0.762 + j * 0.0188), m['wood'][(0, 2, 5)[k]], 0.002, rot=(0, 0, R.uniform(-0.08, 0.08)))
        for j in range(12):
            box('part', (0.5, 0.14, 0.018), (-0.1, -0.05 + 0.10 * (j % 2), 0.222 + 0.0188 * (j // 2)), m['wood'][(0, 1, 2)[j % 3]], 0.002, rot=(0, 0, R.uniform(-0.06, 0.06)))
    # off-cuts in a box, a bucket, a cable on the floor
    bx('ob', (36.15, -24.85, 0), (36.75, -24.25, 0.42), m['wood'][3], 0.006)
    for i in range(26):
        box('oc', (R.uniform(0.04, 0.12), R.uniform(0.02, 0.05), R.uniform(0.15, 0.5)), (36.45 + R.uniform(-0.22, 0.22), -24.55 + R.uniform(-0.22, 0.22), 0.42 + R.uniform(-0.02, 0.10)), m['woodz'][R.randrange(5)], 0.002, rot=(R.uniform(-0.5, 0.5), R.uniform(-0.5, 0.5), R.uniform(0, 3)))
    tube('cable', [(34.42, -24.96, 0.75), (34.5, -24.7, 0.35), (34.7, -24.55, 0.012), (35.3, -24.4, 0.010), (35.9, -24.75, 0.010), (36.6, -25.6, 0.010), (37.2, -27.6, 0.010)], 0.006, m['orange'], res=6)
