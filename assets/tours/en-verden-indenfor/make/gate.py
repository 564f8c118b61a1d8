"""The gate room: officer's booth with the key cabinet, lockers, detector and X-ray belt, bench, high windows towards the morning sun."""

from kit import *
import plan as P
from wing_props import clock, plant
from gate_props import *
from gate_visiting import visiting_door

X0, X1, Y, Z = P.GATE_X0, P.GATE_X1, P.GATE_Y, P.GATE_Z
WINDOWS = [(-7.4, -6.0), (-5.2, -3.8), (-3.0, -1.6)]
WZ0, WZ1 = 2.0, 2.66
VISIT = P.DOORWAYS[('gate', 'visiting')][0]
BOOTH = dict(x0=-6.0, x1=-1.5, y=1.6, top=1.06, glass=2.25)


def materials(m):
    """the wing's materials and a few of the gate's own"""
    g = dict(m)
    g.update(
        gwall=m_wall('gwall', COL('ebe5d6'), COL('8fa89c'), 1.15, rough=0.55, grime=0.45),
        bwall=m_wall('bwall', COL('efe6d2'), rough=0.6, grime=0.15),
        gceil=m_wall('gceil', COL('efece3'), grime=0.1, rough=0.8),
        gflo=m_lino('gflo', COL('8e8671'), COL('9c937c'), COL('b9b09a'), 0.25),
        slat=m_wood('slat', COL('d9b27c'), COL('c79a63')),
        birchv=m_wood('gbirchv', COL('dbbb8a'), COL('c9a06c'), axis=(14, 14, 1.2)),
        blue=m_paint('gblue', COL('3f6a8c'), 0.38),
        yel=m_paint('gyel', COL('e2ab2c'), 0.38, vary=0.08),
        dark=m_paint('gdark', COL('3a4247'), 0.42),
        glow=m_emit('glow', (1, 0.88, 0.68, 1), 5),
        pane=m_window('pane'),
        rubber=m_plain('grub', (0.025, 0.025, 0.027, 1), 0.7),
        brass=m_plain('brass', (0.72, 0.52, 0.22, 1), 0.28, metal=1),
        screen=m_emit('scr', (0.35, 0.6, 0.75, 1), 0.7),
        green=m_emit('led', (0.1, 0.9, 0.3, 1), 2.5),
        cloth=m_fabric('gcl', COL('55708a')),
    )
    return g


