"""The visiting room, north of the gate: windows to the garden, a roof light that lets the morning sun into the child's corner."""

import subprocess
from kit import *
import plan as P
import gate, site_outside as site
from gate_props import lockers
from visiting_child import child_corner
from visiting_props import furniture, walls
import wing

X0, X1, Y0, Y1, _, Z = P.ROOMS['visiting']
DOOR = P.DOORWAYS[('visiting', 'gate')][0]
H, TOP = P.DOOR_HALF, P.DOOR_TOP
WINDOWS = [(-8.05, -5.35), (-4.55, -1.85)]
WZ0, WZ1 = 0.72, 2.36
LIGHT = (-5.6, -3.6, 6.6, 8.2)  # the roof light
ROOF = 3.45


def materials():
    return dict(
        wall=m_wall('vwall', COL('efe6d4'), rough=0.6, grime=0.45),
        accent=m_wall('vaccent', COL('c98f6c'), rough=0.6, grime=0.3),
        floor=m_lino('vfloor', COL('6d4c3a'), COL('795743'), COL('a5866a'), 0.3),
        board=m_wall('vboard', COL('ddd6c5'), grime=0.2, rough=0.9),
        shaft=m_wall('vshaft', COL('f1ede2'), grime=0.1, rough=0.8),
        ext=m_wall('vext', COL('cbb79a'), grime=0.5, rough=0.8),
        birch=m_wood('vbirch', COL('dcba86'), COL('c79d66')),
        birchy=m_wood('vbirchy', COL('dcba86'), COL('c79d66'), axis=(14, 1.2, 14)),
        birchv=m_wood('vbirchv', COL('d6b27c'), COL('bf935c'), axis=(14, 14, 1.2)),
        oak=m_wood('voak', COL('9a6b3f'), COL('7d5330')),
        white=m_paint('vwhite', COL('e9e7df'), 0.32),
        frame=m_paint('vframe', COL('34485a'), 0.4, wear=0.35),
        door=m_paint('vdoor', COL('3f6a8c'), 0.36, vary=0.14, wear=0.4),
        dark=m_paint('vdark', COL('353c40'), 0.42),
        steel=m_steel('vsteel'),
        black=m_plain('vblack', (0.012, 0.012, 0.013, 1), 0.35),
        grey=m_paint('vgrey', COL('7d8285'), 0.4),
        green=m_fabric('vgreen', COL('3f5f4b')),
        ochre=m_fabric('vochre', COL('c58f3c')),
        wool=m_fabric('vwool', COL('d9cfbc')),
        rust=m_fabric('vrust', COL('a5543a')),
        blue=m_fabric('vblue', COL('47688a')),
        cork=m_fabric('vcork', COL('b58f60'), weave=220),
        paper=m_plain('vpaper', (0.82, 0.8, 0.74, 1), 0.85),
        glow=m_emit('vglow', (1, 0.80, 0.52, 1), 4.5),
        pane=m_window('vpane'),
        china=m_ceramic('vchina', COL('e6e2d6')),
        red=m_plain('vred', COL('b8402f'), 0.35),
        yellow=m_plain('vyellow', COL('e2ac34'), 0.35),
        mint=m_plain('vmint', COL('6f9c86'), 0.35),
        navy=m_plain('vnavy', COL('34567c'), 0.35),
        sign=m_paint('vsign', COL('ece9df'), 0.4),
        text=m_plain('vtxt', COL('1f2c36'), 0.5),
        brass=m_plain('vbrass', (0.72, 0.52, 0.22, 1), 0.3, metal=1),
    )


