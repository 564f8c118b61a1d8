"""The school, on the upper floor south of the hall: morning sun through three windows on eight tables."""

from kit import *
import plan as P
import site_outside as site
from wing_surfaces import drawn

X0, X1, Y0, Y1, F, Z = P.ROOMS['classroom']
DOOR = 11.6
WINDOWS = [(11.3, 13.0), (14.1, 15.8), (16.7, 18.2)]
W0, W1 = F + 0.92, F + 2.42


def materials():
    drawn('classroom_textures.py', 'classroom-tavle', 'classroom-danmark', 'classroom-skema', 'classroom-kunst1', 'classroom-brev', 'classroom-globus')
    return dict(
        wall=m_wall('slwall', COL('e9e2d0'), rough=0.62, grime=0.4),
        accent=m_wall('slacc', COL('5f8378'), rough=0.6, grime=0.4),
        ceil=m_wall('slceil', COL('ece9e0'), rough=0.8, grime=0.15),
        floor=m_lino('slfloor', COL('7a4f36'), COL('86583d'), COL('a97c58'), 0.27),
        birch=m_wood('slbirch', COL('d9b986'), COL('c79d68'), axis=(14, 1.2, 14)),
        birchx=m_wood('slbirchx', COL('d9b986'), COL('c79d68')),
        birchv=m_wood('slbirchv', COL('d5b380'), COL('c29763'), axis=(14, 14, 1.2)),
        top=m_paint('sltop', COL('dcd5c4'), 0.35, vary=0.1),
        seat=m_wood('slseat', COL('caa06a'), COL('b98c55'), axis=(14, 1.2, 14), rough=0.36),
        white=m_paint('slwhite', COL('e8e7e1'), 0.38),
        grey=m_paint('slgrey', COL('7d8285'), 0.4),
        dark=m_paint('sldark', COL('3a4247'), 0.42),
        frame=m_paint('slframe', COL('34485a'), 0.4, wear=0.35),
        black=m_plain('slblack', (0.014, 0.014, 0.015, 1), 0.4),
        steel=m_steel('slsteel'),
        chrome=m_plain('slchr', (0.75, 0.75, 0.75, 1), 0.14, metal=1),
        pane=m_window('slpane', veil=0.012),
        red=m_paint('slred', COL('b5402c'), 0.4),
        blue=m_paint('slblue', COL('35618c'), 0.4),
        yellow=m_paint('slyel', COL('d8a73a'), 0.4),
        green=m_paint('slgreen', COL('5d7f53'), 0.4),
        text=m_plain('sltext', COL('22282c'), 0.6),
        sign=m_paint('slsign', COL('ece9df'), 0.5),
        paper=m_plain('slpaper', (0.80, 0.79, 0.74, 1), 0.85),
        lamp=m_emit('sllamp', (1, 0.95, 0.86, 1), 2.4),
        curtain=m_fabric('slcurt', COL('c98f3e')),
    )


def shell(m):
    bx('sf', (X0 - 0.2, Y0 - 0.1, F - 0.2), (X1 + 0.2, Y1 + 0.3, F), m['floor'], 0)
    bx('sc', (X0 - 0.3, Y0 - 0.45, Z), (X1 + 0.3, Y1 + 0.35, Z + 0.3), m['ceil'], 0)
    bx('sW', (X0 - 0.2, Y0 - 0.4, F), (X0, Y1 + 0.3, Z), m['accent'], 0)
    bx('sE', (X1, Y0 - 0.4, F), (X1 + 0.2, Y1 + 0.3, Z), m['wall'], 0)
    wall_holes('sN', 'y', Y1, 0.3, (X0, X1), (F, Z), [((DOOR - 0.47, F), (DOOR + 0.47, F + P.DOOR_TOP))], m['wall'])
    wall_holes('sS', 'y', Y0 - 0.38, 0.38, (X0, X1), (F, Z), [((a, W0), (b, W1)) for a, b in WINDOWS], m['wall'])
    for a, b in [((X0, Y1 - 0.014), (DOOR - 0.54, Y1)), ((DOOR + 0.54, Y1 - 0.014), (X1, Y1)), ((X0, Y0), (X1, Y0 + 0.014)), ((X0, Y0 + 0.014), (X0 + 0.014, Y1 - 0.014)), ((X1 - 0.014, Y0 + 0.014), (X1, Y1 - 0.014))]:
        bx('ssk', (*a, F), (*b, F + 0.09), m['dark'], 0.003)
    for x0, x1 in WINDOWS:
        window(m, x0, x1)
    for y in (-7.55, -5.75):  # hanging lamps
        bx('sl', (11.4, y - 0.06, Z - 0.45), (17.4, y + 0.06, Z - 0.40), m['white'], 0.008)
        bx('sle', (11.44, y - 0.045, Z - 0.462), (17.36, y + 0.045, Z - 0.448), m['lamp'], 0.004)
        for x in (12.2, 14.4, 16.6):
            tube('slw', [(x, y, Z - 0.40), (x, y, Z)], 0.003, m['dark'], res=4)
    door(m)


