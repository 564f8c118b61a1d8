"""The observation room: bare, calm, with rounded corners; a low fixed bed, a high window to the south, a heavy door with a hatch."""

from kit import *
import plan as P
import site_outside as site
from wing_surfaces import drawn, m_worn_floor
import wing

X0, X1, Y0, Y1, _, Z = P.ROOMS['observation']  # Y1 is the door wall
DOOR = 17.6
WX0, WX1, WZ0, WZ1 = 17.2, 18.6, 1.60, 2.26
LAMP = (17.55, -5.45)
R0 = 0.22  # radius of the upright corners
HW, DZ = 0.47, 2.08


def materials():
    drawn('wing_textures.py', 'lino_grey', 'wear_observation')
    k = wing.materials()
    k.update(
        wallo=worn_wall('owall', COL('d8dbcf'), COL('9fb5aa'), 1.28),
        ceilo=m_wall('oceil', COL('e3e3da'), grime=0.25, rough=0.8),
        floor=m_worn_floor('ofloor', 'lino_grey', (1.1, 1.1), 'wear_observation', (16.2, 19.0), (-8.8, -4.3), COL('686a69'), COL('47494a'), 0.26),
        leafo=m_paint('oleaf', COL('6f8087'), 0.36, vary=0.2, wear=1.0),
        bed=m_wood('obed', COL('c7a878'), COL('b3905c'), axis=(14, 1.2, 14)),
        vinyl=m_paint('omat', COL('3f5a6b'), 0.42, peel=0, vary=0.25),
        seam=m_plain('oseam', COL('2c414e'), 0.5),
        blanket=m_fabric('oblanket', COL('8f8a78'), COL('6d6a5c'), stripe=1.6, axis=1),
        glowo=m_emit('oglow', (1, 0.94, 0.84, 1), 2.6),
        cup=m_plain('ocup', (0.82, 0.81, 0.78, 1), 0.8),
        drain=m_steel('odrain', 0.35, (1, 1, 1), (0.5, 0.51, 0.52, 1)),
    )
    return k


def worn_wall(name, col, low, edge):
    """two coats of paint, rubbed through to an older one where people sit, lean and knock"""
    g = G(name)
    x, y, z = g.sep()
    big, fine = g.noise(0.8, 4, 0.6), g.noise(17, 4, 0.7)
    c = g.mix(g.math('MULTIPLY', big, 0.2), col, tuple(v * 0.75 for v in col[:3]) + (1,))
    lc = g.mix(g.math('MULTIPLY', big, 0.3), low, tuple(v * 0.7 for v in low[:3]) + (1,))
    c = g.mix(g.math('GREATER_THAN', g.math('ADD', z, g.math('MULTIPLY', fine, 0.004)), edge), lc, c)
    older = g.mix(0.5, COL('c9c2a4'), COL('b7b09a'))
    band = g.math('MULTIPLY', g.maprange(z, 0.25, 0.5, 0.3, 1), g.maprange(z, 0.7, 1.45, 1, 0))
    rub = g.ramp(g.math('ADD', g.math('MULTIPLY', g.noise(2.3, 4, 0.7), 0.62), g.math('MULTIPLY', fine, 0.38)), [(0.545, 0), (0.575, 1)])
    c = g.mix(g.math('MULTIPLY', g.math('MULTIPLY', rub, band), 0.85), c, older)
    scuff = g.ramp(g.noise(6, 4, 0.7, g.scalev(g.pos(), (1, 1, 3))), [(0.5, 0), (0.66, 1)])
    c = g.mix(g.math('MULTIPLY', g.math('MULTIPLY', g.maprange(z, 0, 0.6, 1, 0), scuff), 0.5), c, (0.09, 0.085, 0.08, 1))
    g.set(Base_Color=c, Specular=0.4)
    g.put(g.b.inputs['Roughness'], g.maprange(fine, 0.3, 0.7, 0.38, 0.6))
    return g.fast(tuple((a + b) / 2 for a, b in zip(col, low)))


def sweep(name, path, prof, mat):
    """profile (inset, height) along a path of (x, y, inward nx, ny)"""
    n, m = len(path) - 1, len(prof) - 1

    def f(u, v):
        x, y, nx, ny = path[round(u * n)]
        d, z = prof[round(v * m)]
        return (x + nx * d, y + ny * d, z)

    return grid(name, n, m, f, mat)


