"""Trees near and far, and the sky over the prison."""

from kit import *
import plan as P


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


def shrub(name, x, y, r, h, R, leafm, n=2600, leaf=0.055):
    """a lumpy bush: leaves on the skin of a few overlapping balls"""
    lumps = [(R.gauss(0, r * 0.45), R.gauss(0, r * 0.45), h * R.uniform(0.3, 0.75), r * R.uniform(0.35, 0.6)) for _ in range(9)]
    verts, faces = [], []
    for _ in range(n):
        lx, ly, lz, lr = R.choice(lumps)
        d = Vector((R.gauss(0, 1), R.gauss(0, 1), R.gauss(0.2, 1))).normalized()
        p = Vector((x + lx, y + ly, lz)) + d * lr * R.uniform(0.7, 1.05)
        if p.z < 0.02:
            continue
        u = Vector((R.gauss(0, 1), R.gauss(0, 1), R.gauss(0, 0.6))).normalized()
        v = u.cross(d + Vector((R.gauss(0, 0.5), R.gauss(0, 0.5), R.gauss(0, 0.5)))).normalized()
        s, b = leaf * R.uniform(0.6, 1.3), len(verts)
        verts += [tuple(p - u * s), tuple(p + v * s * 0.5), tuple(p + u * s), tuple(p - v * s * 0.5)]
        faces.append((b, b + 1, b + 2, b + 3))
    me = bpy.data.meshes.new(name)
    me.from_pydata(verts, [], faces)
    me.materials.append(leafm)
    bpy.context.scene.collection.objects.link(bpy.data.objects.new(name, me))


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
