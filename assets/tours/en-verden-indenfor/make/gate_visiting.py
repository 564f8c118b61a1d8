"""The way from the gate to the visiting room: frame, sign, and as much of the room as is seen through the open door."""

from kit import *
import plan as P

H, TOP = P.DOOR_HALF, P.DOOR_TOP
DOOR, Y = P.DOORWAYS[('gate', 'visiting')][:2]


def visiting_door(m):
    for a, b in (((-H - 0.07, 0), (-H + 0.006, TOP - 0.006)), ((H - 0.006, 0), (H + 0.07, TOP - 0.006)), ((-H - 0.07, TOP - 0.006), (H + 0.07, TOP + 0.07))):
        bx('vdf', (DOOR + a[0], Y - 0.022, a[1]), (DOOR + b[0], Y + 0.32, b[1]), m['frame'], 0.006)
    bx('vds', (DOOR - 0.42, Y - 0.012, TOP + 0.15), (DOOR + 0.42, Y, TOP + 0.37), m['sign'], 0.003)
    label('BESØG', (DOOR, Y - 0.0135, TOP + 0.26), 'y-', 0.15, m['text'])
    x0, x1, y0, y1, _, z = P.ROOMS['visiting']
    floor = m_lino('gvfloor', COL('6d4c3a'), COL('795743'), COL('a5866a'), 0.3)
    wall = m_wall('gvwall', COL('efe6d4'), rough=0.6, grime=0.3)
    bx('gvf', (x0, Y + 0.3, -0.2), (x1, y1, 0), floor, 0)
    bx('gvth', (DOOR - H, Y, -0.19), (DOOR + H, Y + 0.3, 0.004), m['steel'], 0)
    bx('gvc', (x0, Y + 0.3, z), (x1, y1, z + 0.2), wall, 0)
    bx('gvW', (x0 - 0.2, Y + 0.3, 0), (x0, y1, z), wall, 0)
    bx('gvE', (x1, Y + 0.3, 0), (x1 + 0.2, y1, z), wall, 0)
    holes = [((-8.05, 0.72), (-5.35, 2.36)), ((-4.55, 0.72), (-1.85, 2.36))]
    wall_holes('gvN', 'y', y1, 0.3, (x0, x1), (0, z), holes, wall)
    green = m_emit('gvgreen', (0.30, 0.42, 0.14, 1), 1.1)
    for (a, b), (c, d) in holes:
        bx('gvout', (a, y1 + 0.28, b), (c, y1 + 0.30, d), green, 0)
        for k in range(4):
            x = a + (c - a) * k / 3
            bx('gvm', (x - 0.035, y1 + 0.14, b), (x + 0.035, y1 + 0.2, d), m['white'], 0)
        bx('gvm', (a, y1 + 0.141, 1.86), (c, y1 + 0.199, 1.92), m['white'], 0)
    wood = m_wood('gvbirch', COL('dcba86'), COL('c79d66'))
    for x in (x0 + 0.30, -5.35):
        grid('gvcur', 40, 2, lambda u, v, x=x: (x + 0.45 * u, y1 - 0.13 + 0.04 * math.sin(u * 36), 0.5 + 2.0 * v), m_fabric('gvochre', COL('c58f3c')))
    bx('gvrug', (-8.1, 8.45, 0), (-6.05, 9.95, 0.02), m_fabric('gvgrn', COL('5d7a45')), 0.004)
    cyl('gvt', 0.42, 0.03, (-6.62, 10.42, 0.5), wood, seg=40)
    for x, y, c in ((-6.7, 9.85, 'b8402f'), (-7.25, 10.5, 'e2ac34')):
        box('gvch', (0.3, 0.3, 0.03), (x, y, 0.3), m_plain('gv' + c, COL(c), 0.4), 0.01)
        for k in (-0.11, 0.11):
            bx('gvcl', (x + k - 0.015, y - 0.12, 0), (x + k + 0.015, y + 0.12, 0.28), wood, 0.004)
    # the leaf stands open into the room
    with placed(Matrix.Translation((DOOR - H + 0.01, Y + 0.36, 0)) @ Matrix.Rotation(math.radians(97), 4, 'Z')):
        w = 2 * H - 0.02
        for a, b in (((0, 0.01), (0.16, TOP - 0.01)), ((w - 0.2, 0.01), (w, TOP - 0.01)), ((0.16, 0.01), (w - 0.2, 1.02)), ((0.16, 1.86), (w - 0.2, TOP - 0.01))):
            bx('vdl', (a[0], -0.05, a[1]), (b[0], 0, b[1]), m['blue'], 0.005)
        tube('vdh', [(w - 0.09, -0.05, 1.02), (w - 0.09, -0.095, 1.02), (w - 0.22, -0.095, 1.02)], 0.011, m['steel'])
    area('gvday', ((x0 + x1) / 2, y1 - 0.2, 1.6), (math.radians(-80), 0, 0), 5.5, 1.5, 130, (0.9, 0.95, 1))
