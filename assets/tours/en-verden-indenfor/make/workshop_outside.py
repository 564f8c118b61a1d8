"""The workshop seen from the yard: brick below, boards above, blue doors, a low roof with its roof lights, bench and timber before it."""

from kit import *
import plan as P

X0, X1, _, Y1, _, Z = P.ROOMS['workshop']
Y0 = P.ROOMS['workshop'][2]


def build(m):
    """m: the yard's materials"""
    brick = m_wall('wobrick', COL('b87a5e'), block=(0.24, 0.08), rough=0.85, grime=0.7)
    board = [m_wood('wob%d' % i, COL(a), COL(b), axis=(14, 14, 1.2), rough=0.75) for i, (a, b) in enumerate((('b08a60', '987450'), ('b99368', 'a27d58'), ('a58058', '8f6c48')))]
    roof, dark, white, blue = m_plain('woroof', COL('5b5f61'), 0.85), m_plain('woin', (0.03, 0.035, 0.04, 1), 0.12), m_paint('wowin', COL('e9e8e2'), 0.4), m_paint('woblue', COL('2f5f8f'), 0.4, wear=0.4)
    y = Y1 + 0.3  # the face towards the yard
    top = Z + 0.35
    door, wins = (33.65, 35.55, 2.35), [(36.9, 39.1, 1.55, 2.95), (39.9, 42.1, 1.55, 2.95)]
    holes = [((door[0], 0), (door[1], door[2]))] + [((a, c), (b, d)) for a, b, c, d in wins]
    wall_holes('wobr', 'y', Y1, 0.3, (X0 - 0.3, X1 + 0.3), (-0.05, 1.2), holes, brick)
    wall_holes('woup', 'y', Y1, 0.27, (X0 - 0.3, X1 + 0.3), (1.2, top), holes, board[0])
    bx('wosill', (X0 - 0.3, Y1 + 0.26, 1.19), (door[0] - 0.02, y + 0.03, 1.225), m['conc'], 0.004)
    bx('wosill', (door[1] + 0.02, Y1 + 0.26, 1.19), (X1 + 0.3, y + 0.03, 1.225), m['conc'], 0.004)
    n, w = 0, 0.148
    x = X0 - 0.29
    while x < X1 + 0.2:  # upright boards
        lo = 1.23
        if any(a - w < x < b for a, b, c, d in wins):
            spans = [(lo, 1.51), (2.99, top)]
        elif door[0] - w < x < door[1]:
            spans = [(2.40, top)]
        else:
            spans = [(lo, top)]
        for a, b in spans:
            bx('wobd', (x, Y1 + 0.268, a), (x + w - 0.008, Y1 + 0.292, b), board[n % 3 if n % 5 else 1], 0.003)
        n += 1
        x += w
    for xs in (X0 - 0.3, X1):
        bx('wos', (xs, Y0 - 0.2, -0.05), (xs + 0.3, Y1, top), brick, 0)
    # roof, edge, gutter, roof lights
    bx('wor', (X0 - 0.55, Y0 - 0.25, top), (X1 + 0.55, y + 0.55, top + 0.14), roof, 0.01)
    bx('wof', (X0 - 0.57, y + 0.53, top - 0.10), (X1 + 0.57, y + 0.57, top + 0.17), white, 0.006)
    tube('wog', [(X0 - 0.5, y + 0.62, top - 0.02), (X1 + 0.5, y + 0.62, top - 0.06)], 0.055, m['steel'], res=16)
    tube('wod', [(X1 + 0.15, y + 0.62, top - 0.08), (X1 + 0.15, y + 0.06, top - 0.45), (X1 + 0.15, y + 0.06, 0.05)], 0.04, m['steel'], res=14)
    for c in (31.0, 35.2, 40.2):
        bx('wol', (c - 0.95, -26.6, top + 0.13), (c + 0.95, -25.0, top + 0.50), white, 0.03)
    cyl('wop', 0.16, 1.0, (38.4, -24.2, top + 0.5), m['steel'])
    cyl('wopc', 0.22, 0.05, (38.4, -24.2, top + 1.05), m['steel'])
    # windows
    for a, b, c, d in wins:
        bx('wow', (a - 0.02, Y1 + 0.02, c - 0.02), (b + 0.02, Y1 + 0.08, d + 0.02), dark, 0)
        for p, q in [((a, c), (b, c + 0.07)), ((a, d - 0.07), (b, d)), ((a, c + 0.07), (a + 0.07, d - 0.07)), ((b - 0.07, c + 0.07), (b, d - 0.07))] + [((a + (b - a) * t - 0.025, c + 0.07), (a + (b - a) * t + 0.025, d - 0.07)) for t in (0.25, 0.5, 0.75)]:
            bx('wowf', (p[0], Y1 + 0.14, p[1]), (q[0], Y1 + 0.21, q[1]), white, 0.004)
        bx('wowh', (a + 0.07, Y1 + 0.145, 2.42), (b - 0.07, Y1 + 0.205, 2.47), white, 0.003)
        bars('wowb', (a, Y1 + 0.25, c), (b, Y1 + 0.25, c), 15, 0.011, d - c, m['steel'])
        bx('wows', (a - 0.06, Y1 + 0.12, c - 0.05), (b + 0.06, y + 0.07, c), m['conc'], 0.005)
        for k in range(4):  # bird houses on the sill behind the panes
            bx('wobh', (a + 0.35 + k * 0.45, Y1 + 0.085, c), (a + 0.52 + k * 0.45, Y1 + 0.13, c + 0.22), m_paint('wobh%d' % k, COL(('b5402c', 'd8a73a', '35618c', 'd9b47e')[k]), 0.6), 0.004)
    doors(m, blue, dark, door, y)
    # sign, lamp
    bx('wosg', (33.5, Y1 + 0.29, 2.62), (35.7, Y1 + 0.325, 2.98), m_paint('wosgm', COL('ece9df'), 0.5), 0.006)
    label('VÆRKSTED', (34.6, Y1 + 0.327, 2.80), 'y+', 0.24, m_plain('wotx', COL('22282c'), 0.6))
    before(m, y, board)


