"""What is seen through the truck's rear door: a Danish market square in the morning; the ground lies below the floor of the truck."""

from kit import *
import site_outside as site

G0 = -0.96  # the square
FILL = 0.17


def house(x, y, w, h, d, rz, wall, roof, m, floors=2, door=1, seed=0):
    """a town house with its front towards -y before it is turned; (x, y): the front's middle"""
    R = random.Random(seed)
    with placed(Matrix.Translation((x, y, G0)) @ Matrix.Rotation(rz, 4, 'Z')):
        bx('hw', (-w / 2, 0, 0), (w / 2, d, h), wall, 0)
        bx('hb', (-w / 2 - 0.02, -0.03, 0), (w / 2 + 0.02, 0.02, 0.5), m['plinth'], 0)
        bm = bmesh.new()
        e, r = 0.25, d * 0.42
        v = [bm.verts.new(p) for p in ((-w / 2 - 0.05, -e, h - 0.05), (w / 2 + 0.05, -e, h - 0.05), (w / 2 + 0.05, d + e, h - 0.05), (-w / 2 - 0.05, d + e, h - 0.05), (-w / 2 - 0.05, d / 2, h + r), (w / 2 + 0.05, d / 2, h + r))]
        for f in ((0, 1, 5, 4), (2, 3, 4, 5), (0, 4, 3), (1, 2, 5), (3, 2, 1, 0)):
            bm.faces.new([v[i] for i in f])
        me = bpy.data.meshes.new('roof')
        bm.to_mesh(me)
        bm.free()
        me.materials.append(roof)
        bpy.context.scene.collection.objects.link(bpy.data.objects.new('roof', me))
        bx('gut', (-w / 2 - 0.05, -e - 0.06, h - 0.10), (w / 2 + 0.05, -e + 0.04, h), m['zinc'], 0.01)
        bx('chim', (w * 0.2, d / 2 - 0.3, h + r - 0.5), (w * 0.2 + 0.6, d / 2 + 0.3, h + r + 0.9), m['brick'], 0)
        n = max(2, round(w / 1.9))
        fh = (h - 0.4) / floors
        for f in range(floors):
            for i in range(n):
                cx, z = -w / 2 + (i + 0.5) * w / n, 0.95 + f * fh
                if f == 0 and i == door % n:
                    bx('dr', (cx - 0.55, -0.05, 0), (cx + 0.55, 0.02, 2.3), m[R.choice(('green', 'blue', 'oxblood'))], 0.01)
                    bx('drg', (cx - 0.4, -0.055, 1.5), (cx + 0.4, -0.04, 2.1), m['dark'], 0)
                    continue
                ww, wh = 0.52, min(1.5, fh * 0.58)
                bx('wf', (cx - ww, -0.05, z), (cx + ww, 0.02, z + wh), m['wfr'], 0.004)
                for s in (-1, 1):
                    a, b = sorted((cx + s * 0.03, cx + s * (ww - 0.06)))
                    bx('wg', (a, -0.056, z + 0.06), (b, -0.045, z + wh * 0.62), m['glass'], 0)
                    bx('wg', (a, -0.056, z + wh * 0.68), (b, -0.045, z + wh - 0.06), m['glass'], 0)


def bicycle(x, y, rz, frame, m):
    with placed(Matrix.Translation((x, y, G0)) @ Matrix.Rotation(rz, 4, 'Z')):
        for cx in (-0.52, 0.52):
            tube('wh', arc((cx, 0, 0.34), 0.33, 0, 2 * math.pi, 28, 'xz')[:-1], 0.018, m['dark'], cyclic=True)
            for k in range(6):
                a = k * math.pi / 6
                tube('spk', [(cx + 0.32 * math.cos(a), 0, 0.34 + 0.32 * math.sin(a)), (cx - 0.32 * math.cos(a), 0, 0.34 - 0.32 * math.sin(a))], 0.003, m['zinc'], res=2)
        for p in ([(-0.52, 0, 0.34), (-0.08, 0, 0.32), (0.40, 0, 0.80), (-0.22, 0, 0.78), (-0.52, 0, 0.34)], [(-0.08, 0, 0.32), (-0.24, 0, 0.92)], [(0.52, 0, 0.34), (0.38, 0, 0.86), (0.34, 0, 1.02)]):
            tube('fr', p, 0.018, frame)
        tube('hb', [(0.24, -0.26, 1.04), (0.36, -0.18, 1.06), (0.34, 0, 1.02), (0.36, 0.18, 1.06), (0.24, 0.26, 1.04)], 0.014, m['zinc'])
        sphere('sad', 0.12, (-0.25, 0, 0.95), m['dark'], (1.1, 0.6, 0.4))
        bx('bask', (0.50, -0.16, 0.82), (0.78, 0.16, 1.04), m['wick'], 0.02)


