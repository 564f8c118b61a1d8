"""Procedural materials for headless Blender 3.4: a small shader-graph wrapper (G) and the surfaces of the building."""

import bpy, os

TEX = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'work', 'tex')

COL = lambda h: tuple(
    ((int(h[i : i + 2], 16) / 255) / 12.92 if int(h[i : i + 2], 16) / 255 <= 0.04045 else ((int(h[i : i + 2], 16) / 255 + 0.055) / 1.055) ** 2.4) for i in (0, 2, 4)
) + (1,)


class G:
    def __init__(s, name):
        s.m = bpy.data.materials.new(name)
        s.m.use_nodes = True
        s.t = s.m.node_tree
        s.t.nodes.clear()
        s.out = s.n('ShaderNodeOutputMaterial')
        s.b = s.n('ShaderNodeBsdfPrincipled')
        s.l(s.b.outputs[0], s.out.inputs[0])

    def l(s, a, b):
        s.t.links.new(a, b)

    def put(s, sock, v):
        if v is None:
            return
        if isinstance(v, bpy.types.NodeSocket):
            s.l(v, sock)
        else:
            sock.default_value = v

    def n(s, typ, props=None, **kw):
        nd = s.t.nodes.new(typ)
        for k, v in (props or {}).items():
            setattr(nd, k, v)
        for k, v in kw.items():
            s.put(nd.inputs[k.replace('_', ' ')] if k.replace('_', ' ') in nd.inputs else nd.inputs[int(k[1:])], v)
        return nd

    def set(s, **kw):
        for k, v in kw.items():
            s.put(s.b.inputs[k.replace('_', ' ')], v)
        return s

    def pos(s):
        if not hasattr(s, '_p'):
            s._p = s.n('ShaderNodeNewGeometry').outputs['Position']
        return s._p

    def obj(s):
        return s.n('ShaderNodeTexCoord').outputs['Object']

    def uv(s):
        return s.n('ShaderNodeTexCoord').outputs['UV']

    def sep(s, v=None):
        return s.n('ShaderNodeSeparateXYZ', i0=v or s.pos()).outputs

    def scalev(s, v, xyz):
        return s.n('ShaderNodeMapping', Vector=v, Scale=xyz).outputs[0]

    def noise(s, scale, detail=3, rough=0.5, vec=None, dist=0):
        """fractal noise from a tiling image looked up along an oblique projection: several times cheaper than the noise node"""
        p = s.scalev(vec or s.pos(), (scale / 64,) * 3)
        uv = s.n('ShaderNodeCombineXYZ', i0=s.dot(p, (1, -0.5, -0.5)), i1=s.dot(p, (0.03, 0.866, -0.866))).outputs[0]
        im = s.n('ShaderNodeTexImage', Vector=uv)
        im.image = bpy.data.images.load(os.path.join(TEX, 'noise%d.png' % (2 if detail <= 2 else 4)), check_existing=True)
        im.image.colorspace_settings.name = 'Non-Color'
        im.interpolation = 'Linear'
        return im.outputs[0]

    def dot(s, a, b):
        return s.n('ShaderNodeVectorMath', {'operation': 'DOT_PRODUCT'}, i0=a, i1=b).outputs['Value']

    def voro(s, scale, vec=None, feature='F1'):
        return s.n('ShaderNodeTexVoronoi', {'feature': feature}, Vector=vec or s.pos(), Scale=scale)

    def ramp(s, f, stops):
        nd = s.n('ShaderNodeValToRGB', Fac=f)
        e = nd.color_ramp.elements
        while len(e) < len(stops):
            e.new(0.5)
        for i, (p, c) in enumerate(stops):
            e[i].position = p
            e[i].color = c if not isinstance(c, (int, float)) else (c, c, c, 1)
        return nd.outputs[0]

    def mix(s, f, a, b, mode='MIX'):
        return s.n('ShaderNodeMixRGB', {'blend_type': mode}, Fac=f, Color1=a, Color2=b).outputs[0]

    def math(s, op, a, b=0.0, clamp=False):
        return s.n('ShaderNodeMath', {'operation': op, 'use_clamp': clamp}, i0=a, i1=b).outputs[0]

    def maprange(s, v, a, b, c, d):
        return s.n('ShaderNodeMapRange', Value=v, i1=a, i2=b, i3=c, i4=d).outputs[0]

    def bump(s, h, strength=0.3, dist=0.01, normal=None, force=False):
        """surface relief; each bump evaluates its height three times, so only outdoor ground asks for it (force)"""
        if not force:
            return normal
        nd = s.n('ShaderNodeBump', Height=h, Strength=strength, Distance=dist)
        if normal is not None:
            s.l(normal, nd.inputs['Normal'])
        return nd.outputs[0]

    def fast(s, col):
        lp = s.n('ShaderNodeLightPath')
        f = s.math('MAXIMUM', lp.outputs['Is Camera Ray'], lp.outputs['Is Glossy Ray'])
        d = s.n('ShaderNodeBsdfDiffuse', Color=tuple(k * 0.92 for k in col[:3]) + (1,))
        mx = s.n('ShaderNodeMixShader', i0=f)
        s.l(d.outputs[0], mx.inputs[1])
        s.l(s.b.outputs[0], mx.inputs[2])
        s.l(mx.outputs[0], s.out.inputs[0])
        return s.m


