"""The doors of the hall: cells, and what stands in place of cells (control room, kitchen, observation room, chapel, infirmary, school)."""

from kit import *
import plan as P

W2, G1, HW, DZ = P.WIDTH / 2, P.GALLERY, P.DOOR_HALF, P.DOOR_TOP
# (level, side, index along the wall) of the doors that are not cells; None: a wall without a door, a room lies behind it
OTHER = {
    (0, 1, 0): 'control',
    (0, 1, 1): None,
    (0, 1, 3): None,
    (0, 1, 4): 'kitchen',
    (0, -1, 5): 'observation',
    (1, 1, 0): None,
    (1, 1, 1): 'chapel',
    (1, 1, 2): None,
    (1, 1, 3): None,
    (1, 1, 4): 'infirmary',
    (1, -1, 3): 'classroom',
    (1, -1, 4): None,
    (1, -1, 5): None,
}
CONTROL_WINDOW = ((4.0, 0.95), (6.4, 2.1))
at = lambda k: P.FIRST_DOOR + k * P.DOOR_STEP


def openings(level, side):
    """holes of one wall, (x0, z0), (x1, z1), sorted along x"""
    zb = G1 * level
    out = [((at(k) - HW, zb), (at(k) + HW, zb + DZ)) for k in range(P.DOORS) if OTHER.get((level, side, k), 'cell')]
    if (level, side) == (0, 1):
        out.append(CONTROL_WINDOW)
    return sorted(out)


def door_parts(m):
    """one cell door at the origin facing -y: (fixed parts, leaf parts); y = 0 is the face of the wall, the hinge is at x = -HW"""
    fixed, leaf = [], []
    F, A = fixed.append, leaf.append
    for a, b in [((-HW - 0.07, 0), (-HW + 0.006, DZ - 0.006)), ((HW - 0.006, 0), (HW + 0.07, DZ - 0.006)), ((-HW - 0.07, DZ - 0.006), (HW + 0.07, DZ + 0.07))]:
        F(bx('dfr', (a[0], -0.022, a[1]), (b[0], 0.148, b[1]), m['frame'], 0.006))
    F(bx('np', (HW + 0.16, -0.012, 1.50), (HW + 0.40, 0, 1.66), m['sign'], 0.003))
    F(bx('cardh', (HW + 0.17, -0.012, 1.28), (HW + 0.39, 0, 1.44), m['grey'], 0.003))
    F(bx('card', (HW + 0.19, -0.014, 1.30), (HW + 0.37, -0.011, 1.42), m['white'], 0.001))
    F(bx('callp', (-0.09, -0.012, DZ + 0.13), (0.09, 0, DZ + 0.27), m['steel'], 0.003))
    F(sphere('callamp', 0.035, (0, -0.014, DZ + 0.20), m_emit('callm', (1, 0.50, 0.06, 1), 1.3), (1, 0.8, 1)))
    F(bx('swb', (-HW - 0.30, -0.012, 1.1), (-HW - 0.20, 0, 1.2), m['steel'], 0.003))
    A(bx('leaf', (-HW + 0.008, 0.02, 0.008), (HW - 0.008, 0.085, DZ - 0.01), m['door'], 0.006))
    for y0, y1 in ((0.008, 0.03), (0.075, 0.097)):
        A(bx('ht', (-0.21, y0, 1.03), (0.21, y1, 1.27), m['frame'], 0.006))
    A(bx('ht2', (-0.185, 0.001, 1.05), (0.185, 0.02, 1.25), m['door'], 0.007))
    A(bx('ht3', (-0.185, 0.085, 1.05), (0.185, 0.104, 1.25), m['door'], 0.007))
    A(cyl('hh', 0.008, 0.30, (0, -0.004, 1.045), m['steel'], rot=(0, math.pi / 2, 0)))
    for y in (0.016, 0.089):
        A(cyl('pr', 0.03, 0.022, (0, y, 1.56), m['steel'], rot=(math.pi / 2, 0, 0)))
        A(cyl('pp', 0.018, 0.026, (0, y, 1.56), m['black'], rot=(math.pi / 2, 0, 0)))
    A(bx('lk', (HW - 0.16, 0.010, 0.90), (HW - 0.03, 0.022, 1.22), m['steel'], 0.004))
    A(bx('lkb', (HW - 0.14, -0.02, 1.0), (HW - 0.05, 0.012, 1.10), m['grey'], 0.006))
    A(cyl('kh', 0.014, 0.02, (HW - 0.095, 0.008, 1.17), m['black'], rot=(math.pi / 2, 0, 0)))
    A(bx('lki', (HW - 0.16, 0.083, 0.92), (HW - 0.03, 0.093, 1.20), m['steel'], 0.004))
    A(bx('bolt', (HW - 0.002, 0.04, 1.0), (HW + 0.012, 0.065, 1.16), m['steel'], 0.002))
    for z in (0.3, 1.05, 1.8):
        A(cyl('hg', 0.017, 0.16, (-HW - 0.002, 0.004, z), m['steel'], bevel=0.004))
    for y0, y1 in ((0.0185, 0.021), (0.084, 0.0865)):
        A(bx('kick', (-HW + 0.03, y0, 0.02), (HW - 0.03, y1, 0.14), m['steel'], 0.001))
    return fixed, leaf


