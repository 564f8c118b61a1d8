"""The wood workshop in the south of the yard: shell, roof lights with dusty sunbeams, light; workshop_machines.py and workshop_props.py fill it."""

from kit import *
import plan as P
import site_outside as site
from wing_surfaces import drawn, mapped

X0, X1, Y0, Y1, _, Z = P.ROOMS['workshop']
WALL = 0.3
DOOR = (33.65, 35.55, 2.35)  # x0, x1, top
WINDOWS = [(36.9, 39.1), (39.9, 42.1)]
WZ0, WZ1 = 1.55, 2.95
LIGHTS = [31.0, 35.2, 40.2]  # roof lights: middle along x
LY0, LY1, LHALF = -26.5, -25.1, 0.85
STRIPS = [(29.6, -21.2), (29.6, -25.4), (38.2, -21.0), (38.2, -25.0)]


def materials():
    drawn('workshop_textures.py', 'workshop-tavle', 'workshop-hoer', 'workshop-stop', 'workshop-taelling', 'workshop-ordrer', 'workshop-tegning')
    drawn('chapel_textures.py', 'chapel-loft')
    tones = (('d9b47e', 'c79a62'), ('cfa46c', 'b98a52'), ('e0c394', 'd0ab76'), ('b98552', 'a06f40'), ('8f5f3c', '774c2e'), ('e6cfa6', 'd8b985'))
    return dict(
        wall=m_wall('wswall', COL('e4ddca'), COL('7f9a8c'), 1.25, rough=0.6, grime=0.9),
        floor=m_floor('wsfloor'),
        ceil=m_washed('wsceil'),
        glulam=m_wood('wsglu', COL('cfa56e'), COL('b98c56'), axis=(14, 1.2, 14), rough=0.6),
        wood=[m_wood('wsw%d' % i, COL(a), COL(b), rough=0.65) for i, (a, b) in enumerate(tones)],
        woody=[m_wood('wswy%d' % i, COL(a), COL(b), axis=(14, 1.2, 14), rough=0.65) for i, (a, b) in enumerate(tones)],
        woodz=[m_wood('wswz%d' % i, COL(a), COL(b), axis=(14, 14, 1.2), rough=0.65) for i, (a, b) in enumerate(tones)],
        dust=m_paint('wsdust', COL('dcbb84'), 0.95, vary=0.4),
        shaving=m_paint('wsshav', COL('e2bf86'), 0.8, vary=0.3),
        green=m_paint('wsgreen', COL('3f6a58'), 0.4, wear=0.4),
        grey=m_paint('wsgrey', COL('8b9092'), 0.42, wear=0.3),
        dark=m_paint('wsdark', COL('34393c'), 0.45),
        white=m_paint('wswhite', COL('e6e4dc'), 0.4),
        blue=m_paint('wsblue', COL('2f5f8f'), 0.4, wear=0.5),
        red=m_paint('wsred', COL('b3261c'), 0.35),
        yellow=m_paint('wsyel', COL('e2ab2c'), 0.42, wear=0.3),
        orange=m_paint('wsor', COL('d9702a'), 0.4),
        cast=m_steel('wscast', 0.3, (1, 1, 1), (0.50, 0.50, 0.49, 1)),
        steel=m_steel('wssteel'),
        duct=m_steel('wsduct', 0.34, (1, 1, 1), (0.60, 0.62, 0.63, 1)),
        hose=m_plain('wshose', COL('4a4c4e'), 0.5),
        black=m_plain('wsblack', (0.015, 0.015, 0.016, 1), 0.45),
        lamp=m_emit('wslamp', (1, 0.95, 0.86, 1), 3.4),
        pane=m_window('wspane', (0.92, 0.94, 0.9, 1), 0.02),
        text=m_plain('wstext', COL('22282c'), 0.6),
        sign=m_paint('wssign', COL('ece9df'), 0.5),
        canvas=m_fabric('wscanvas', COL('b9ae96')),
        denim=m_fabric('wsdenim', COL('3c5068')),
        brass=m_plain('wsbrass', (0.72, 0.52, 0.22, 1), 0.3, metal=1),
    )


