"""The event truck on a town square: a narrow room lined with wood, four swivel seats, headsets on hooks, a big touch screen, a bed to watch the series from."""

import subprocess
from kit import *
import plan as P
import site_outside as site
from truck_props import bed_corner, headset_places, screen_wall, walls
from truck_square import square

X0, X1, Y0, Y1, _, Z = P.ROOMS['truck']
OPEN = (-1.02, 0.72, 2.12)  # the rear door: from y, to y, height


def materials():
    return dict(
        pine=m_wood('tpine', COL('c99a62'), COL('b07f49'), axis=(1.2, 14, 14)),
        oak=m_wood('toak', COL('6a4a30'), COL('54391f'), axis=(1.2, 14, 14), rough=0.36),
        birch=m_wood('tbirch', COL('dcbf91'), COL('cba673')),
        birchv=m_wood('tbirchv', COL('d3b384'), COL('bf9866'), axis=(14, 14, 1.2)),
        ceil=m_wall('tceil', COL('4a4f50'), grime=0.1, rough=0.9),
        dark=m_paint('tdark', COL('20282d'), 0.4),
        night=m_wall('tnight', COL('22313a'), rough=0.6, grime=0.15),
        white=m_paint('twhite', COL('e4e2da'), 0.3),
        grey=m_paint('tgrey', COL('7d8285'), 0.4),
        steel=m_steel('tsteel'),
        black=m_plain('tblack', (0.012, 0.012, 0.013, 1), 0.35),
        shell=m_plain('tshellw', (0.75, 0.75, 0.73, 1), 0.3),
        cloth=m_fabric('tcloth', COL('35596e')),
        cloth2=m_fabric('tcloth2', COL('b9772f')),
        paper=m_plain('tpaper', (0.82, 0.8, 0.74, 1), 0.85),
        china=m_ceramic('tchina', COL('e2ddcf')),
        strip=m_emit('tstrip', (1, 0.84, 0.60, 1), 4.5),
        green=m_emit('tgreen', (0.2, 0.9, 0.4, 1), 2),
        red=m_plain('tred', COL('b8402f'), 0.35),
        navy=m_plain('tnavy', COL('34567c'), 0.35),
        yellow=m_plain('tyellow', COL('e2ac34'), 0.35),
        rubber=m_plain('trub', (0.03, 0.03, 0.032, 1), 0.7),
    )


