"""The control room on the ground floor of the wing: dim, warm and blue, a wall of screens, a window to the hall."""

import subprocess
from kit import *
import plan as P
import site_outside as site
import wing, wing_view
from control_props import alarm_board, chair, coffee_corner, desk, window_counter

X0, X1, Y0, Y1, _, Z = P.ROOMS['control']
DOOR = P.DOORWAYS[('control', 'wing')][0]
H, TOP = P.DOOR_HALF, P.DOOR_TOP
WINDOW = ((4.0, 0.95), (6.4, 2.1))  # agrees with the hall's wall


def materials():
    return dict(
        wall=m_wall('kwall', COL('5e6f70'), COL('3c4d52'), 1.0, rough=0.6, grime=0.4),
        wood=m_wood('kwood', COL('a87a4c'), COL('8d6139'), axis=(14, 14, 1.2)),
        floor=m_fabric('kfloor', COL('3a4148'), weave=180),
        ceil=m_wall('kceil', COL('6f6c66'), grime=0.1, rough=0.9),
        top=m_wood('ktop', COL('b98a58'), COL('a27444')),
        side=m_paint('kside', COL('39434a'), 0.45),
        frame=m_paint('kframe', COL('34485a'), 0.4, wear=0.3),
        white=m_paint('kwhite', COL('dfddd4'), 0.35),
        grey=m_paint('kgrey', COL('6e7477'), 0.4),
        dark=m_paint('kdark', COL('22282c'), 0.42),
        black=m_plain('kblack', (0.012, 0.012, 0.013, 1), 0.35),
        oak=m_wood('koak', COL('7a5433'), COL('5f3f25')),
        steel=m_steel('ksteel'),
        cloth=m_fabric('kcloth', COL('39505e')),
        uniform=m_fabric('kuniform', COL('222c3a')),
        paper=m_plain('kpaper', (0.8, 0.78, 0.7, 1), 0.85),
        china=m_ceramic('kchina', COL('e2ddcf')),
        red=m_plain('kred', COL('b8402f'), 0.35),
        yellow=m_plain('kyellow', COL('d9a032'), 0.38),
        mint=m_plain('kmint', COL('6f9c86'), 0.35),
        navy=m_plain('knavy', COL('2c4560'), 0.35),
        brass=m_plain('kbrass', (0.72, 0.52, 0.22, 1), 0.3, metal=1),
        bulb=m_emit('kbulb', (1, 0.74, 0.42, 1), 7),
        down=m_emit('kdown', (1, 0.84, 0.62, 1), 1.6),
        green=m_emit('kgreen', (0.12, 0.9, 0.3, 1), 2.2),
        amber=m_emit('kamber', (1, 0.55, 0.08, 1), 3.2),
        ruby=m_emit('kruby', (1, 0.08, 0.04, 1), 2.6),
        off=m_plain('koff', (0.10, 0.09, 0.08, 1), 0.25),
        sign=m_paint('ksign', COL('ece9df'), 0.4),
        text=m_plain('ktxt', COL('1f2c36'), 0.5),
    )