def square(t):
    m = dict(
        plinth=m_plain('qpl', COL('5d5b58'), 0.8),
        zinc=m_plain('qzn', COL('8e9496'), 0.5),
        brick=m_plain('qbr', COL('8c4f3c'), 0.85),
        green=m_plain('qgr', COL('2f5a48'), 0.4),
        blue=m_plain('qbl', COL('34567c'), 0.4),
        oxblood=m_plain('qox', COL('6f2a24'), 0.4),
        dark=m_plain('qdk', COL('23282b'), 0.5),
        wfr=m_plain('qwf', COL('eceae2'), 0.5),
        glass=m_plain('qgl', (0.05, 0.065, 0.08, 1), 0.12),
        wick=m_plain('qwk', COL('a97c4c'), 0.8),
        red=m_plain('qred', COL('b3302a'), 0.6),
        slat=m_wood('qslat', COL('8a5f3a'), COL('744c2b')),
        canvas=m_plain('qcv', COL('e8dcc0'), 0.8),
    )
    walls = [m_wall('qw%d' % i, COL(c), rough=0.8, grime=0.5) for i, c in enumerate(('d9a441', 'c9604a', 'e9e2d0', '7f9a8c', 'd08c5a', 'b9c3c6', 'a8483c'))]
    roofs = [m_wall('qr%d' % i, COL(c), rough=0.85, grime=0.6) for i, c in enumerate(('a5523a', '8f4632', '5a5d60'))]
    stones = m_img('qcob', TEX + 'truck-brosten.png', 0.85)
    for q in (*m.values(), *walls, *roofs, stones):
        fill(q, FILL)
    for i in range(3):
        for j in range(3):
            x, y = -44 + i * 18, -27 + j * 18
            plane('cob', [(x, y, G0), (x + 18, y, G0), (x + 18, y + 18, G0), (x, y + 18, G0)], stones)
    plane('far', [(-120, -120, G0 - 0.05), (160, -120, G0 - 0.05), (160, 120, G0 - 0.05), (-120, 120, G0 - 0.05)], m['plinth'])
    # the sunny side of the square, running east, and the row that closes it
    x = -24.0
    for i, (w, h, f) in enumerate(((6.2, 6.4, 2), (5.4, 7.6, 3), (7.2, 6.0, 2), (5.0, 7.9, 3), (6.6, 6.6, 2), (6.0, 7.2, 2))):
        house(x + w / 2, 5.6 + 0.25 * (i % 2), w, h, 7, 0, walls[i % 7], roofs[i % 3], m, f, i, i)
        x += w
    y = 4.6
    for i, (w, h, f) in enumerate(((5.6, 6.6, 2), (5.0, 7.8, 3), (6.4, 6.2, 2), (5.4, 7.4, 3))):
        house(10.5, y - w / 2, w, h, 7, -math.pi / 2, walls[(i + 3) % 7], roofs[(i + 1) % 3], m, f, i, 10 + i)
        y -= w
    # church tower beyond the roofs
    bx('tower', (24, -5.2, G0), (29, -0.2, 17), walls[2], 0)
    for z, s in ((17, 2.7), (18.6, 2.9)):
        bx('tstep', (26.5 - s, -2.7 - s, z), (26.5 + s, -2.7 + s, z + 0.5), walls[2], 0)
    cyl('spire', 3.4, 11, (26.5, -2.7, 24.4), m['green'], r2=0.05, seg=8, bevel=0)
    for dz in (11, 14):
        bx('tw', (23.9, -3.4, dz), (24.05, -2.0, dz + 1.8), m['dark'], 0)
    cyl('tclock', 0.9, 0.1, (23.95, -2.7, 9.2), m['wfr'], rot=(0, math.pi / 2, 0), seg=40, bevel=0)
    # trees, bench, lamp, flag, bicycles, a café table under a parasol
    R = random.Random(8)
    leafm, bark = site.leaf_material('qleaf', COL('6d9440'), COL('93b258')), m_plain('qbark', COL('57483a'), 0.9)
    with placed(Matrix.Translation((0, 0, G0))):
        site.tree('lime', -13.5, -3.3, 6.2, R, leafm, bark, n=3000, leaf=0.10, trunk=0.12)
        site.tree('lime', -4.0, -4.2, 6.6, R, leafm, bark, n=3000, leaf=0.11, trunk=0.12)
    with placed(Matrix.Translation((-15.2, -2.0, G0)) @ Matrix.Rotation(math.radians(-80), 4, 'Z')):
        for k in range(4):
            bx('bs', (-0.85, -0.24 + k * 0.12, 0.43), (0.85, -0.14 + k * 0.12, 0.46), m['slat'], 0.005)
        for k in range(3):
            bx('bb', (-0.85, 0.26, 0.56 + k * 0.13), (0.85, 0.29, 0.66 + k * 0.13), m['slat'], 0.005)
        for xx in (-0.7, 0.66):
            bx('bl', (xx, -0.22, 0), (xx + 0.05, 0.3, 0.43), m['dark'], 0.004)
    tube('lp', [(-17.5, 2.6, G0), (-17.5, 2.6, 3.2)], 0.05, m['dark'])
    lathe('lh', [(0.05, 3.2), (0.16, 3.25), (0.20, 3.55), (0.24, 3.62), (0.03, 3.82)], m['wfr'], (-17.5, 2.6, 0), seg=24)
    tube('fp', [(-8.5, 2.2, G0), (-8.5, 2.2, 7.4)], 0.05, m['wfr'])
    flagw = lambda u, v: (-8.5 + 1.5 * u, 2.2 + 0.16 * math.sin(u * 7), 7.2 - 1.13 * v - 0.18 * u)
    grid('flag', 20, 8, flagw, m['red'])
    for a, b, c, d in ((0.34, 0.46, 0.0, 1.0), (0.0, 1.0, 0.43, 0.57)):
        for s in (-0.012, 0.012):
            grid('cross', 16, 8, lambda u, v, s=s: tuple(q + s * (k == 1) for k, q in enumerate(flagw(a + (b - a) * u, c + (d - c) * v))), m['wfr'])
    for i, (x, y, rz, c) in enumerate(((-18.6, 3.9, 0.25, 'blue'), (-17.9, 4.3, 0.3, 'red'), (-13.2, 4.4, 0.1, 'green'))):
        bicycle(x, y, rz, m[c], m)
    for x, y in ((-10.6, 2.9), (-12.6, 2.6)):
        tube('ps', [(x, y, G0), (x, y, 1.6)], 0.025, m['slat'])
        cyl('pt', 1.25, 0.42, (x, y, 1.46), m['canvas'], r2=0.03, seg=8, bevel=0)
        cyl('ct', 0.36, 0.03, (x + 0.02, y - 0.02, G0 + 0.74), m['slat'], seg=32)
        for k in range(3):
            a = k * 2.1 + 0.5
            bx('cs', (x + 0.75 * math.cos(a) - 0.2, y + 0.75 * math.sin(a) - 0.2, G0 + 0.44), (x + 0.75 * math.cos(a) + 0.2, y + 0.75 * math.sin(a) + 0.2, G0 + 0.47), m['slat'], 0.01)
            bx('cl', (x + 0.75 * math.cos(a) - 0.17, y + 0.75 * math.sin(a) - 0.17, G0), (x + 0.75 * math.cos(a) + 0.17, y + 0.75 * math.sin(a) + 0.17, G0 + 0.44), m['dark'], 0)
    # board on the pavement
    with placed(Matrix.Translation((-24.2, 1.5, G0)) @ Matrix.Rotation(math.radians(70), 4, 'Z') @ Matrix.Rotation(0.16, 4, 'X')):
        bx('ab', (-0.32, 0, 0), (0.32, 0.03, 1.05), m['slat'], 0.006)
    for k in range(5):  # pigeons
        x, y = -20.5 + 0.5 * k, -0.9 + 0.55 * ((k * 7) % 3)
        sphere('pig', 0.09, (x, y, G0 + 0.10), m['zinc'], (1.5, 0.9, 0.9), rot=(0, 0, k))
        sphere('pigh', 0.04, (x + 0.13 * math.cos(k), y + 0.13 * math.sin(k), G0 + 0.20), m['zinc'])
