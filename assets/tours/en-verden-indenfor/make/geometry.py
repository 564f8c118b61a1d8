"""Geometry helpers for headless Blender 3.4: bevelled boxes, cylinders, tubes, lathes, cloth grids, walls with openings."""

import bpy, bmesh, math, random
from contextlib import contextmanager
from mathutils import Vector, Matrix, noise as mnoise


def _obj(name, bm, mat, smooth=True, ang=35, loc=(0, 0, 0), rot=(0, 0, 0)):
    me = bpy.data.meshes.new(name)
    bm.to_mesh(me)
    bm.free()
    if mat:
        me.materials.append(mat)
    if smooth:
        me.polygons.foreach_set('use_smooth', [True] * len(me.polygons))
        me.use_auto_smooth = True
        me.auto_smooth_angle = math.radians(ang)
    o = bpy.data.objects.new(name, me)
    bpy.context.scene.collection.objects.link(o)
    o.location = loc
    o.rotation_euler = rot
    return o


def box(name, size, loc, mat, bevel=0.006, seg=2, rot=(0, 0, 0)):
    """size = full extents, loc = centre"""
    bm = bmesh.new()
    bmesh.ops.create_cube(bm, size=1)
    bmesh.ops.scale(bm, vec=size, verts=bm.verts)
    b = min(bevel, min(size) * 0.45)
    if b > 1e-5:
        bmesh.ops.bevel(bm, geom=bm.edges[:], offset=b, segments=seg, profile=0.5, affect='EDGES')
    return _obj(name, bm, mat, loc=loc, rot=rot)


def bx(name, a, b, mat, bevel=0.006, seg=2):
    """box from min corner a to max corner b"""
    return box(name, [b[i] - a[i] for i in range(3)], [(a[i] + b[i]) / 2 for i in range(3)], mat, bevel, seg)


def cyl(name, r, h, loc, mat, rot=(0, 0, 0), seg=40, bevel=0.003, r2=None):
    bm = bmesh.new()
    bmesh.ops.create_cone(bm, cap_ends=True, segments=seg, radius1=r, radius2=r if r2 is None else r2, depth=h)
    if bevel:
        bmesh.ops.bevel(
            bm,
            geom=[e for e in bm.edges if len(e.link_faces) == 2 and max(len(f.verts) for f in e.link_faces) > 4],
            offset=min(bevel, r * 0.4, h * 0.4),
            segments=2,
            profile=0.5,
            affect='EDGES',
        )
    return _obj(name, bm, mat, loc=loc, rot=rot, ang=40)


def sphere(name, r, loc, mat, scale=(1, 1, 1), rot=(0, 0, 0)):
    bm = bmesh.new()
    bmesh.ops.create_uvsphere(bm, u_segments=36, v_segments=20, radius=r)
    bmesh.ops.scale(bm, vec=scale, verts=bm.verts)
    return _obj(name, bm, mat, loc=loc, rot=rot, ang=180)


def tube(name, pts, r, mat, res=10, cyclic=False):
    cu = bpy.data.curves.new(name, 'CURVE')
    cu.dimensions = '3D'
    cu.bevel_depth = r
    cu.bevel_resolution = res // 2
    cu.use_fill_caps = True
    sp = cu.splines.new('POLY')
    sp.points.add(len(pts) - 1)
    sp.use_cyclic_u = cyclic
    for p, q in zip(sp.points, pts):
        p.co = (*q, 1)
    cu.materials.append(mat)
    o = bpy.data.objects.new(name, cu)
    bpy.context.scene.collection.objects.link(o)
    return o


def arc(c, r, a0, a1, n, plane='xz'):
    out = []
    for i in range(n + 1):
        a = a0 + (a1 - a0) * i / n
        u, v = r * math.cos(a), r * math.sin(a)
        p = list(c)
        p['xyz'.index(plane[0])] += u
        p['xyz'.index(plane[1])] += v
        out.append(tuple(p))
    return out


