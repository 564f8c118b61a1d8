"""Outside: the shell of the building (keeps sun out of the rooms), ground, perimeter wall, trees beyond it, the sky."""

from kit import *
import plan as P

FX, FT, FY = P.FACADE_X, P.FACADE_T, P.FACADE_Y
TOP = 7.0
BLOCK_X0 = 1.62  # the cell blocks begin here, so that morning sun reaches the windows of the gate room
EAST_WINDOW = ((-1.9, 2.75), (1.9, 5.9))
YARD_DOOR = ((-0.95, 0), (0.95, 2.3))


def facade_windows():
    """openings of the cell windows in the east front: (y0, z0), (y1, z1)"""
    return [((y - 0.6, z), (y + 0.6, z + 1.15)) for z in (1.0, P.GALLERY + 1.0) for y in (-7.4, -5.3, 5.3, 7.4)]


def shell():
    """outer walls and roofs"""
    ext = m_wall('facade', COL('cbb79a'), COL('9c9d96'), 0.55, block=(0.23, 0.075), rough=0.75, grime=0.6)
    roof = m_plain('roofm', COL('55585a'), 0.9)
    holes = [EAST_WINDOW, YARD_DOOR] + facade_windows()
    wall_holes('fE', 'x', FX, FT, (-FY, FY), (0, TOP), holes, ext)
    bx('fEcap', (FX - 0.02, -FY - 0.04, TOP), (FX + FT + 0.05, FY + 0.04, TOP + 0.09), m_paint('cap', COL('6b7073'), 0.5), 0.01)
    x0, x1 = P.CELL_ORIGIN_X + 0.85, P.CELL_ORIGIN_X + 2.05
    wall_holes('fS', 'y', -FY, 0.30, (BLOCK_X0, FX), (0, TOP), [((x0 - 0.1, 0.85), (x1 + 0.1, 2.25))], ext)
    bx('fN', (BLOCK_X0, FY - 0.3, 0), (FX, FY, TOP), ext, 0)
    bx('fW1', (BLOCK_X0, 4.35, 0), (BLOCK_X0 + 0.3, FY - 0.3, TOP), ext, 0)
    bx('fW2', (BLOCK_X0, -FY + 0.3, 0), (BLOCK_X0 + 0.3, -4.35, TOP), ext, 0)
    for s in (-1, 1):
        a, b = sorted((s * 4.36, s * (FY - 0.31)))
        bx('rf', (BLOCK_X0 + 0.01, a, P.HEIGHT + 0.1), (FX, b, P.HEIGHT + 0.3), roof, 0)
    frames(m_paint('wframe', COL('e9e8e2'), 0.4), m_steel('obars', 0.4, (1, 1, 1), (0.42, 0.44, 0.46, 1)), m_plain('dark', (0.035, 0.045, 0.055, 1), 0.15))


def frames(white, barm, dark):
    """frames and bars of the east front's cell windows, with a curtain or a dim room behind"""
    R = random.Random(4)
    for (y0, z0), (y1, z1) in facade_windows():
        x = FX + 0.2
        bx('wpane', (FX - 0.02, y0 - 0.05, z0 - 0.05), (FX + 0.05, y1 + 0.05, z1 + 0.05), dark, 0)
        for a, b in [
            ((y0, z0), (y1, z0 + 0.06)),
            ((y0, z1 - 0.06), (y1, z1)),
            ((y0, z0 + 0.06), (y0 + 0.06, z1 - 0.06)),
            ((y1 - 0.06, z0 + 0.06), (y1, z1 - 0.06)),
            (((y0 + y1) / 2 + 0.1, z0 + 0.06), ((y0 + y1) / 2 + 0.16, z1 - 0.06)),
        ]:
            bx('wfr', (x - 0.06, a[0], a[1]), (x, b[0], b[1]), white, 0.004)
        bx('wsill', (x, y0 - 0.05, z0 - 0.05), (FX + FT + 0.06, y1 + 0.05, z0), m_paint('sillm', COL('8a8d8c'), 0.5), 0.006)
        bars('wb', (FX + FT - 0.09, y0, z0), (FX + FT - 0.09, y1, z0), 8, 0.012, z1 - z0, barm)
        cur = m_fabric('cu', COL(R.choice(['7f8f6a', 'b98b4c', '6f87a3', 'b0563f'])))
        w = R.uniform(0.2, 0.5)
        grid('cu', 30, 2, lambda u, v: (FX + 0.09 + 0.02 * math.sin(u * 22), y0 + 0.04 + w * u, z0 + (z1 - z0) * v), cur)


