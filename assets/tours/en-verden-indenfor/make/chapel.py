"""The chapel, on the upper floor north of the hall: white walls under an open boarded roof, roof lights to the south, coloured glass in the gable."""

from kit import *
import plan as P
import site_outside as site
from wing_surfaces import drawn, m_tiles
from wing_view import door_lining, skirting, window

X0, X1, Y0, Y1, F, _ = P.ROOMS['chapel']
EAVES, RIDGE, YR = F + 2.75, F + 4.75, (4.5 + 8.8) / 2
SLOPE = math.atan2(RIDGE - EAVES, YR - Y0)
DOOR = 5.6
ROOF_LIGHTS = [(1.75, 3.15), (5.3, 6.5)]  # along x; between these heights along the slope
S0, S1 = 0.75, 2.0
GLASS = (3.9, 4.5, F + 0.95, F + 2.45)  # coloured window in the north wall
VIEW = (6.35, 7.55, F + 1.0, F + 2.2)
GABLE = [((YR + a, F + 2.72), (YR + b, F + 3.72)) for a, b in ((-1.05, -0.25), (0.25, 1.05))]  # coloured glass high in the eastern gable


def m_boards(name, img, size, rough, mirror=1):
    """the boards of the roof: a picture laid along x and up the slope"""
    g = G(name)
    u = g.math('DIVIDE', g.dot(g.pos(), (1, 0, 0)), size[0])
    v = g.math('DIVIDE', g.dot(g.pos(), (0, mirror * math.cos(SLOPE), math.sin(SLOPE))), size[1])
    t = g.n('ShaderNodeTexImage', Vector=g.n('ShaderNodeCombineXYZ', i0=u, i1=v).outputs[0])
    t.image = bpy.data.images.load(TEX + img, check_existing=True)
    g.set(Base_Color=t.outputs[0], Specular=0.3, Roughness=rough)
    return g.fast(COL('d8b98a'))


def m_stained(name, img, glow):
    """leaded glass: tints what shines through, glows a little for the eye"""
    g = G(name)
    t = g.n('ShaderNodeTexImage', Vector=g.uv())
    t.image = bpy.data.images.load(TEX + img, check_existing=True)
    t.extension = 'EXTEND'
    tr = g.n('ShaderNodeBsdfTransparent', Color=g.mix(1, t.outputs[0], (1.25, 1.25, 1.25, 1), 'MULTIPLY'))
    lp = g.n('ShaderNodeLightPath')
    e = g.n('ShaderNodeEmission', Color=t.outputs[0], Strength=g.math('MULTIPLY', lp.outputs['Is Camera Ray'], glow))
    mx = g.n('ShaderNodeMixShader', i0=lp.outputs['Is Camera Ray'])
    g.l(tr.outputs[0], mx.inputs[1])
    g.l(e.outputs[0], mx.inputs[2])
    g.l(mx.outputs[0], g.out.inputs[0])
    g.m.cycles.sample_as_light = False
    return g.m


def materials():
    drawn('chapel_textures.py', 'chapel-gulv', 'chapel-loft', 'chapel-glas', 'chapel-gavl', 'chapel-uge', 'chapel-rug1', 'chapel-noder', 'chapel-bog', 'chapel-baade')
    return dict(
        wall=m_wall('chwall', COL('ece8de'), rough=0.7, grime=0.35),
        floor=m_tiles('chfloor', 'chapel-gulv', (1.9, 1.2), 'xy', COL('8d683f'), 0.3, 0.3),
        roofs=m_boards('chroofs', 'chapel-loft.png', (2.6, 1.2), 0.6, 1),
        roofn=m_boards('chroofn', 'chapel-loft.png', (2.6, 1.2), 0.6, -1),
        beam=m_wood('chbeam', COL('b98d5a'), COL('a27443'), axis=(14, 1.2, 14), rough=0.6),
        birch=m_wood('chbirch', COL('d9b986'), COL('c79d68'), axis=(14, 1.2, 14)),
        birchx=m_wood('chbirchx', COL('d9b986'), COL('c79d68')),
        birchv=m_wood('chbirchv', COL('d5b380'), COL('c29763'), axis=(14, 14, 1.2)),
        oak=m_wood('choak', COL('a9794a'), COL('8f6136'), axis=(14, 14, 1.2)),
        dark_wood=m_wood('chdark', COL('5a3824'), COL('452a1a'), axis=(14, 1.2, 14), rough=0.28),
        white=m_paint('chwhite', COL('e8e7e1'), 0.4),
        grey=m_paint('chgrey', COL('7d8285'), 0.4),
        black=m_plain('chblack', (0.012, 0.012, 0.013, 1), 0.35),
        iron=m_paint('chiron', COL('2b2c2e'), 0.5),
        steel=m_steel('chsteel'),
        brass=m_plain('chbrass', (0.72, 0.52, 0.22, 1), 0.24, metal=1),
        linen=m_fabric('chlinen', COL('ece7da')),
        wax=m_plain('chwax', COL('efe6d0'), 0.5),
        flame=m_emit('chflame', (1, 0.62, 0.22, 1), 14),
        globe=m_emit('chglobe', (1, 0.88, 0.70, 1), 2.6),
        text=m_plain('chtext', COL('2a2420'), 0.6),
        sign=m_paint('chsign', COL('ece9df'), 0.4),
        stone=m_paint('chstone', COL('8a8782'), 0.7, vary=0.5),
        red=m_paint('chred', COL('8f2f26'), 0.45),
        blue=m_paint('chblue', COL('2f4a6e'), 0.45),
    )


