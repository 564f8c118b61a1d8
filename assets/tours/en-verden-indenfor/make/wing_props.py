"""Furniture and traces of people in the wing: tables, table football, laundry trolley, notice board, stairs, fire gear, plants."""
from kit import *
import plan as P

W2, G1, GW, L = P.WIDTH / 2, P.GALLERY, P.GALLERY_DEPTH, P.LENGTH


def table_set(m, x, y, rz):
    with placed(Matrix.Translation((x, y, 0)) @ Matrix.Rotation(rz, 4, 'Z')):
        box('tt', (1.4, .8, .035), (0, 0, .74), m['birch'], .008, 3)
        cyl('tl', .05, .70, (0, 0, .36), m['steel'], bevel=.004)
        box('tb', (.7, .5, .015), (0, 0, .008), m['grey'], .004)
        for sx in (-.42, .42):
            for sy in (-.66, .66):
                cyl('st', .17, .03, (sx, sy, .46), m['birch'], bevel=.008)
                cyl('sl', .025, .45, (sx, sy, .225), m['steel'])
                cyl('sf', .12, .01, (sx, sy, .005), m['grey'])
        box('tray', (.36, .26, .02), (.35, .1, .768), m_plain('trm', COL('c9803f'), .5), .008)
        cyl('cup', .036, .09, (.30, .06, .823), m['white'], r2=.04)
        cyl('cup2', .036, .09, (-.2, -.12, .8025), m_plain('cupb', COL('2f5f8f'), .3), r2=.04)
        for k in range(5):
            box('cards', (.06, .09, .0008), (-.35 + .05 * k, .10 + .02 * math.sin(k * 3), .7585 + .001 * k), [m['white'], m_plain('cr', COL('a83a32'), .5)][k % 2], 0, rot=(0, 0, k * .5))


def football(m, fx, fy):
    bx('ft', (fx - .7, fy - .38, .66), (fx + .7, fy + .38, .90), m['birch'], .01)
    bx('fti', (fx - .62, fy - .30, .80), (fx + .62, fy + .30, .902), m_plain('green', COL('2f7a43'), .6), .002)
    bx('ftl', (fx - .006, fy - .30, .902), (fx + .006, fy + .30, .9025), m['white'], 0)
    for dx in (-.6, .6):
        for dy in (-.3, .3):
            bx('fl', (fx + dx - .05, fy + dy - .05, 0), (fx + dx + .05, fy + dy + .05, .66), m['frame'], .006)
    men = [m_plain('pl0', COL('b3302a'), .4), m_plain('pl1', COL('2a52a0'), .4)]
    for i in range(8):
        xx = fx - .53 + i * .152
        s = 1 if i % 2 else -1
        tube('rod', [(xx, fy - .62, .96), (xx, fy + .62, .96)], .008, m['steel'])
        tube('grip', [(xx, fy + s * .52, .96), (xx, fy + s * .63, .96)], .018, m['black'])
        for k in range(3 if i % 3 else 2):
            box('man', (.03, .03, .11), (xx, fy - .18 + k * .18, .94), men[i % 2], .008)
    for dx, dy, a, b in ((-.66, 0, .04, .64), (.66, 0, .04, .64), (0, -.34, 1.36, .05), (0, .34, 1.36, .05)):
        box('fr', (a, b, .10), (fx + dx, fy + dy, .95), m['birch'], .006)


def trolley(m, tx, ty, R):
    bx('trb', (tx - .36, ty - .24, .25), (tx + .36, ty + .24, .85), m_fabric('canv', COL('54708a')), .04, 3)
    for dx in (-.38, .38):
        for dy in (-.26, .26):
            tube('trf', [(tx + dx, ty + dy, .06), (tx + dx, ty + dy, .92)], .013, m['steel'])
            cyl('wh', .05, .025, (tx + dx, ty + dy, .05), m['black'], rot=(math.pi / 2, 0, 0))
    tube('trt', [(tx - .38, ty - .26, .92), (tx + .38, ty - .26, .92), (tx + .38, ty + .26, .92), (tx - .38, ty + .26, .92)], .013, m['steel'], cyclic=True)
    for i in range(9):
        pillow(f'laun{i}', .3, .24, .12, (tx + R.uniform(-.18, .18), ty + R.uniform(-.12, .12), .86 + R.uniform(0, .06)), m_fabric(f'lc{i % 3}', COL(['dfe3e6', '8fa6bd', 'cfc7b4'][i % 3])), rot=(R.uniform(-.4, .4), R.uniform(-.4, .4), R.uniform(0, 3)), seed=i)