def openings(m):
    """mullions of the big east window, the glazed doors to the yard"""
    (y0, z0), (y1, z1) = EAST_WINDOW
    for i in range(9):
        y = y0 + (y1 - y0) * i / 8
        bx('mul', (FX + 0.12, y - 0.022, z0), (FX + 0.18, y + 0.022, z1), m['beam'], 0.004)
    for i in range(5):
        z = z0 + (z1 - z0) * i / 4
        bx('mulh', (FX + 0.115, y0, z - 0.025), (FX + 0.185, y1, z + 0.025), m['beam'], 0.004)
    bx('msill', (FX - 0.04, y0 - 0.05, z0 - 0.04), (FX + 0.12, y1 + 0.05, z0), m['birch'], 0.006)
    # glazed double door, frame with two leaves; the southern leaf stands open towards the yard
    x = FX + 0.14
    w, h = 0.95, 2.3
    for a, b in [((-w, 0), (-w + 0.07, h)), ((w - 0.07, 0), (w, h)), ((-w + 0.07, h - 0.07), (w - 0.07, h))]:
        bx('yf', (x - 0.05, a[0], a[1]), (x + 0.05, b[0], b[1]), m['frame'], 0.005)
    for side, ang in ((1, 0), (-1, -78)):  # hinges at y = +-.88
        with placed(Matrix.Translation((x, side * 0.88, 0)) @ Matrix.Rotation(math.radians(ang if side > 0 else -ang), 4, 'Z')):
            d = -side  # the leaf reaches from 0 to .87*d
            for a, b in [
                ((0, 0.01), (0.10, h - 0.08)),
                ((0.77, 0.01), (0.87, h - 0.08)),
                ((0.10, 0.01), (0.77, 0.34)),
                ((0.10, h - 0.18), (0.77, h - 0.08)),
                ((0.10, 1.02), (0.77, 1.09)),
            ]:
                p, q = sorted((a[0] * d, b[0] * d))
                bx('yl', (-0.025, p, a[1]), (0.025, q, b[1]), m['door'], 0.004)
            p, q = sorted((0.10 * d, 0.77 * d))
            o = bx('yg', (-0.004, p, 0.34), (0.004, q, h - 0.18), m_window('yglass'), 0)
            o.visible_shadow = False
            for sx in (-1, 1):
                tube('yh', [(sx * 0.025, 0.81 * d, 1.0), (sx * 0.07, 0.81 * d, 1.0), (sx * 0.07, 0.81 * d, 1.25), (sx * 0.025, 0.81 * d, 1.25)], 0.011, m['steel'])
    bx('yth', (FX - 0.0, -w, -0.02), (FX + FT + 0.02, w, 0.008), m['steel'], 0.003)
    bx('ysign', (FX - 0.012, -0.55, 2.42), (FX, 0.55, 2.62), m['sign'], 0.003)
    label('GÅRD', (FX - 0.0135, 0, 2.52), 'x-', 0.13, m['text'])