def m_floor(name):
    """worn grey concrete paint, bare where people walk, with fine dust in the corners of the light"""
    g = G(name)
    big, mid = g.noise(0.5, 4, 0.6), g.noise(3.2, 4, 0.7)
    c = g.mix(g.ramp(big, [(0.40, 0), (0.60, 1)]), COL('5d625f'), COL('707470'))
    c = g.mix(g.ramp(g.math('ADD', g.math('MULTIPLY', mid, 0.6), g.math('MULTIPLY', big, 0.4)), [(0.52, 0), (0.64, 0.6)]), c, COL('847f74'))
    c = g.mix(g.math('MULTIPLY', g.ramp(g.noise(1.1, 4, 0.7), [(0.55, 0), (0.70, 1)]), 0.55), c, COL('3b3a37'))
    c = g.mix(g.math('MULTIPLY', g.ramp(g.noise(14, 4, 0.7), [(0.50, 0), (0.66, 1)]), 0.13), c, COL('c9ad7c'))
    g.set(Base_Color=c, Specular=0.4)
    g.put(g.b.inputs['Roughness'], g.maprange(mid, 0.35, 0.65, 0.32, 0.62))
    return g.fast(COL('6b6d69'))


def m_washed(name):
    """boards washed with white"""
    g = G(name)
    c = g.mix(0.55, mapped(g, 'chapel-loft', (2.6, 1.3)), COL('e8e3d6'))
    g.set(Base_Color=c, Specular=0.25, Roughness=0.75)
    return g.fast(COL('d9cdb4'))


def m_beam(name, strength):
    """dust in the light: adds a little, weaker towards the floor and the sides of the beam"""
    g = G(name)
    u = g.sep(g.uv())
    side = g.math('POWER', g.math('SINE', g.math('MULTIPLY', u[0], math.pi)), 0.6)
    down = g.maprange(u[1], 0, 1, 0.35, 1)
    n = g.maprange(g.noise(1.6, 4, 0.7), 0.35, 0.65, 0.55, 1.3)
    lp = g.n('ShaderNodeLightPath')
    s = g.math('MULTIPLY', g.math('MULTIPLY', g.math('MULTIPLY', side, down), n), g.math('MULTIPLY', lp.outputs['Is Camera Ray'], strength))
    tr, e = g.n('ShaderNodeBsdfTransparent'), g.n('ShaderNodeEmission', Color=(1, 0.84, 0.60, 1), Strength=s)
    ad = g.n('ShaderNodeAddShader')
    g.l(tr.outputs[0], ad.inputs[0])
    g.l(e.outputs[0], ad.inputs[1])
    g.l(ad.outputs[0], g.out.inputs[0])
    g.m.cycles.sample_as_light = False
    return g.m


def beams():
    d = Vector(P.sun_direction())
    mat = m_beam('wsbeam', 0.075)
    drop = d * (Z / -d.z)
    for c in LIGHTS:
        for k in range(3):
            x = c + (k - 1) * LHALF * 0.6
            a, b = Vector((x, LY0 + 0.1, Z)), Vector((x, LY1 - 0.1, Z))
            o = plane('beam', [tuple(a + drop), tuple(b + drop), tuple(b), tuple(a)], mat)
            o.visible_diffuse = o.visible_glossy = o.visible_shadow = o.visible_transmission = False


