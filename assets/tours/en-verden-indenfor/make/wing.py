"""The wing: a hall with two floors of cells, galleries, a skylight, the gate to the west and the glazed doors to the yard in the east."""
from kit import *
import plan as P
from wing_props import props

L, W2, Z, G1, GW, HW, DZ = P.LENGTH, P.WIDTH / 2, P.HEIGHT, P.GALLERY, P.GALLERY_DEPTH, P.DOOR_HALF, P.DOOR_TOP
SKY = P.SKYLIGHT


def materials():
    """materials shared by the wing's files"""
    m = dict(
        wall=m_wall('wall', COL('e6e1d3'), COL('8fa89c'), 1.15, block=(.44, .215), rough=.5, grime=.7),
        wall2=m_wall('wall2', COL('e6e1d3'), block=(.44, .215), rough=.5, grime=.4), conc=m_wall('conc', COL('c4c1b8'), grime=.5, rough=.7),
        ceil=m_wall('ceil', COL('eae7de'), grime=.15, rough=.8), floor=m_lino('lino', COL('978d76'), COL('a59a82'), COL('c2b8a0'), .27),
        gfloor=m_lino('gl', COL('6d7672'), COL('79837f'), COL('9aa39f'), .34), door=m_paint('door', COL('3f6a8c'), .36, vary=.14, wear=.4),
        frame=m_paint('frame', COL('34485a'), .4, wear=.35), rail=m_paint('rail', COL('2f6270'), .35, vary=.1, wear=.15), white=m_paint('white', COL('e8e7e1'), .32),
        grey=m_paint('grey', COL('7d8285'), .4), black=m_plain('black', (.012, .012, .013, 1), .35), steel=m_steel('steel'),
        birch=m_wood('birch', COL('dcbf91'), COL('cba673')), yellow=m_paint('stripe', COL('e0b23a'), .4, vary=.15, wear=.4), beam=m_paint('beam', COL('55626a'), .45),
        text=m_plain('txt', COL('1f2c36'), .5), sign=m_paint('sign', COL('ece9df'), .4), lamp=m_emit('stl', (1, .93, .80, 1), 6), red=m_paint('ext', COL('b3261c'), .25, peel=0))
    return m


def door_parts(m):
    """one cell door at the origin facing -y: (fixed parts, leaf parts); y = 0 is the face of the wall, the hinge is at x = -HW"""
    fixed, leaf = [], []
    F, A = fixed.append, leaf.append
    for a, b in [((-HW - .07, 0), (-HW, DZ)), ((HW, 0), (HW + .07, DZ)), ((-HW - .07, DZ), (HW + .07, DZ + .07))]:
        F(bx('dfr', (a[0], -.022, a[1]), (b[0], .15, b[1]), m['frame'], .006))
    F(bx('np', (HW + .16, -.012, 1.50), (HW + .40, 0, 1.66), m['sign'], .003))
    F(bx('cardh', (HW + .17, -.012, 1.28), (HW + .39, 0, 1.44), m['grey'], .003))
    F(bx('card', (HW + .19, -.014, 1.30), (HW + .37, -.011, 1.42), m['white'], .001))
    F(bx('callp', (-.09, -.012, DZ + .13), (.09, 0, DZ + .27), m['steel'], .003))
    F(sphere('callamp', .035, (0, -.014, DZ + .20), m_emit('callm', (1, .50, .06, 1), 1.3), (1, .8, 1)))
    F(bx('swb', (-HW - .30, -.012, 1.1), (-HW - .20, 0, 1.2), m['steel'], .003))
    A(bx('leaf', (-HW, .02, .008), (HW, .085, DZ), m['door'], .006))
    for y0, y1 in ((.008, .03), (.075, .097)):
        A(bx('ht', (-.21, y0, 1.03), (.21, y1, 1.27), m['frame'], .006))
    A(bx('ht2', (-.185, .001, 1.05), (.185, .02, 1.25), m['door'], .007))
    A(bx('ht3', (-.185, .085, 1.05), (.185, .104, 1.25), m['door'], .007))
    A(cyl('hh', .008, .30, (0, -.004, 1.045), m['steel'], rot=(0, math.pi / 2, 0)))
    for y in (.016, .089):
        A(cyl('pr', .03, .022, (0, y, 1.56), m['steel'], rot=(math.pi / 2, 0, 0)))
        A(cyl('pp', .018, .026, (0, y, 1.56), m['black'], rot=(math.pi / 2, 0, 0)))
    A(bx('lk', (HW - .16, .010, .90), (HW - .03, .022, 1.22), m['steel'], .004))
    A(bx('lkb', (HW - .14, -.02, 1.0), (HW - .05, .012, 1.10), m['grey'], .006))
    A(cyl('kh', .014, .02, (HW - .095, .008, 1.17), m['black'], rot=(math.pi / 2, 0, 0)))
    A(bx('lki', (HW - .16, .083, .92), (HW - .03, .093, 1.20), m['steel'], .004))
    A(bx('bolt', (HW - .002, .04, 1.0), (HW + .012, .065, 1.16), m['steel'], .002))
    for z in (.3, 1.05, 1.8):
        A(cyl('hg', .017, .16, (-HW - .002, .004, z), m['steel'], bevel=.004))
    for y0, y1 in ((.0185, .021), (.084, .0865)):
        A(bx('kick', (-HW + .03, y0, .02), (HW - .03, y1, .14), m['steel'], .001))
    return fixed, leaf