def ground(k):
    """ground planes; k = share of skylight as emission when the dome itself is not sampled (indoor rooms)"""
    grass, asph, wallc, gravel = outdoor_materials()
    if k:
        for q in (grass, asph, wallc, gravel):
            fill(q, k)
    plane('land', [(-90, -90, -0.06), (140, -90, -0.06), (140, 90, -0.06), (-90, 90, -0.06)], grass)
    plane('lawn', [(-30, P.YARD_S, -0.02), (P.YARD_X1, P.YARD_S, -0.02), (P.YARD_X1, P.YARD_N, -0.02), (-30, P.YARD_N, -0.02)], grass)
    plane('asph', [(30.2, -9.5, -0.012), (43.5, -9.5, -0.012), (43.5, 1.4, -0.012), (30.2, 1.4, -0.012)], asph)
    plane('path', [(FX + 0.2, 2.2, -0.013), (26.6, 2.2, -0.013), (26.6, 9.5, -0.013), (FX + 0.2, 9.5, -0.013)], gravel)
    paving(m_wall('slabs', COL('c4c0b4'), grime=0.3, rough=0.85), k)
    x1, yn, ys, h = P.YARD_X1, P.YARD_N, P.YARD_S, P.WALL_H
    for a, b in [((x1, ys - 0.3, -0.1), (x1 + 0.3, yn + 0.3, h)), ((-30, yn, -0.1), (x1, yn + 0.3, h)), ((-30, ys - 0.3, -0.1), (x1, ys, h))]:
        bx('pw', a, b, wallc, 0.02)
    cap = m_paint('wcap', COL('8f9393'), 0.5)
    bx('pc', (x1 - 0.06, ys - 0.36, h), (x1 + 0.36, yn + 0.36, h + 0.12), cap, 0.02)
    for y0 in (yn - 0.06, ys - 0.36):
        bx('pc', (-30, y0, h), (x1 - 0.06, y0 + 0.42, h + 0.12), cap, 0.02)
    joint = m_plain('joint', COL('77766f'), 0.9)
    for i in range(-9, 6):
        bx('pj', (x1 - 0.004, i * 3.0 - 0.012, 0), (x1 + 0.01, i * 3.0 + 0.012, h), joint, 0)
    for i in range(27):
        for a, b in ((yn - 0.004, yn + 0.01), (ys - 0.01, ys + 0.004)):
            bx('pj', (-28 + i * 3.0 - 0.012, a, 0), (-28 + i * 3.0 + 0.012, b, h), joint, 0)
    mesh_fence(x1, yn, ys, h)
    return grass, asph, wallc


def paving(mat, k):
    """concrete slabs from the door to the court"""
    R = random.Random(31)
    if k:
        fill(mat, k)
    for i in range(10):
        for j in range(5):
            x, y = FX + FT + 0.02 + i * 0.60, -1.5 + j * 0.60
            bx('slab', (x + 0.006, y + 0.006, -0.05), (min(x + 0.594, 30.2), y + 0.594, 0.0 + R.uniform(-0.004, 0.004)), mat, 0.006)


def mesh_fence(x1, yn, ys, h):
    """a light fence on top of the wall: posts and four thin wires"""
    m = m_paint('fence', COL('8b9295'), 0.4)
    for i in range(4):
        z = h + 0.3 + i * 0.2
        tube('fw', [(-30, yn + 0.15, z), (x1 + 0.15, yn + 0.15, z), (x1 + 0.15, ys - 0.15, z), (-30, ys - 0.15, z)], 0.012, m)
    for i in range(15):
        bx('fp', (x1 + 0.13, -27 + i * 3 - 0.02, h), (x1 + 0.17, -27 + i * 3 + 0.02, h + 1.0), m, 0.003)
    for i in range(26):
        for y in (yn + 0.15, ys - 0.15):
            bx('fp', (-26.5 + i * 3 - 0.02, y - 0.02, h), (-26.5 + i * 3 + 0.02, y + 0.02, h + 1.0), m, 0.003)


