"""Outside: the shell of the building (keeps sun out of the rooms), ground, perimeter wall, trees beyond it, the sky."""

from kit import *
import plan as P
from site_trees import leaf_material, shrub, sky, sunlight, tree, tree_line  # noqa: F401 (one door for the scenes)
from wing_surfaces import drawn, mapped

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
    stripe = g.math('SINE', g.math('ADD', g.math('MULTIPLY', g.dot(g.pos(), (0.94, 0.34, 0)), 5.2), g.math('MULTIPLY', n2, 1.2)))
    c = g.mix(g.maprange(stripe, -0.5, 0.5, 0, 0.22), c, COL('4d6f2c'))
    c = g.mix(g.math('MULTIPLY', g.ramp(g.noise(0.9, 4, 0.7), [(0.56, 0), (0.70, 1)]), 0.45), c, COL('a9a060'))
    g.set(Base_Color=c, Roughness=0.95, Specular=0.1)
    g.put(g.b.inputs['Normal'], g.bump(n3, 0.6, 0.05, force=True))
    a = G('asphalt')
    drawn('yard_textures.py', 'yard-asfalt', 'yard-korn')
    f = mapped(a, 'yard-korn', (0.9, 0.9))
    macro = mapped(a, 'yard-asfalt', (13.3, 10.9), 'xy', (30.2, -9.5), True, True)
    k = a.maprange(macro, 0.15, 0.75, 0.35, 1.75)
    c = a.mix(1, a.mix(0.35, f, COL('6f7070')), a.n('ShaderNodeCombineXYZ', i0=k, i1=k, i2=a.math('MULTIPLY', k, 0.98)).outputs[0], 'MULTIPLY')
    a.set(Base_Color=c, Roughness=0.9, Specular=0.25)
    a.put(a.b.inputs['Normal'], a.bump(f, 0.35, 0.006, force=True))
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
