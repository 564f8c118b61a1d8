"""The wing: a hall with two floors of cells, galleries, a skylight, the gate to the west and the glazed doors to the yard in the east."""

from kit import *
import plan as P
from wing_doors import doors, openings
from wing_props import props
from wing_surfaces import drawn, m_worn_floor

L, W2, Z, G1, GW, HW, DZ = P.LENGTH, P.WIDTH / 2, P.HEIGHT, P.GALLERY, P.GALLERY_DEPTH, P.DOOR_HALF, P.DOOR_TOP
SKY = P.SKYLIGHT
BRIDGE = 14.6


def materials():
    """materials shared by the wing's files"""
    drawn('wing_textures.py', 'terrazzo', 'lino_grey', 'wear_hall', 'navne_b')
    m = dict(
        wall=m_wall('wall', COL('e6e1d3'), COL('8fa89c'), 1.15, block=(0.44, 0.215), rough=0.5, grime=0.7),
        wall2=m_wall('wall2', COL('e6e1d3'), block=(0.44, 0.215), rough=0.5, grime=0.4),
        conc=m_wall('conc', COL('c4c1b8'), grime=0.5, rough=0.7),
        ceil=m_wall('ceil', COL('eae7de'), grime=0.15, rough=0.8),
        floor=m_worn_floor('hallfloor', 'terrazzo', (0.9, 0.9), 'wear_hall', (-0.5, 24.5), (-4.4, 4.4), COL('5f605c'), COL('3c3e3d'), 0.2),
        gfloor=m_worn_floor('gfloor', 'lino_grey', (1.1, 1.1), 'wear_hall', (-0.5, 24.5), (-4.4, 4.4), COL('686a69'), COL('46494a'), 0.28),
        door=m_paint('door', COL('3f6a8c'), 0.36, vary=0.14, wear=0.4),
        frame=m_paint('frame', COL('34485a'), 0.4, wear=0.35),
        rail=m_paint('rail', COL('2f6270'), 0.35, vary=0.1, wear=0.15),
        white=m_paint('white', COL('e8e7e1'), 0.32),
        grey=m_paint('grey', COL('7d8285'), 0.4),
        black=m_plain('black', (0.012, 0.012, 0.013, 1), 0.35),
        steel=m_steel('steel'),
        birch=m_wood('birch', COL('dcbf91'), COL('cba673')),
        yellow=m_paint('stripe', COL('e0b23a'), 0.4, vary=0.15, wear=0.4),
        beam=m_paint('beam', COL('55626a'), 0.45),
        text=m_plain('txt', COL('1f2c36'), 0.5),
        sign=m_paint('sign', COL('ece9df'), 0.4),
        lamp=m_emit('stl', (1, 0.93, 0.80, 1), 6),
        red=m_paint('ext', COL('b3261c'), 0.25, peel=0),
    )
    return m


def galleries(m):
    for s in (-1, 1):
        ye = s * (W2 - GW)
        ya, yb = sorted((s * W2, ye))
        bx('gal', (0, ya, G1 - 0.22), (L, yb, G1 - 0.02), m['conc'], 0.01)
        bx('galf', (0, ya, G1 - 0.02), (L, yb, G1), m['gfloor'], 0.004)
        for x0, x1 in ((0, BRIDGE - 0.72), (BRIDGE + 0.72, L)):
            bx('gedge', (x0, ye - 0.05, G1 - 0.26), (x1, ye + 0.05, G1 + 0.06), m['rail'], 0.008)
        for i in range(8):
            bx('brk', (1.05 + 3 * i, ya, G1 - 0.38), (1.15 + 3 * i, yb, G1 - 0.22), m['beam'], 0.008)
        # open at the bridge, and where the stairs arrive on their landing
        for x0, x1 in ((0, BRIDGE - 0.7), (BRIDGE + 0.7, 21.95), (22.95, L)) if s > 0 else ((0, BRIDGE - 0.7), (BRIDGE + 0.7, L)):
            railing(m, (x0, ye), (x1, ye), G1)
        if s > 0:
            landing(m, 22.17, 22.95, ye)
        for i in range(7):  # strip lights under the gallery, lamps on the upper walls
            xc = 1.1 + i * 3 + 1.5
            yl = s * (W2 - 0.62)
            bx('st', (xc - 0.6, yl - 0.06, G1 - 0.29), (xc + 0.6, yl + 0.06, G1 - 0.22), m['white'], 0.01)
            bx('stl', (xc - 0.57, yl - 0.045, G1 - 0.302), (xc + 0.57, yl + 0.045, G1 - 0.288), m['lamp'], 0.006)
            y0, y1 = sorted((s * W2, s * (W2 - 0.07)))
            bx('ul', (xc - 0.35, y0, G1 + 2.42), (xc + 0.35, y1, G1 + 2.52), m_emit('ul', (1, 0.93, 0.82, 1), 3.2), 0.01)
        for k in range(3):
            y = s * (W2 - 0.10 - 0.08 * k)
            tube('pipe', [(0, y, G1 - 0.46), (L, y, G1 - 0.46)], [0.03, 0.022, 0.016][k], [m['grey'], m['white'], m['red']][k])
    # bridge between the galleries
    xb = BRIDGE
    bx('bridge', (xb - 0.7, -(W2 - GW), G1 - 0.18), (xb + 0.7, W2 - GW, G1), m['gfloor'], 0.01)
    bx('bridgeb', (xb - 0.72, -(W2 - GW), G1 - 0.26), (xb + 0.72, W2 - GW, G1 - 0.181), m['rail'], 0.01)
    for e in (-0.7, 0.7):
        railing(m, (xb + e, -(W2 - GW)), (xb + e, W2 - GW), G1)