def shell(m):
    y0, y1, top = OPEN
    n = 12  # planks of the floor
    for i in range(n):
        a = Y0 + i * (Y1 - Y0) / n
        bx('plank', (X0, a + 0.0015, -0.03), (X1, a + (Y1 - Y0) / n - 0.0015, 0), m['oak'], 0.002, 1)
    bx('sub', (X0 - 0.1, Y0 - 0.1, -0.12), (X1, Y1 + 0.1, -0.031), m['dark'], 0)
    h = 0.118
    for side in (-1, 1):
        for i in range(20):  # boards along the walls
            z = 0.0 + i * h
            a, b = sorted((side * 1.2, side * (1.2 - 0.018)))
            bx('board', (X0, a, z + 0.002), (X1, b, min(Z, z + h - 0.002)), m['pine'], 0.004, 1)
        a, b = sorted((side * 1.2005, side * 1.30))
        bx('side', (X0 - 0.1, a, -0.12), (X1 + 0.02, b, Z + 0.12), m['oak'], 0.01)  # dark behind the gaps of the boards
        a, b = sorted((side * 1.18, side * 1.165))
        bx('sk', (X0, a, 0), (X1, b, 0.07), m['dark'], 0.003)
    bx('roof', (X0 - 0.1, Y0, Z + 0.001), (X1 + 0.02, Y1, Z + 0.12), m['ceil'], 0)
    for i in range(9):  # ribs of the ceiling
        x = X0 + 0.45 + i * 0.79
        bx('rib', (x - 0.02, Y0 + 0.19, Z - 0.03), (x + 0.02, Y1 - 0.19, Z), m['pine'], 0.004)
    for side in (-1, 1):  # light along both edges of the ceiling
        a, b = sorted((side * 1.182, side * 1.02))
        bx('cove', (X0, a, Z - 0.06), (X1 - 0.12, b, Z), m['pine'], 0.005)
        a, b = sorted((side * 1.018, side * 1.006))
        bx('strip', (X0 + 0.05, a, Z - 0.035), (X1 - 0.2, b, Z - 0.012), m['strip'], 0).visible_glossy = False  # its mirror image is only speckle
    bx('wW', (X0 - 0.1, Y0, 0), (X0, Y1, Z), m['night'], 0)
    wall_holes('wE', 'x', X1, 0.10, (Y0, Y1), (-0.12, Z), [((y0, -0.12), (y1, top))], m['white'])
    for a, b in (((y0 - 0.05, 0), (y0 + 0.006, top - 0.006)), ((y1 - 0.006, 0), (y1 + 0.05, top - 0.006)), ((y0 - 0.05, top - 0.006), (y1 + 0.05, top + 0.05))):
        bx('dfr', (X1 - 0.02, a[0], a[1]), (X1 + 0.12, b[0], b[1]), m['dark'], 0.006)
    bx('thr', (X1 - 0.06, y0, -0.03), (X1 + 0.12, y1, 0.006), m['steel'], 0.003)
    for yh, s in ((y0, 1), (y1, -1)):  # two leaves folded out
        w = (y1 - y0) / 2
        with placed(Matrix.Translation((X1 + 0.12, yh, 0)) @ Matrix.Rotation(math.radians(-118 * s), 4, 'Z')):
            a, b = sorted((0, s * w))
            bx('leaf', (-0.05, a, -0.02), (0, b, top), m['white'], 0.008)
            a, b = sorted((s * 0.08, s * (w - 0.08)))
            bx('leafp', (-0.056, a, 0.08), (-0.048, b, top - 0.1), m['pine'], 0.004)
            tube('rod', [(-0.08, s * (w - 0.10), 0.1), (-0.08, s * (w - 0.10), top - 0.1)], 0.014, m['steel'])
    # steps and rails
    for i in range(4):
        bx('step', (X1 + 0.14 + i * 0.27, y0 + 0.05, -0.20 - i * 0.19), (X1 + 0.43 + i * 0.27, y1 - 0.05, -0.165 - i * 0.19), m['steel'], 0.005)
    for y in (y0 + 0.03, y1 - 0.03):
        tube('rail', [(X1 + 0.16, y, -0.1), (X1 + 0.16, y, 0.92), (X1 + 1.25, y, 0.16), (X1 + 1.25, y, -0.95)], 0.018, m['steel'])
    bx('mat', (X1 - 0.95, -0.85, 0), (X1 - 0.12, 0.12, 0.012), m_fabric('tmat', COL('3b3f40'), weave=180), 0.004)


def lights():
    y0, y1, top = OPEN
    area('tday', (X1 + 0.3, (y0 + y1) / 2, 1.15), (0, math.radians(86), 0), 2.0, 1.7, 75, (0.88, 0.95, 1))
    area('tcove', (-30.2, 0, Z - 0.07), (0, 0, 0), 6.2, 1.9, 34, (1, 0.82, 0.58))
    area('tscreen', (X0 + 0.14, 0, 1.4), (0, math.radians(-88), 0), 1.0, 1.8, 13, (0.80, 0.9, 1))
    area('tfill', (-30.0, 0, 0.25), (math.pi, 0, 0), 5.5, 1.4, 6, (1, 0.82, 0.62))
    area('tbed', (-28.3, 0.98, 1.66), (math.radians(-25), 0, 0), 0.5, 0.06, 2.5, (1, 0.76, 0.46))


def scene():
    if not os.path.exists(TEX + 'truck-brosten.png'):
        subprocess.run(['/usr/bin/python3', os.path.join(HERE, 'truck_textures.py')], check=True)
    m = materials()
    shell(m)
    screen_wall(m)
    headset_places(m)
    bed_corner(m)
    walls(m)
    square(m)
    site.sky(0.16, True)
    site.sunlight(6.0)
    lights()