def shell(m):
    bx('gfloor', (X0 - 0.3, -Y - 0.3, -0.2), (X1, Y + 0.3, 0), m['gflo'], 0)
    bx('gceil', (X0 - 0.3, -Y - 0.3, Z), (X1, Y + 0.3, Z + 0.3), m['gceil'], 0)
    wall_holes('gN', 'y', Y, 0.3, (X0 - 0.3, X1), (0, Z), [((VISIT - P.DOOR_HALF, 0), (VISIT + P.DOOR_HALF, P.DOOR_TOP))], m['gwall'])
    wall_holes('gS', 'y', -Y - 0.3, 0.3, (X0 - 0.3, X1), (0, Z), [((a, WZ0), (b, WZ1)) for a, b in WINDOWS], m['gwall'])
    wall_holes('gW', 'x', X0 - 0.3, 0.3, (-Y, Y), (0, Z), [((-0.55, 0), (0.55, 2.12))], m['gwall'])
    for a, b in [
        ((X0, Y - 0.014, 0), (VISIT - P.DOOR_HALF - 0.07, Y, 0.09)),
        ((VISIT + P.DOOR_HALF + 0.07, Y - 0.014, 0), (BOOTH['x0'] - 0.05, Y, 0.09)),
        ((X0, -Y, 0), (X1, -Y + 0.014, 0.09)),
        ((X1 - 0.014, -Y, 0), (X1, -1.37, 0.09)),
        ((X1 - 0.014, 1.37, 0), (X1, Y, 0.09)),
        ((X0, 0.63, 0), (X0 + 0.014, Y, 0.09)),
        ((X0, -Y, 0), (X0 + 0.014, -0.63, 0.09)),
    ]:
        bx('gsk', a, b, m['frame'], 0.003)
    for a, b in [((-1.37, 0), (-1.294, 2.594)), ((1.294, 0), (1.37, 2.594)), ((-1.37, 2.594), (1.37, 2.68))]:  # steel lining of the opening to the wing
        bx('glin', (X1 - 0.02, a[0], a[1]), (0.012, b[0], b[1]), m['frame'], 0.006)
    # high windows with frames and bars outside
    for a, b in WINDOWS:
        for p, q in [
            ((a, WZ0), (b, WZ0 + 0.05)),
            ((a, WZ1 - 0.05), (b, WZ1)),
            ((a, WZ0 + 0.05), (a + 0.05, WZ1 - 0.05)),
            ((b - 0.05, WZ0 + 0.05), (b, WZ1 - 0.05)),
            (((a + b) / 2 - 0.025, WZ0 + 0.05), ((a + b) / 2 + 0.025, WZ1 - 0.05)),
        ]:
            bx('gwf', (p[0], -Y - 0.16, p[1]), (q[0], -Y - 0.10, q[1]), m['white'], 0.004)
        bx('gsill', (a - 0.03, -Y - 0.10, WZ0 - 0.035), (b + 0.03, -Y + 0.04, WZ0), m['birch'], 0.006)
        bars('gwb', (a, -Y - 0.25, WZ0), (b, -Y - 0.25, WZ0), 9, 0.011, WZ1 - WZ0, m['grey'])
    # slatted wooden ceiling over the way through
    for i in range(24):
        y = -1.38 + i * 0.12
        bx('slat', (X0 + 0.3, y - 0.025, Z - 0.12), (X1 - 0.25, y + 0.025, Z - 0.045), m['slat'], 0.004)
    for x in (-7.6, -5.0, -2.4):
        bx('slatb', (x - 0.03, -1.42, Z - 0.045), (x + 0.03, 1.42, Z), m['dark'], 0)
    for x in (-7.2, -5.2, -3.2, -1.2):
        cyl('dl', 0.13, 0.05, (x, -0.06, Z - 0.10), m['white'])
        cyl('dle', 0.115, 0.052, (x, -0.06, Z - 0.102), m['glow'], bevel=0)
    for x in (-7.2, -4.4, -1.9):
        bx('lumS', (x - 0.6, -2.85, Z - 0.06), (x + 0.6, -2.65, Z), m['white'], 0.008)
        bx('lumSe', (x - 0.58, -2.83, Z - 0.068), (x + 0.58, -2.67, Z - 0.055), m['glow'], 0.004)
    # floor markings: the lane, the waiting line
    for y in (-1.15, 1.15):
        bx('lane', (X0 + 0.9, y - 0.035, 0), (-4.2, y + 0.035, 0.0012), m['yellow'], 0)
    bx('wait', (-4.24, -1.15, 0), (-4.16, 1.15, 0.0013), m['yellow'], 0)
    bx('gmat', (X0 + 0.12, -0.75, 0), (X0 + 1.5, 0.75, 0.013), m_fabric('gmat', COL('43484b'), weave=180), 0.004)
    # steel door to the outside
    for a, b in [((-0.62, 0), (-0.55, 2.12)), ((0.55, 0), (0.62, 2.12)), ((-0.62, 2.12), (0.62, 2.19))]:
        bx('gdf', (X0 - 0.2, a[0], a[1]), (X0 + 0.022, b[0], b[1]), m['frame'], 0.006)
    bx('gdl', (X0 - 0.10, -0.55, 0.01), (X0 - 0.03, 0.55, 2.12), m['blue'], 0.006)
    bx('gdv', (X0 - 0.035, -0.22, 1.42), (X0 - 0.02, 0.22, 1.80), m['frame'], 0.005)
    bx('gdg', (X0 - 0.032, -0.18, 1.46), (X0 - 0.018, 0.18, 1.76), m_emit('gdg', (0.72, 0.85, 1, 1), 1.1), 0.002)
    bx('gdk', (X0 - 0.032, -0.52, 0.03), (X0 - 0.026, 0.52, 0.22), m['steel'], 0.001)
    bx('gdp', (X0 - 0.03, 0.33, 0.92), (X0 - 0.015, 0.47, 1.22), m['steel'], 0.004)
    tube('gdh', [(X0 - 0.02, 0.40, 1.0), (X0 + 0.05, 0.40, 1.0), (X0 + 0.05, 0.28, 1.0)], 0.011, m['steel'])
    bx('gds', (X0, -0.62, 2.30), (X0 + 0.008, 0.62, 2.56), m['sign'], 0.003)
    label('UDGANG', (X0 + 0.0095, 0, 2.43), 'x+', 0.19, m['text'])
    # sign above the way to the wing, clock
    bx('gsn', (X1 - 0.012, -1.3, 2.70), (X1, 1.3, 2.96), m['yel'], 0.003)
    label('SLUSE   >   AFDELING A', (X1 - 0.0135, 0, 2.83), 'x-', 0.165, m['text'])
    clock(X1, -2.05, 2.28, 'x-', m)