def outdoor_materials():
    g = G('grass')
    n1, n2, n3 = g.noise(0.35, 4, 0.6), g.noise(9, 4, 0.7), g.noise(70, 3, 0.7)
    c = g.mix(g.ramp(n1, [(0.38, 0), (0.62, 1)]), COL('5f7f3a'), COL('7b9447'))
    c = g.mix(g.math('MULTIPLY', g.ramp(n2, [(0.4, 0), (0.65, 1)]), 0.4), c, COL('95a557'))
    c = g.mix(g.math('MULTIPLY', g.ramp(n3, [(0.45, 0), (0.6, 1)]), 0.5), c, COL('3f5a28'))
    g.set(Base_Color=c, Roughness=0.95, Specular=0.1)
    g.put(g.b.inputs['Normal'], g.bump(n3, 0.6, 0.05, force=True))
    a = G('asphalt')
    n, f, cr = a.noise(0.7, 5, 0.6), a.noise(160, 2, 0.6), a.noise(3, 5, 0.65)
    c = a.mix(n, COL('6d6f70'), COL('83847f'))
    c = a.mix(a.math('MULTIPLY', a.ramp(f, [(0.5, 0), (0.62, 1)]), 0.35), c, COL('a9a8a2'))
    c = a.mix(a.math('MULTIPLY', a.ramp(cr, [(0.55, 0), (0.7, 1)]), 0.25), c, COL('55575a'))
    a.set(Base_Color=c, Roughness=0.92, Specular=0.25)
    a.put(a.b.inputs['Normal'], a.bump(f, 0.25, 0.006, force=True))
    w = G('pwall')
    x, y, z = w.sep()
    n, st, pit = w.noise(0.6, 5, 0.6), w.ramp(w.noise(1.6, 5, 0.65, w.scalev(w.pos(), (2.5, 2.5, 0.22))), [(0.48, 0), (0.75, 1)]), w.noise(60, 3, 0.6)
    c = w.mix(n, COL('c2bfb4'), COL('b0ada2'))
    c = w.mix(w.math('MULTIPLY', st, w.maprange(z, 0, 5, 0.12, 0.42)), c, COL('84837a'))
    c = w.mix(w.math('MULTIPLY', w.maprange(z, 0, 0.5, 1, 0), 0.35), c, COL('7a7d68'))
    w.set(Base_Color=c, Roughness=0.9, Specular=0.2)
    w.put(w.b.inputs['Normal'], w.bump(pit, 0.12, 0.01))
    v = G('gravel')
    vo = v.noise(60, 3)
    v.set(Base_Color=v.mix(0.25, v.mix(v.noise(1.2, 4), COL('b9ab92'), COL('a3967f')), vo), Roughness=0.95, Specular=0.2)
    v.put(v.b.inputs['Normal'], v.bump(vo, 0.5, 0.02, force=True))
    return g.m, a.m, w.m, v.m


def leaf_material(name, col, col2):
    g = G(name)
    i = g.n('ShaderNodeObjectInfo')
    c = g.mix(g.noise(0.9, 2), col, col2)
    d, t = g.n('ShaderNodeBsdfDiffuse', Color=c), g.n('ShaderNodeBsdfTranslucent', Color=g.mix(0.5, c, COL('b7c94a')))
    mx = g.n('ShaderNodeMixShader', i0=0.35)
    g.l(d.outputs[0], mx.inputs[1])
    g.l(t.outputs[0], mx.inputs[2])
    g.l(mx.outputs[0], g.out.inputs[0])
    return g.m