def m_wall(name, col, low=None, low_h=1.1, block=None, rough=0.62, grime=1.0):
    """painted concrete; optional two-tone band; optional block joints (w,h in m) as bump"""
    g = G(name)
    x, y, z = g.sep()
    big = g.noise(0.9, 4, 0.6)
    mid = g.noise(7, 3)
    c = g.mix(g.math('MULTIPLY', big, 0.22), col, tuple(k * 0.72 for k in col[:3]) + (1,))
    if low:
        edge = g.math('ADD', z, g.math('MULTIPLY', g.math('SUBTRACT', g.noise(14, 2), 0.5), 0.006))
        lc = g.mix(g.math('MULTIPLY', big, 0.25), low, tuple(k * 0.75 for k in low[:3]) + (1,))
        c = g.mix(g.math('GREATER_THAN', edge, low_h), lc, c)
    # a little darker towards the floor, scuffs
    down = g.maprange(z, 0, 1.7, 0.86, 1.0)
    c = g.mix(1.0, c, g.n('ShaderNodeCombineXYZ', i0=down, i1=down, i2=down).outputs[0], 'MULTIPLY')
    band = g.maprange(z, 0, 0.55, 1, 0)
    sc = g.ramp(g.noise(5, 6, 0.7, g.scalev(g.pos(), (1, 1, 3))), [(0.46, 0), (0.68, 1)])
    c = g.mix(g.math('MULTIPLY', g.math('MULTIPLY', band, sc), 0.42 * grime), c, (0.10, 0.09, 0.08, 1))
    # faint drips/stains
    st = g.ramp(g.noise(2.2, 5, 0.65, g.scalev(g.pos(), (3, 3, 0.35))), [(0.52, 0), (0.75, 1)])
    c = g.mix(g.math('MULTIPLY', st, 0.12 * grime), c, (0.25, 0.22, 0.18, 1))
    g.set(Base_Color=c, Specular=0.35)
    g.put(g.b.inputs['Roughness'], g.maprange(mid, 0.3, 0.7, rough - 0.08, rough + 0.1))
    roller = g.noise(230, 2, 0.6)
    n = g.bump(roller, 0.13, 0.004)
    n = g.bump(g.noise(3.2, 3), 0.10, 0.05, n)
    if block:
        nx = g.math('ABSOLUTE', g.n('ShaderNodeSeparateXYZ', i0=g.n('ShaderNodeNewGeometry').outputs['Normal']).outputs[0])
        u = g.n('ShaderNodeMix', {'data_type': 'FLOAT'})
        u.inputs[0].default_value = 0
        g.l(nx, u.inputs[0])
        g.l(x, u.inputs[2])
        g.l(y, u.inputs[3])
        v = g.n('ShaderNodeCombineXYZ', i0=u.outputs[0], i1=z).outputs[0]
        br = g.n('ShaderNodeTexBrick', Vector=v, Scale=1.0, Color1=(1, 1, 1, 1), Color2=(0.93, 0.93, 0.93, 1), Mortar=(0, 0, 0, 1))
        br.inputs['Mortar Size'].default_value = 0.006
        br.inputs['Mortar Smooth'].default_value = 0.6
        br.inputs['Brick Width'].default_value = block[0]
        br.inputs['Row Height'].default_value = block[1]
        n = g.bump(br.outputs[0], 0.55, 0.012, n)
        g.put(g.b.inputs['Base Color'], g.mix(g.math('MULTIPLY', br.outputs[1], 0.16), c, (0.3, 0.3, 0.3, 1)))
    g.put(g.b.inputs['Normal'], n)
    return g.fast(col)