def stairs(m):
    stx, sty, ns, tr = 17.6, W2 - GW - .62, 17, .27
    for i in range(ns):
        z = (i + 1) * G1 / ns
        bx('step', (stx + i * tr, sty - .5, z - .04), (stx + i * tr + .30, sty + .5, z), m['gfloor'], .006)
    for e in (-.5, .5):
        y = sty + e
        tube('strg', [(stx, y, .06), (stx + ns * tr, y, G1 - .06)], .05, m['rail'])
        tube('sth', [(stx, y, 1.0), (stx + ns * tr, y, G1 + 1.05)], .025, m['steel'])
        for i in range(0, ns + 1):
            tube('stb', [(stx + i * tr, y, i * G1 / ns + .05), (stx + i * tr, y, i * G1 / ns + 1.0)], .009, m['rail'])


def plant(name, x, y, z, pot_r, height, R, m, n=40):
    """a potted plant with long arching leaves"""
    lathe(name + 'pot', [(pot_r * .75, 0), (pot_r, pot_r * 1.7), (pot_r * 1.08, pot_r * 1.75), (pot_r * .95, pot_r * 1.75), (pot_r * .9, pot_r * 1.55), (.001, pot_r * 1.55)], m_plain(name + 'p', COL('b4683f'), .8), (x, y, z))
    leaf = m_plain(name + 'l', COL('4d7f3d'), .5)
    for _ in range(n):
        a, ln, el = R.uniform(0, 6.28), height * R.uniform(.6, 1.1), R.uniform(.7, 1.4)

        def f(u, v, a=a, ln=ln, el=el):
            wd = height * .11 * math.sin(math.pi * min(1, .06 + u * .95)) * (v - .5) * 2
            r = u * ln * math.cos(el) * (1 + .6 * u)
            return (r * math.cos(a) - wd * math.sin(a), r * math.sin(a) + wd * math.cos(a), u * ln * math.sin(el) - .45 * ln * u ** 3)
        grid(name + 'f', 8, 2, f, leaf, loc=(x, y, z + pot_r * 1.5))


def clock(x, y, z, facing, m, r=.22):
    """a round clock at ten past nine, read from the side `facing`"""
    rz = {'y-': 0, 'x+': math.pi / 2, 'y+': math.pi, 'x-': -math.pi / 2}[facing]
    with placed(Matrix.Translation((x, y, z)) @ Matrix.Rotation(rz, 4, 'Z')):   # local: -y towards the reader
        cyl('clock', r, .05, (0, -.025, 0), m['black'], rot=(math.pi / 2, 0, 0))
        cyl('clockf', r * .91, .05, (0, -.028, 0), m['white'], rot=(math.pi / 2, 0, 0), bevel=0)
        for k in range(12):
            a = k * math.pi / 6
            box('tick', (.012, .002, r * .14), (r * .77 * math.sin(a), -.054, r * .77 * math.cos(a)), m['black'], 0, rot=(0, a, 0))
        for a, ln, w in ((math.radians(275), r * .5, .014), (math.radians(60), r * .74, .010)):
            box('hand', (w, .002, ln), (ln * .45 * math.sin(a), -.056 - w * .1, ln * .45 * math.cos(a)), m['black'], 0, rot=(0, a, 0))