def shell(m):
    a, b, c, d = LIGHT
    bx('floor', (X0 - 0.3, Y0 - 0.02, -0.2), (X1 + 0.3, Y1 + 0.3, 0), m['floor'], 0)
    for q in ((X0, a - 0.04, Y0, Y1), (b + 0.04, X1, Y0, Y1), (a - 0.04, b + 0.04, Y0, c - 0.04), (a - 0.04, b + 0.04, d + 0.04, Y1)):  # roof slab around the light
        bx('slab', (q[0], q[2], Z + 0.05), (q[1], q[3], Z + 0.3), m['ext'], 0)
    for p, q in (((a - 0.04, c - 0.04), (a, d + 0.04)), ((b, c - 0.04), (b + 0.04, d + 0.04)), ((a, c - 0.04), (b, c)), ((a, d), (b, d + 0.04))):
        bx('shaft', (p[0], p[1], Z - 0.03), (q[0], q[1], ROOF), m['shaft'], 0.002)
    for i in range(3):  # slender bars of the light
        x = a + (b - a) * (i + 0.5) / 3
        bx('lbar', (x - 0.02, c, ROOF - 0.06), (x + 0.02, d, ROOF - 0.01), m['white'], 0.003)
    bx('lbar', (a, (c + d) / 2 - 0.02, ROOF - 0.06), (b, (c + d) / 2 + 0.02, ROOF - 0.012), m['white'], 0.003)
    # wood-wool boards, 1.2 x .6, left out where the light is
    nx, ny = 7, 12
    w, l = (X1 - X0) / nx, (Y1 - Y0) / ny
    for i in range(nx):
        for j in range(ny):
            p, q = (X0 + i * w, Y0 + j * l), (X0 + (i + 1) * w, Y0 + (j + 1) * l)
            cuts = [(p, q)]
            if q[0] > a - 0.04 and p[0] < b + 0.04 and q[1] > c - 0.04 and p[1] < d + 0.04:
                cuts = []
                A, B, C, D = a - 0.04, b + 0.04, c - 0.04, d + 0.04
                if p[0] < A:
                    cuts.append((p, (A, q[1])))
                if q[0] > B:
                    cuts.append(((B, p[1]), q))
                x0, x1 = max(p[0], A), min(q[0], B)
                if p[1] < C:
                    cuts.append(((x0, p[1]), (x1, C)))
                if q[1] > D:
                    cuts.append(((x0, D), (x1, q[1])))
            for s, e in cuts:
                if min(e[0] - s[0], e[1] - s[1]) > 0.02:
                    bx('board', (s[0] + 0.003, s[1] + 0.003, Z), (e[0] - 0.003, e[1] - 0.003, Z + 0.045), m['board'], 0.004, 1)
    # walls
    bx('wS1', (X0, Y0, 0), (DOOR - H, Y0 + 0.02, Z + 0.05), m['wall'], 0)
    bx('wS2', (DOOR + H, Y0, 0), (X1 + 0.3, Y0 + 0.02, Z + 0.05), m['wall'], 0)
    bx('wS3', (DOOR - H, Y0, TOP), (DOOR + H, Y0 + 0.02, Z + 0.05), m['wall'], 0)
    bx('wW', (X0 - 0.3, Y0, 0), (X0, Y1, Z + 0.3), m['wall'], 0)
    bx('wE', (X1, Y0 + 0.02, 0), (X1 + 0.3, Y1, Z + 0.3), m['accent'], 0)
    wall_holes('wN', 'y', Y1, 0.3, (X0 - 0.3, X1 + 0.3), (0, Z + 0.3), [((p, WZ0), (q, WZ1)) for p, q in WINDOWS], m['wall'])
    for p, q in (
        ((X0, Y0 + 0.02, 0), (DOOR - H - 0.07, Y0 + 0.036, 0.11)),
        ((DOOR + H + 0.07, Y0 + 0.02, 0), (X1, Y0 + 0.036, 0.11)),
        ((X0, Y1 - 0.016, 0), (X1, Y1, 0.11)),
    ):
        bx('sk', p, q, m['birch'], 0.004)
    for p, q in (((X0, Y0 + 0.036, 0), (X0 + 0.016, Y1 - 0.016, 0.11)), ((X1 - 0.016, Y0 + 0.036, 0), (X1, Y1 - 0.016, 0.11))):
        bx('sk', p, q, m['birchy'], 0.004)
    bx('rail', (X0 + 0.001, Y0 + 0.06, 0.80), (X0 + 0.02, Y1 - 0.06, 0.93), m['birchy'], 0.005)  # keeps chairs from the wall
    bx('rail', (DOOR + H + 0.10, Y0 + 0.021, 0.80), (-5.62, Y0 + 0.04, 0.93), m['birch'], 0.005)


