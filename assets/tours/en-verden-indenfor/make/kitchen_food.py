"""Pots, crockery and food."""

from kit import *
from kitchen import COUNTER as H, X0, Y0, Y1

WALL = Y1 - 0.022


def knife(k, loc, rot, ln):
    """blade down, edge to one side; the origin is where blade and handle meet"""
    bm = bmesh.new()
    w = 0.032
    prof = [(-w / 2, 0), (w / 2, 0), (w / 2, -ln * 0.96), (-w / 2, -ln * 0.55)]
    for y in (-0.0012, 0.0012):
        for x, z in prof:
            bm.verts.new((x, y, z))
    bm.verts.ensure_lookup_table()
    v = list(bm.verts)
    bm.faces.new(v[:4])
    bm.faces.new(v[7:3:-1])
    for i in range(4):
        bm.faces.new((v[i], v[4 + i], v[4 + (i + 1) % 4], v[(i + 1) % 4]))
    me = bpy.data.meshes.new('blade')
    bm.to_mesh(me)
    bm.free()
    me.materials.append(k['chrome'])
    o = bpy.data.objects.new('blade', me)
    bpy.context.scene.collection.objects.link(o)
    h = box('handle', (0.026, 0.016, 0.115), (0.002, 0, 0.058), k['iron'], 0.007)
    M = Matrix.Translation(loc) @ Matrix.Rotation(rot[2], 4, 'Z') @ Matrix.Rotation(rot[1], 4, 'Y') @ Matrix.Rotation(rot[0], 4, 'X')
    for q in (o, h):
        q.matrix_basis = M @ q.matrix_basis
    return o


def pot(k, x, y, z, r, h, lid=False, mat=None):
    mat = mat or k['steel']
    lathe('pot', [(r * 0.94, 0), (r, 0.012), (r, h), (r + 0.006, h + 0.003), (r - 0.003, h + 0.002), (r - 0.004, 0.02), (0.001, 0.018)], mat, (x, y, z), seg=40)
    for s in (-1, 1):
        tube('poth', [(x + s * r, y - 0.04, z + h * 0.78), (x + s * (r + 0.035), y - 0.035, z + h * 0.8), (x + s * (r + 0.035), y + 0.035, z + h * 0.8), (x + s * r, y + 0.04, z + h * 0.78)], 0.006, k['iron'])
    if lid:
        lathe('lid', [(r + 0.008, 0), (r + 0.006, 0.006), (r * 0.6, 0.022), (r * 0.2, 0.03), (0.001, 0.031)], mat, (x, y, z + h + 0.003), seg=40)
        sphere('lidk', 0.018, (x, y, z + h + 0.045), k['iron'], (1, 1, 0.8))


def onions(k, x, y, z):
    skin, white, green, orange = (m_plain('on' + c, COL(c), 0.4) for c in ('c98a3c', 'e8e2cc', '5f8a3a', 'd9742a'))
    for dx, dy in ((-0.10, 0.05), (-0.13, -0.04)):
        sphere('onion', 0.036, (x + dx, y + dy, z + 0.032), skin, (1, 1, 0.9))
    R = random.Random(2)
    for _ in range(34):  # chopped
        box('dice', (0.009, 0.009, 0.008), (x + 0.06 + R.gauss(0, 0.025), y - 0.02 + R.gauss(0, 0.03), z + 0.004 + R.uniform(0, 0.008)), white, 0.001, rot=(0, 0, R.uniform(0, 3)), seg=1)
    for i in range(9):
        cyl('carrot', 0.013, 0.006, (x + 0.02 + R.gauss(0, 0.02), y + 0.08 + R.gauss(0, 0.018), z + 0.004 + 0.003 * (i % 2)), orange, rot=(R.uniform(-0.3, 0.3), R.uniform(-0.3, 0.3), 0), seg=16, bevel=0)
    cyl('carrotw', 0.016, 0.15, (x + 0.16, y + 0.11, z + 0.015), orange, rot=(0, math.pi / 2, 0.5), r2=0.007, seg=18)