def doors(m):
    fixed, leaf = door_parts(m)
    num = 1
    for lev, zb in ((0, 0), (1, G1)):
        for s in (-1, 1):
            for k in range(P.DOORS):
                xc = P.FIRST_DOOR + k * P.DOOR_STEP
                M = Matrix.Translation((xc, s * W2, zb)) @ (Matrix.Identity(4) if s > 0 else Matrix.Rotation(math.pi, 4, 'Z'))
                inst(fixed, M)
                hinge = Matrix.Identity(4)
                if lev == 0 and s < 0 and k == P.OPEN_DOOR:   # opens into the wing
                    hinge = Matrix.Translation((-HW, .0, 0)) @ Matrix.Rotation(math.radians(-104), 4, 'Z') @ Matrix.Translation((HW, -.0, 0))
                inst(leaf, M @ hinge)
                q = M @ Vector((HW + .28, -.0135, 1.58))
                label(f"{'A' if lev == 0 else 'B'}{num:02d}", q, 'y-' if s > 0 else 'y+', .085, m['text'])
                num += 1
    for o in fixed + leaf:
        bpy.data.objects.remove(o)


def galleries(m):
    for s in (-1, 1):
        ye = s * (W2 - GW)
        ya, yb = sorted((s * W2, ye))
        bx('gal', (0, ya, G1 - .22), (L, yb, G1 - .02), m['conc'], .01)
        bx('galf', (0, ya, G1 - .02), (L, yb, G1), m['gfloor'], .004)
        bx('gedge', (0, ye - .05, G1 - .26), (L, ye + .05, G1 + .06), m['rail'], .008)
        for i in range(8):
            bx('brk', (1.05 + 3 * i, ya, G1 - .38), (1.15 + 3 * i, yb, G1 - .22), m['beam'], .008)
        railing(m, (0, ye), (L, ye), G1)
        for i in range(7):   # strip lights under the gallery, lamps on the upper walls
            xc = 1.1 + i * 3 + 1.5
            yl = s * (W2 - .62)
            bx('st', (xc - .6, yl - .06, G1 - .29), (xc + .6, yl + .06, G1 - .22), m['white'], .01)
            bx('stl', (xc - .57, yl - .045, G1 - .302), (xc + .57, yl + .045, G1 - .288), m['lamp'], .006)
            y0, y1 = sorted((s * W2, s * (W2 - .07)))
            bx('ul', (xc - .35, y0, G1 + 2.42), (xc + .35, y1, G1 + 2.52), m_emit('ul', (1, .93, .82, 1), 3.2), .01)
        for k in range(3):
            y = s * (W2 - .10 - .08 * k)
            tube('pipe', [(0, y, G1 - .46), (L, y, G1 - .46)], [.03, .022, .016][k], [m['grey'], m['white'], m['red']][k])
    # bridge between the galleries
    xb = 14.6
    bx('bridge', (xb - .7, -(W2 - GW), G1 - .18), (xb + .7, W2 - GW, G1), m['gfloor'], .01)
    bx('bridgeb', (xb - .72, -(W2 - GW), G1 - .26), (xb + .72, W2 - GW, G1 - .181), m['rail'], .01)
    for e in (-.7, .7):
        railing(m, (xb + e, -(W2 - GW)), (xb + e, W2 - GW), G1)


def railing(m, a, b, z):
    """hand rail, two thin rails, posts and balusters from a to b"""
    ln = math.dist(a, b)
    p = lambda h: [(*a, z + h), (*b, z + h)]
    tube('hr', p(1.12), .027, m['steel'])
    for h in (.16, 1.02):
        tube('hr2', p(h), .015, m['rail'])
    n = int(ln / .12)
    bars('bal', (*a, z + .16), (*b, z + .16), n, .009, .86, m['rail'])
    for i in range(int(ln / 1.5) + 1):
        t = min(1, i * 1.5 / ln)
        x, y = a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t
        box('post', (.05, .05, 1.1), (x, y, z + .55), m['rail'], .004)


