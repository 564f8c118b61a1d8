"""Instruments, charts and traces of people in the infirmary; z = 0 is its floor."""

from kit import *
from infirmary import B, WIN, X0, X1, Y0, Y1
from infirmary_props import WALL
from wing_props import clock, plant


def medicine(k):
    """boxes and bottles behind the glass"""
    R = random.Random(31)
    img = m_img('medicin', TEX + 'medicin.png', 0.6)
    body = m_plain('mbox', COL('ecebe4'), 0.6)
    brown, white = m_plain('mbrown', COL('6a3a16'), 0.15), k['china']
    for z in (0.951, 1.20, 1.46, 1.72):
        x = 10.36
        while x < 11.80:
            if 11.04 < x < 11.14:
                x = 11.15
            t = R.random()
            y = Y0 + 0.27 + R.uniform(-0.03, 0.03)
            if t < 0.62:
                w, h, n = R.uniform(0.07, 0.12), R.uniform(0.05, 0.09), R.randint(1, 3)
                c = R.randrange(8)
                for i in range(n):
                    if i * h + h > 0.2:
                        break
                    box('mb', (w, 0.08, h - 0.002), (x + w / 2, y, z + h * (i + 0.5)), body, 0.002)
                    o = picture('mbf', (x + w / 2, y + 0.0408, z + h * (i + 0.5)), 'y+', w * 0.97, h * 0.92, img)
                    for l, (u, v) in zip(o.data.uv_layers[0].data, ((c / 8, 0), ((c + 1) / 8, 0), ((c + 1) / 8, 1), (c / 8, 1))):
                        l.uv = (u, v)
            else:
                w = R.uniform(0.045, 0.06)
                h = R.uniform(0.09, 0.14)
                cyl('mbot', w / 2, h, (x + w / 2, y, z + h / 2), brown if t < 0.85 else white, seg=20, bevel=0.006)
                cyl('mcap', w * 0.36, 0.022, (x + w / 2, y, z + h + 0.012), k['white'], seg=18)
                cyl('mlab', w / 2 + 0.0006, h * 0.45, (x + w / 2, y, z + h * 0.45), body, seg=20, bevel=0)
            x += w + R.uniform(0.008, 0.04)
    # on top: a box, dosing trays; the sharps bin on the trolley
    box('topb', (0.40, 0.28, 0.20), (10.62, Y0 + 0.22, 2.11), m_plain('card', COL('b08a5b'), 0.8), 0.005, rot=(0, 0, 0.06))
    for i in range(5):
        box('tray', (0.28, 0.20, 0.022), (11.35, Y0 + 0.22, 2.022 + i * 0.023), [k['white'], m_plain('trb', COL('5f8fb0'), 0.5)][i % 2], 0.004, rot=(0, 0, 0.03 * math.sin(i * 2)))