def basil(k, x, y, z):
    R = random.Random(9)
    lathe('bpot', [(0.045, 0), (0.06, 0.10), (0.064, 0.105), (0.055, 0.10), (0.001, 0.095)], m_plain('bpotm', COL('d8d2c2'), 0.6), (x, y, z))
    leaf = m_plain('basil', COL('4f8f38'), 0.42)
    proto = grid('bl', 5, 4, lambda u, v: (u * 0.06, 0.022 * math.sin(math.pi * min(1, u * 1.02 + 0.02)) * (2 * v - 1), 0.016 * math.sin(math.pi * u) - 0.006 * abs(2 * v - 1)), leaf)
    for i in range(42):
        c = proto.copy()
        bpy.context.scene.collection.objects.link(c)
        a, t = R.uniform(0, 6.28), R.random()
        r = 0.06 * math.sqrt(R.random())
        c.location = (x + r * math.cos(a), y + r * math.sin(a), z + 0.11 + 0.12 * t)
        c.rotation_euler = (R.uniform(-0.3, 0.3), -R.uniform(-0.5, 0.5), a + R.uniform(-0.6, 0.6))
        s = R.uniform(0.6, 1.1)
        c.scale = (s, s, s)
    bpy.data.objects.remove(proto)
    for i in range(7):
        a = i * 0.9
        tube('bs', [(x, y, z + 0.09), (x + 0.03 * math.cos(a), y + 0.03 * math.sin(a), z + 0.21)], 0.0025, leaf, res=4)


def packs(k, x, y, z, n, facing, seed=1):
    """packets and tins side by side, with printed fronts"""
    R = random.Random(seed)
    img = m_img('pakker', TEX + 'pakker.png', 0.6)
    body = [m_plain('pk%d' % i, COL(c), 0.6) for i, c in enumerate(('e8e0cc', 'ce3c32', 'e2b23e', '245496', '96522c', '786046', '347446', '36221a'))]
    s = 1 if facing == 'y+' else -1
    for i in range(n):
        t = R.randrange(8)
        w, h, d = R.choice(((0.11, 0.19, 0.07), (0.14, 0.22, 0.06), (0.10, 0.15, 0.08)))
        a = R.uniform(-0.15, 0.15)
        with placed(Matrix.Translation((x + w / 2, y + R.uniform(-0.02, 0.03), z)) @ Matrix.Rotation(a, 4, 'Z')):
            box('pack', (w, d, h), (0, 0, h / 2), body[t], 0.004)
            o = picture('packf', (0, s * (d / 2 + 0.001), h / 2), facing, w * 0.96, h * 0.97, img)
            for l, (u, v) in zip(o.data.uv_layers[0].data, ((t / 8, 0), ((t + 1) / 8, 0), ((t + 1) / 8, 1), (t / 8, 1))):
                l.uv = (u, v)
        x += w + R.uniform(0.01, 0.05)


def on_stoves(k, stoves):
    z = H + 0.008
    y = stoves[0]
    pot(k, X0 + 0.20, y + 0.14, z, 0.13, 0.19, lid=True)
    pot(k, X0 + 0.45, y + 0.14, z, 0.10, 0.11, mat=m_paint('redpot', COL('a8382a'), 0.2, peel=0))
    lathe('soup', [(0.094, 0.0), (0.001, 0.004)], m_plain('soup', COL('c07a2a'), 0.25), (X0 + 0.45, y + 0.14, z + 0.085))
    tube('ladle', [(X0 + 0.44, y + 0.12, z + 0.03), (X0 + 0.52, y + 0.02, z + 0.24), (X0 + 0.55, y - 0.01, z + 0.27)], 0.006, k['board'])
    y = stoves[1]
    lathe('pan', [(0.10, 0), (0.115, 0.004), (0.14, 0.045), (0.143, 0.046), (0.115, 0.010), (0.001, 0.008)], k['iron'], (X0 + 0.43, y + 0.13, z))
    tube('panh', [(X0 + 0.55, y + 0.07, z + 0.042), (X0 + 0.68, y - 0.0, z + 0.07), (X0 + 0.75, y - 0.04, z + 0.072)], 0.011, k['iron'])
    R = random.Random(4)
    for i in range(7):  # meatballs in the pan
        a = i * 0.9
        r = 0.075 if i < 6 else 0
        sphere('ball', 0.027, (X0 + 0.43 + r * math.cos(a), y + 0.13 + r * math.sin(a), z + 0.028), m_plain('meat%d' % (i % 2), COL(('7a4a28', '8c5a32')[i % 2]), 0.5), (1.15, 0.9, 0.75), rot=(0, 0, R.uniform(0, 3)))
    lathe('kettle', [(0.085, 0), (0.10, 0.01), (0.10, 0.07), (0.07, 0.14), (0.035, 0.155), (0.001, 0.158)], k['enamel'], (X0 + 0.20, y - 0.13, z))
    tube('kettleh', arc((X0 + 0.20, y - 0.13, z + 0.13), 0.085, 0.2, 2.94, 12, 'yz'), 0.008, k['iron'])
    tube('kettles', [(X0 + 0.29, y - 0.13, z + 0.06), (X0 + 0.35, y - 0.13, z + 0.11), (X0 + 0.365, y - 0.13, z + 0.14)], 0.012, k['enamel'])
    towel = m_fabric('ktowel', COL('e2dfd4'), COL('b5402c'), stripe=4, axis=0)
    yy = stoves[0]
    grid('towel', 16, 24, lambda u, v: (X0 + 0.685 + 0.012 * math.sin(u * 9 + v * 4) * v, yy - 0.15 + u * 0.26, 0.662 - 0.36 * v), towel, thick=0.004, subdiv=1)
    # utensils on a rail on the tiles
    tube('rail', [(X0 + 0.035, 4.98 + 0.02, 1.44), (X0 + 0.035, 5.72, 1.44)], 0.006, k['steel'])
    for i, (ln, r) in enumerate(((0.22, 0.04), (0.26, 0.035), (0.24, 0.045), (0.2, 0.03))):
        yy = 5.08 + i * 0.16
        tube('ut', [(X0 + 0.045, yy, 1.445), (X0 + 0.04, yy, 1.43 - ln)], 0.005, k['steel'], res=6)
        sphere('utb', r, (X0 + 0.045, yy, 1.40 - ln), k['steel'] if i % 2 else k['board'], (0.25, 0.8, 1.1))


