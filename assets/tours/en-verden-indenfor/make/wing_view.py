"""What the rooms of the wing's block see beyond their own walls: the hall through the open door, ground and sky through the window."""

from kit import *
import plan as P
import site_outside as site
import wing


def surroundings(north=(), fill=0.17, sun=6.0, hall=True):
    """hall (unless the room's door is shut), facade with openings ((x0, z0), (x1, z1)) in the north wall, ground, trees, sky and sun"""
    m = wing.materials()
    if hall:
        wing.build(m)
        site.shell()
        site.openings(m)
        bpy.data.objects.remove(bpy.data.objects['fN'])
    wall_holes('fNorth', 'y', 8.8, P.FACADE_Y - 8.8, (site.BLOCK_X0, P.FACADE_X), (-0.05, site.TOP), list(north), m_wall('nfacade', COL('cbb79a'), rough=0.75, grime=0.6))
    site.ground(fill)
    site.tree_line(fill)
    site.sky(0.16, True)
    site.sunlight(sun)
    shrubs(fill)
    return m


def window(x0, x1, z0, z1, m, mullion=0.5, y=8.8):
    """wooden frame, sill, pane and bars in the north wall; returns the depth of the sill"""
    yf = y + 0.16
    xm = x0 + (x1 - x0) * mullion
    for i, (a, b) in enumerate(
        [((x0, z0), (x1, z0 + 0.06)), ((x0, z1 - 0.06), (x1, z1)), ((x0, z0 + 0.06), (x0 + 0.06, z1 - 0.06)), ((x1 - 0.06, z0 + 0.06), (x1, z1 - 0.06)), ((xm - 0.035, z0 + 0.06), (xm + 0.035, z1 - 0.06))]
    ):
        bx('nwf', (a[0], yf, a[1]), (b[0], yf + 0.07, b[1]), m['white'], 0.005)
    for a, b in ((x0 + 0.06, xm - 0.035), (xm + 0.035, x1 - 0.06)):
        for p, q in [((a, z0 + 0.06), (b, z0 + 0.10)), ((a, z1 - 0.10), (b, z1 - 0.06)), ((a, z0 + 0.10), (a + 0.04, z1 - 0.10)), ((b - 0.04, z0 + 0.10), (b, z1 - 0.10))]:
            bx('nsash', (p[0], yf - 0.012, p[1]), (q[0], yf + 0.045, q[1]), m['white'], 0.006)
        o = bx('npane', (a + 0.04, yf + 0.02, z0 + 0.10), (b - 0.04, yf + 0.026, z1 - 0.10), m_window('npane', veil=0.012), 0)
        o.visible_shadow = False
    tube('nhandle', [(xm + 0.055, yf - 0.012, (z0 + z1) / 2), (xm + 0.055, yf - 0.045, (z0 + z1) / 2), (xm + 0.055, yf - 0.05, (z0 + z1) / 2 - 0.11)], 0.009, m['steel'])
    for a, b in [((x0 - 0.001, z0 - 0.02), (x0 + 0.004, z1)), ((x1 - 0.004, z0 - 0.02), (x1 + 0.001, z1))]:
        bx('nrev', (a[0], y - 0.001, a[1]), (b[0], yf, b[1]), m['white'], 0)
    bx('nsill', (x0 - 0.06, y - 0.09, z0 - 0.035), (x1 + 0.06, yf, z0 + 0.001), m['birch'], 0.008)
    n = round((x1 - x0) / 0.13)
    bars('nbar', (x0, y + 0.33, z0 - 0.01), (x1, y + 0.33, z0 - 0.01), n, 0.011, z1 - z0 + 0.02, m['grey'])
    for z in (z0 + 0.22, z1 - 0.22):
        bx('nbarh', (x0, y + 0.322, z - 0.018), (x1, y + 0.338, z + 0.018), m['grey'], 0.002)


def door_lining(x, z, frame, y0=4.2, y1=4.5, half=P.DOOR_HALF, top=P.DOOR_TOP):
    """the frame of a door in the north wall, both faces of the double wall"""
    for a, b in [((-half - 0.07, 0), (-half, top)), ((half, 0), (half + 0.07, top)), ((-half - 0.07, top), (half + 0.07, top + 0.07))]:
        bx('dlin', (x + a[0], y0 + 0.14, z + a[1]), (x + b[0], y1 + 0.02, z + b[1]), frame, 0.006)
    for a, b in [((-half, 0), (-half + 0.022, top)), ((half - 0.022, 0), (half, top)), ((-half + 0.022, top - 0.022), (half - 0.022, top))]:  # the rebate: no daylight round a shut leaf
        bx('dstop', (x + a[0], y0 + 0.152, z + a[1]), (x + b[0], y0 + 0.178, z + b[1]), frame, 0.003)


def skirting(x0, x1, y0, y1, z, door, mat, h=0.09, skip=''):
    """round the room, with a gap for a door ((side, from, to)); skip: letters of sides without"""
    t = 0.014
    runs = dict(n=((x0, y1 - t), (x1, y1)), s=((x0, y0), (x1, y0 + t)), w=((x0, y0), (x0 + t, y1)), e=((x1 - t, y0), (x1, y1)))
    for side, (a, b) in runs.items():
        if side in skip:
            continue
        if side == door[0]:
            bx('skr', (*a, z), (door[1], b[1], z + h), mat, 0.003)
            bx('skr', (door[2], a[1], z), (*b, z + h), mat, 0.003)
        else:
            bx('skr', (*a, z), (*b, z + h), mat, 0.003)


def shrubs(fill):
    """a loose hedge between the block and the wall in the north: clouds of leaf quads"""
    R = random.Random(41)
    mats = [site.leaf_material('hedge%d' % i, COL(a), COL(b)) for i, (a, b) in enumerate((('4d7038', '7d9a4c'), ('5f7f45', '93a85c')))]
    for i in range(9):
        cx, cy, h = 7.5 + i * 1.55 + R.uniform(-0.3, 0.3), 14.6 + R.uniform(-0.5, 0.4), R.uniform(1.7, 3.6)
        vs, fs = [], []
        for _ in range(1100):
            d = Vector((R.gauss(0, 1), R.gauss(0, 1), R.gauss(0, 1))).normalized() * R.uniform(0.6, 1.0)
            p = Vector((cx + d.x * h * 0.34, cy + d.y * h * 0.3, h * (0.52 + 0.48 * d.z)))
            u = Vector((R.gauss(0, 1), R.gauss(0, 1), R.gauss(0, 0.7))).normalized()
            v = u.cross(Vector((R.gauss(0, 1), R.gauss(0, 1), R.gauss(0, 1)))).normalized()
            s = R.uniform(0.05, 0.11)
            b = len(vs)
            vs += [tuple(p - u * s), tuple(p + v * s * 0.6), tuple(p + u * s), tuple(p - v * s * 0.6)]
            fs.append((b, b + 1, b + 2, b + 3))
        me = bpy.data.meshes.new('hedge')
        me.from_pydata(vs, [], fs)
        me.materials.append(mats[i % 2])
        bpy.context.scene.collection.objects.link(bpy.data.objects.new('hedge', me))