def booth(m):
    b = BOOTH
    x0, x1, y, top, gl = b['x0'], b['x1'], b['y'], b['top'], b['glass']
    # front and west side: birch boards below, frames with laminated glass above
    bx('bf', (x0, y, 0.10), (x1, y + 0.08, top), m['birchv'], 0.004)
    bx('bfk', (x0 + 0.02, y + 0.03, 0), (x1 - 0.02, y + 0.07, 0.10), m['dark'], 0)
    for i in range(31):
        x = x0 + 0.04 + i * (x1 - x0 - 0.08) / 30
        bx('bs', (x - 0.02, y - 0.022, 0.12), (x + 0.02, y, top - 0.03), m['birchv'], 0.004)
    for xs in (x0, x1 - 0.08):
        bx('bside', (xs, y + 0.08, 0), (xs + 0.08, P.GATE_Y, top), m['birchv'], 0.004)
    bx('btop', (x0 - 0.06, y - 0.24, top), (x1 + 0.04, y + 0.42, top + 0.04), m['birch'], 0.01, 3)
    hd = (gl, gl + 0.14)
    bx('bh', (x0, y + 0.005, hd[0]), (x1, y + 0.095, hd[1]), m['dark'], 0.006)
    bx('bup', (x0, y + 0.01, hd[1]), (x1, y + 0.09, P.GATE_Z), m['bwall'], 0)
    for xs in (x0, x1 - 0.09):
        bx('bhs', (xs, y + 0.095, hd[0]), (xs + 0.09, P.GATE_Y, hd[1]), m['dark'], 0.006)
        bx('bups', (xs + 0.005, y + 0.09, hd[1]), (xs + 0.085, P.GATE_Y, P.GATE_Z), m['bwall'], 0)
    for x in (x0 + 0.02, x0 + 1.5, x0 + 3.0, x1 - 0.07):
        bx('bp', (x, y + 0.03, top + 0.04), (x + 0.05, y + 0.08, gl), m['dark'], 0.004)
    for a, c in ((x0 + 0.07, x0 + 1.5), (x0 + 1.55, x0 + 3.0), (x0 + 3.05, x1 - 0.07)):
        o = bx('bg', (a, y + 0.05, top + 0.04), (c, y + 0.06, gl), m['pane'], 0)
        o.visible_shadow = False
        o = bx('dots', (a, y + 0.0485, 1.33), (c, y + 0.0495, 1.345), m_window('frost', (0.75, 0.78, 0.77, 1), 0.03), 0)
        o.visible_shadow = False
    # speaking hole, tray, sign
    x = x0 + 2.25
    cyl('sp', 0.07, 0.02, (x, y + 0.055, 1.46), m['sign'], rot=(math.pi / 2, 0, 0))
    for i in range(3):
        for k in range(1 if i == 0 else 6 * i):
            a = k * math.pi * 2 / max(1, 6 * i)
            cyl('sph', 0.008, 0.034, (x + i * 0.022 * math.cos(a), y + 0.055, 1.46 + i * 0.022 * math.sin(a)), m['black'], rot=(math.pi / 2, 0, 0), seg=10, bevel=0)
    bx('tray', (x - 0.2, y - 0.16, top + 0.04), (x + 0.2, y + 0.3, top + 0.052), m['steel'], 0.004)
    bx('bsign', (x0 + 0.9, y - 0.002, hd[1] + 0.10), (x1 - 0.9, y + 0.01, hd[1] + 0.38), m['blue'], 0.004)
    label('VAGT', (x0 + 1.5, y - 0.0035, hd[1] + 0.24), 'y-', 0.17, m['sign'])
    label('VIS LEGITIMATION', (x0 + 2.7, y - 0.0035, hd[1] + 0.24), 'y-', 0.135, m['yel'])
    booth_inside(m, b)


def build(m):
    m = materials(m)
    R = random.Random(9)
    shell(m)
    booth(m)
    lockers(m, R)
    detector(m)
    xray(m)
    waiting(m, R)
    visiting_door(m)


def lights(full=True):
    area('gmain', (-4.5, -0.6, Z - 0.16), (0, 0, 0), 7.4, 2.4, 190, (1, 0.92, 0.80))
    if full:
        area('gbooth', (-3.75, 2.7, Z - 0.05), (0, 0, 0), 4.0, 0.9, 85, (1, 0.86, 0.66))
        area('gsky', (-4.5, -Y - 0.35, 2.35), (math.radians(72), 0, 0), 6.0, 0.65, 85, (0.84, 0.92, 1))
        area('gfill', (-4.6, -0.8, 0.9), (math.pi, 0, 0), 6.0, 2.6, 32, (1, 0.95, 0.88))
