"""The kitchen's fixed furniture: worktops, stoves and hood, the big table, fridge and freezer."""

from kit import *
from kitchen import COUNTER as H, DEPTH, X0, X1, Y0, Y1, Z

YF = Y1 - DEPTH  # front of the northern worktop
XF = X0 + DEPTH  # front of the western one
STOVES = (6.95, 6.05)
SINK = (12.15, 13.0)


def front(k, a, b, facing, handle='top', mat=None):
    """a cupboard front between two corners in its own plane, with a bar handle; facing 'y-' or 'x+'"""
    mat = mat or k['birchv']
    (h0, z0), (h1, z1) = a, b
    if facing == 'y-':
        y = YF + 0.02
        bx('fr', (h0, y - 0.02, z0), (h1, y, z1), mat, 0.003)
        P = lambda h, o, z: (h, y - 0.02 - o, z)
    else:
        x = XF - 0.02
        bx('fr', (x, h0, z0), (x + 0.02, h1, z1), mat, 0.003)
        P = lambda h, o, z: (x + 0.02 + o, h, z)
    if handle == 'top':
        c, z = (h0 + h1) / 2, z1 - 0.05
        tube('hd', [P(c - 0.08, 0, z), P(c - 0.08, 0.028, z), P(c + 0.08, 0.028, z), P(c + 0.08, 0, z)], 0.006, k['steel'], res=6)
    elif handle:
        c = h1 - 0.05 if handle == 'r' else h0 + 0.05
        tube('hd', [P(c, 0, z1 - 0.08), P(c, 0.028, z1 - 0.08), P(c, 0.028, z1 - 0.24), P(c, 0, z1 - 0.24)], 0.006, k['steel'], res=6)


def counters(k):
    wall = Y1 - 0.022
    # carcasses, plinths
    for a, b, z in ((X0 + 0.015, SINK[0] - 0.01, H - 0.04), (SINK[0] - 0.01, SINK[1] + 0.01, H - 0.22), (SINK[1] + 0.01, 14.33, H - 0.04)):
        bx('cbN', (a, YF + 0.021, 0.10), (b, wall, z), k['birch'], 0)
    bx('cpN', (X0 + 0.02, YF + 0.07, 0), (14.30, wall, 0.10), k['dark'], 0)
    for a, b in ((4.98, 5.72), (6.38, 6.62), (7.28, YF + 0.05)):
        bx('cbW', (X0 + 0.012, a, 0.10), (XF - 0.021, b, H - 0.04), k['birch'], 0)
        bx('cpW', (X0 + 0.012, a + 0.02, 0), (XF - 0.07, b - 0.001, 0.10), k['dark'], 0)
    # steel tops with a turned-down edge; a hole for the sink
    s0, s1 = SINK
    y0, y1 = YF + 0.10, wall - 0.09
    for a, b in [((X0 + 0.011, YF - 0.015), (s0, wall)), ((s1, YF - 0.015), (14.36, wall)), ((s0, YF - 0.015), (s1, y0)), ((s0, y1), (s1, wall))]:
        bx('ct', (*a, H - 0.04), (*b, H), k['top'], 0.0025)
    for a, b in ((4.96, 5.735), (6.365, 6.635), (7.265, YF - 0.0155)):
        bx('ctw', (X0 + 0.011, a, H - 0.04), (XF + 0.015, b, H), k['top'], 0.0025)
    for a, b in [((s0 - 0.004, y0 - 0.004), (s0, y1 + 0.004)), ((s1, y0 - 0.004), (s1 + 0.004, y1 + 0.004)), ((s0, y0 - 0.004), (s1, y0)), ((s0, y1), (s1, y1 + 0.004))]:
        bx('sk', (*a, H - 0.20), (*b, H - 0.002), k['top'], 0)
    bx('skb', (s0, y0, H - 0.205), (s1, y1, H - 0.198), k['top'], 0)
    cyl('skd', 0.035, 0.006, ((s0 + s1) / 2, (y0 + y1) / 2, H - 0.196), k['chrome'])
    xm = (s0 + s1) / 2
    cyl('tapb', 0.024, 0.05, (xm, wall - 0.05, H + 0.025), k['chrome'])
    tube('tap', [(xm, wall - 0.05, H), (xm, wall - 0.05, H + 0.30)] + arc((xm, wall - 0.14, H + 0.30), 0.09, 0, math.pi, 10, 'yz') + [(xm, wall - 0.23, H + 0.24)], 0.013, k['chrome'])
    tube('tapl', [(xm + 0.02, wall - 0.05, H + 0.05), (xm + 0.09, wall - 0.06, H + 0.085)], 0.007, k['chrome'])
    # fronts
    for i, x in enumerate((10.78, 11.38)):
        front(k, (x, 0.105), (x + 0.594, 0.655), 'y-', 'rl'[i % 2])
        front(k, (x, 0.66), (x + 0.594, H - 0.045), 'y-')
    for i, x in enumerate((11.98, 12.58)):
        front(k, (x, 0.105), (x + 0.594, H - 0.045), 'y-', 'rl'[i % 2])
    for z0, z1 in ((0.105, 0.35), (0.355, 0.60), (0.605, H - 0.045)):
        front(k, (13.785, z0), (14.325, z1), 'y-')
    # dishwasher
    bx('dw', (13.185, YF, 0.105), (13.775, YF + 0.02, H - 0.045), k['top'], 0.004)
    bx('dwp', (13.20, YF - 0.004, 0.76), (13.76, YF, 0.845), k['dark'], 0.002)
    tube('dwh', [(13.25, YF, 0.72), (13.25, YF - 0.03, 0.72), (13.71, YF - 0.03, 0.72), (13.71, YF, 0.72)], 0.008, k['steel'])
    front(k, (4.985, 0.105), (5.35, H - 0.045), 'x+', 'r')
    front(k, (5.355, 0.105), (5.715, H - 0.045), 'x+', 'l')
    front(k, (6.385, 0.105), (6.615, H - 0.045), 'x+', 'top')
    front(k, (7.285, 0.105), (7.90, 0.655), 'x+', 'l')
    front(k, (7.285, 0.66), (7.90, H - 0.045), 'x+')