def windows(m):
    for p, q in WINDOWS:
        y = Y1 + 0.14
        for a, b in (((p, WZ0), (q, WZ0 + 0.07)), ((p, WZ1 - 0.07), (q, WZ1)), ((p, WZ0 + 0.07), (p + 0.07, WZ1 - 0.07)), ((q - 0.07, WZ0 + 0.07), (q, WZ1 - 0.07))):
            bx('wf', (a[0], y, a[1]), (b[0], y + 0.08, b[1]), m['white'], 0.005)
        for i in (1, 2):
            x = p + (q - p) * i / 3
            bx('mul', (x - 0.035, y + 0.002, WZ0 + 0.07), (x + 0.035, y + 0.078, WZ1 - 0.07), m['white'], 0.005)
        bx('mulh', (p + 0.07, y + 0.004, 1.86), (q - 0.07, y + 0.076, 1.92), m['white'], 0.005)
        bx('handle', (p + (q - p) / 3 + 0.045, y - 0.03, 1.25), (p + (q - p) / 3 + 0.065, y + 0.002, 1.40), m['steel'], 0.005)
        bx('sill', (p - 0.06, Y1 - 0.16, WZ0 - 0.04), (q + 0.06, Y1 + 0.14, WZ0), m['birch'], 0.008, 3)
        for i in range(20):
            bx('rad', (p + 0.42 + i * 0.092, Y1 - 0.075, 0.16), (p + 0.42 + i * 0.092 + 0.07, Y1 - 0.025, 0.60), m['white'], 0.014, 2)
        bx('radt', (p + 0.40, Y1 - 0.08, 0.598), (p + 2.26, Y1 - 0.02, 0.62), m['white'], 0.006)
        tube('radp', [(p + 0.42, Y1 - 0.05, 0.22), (p + 0.32, Y1 - 0.05, 0.22), (p + 0.32, Y1 - 0.05, 0)], 0.011, m['white'])
        # curtains gathered at both sides
        tube('rod', [(p - 0.25, Y1 - 0.14, 2.52), (q + 0.25, Y1 - 0.14, 2.52)], 0.013, m['oak'])
        for s, c in ((p - 0.2, 0), (q - 0.24, 3)):
            grid(
                'curtain',
                90,
                16,
                lambda u, v, s=s, c=c: (
                    s + u * (0.44 + 0.05 * math.sin(v * 2.4)) + 0.012 * math.sin(v * 6 + c),
                    Y1 - 0.14 + (0.02 + 0.032 * v) * math.sin(u * 36 + c + 0.5 * math.sin(v * 3)),
                    2.50 - v * (1.98 + 0.01 * math.sin(u * 36 + c)),
                ),
                m['ochre'],
                thick=0.004,
            )


def door(m):
    """steel-framed leaf with a pane, open towards the west wall"""
    for a, b in (((-H - 0.07, 0), (-H + 0.006, TOP - 0.006)), ((H - 0.006, 0), (H + 0.07, TOP - 0.006)), ((-H - 0.07, TOP - 0.006), (H + 0.07, TOP + 0.07))):
        bx('dfr', (DOOR + a[0], Y0 - 0.305, a[1]), (DOOR + b[0], Y0 + 0.042, b[1]), m['frame'], 0.006)
    with placed(Matrix.Translation((DOOR - H + 0.01, Y0 + 0.06, 0)) @ Matrix.Rotation(math.radians(97), 4, 'Z')):
        w, t = 2 * H - 0.02, 0.05
        for a, b in (((0, 0.01), (0.16, TOP - 0.01)), ((w - 0.2, 0.01), (w, TOP - 0.01)), ((0.16, 0.01), (w - 0.2, 1.02)), ((0.16, 1.86), (w - 0.2, TOP - 0.01))):
            bx('leaf', (a[0], -t, a[1]), (b[0], 0, b[1]), m['door'], 0.005)
        o = bx('lpane', (0.16, -0.03, 1.02), (w - 0.2, -0.02, 1.86), m['pane'], 0)
        o.visible_shadow = False
        for y in (-t - 0.045, 0.045):
            tube('dh', [(w - 0.09, -t / 2, 1.02), (w - 0.09, y, 1.02), (w - 0.22, y, 1.02)], 0.011, m['steel'])
        for y0, y1 in ((-t - 0.003, -t), (0, 0.003)):
            bx('kick', (0.03, y0, 0.03), (w - 0.03, y1, 0.2), m['steel'], 0.001)
            bx('plate', (w - 0.13, y0 - 0.002, 0.9), (w - 0.05, y1 + 0.002, 1.14), m['steel'], 0.002)
        for z in (0.3, 1.05, 1.8):
            cyl('hg', 0.016, 0.14, (-0.01, 0.012, z), m['steel'], bevel=0.004)
    bx('thr', (DOOR - H, Y0 - 0.3, -0.01), (DOOR + H, Y0 + 0.02, 0.007), m['steel'], 0.002)