def on_worktops(k):
    R = random.Random(7)
    # between the stoves: oil and salt; south of them the baking corner
    cyl('oil', 0.034, 0.22, (X0 + 0.17, 6.50, H + 0.11), m_plain('oil', COL('b8922c'), 0.15))
    cyl('oilc', 0.016, 0.06, (X0 + 0.17, 6.50, H + 0.25), m_plain('oilc', COL('2f6f4a'), 0.3))
    cyl('salt', 0.03, 0.11, (X0 + 0.30, 6.47, H + 0.055), k['china'])
    cyl('jar', 0.06, 0.14, (X0 + 0.16, 6.63, H + 0.0701), k['blue'], r2=0.055)
    for i in range(5):
        a = i * 1.25
        tube('spoon', [(X0 + 0.16, 6.63, H + 0.05), (X0 + 0.16 + 0.07 * math.cos(a), 6.63 + 0.06 * math.sin(a), H + 0.30)], 0.006, k['board'], res=6)
    packs(k, X0 + 0.12, 5.2, H, 2, 'y+', 5)
    lathe('bowl', [(0.06, 0), (0.12, 0.05), (0.15, 0.12), (0.156, 0.122), (0.145, 0.11), (0.11, 0.05), (0.001, 0.02)], k['steel'], (X0 + 0.36, 5.52, H))
    # drying rack with plates right of the sink, draining cups, washing-up liquid, cloth on the tap
    x, y = 13.24, WALL - 0.26
    for dx in (-0.15, 0.15):
        tube('rk', [(x + dx, y - 0.18, H + 0.02), (x + dx, y + 0.16, H + 0.02), (x + dx, y + 0.16, H + 0.10), (x + dx, y - 0.18, H + 0.10)], 0.004, k['chrome'], res=6, cyclic=True)
    for i in range(7):
        lathe('plate', [(0.07, 0), (0.085, 0.006), (0.12, 0.018), (0.121, 0.021), (0.085, 0.010), (0.001, 0.006)], k['china'] if i % 3 else k['blue'], (x, y - 0.15 + i * 0.042, H + 0.145), seg=36, rot=(math.radians(78), 0, 0))
    cyl('soap', 0.03, 0.17, (13.06, WALL - 0.05, H + 0.085), m_plain('soapm', COL('5f9a4a'), 0.25))
    box('sponge', (0.09, 0.06, 0.03), (12.02, WALL - 0.06, H + 0.016), m_plain('sponge', COL('e2c23a'), 0.9), 0.006)
    for i in range(3):
        mug(k, 11.45 + i * 0.11, WALL - 0.13 - 0.03 * (i % 2), H, [k['redp'], k['china'], k['blue']][i], R.uniform(0, 6))
    # bread box and fruit on the western corner
    lathe('fruit', [(0.06, 0), (0.13, 0.04), (0.155, 0.075), (0.15, 0.078), (0.12, 0.045), (0.001, 0.015)], k['blue'], (X0 + 0.32, 8.36, H))
    for i in range(6):
        a = i * 1.05
        r = 0.07 if i < 5 else 0.0
        sphere('apple', 0.04, (X0 + 0.32 + r * math.cos(a), 8.36 + r * math.sin(a), H + 0.075 + (0.045 if i == 5 else 0)), m_paint('kap%d' % (i % 3), COL(('a8382a', '9fb04a', 'c7a83a')[i % 3]), 0.3, vary=0.5, peel=0), (1, 1, 0.9))
    box('bread', (0.30, 0.13, 0.11), (X0 + 0.30, 7.72, H + 0.085), m_paint('crust', COL('9a6430'), 0.6, vary=0.5, peel=0), 0.045, 4, rot=(0, 0, 1.35))
    box('breadb', (0.40, 0.24, 0.022), (X0 + 0.32, 7.72, H + 0.0115), k['board'], 0.005, rot=(0, 0, 1.35))