def doors(m):
    fixed, leaf = door_parts(m)
    num, cards, shown = 1, m_img('navne_b', TEX + 'navne_b.png', 0.6), 0
    for lev, zb in ((0, 0), (1, G1)):
        for s in (-1, 1):
            for k in range(P.DOORS):
                M = Matrix.Translation((at(k), s * W2, zb)) @ (Matrix.Identity(4) if s > 0 else Matrix.Rotation(math.pi, 4, 'Z'))
                if (lev, s, k) in OTHER:
                    kind = OTHER[lev, s, k]
                    if kind:
                        with placed(M):
                            frame(m)
                            SPECIAL[kind](m)
                    continue
                inst(fixed, M)
                hinge = Matrix.Identity(4)
                if lev == 0 and s < 0 and k == P.OPEN_DOOR:  # opens into the wing
                    hinge = Matrix.Translation((-HW, 0.0, 0)) @ Matrix.Rotation(math.radians(-104), 4, 'Z') @ Matrix.Translation((HW, -0.0, 0))
                inst(leaf, M @ hinge)
                q = M @ Vector((HW + 0.28, -0.0135, 1.58))
                label(f"{'A' if lev == 0 else 'B'}{num:02d}", q, 'y-' if s > 0 else 'y+', 0.085, m['text'])
                if num % 9:  # a cell stands empty now and then
                    o = picture('namecard', M @ Vector((HW + 0.28, -0.0145, 1.36)), 'y-' if s > 0 else 'y+', 0.17, 0.11, cards, 0.02 * math.sin(num * 5))
                    for l, (u, v) in zip(o.data.uv_layers[0].data, ((0, shown), (1, shown), (1, shown + 1), (0, shown + 1))):
                        l.uv = (u, 1 - (shown + 1) / 22 + (v - shown) / 22)
                    shown = (shown + 1) % 22
                num += 1
    for o in fixed + leaf:
        bpy.data.objects.remove(o)
    control_window(m)


# --- the other doors, each at the origin facing -y like a cell door


def frame(m, mat=None):
    for a, b in [((-HW - 0.07, 0), (-HW + 0.006, DZ - 0.006)), ((HW - 0.006, 0), (HW + 0.07, DZ - 0.006)), ((-HW - 0.07, DZ - 0.006), (HW + 0.07, DZ + 0.07))]:
        bx('ofr', (a[0], -0.022, a[1]), (b[0], 0.148, b[1]), mat or m['frame'], 0.006)


def leaf(m, mat, hole=None, y=(0.03, 0.08)):
    """a leaf, with an opening ((x0, z0), (x1, z1)) for a pane or without"""
    wall_hole('ol', 'y', y[0], y[1] - y[0], (-HW + 0.008, 0.008), (HW - 0.008, DZ - 0.01), hole or ((0, 1), (0, 1)), mat)
    if hole:
        (a, c), (b, d) = hole
        for p, q in [((a - 0.02, c - 0.02), (b + 0.02, c + 0.005)), ((a - 0.02, d - 0.005), (b + 0.02, d + 0.02)), ((a - 0.02, c + 0.005), (a + 0.005, d - 0.005)), ((b - 0.005, c + 0.005), (b + 0.02, d - 0.005))]:
            bx('olb', (p[0], y[0] - 0.008, p[1]), (q[0], y[1] + 0.008, q[1]), mat, 0.003)
    for y0, y1 in ((y[0] - 0.0025, y[0] + 0.001), (y[1] - 0.001, y[1] + 0.0025)):
        bx('olk', (-HW + 0.03, y0, 0.02), (HW - 0.03, y1, 0.18), m['steel'], 0.001)
    for s, yy in ((-1, y[0]), (1, y[1])):
        a, b = sorted((yy, yy + s * 0.008))
        bx('olp', (HW - 0.13, a, 0.92), (HW - 0.08, b, 1.18), m['steel'], 0.003)
        tube('olh', [(HW - 0.105, yy, 1.08), (HW - 0.105, yy + s * 0.05, 1.08), (HW - 0.23, yy + s * 0.053, 1.08)], 0.010, m['steel'])
        cyl('olc', 0.016, 0.012, (HW - 0.105, yy + s * 0.008, 0.97), m['black'], rot=(math.pi / 2, 0, 0), seg=20)
    for z in (0.25, 1.05, 1.85):
        cyl('ohg', 0.014, 0.12, (-HW - 0.002, 0.004, z), m['steel'], bevel=0.003, seg=18)