def landing(m, x0, x1, y1):
    """the stairs' head beside the northern gallery"""
    y0 = y1 - 1.12
    bx('land', (x0, y0, G1 - 0.16), (x1, y1 - 0.051, G1 - 0.001), m['gfloor'], 0.006)
    bx('landb', (x0, y0 - 0.04, G1 - 0.22), (x1 + 0.04, y0, G1 + 0.05), m['rail'], 0.006)
    bx('lande', (x1, y0, G1 - 0.22), (x1 + 0.04, y1 - 0.051, G1 + 0.05), m['rail'], 0.006)
    railing(m, (x0 + 0.05, y0 - 0.02), (x1 + 0.02, y0 - 0.02), G1)
    railing(m, (x1 + 0.02, y0), (x1 + 0.02, y1), G1)


def railing(m, a, b, z):
    """hand rail, two thin rails, posts and balusters from a to b"""
    ln = math.dist(a, b)
    p = lambda h: [(*a, z + h), (*b, z + h)]
    tube('hr', p(1.12), 0.027, m['steel'])
    for h in (0.16, 1.02):
        tube('hr2', p(h), 0.015, m['rail'])
    n = int(ln / 0.12)
    bars('bal', (*a, z + 0.16), (*b, z + 0.16), n, 0.009, 0.86, m['rail'])
    for i in range(int(ln / 1.5) + 1):
        t = min(1, i * 1.5 / ln)
        x, y = a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t
        box('post', (0.05, 0.05, 1.1), (x, y, z + 0.55), m['rail'], 0.004)


def shell(m):
    bx('floor', (-0.35, -W2 - 0.15, -0.2), (L + 0.38, W2 + 0.15, 0), m['floor'], 0)
    for s in (-1, 1):
        bx('line', (0.4, s * 2.75 - 0.035, 0), (L - 0.4, s * 2.75 + 0.035, 0.0012), m['yellow'], 0)
        x = 0.0
        for a, b in [q for q in openings(0, s) if q[0][1] == 0] + [((L + HW, 0), (0, 0))]:  # skirting between the doors
            x1 = min(L, a[0] - 0.07)
            y0, y1 = sorted((s * (W2 - 0.014), s * (W2 + 0.01)))
            bx('sk', (x, y0, 0), (x1, y1, 0.09), m['frame'], 0.003)
            x = b[0] + 0.07
        y0 = W2 if s > 0 else -W2 - 0.15
        wall_holes('w', 'y', y0, 0.15, (-0.35, L), (0, G1 - 0.22), openings(0, s), m['wall'])
        wall_holes('u', 'y', y0, 0.15, (-0.35, L), (G1 - 0.22, Z), openings(1, s), m['wall2'])
    # west end: the gate of bars
    wall_holes('eW', 'x', -0.35, 0.35, (-W2, W2), (0, Z), [((-1.3, 0), (1.3, 2.6))], m['wall'])
    gate_of_bars(m)
    # roof and skylight
    for s in (-1, 1):
        ya, yb = sorted((s * SKY, s * (W2 + 0.15)))
        bx('roof', (-0.35, ya, Z), (L + 0.3, yb, Z + 0.2), m['ceil'], 0)
        bx('up', (-0.35, s * SKY - 0.04, Z - 0.25), (L + 0.3, s * SKY + 0.04, Z + 0.9), m['ceil'], 0.005)
    for x in (-0.35, L + 0.2):
        bx('upe', (x, -SKY, Z - 0.02), (x + 0.1, SKY, Z + 0.9), m['ceil'], 0)
    for i in range(10):
        x = 0.3 + i * 2.6
        bx('rb', (x - 0.05, -SKY, Z - 0.2), (x + 0.05, SKY, Z - 0.06), m['beam'], 0.006)
        bx('rb2', (x - 0.03, -SKY, Z + 0.80), (x + 0.03, SKY, Z + 0.86), m['beam'], 0.004)
    for i in range(5):
        y = -SKY + SKY / 2 * i
        bx('rl', (-0.3, y - 0.02, Z + 0.80), (L + 0.3, y + 0.02, Z + 0.859), m['beam'], 0.004)