def shell(m):
    bx('wsf', (X0 - 0.1, Y0 - 0.1, -0.2), (X1 + 0.1, Y1 + 0.28, 0), m['floor'], 0)
    top = Z + 0.45
    bx('wsS', (X0 - 0.25, Y0 - 0.25, 0), (X1 + 0.25, Y0, top), m['wall'], 0)
    bx('wsW', (X0 - 0.25, Y0, 0), (X0, Y1, top), m['wall'], 0)
    bx('wsE', (X1, Y0, 0), (X1 + 0.25, Y1, top), m['wall'], 0)
    wall_holes('wsN', 'y', Y1, WALL, (X0 - 0.25, X1 + 0.25), (0, top), [((DOOR[0], 0), (DOOR[1], DOOR[2]))] + [((a, WZ0), (b, WZ1)) for a, b in WINDOWS], m['wall'])
    # roof with openings, as slabs round the lights
    xs = [X0 - 0.3] + [v for c in LIGHTS for v in (c - LHALF, c + LHALF)] + [X1 + 0.3]
    bx('wsr', (X0 - 0.3, LY1, Z), (X1 + 0.3, Y1 + 0.3, Z + 0.3), m['ceil'], 0)
    bx('wsr', (X0 - 0.3, Y0 - 0.25, Z), (X1 + 0.3, LY0, Z + 0.3), m['ceil'], 0)
    for a, b in zip(xs[::2], xs[1::2]):
        bx('wsr', (a, LY0, Z), (b, LY1, Z + 0.3), m['ceil'], 0)
    for c in LIGHTS:
        for a, b in [((c - LHALF, LY0), (c - LHALF + 0.05, LY1)), ((c + LHALF - 0.05, LY0), (c + LHALF, LY1)), ((c - LHALF + 0.05, LY0), (c + LHALF - 0.05, LY0 + 0.05)), ((c - LHALF + 0.05, LY1 - 0.05), (c + LHALF - 0.05, LY1))]:
            bx('wsl', (*a, Z - 0.03), (*b, Z + 0.46), m['white'], 0.004)
        for k in (-1, 1):
            bx('wslm', (c + k * 0.27 - 0.02, LY0 + 0.05, Z + 0.36), (c + k * 0.27 + 0.02, LY1 - 0.05, Z + 0.42), m['white'], 0.003)
        o = bx('wslp', (c - LHALF + 0.05, LY0 + 0.05, Z + 0.43), (c + LHALF - 0.05, LY1 - 0.05, Z + 0.44), m['pane'], 0)
        o.visible_shadow = False
    for x in (28.6, 33.1, 37.3, 42.3):
        bx('wsg', (x - 0.09, Y0, Z - 0.42), (x + 0.09, Y1, Z), m['glulam'], 0.012)
    for y in (-20.3, -23.5):
        bx('wsp', (X0, y - 0.05, Z - 0.14), (X1, y + 0.05, Z), m['wood'][1], 0.006)
    for x, y in STRIPS:
        bx('wst', (x - 1.2, y - 0.07, 3.72), (x + 1.2, y + 0.07, 3.78), m['white'], 0.008)
        bx('wste', (x - 1.16, y - 0.05, 3.700), (x + 1.16, y + 0.05, 3.725), m['lamp'], 0.006)
        for s in (-1, 1):
            tube('wsc', [(x + s * 0.9, y, 3.78), (x + s * 0.9, y, Z)], 0.006, m['dark'], res=4)
    for a, b in WINDOWS:
        for p, q in [((a, WZ0), (b, WZ0 + 0.06)), ((a, WZ1 - 0.06), (b, WZ1)), ((a, WZ0 + 0.06), (a + 0.06, WZ1 - 0.06)), ((b - 0.06, WZ0 + 0.06), (b, WZ1 - 0.06))] + [
            ((a + (b - a) * t - 0.02, WZ0 + 0.06), (a + (b - a) * t + 0.02, WZ1 - 0.06)) for t in (0.25, 0.5, 0.75)
        ] + [((a + 0.06, 2.43), (b - 0.06, 2.47))]:
            bx('wsw', (p[0], Y1 + 0.14 - 0.002 * (p[1] == 2.43), p[1]), (q[0], Y1 + 0.20 + 0.002 * (p[1] == 2.43), q[1]), m['white'], 0.004)
        bx('wssill', (a - 0.04, Y1 - 0.10, WZ0 - 0.04), (b + 0.04, Y1 + 0.14, WZ0), m['wood'][1], 0.008)
        o = bx('wswp', (a + 0.06, Y1 + 0.165, WZ0 + 0.06), (b - 0.06, Y1 + 0.170, WZ1 - 0.06), m['pane'], 0)
        o.visible_shadow = False
        bars('wsb', (a, Y1 + 0.26, WZ0), (b, Y1 + 0.26, WZ0), 15, 0.011, WZ1 - WZ0, m['grey'])
    door(m, inside=True)
    # yellow lines of the way through, scuffed
    for x in (33.3, 35.9):
        bx('wsline', (x - 0.04, -24.6, 0), (x + 0.04, Y1 - 0.3, 0.0014), m['yellow'], 0)