def m_lino(name, c1, c2, c3, rough=0.33):
    g = G(name)
    v = g.scalev(g.pos(), (1, 1, 1))
    m = g.noise(11, 6, 0.65, v, 1.2)
    f = g.noise(150, 2, 0.5, v)
    f2 = g.noise(95, 2, 0.5, g.n('ShaderNodeVectorMath', {'operation': 'ADD'}, i0=v, i1=(7, 3, 1)).outputs[0])
    c = g.mix(g.ramp(m, [(0.38, 0), (0.62, 1)]), c1, c2)
    c = g.mix(g.ramp(f, [(0.64, 0), (0.70, 0.6)]), c, c3)
    c = g.mix(g.ramp(f2, [(0.65, 0), (0.71, 0.5)]), c, tuple(k * 0.45 for k in c1[:3]) + (1,))
    wear = g.ramp(g.noise(1.3, 5, 0.7), [(0.42, 0), (0.72, 1)])
    c = g.mix(g.math('MULTIPLY', wear, 0.10), c, tuple(min(1, k * 1.35) for k in c1[:3]) + (1,))
    g.set(Base_Color=c, Specular=0.5)
    sm = g.noise(4, 6, 0.72)
    scr = g.noise(22, 4, 0.7, g.scalev(g.pos(), (1, 0.12, 1)))
    g.put(g.b.inputs['Roughness'], g.maprange(g.math('ADD', g.math('MULTIPLY', sm, 0.7), g.math('MULTIPLY', scr, 0.3)), 0.35, 0.65, rough - 0.05, rough + 0.07))
    g.put(g.b.inputs['Normal'], g.bump(g.noise(1.6, 2), 0.06, 0.03, g.bump(f, 0.05, 0.001)))
    return g.fast(c1)


def m_paint(name, col, rough=0.38, metal=0, peel=0.06, vary=0.12, wear=0):
    g = G(name)
    c = g.mix(g.math('MULTIPLY', g.noise(3, 4, 0.6), vary), col, tuple(k * 0.6 for k in col[:3]) + (1,))
    if wear:
        w = g.ramp(g.noise(38, 5, 0.75, g.scalev(g.pos(), (1, 1, 0.5))), [(0.66, 0), (0.70, 1)])
        z = g.sep()[2]
        c = g.mix(g.math('MULTIPLY', w, g.maprange(z, 0.0, 1.3, wear, wear * 0.25)), c, (0.16, 0.15, 0.14, 1))
    g.set(Base_Color=c, Metallic=metal, Specular=0.5)
    g.put(g.b.inputs['Roughness'], g.maprange(g.noise(9, 4), 0.3, 0.7, rough - 0.06, rough + 0.08))
    if peel:
        g.put(g.b.inputs['Normal'], g.bump(g.noise(120, 2), peel, 0.004))
    return g.fast(col) if metal < 0.5 else g.m


def m_steel(name, rough=0.26, axis=(1, 1, 0.04), col=(0.62, 0.62, 0.61, 1)):
    g = G(name)
    b = g.noise(160, 3, 0.6, g.scalev(g.pos(), axis))
    s = g.noise(6, 4, 0.6)
    g.set(Base_Color=g.mix(g.math('MULTIPLY', s, 0.3), col, tuple(k * 0.6 for k in col[:3]) + (1,)), Metallic=1.0)
    g.put(g.b.inputs['Roughness'], g.maprange(g.math('ADD', g.math('MULTIPLY', b, 0.5), g.math('MULTIPLY', s, 0.5)), 0.3, 0.7, rough - 0.08, rough + 0.12))
    g.put(g.b.inputs['Normal'], g.bump(b, 0.04, 0.002))
    return g.m


def m_wood(name, c1, c2, axis=(1.2, 14, 14), rough=0.42):
    g = G(name)
    v = g.scalev(g.pos(), axis)
    n = g.noise(1.0, 4, 0.6, v, 0.6)
    w = g.noise(6, 4, 0.75, g.scalev(g.pos(), tuple(a * 1.6 for a in axis)))
    c = g.mix(g.ramp(n, [(0.3, 0), (0.7, 1)]), c1, c2)
    c = g.mix(g.math('MULTIPLY', g.ramp(w, [(0.52, 0), (0.7, 1)]), 0.28), c, tuple(k * 0.5 for k in c1[:3]) + (1,))
    g.set(Base_Color=c, Specular=0.45)
    g.put(g.b.inputs['Roughness'], g.maprange(w, 0.3, 0.7, rough - 0.05, rough + 0.1))
    g.put(g.b.inputs['Normal'], g.bump(w, 0.05, 0.003))
    return g.fast(c1)


def m_fabric(name, col, col2=None, stripe=None, rough=0.9, weave=650, axis=1):
    g = G(name)
    c = g.mix(g.math('MULTIPLY', g.noise(9, 3), 0.15), col, tuple(k * 0.7 for k in col[:3]) + (1,))
    if stripe:
        u = g.sep(g.uv())[axis]
        s = g.math('GREATER_THAN', g.math('FRACT', g.math('MULTIPLY', u, stripe)), 0.62)
        c = g.mix(s, c, col2)
    g.set(Base_Color=c, Roughness=rough, Specular=0.15, Sheen=0.35)
    g.put(g.b.inputs['Normal'], g.bump(g.noise(28, 4, 0.6), 0.18, 0.012, g.bump(g.noise(weave, 1), 0.14, 0.002)))
    return g.fast(col)