def roof(m):
    t = 0.24
    ln = math.hypot(RIDGE - EAVES, YR - Y0)
    up = Matrix.Translation((0, Y0, EAVES)) @ Matrix.Rotation(-(math.pi / 2 - SLOPE), 4, 'X')
    with placed(up):  # local x along the ridge, z up the slope, -y outwards
        wall_holes('crs', 'y', -t, t, (X0 - 0.4, X1 + 0.4), (-0.45, ln), [((a, S0), (b, S1)) for a, b in ROOF_LIGHTS], m['roofs'])
        for a, b in ROOF_LIGHTS:
            for p, q in [((a, S0), (b, S0 + 0.04)), ((a, S1 - 0.04), (b, S1)), ((a, S0 + 0.04), (a + 0.04, S1 - 0.04)), ((b - 0.04, S0 + 0.04), (b, S1 - 0.04))]:
                bx('crl', (p[0], -t - 0.12, p[1]), (q[0], -0.006 + 0.02, q[1]), m['white'], 0.006)
            bx('crm', ((a + b) / 2 - 0.025, -t - 0.06, S0 + 0.04), ((a + b) / 2 + 0.025, -t, S1 - 0.04), m['white'], 0.005)
            o = bx('crp', (a + 0.04, -t - 0.04, S0 + 0.04), (b - 0.04, -t - 0.03, S1 - 0.04), m_window('crpane', veil=0.01), 0)
            o.visible_shadow = False
    up = Matrix.Translation((0, Y1, EAVES)) @ Matrix.Rotation(math.pi, 4, 'Z') @ Matrix.Rotation(-(math.pi / 2 - SLOPE), 4, 'X')
    with placed(up):
        bx('crn', (-X1 - 0.4, -t, -0.45), (-X0 + 0.4, 0, ln + 0.2), m['roofn'], 0)
    # rafters in pairs with a tie beam, ridge beam, wall plates
    for i in range(6):
        x = X0 + 0.62 + i * 1.472
        for s in (-1, 1):
            y, z = YR + s * (YR - Y0) / 2, (EAVES + RIDGE) / 2
            box('raf', (0.09, ln, 0.16), (x, y, z - 0.085 / math.cos(SLOPE)), m['beam'], 0.006, rot=(-s * SLOPE, 0, 0))
        bx('tie', (x - 0.034, Y0 + 0.62, EAVES + 0.52), (x + 0.034, Y1 - 0.62, EAVES + 0.68), m['beam'], 0.006)
    bx('ridge', (X0, YR - 0.06, RIDGE - 0.30), (X1, YR + 0.06, RIDGE - 0.06), m['birchx'], 0.006)