def door(m, inside=False):
    """blue double door; the western leaf stands open outwards"""
    x0, x1, h = DOOR
    xm = (x0 + x1) / 2
    for a, b in [((x0, 0), (x0 + 0.07, h)), ((x1 - 0.07, 0), (x1, h)), ((x0 + 0.07, h - 0.07), (x1 - 0.07, h))]:
        bx('wdf', (a[0], Y1 + 0.12, a[1]), (b[0], Y1 + 0.31, b[1]), m['blue'], 0.006)
    w = (x1 - x0) / 2 - 0.075
    for hinge, rot in ((x1 - 0.075, 0.0), (x0 + 0.075, 104.0)):
        s = -1 if hinge > xm else 1
        with placed(Matrix.Translation((hinge, Y1 + 0.26, 0)) @ Matrix.Rotation(math.radians(rot), 4, 'Z')):
            p = lambda a, b: tuple(sorted((a * s, b * s)))
            for (a, z0), (b, z1) in [((0, 0.015), (w, 1.15)), ((0, 1.95), (w, h - 0.08)), ((0, 1.15), (0.16, 1.95)), ((w - 0.16, 1.15), (w, 1.95))]:
                u0, u1 = p(a, b)
                bx('wdl', (u0, -0.05, z0), (u1, 0, z1), m['blue'], 0.004)
            for k in range(5):
                u0, u1 = p(0.06 + k * w / 5.6, 0.075 + k * w / 5.6)
                for y in (-0.053, 0.0):
                    bx('wdj', (u0, y, 0.10), (u1, y + 0.003, 1.08), m['dark'], 0)
            u0, u1 = p(0.16, w - 0.16)
            o = bx('wdp', (u0, -0.028, 1.15), (u1, -0.022, 1.95), m['pane'], 0)
            o.visible_shadow = False
            for y in (-0.05, 0.0):
                e = -0.05 if y < 0 else 0.05
                tube('wdh', [(s * (w - 0.08), y, 0.98), (s * (w - 0.08), y + e, 0.98), (s * (w - 0.08), y + e, 1.22), (s * (w - 0.08), y, 1.22)], 0.010, m['steel'])
    bx('wdt', (x0, Y1 + 0.05, -0.02), (x1, Y1 + 0.32, 0.012), m['cast'], 0.004)


def lights():
    for c in LIGHTS:
        area('wsky', (c, (LY0 + LY1) / 2, Z + 0.33), (0, 0, 0), 2 * LHALF - 0.1, LY1 - LY0 - 0.1, 150, (0.84, 0.92, 1))
    for a, b in WINDOWS:
        area('wwin', ((a + b) / 2, Y1 + 0.45, (WZ0 + WZ1) / 2 + 0.1), (math.radians(-76), 0, 0), b - a, WZ1 - WZ0, 150, (0.86, 0.93, 1))
    area('wdoor', (34.1, Y1 + 0.5, 1.3), (math.radians(-84), 0, 0), 0.9, 2.1, 90, (0.9, 0.95, 1))
    for y, x in ((-21.1, 33.9), (-25.2, 33.9)):
        area('wstrip', (x, y, 3.66), (0, 0, 0), 11, 0.14, 75, (1, 0.91, 0.78))
    area('wfill', (34.6, -23, 0.9), (math.pi, 0, 0), 11, 5, 34, (1, 0.90, 0.74))


def scene():
    import workshop_machines as machines
    import workshop_props as props
    import yard

    m = materials()
    shell(m)
    machines.everything(m)
    props.everything(m)
    beams()
    k = 0.2
    site.ground(k)
    yard.build(k, workshop=False)
    site.shell()
    site.tree_line(k)
    site.sky(0.16, True)
    site.sunlight(9.0)
    lights()