def pane(name, a, b, y=0.055, tint=(0.86, 0.9, 0.9, 1)):
    o = bx(name, (a[0], y - 0.004, a[1]), (b[0], y + 0.004, b[1]), m_window(name, tint, 0.012), 0)
    o.visible_shadow = False


def plate(m, text, size=0.085, x=HW + 0.42, z=1.62, w=None, back=None, ink=None):
    w = w or 0.05 + 0.062 * len(text) * size / 0.085
    bx('plate', (x - w / 2, -0.012, z - 0.075), (x + w / 2, 0, z + 0.075), back or m['sign'], 0.003)
    label(text, (x, -0.0135, z), 'y-', size, ink or m['text'])


def door_control(m):
    leaf(m, m_paint('cdoor', COL('5d4a35'), 0.38, vary=0.1, wear=0.2), ((-0.12, 1.35), (0.12, 1.80)))
    pane('cpane', (-0.12, 1.35), (0.12, 1.80), tint=(0.5, 0.55, 0.56, 1))
    plate(m, 'VAGTCENTRAL', 0.07, x=0, z=DZ + 0.19, w=0.74)
    bx('cread', (HW + 0.14, -0.03, 1.05), (HW + 0.22, 0, 1.19), m['black'], 0.006)
    bx('cled', (HW + 0.175, -0.032, 1.165), (HW + 0.185, -0.029, 1.175), m_emit('cledm', (0.9, 0.1, 0.05, 1), 2), 0)


def door_kitchen(m):
    """the leaf stands open inside the kitchen and is built there"""
    plate(m, 'KØKKEN', 0.075, x=0, z=DZ + 0.19, w=0.50)
    picture('ktid', (HW + 0.33, -0.003, 1.52), 'y-', 0.24, 0.34, m_img('vask', TEX + 'vask.png', 0.6), 0.02)


def door_observation(m):
    grey = m_paint('odoor', COL('6f7d78'), 0.36, vary=0.12, wear=0.5)
    bx('oleaf', (-HW - 0.02, -0.05, 0.008), (HW + 0.02, 0.085, DZ + 0.01), grey, 0.012)
    bx('orim', (-HW + 0.10, -0.058, 0.20), (HW - 0.10, -0.048, 0.92), grey, 0.006)
    bx('ohat', (-0.20, -0.062, 1.02), (0.20, -0.046, 1.24), m['frame'], 0.006)
    cyl('ohatb', 0.010, 0.34, (0, -0.064, 1.03), m['steel'], rot=(0, math.pi / 2, 0))
    bx('owin', (-0.14, -0.060, 1.46), (0.14, -0.046, 1.72), m['frame'], 0.006)
    bx('owing', (-0.11, -0.0625, 1.49), (0.11, -0.058, 1.69), m_plain('odark', (0.05, 0.06, 0.065, 1), 0.1), 0.002)
    for z in (0.62, 1.08, 1.86):
        bx('obolt', (HW - 0.14, -0.075, z - 0.03), (HW + 0.05, -0.048, z + 0.03), m['steel'], 0.006)
    for z in (0.25, 1.05, 1.85):
        cyl('ohinge', 0.024, 0.20, (-HW - 0.03, -0.05, z), m['steel'], bevel=0.004)
    plate(m, 'Obs. 1', 0.085)
    bx('ocard', (HW + 0.28, -0.010, 1.24), (HW + 0.56, 0, 1.48), m['grey'], 0.003)
    bx('opap', (HW + 0.30, -0.012, 1.26), (HW + 0.54, -0.009, 1.46), m['white'], 0.001)