def gate_of_bars(m):
    """fixed bars on both sides of a leaf that stands open towards the gate room"""
    x = -0.18
    for y0, y1 in ((0.56, 1.3), (-1.3, -0.56)):
        bars('gb', (x, y0, 0.05), (x, y1, 0.05), 6, 0.015, 2.52, m['rail'])
        for z in (0.05, 1.05, 2.1, 2.56):
            bx('gh', (x - 0.022, y0, z - 0.03), (x + 0.022, y1, z + 0.03), m['rail'], 0.004)
    for y in (-0.56, 0.56):
        bx('gpost', (x - 0.03, y - 0.03, 0), (x + 0.03, y + 0.03, 2.6), m['rail'], 0.004)
    bx('gtop', (x - 0.03, -1.3, 2.57), (x + 0.03, 1.3, 2.6), m['rail'], 0.003)
    bx('gover', (x - 0.02, -0.56, 2.27), (x + 0.02, 0.56, 2.33), m['rail'], 0.003)
    bars('gb2', (x, -0.53, 2.3), (x, 0.53, 2.3), 8, 0.013, 0.28, m['rail'])
    with placed(Matrix.Translation((x, -0.53, 0)) @ Matrix.Rotation(math.radians(98), 4, 'Z')):  # the leaf, 1.06 wide along local +y
        bars('lb', (0, 0.04, 0.06), (0, 1.02, 0.06), 8, 0.013, 2.14, m['rail'])
        for z in (0.06, 1.0, 1.16, 2.2):
            bx('lh', (-0.02, 0, z - 0.03), (0.02, 1.06, z + 0.03), m['rail'], 0.004)
        for y in (0.0, 1.02):
            bx('lp', (-0.021, y, 0.03), (0.021, y + 0.045, 2.23), m['rail'], 0.004)
        bx('lock', (-0.05, 0.80, 0.94), (0.05, 1.03, 1.22), m['steel'], 0.008)
        cyl('kh', 0.014, 0.106, (0, 0.95, 1.10), m['black'], rot=(0, math.pi / 2, 0))
    bx('exs', (-0.001, -1.25, 2.72), (0.006, 1.25, 2.98), m['sign'], 0.002)
    label('SLUSE  ·  UDGANG', (0.0075, 0, 2.85), 'x+', 0.15, m['text'])
    bx('ex2', (0.002, 1.5, 2.25), (0.05, 1.9, 2.43), m_emit('ex', (0.05, 0.55, 0.18, 1), 1.8), 0.008)


def build(m):
    shell(m)
    doors(m)
    galleries(m)
    props(m)


def behind_doors():
    """what the hall's open door and its broad window show: the kitchen and the control room, with their lamps"""
    import kitchen
    import wing_glimpse

    kitchen.build(materials(), full=False)
    area('ktube', (12.9, 6.5, 2.58), (0, 0, 0), 2.7, 2.0, 70, (1, 0.92, 0.80))
    wing_glimpse.control()


def lights(strong=True):
    """strip lights under the galleries as two long lamps, the skylight and the east window as soft lamps; strong: the hall is the room shown"""
    for s in (-1, 1):
        area(f'strip{s}', (L / 2, s * (W2 - 0.62), G1 - 0.33), (0, 0, 0), L * 0.92, 0.10, 300, (1, 0.93, 0.82))
    area('skyA', (L / 2, 0, Z + 0.72), (0, 0, 0), L * 0.98, 2 * SKY - 0.2, 1050, (0.88, 0.94, 1.0))
    if strong:
        area('endA', (L - 0.05, 0, 3.6), (0, math.radians(90), 0), 4.4, 3.6, 200, (0.88, 0.94, 1))
        area('bounce', (L / 2, 0, 2.4), (math.pi, 0, 0), L * 0.9, 4.0, 130, (1, 0.96, 0.90))
        behind_doors()