def m_emit(name, col, strength):
    g = G(name)
    lp = g.n('ShaderNodeLightPath')
    f = g.math('SUBTRACT', 1.0, lp.outputs['Is Diffuse Ray'])
    e = g.n('ShaderNodeEmission', Color=col, Strength=g.math('MULTIPLY', f, strength))
    g.l(e.outputs[0], g.out.inputs[0])
    g.m.cycles.sample_as_light = False
    return g.m


def m_img(name, path, rough=0.6, emit=0, bump=0):
    g = G(name)
    im = g.n('ShaderNodeTexImage')
    im.image = bpy.data.images.load(path, check_existing=True)
    im.extension = 'EXTEND'
    g.l(g.uv(), im.inputs[0])
    if emit:
        lp = g.n('ShaderNodeLightPath')
        e = g.n('ShaderNodeEmission', Strength=g.math('MULTIPLY', g.math('SUBTRACT', 1.0, lp.outputs['Is Diffuse Ray']), emit))
        g.m.cycles.sample_as_light = False
        g.l(im.outputs[0], e.inputs[0])
        g.l(e.outputs[0], g.out.inputs[0])
    else:
        g.set(Base_Color=im.outputs[0], Roughness=rough, Specular=0.3)
    return g.m


def m_glass(name, tint=(0.93, 0.96, 0.95, 1)):
    """noise-free pane: transparent + fresnel glossy (no refraction, no caustics)"""
    g = G(name)
    tr = g.n('ShaderNodeBsdfTransparent', Color=tint)
    gl = g.n('ShaderNodeBsdfGlossy', Roughness=0.02)
    fr = g.n('ShaderNodeFresnel', IOR=1.45)
    lp = g.n('ShaderNodeLightPath')
    f = g.math('MULTIPLY', fr.outputs[0], lp.outputs['Is Camera Ray'])
    mx = g.n('ShaderNodeMixShader', i0=f)
    g.l(tr.outputs[0], mx.inputs[1])
    g.l(gl.outputs[0], mx.inputs[2])
    g.l(mx.outputs[0], g.out.inputs[0])
    return g.m


def m_plain(name, col, rough=0.5, spec=0.5, metal=0):
    return G(name).set(Base_Color=col, Roughness=rough, Specular=spec, Metallic=metal).m


def m_ceramic(name, col=(0.85, 0.86, 0.85, 1)):
    return G(name).set(Base_Color=col, Roughness=0.12, Specular=0.6).m


def m_window(name, tint=(0.95, 0.97, 0.965, 1), veil=0.006):
    """noise-free pane: transparent with a constant faint veil instead of a Fresnel reflection"""
    g = G(name)
    tr = g.n('ShaderNodeBsdfTransparent', Color=tint)
    e = g.n('ShaderNodeEmission', Color=(0.9, 0.97, 1, 1), Strength=veil)
    ad = g.n('ShaderNodeAddShader')
    g.l(tr.outputs[0], ad.inputs[0])
    g.l(e.outputs[0], ad.inputs[1])
    g.l(ad.outputs[0], g.out.inputs[0])
    g.m.cycles.sample_as_light = False
    return g.m


def fill(mat, k):
    """outdoor surfaces seen from indoor rooms: the sky's share as a constant emission of k x base colour (no dome to sample)"""
    t = mat.node_tree
    out = next(n for n in t.nodes if n.type == 'OUTPUT_MATERIAL')
    b = next(n for n in t.nodes if n.type == 'BSDF_PRINCIPLED')
    e = t.nodes.new('ShaderNodeEmission')
    src = b.inputs['Base Color']
    mul = t.nodes.new('ShaderNodeMixRGB')
    mul.blend_type = 'MULTIPLY'
    mul.inputs[0].default_value = 1
    mul.inputs[2].default_value = (0.78, 0.9, 1.08, 1)
    if src.links:
        t.links.new(src.links[0].from_socket, mul.inputs[1])
    else:
        mul.inputs[1].default_value = src.default_value
    lp = t.nodes.new('ShaderNodeLightPath')
    m = t.nodes.new('ShaderNodeMath')
    m.operation = 'MULTIPLY_ADD'
    m.inputs[1].default_value = -k
    m.inputs[2].default_value = k
    t.links.new(lp.outputs['Is Diffuse Ray'], m.inputs[0])
    t.links.new(m.outputs[0], e.inputs[1])
    t.links.new(mul.outputs[0], e.inputs[0])
    ad = t.nodes.new('ShaderNodeAddShader')
    t.links.new(out.inputs[0].links[0].from_socket, ad.inputs[0])
    t.links.new(e.outputs[0], ad.inputs[1])
    t.links.new(ad.outputs[0], out.inputs[0])
    mat.cycles.sample_as_light = False
    return mat