def trolley(k):
    x0, x1, y0, y1 = 11.72, 12.14, 8.02, 8.60
    for x in (x0, x1):
        for y in (y0, y1):
            tube('tr', [(x, y, 0.08), (x, y, 0.90)], 0.012, k['chrome'])
            cyl('trw', 0.04, 0.022, (x, y, 0.04), k['black'], rot=(math.pi / 2, 0, 0), seg=24)
    for z in (0.22, 0.55, 0.84):
        bx('trs', (x0, y0, z), (x1, y1, z + 0.012), k['steel'], 0.003)
        tube('trr', [(x0, y0, z + 0.05), (x1, y0, z + 0.05), (x1, y1, z + 0.05), (x0, y1, z + 0.05)], 0.005, k['chrome'], res=6, cyclic=True)
    for i, c in enumerate(('4f86a8', '8a6fa8', '5f9a78')):  # gloves in three sizes
        bx('gl', (x0 + 0.05, y0 + 0.06 + i * 0.0, 0.852 + i * 0.085), (x0 + 0.29, y0 + 0.18, 0.935 + i * 0.085), m_plain('gl' + c, COL(c), 0.6), 0.004)
        bx('glo', (x0 + 0.11, y0 + 0.058, 0.875 + i * 0.085), (x0 + 0.23, y0 + 0.061, 0.91 + i * 0.085), k['white'], 0.001)
    cyl('sharp', 0.075, 0.20, (x0 + 0.30, y1 - 0.14, 0.953), k['yellow2'], r2=0.085)
    cyl('sharpl', 0.08, 0.03, (x0 + 0.30, y1 - 0.14, 1.065), m_plain('shl', COL('b0392c'), 0.4))
    lathe('dish', [(0.07, 0), (0.11, 0.04), (0.115, 0.042), (0.10, 0.03), (0.001, 0.01)], k['steel'], (x0 + 0.12, y1 - 0.16, 0.853))
    for i in range(4):
        cyl('gauze', 0.028, 0.05, (x0 + 0.10 + 0.062 * (i % 2), y0 + 0.22 + 0.066 * (i // 2), 0.59), k['paper'], seg=20)
    box('kidney', (0.26, 0.18, 0.05), (x0 + 0.22, y1 - 0.2, 0.588), k['steel'], 0.02, 3)
    # stethoscope over the rail
    pts = [(x1 + 0.012, y0 + 0.20, 0.60), (x1 + 0.014, y0 + 0.21, 0.80), (x1 - 0.005, y0 + 0.22, 0.905), (x1 - 0.05, y0 + 0.24, 0.87), (x1 - 0.12, y0 + 0.30, 0.858)]
    tube('steth', pts, 0.005, k['black'], res=8)
    cyl('stethc', 0.022, 0.012, (x1 + 0.016, y0 + 0.20, 0.585), k['chrome'], rot=(0, math.pi / 2, 0), seg=24)


def pressure(k):
    """blood pressure gauge on the wall over the couch, its cuff in the basket; an examination lamp"""
    x, y, z = X0 + 0.001, 7.05, 1.42
    bx('bpp', (x, y - 0.10, z - 0.13), (x + 0.02, y + 0.10, z + 0.16), k['dark'], 0.006)
    cyl('bp', 0.082, 0.05, (x + 0.045, y, z + 0.06), k['dark'], rot=(0, math.pi / 2, 0))
    cyl('bpf', 0.072, 0.052, (x + 0.046, y, z + 0.06), k['white'], rot=(0, math.pi / 2, 0), bevel=0)
    for i in range(11):
        a = math.radians(-135 + i * 27)
        box('bpt', (0.002, 0.003, 0.012), (x + 0.0725, y + 0.06 * math.sin(a), z + 0.06 + 0.06 * math.cos(a)), k['black'], 0, rot=(-a, 0, 0))
    box('bpn', (0.002, 0.003, 0.055), (x + 0.073, y - 0.018, z + 0.075), m_plain('needle', COL('b0392c'), 0.4), 0, rot=(0.9, 0, 0))
    coil = [(x + 0.05 + 0.014 * math.cos(i * 0.9), y + 0.05 + 0.014 * math.sin(i * 0.9) + 0.0016 * i, z - 0.04 - 0.0062 * i) for i in range(56)]
    tube('coil', coil, 0.0045, k['black'], res=6)
    bx('bask', (x, y - 0.02, z - 0.52), (x + 0.14, y + 0.26, z - 0.40), k['steel'], 0.004)
    box('cuff', (0.10, 0.24, 0.09), (x + 0.075, y + 0.12, z - 0.37), m_fabric('cuff', COL('35506b')), 0.035, 4, rot=(0.1, 0.2, 0))
    sphere('bulb', 0.03, (x + 0.08, y + 0.20, z - 0.315), k['black'], (1, 1.5, 1))
    lx, ly = 10.30, 8.62
    cyl('elb', 0.16, 0.03, (lx, ly, 0.03), k['dark'])
    tube('els', [(lx, ly, 0.04), (lx, ly, 1.45), (lx + 0.08, ly - 0.15, 1.75), (lx + 0.25, ly - 0.42, 1.72)], 0.012, k['chrome'])
    lathe('elh', [(0.02, 0.07), (0.05, 0.06), (0.09, -0.02), (0.085, -0.02), (0.04, 0.05), (0.001, 0.055)], k['white'], (lx + 0.28, ly - 0.46, 1.68), rot=(0.35, 0.25, 0))


def scales(k):
    """column scales by the south wall, height measure above"""
    x, y = 12.42, Y0 + 0.34
    bx('sb', (x - 0.18, y - 0.26, 0.0), (x + 0.18, y + 0.22, 0.07), k['cab'], 0.014, 3)
    bx('sm', (x - 0.16, y - 0.12, 0.0701), (x + 0.16, y + 0.20, 0.074), k['black'], 0.002)
    bx('sc', (x - 0.03, y - 0.25, 0.07), (x + 0.03, y - 0.19, 1.28), k['cab'], 0.008)
    box('sh', (0.26, 0.07, 0.14), (x, y - 0.21, 1.34), k['cab'], 0.02, 3, rot=(-0.3, 0, 0))
    box('shd', (0.17, 0.004, 0.07), (x, y - 0.172, 1.352), m_emit('lcd', (0.55, 0.68, 0.52, 1), 0.6), 0, rot=(-0.3, 0, 0))
    bx('hm', (12.71, Y0, 0.9), (12.76, Y0 + 0.012, 2.1), k['birch'], 0.002)
    for i in range(25):
        bx('hmt', (12.71 if i % 5 == 0 else 12.735, Y0 + 0.012, 0.9 + i * 0.05), (12.76, Y0 + 0.0135, 0.904 + i * 0.05), k['black'], 0)
    bx('hms', (12.69, Y0, 1.72), (12.78, Y0 + 0.20, 1.735), k['steel'], 0.003)


def walls(k):
    def framed(img, at, facing, w, h, t=0.0, mat='steel'):
        x, y, z = at
        if facing[0] == 'x':
            s = 1 if facing[1] == '+' else -1
            a, b = sorted((x, x + s * 0.014))
            bx('fr', (a, y - w / 2 - 0.015, z - h / 2 - 0.015), (b, y + w / 2 + 0.015, z + h / 2 + 0.015), k[mat], 0.003)
            picture('pic', (x + s * 0.0155, y, z), facing, w, h, m_img(img, TEX + img + '.png', 0.4), t)
        else:
            s = 1 if facing[1] == '+' else -1
            a, b = sorted((y, y + s * 0.014))
            bx('fr', (x - w / 2 - 0.015, a, z - h / 2 - 0.015), (x + w / 2 + 0.015, b, z + h / 2 + 0.015), k[mat], 0.003)
            picture('pic', (x, y + s * 0.0155, z), facing, w, h, m_img(img, TEX + img + '.png', 0.4), t)

    framed('lunger', (X0 + 0.001, 7.82, 1.66), 'x+', 0.56, 0.77, mat='birch')
    framed('synstavle', (13.28, Y0 + 0.001, 1.62), 'y+', 0.50, 0.75)
    framed('ryg', (X1 - 0.001, 5.30, 1.60), 'x-', 0.60, 0.45, mat='birch')
    picture('tider', (13.82, Y0 + 0.0015, 1.58), 'y+', 0.28, 0.40, m_img('sygeplejetider', TEX + 'sygeplejetider.png', 0.6), 0.012)
    picture('kal', (X1 - 0.0015, 8.25, 1.55), 'x-', 0.25, 0.33, m_img('kalender', TEX + 'kalender.png', 0.6), -0.015)
    picture('teg', (X1 - 0.0015, 6.62, 1.33), 'x-', 0.20, 0.15, m_img('tegning', TEX + 'tegning.png', 0.6), 0.04)
    picture('fot', (X1 - 0.0015, 7.62, 1.34), 'x-', 0.14, 0.10, m_img('foto13', TEX + 'foto13.png', 0.6), -0.05)
    clock(11.88, WALL, 2.2, 'y-', k, 0.15)
    bx('sw', (13.96, Y0, 1.05), (14.04, Y0 + 0.012, 1.13), k['white'], 0.004)
    bx('alarm', (15.16, Y0, 1.18), (15.26, Y0 + 0.03, 1.28), k['cab'], 0.006)
    cyl('alarmb', 0.028, 0.02, (15.21, Y0 + 0.036, 1.23), m_paint('ialarm', COL('b3261c'), 0.3, peel=0), rot=(math.pi / 2, 0, 0))
    # cardigan on a hook by the door, two chairs for those who wait
    mat = m_fabric('cardi', COL('6b4a63'))
    cyl('hook', 0.008, 0.08, (15.44, Y0 + 0.04, 1.76), k['steel'], rot=(math.pi / 2, 0, 0), seg=12)
    grid('cardi', 30, 30, lambda u, v: (15.44 + (u - 0.5) * (0.16 + 0.28 * min(1, v * 1.8) - 0.06 * v), Y0 + 0.055 + 0.03 * math.sin(u * 17 + 2 * v) * (0.25 + 0.75 * v) + 0.03 * (1 - abs(2 * u - 1)), 1.75 - 0.80 * v - 0.05 * abs(2 * u - 1) * (1 - v)), mat, thick=0.006, subdiv=1)
    from kitchen_props import chair_parts

    parts = chair_parts(k)
    for x, y, a in ((13.30, 4.86, 3), (15.35, 5.72, 88)):
        inst(parts, Matrix.Translation((x, y, 0)) @ Matrix.Rotation(math.radians(a), 4, 'Z'))
    for o in parts:
        bpy.data.objects.remove(o)


def everything(k):
    R = random.Random(6)
    medicine(k)
    trolley(k)
    pressure(k)
    scales(k)
    walls(k)
    z = WIN[2] - B + 0.001
    plant('iplant', 12.62, Y1 + 0.02, z, 0.085, 0.36, R, k, 34)
    plant('iplant2', 13.85, Y1 + 0.03, z, 0.06, 0.20, R, k, 22)
    lathe('ican', [(0.05, 0), (0.055, 0.01), (0.05, 0.10), (0.04, 0.12), (0.035, 0.12), (0.001, 0.115)], m_plain('ican', COL('c76a34'), 0.35), (13.55, Y1 + 0.02, z))
    tube('icans', [(13.50, Y1 + 0.02, z + 0.03), (13.42, Y1 + 0.02, z + 0.13)], 0.008, m_plain('ican2', COL('c76a34'), 0.35))