def props(m):
    R = random.Random(2)
    table_set(m, 12.4, -.9, .12)
    table_set(m, 17.0, -1.1, -.2)
    table_set(m, 20.6, -.4, 1.4)
    football(m, 10.6, -1.9)
    trolley(m, 7.35, 3.35, R)
    stairs(m)
    # notice board on the north wall between two doors
    bx('board', (6.55, W2 - .03, 1.15), (7.65, W2, 2.0), m_fabric('cork', COL('b08a5b'), weave=220), .003)
    for a, b in [((6.52, 1.12), (7.68, 1.15)), ((6.52, 2.0), (7.68, 2.03)), ((6.52, 1.15), (6.55, 2.0)), ((7.65, 1.15), (7.68, 2.0))]:
        bx('boardf', (a[0], W2 - .038, a[1]), (b[0], W2, b[1]), m['birch'], .003)
    for img, x, z, w, h, t in (('husorden', 6.80, 1.62, .36, .51, 0), ('vask', 7.16, 1.66, .28, .40, .02), ('kalender', 7.47, 1.60, .26, .34, -.015)):
        picture('n', (x, W2 - .032, z), 'y-', w, h, m_img(img, TEX + img + '.png', .5), t)
    # fire extinguisher and hose
    x = 9.75
    cyl('ext', .08, .46, (x, W2 - .10, .60), m['red'], bevel=.02)
    sphere('exts', .08, (x, W2 - .10, .82), m['red'], (1, 1, .6))
    cyl('extv', .02, .10, (x, W2 - .10, .90), m['black'])
    tube('exth', [(x, W2 - .12, .92), (x - .09, W2 - .15, .86), (x - .10, W2 - .13, .55)], .012, m['black'])
    bx('hose', (12.9, W2 - .16, 1.0), (13.3, W2, 1.65), m['red'], .01)
    label('BRANDSLANGE', (13.1, W2 - .1615, 1.50), 'y-', .045, m['sign'])
    clock(.0, -2.3, 2.45, 'x+', m)
    for x in (6, 18):
        sphere('dome', .08, (x, W2 - GW - .15, G1 - .28), m_plain('domem', (.02, .02, .022, 1), .12), (1, 1, .8))
        cyl('domeb', .10, .03, (x, W2 - GW - .15, G1 - .25), m['white'])
    # bench, plants and a shelf of games along the south wall
    bx('bench', (14.3, -W2 + .06, .43), (16.4, -W2 + .48, .47), m['birch'], .008)
    for x in (14.5, 16.15):
        bx('bleg', (x, -W2 + .10, 0), (x + .05, -W2 + .44, .43), m['grey'], .004)
    bx('gshelf', (12.5, -W2 + .0, .86), (13.4, -W2 + .30, .885), m['birch'], .004)
    bx('gshelf2', (12.5, -W2 + .0, .09), (13.4, -W2 + .32, .12), m['birch'], .004)
    for x in (12.5, 13.375):
        bx('gside', (x, -W2 + .0, 0), (x + .025, -W2 + .32, .885), m['birch'], .004)
    x = 12.56
    for i, c in enumerate(('c8472e', '2f5f8f', 'e0b23a', '3f7a4c', 'e8e0cc', '7a3f63')):
        box('game', (.30, .22, .045), (12.72 + .01 * (i % 3), -W2 + .16, .145 + i * .046), m_plain('gm' + c, COL(c), .45), .003, rot=(0, 0, .04 * (i % 3 - 1)))
        box('book', (.03 + .006 * (i % 3), .15, .2 + .012 * (i % 4)), (13.02 + .042 * i, -W2 + .15, .22 + .006 * (i % 4)), m_plain('bk' + c, COL(c), .5), .003)
    plant('palm', 13.2, -W2 + .16, .885, .075, .34, R, m, 26)
    for x, y, h in ((22.9, 2.6, .75), (22.9, -3.2, .8)):
        plant(f'big{y}', x, y, 0, .2, h, R, m, 46)
    # yellow dots at the guard line and a floor mat at the gate
    bx('mat', (.25, -.8, 0), (1.35, .8, .012), m_fabric('mat', COL('4a4f52'), weave=180), .004)