def bush(name, x, y, z, r, n, mat, R, flat=0.8):
    """a lump of leaves as one mesh"""
    verts, faces = [], []
    for _ in range(n):
        d = Vector((R.gauss(0, 1), R.gauss(0, 1), R.gauss(0, 1))).normalized()
        k = r * (0.72 + 0.34 * mnoise.noise(d * 2.3 + Vector((x, y, 0)))) * R.uniform(0.8, 1.05)
        p = Vector((x + d.x * k, y + d.y * k, max(0.02, z + d.z * k * flat)))
        u = Vector((R.gauss(0, 1), R.gauss(0, 1), R.gauss(0, 1))).normalized()
        v = u.cross(d + Vector((R.gauss(0, 0.5), R.gauss(0, 0.5), R.gauss(0, 0.5)))).normalized()
        s, b = R.uniform(0.035, 0.075) * (0.6 + r * 0.5), len(verts)
        verts += [tuple(p - u * s), tuple(p + v * s * 0.6), tuple(p + u * s), tuple(p - v * s * 0.6)]
        faces.append((b, b + 1, b + 2, b + 3))
    me = bpy.data.meshes.new(name)
    me.from_pydata(verts, [], faces)
    me.materials.append(mat)
    bpy.context.scene.collection.objects.link(bpy.data.objects.new(name, me))