def outline(start, end):
    """along the walls from the door's one side round to its other, with rounded corners: points with inward normals"""
    out = [(start, Y1, 0, -1)]
    for cx, cy, a0 in ((X0 + R0, Y1 - R0, 90), (X0 + R0, Y0 + R0, 180), (X1 - R0, Y0 + R0, 270), (X1 - R0, Y1 - R0, 0)):
        for i in range(11):
            a = math.radians(a0 + 9 * i)
            out.append((cx + R0 * math.cos(a), cy + R0 * math.sin(a), -math.cos(a), -math.sin(a)))
    return out + [(end, Y1, 0, -1)]


def shell(k):
    bx('ofl', (X0 - 0.2, Y0 - 0.2, -0.2), (X1 + 0.2, Y1 + 0.31, 0), k['floor'], 0)
    bx('oce', (X0 - 0.2, Y0 - 0.4, Z), (X1 + 0.2, Y1 + 0.31, Z + 0.2), k['ceilo'], 0)
    bx('oW', (X0 - 0.2, Y0 - 0.3, 0), (X0, Y1 + 0.3, Z), k['wallo'], 0)
    bx('oE', (X1, Y0 - 0.3, 0), (X1 + 0.2, Y1 + 0.3, Z), k['wallo'], 0)
    wall_holes('oS', 'y', Y0 - 0.20, 0.20, (X0, X1), (0, Z), [((WX0, WZ0), (WX1, WZ1))], k['wallo'])
    wall_holes('oN', 'y', Y1, 0.30, (X0, X1), (0, Z), [((DOOR - HW, 0), (DOOR + HW, DZ))], k['wallo'])
    path = outline(DOOR - HW - 0.075, DOOR + HW + 0.075)
    for i in range(4):  # the four upright corners
        sweep('ocorner', path[1 + 11 * i : 12 + 11 * i], [(0.0, 0), (0.0, Z)], k['wallo'])
    rc = 0.075
    cove = [(rc * (1 - math.sin(b)) + 0.001, 0.0005 + rc * (1 - math.cos(b))) for b in [math.pi / 2 * i / 6 for i in range(7)]]
    sweep('ocove', path, cove + [(0.001, 0.13), (0.0, 0.131)], k['floor'])
    # the high window: splayed sill, two panes of laminated glass in steel
    for a, b in [((WX0, WZ0), (WX1, WZ0 + 0.05)), ((WX0, WZ1 - 0.05), (WX1, WZ1)), ((WX0, WZ0 + 0.05), (WX0 + 0.05, WZ1 - 0.05)), ((WX1 - 0.05, WZ0 + 0.05), (WX1, WZ1 - 0.05)), ((17.87, WZ0 + 0.05), (17.93, WZ1 - 0.05))]:
        bx('owf', (a[0], Y0 - 0.19, a[1]), (b[0], Y0 - 0.13, b[1]), k['grey'], 0.004)
    o = bx('owp', (WX0 + 0.05, Y0 - 0.165, WZ0 + 0.05), (WX1 - 0.05, Y0 - 0.155, WZ1 - 0.05), m_window('opane', (0.93, 0.95, 0.94, 1), 0.05), 0)
    o.visible_shadow = False
    # light and camera in the ceiling, ventilation behind a perforated plate
    cyl('olr', 0.24, 0.03, (*LAMP, Z - 0.012), k['steel'])
    cyl('ole', 0.205, 0.034, (*LAMP, Z - 0.014), k['glowo'], bevel=0)
    for i in range(8):
        a = i * math.pi / 4
        cyl('olb', 0.009, 0.006, (LAMP[0] + 0.222 * math.cos(a), LAMP[1] + 0.222 * math.sin(a), Z - 0.029), k['grey'], seg=12)
    cyl('ocb', 0.10, 0.03, (18.62, -4.88, Z - 0.015), k['white'])
    sphere('ocd', 0.085, (18.62, -4.88, Z - 0.03), m_plain('odome', (0.015, 0.015, 0.017, 1), 0.08), (1, 1, 0.8))
    bx('ovp', (16.45, -8.1, Z - 0.008), (16.80, -7.75, Z), k['grey'], 0.004)
    for i in range(9):
        for j in range(9):
            cyl('ovh', 0.008, 0.006, (16.485 + i * 0.035, -8.065 + j * 0.035, Z - 0.0085), k['black'], seg=8, bevel=0)
    # drain in the floor
    cyl('odr', 0.075, 0.006, (18.1, -6.0, 0.002), k['drain'])
    for i in range(3):
        for j in range(6 * i or 1):
            a = j * 2 * math.pi / max(1, 6 * i)
            cyl('odh', 0.007, 0.004, (18.1 + 0.024 * i * math.cos(a), -6.0 + 0.024 * i * math.sin(a), 0.0045), k['black'], seg=10, bevel=0)


