"""The cell: shell, window, wet corner and light. Local axes: x runs from the door (0) to the window, y from the desk wall (0) to the bed wall."""

from types import SimpleNamespace
from kit import *
import plan as P
from cell_furniture import bed, desk

L, W, Z = P.CELL_L, P.CELL_W, P.CELL_Z
wy0, wy1, wz0, wz1 = 0.85, 2.05, 0.98, 2.12
TO_WORLD = Matrix.Translation((P.CELL_ORIGIN_X, P.CELL_Y, 0)) @ Matrix.Rotation(-math.pi / 2, 4, 'Z')


def materials():
    c = SimpleNamespace()
    c.wallm = m_wall('wall', COL('dcd8cc'), rough=0.6)
    c.accent = m_wall('accent', COL('8fa9a6'), rough=0.58)
    c.ceilm = m_wall('ceil', COL('e6e4de'), grime=0.4, rough=0.75)
    c.bath = m_wall('bath', COL('c9d2d3'), rough=0.4, block=(0.2, 0.1), grime=0.5)
    c.floor = m_lino('lino', COL('5f7480'), COL('6d828c'), COL('9fb0b4'))
    c.birch = m_wood('cbirch', COL('dcbf91'), COL('cba673'), axis=(14, 1.2, 14))
    c.birchv = m_wood('cbirchv', COL('d3b384'), COL('bf9866'), axis=(14, 14, 1.2))
    c.framem = m_paint('frame', COL('3b4a52'), 0.4, wear=0.5)
    c.white = m_paint('white', COL('e4e4e0'), 0.32)
    c.grey = m_paint('grey', COL('7d8285'), 0.4)
    c.black = m_plain('black', (0.012, 0.012, 0.013, 1), 0.35)
    c.steel = m_steel('steel')
    c.steelb = m_steel('bars', 0.38, (1, 1, 1), (0.36, 0.37, 0.38, 1))
    c.chrome = m_plain('chrome', (0.8, 0.8, 0.8, 1), 0.08, metal=1)
    c.ceramic = m_ceramic('cer')
    c.rubber = m_plain('rub', (0.02, 0.02, 0.02, 1), 0.7)
    return c