def lathe(name, prof, mat, loc=(0, 0, 0), seg=48, rot=(0, 0, 0)):
    bm = bmesh.new()
    rings = []
    for r, z in prof:
        rings.append([bm.verts.new((r * math.cos(2 * math.pi * i / seg), r * math.sin(2 * math.pi * i / seg), z)) for i in range(seg)])
    for a, b in zip(rings, rings[1:]):
        for i in range(seg):
            bm.faces.new((a[i], a[(i + 1) % seg], b[(i + 1) % seg], b[i]))
    if prof[0][0] > 1e-4:
        bm.faces.new(list(reversed(rings[0])))
    return _obj(name, bm, mat, loc=loc, rot=rot, ang=50)


def plane(name, corners, mat):
    """quad a,b,c,d counter-clockwise with UV 0,0 1,0 1,1 0,1"""
    bm = bmesh.new()
    vs = [bm.verts.new(c) for c in corners]
    f = bm.faces.new(vs)
    uv = bm.loops.layers.uv.new()
    for l, u in zip(f.loops, [(0, 0), (1, 0), (1, 1), (0, 1)]):
        l[uv].uv = u
    return _obj(name, bm, mat, smooth=False)


def grid(name, nx, ny, fn, mat, loc=(0, 0, 0), rot=(0, 0, 0), thick=0, subdiv=0):
    """fn(u,v)->xyz, u,v in 0..1"""
    bm = bmesh.new()
    V = [[bm.verts.new(fn(i / nx, j / ny)) for i in range(nx + 1)] for j in range(ny + 1)]
    uv = bm.loops.layers.uv.new()
    for j in range(ny):
        for i in range(nx):
            f = bm.faces.new((V[j][i], V[j][i + 1], V[j + 1][i + 1], V[j + 1][i]))
            for l, (a, b) in zip(f.loops, [(i, j), (i + 1, j), (i + 1, j + 1), (i, j + 1)]):
                l[uv].uv = (a / nx, b / ny)
    o = _obj(name, bm, mat, loc=loc, rot=rot, ang=180)
    if thick:
        s = o.modifiers.new('s', 'SOLIDIFY')
        s.thickness = thick
    if subdiv:
        s = o.modifiers.new('ss', 'SUBSURF')
        s.levels = s.render_levels = subdiv
    return o


def pillow(name, w, d, h, loc, mat, rot=(0, 0, 0), seed=0):
    def prof(u, v, top):
        x = (u - 0.5) * w
        y = (v - 0.5) * d
        a = abs(2 * u - 1)
        b = abs(2 * v - 1)
        e = max(0, (1 - a**2.6)) ** 0.5 * max(0, (1 - b**2.6)) ** 0.5
        pinch = 1 - 0.10 * (a * a * b * b) * 0 - 0.06 * (a**2) * (1 - b * b) - 0.06 * (b**2) * (1 - a * a)
        z = e * h / 2 * (1 if top else -1) + (mnoise.noise(Vector((x * 9 + seed, y * 9, top))) * 0.012 * e if top else 0)
        return (x * pinch, y * pinch, z)

    a = grid(name, 28, 20, lambda u, v: prof(u, v, 1), mat, loc, rot, subdiv=1)
    b = grid(name + 'b', 28, 20, lambda u, v: prof(1 - u, v, 0), mat, loc, rot, subdiv=1)
    return a


def text(name, body, loc, rot, size, mat, extrude=0.0015, align='CENTER'):
    cu = bpy.data.curves.new(name, 'FONT')
    cu.body = body
    cu.size = size
    cu.extrude = extrude
    cu.align_x = align
    cu.align_y = 'CENTER'
    try:
        cu.font = bpy.data.fonts.load('/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf', check_existing=True)
    except Exception:
        pass
    cu.materials.append(mat)
    o = bpy.data.objects.new(name, cu)
    bpy.context.scene.collection.objects.link(o)
    o.location = loc
    o.rotation_euler = rot
    return o


