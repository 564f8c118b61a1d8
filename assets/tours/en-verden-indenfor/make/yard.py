"""The yard east of the wing: court, lawn, benches, table tennis, basket, kitchen garden, young trees, light masts, bird house."""

from kit import *
import plan as P
import site_outside as site
import workshop_outside
from yard_plants import bushes, creeper, flowers, garden, m_soil, path, tufts

X1 = P.YARD_X1


def materials():
    return dict(
        wood=m_wood('ywood', COL('b98f5c'), COL('a57b4a'), rough=0.7),
        grey_wood=m_wood('gwood', COL('a89a84'), COL('8f826d'), rough=0.75),
        conc=m_wall('yconc', COL('c9c6bc'), rough=0.8, grime=0.5),
        steel=m_paint('ysteel', COL('8b9194'), 0.45, metal=0),
        dark=m_paint('ydark', COL('3c4347'), 0.5),
        orange=m_paint('yor', COL('d9702a'), 0.4),
        white=m_paint('ywhite', COL('e9e8e2'), 0.5, wear=0.2),
        yellow=m_paint('yyel', COL('e2ab2c'), 0.5, wear=0.2),
        line=m_paint('yline', COL('dcdcd4'), 0.8, wear=1.0),
        soil=m_soil(),
        leafa=site.leaf_material('la', COL('5d8c3a'), COL('82a84a')),
        leafb=site.leaf_material('lb', COL('3f7a3d'), COL('5c9450')),
        leafc=site.leaf_material('lc', COL('7aa05a'), COL('9bb86a')),
        bark=m_wood('bark', COL('7a624a'), COL('5e4a38'), rough=0.9),
        red=m_paint('yred', COL('b23a2c'), 0.5),
    )


def bench(m, x, y, rz):
    with placed(Matrix.Translation((x, y, 0)) @ Matrix.Rotation(rz, 4, 'Z')):  # faces local -y
        for k in range(4):
            box('bs', (1.8, 0.095, 0.04), (0, -0.16 + k * 0.105, 0.45), m['wood'], 0.008)
        for k in range(3):
            box('bb', (1.8, 0.035, 0.10), (0, 0.24 + k * 0.03, 0.60 + k * 0.125), m['wood'], 0.008, rot=(-0.22, 0, 0))
        for dx in (-0.7, 0.7):
            bx('bl', (dx - 0.03, -0.18, -0.02), (dx + 0.03, -0.12, 0.43), m['dark'], 0.004)
            tube('bl2', [(dx, 0.18, -0.02), (dx, 0.2, 0.45), (dx, 0.32, 0.92)], 0.028, m['dark'])
            bx('bl3', (dx - 0.03, -0.18, 0.38), (dx + 0.03, 0.2, 0.43), m['dark'], 0.004)


def table_tennis(m, x, y, rz):
    with placed(Matrix.Translation((x, y, 0)) @ Matrix.Rotation(rz, 4, 'Z')):
        top = m_paint('ttop', COL('3f6f5c'), 0.6, wear=0.3)
        box('tt', (2.74, 1.52, 0.07), (0, 0, 0.735), m['conc'], 0.02)
        box('tt2', (2.70, 1.48, 0.004), (0, 0, 0.7715), top, 0.001)
        for a, b in ((2.70, 0.015),):
            box('tl', (a, b, 0.001), (0, 0, 0.774), m['white'], 0)
        for s in (-1, 1):
            box('tl', (2.70, 0.02, 0.001), (0, s * 0.72, 0.774), m['white'], 0)
            box('tl', (0.02, 1.48, 0.001), (s * 1.34, 0, 0.774), m['white'], 0)
            box('tleg', (0.22, 0.9, 0.72), (s * 0.85, 0, 0.34), m['conc'], 0.02)
        box('net', (0.012, 1.6, 0.15), (0, 0, 0.85), m['steel'], 0.004)
        for k in range(2):
            cyl('bat', 0.078, 0.012, (0.5 + 0.3 * k, -0.3 + 0.5 * k, 0.782), m['red'] if k else m['dark'], seg=30)
            box('bath', (0.10, 0.03, 0.02), (0.6 + 0.3 * k, -0.3 + 0.5 * k, 0.785), m['wood'], 0.006)
        sphere('ball', 0.02, (0.3, 0.2, 0.794), m['orange'])


def basket(m, x, y):
    """hoop facing west"""
    cyl('bp', 0.08, 3.4, (x, y, 1.7), m['steel'])
    tube('ba', [(x, y, 3.2), (x - 0.9, y, 3.25)], 0.05, m['steel'])
    bx('bbd', (x - 0.94, y - 0.9, 2.85), (x - 0.90, y + 0.9, 3.9), m['white'], 0.01)
    for a, b in [
        ((y - 0.9, 2.85), (y + 0.9, 2.90)),
        ((y - 0.9, 3.85), (y + 0.9, 3.9)),
        ((y - 0.9, 2.9), (y - 0.85, 3.85)),
        ((y + 0.85, 2.9), (y + 0.9, 3.85)),
        ((y - 0.3, 3.05), (y + 0.3, 3.09)),
        ((y - 0.3, 3.46), (y + 0.3, 3.5)),
        ((y - 0.3, 3.09), (y - 0.26, 3.46)),
        ((y + 0.26, 3.09), (y + 0.3, 3.46)),
    ]:
        bx('bbl', (x - 0.944, a[0], a[1]), (x - 0.938, b[0], b[1]), m['orange'], 0)
    tube('hoop', arc((x - 1.2, y, 3.05), 0.225, 0, 6.2, 26, 'xy'), 0.011, m['orange'], cyclic=True)
    tube('hoopa', [(x - 0.94, y, 3.05), (x - 0.99, y, 3.05)], 0.03, m['orange'])
    for i in range(12):
        a, b = i * math.pi / 6, (i + 0.5) * math.pi / 6
        for e in (-0.5, 0.5):
            c = b if e > 0 else b - math.pi / 6
            tube(
                'bn',
                [
                    (x - 1.2 + 0.225 * math.cos(a), y + 0.225 * math.sin(a), 3.05),
                    (x - 1.2 + 0.15 * math.cos(c), y + 0.15 * math.sin(c), 2.82),
                    (x - 1.2 + 0.12 * math.cos(a), y + 0.12 * math.sin(a), 2.64),
                ],
                0.004,
                m['white'],
                res=4,
            )
    sphere('bball', 0.12, (x - 2.6, y + 1.3, 0.108), m_paint('bballm', COL('c9682c'), 0.6))