def shell(c):
    # --- shell
    bx('floor', (-0.15, -0.2, -0.1), (L + 0.4, W + 0.2, 0), c.floor, 0)
    bx('ceiling', (-0.3, -0.2, Z), (L + 0.4, W + 0.2, Z + 0.2), c.ceilm, 0)
    bx('wS', (0, -0.2, 0), (L, 0, Z), c.wallm, 0)
    bx('wN', (0, W, 0), (L, W + 0.2, Z), c.accent, 0)
    wall_hole('wE', 'x', L, 0.38, (-0.2, 0), (W + 0.2, Z), ((wy0, wz0), (wy1, wz1)), c.wallm)
    dy0, dy1, dz = 0.30, 1.24, 2.08
    wall_hole('wW', 'x', -0.15, 0.15, (-0.2, 0), (W + 0.2, Z), ((dy0, 0), (dy1, dz)), c.wallm)
    # skirting
    c.sk = m_plain('sk', COL('3c474d'), 0.45)
    bx('sk1', (1.2, W - 0.014, 0), (L, W, 0.08), c.sk, 0.004)
    bx('sk2', (0, 0, 0), (L, 0.014, 0.08), c.sk, 0.004)
    bx('sk3', (L - 0.014, 0, 0), (L, W, 0.08), c.sk, 0.004)
    bx('sk4', (0, dy1 + 0.08, 0), (0.014, 1.6, 0.08), c.sk, 0.004)
    # conduit + box on the wall, formwork seams
    for x in (1.45, 2.95):
        bx('seam', (x, W - 0.003, 0.08), (x + 0.006, W + 0.01, Z), m_plain('seam', COL('76908d'), 0.7), 0)
    # --- window
    fx = L + 0.10
    for a, b in [
        ((wy0, wz0), (wy1, wz0 + 0.07)),
        ((wy0, wz1 - 0.07), (wy1, wz1)),
        ((wy0, wz0 + 0.07), (wy0 + 0.07, wz1 - 0.07)),
        ((wy1 - 0.07, wz0 + 0.07), (wy1, wz1 - 0.07)),
        ((1.62, wz0 + 0.07), (1.69, wz1 - 0.07)),
    ]:
        bx('wf', (fx, a[0], a[1]), (fx + 0.07, b[0], b[1]), c.white, 0.003)
    bx('sash', (fx - 0.02, 1.66, wz0 + 0.05), (fx + 0.05, wy1 - 0.05, wz0 + 0.11), c.white, 0.005)
    bx('vent', (fx - 0.012, 1.715, wz0 + 0.14), (fx, wy1 - 0.09, wz1 - 0.1), m_plain('mesh', COL('b9bdbd'), 0.45), 0.004)
    for i in range(34):
        bx('slot', (fx - 0.016, 1.73, wz0 + 0.17 + i * 0.0245), (fx - 0.008, wy1 - 0.105, wz0 + 0.181 + i * 0.0245), c.black, 0)
    bx('sill', (L - 0.05, wy0 - 0.05, wz0 - 0.035), (L + 0.12, wy1 + 0.05, wz0), c.birch, 0.008)
    for i in range(8):
        cyl('bar', 0.013, wz1 - wz0 + 0.06, (L + 0.30, wy0 + 0.075 + i * 0.15, (wz0 + wz1) / 2), c.steelb, bevel=0)
    for z in (wz0 + 0.3, wz1 - 0.3):
        bx('barh', (L + 0.292, wy0 - 0.02, z - 0.02), (L + 0.308, wy1 + 0.02, z + 0.02), c.steelb, 0.002)
    # curtains
    cur = m_fabric('curtain', COL('7f8f6a'))
    tube('rail', [(L - 0.06, wy0 - 0.28, wz1 + 0.10), (L - 0.06, wy1 + 0.28, wz1 + 0.10)], 0.010, c.white)

    def curt(y0, y1, ph):
        def f(u, v):
            z = wz1 + 0.09 - v * 1.42
            y = y0 + (y1 - y0) * u
            a = 0.028 * (0.5 + 0.5 * v)
            return (
                L - 0.065 + a * math.sin(u * 34 + ph + 0.4 * math.sin(v * 3 + u * 4)) + 0.012 * mnoise.noise(Vector((u * 6, v * 4, ph))),
                y + 0.012 * math.sin(v * 5 + u * 9),
                z,
            )

        o = grid('curt', 110, 40, f, cur, thick=0.004, subdiv=1)

    curt(wy0 - 0.27, wy0 + 0.03, 0)
    curt(wy1 - 0.03, wy1 + 0.27, 2)
    # radiator under window
    for i in range(18):
        bx('rad', (L - 0.095, 0.92 + i * 0.062, 0.18), (L - 0.035, 0.92 + i * 0.062 + 0.046, 0.78), c.white, 0.014, 3)
    bx('radt', (L - 0.10, 0.90, 0.775), (L - 0.03, 2.05, 0.80), c.white, 0.006)
    tube('radp', [(L - 0.06, 0.90, 0.24), (L - 0.06, 0.82, 0.24), (L - 0.06, 0.82, 0.0)], 0.011, c.white)
    cyl('radv', 0.022, 0.05, (L - 0.06, 0.87, 0.24), c.white, rot=(math.pi / 2, 0, 0))
    # --- door: heavy c.steel leaf, frame, hatch, peephole, lock, hinges
    for a, b in [((dy0 - 0.07, 0), (dy0 + 0.006, dz - 0.006)), ((dy1 - 0.006, 0), (dy1 + 0.07, dz - 0.006)), ((dy0 - 0.07, dz - 0.006), (dy1 + 0.07, dz + 0.07))]:
        bx('dfr', (-0.1515, a[0], a[1]), (0.022, b[0], b[1]), c.framem, 0.006)
    bx('thr', (-0.3, dy0, -0.01), (0.0, dy1, 0.006), c.steel, 0.002)
    # intercom + light switch
    bx('ic', (0, 1.42, 1.22), (0.022, 1.56, 1.46), c.steel, 0.005)
    cyl('icb', 0.018, 0.012, (0.026, 1.49, 1.28), m_plain('red', COL('b3241c'), 0.3), rot=(0, math.pi / 2, 0))
    for i in range(5):
        for j in range(5):
            cyl('icg', 0.004, 0.004, (0.0225, 1.455 + i * 0.0175, 1.355 + j * 0.0175), c.black, rot=(0, math.pi / 2, 0), seg=10, bevel=0)
    bx('sw', (0, 1.45, 1.05), (0.012, 1.53, 1.13), c.white, 0.005)
    box('sw2', (0.012, 0.05, 0.05), (0.012, 1.49, 1.09), c.white, 0.004, rot=(0, 0.08, 0))
    # ceiling luminaire, smoke detector, vent grille
    bx('lumb', (1.55, 1.25, Z - 0.07), (2.75, 1.55, Z), c.white, 0.012, 3)
    bx('lum', (1.58, 1.28, Z - 0.085), (2.72, 1.52, Z - 0.066), m_emit('lum', (1, 0.96, 0.88, 1), 3.2), 0.006, 2)
    lathe('smoke', [(0.05, 0), (0.055, -0.02), (0.045, -0.04), (0.03, -0.045), (0.001, -0.046)], c.white, (3.4, 1.4, Z))
    bx('grille', (0.50, 0.4, Z - 0.012), (0.80, 0.7, Z), c.grey, 0.003)
    for i in range(9):
        bx('gs', (0.52, 0.425 + i * 0.03, Z - 0.015), (0.78, 0.44 + i * 0.03, Z - 0.008), c.black, 0)
    tube('cond', [(0.01, 1.49, 1.46), (0.01, 1.49, Z - 0.02), (1.55, 1.40, Z - 0.02)], 0.009, c.white)