def wall_hole(name, axis, at, thick, a, b, hole, mat):
    """wall slab in plane axis ('x' or 'y') from at..at+thick; a,b=(h0,z0),(h1,z1) extents; hole=((h0,z0),(h1,z1))"""
    (h0, z0), (h1, z1) = a, b
    (p0, q0), (p1, q1) = hole
    for i, (c, d) in enumerate([((h0, z0), (p0, z1)), ((p1, z0), (h1, z1)), ((p0, q1), (p1, z1)), ((p0, z0), (p1, q0))]):
        if d[0] - c[0] < 1e-3 or d[1] - c[1] < 1e-3:
            continue
        if axis == 'x':
            bx(name + str(i), (at, c[0], c[1]), (at + thick, d[0], d[1]), mat, 0)
        else:
            bx(name + str(i), (c[0], at, c[1]), (d[0], at + thick, d[1]), mat, 0)


def wall_holes(name, axis, at, thick, span, zs, holes, mat):
    """wall slab in plane axis ('x' or 'y') from `at` to `at+thick`, with any number of openings ((h0,z0),(h1,z1))"""
    cuts = sorted({span[0], span[1], *[h for (a, b) in holes for h in (a[0], b[0])]})
    n = 0
    for h0, h1 in zip(cuts, cuts[1:]):
        zz = [zs[0]]
        for a, b in sorted([q for q in holes if q[0][0] <= h0 + 1e-6 and q[1][0] >= h1 - 1e-6], key=lambda q: q[0][1]):
            zz += [a[1], b[1]]
        zz.append(zs[1])
        for z0, z1 in zip(zz[::2], zz[1::2]):
            if z1 - z0 < 1e-3:
                continue
            a, b = ((at, h0, z0), (at + thick, h1, z1)) if axis == 'x' else ((h0, at, z0), (h1, at + thick, z1))
            bx(f'{name}{n}', a, b, mat, 0)
            n += 1


def bars(name, p0, p1, n, r, h, mat, axis='y'):
    """n vertical bars evenly between p0 and p1 (both ends inside), as linked copies"""
    proto = None
    for i in range(n):
        t = (i + 0.5) / n
        loc = tuple(p0[k] + (p1[k] - p0[k]) * t for k in range(2)) + (p0[2] + h / 2,)
        if proto is None:
            proto = cyl(name, r, h, loc, mat, seg=14, bevel=0)
        else:
            c = proto.copy()
            c.location = loc
            bpy.context.scene.collection.objects.link(c)


@contextmanager
def placed(M):
    """objects made inside the block are moved by the matrix M"""
    before = set(bpy.data.objects)
    yield
    for o in bpy.data.objects:
        if o not in before and o.parent is None:
            o.matrix_basis = M @ o.matrix_basis


def inst(objs, M):
    """linked duplicates of a list of objects, moved by M (mesh data shared)"""
    out = []
    for o in objs:
        c = o.copy()
        bpy.context.scene.collection.objects.link(c)
        c.matrix_basis = M @ o.matrix_basis
        out.append(c)
    return out


def label(body, at, facing, size, mat, align='CENTER', extrude=0.0012):
    """flat upright text; facing is the side it is read from: 'x+','x-','y+','y-' (the outward normal)"""
    rz = {'y-': 0, 'x+': math.pi / 2, 'y+': math.pi, 'x-': -math.pi / 2}[facing]
    return text('label', body, at, (math.pi / 2, 0, rz), size, mat, extrude, align)


def picture(name, at, facing, w, h, mat, tilt=0.0):
    """upright picture with its centre at `at`, readable from the side `facing`"""
    rz = {'y-': 0, 'x+': math.pi / 2, 'y+': math.pi, 'x-': -math.pi / 2}[facing]
    o = plane(name, [(-w / 2, 0, -h / 2), (w / 2, 0, -h / 2), (w / 2, 0, h / 2), (-w / 2, 0, h / 2)], mat)
    o.matrix_basis = Matrix.Translation(at) @ Matrix.Rotation(rz, 4, 'Z') @ Matrix.Rotation(tilt, 4, 'Y')
    return o