def door_chapel(m):
    oak = m_wood('oak', COL('a9794a'), COL('8f6136'), axis=(14, 14, 1.2))
    frame(m, oak)
    leaf(m, oak)
    for x0, x1, z0, z1 in ((-0.36, -0.04, 0.30, 0.95), (0.04, 0.36, 0.30, 0.95), (-0.36, -0.04, 1.05, 1.92), (0.04, 0.36, 1.05, 1.92)):
        for y0, y1 in ((0.02, 0.032), (0.078, 0.09)):
            bx('opan', (x0, y0, z0), (x1, y1, z1), oak, 0.010)
    bx('cross', (-0.014, -0.012, DZ + 0.13), (0.014, 0, DZ + 0.40), m['birch'], 0.003)
    bx('cross2', (-0.08, -0.0125, DZ + 0.29), (0.08, -0.0005, DZ + 0.318), m['birch'], 0.003)
    plate(m, 'KIRKE', 0.075, x=HW + 0.36, w=0.42)


def door_infirmary(m):
    white = m_paint('idoor', COL('e9e9e3'), 0.3, vary=0.05, wear=0.15)
    leaf(m, white, ((-0.14, 1.30), (0.14, 1.85)))
    pane('ipane', (-0.14, 1.30), (0.14, 1.85), tint=(0.8, 0.86, 0.86, 1))
    plate(m, 'SYGEPLEJE', 0.07, x=HW + 0.44, w=0.62)
    bx('icr', (HW + 0.39, -0.010, 1.83), (HW + 0.49, 0, 1.865), m_paint('icross', COL('2f8a56'), 0.4), 0.002)
    bx('icr2', (HW + 0.4225, -0.0105, 1.7975), (HW + 0.4575, -0.0005, 1.8975), m_paint('icross2', COL('2f8a56'), 0.4), 0.002)
    bx('ibox', (HW + 0.24, -0.11, 1.02), (HW + 0.62, 0, 1.30), m['white'], 0.006)
    bx('islot', (HW + 0.30, -0.112, 1.235), (HW + 0.56, -0.105, 1.250), m['black'], 0)
    label('SEDLER', (HW + 0.43, -0.1115, 1.12), 'y-', 0.05, m['text'])


def door_classroom(m):
    leaf(m, m['birch'], ((-0.33, 0.95), (0.33, 1.92)))
    pane('spane', (-0.33, 0.95), (0.33, 1.92))
    plate(m, 'SKOLE', 0.085, x=HW + 0.36, w=0.44, back=m_paint('splate', COL('d9a23a'), 0.4))
    picture('skema', (HW + 0.36, -0.003, 1.30), 'y-', 0.21, 0.30, m_img('kalender', TEX + 'kalender.png', 0.6), -0.02)


SPECIAL = dict(control=door_control, kitchen=door_kitchen, observation=door_observation, chapel=door_chapel, infirmary=door_infirmary, classroom=door_classroom)


def control_window(m):
    """the broad window of the control room on the hall's north wall, of laminated glass in a dark frame"""
    (x0, z0), (x1, z1) = ((x + s * 0.006, z + s * 0.006) for (x, z), s in zip(CONTROL_WINDOW, (1, -1)))  # before the faces of the wall's opening
    for a, b in [((x0 - 0.06, z0 - 0.06), (x1 + 0.06, z0)), ((x0 - 0.06, z1), (x1 + 0.06, z1 + 0.06)), ((x0 - 0.06, z0), (x0, z1)), ((x1, z0), (x1 + 0.06, z1)), ((5.17, z0), (5.23, z1))]:
        bx('cwf', (a[0], W2 - 0.025, a[1]), (b[0], W2 + 0.15, b[1]), m['frame'], 0.006)
    for i, (a, b) in enumerate(((x0, 5.17), (5.23, x1))):
        o = bx('cwg', (a, W2 + 0.055, z0), (b, W2 + 0.065, z1), m_window('cwg%d' % i, (0.80, 0.86, 0.86, 1), 0.012), 0)
        o.visible_shadow = False
    bx('cws', (x0 - 0.08, W2 - 0.14, z0 - 0.085), (x1 + 0.08, W2, z0 - 0.058), m['birch'], 0.005)
