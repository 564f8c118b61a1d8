"""The shared kitchen: the prisoners of the wing buy, cook and eat together. Window to the north, open door to the hall."""

from kit import *
import plan as P
from wing_surfaces import drawn, m_tiles, m_worn_floor
from wing_view import door_lining, skirting, surroundings, window

X0, X1, Y0, Y1, _, Z = P.ROOMS['kitchen']
DOOR = 14.6
WIN = (11.6, 13.3, 1.14, 2.26)
COUNTER, DEPTH = 0.90, 0.62


def materials(m):
    drawn('wing_textures.py', 'klinker', 'glazed', 'wear_kitchen')
    drawn('kitchen_textures.py', 'madplan', 'voksdug', 'navne', 'pakker', 'knivliste')
    k = dict(m)
    k.update(
        wallk=m_wall('kwall', COL('ece5d2'), rough=0.5, grime=0.5),
        accent=m_wall('kaccent', COL('cf9f56'), rough=0.55, grime=0.35),
        ceilk=m_wall('kceil', COL('ece9e0'), grime=0.2, rough=0.8),
        tile=m_worn_floor('ktile', 'klinker', (1.2, 1.2), 'wear_kitchen', (10.1, 15.7), (4.3, 8.8), COL('80503c'), COL('4a2e22'), 0.3),
        glazN=m_tiles('kglazN', 'glazed', (0.9, 0.9), 'xz', COL('dedfd8'), 0.16),
        glazW=m_tiles('kglazW', 'glazed', (0.9, 0.9), 'yz', COL('dedfd8'), 0.16),
        birchv=m_wood('kbirchv', COL('d9b988'), COL('c79f6b'), axis=(14, 14, 1.2)),
        top=m_steel('ktop', 0.24, (0.05, 1, 1), (0.66, 0.67, 0.66, 1)),
        dark=m_paint('kdark', COL('3a4247'), 0.42),
        enamel=m_paint('kenamel', COL('ecebe6'), 0.2, peel=0, vary=0.05),
        glassk=m_plain('kglass', (0.012, 0.012, 0.014, 1), 0.08),
        chrome=m_plain('kchrome', (0.8, 0.8, 0.8, 1), 0.1, metal=1),
        iron=m_plain('kiron', (0.03, 0.03, 0.032, 1), 0.45, metal=0.4),
        board=m_wood('kboard', COL('b98a55'), COL('a3743f'), axis=(1.2, 14, 14), rough=0.6),
        warm=m_emit('kwarm', (1, 0.85, 0.62, 1), 5),
        lampk=m_emit('klamp', (1, 0.95, 0.86, 1), 2.2),
        china=m_ceramic('kchina', COL('e8e6de')),
        blue=m_ceramic('kblue', COL('35618c')),
        redp=m_ceramic('kredp', COL('b5402c')),
        pane=m_window('kpane', (0.9, 0.94, 0.93, 1), 0.01),
    )
    return k


def shell(k):
    x0, x1, z0, z1 = WIN
    bx('kfloor', (X0 - 0.15, 4.35, -0.2), (X1 + 0.15, Y1 + 0.1, 0.0005), k['tile'], 0)
    bx('kthr', (DOOR - 0.47, 4.19, -0.01), (DOOR + 0.47, 4.36, 0.007), k['steel'], 0.003)
    bx('kceil', (X0 - 0.15, 4.35, Z), (X1 + 0.15, Y1 + 0.1, Z + 0.15), k['ceilk'], 0)
    bx('kW', (X0 - 0.15, 4.35, 0), (X0, Y1, Z), k['wallk'], 0)
    bx('kE', (X1, 4.35, 0), (X1 + 0.15, Y1, Z), k['accent'], 0)
    wall_holes('kS', 'y', 4.35, 0.15, (X0, X1), (0, Z), [((DOOR - 0.47, 0), (DOOR + 0.47, P.DOOR_TOP))], k['wallk'])
    wall_holes('kN', 'y', Y1 - 0.012, 0.013, (X0, X1), (0, Z), [((x0, z0), (x1, z1))], k['wallk'])
    # glazed tiles behind the worktops
    ty = Y1 - 0.012
    wall_holes('kgN', 'y', ty - 0.01, 0.011, (X0 + 0.01, 14.36), (COUNTER, 1.62), [((x0 - 0.0, z0 - 0.036), (x1 + 0.0, 1.62))], k['glazN'])
    bx('kgW', (X0 - 0.001, 4.98, COUNTER), (X0 + 0.01, ty - 0.0101, 1.62), k['glazW'], 0)
    skirting(X0, X1, Y0, ty, 0, ('s', DOOR - 0.54, DOOR + 0.54), k['dark'], skip='nw')
    door_lining(DOOR, 0, k['frame'])
    for y in (5.75, 7.35):  # two long lamps
        bx('klb', (11.5, y - 0.09, Z - 0.07), (14.3, y + 0.09, Z), k['white'], 0.012)
        bx('kle', (11.53, y - 0.07, Z - 0.082), (14.27, y + 0.07, Z - 0.066), k['lampk'], 0.006)
    # ventilation duct along the west wall, smoke detector
    tube('kduct', [(10.42, 6.6, Z - 0.2), (10.42, 8.75, Z - 0.2)], 0.14, k['steel'], res=24)
    for y in (7.0, 7.7, 8.4):
        tube('kband', [(10.42, y, Z - 0.2), (10.42, y + 0.03, Z - 0.2)], 0.147, k['grey'], res=24)
    lathe('ksmoke', [(0.05, 0), (0.055, -0.02), (0.045, -0.04), (0.03, -0.045), (0.001, -0.046)], k['white'], (13.0, 6.5, Z))