def shell(m):
    bx('floor', (X0 - 0.2, 4.35, -0.15), (X1 + 0.2, Y1 + 0.2, 0), m['floor'], 0)
    bx('slab', (X0 - 0.2, 4.35, Z + 0.04), (X1 + 0.2, Y1 + 0.2, Z + 0.3), m['ceil'], 0)
    nx, ny = 9, 7
    w, l = (X1 - X0) / nx, (Y1 - Y0) / ny
    for i in range(nx):
        for j in range(ny):
            bx('tile', (X0 + i * w + 0.004, Y0 + j * l + 0.004, Z), (X0 + (i + 1) * w - 0.004, Y0 + (j + 1) * l - 0.004, Z + 0.03), m['ceil'], 0.005, 1)
    for x in (2.35, 4.2, 6.05):
        for y in (5.7, 7.55):
            cyl('dlr', 0.075, 0.012, (x, y, Z - 0.005), m['white'], seg=36)
            cyl('dl', 0.06, 0.014, (x, y, Z - 0.007), m['down'], seg=36, bevel=0)
    hole = tuple((x + s * 0.03, z + s * 0.03) for (x, z), s in zip(WINDOW, (-1, 1)))  # the lining's faces lie before the wall's
    wall_holes('wS', 'y', 4.352, Y0 - 4.352, (X0 - 0.2, X1 + 0.2), (0, Z + 0.04), [((DOOR - H - 0.03, -0.02), (DOOR + H + 0.03, TOP + 0.03)), hole], m['wall'])
    bx('wW', (X0 - 0.2, Y0, 0), (X0, Y1, Z + 0.04), m['wall'], 0)
    bx('wE', (X1, Y0, 0), (X1 + 0.2, Y1, Z + 0.04), m['wall'], 0)
    bx('wN', (X0, Y1, 0), (X1, Y1 + 0.2, Z + 0.04), m['wall'], 0)
    n = 62  # wooden slats behind the screens
    for i in range(n):
        x = X0 + 0.05 + i * (X1 - X0 - 0.1) / n
        bx('slat', (x, Y1 - 0.022, 0.0), (x + 0.052, Y1, Z), m['wood'], 0.003, 1)
    wing_view.door_lining(DOOR, 0, m['frame'])
    (a, c), (b, d) = WINDOW
    for p, q in (((a - 0.05, c - 0.05), (b + 0.05, c)), ((a - 0.05, d), (b + 0.05, d + 0.05)), ((a - 0.05, c), (a, d)), ((b, c), (b + 0.05, d))):
        bx('wlin', (p[0], 4.351, p[1]), (q[0], Y0 + 0.018, q[1]), m['top'], 0.005)
    for i in range(7):  # a blind, half asleep
        bx('blind', (a + 0.03, Y0 - 0.06, d - 0.05 - i * 0.032), (b - 0.03, Y0 - 0.015, d - 0.047 - i * 0.032), m['white'], 0)
    bx('blindb', (a + 0.03, Y0 - 0.055, d - 0.30), (b - 0.03, Y0 - 0.02, d - 0.282), m['white'], 0.004)
    wing_view.skirting(X0, X1, Y0, Y1 - 0.022, 0, ('s', DOOR - H - 0.07, DOOR + H + 0.07), m['side'])
    # a notice on the inside of the leaf
    picture('opv', (DOOR + 0.02, 4.286, 1.52), 'y+', 0.2, 0.14, m_img('kopv', TEX + 'control-opvask.png', 0.7), 0.04)


def lights():
    area('kscreens', (4.0, Y1 - 0.16, 1.85), (math.radians(-86), 0, 0), 3.4, 0.95, 34, (0.66, 0.84, 1))
    area('kwin', (5.2, 4.62, 1.5), (math.radians(84), 0, 0), 2.3, 1.05, 40, (1, 0.95, 0.86))
    area('kceil', (3.9, 6.6, Z - 0.03), (0, 0, 0), 4.2, 2.4, 25, (1, 0.78, 0.54))
    area('kcoffee', (1.45, 7.2, 1.30), (0, 0, 0), 0.2, 1.3, 7, (1, 0.72, 0.42))
    area('kup', (3.9, 6.6, 0.4), (math.pi, 0, 0), 3.5, 2.5, 7, (0.8, 0.88, 1))
    area('skyA', (P.LENGTH / 2, 0, P.HEIGHT + 0.72), (0, 0, 0), P.LENGTH * 0.98, 3.8, 1200, (0.88, 0.94, 1.0))


def scene():
    if not os.path.exists(TEX + 'control-opvask.png'):
        subprocess.run(['/usr/bin/python3', os.path.join(HERE, 'control_textures.py')], check=True)
    m = materials()
    shell(m)
    desk(m)
    window_counter(m)
    alarm_board(m)
    coffee_corner(m)
    for x, y, rz in ((2.72, 7.46, 0.35), (4.72, 7.42, -0.45), (5.72, 5.50, math.pi - 0.5)):
        chair(m, x, y, rz)
    hall = wing.materials()
    for n in ('wall', 'wall2', 'floor', 'gfloor', 'ceil', 'conc', 'door', 'rail'):  # the hall is bright day behind the pane
        if any(k.type == 'BSDF_PRINCIPLED' for k in hall[n].node_tree.nodes):
            fill(hall[n], 0.22)
    wing.build(hall)
    site.sky(0.16, True)
    site.sunlight(6.0)
    lights()