def mug(k, x, y, z, mat, a=0.0):
    lathe('mug', [(0.036, 0), (0.04, 0.004), (0.041, 0.092), (0.038, 0.092), (0.036, 0.01), (0.001, 0.008)], mat, (x, y, z), seg=28)
    with placed(Matrix.Translation((x, y, z + 0.048)) @ Matrix.Rotation(a, 4, 'Z')):
        tube('mugh', arc((0.04, 0, 0), 0.026, -1.4, 1.4, 8, 'xz'), 0.005, mat, res=6)


def on_table(k):
    z = 0.7485
    R = random.Random(13)
    dough = m_paint('dough', COL('e6d3a8'), 0.75, vary=0.08, peel=0)
    # rolled dough, rolling pin, buns on a tray under a cloth
    with placed(Matrix.Translation((14.62, 6.50, z))):
        o = sphere('sheetd', 0.19, (0, 0, 0.005), dough, (1.2, 0.85, 0.04))
        tube('pin', [(-0.20, -0.02, 0.038), (0.20, 0.07, 0.038)], 0.026, k['board'], res=16)
        for s in (-1, 1):
            tube('pinh', [(s * 0.20, 0.025 + s * 0.045, 0.038), (s * 0.28, 0.025 + s * 0.063, 0.038)], 0.012, k['board'], res=10)
    box('tray', (0.44, 0.32, 0.008), (15.30, 6.42, z + 0.006), k['iron'], 0.003, rot=(0, 0, 0.1))
    for i in range(4):
        for j in range(3):
            sphere('bun', 0.044, (15.16 + i * 0.097 - j * 0.008, 6.33 + j * 0.095 + i * 0.009, z + 0.03), m_paint('bun%d' % ((i + j) % 2), COL(('d8a860', 'cb954c')[(i + j) % 2]), 0.5, vary=0.4, peel=0), (1, 1, 0.7), rot=(0, 0, R.uniform(0, 3)))
    lathe('dbowl', [(0.08, 0), (0.14, 0.05), (0.17, 0.13), (0.176, 0.132), (0.165, 0.12), (0.13, 0.05), (0.001, 0.02)], k['china'], (14.22, 6.74, z))
    grid('dcloth', 24, 24, lambda u, v: (14.22 + (u - 0.5) * 0.36, 6.74 + (v - 0.5) * 0.36, z + 0.142 + 0.035 * math.cos((u - 0.5) * 3) * math.cos((v - 0.5) * 3) - 0.16 * max(0, math.hypot(u - 0.5, v - 0.5) - 0.40) * 6 * 0.6 + 0.006 * math.sin(u * 19 + v * 7)), m_fabric('dcl', COL('e2dfd4'), COL('35618c'), stripe=6, axis=0), thick=0.003)
    # plates, cutlery in a jar, mugs, milk, butter, a bag of flour
    for i in range(6):
        lathe('tplate', [(0.07, 0), (0.085, 0.006), (0.125, 0.018), (0.126, 0.021), (0.085, 0.010), (0.001, 0.006)], k['china'], (15.42 + R.uniform(-0.004, 0.004), 6.75, z + i * 0.011), seg=40)
    lathe('cjar', [(0.04, 0), (0.045, 0.004), (0.045, 0.12), (0.042, 0.12), (0.04, 0.01), (0.001, 0.008)], k['steel'], (15.16, 6.80, z), seg=28)
    for i in range(8):
        a = i * 0.8
        tube('fork', [(15.16 + 0.02 * math.cos(a), 6.80 + 0.02 * math.sin(a), z + 0.03), (15.16 + 0.05 * math.cos(a), 6.80 + 0.05 * math.sin(a), z + 0.20)], 0.004, k['chrome'], res=4)
    mug(k, 14.92, 6.20, z, k['redp'], 2.5)
    mug(k, 15.06, 6.74, z, k['blue'], 0.4)
    lathe('coffee', [(0.036, 0), (0.001, 0.001)], m_plain('cof', COL('2a1a12'), 0.15), (14.92, 6.20, z + 0.078))
    packs(k, 14.36, 6.83, z, 1, 'y-', 12)
    box('book', (0.21, 0.28, 0.016), (14.98, 6.50, z + 0.009), m_plain('cook', COL('b5602c'), 0.5), 0.003, rot=(0, 0, -0.25))
    picture('kage', (0, 0, 0), 'y-', 0.10, 0.134, m_img('seddel3', TEX + 'seddel3.png', 0.7)).matrix_basis = Matrix.Translation((14.98, 6.50, z + 0.0185)) @ Matrix.Rotation(1.3, 4, 'Z')