def window(m, x0, x1):
    """frame with two sashes, sill, bars outside, a curtain drawn aside, radiator below"""
    y = Y0 - 0.2
    xm = (x0 + x1) / 2
    for a, b in [((x0, W0), (x1, W0 + 0.06)), ((x0, W1 - 0.06), (x1, W1)), ((x0, W0 + 0.06), (x0 + 0.06, W1 - 0.06)), ((x1 - 0.06, W0 + 0.06), (x1, W1 - 0.06)), ((xm - 0.035, W0 + 0.06), (xm + 0.035, W1 - 0.06))]:
        bx('swf', (a[0], y - 0.06, a[1]), (b[0], y + 0.01, b[1]), m['white'], 0.005)
    for a, b in ((x0 + 0.06, xm - 0.035), (xm + 0.035, x1 - 0.06)):
        for p, q in [((a, W0 + 0.06), (b, W0 + 0.10)), ((a, W1 - 0.10), (b, W1 - 0.06)), ((a, W0 + 0.10), (a + 0.04, W1 - 0.10)), ((b - 0.04, W0 + 0.10), (b, W1 - 0.10))]:
            bx('sws', (p[0], y - 0.035, p[1]), (q[0], y + 0.022, q[1]), m['white'], 0.005)
        o = bx('swp', (a + 0.04, y - 0.012, W0 + 0.10), (b - 0.04, y - 0.006, W1 - 0.10), m['pane'], 0)
        o.visible_shadow = False
    tube('swh', [(xm + 0.055, y + 0.02, (W0 + W1) / 2), (xm + 0.055, y + 0.05, (W0 + W1) / 2), (xm + 0.055, y + 0.055, (W0 + W1) / 2 - 0.11)], 0.009, m['steel'])
    bx('swsi', (x0 - 0.06, y, W0 - 0.035), (x1 + 0.06, Y0 + 0.07, W0 + 0.001), m['birchx'], 0.008)
    bars('swb', (x0, Y0 - 0.34, W0 - 0.01), (x1, Y0 - 0.34, W0 - 0.01), round((x1 - x0) / 0.14), 0.010, W1 - W0 + 0.02, m['grey'])
    tube('swr', [(x0 - 0.22, Y0 + 0.09, W1 + 0.13), (x1 + 0.22, Y0 + 0.09, W1 + 0.13)], 0.011, m['dark'])
    for a, b, ph in ((x0 - 0.20, x0 + 0.05, 0), (x1 - 0.05, x1 + 0.20, 2)):
        grid('swc', 46, 14, lambda u, v, a=a, b=b, ph=ph: (a + (b - a) * u + 0.012 * math.sin(v * 5 + u * 9), Y0 + 0.09 + 0.024 * (0.5 + 0.5 * v) * math.sin(u * 26 + ph + 0.4 * math.sin(v * 3)), W1 + 0.12 - 1.72 * v), m['curtain'], thick=0.004)
    n = int((x1 - x0 - 0.2) / 0.062)
    for i in range(n):
        bx('srad', (x0 + 0.1 + i * 0.062, Y0 + 0.035, F + 0.16), (x0 + 0.1 + i * 0.062 + 0.046, Y0 + 0.095, F + 0.72), m['white'], 0.014, 2)
    bx('srad2', (x0 + 0.09, Y0 + 0.03, F + 0.715), (x0 + 0.1 + n * 0.062, Y0 + 0.10, F + 0.738), m['white'], 0.005)