def doors(m, blue, dark, door, y):
    x0, x1, h = door
    bx('wodin', (x0, Y1 - 0.02, 0), (x1, Y1 + 0.02, h), dark, 0)
    for a, b in [((x0, 0), (x0 + 0.07, h)), ((x1 - 0.07, 0), (x1, h)), ((x0 + 0.07, h - 0.07), (x1 - 0.07, h))]:
        bx('wdf', (a[0], Y1 + 0.12, a[1]), (b[0], Y1 + 0.32, b[1]), blue, 0.006)
    w = (x1 - x0) / 2 - 0.075
    for hinge, rot, s in ((x1 - 0.075, 0.0, -1), (x0 + 0.075, 104.0, 1)):
        with placed(Matrix.Translation((hinge, Y1 + 0.26, 0)) @ Matrix.Rotation(math.radians(rot), 4, 'Z')):
            for a, b, z0, z1 in ((0, w, 0.015, 1.15), (0, w, 1.95, h - 0.08), (0, 0.16, 1.15, 1.95), (w - 0.16, w, 1.15, 1.95)):
                u0, u1 = sorted((a * s, b * s))
                bx('wdl', (u0, -0.05, z0), (u1, 0, z1), blue, 0.004)
            for k in range(5):
                u0, u1 = sorted(((0.06 + k * w / 5.6) * s, (0.075 + k * w / 5.6) * s))
                bx('wdj', (u0, -0.053, 0.10), (u1, 0.003, 1.08), dark, 0)
            u0, u1 = sorted((0.16 * s, (w - 0.16) * s))
            bx('wdp', (u0, -0.03, 1.15), (u1, -0.02, 1.95), m_window('wdpane', (0.7, 0.74, 0.74, 1), 0.02) if s > 0 else dark, 0)
            tube('wdh', [(s * (w - 0.08), 0, 0.98), (s * (w - 0.08), 0.05, 0.98), (s * (w - 0.08), 0.05, 1.22), (s * (w - 0.08), 0, 1.22)], 0.010, m['steel'])
    bx('wdt', (x0 - 0.1, Y1 + 0.2, -0.03), (x1 + 0.1, y + 0.9, 0.01), m['conc'], 0.01)


def before(m, y, board):
    """a bench, stacked planks under a tarpaulin, a saw horse, a wheelbarrow tub with off-cuts"""
    R = random.Random(3)
    tones = [m_wood('wot%d' % i, COL(a), COL(b), rough=0.75) for i, (a, b) in enumerate((('d0aa74', 'bd935c'), ('c79d66', 'b08450'), ('dcbd8c', 'c9a56f')))]
    for z in range(7):
        for x in (29.0, 30.4, 31.8):
            bx('wsk', (x, y + 0.5, 0.02 + z * 0.13), (x + 0.08, y + 1.5, 0.07 + z * 0.13), tones[1], 0.003)
        for k in range(5):
            bx('wpl', (28.6 + R.uniform(0, 0.25), y + 0.52 + k * 0.195, 0.07 + z * 0.13), (32.2 + R.uniform(-0.2, 0.2), y + 0.70 + k * 0.195, 0.148 + z * 0.13), tones[(z + k) % 3], 0.004)
    grid('tarp', 40, 24, lambda u, v: (28.5 + 2.4 * u, y + 0.42 + 1.16 * v, 0.985 + 0.03 * mnoise.noise(Vector((u * 7, v * 5, 2))) - (0.45 * max(0, abs(v - 0.5) - 0.44) / 0.06)), m_fabric('tarp', COL('3f6a58')), thick=0.006)
    for k in range(3):
        bx('wbs', (37.2, y + 0.45 + k * 0.13, 0.42), (39.2, y + 0.56 + k * 0.13, 0.46), m['wood'], 0.006)
    for x in (37.4, 39.0):
        bx('wbl', (x - 0.04, y + 0.46, -0.02), (x + 0.04, y + 0.80, 0.42), m['wood'], 0.006)
    bx('wcup', (38.1, y + 0.52, 0.46), (38.17, y + 0.59, 0.55), m['white'], 0.01)
    for x in (41.2, 42.2):
        for s in (-1, 1):
            tube('wh', [(x, y + 0.9 + s * 0.28, -0.02), (x, y + 0.9 + s * 0.04, 0.74)], 0.03, tones[0], res=8)
    bx('wht', (41.0, y + 0.84, 0.72), (42.4, y + 0.96, 0.80), tones[1], 0.006)
    bx('whp', (40.6, y + 0.80, 0.80), (43.0, y + 1.0, 0.825), tones[2], 0.004)