def stoves(k):
    R = random.Random(3)
    for n, y in enumerate(STOVES):
        a, b = y - 0.298, y + 0.298
        bx('sv', (X0 + 0.02, a, 0.04), (XF - 0.01, b, H - 0.012), k['enamel'], 0.006)
        bx('svt', (X0 + 0.015, a - 0.002, H - 0.012), (XF + 0.012, b + 0.002, H + 0.004), k['steel'], 0.004)
        bx('svg', (X0 + 0.05, a + 0.02, H + 0.0035), (XF - 0.01, b - 0.02, H + 0.008), k['glassk'], 0.002)
        for dx, dy, r in ((0.18, -0.14, 0.09), (0.18, 0.14, 0.075), (0.44, -0.14, 0.075), (0.44, 0.14, 0.09)):
            tube('svr', arc((X0 + dx, y + dy, H + 0.0082), r, 0, 6.2832, 32, 'xy')[:-1], 0.0013, k['grey'], res=4, cyclic=True)
        bx('svd', (XF - 0.012, a + 0.01, 0.17), (XF + 0.016, b - 0.01, 0.70), k['enamel'], 0.008)
        bx('svw', (XF + 0.0155, a + 0.09, 0.28), (XF + 0.018, b - 0.09, 0.56), k['glassk'], 0.002)
        tube('svh', [(XF + 0.016, a + 0.06, 0.655), (XF + 0.055, a + 0.06, 0.655), (XF + 0.055, b - 0.06, 0.655), (XF + 0.016, b - 0.06, 0.655)], 0.010, k['steel'])
        bx('svc', (XF - 0.012, a + 0.005, 0.71), (XF + 0.014, b - 0.005, 0.865), k['steel'], 0.004)
        for i in range(6):
            cyl('svk', 0.021, 0.028, (XF + 0.027, a + 0.075 + i * 0.09, 0.79), k['dark'], rot=(0, math.pi / 2, 0), seg=20)
            box('svkm', (0.004, 0.004, 0.016), (XF + 0.042, a + 0.075 + i * 0.09, 0.798), k['white'], 0, rot=(R.uniform(-1.2, 1.2), 0, 0))
        bx('svl', (XF + 0.0135, b - 0.03, 0.835), (XF + 0.0155, b - 0.02, 0.845), k['redp'], 0)
        bx('svs', (XF - 0.012, a + 0.01, 0.05), (XF + 0.012, b - 0.01, 0.16), k['enamel'], 0.006)
    # hood: a steel canopy with two warm lamps and filters
    a, b = STOVES[1] - 0.34, STOVES[0] + 0.34
    bm = bmesh.new()
    for z, y0, y1, x in ((1.78, a, b, X0 + 0.56), (1.86, a, b, X0 + 0.56), (2.18, a + 0.35, b - 0.35, X0 + 0.34)):
        for p in ((X0 + 0.011, y0), (x, y0), (x, y1), (X0 + 0.011, y1)):
            bm.verts.new((*p, z))
    bm.verts.ensure_lookup_table()
    v = list(bm.verts)
    for s in (0, 4):
        for i in range(4):
            bm.faces.new((v[s + i], v[s + (i + 1) % 4], v[s + 4 + (i + 1) % 4], v[s + 4 + i]))
    bm.faces.new((v[8], v[9], v[10], v[11]))
    from geometry import _obj

    o = _obj('hood', bm, k['top'], smooth=False)
    bx('hoodin', (X0 + 0.02, a + 0.01, 1.80), (X0 + 0.55, b - 0.01, 1.81), k['grey'], 0)
    for y in STOVES:
        bx('hoodl', (X0 + 0.36, y - 0.22, 1.788), (X0 + 0.46, y + 0.22, 1.801), k['warm'], 0.002)
        for i in range(12):
            bx('hoodf', (X0 + 0.06 + i * 0.022, y - 0.25, 1.790), (X0 + 0.07 + i * 0.022, y + 0.25, 1.7995), k['steel'], 0)
    cyl('hoodc', 0.14, 0.42, (10.42, 6.6, 2.36), k['steel'])