def door(m):
    """birch door with a large pane, closed; behind it the light of the gallery"""
    h = P.DOOR_HALF
    for a, b in [((-h - 0.07, 0), (-h, P.DOOR_TOP)), ((h, 0), (h + 0.07, P.DOOR_TOP)), ((-h - 0.07, P.DOOR_TOP), (h + 0.07, P.DOOR_TOP + 0.07))]:
        bx('sdf', (DOOR + a[0], Y1 - 0.02, F + a[1]), (DOOR + b[0], Y1 + 0.15, F + b[1]), m['frame'], 0.006)
    y = Y1 + 0.06
    for a, b in [((-h, 0.008), (h, 0.95)), ((-h, 1.92), (h, P.DOOR_TOP)), ((-h, 0.95), (-0.33, 1.92)), ((0.33, 0.95), (h, 1.92))]:
        bx('sdl', (DOOR + a[0], y, F + a[1]), (DOOR + b[0], y + 0.05, F + b[1]), m['birchv'], 0.004)
    for a, b in [((-0.36, 0.92), (0.36, 0.95)), ((-0.36, 1.92), (0.36, 1.95)), ((-0.36, 0.95), (-0.33, 1.92)), ((0.33, 0.95), (0.36, 1.92))]:
        bx('sdb', (DOOR + a[0], y - 0.012, F + a[1]), (DOOR + b[0], y, F + b[1]), m['birchx'], 0.003)
    o = bx('sdp', (DOOR - 0.33, y + 0.02, F + 0.95), (DOOR + 0.33, y + 0.028, F + 1.92), m['pane'], 0)
    o.visible_shadow = False
    bx('sdk', (DOOR - 0.43, y - 0.003, F + 0.03), (DOOR + 0.43, y, F + 0.20), m['steel'], 0.001)
    bx('sdo', (DOOR + 0.37, y - 0.008, F + 0.93), (DOOR + 0.42, y, F + 1.18), m['steel'], 0.003)
    tube('sdg', [(DOOR + 0.395, y, F + 1.08), (DOOR + 0.395, y - 0.05, F + 1.08), (DOOR + 0.27, y - 0.053, F + 1.08)], 0.010, m['steel'])
    # the hall beyond: gallery rail, upper doors across, skylight
    bx('hallw', (-0.35, 4.2, -0.1), (24, 4.4, 6.6), m['wall'], 0)
    bx('hallw', (-0.55, -4.2, -0.1), (-0.35, 4.4, 6.6), m['wall'], 0)
    bx('hall0', (-0.35, -4.2, -0.1), (24, 4.2, 0), m['grey'], 0)
    for s in (-1, 1):
        y0, y1 = sorted((s * 4.2, s * 2.87))
        bx('hallf', (-0.3, y0, F - 0.2), (24, y1, F), m['grey'], 0)
        tube('hallr2', [(-0.3, s * 2.86, F + 1.12), (24, s * 2.86, F + 1.12)], 0.027, m['steel'])
        bars('hallr', (0, s * 2.86, F), (16, s * 2.86, F), 130, 0.009, 1.08, m['frame'])
    for k in range(7):
        bx('halld', (2.13 + k * 3, 4.18, F), (3.07 + k * 3, 4.2, F + 2.08), m['blue'], 0)
    bx('hallc', (-0.4, -4.2, 6.6), (24, 4.4, 6.8), m['ceil'], 0)
    bx('ex', (DOOR - 0.2, Y1 - 0.05, F + 2.26), (DOOR + 0.2, Y1, F + 2.44), m_emit('slex', (0.05, 0.5, 0.17, 1), 1.2), 0.008)
    label('UDGANG', (DOOR, Y1 - 0.0515, F + 2.35), 'y-', 0.075, m['sign'])


def lights():
    for x0, x1 in WINDOWS:
        area('swin', ((x0 + x1) / 2, Y0 - 0.55, (W0 + W1) / 2 + 0.2), (math.radians(78), 0, 0), x1 - x0, 1.5, 110, (0.84, 0.92, 1.0))
    for y in (-7.55, -5.75):
        area('slamp', (14.4, y, Z - 0.48), (0, 0, 0), 5.8, 0.1, 26, (1, 0.92, 0.80))
    area('sfill', (14.4, -6.5, F + 0.95), (math.pi, 0, 0), 6.5, 2.4, 24, (1, 0.93, 0.82))
    area('shall', (8, 0.0, 6.5), (0, 0, 0), 14, 3, 420, (0.9, 0.95, 1))


def scene():
    import classroom_props as props

    m = materials()
    shell(m)
    props.everything(m)
    site.ground(0.2)
    site.tree_line(0.2)
    site.sky(0.16, True)
    site.sunlight(9.0)
    lights()