def shell(m):
    bx('cfloor', (X0 - 0.2, Y0 - 0.3, F - 0.2), (X1 + 0.2, Y1 + 0.1, F), m['floor'], 0)
    top = RIDGE + 0.2
    bx('cW', (X0 - 0.3, Y0 - 0.3, F), (X0, Y1 + 0.3, top), m['wall'], 0)
    wall_holes('cE', 'x', X1, 0.14, (Y0 - 0.3, Y1 + 0.3), (F, top), GABLE, m['wall'])
    wall_holes('cS', 'y', Y0 - 0.3, 0.3, (X0, X1), (F, EAVES + 0.05), [((DOOR - 0.47, F), (DOOR + 0.47, F + P.DOOR_TOP))], m['wall'])
    g, v = GLASS, VIEW
    wall_holes('cN', 'y', Y1, 0.38, (X0, X1), (F, EAVES + 0.05), [((g[0], g[2]), (g[1], g[3])), ((v[0], v[2]), (v[1], v[3]))], m['wall'])
    skirting(X0, X1, Y0, Y1, F, ('s', DOOR - 0.54, DOOR + 0.54), m['oak'], h=0.12)
    roof(m)
    stained = m_stained('gablem', 'chapel-gavl.png', 2.6)
    for (y0, z0), (y1, z1) in GABLE:
        plane('gableg', [(X1 + 0.09, y0, z0), (X1 + 0.09, y1, z0), (X1 + 0.09, y1, z1), (X1 + 0.09, y0, z1)], stained)
        for p, q in [((y0, z0), (y1, z0 + 0.035)), ((y0, z1 - 0.035), (y1, z1)), ((y0, z0 + 0.035), (y0 + 0.035, z1 - 0.035)), ((y1 - 0.035, z0 + 0.035), (y1, z1 - 0.035))]:
            bx('gabf', (X1 + 0.06, *p), (X1 + 0.12, *q), m['oak'], 0.005)
    x0, x1, z0, z1 = GLASS
    plane('glas', [(x0, Y1 + 0.2, z0), (x1, Y1 + 0.2, z0), (x1, Y1 + 0.2, z1), (x0, Y1 + 0.2, z1)], m_img('glasm', TEX + 'chapel-glas.png', emit=1.5))
    for p, q in [((x0, z0), (x1, z0 + 0.04)), ((x0, z1 - 0.04), (x1, z1)), ((x0, z0 + 0.04), (x0 + 0.04, z1 - 0.04)), ((x1 - 0.04, z0 + 0.04), (x1, z1 - 0.04))]:
        bx('glasf', (p[0], Y1 + 0.15, p[1]), (q[0], Y1 + 0.24, q[1]), m['oak'], 0.005)
    bx('glass', (x0 - 0.03, Y1 - 0.05, z0 - 0.03), (x1 + 0.03, Y1 + 0.15, z0 + 0.001), m['oak'], 0.006)
    window(*VIEW, m)
    door(m)


def door(m):
    """closed, of oak with four panels, as it is seen from the gallery"""
    door_lining(DOOR, F, m['oak'])
    h = P.DOOR_HALF
    bx('cdl', (DOOR - h, Y0 - 0.12, F + 0.006), (DOOR + h, Y0 - 0.06, F + P.DOOR_TOP), m['oak'], 0.004)
    for x0, x1, z0, z1 in ((-0.36, -0.04, 0.30, 0.95), (0.04, 0.36, 0.30, 0.95), (-0.36, -0.04, 1.05, 1.92), (0.04, 0.36, 1.05, 1.92)):
        bx('cdp', (DOOR + x0, Y0 - 0.065, F + z0), (DOOR + x1, Y0 - 0.045, F + z1), m['oak'], 0.010, 3)
    bx('cdh', (DOOR - 0.43, Y0 - 0.062, F + 0.94), (DOOR - 0.38, Y0 - 0.052, F + 1.18), m['brass'], 0.003)
    tube('cdg', [(DOOR - 0.405, Y0 - 0.055, F + 1.08), (DOOR - 0.405, Y0 - 0.0, F + 1.08), (DOOR - 0.28, Y0 + 0.003, F + 1.08)], 0.010, m['brass'])
    bx('cex', (DOOR - 0.2, Y0, F + 2.25), (DOOR + 0.2, Y0 + 0.05, F + 2.43), m_emit('cexm', (0.05, 0.5, 0.17, 1), 1.3), 0.008)
    label('UDGANG', (DOOR, Y0 + 0.0515, F + 2.34), 'y+', 0.075, m['sign'])


def lights():
    for a, b in ROOF_LIGHTS:
        y, z = Y0 + 1.35 * math.cos(SLOPE), EAVES + 1.35 * math.sin(SLOPE)
        area('croof', ((a + b) / 2, y - 0.25, z + 0.27), (-SLOPE, 0, 0), b - a, 1.2, 150, (0.84, 0.92, 1.0))
    v, g = VIEW, GLASS
    area('cwin', ((v[0] + v[1]) / 2, Y1 + 0.5, (v[2] + v[3]) / 2 + 0.2), (math.radians(-78), 0, 0), 1.2, 1.2, 110, (0.84, 0.92, 1.0))
    area('cglas', ((g[0] + g[1]) / 2, Y1 + 0.12, (g[2] + g[3]) / 2), (math.radians(-90), 0, 0), 0.5, 1.4, 9, (0.95, 0.72, 0.45))
    for x in (4.55, 7.5):
        area('cpend', (x, YR, F + 2.74), (0, 0, 0), 0.3, 0.3, 24, (1, 0.83, 0.60))
    area('cfill', (5.4, YR, F + 1.0), (math.pi, 0, 0), 6.5, 2.6, 55, (1, 0.94, 0.85))
    area('clys', (2.15, 8.0, F + 1.75), (0, 0, 0), 0.4, 0.4, 2.2, (1, 0.62, 0.28))


def scene():
    import chapel_props as props

    m = materials()
    shell(m)
    props.everything(m)
    site.ground(0.2)
    site.tree_line(0.2)
    site.sky(0.16, True)
    site.sunlight(9.0)
    lights()