def table(k):
    x0, x1, y0, y1, h = 13.98, 15.62, 6.02, 6.94, 0.745
    bx('tb', (x0 + 0.02, y0 + 0.02, h - 0.04), (x1 - 0.02, y1 - 0.02, h - 0.003), k['birch'], 0.006)
    for x in (x0 + 0.08, x1 - 0.14):
        for y in (y0 + 0.07, y1 - 0.13):
            bx('tl', (x, y, 0), (x + 0.06, y + 0.06, h - 0.04), k['steel'], 0.006)
    cloth = G('voksdug')
    im = cloth.n('ShaderNodeTexImage', Vector=cloth.uv())
    im.image = bpy.data.images.load(TEX + 'voksdug.png', check_existing=True)
    cloth.set(Base_Color=im.outputs[0], Roughness=0.3, Specular=0.5)
    mat = cloth.fast(COL('a9bccb'))

    def f(u, v):  # the cloth lies flat and hangs over the edges in soft folds
        x, y = x0 - 0.03 + (x1 + 0.005 - x0 + 0.03) * u, y0 - 0.17 + (y1 - y0 + 0.34) * v
        dy = max(y0 - y, y - y1, 0.0)
        s = -1 if y < y0 else 1
        if dy > 0:
            fold = 0.012 * math.sin(u * 31 + 1.3 * s) * min(1, dy / 0.1)
            y = (y0 if s < 0 else y1) + s * (0.012 + fold + 0.02 * dy)
            z = h + 0.002 - dy
        else:
            z = h + 0.002
        dx = max(x0 - x, 0)
        return (x, y, z - dx * 3.2 if dy == 0 else z - 0.4 * dx)

    grid('cloth', 96, 60, f, mat)
    chairs(k)


def chair_parts(k):
    """a stacking chair at the origin, facing +y"""
    wood = m_wood('kseat', COL('c79f66'), COL('b3884e'))
    out = [
        grid('ks', 14, 14, lambda u, v: ((u - 0.5) * 0.40, (v - 0.5) * 0.39, 0.018 * (2 * u - 1) ** 2 - 0.02 * max(0, v - 0.8) * 5 * 0.4), wood, loc=(0, 0, 0.455), thick=0.012, subdiv=1),
        grid('kb', 14, 8, lambda u, v: ((u - 0.5) * 0.40, -0.035 * (1 - (2 * u - 1) ** 2) - 0.05 * v, v * 0.20), wood, loc=(0, -0.19, 0.66), thick=0.012, subdiv=1),
    ]
    for s in (-1, 1):
        out.append(tube('kl', [(s * 0.20, 0.19, 0.0), (s * 0.185, 0.17, 0.445), (s * 0.185, -0.17, 0.445), (s * 0.20, -0.22, 0)], 0.011, k['steel'], res=8))
        out.append(tube('kl2', [(s * 0.185, -0.16, 0.445), (s * 0.185, -0.21, 0.84)], 0.011, k['steel'], res=8))
    return out


def chairs(k):
    parts = chair_parts(k)
    for x, y, a in ((14.42, 5.70, 6), (15.08, 5.78, -4), (14.35, 7.28, 176), (15.16, 7.42, 168)):
        inst(parts, Matrix.Translation((x, y, 0)) @ Matrix.Rotation(math.radians(a), 4, 'Z'))
    for o in parts:
        bpy.data.objects.remove(o)


def fridges(k):
    y0, y1 = 8.10, Y1 - 0.03
    for i, (a, b) in enumerate(((14.385, 15.005), (15.035, 15.655))):
        bx('rf', (a, y0 + 0.03, 0.03), (b, y1, 1.96), k['enamel'], 0.012, 3)
        zs = ((0.05, 0.72), (0.73, 1.95)) if i == 0 else ((0.05, 1.95),)
        for z0, z1 in zs:
            bx('rd', (a + 0.002, y0 - 0.03, z0), (b - 0.002, y0 + 0.026, z1), k['enamel'], 0.016, 3)
            x = b - 0.06 if i == 0 else a + 0.06
            z = z0 + 0.18 if i == 0 and z0 > 0.5 else (z1 - 0.45 if z1 < 1 else 0.9)
            tube('rh', [(x, y0 - 0.03, z), (x, y0 - 0.07, z), (x, y0 - 0.07, z + 0.3), (x, y0 - 0.03, z + 0.3)], 0.011, k['steel'])
        bx('rp', (a + 0.03, y0 + 0.02, 0), (b - 0.03, y0 + 0.1, 0.05), k['dark'], 0)
    label('KØL  1', (14.70, y0 - 0.0315, 1.88), 'y-', 0.05, k['text'])
    label('FRYS', (15.345, y0 - 0.0315, 1.88), 'y-', 0.05, k['text'])