def door(k):
    for a, b in [((-HW - 0.07, 0), (-HW + 0.004, DZ - 0.004)), ((HW - 0.004, 0), (HW + 0.07, DZ - 0.004)), ((-HW - 0.07, DZ - 0.004), (HW + 0.07, DZ + 0.07))]:
        bx('dfr', (DOOR + a[0], Y1 - 0.015, a[1]), (DOOR + b[0], Y1 + 0.30, b[1]), k['frame'], 0.008)
    y = Y1 + 0.06  # face of the leaf
    bx('leaf', (DOOR - HW + 0.008, y, 0.008), (DOOR + HW - 0.008, y + 0.11, DZ - 0.008), k['leafo'], 0.01)
    bx('rim', (DOOR - 0.36, y - 0.006, 0.22), (DOOR + 0.36, y + 0.002, 0.92), k['leafo'], 0.005)
    # hatch with its frame and flap, bolted
    for a, b in [((-0.26, 1.00), (0.26, 1.03)), ((-0.26, 1.25), (0.26, 1.28)), ((-0.26, 1.03), (-0.23, 1.25)), ((0.23, 1.03), (0.26, 1.25))]:
        bx('haf', (DOOR + a[0], y - 0.016, a[1]), (DOOR + b[0], y + 0.002, b[1]), k['frame'], 0.004)
    bx('hat', (DOOR - 0.227, y - 0.009, 1.033), (DOOR + 0.227, y + 0.002, 1.247), k['leafo'], 0.004)
    for i in range(6):
        for z in (1.015, 1.265):
            cyl('hab', 0.007, 0.008, (DOOR - 0.22 + i * 0.088, y - 0.018, z), k['steel'], rot=(math.pi / 2, 0, 0), seg=12)
    # small window
    for a, b in [((-0.15, 1.45), (0.15, 1.48)), ((-0.15, 1.70), (0.15, 1.73)), ((-0.15, 1.48), (-0.12, 1.70)), ((0.12, 1.48), (0.15, 1.70))]:
        bx('wif', (DOOR + a[0], y - 0.014, a[1]), (DOOR + b[0], y + 0.002, b[1]), k['frame'], 0.004)
    bx('wig', (DOOR - 0.12, y - 0.003, 1.48), (DOOR + 0.12, y + 0.001, 1.70), m_emit('owig', (0.72, 0.76, 0.72, 1), 0.5), 0)
    bx('wib', (DOOR - 0.12, y - 0.0035, 1.55), (DOOR + 0.03, y - 0.001, 1.60), m_emit('owib', (0.18, 0.36, 0.42, 1), 0.5), 0)  # the gallery's edge across the hall
    bx('lkp', (DOOR + HW - 0.15, y - 0.005, 0.96), (DOOR + HW - 0.04, y + 0.002, 1.24), k['steel'], 0.003)
    bx('kick', (DOOR - HW + 0.03, y - 0.003, 0.02), (DOOR + HW - 0.03, y + 0.001, 0.19), k['steel'], 0.001)
    bx('thr', (DOOR - HW, Y1 - 0.02, -0.01), (DOOR + HW, Y1 + 0.30, 0.008), k['drain'], 0.002)
    # talk-back and call button behind a steel plate
    bx('ic', (DOOR - 0.84, Y1 - 0.012, 1.18), (DOOR - 0.66, Y1, 1.46), k['steel'], 0.005)
    for i in range(5):
        for j in range(5):
            cyl('icg', 0.004, 0.003, (DOOR - 0.785 + i * 0.0175, Y1 - 0.0125, 1.355 + j * 0.0175), k['black'], rot=(math.pi / 2, 0, 0), seg=8, bevel=0)
    cyl('icb', 0.022, 0.014, (DOOR - 0.75, Y1 - 0.014, 1.255), k['yellow'], rot=(math.pi / 2, 0, 0))
    for dx in (-0.83, -0.67):
        for z in (1.19, 1.45):
            cyl('ics', 0.006, 0.004, (DOOR + dx, Y1 - 0.013, z), k['grey'], rot=(math.pi / 2, 0, 0), seg=10)