def wet_corner(c):
    # --- wet corner (partition + toilet + sink)
    bx('part', (1.16, 1.62, 0), (1.24, W, 2.08), c.bath, 0.006)
    bx('partc', (1.15, 1.61, 2.08), (1.25, W, 2.10), c.steel, 0.002)
    bx('tileW', (0, 1.66, 0), (0.012, W, 2.08), c.bath, 0)
    bx('tileN', (0, W - 0.012, 0), (1.16, W, 2.08), c.bath, 0)
    bx('wetfloor', (0, 1.62, 0), (1.16, W, 0.012), m_lino('wet', COL('7b7f80'), COL('85898a'), COL('a9adad'), 0.3), 0.004)
    sx, sy = 0.62, 2.60
    cyl('basin', 0.235, 0.16, (sx, sy - 0.06, 0.86), c.steel, r2=0.21, bevel=0.012)  # c.steel basin
    lathe('bowl', [(0.19, 0.945), (0.205, 0.95), (0.215, 0.944), (0.20, 0.935), (0.17, 0.86), (0.06, 0.825), (0.02, 0.823), (0.0005, 0.823)], c.steel, (sx, sy - 0.06, 0))
    bx('basinb', (sx - 0.22, sy - 0.05, 0.78), (sx + 0.22, W - 0.012, 0.94), c.steel, 0.012)
    tube('tap', [(sx, sy + 0.08, 0.93), (sx, sy + 0.08, 1.06)] + arc((sx, sy + 0.03, 1.06), 0.05, 0, math.pi, 8, 'yz') + [(sx, sy - 0.02, 1.02)], 0.012, c.chrome)
    cyl('tapb', 0.022, 0.03, (sx, sy + 0.08, 0.955), c.chrome)
    cyl('btn', 0.018, 0.03, (sx + 0.09, sy + 0.09, 0.955), c.chrome)
    tube(
        'trap',
        [(sx, sy - 0.04, 0.80), (sx, sy - 0.04, 0.62)] + arc((sx, sy + 0.02, 0.62), 0.06, math.pi, 2 * math.pi, 8, 'yz') + [(sx, sy + 0.08, 0.70), (sx, W, 0.70)],
        0.018,
        c.chrome,
    )
    bx('mirror', (sx - 0.22, W - 0.02, 1.22), (sx + 0.22, W - 0.013, 1.82), m_plain('mir', (0.86, 0.88, 0.88, 1), 0.035, metal=1), 0.004)
    bx('shelf', (sx - 0.22, W - 0.13, 1.16), (sx + 0.22, W - 0.012, 1.172), c.steel, 0.003)
    cyl('cup', 0.032, 0.09, (sx - 0.12, W - 0.07, 1.217), m_plain('cupm', COL('4f86a8'), 0.3), r2=0.036)
    tube('tb', [(sx - 0.13, W - 0.07, 1.20), (sx - 0.105, W - 0.055, 1.36)], 0.004, m_plain('tbm', COL('c84a3a'), 0.3))
    cyl('soap', 0.026, 0.13, (sx + 0.10, W - 0.075, 1.237), c.white)
    cyl('soap2', 0.008, 0.035, (sx + 0.10, W - 0.075, 1.315), c.white)
    bx('lamp2', (sx - 0.24, W - 0.07, 1.90), (sx + 0.24, W - 0.012, 1.95), m_emit('lamp2', (1, 0.95, 0.86, 1), 5.5), 0.012, 3)
    # toilet against x=0 wall
    tx, ty = 0.0, 2.05
    lathe(
        'wc',
        [
            (0.11, 0),
            (0.115, 0.02),
            (0.10, 0.10),
            (0.105, 0.20),
            (0.15, 0.30),
            (0.19, 0.37),
            (0.20, 0.40),
            (0.195, 0.415),
            (0.15, 0.41),
            (0.13, 0.36),
            (0.08, 0.26),
            (0.001, 0.22),
        ],
        c.ceramic,
        (tx + 0.46, ty, 0),
    )
    bpy.context.scene.objects['wc'].scale = (1.25, 0.98, 1)
    bx('cist', (0.012, ty - 0.19, 0.40), (0.18, ty + 0.19, 0.80), c.ceramic, 0.03, 4)
    bx('cistb', (0.10, ty - 0.11, 0.02), (0.34, ty + 0.11, 0.40), c.ceramic, 0.04, 4)
    cyl('flush', 0.03, 0.015, (0.095, ty, 0.805), c.chrome)
    lathe('seat', [(0.135, 0.425), (0.14, 0.438), (0.17, 0.443), (0.205, 0.437), (0.21, 0.425), (0.17, 0.42), (0.135, 0.425)], c.white, (tx + 0.46, ty, 0))
    bpy.context.scene.objects['seat'].scale = (1.25, 0.98, 1)
    cyl('roll', 0.055, 0.10, (0.30, W - 0.09, 0.72), m_plain('tp', (0.86, 0.85, 0.83, 1), 0.95), rot=(0, math.pi / 2, 0))
    tube('rollh', [(0.22, W - 0.012, 0.78), (0.22, W - 0.09, 0.72), (0.36, W - 0.09, 0.72)], 0.006, c.chrome)
    # towel on partition hook (outside)
    tw = m_fabric('towel', COL('3f6f8f'), COL('d9dcd8'), stripe=5, weave=300, axis=1)
    grid(
        'towel',
        30,
        40,
        lambda u, v: (
            0.62 + 0.12 * 0 + 1.248 - 0.62 + 0.018 + 0.014 * math.sin(u * 13 + v * 2) * (0.3 + v),
            1.78 + 0.34 * u * (1 - 0.18 * (1 - v)) + 0.03 * (1 - v),
            1.62 - v * 0.72,
        ),
        tw,
        thick=0.006,
        subdiv=1,
    )
    cyl('hook', 0.008, 0.05, (1.265, 1.95, 1.63), c.steel, rot=(0, math.pi / 2, 0))


def build():
    c = materials()
    with placed(TO_WORLD):
        shell(c)
        wet_corner(c)
        bed(c)
        desk(c)


def lights(full=True):
    """daylight lamp in the window, ceiling lamp; the mirror lamp and a soft fill only when the cell is the room shown"""
    with placed(TO_WORLD):
        area('csky', (L + 0.60, (wy0 + wy1) / 2, (wz0 + wz1) / 2 + 0.15), (0, math.radians(90 - 14), 0), 1.3, 1.3, 110, (0.84, 0.92, 1.0))
        area('cceil', (2.15, 1.40, Z - 0.10), (0, 0, 0), 1.1, 0.22, 42, (1, 0.94, 0.83))
        if full:
            area('cmir', (0.62, W - 0.10, 1.90), (math.radians(-60), 0, 0), 0.44, 0.05, 4, (1, 0.94, 0.85))
            area('cfill', (2.3, 1.3, 0.95), (math.pi, 0, 0), 2.6, 1.5, 17, (1, 0.96, 0.90))