def garden(m):
    """a strip of green between the room and the wall: lawn, path, bench, an apple tree in flower, shrubs and tulips"""
    R = random.Random(17)
    grass, _, _, gravel = site.outdoor_materials()
    wallc = m_wall('vbrick', COL('7d5747'), block=(0.23, 0.075), rough=0.85, grime=0.6)
    for q in (grass, wallc, gravel):
        fill(q, 0.14)
    plane('lawn', [(-40, Y1 - 2, -0.06), (30, Y1 - 2, -0.06), (30, 60, -0.06), (-40, 60, -0.06)], grass)
    grid('path', 30, 2, lambda u, v: (-14 + 20 * u, 13.5 + 0.5 * math.sin(u * 5) + v * 0.9, -0.045), gravel)
    yn, h = P.YARD_N, P.WALL_H
    bx('pw', (-30, yn, -0.1), (20, yn + 0.3, h), wallc, 0.02)
    bx('pc', (-30, yn - 0.06, h), (20, yn + 0.36, h + 0.12), m_paint('vcap', COL('8f9393'), 0.5), 0.02)
    for i in range(16):
        bx('pj', (-28 + i * 3 - 0.012, yn - 0.004, 0), (-28 + i * 3 + 0.012, yn + 0.01, h), m_plain('vjoint', COL('77766f'), 0.9), 0)
    leaf = [site.leaf_material('vl%d' % i, COL(a), COL(b)) for i, (a, b) in enumerate((('4f7434', '7d9a4a'), ('63833c', '90a653'), ('3f6530', '5f8440')))]
    bloom = site.leaf_material('vbloom', COL('e9c9c4'), COL('f4e9e2'))
    lilac = site.leaf_material('vlilac', COL('8d76ab'), COL('a994c2'))
    bark = m_plain('vbark', COL('5b4a3a'), 0.9)
    site.tree('apple', -6.2, 15.1, 4.6, R, leaf[1], bark, n=2600, leaf=0.06, trunk=0.09)
    site.tree('apple2', -6.2, 15.1, 4.6, random.Random(17), bloom, bark, n=1500, leaf=0.05, trunk=0.088)
    for i in range(15):
        x = -14 + i * 1.25 + R.uniform(-0.3, 0.3)
        r = R.uniform(0.7, 1.3)
        bush('bush', x, yn - 0.7 + R.uniform(-0.2, 0.1), r * 0.75, r, 1500, leaf[i % 3], R)
        if i % 4 == 1:
            bush('lilac', x, yn - 0.75, r * 1.05, r * 0.95, 260, lilac, R)
    for i in range(4):
        bush('ivy', -12.5 + i * 4.1, yn - 0.05, 2.2, 1.5, 900, leaf[2], R, 1.5)
    for i, c in enumerate(('c8402f', 'e3ac38', 'd66a86')):
        verts = [(R.uniform(-8.2, -1.4), 12.55 + R.uniform(-0.28, 0.28)) for _ in range(34)]
        t, s = m_plain('vtulip%d' % i, COL(c), 0.5), leaf[0]
        fill(t, 0.25)
        proto = [sphere('tulip', 0.032, (0, 0, 0.34), t, (1, 1, 1.5)), tube('stem', [(0, 0, 0), (0.01, 0, 0.33)], 0.006, s, res=4)]
        for x, y in verts:
            inst(proto, Matrix.Translation((x, y, R.uniform(-0.08, 0.0))))
        for o in proto:
            bpy.data.objects.remove(o)
    bush('bed', -4.9, 12.55, 0.0, 0.5, 10, leaf[0], R)
    for i in range(9):
        bush('tuft', -8.1 + i * 0.82, 12.55, 0.02, 0.32, 420, leaf[i % 2], R, 0.6)
    slat = m_wood('vbench', COL('a97c4c'), COL('8f6539'))
    fill(slat, 0.2)
    with placed(Matrix.Translation((-2.9, 14.9, 0)) @ Matrix.Rotation(math.radians(8), 4, 'Z')):
        for k in range(4):
            bx('gb', (-0.85, -0.24 + k * 0.12, 0.43), (0.85, -0.14 + k * 0.12, 0.46), slat, 0.005)
        for k in range(3):
            bx('gbb', (-0.85, 0.26, 0.56 + k * 0.13), (0.85, 0.29, 0.66 + k * 0.13), slat, 0.005)
        for x in (-0.7, 0.66):
            bx('gbl', (x, -0.22, -0.05), (x + 0.05, 0.3, 0.43), m['dark'], 0.004)
            bx('gbu', (x, 0.245, 0.43), (x + 0.05, 0.275, 0.95), m['dark'], 0.004)
    ball = m_plain('vball', COL('c8402f'), 0.4)
    fill(ball, 0.2)
    sphere('ball', 0.13, (-4.6, 14.8, 0.08), ball)


def lights():
    p, q = WINDOWS[0][0], WINDOWS[1][1]
    area('vwin', ((p + q) / 2, Y1 + 0.42, (WZ0 + WZ1) / 2 + 0.1), (math.radians(-74), 0, 0), q - p, WZ1 - WZ0, 330, (0.86, 0.94, 1))
    a, b, c, d = LIGHT
    area('vroof', ((a + b) / 2, (c + d) / 2, ROOF + 0.12), (0, 0, 0), b - a, d - c, 95, (0.82, 0.91, 1))
    area('vfill', (-4.8, 7.6, 0.6), (math.pi, 0, 0), 5.5, 5, 26, (1, 0.86, 0.70))


def scene():
    if not os.path.exists(TEX + 'visiting-taeppe.png'):
        subprocess.run(['/usr/bin/python3', os.path.join(HERE, 'visiting_textures.py')], check=True)
    m = materials()
    shell(m)
    windows(m)
    door(m)
    walls(m)
    furniture(m)
    child_corner(m)
    garden(m)
    g = gate.materials(wing.materials())
    for n in ('gwall', 'gflo', 'birchv', 'blue', 'yel'):
        fill(g[n], 0.42)
    gate.shell(g)
    lockers(g, random.Random(9))
    bx('hall', (-0.34, -4.4, -0.1), (14, 4.0, 6.9), m['ext'], 0)  # the wing keeps the low sun out of the gate room
    site.tree_line(0.2)
    site.sky(0.16, True)
    site.sunlight(7.0)
    lights()