def tree(name, x, y, h, R, leafm, bark, spread=0.34, n=2600, leaf=0.10, trunk=0.05):
    """a small tree: branching tapered tubes and one mesh of leaf quads around the twigs"""
    tips = []

    def branch(p, d, ln, r, lev):
        pts, q = [p], Vector(p)
        for _ in range(4):
            d = (d + Vector((R.uniform(-0.16, 0.16), R.uniform(-0.16, 0.16), 0.05))).normalized()
            q = q + d * ln / 4
            pts.append(tuple(q))
        cu = bpy.data.curves.new(name, 'CURVE')
        cu.dimensions = '3D'
        cu.bevel_depth = 1
        cu.bevel_resolution = 3
        sp = cu.splines.new('POLY')
        sp.points.add(len(pts) - 1)
        for i, (a, b) in enumerate(zip(sp.points, pts)):
            a.co = (*b, 1)
            a.radius = r * (1 - 0.45 * i / 4)
        cu.materials.append(bark)
        o = bpy.data.objects.new(name, cu)
        bpy.context.scene.collection.objects.link(o)
        if lev >= 2:
            tips.extend(pts[1:])
        if lev < 3:
            for _ in range(4 if lev == 0 else 3):
                a = R.uniform(0, 6.28)
                branch(
                    pts[R.choice((2, 3, 4))],
                    (d + Vector((math.cos(a), math.sin(a), R.uniform(-0.05, 0.45))) * R.uniform(0.6, 1.0)).normalized(),
                    ln * R.uniform(0.55, 0.72),
                    r * 0.55,
                    lev + 1,
                )

    branch((x, y, -0.05), Vector((0, 0, 1)), h * 0.5, trunk, 0)
    verts, faces = [], []
    for _ in range(n):
        p = Vector(R.choice(tips)) + Vector((R.gauss(0, 1), R.gauss(0, 1), R.gauss(0, 1))) * h * 0.05 * spread / 0.34
        u = Vector((R.gauss(0, 1), R.gauss(0, 1), R.gauss(0, 0.6))).normalized()
        v = u.cross(Vector((R.gauss(0, 1), R.gauss(0, 1), R.gauss(0, 1)))).normalized()
        s = leaf * R.uniform(0.6, 1.2)
        b = len(verts)
        verts += [tuple(p - u * s), tuple(p + v * s * 0.45), tuple(p + u * s), tuple(p - v * s * 0.45)]
        faces.append((b, b + 1, b + 2, b + 3))
    me = bpy.data.meshes.new(name)
    me.from_pydata(verts, [], faces)
    me.materials.append(leafm)
    o = bpy.data.objects.new(name + 'leaves', me)
    bpy.context.scene.collection.objects.link(o)


def tree_line(k):
    """crowns beyond the wall: lumpy leaf clouds on a few big trees, cheap and far away"""
    R = random.Random(12)
    mats = [leaf_material('far0', COL('4f6f34'), COL('6d8a42')), leaf_material('far1', COL('5c7a3c'), COL('86994d'))]
    spots = [
        (62, -24, 10),
        (66, -8, 11),
        (64, 4, 8.5),
        (70, 12, 12),
        (61, 21, 9.5),
        (58, 30, 11),
        (40, 27, 9),
        (28, 30, 11),
        (20, 26, 8.5),
        (46, -36, 10),
        (35, -35, 9.5),
        (25, -38, 11),
        (15, -35, 9.5),
        (9, -37, 11),
        (19, -33.5, 8.5),
        (-4, -36, 10),
        (56, -38, 11),
        (3, -34, 8.5),
        (-6, 28, 10),
        (6, 27, 9),
    ]
    for x, y, h in spots:
        verts, faces = [], []
        lumps = [(R.gauss(0, h * 0.17), R.gauss(0, h * 0.17), h * R.uniform(0.45, 0.92), h * R.uniform(0.13, 0.22)) for _ in range(13)]
        for _ in range(2600):
            lx, ly, lz, lr = R.choice(lumps)
            d = Vector((R.gauss(0, 1), R.gauss(0, 1), R.gauss(0, 1))).normalized()
            p = Vector((x + lx, y + ly, lz)) + d * lr * R.uniform(0.75, 1.05)
            u = Vector((R.gauss(0, 1), R.gauss(0, 1), R.gauss(0, 0.5))).normalized()
            v = u.cross(d + Vector((R.gauss(0, 0.5), R.gauss(0, 0.5), R.gauss(0, 0.5)))).normalized()
            s = R.uniform(0.16, 0.34)
            b = len(verts)
            verts += [tuple(p - u * s), tuple(p + v * s * 0.6), tuple(p + u * s), tuple(p - v * s * 0.6)]
            faces.append((b, b + 1, b + 2, b + 3))
        me = bpy.data.meshes.new('far')
        me.from_pydata(verts, [], faces)
        me.materials.append(R.choice(mats))
        o = bpy.data.objects.new('far', me)
        bpy.context.scene.collection.objects.link(o)
        cyl('fart', 0.22, h * 0.55, (x, y, h * 0.27), m_plain('fb', COL('5b4a3a'), 0.9), seg=10, bevel=0)