def bed(k):
    """low bed of laminated board, held to the floor by bolted angles; a washable mattress, one blanket"""
    x0, x1, y0, y1 = X0 + 0.12, X0 + 1.06, -8.42, -6.38
    box('bed', (x1 - x0, y1 - y0, 0.26), ((x0 + x1) / 2, (y0 + y1) / 2, 0.135), k['bed'], 0.07, 5)
    bx('bedk', (x0 + 0.05, y0 + 0.05, 0), (x1 - 0.05, y1 - 0.05, 0.02), k['frame'], 0)
    for y in (-8.0, -7.4, -6.8):
        bx('an1', (x1 - 0.002, y - 0.06, 0.0), (x1 + 0.012, y + 0.06, 0.10), k['drain'], 0.003)
        bx('an2', (x1 + 0.010, y - 0.06, 0.0), (x1 + 0.085, y + 0.06, 0.010), k['drain'], 0.003)
        for dy in (-0.03, 0.03):
            cyl('bo1', 0.011, 0.010, (x1 + 0.052, y + dy, 0.014), k['steel'], seg=6, bevel=0.002)
            cyl('bo2', 0.011, 0.010, (x1 + 0.015, y + dy, 0.065), k['steel'], rot=(0, math.pi / 2, 0), seg=6, bevel=0.002)
    xm = (x0 + x1) / 2

    def mat(u, v):  # worn in where people lie
        dip = 0.022 * math.exp(-(((u - 0.5) / 0.28) ** 2)) * (0.6 + 0.4 * math.sin(v * 5 + 0.6)) + 0.004 * mnoise.noise(Vector((u * 4, v * 8, 0)))
        return (xm + (u - 0.5) * 0.80, (y0 + y1) / 2 + (v - 0.5) * 1.92, 0.3785 - dip)

    box('mat', (0.82, 1.94, 0.11), (xm, (y0 + y1) / 2, 0.318), k['vinyl'], 0.045, 5)
    grid('matt', 30, 60, mat, k['vinyl'])
    for z in (0.285, 0.352):
        tube('seam', [(xm - 0.412, y0 + 0.10, z), (xm - 0.412, y1 - 0.10, z)], 0.004, k['seam'], res=6)
        tube('seam', [(xm + 0.412, y0 + 0.10, z), (xm + 0.412, y1 - 0.10, z)], 0.004, k['seam'], res=6)
    # the blanket, folded once, thrown back at the foot
    def bl(u, v):
        x = xm - 0.36 + u * 0.90
        y = y1 - 0.78 + v * 0.62 + 0.05 * math.sin(u * 3.0)
        z = 0.385 + 0.030 * (0.5 + 0.5 * math.sin(u * 9 + v * 3)) * (0.4 + 0.6 * v) + 0.028 * mnoise.noise(Vector((u * 3.1, v * 2.7, 2)))
        over = max(0.0, x - (x1 - 0.06))
        if over > 0:
            z -= over * 2.2 + over * over * 9
            x = x1 - 0.06 + over * 0.35
        return (x, y, max(z, 0.03))

    grid('blanket', 56, 44, bl, k['blanket'], thick=0.010, subdiv=1)
    grid('blanket2', 50, 26, lambda u, v: (xm - 0.33 + u * 0.70, y1 - 0.70 + v * 0.30 + 0.04 * math.sin(u * 3.0 + 0.4), 0.440 + 0.022 * math.sin(u * 8 + 1) * v + 0.02 * mnoise.noise(Vector((u * 3, v * 3, 7))) - 0.03 * (2 * v - 1) ** 4), k['blanket'], thick=0.012, subdiv=1)
    # paper cup with water, a book left face down
    lathe('cup', [(0.026, 0), (0.036, 0.085), (0.038, 0.086), (0.034, 0.082), (0.025, 0.004), (0.001, 0.003)], k['cup'], (x1 + 0.26, -7.62, 0), seg=28)
    for s in (-1, 1):
        box('bookc', (0.115, 0.18, 0.004), (x1 + 0.40 + s * 0.054, -7.93, 0.020), m_plain('obk', COL('8a4a3a'), 0.6), 0.001, rot=(0, 0.30 * s, 0.25))
        box('bookp', (0.108, 0.174, 0.010), (x1 + 0.40 + s * 0.052, -7.93, 0.013), k['cup'], 0.001, rot=(0, 0.30 * s, 0.25))


def lights():
    area('osky', ((WX0 + WX1) / 2, Y0 - 0.62, (WZ0 + WZ1) / 2 + 0.2), (math.radians(90 - 16), 0, 0), 1.4, 0.8, 170, (0.86, 0.93, 1.0))
    area('oceil', (*LAMP, Z - 0.05), (0, 0, 0), 0.4, 0.4, 15, (1, 0.93, 0.80))
    area('ofill', (17.6, -6.5, 0.9), (math.pi, 0, 0), 1.6, 2.4, 4, (1, 0.95, 0.86))


def scene():
    k = materials()
    shell(k)
    door(k)
    bed(k)
    site.ground(0.17)
    site.tree_line(0.17)
    site.sky(0.16, True)
    site.sunlight(6.5, 1.2)
    lights()