def court(m):
    """painted lines of the ball court"""

    def ln(a, b):
        bx('cl', (*a, -0.012), (*b, -0.0095), m['line'], 0)

    x0, x1, y0, y1 = 35.2, 42.9, -8.9, -3.6
    for a, b in [((x0, y0), (x1, y0 + 0.06)), ((x0, y1 - 0.06), (x1, y1)), ((x0, y0 + 0.06), (x0 + 0.06, y1 - 0.06)), ((x1 - 0.06, y0 + 0.06), (x1, y1 - 0.06))]:
        ln(a, b)


def mast(m, x, y):
    cyl('mast', 0.09, 8.6, (x, y, 4.3), m['steel'], r2=0.05)
    for s in (-1, 1):
        tube('marm', [(x, y, 8.5), (x + 0.0, y + s * 0.7, 8.6)], 0.03, m['steel'])
        box('mlamp', (0.30, 0.42, 0.09), (x, y + s * 0.85, 8.6), m['dark'], 0.02)


def bird_house(m, x, y):
    bx('bhp', (x - 0.04, y - 0.04, 0), (x + 0.04, y + 0.04, 2.2), m['grey_wood'], 0.006)
    bx('bh', (x - 0.13, y - 0.12, 2.2), (x + 0.13, y + 0.12, 2.5), m['yellow'], 0.006)
    for s in (-1, 1):
        box('bhr', (0.36, 0.21, 0.02), (x, y + s * 0.085, 2.535), m['red'], 0.004, rot=(s * -0.55, 0, 0))
    cyl('bhh', 0.028, 0.02, (x - 0.128, y, 2.38), m['dark'], rot=(0, math.pi / 2, 0))
    tube('bhs', [(x - 0.13, y, 2.29), (x - 0.22, y, 2.29)], 0.007, m['grey_wood'])


def mural():
    """a painting by the school's art class on the northern, sunlit wall"""
    o = picture('mural', (38.0, P.YARD_N - 0.02, 2.0), 'y-', 9.0, 3.0, m_img('mural', TEX + 'maleri.png', 0.85))
    return o


def hopscotch(m):
    for i in range(6):
        for dy in ((-0.22, 0.22) if i in (2, 4) else (0,)):
            x, y, h = 31.2 + i * 0.46, -5.2 + dy, 0.21
            for a, b in [
                ((x - h, y - h), (x + h, y - h + 0.035)),
                ((x - h, y + h - 0.035), (x + h, y + h)),
                ((x - h, y - h), (x - h + 0.035, y + h)),
                ((x + h - 0.035, y - h), (x + h, y + h)),
            ]:
                bx('hop', (*a, -0.012), (*b, -0.0095 + 0.0002 * (i % 2)), m['yellow'] if i % 2 else m['line'], 0)


def build(k, workshop=True):
    """k > 0: seen from indoors, with a share of emission instead of the dome; workshop: with its outside; else seen from within it, without the beds far away"""
    m = materials()
    if k:
        for q in ('wood', 'conc', 'soil', 'white', 'steel'):
            fill(m[q], k)
    R = random.Random(21)
    bench(m, 35.6, -3.1 + 0.3, 0)
    bench(m, 45.6, 4.5, -math.pi / 2)
    bench(m, 28.2, 4.4, 2.6)
    bench(m, 31.2, 8.6, -0.5)
    table_tennis(m, 38.9, -1.4, 0.12)
    basket(m, 43.0, -6.2)
    court(m)
    if workshop:
        garden(m, R)
    for x, y in ((49.2, -14.8), (49.2, 15.8), (27, 15.8)):
        mast(m, x, y)
    bird_house(m, 44.4, 8.4)
    for i, (x, y, h) in enumerate(((34.6, 8.2, 4.4), (41.6, 10.2, 5.0), (46.6, -1.2, 4.6), (28.9, -12.6, 4.8), (37.5, -15.5, 5.2), (46.4, -20, 5.6), (22.6, -21, 5.4))):
        site.tree(f'tree{i}', x, y, h, R, m['leafa'] if i % 2 else m['leafb'], m['bark'], n=7600, leaf=0.066, trunk=0.07)
        for s in (-1, 1):
            tube('stake', [(x + s * 0.28, y, 0), (x + s * 0.28, y, 1.3)], 0.025, m['grey_wood'])
            tube('tie', [(x + s * 0.28, y, 1.15), (x, y, 1.2)], 0.008, m['dark'])
    mural()
    path(m, R)
    bushes(m, R)
    if workshop:
        workshop_outside.build(m)
    creeper(m, R)
    hopscotch(m)
    if not k:
        tufts(R)
        flowers(R)
    cyl('bin', 0.22, 0.75, (30.9, 1.1, 0.365), m['dark'], bevel=0.02)
    cyl('binr', 0.225, 0.03, (30.9, 1.1, 0.74), m['yellow'])