def shell(m):
    bx('floor', (-.35, -W2 - .15, -.2), (L + .38, W2 + .15, 0), m['floor'], 0)
    for s in (-1, 1):
        bx('line', (.4, s * 2.75 - .035, 0), (L - .4, s * 2.75 + .035, .0012), m['yellow'], 0)
        x = 0.
        for k in range(P.DOORS + 1):   # skirting between the doors
            x1 = L if k == P.DOORS else P.FIRST_DOOR + k * P.DOOR_STEP - HW - .07
            y0, y1 = sorted((s * (W2 - .014), s * (W2 + .01)))
            bx('sk', (x, y0, 0), (x1, y1, .09), m['frame'], .003)
            x = x1 + 2 * HW + .14
        holes = [((P.FIRST_DOOR + k * 3 - HW, 0), (P.FIRST_DOOR + k * 3 + HW, DZ)) for k in range(P.DOORS)]
        y0 = W2 if s > 0 else -W2 - .15
        wall_holes('w', 'y', y0, .15, (-.35, L), (0, G1 - .22), holes, m['wall'])
        wall_holes('u', 'y', y0, .15, (-.35, L), (G1 - .22, Z), [((a[0], G1), (b[0], G1 + DZ)) for a, b in holes], m['wall2'])
    # west end: the gate of bars
    wall_holes('eW', 'x', -.35, .35, (-W2, W2), (0, Z), [((-1.3, 0), (1.3, 2.6))], m['wall'])
    gate_of_bars(m)
    # roof and skylight
    for s in (-1, 1):
        ya, yb = sorted((s * SKY, s * (W2 + .15)))
        bx('roof', (-.35, ya, Z), (L + .3, yb, Z + .2), m['ceil'], 0)
        bx('up', (-.35, s * SKY - .04, Z - .25), (L + .3, s * SKY + .04, Z + .9), m['ceil'], .005)
    for x in (-.35, L + .2):
        bx('upe', (x, -SKY, Z - .02), (x + .1, SKY, Z + .9), m['ceil'], 0)
    for i in range(10):
        x = .3 + i * 2.6
        bx('rb', (x - .05, -SKY, Z - .2), (x + .05, SKY, Z - .06), m['beam'], .006)
        bx('rb2', (x - .03, -SKY, Z + .80), (x + .03, SKY, Z + .86), m['beam'], .004)
    for i in range(5):
        y = -SKY + SKY / 2 * i
        bx('rl', (-.3, y - .02, Z + .80), (L + .3, y + .02, Z + .859), m['beam'], .004)


def gate_of_bars(m):
    """fixed bars on both sides of a leaf that stands open towards the gate room"""
    x = -.18
    for y0, y1 in ((.56, 1.3), (-1.3, -.56)):
        bars('gb', (x, y0, .05), (x, y1, .05), 6, .015, 2.52, m['rail'])
        for z in (.05, 1.05, 2.1, 2.56):
            bx('gh', (x - .022, y0, z - .03), (x + .022, y1, z + .03), m['rail'], .004)
    for y in (-.56, .56):
        bx('gpost', (x - .03, y - .03, 0), (x + .03, y + .03, 2.6), m['rail'], .004)
    bx('gtop', (x - .03, -1.3, 2.57), (x + .03, 1.3, 2.6), m['rail'], .003)
    bx('gover', (x - .02, -.56, 2.27), (x + .02, .56, 2.33), m['rail'], .003)
    bars('gb2', (x, -.53, 2.3), (x, .53, 2.3), 8, .013, .28, m['rail'])
    with placed(Matrix.Translation((x, -.53, 0)) @ Matrix.Rotation(math.radians(98), 4, 'Z')):   # the leaf, 1.06 wide along local +y
        bars('lb', (0, .04, .06), (0, 1.02, .06), 8, .013, 2.14, m['rail'])
        for z in (.06, 1.0, 1.16, 2.2):
            bx('lh', (-.02, 0, z - .03), (.02, 1.06, z + .03), m['rail'], .004)
        for y in (.0, 1.02):
            bx('lp', (-.021, y, .03), (.021, y + .045, 2.23), m['rail'], .004)
        bx('lock', (-.05, .80, .94), (.05, 1.03, 1.22), m['steel'], .008)
        cyl('kh', .014, .106, (0, .95, 1.10), m['black'], rot=(0, math.pi / 2, 0))
    bx('exs', (-.001, -1.25, 2.72), (.006, 1.25, 2.98), m['sign'], .002)
    label('SLUSE  ·  UDGANG', (.0075, 0, 2.85), 'x+', .15, m['text'])
    bx('ex2', (.002, 1.5, 2.25), (.05, 1.9, 2.43), m_emit('ex', (.05, .55, .18, 1), 1.8), .008)


def build(m):
    shell(m)
    doors(m)
    galleries(m)
    props(m)


def lights(strong=True):
    """strip lights under the galleries as two long lamps, the skylight and the east window as soft lamps"""
    for s in (-1, 1):
        area(f'strip{s}', (L / 2, s * (W2 - .62), G1 - .33), (0, 0, 0), L * .92, .10, 300, (1, .93, .82))
    area('skyA', (L / 2, 0, Z + .72), (0, 0, 0), L * .98, 2 * SKY - .2, 1050, (.88, .94, 1.0))
    if strong:
        area('endA', (L - .05, 0, 3.6), (0, math.radians(90), 0), 4.4, 3.6, 200, (.88, .94, 1))
        area('bounce', (L / 2, 0, 2.4), (math.pi, 0, 0), L * .9, 4.0, 130, (1, .96, .90))