def sky(strength=0.1, indoor=True):
    """Nishita sky with soft procedural clouds; indoors it is only seen (camera and mirror rays), outdoors it lights the yard"""
    s = bpy.context.scene
    w = s.world
    w.use_nodes = True
    t = w.node_tree
    t.nodes.clear()
    N = lambda k: t.nodes.new(k)
    sk = N('ShaderNodeTexSky')
    sk.sky_type = 'NISHITA'
    sk.sun_disc = False
    sk.sun_elevation = math.radians(P.SUN_ELEVATION)
    sk.sun_rotation = math.radians(P.SUN_AZIMUTH)
    sk.air_density = 1.0
    sk.dust_density = 0.8
    sk.ozone_density = 1.6
    tc = N('ShaderNodeTexCoord')
    sp = N('ShaderNodeSeparateXYZ')
    t.links.new(tc.outputs['Generated'], sp.inputs[0])
    zc = N('ShaderNodeMath')
    zc.operation = 'ADD'
    zc.inputs[1].default_value = 0.12
    t.links.new(sp.outputs[2], zc.inputs[0])
    zm = N('ShaderNodeMath')
    zm.operation = 'MAXIMUM'
    zm.inputs[1].default_value = 0.03
    t.links.new(zc.outputs[0], zm.inputs[0])
    dv = []
    for i in (0, 1):
        d = N('ShaderNodeMath')
        d.operation = 'DIVIDE'
        t.links.new(sp.outputs[i], d.inputs[0])
        t.links.new(zm.outputs[0], d.inputs[1])
        dv.append(d)
    cb = N('ShaderNodeCombineXYZ')
    t.links.new(dv[0].outputs[0], cb.inputs[0])
    t.links.new(dv[1].outputs[0], cb.inputs[1])
    no = N('ShaderNodeTexNoise')
    no.inputs['Scale'].default_value = 0.85
    no.inputs['Detail'].default_value = 9
    no.inputs['Roughness'].default_value = 0.56
    no.inputs['Distortion'].default_value = 0.25
    t.links.new(cb.outputs[0], no.inputs['Vector'])
    rp = N('ShaderNodeValToRGB')
    rp.color_ramp.elements[0].position = 0.50
    rp.color_ramp.elements[1].position = 0.74
    t.links.new(no.outputs['Fac'], rp.inputs[0])
    fd = N('ShaderNodeMapRange')
    fd.inputs[1].default_value = 0.0
    fd.inputs[2].default_value = 0.22
    fd.inputs[3].default_value = 0.25
    fd.inputs[4].default_value = 0.85
    t.links.new(sp.outputs[2], fd.inputs[0])
    mu = N('ShaderNodeMath')
    mu.operation = 'MULTIPLY'
    t.links.new(rp.outputs[0], mu.inputs[0])
    t.links.new(fd.outputs[0], mu.inputs[1])
    mx = N('ShaderNodeMixRGB')
    t.links.new(mu.outputs[0], mx.inputs[0])
    t.links.new(sk.outputs[0], mx.inputs[1])
    mx.inputs[2].default_value = (9.5, 9.3, 9.0, 1)
    bg = N('ShaderNodeBackground')
    bg.inputs[1].default_value = strength
    t.links.new(mx.outputs[0], bg.inputs[0])
    ou = N('ShaderNodeOutputWorld')
    t.links.new(bg.outputs[0], ou.inputs[0])
    if indoor:
        w.cycles_visibility.diffuse = False
        w.cycles.sampling_method = 'NONE'
    else:
        w.cycles.sampling_method = 'MANUAL'
        w.cycles.sample_map_resolution = 512


def sunlight(strength=9.0, angle=0.8):
    d = Vector(P.sun_direction())
    return sun(d.to_track_quat('-Z', 'Y').to_euler(), strength, angle)