def door(k):
    """door leaf with a pane, standing open into the room"""
    with placed(Matrix.Translation((DOOR + 0.462, 4.50, 0)) @ Matrix.Rotation(math.radians(94), 4, 'Z')):  # local +x along the leaf
        w = 0.92
        for a, b in [((0, 0.01), (w, 0.95)), ((0, 1.85), (w, 2.07)), ((0, 0.95), (0.15, 1.85)), ((w - 0.15, 0.95), (w, 1.85))]:
            bx('kdl', (a[0], -0.05, a[1]), (b[0], 0, b[1]), k['birchv'], 0.003)
        o = bx('kdp', (0.15, -0.03, 0.95), (w - 0.15, -0.022, 1.85), k['pane'], 0)
        o.visible_shadow = False
        for y in (-0.056, -0.002):
            for a, b in [((0.13, 0.93), (w - 0.13, 0.955)), ((0.13, 1.845), (w - 0.13, 1.87)), ((0.13, 0.955), (0.155, 1.845)), ((w - 0.155, 0.955), (w - 0.13, 1.845))]:
                bx('kdb', (a[0], y, a[1]), (b[0], y + 0.008, b[1]), k['birch'], 0.002)
            bx('kdk', (0.04, y, 0.03), (w - 0.04, y + 0.008, 0.24), k['steel'], 0.001)
        for s in (-1, 1):
            bx('kdh', (w - 0.10, -0.054 if s < 0 else -0.004, 0.96), (w - 0.05, -0.046 if s < 0 else 0.004, 1.16), k['steel'], 0.004)
            y = -0.05 if s < 0 else 0.0
            tube('kdg', [(w - 0.075, y, 1.08), (w - 0.075, y + s * 0.05, 1.08), (w - 0.20, y + s * 0.055, 1.08)], 0.010, k['steel'])


def lights():
    x0, x1, z0, z1 = WIN
    area('ksky', ((x0 + x1) / 2, Y1 + 0.55, (z0 + z1) / 2 + 0.2), (math.radians(-90 + 12), 0, 0), 1.9, 1.3, 260, (0.84, 0.92, 1.0))
    for y in (5.75, 7.35):
        area('ktube', (12.9, y, Z - 0.10), (0, 0, 0), 2.7, 0.12, 17, (1, 0.92, 0.80))
    area('khood', (10.42, 6.6, 1.74), (0, 0, 0), 0.3, 1.4, 9, (1, 0.82, 0.58))
    area('kfill', (13.0, 6.4, 1.0), (math.pi, 0, 0), 4.0, 2.6, 12, (1, 0.93, 0.84))


def build(m, full=True):
    import kitchen_props as props

    k = materials(m)
    shell(k)
    door(k)
    props.counters(k)
    props.stoves(k)
    props.table(k)
    props.fridges(k)
    if full:
        import kitchen_things as things

        window(*WIN, k)
        things.everything(k)


def scene():
    m = surroundings([((WIN[0], WIN[2]), (WIN[1], WIN[3]))])
    build(m)
    lights()
    area('hall', (18.5, 0, P.HEIGHT + 0.72), (0, 0, 0), 11, 3.8, 520, (0.88, 0.94, 1.0))
