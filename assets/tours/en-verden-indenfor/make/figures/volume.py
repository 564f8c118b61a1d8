"""Sculpting: a grid of signed distances to which blended forms are added and taken away, and its surface as quads."""

import numpy as np

F = np.float32


def smin(a, b, k):
    h = np.clip(0.5 + 0.5 * (b - a) / k, 0, 1)
    return b + (a - b) * h - k * h * (1 - h)


def rotation(deg):
    """Euler degrees x, y, z, applied in that order"""
    a, b, c = np.radians(deg)
    rx = np.array([[1, 0, 0], [0, np.cos(a), -np.sin(a)], [0, np.sin(a), np.cos(a)]])
    ry = np.array([[np.cos(b), 0, np.sin(b)], [0, 1, 0], [-np.sin(b), 0, np.cos(b)]])
    rz = np.array([[np.cos(c), -np.sin(c), 0], [np.sin(c), np.cos(c), 0], [0, 0, 1]])
    return rz @ ry @ rx


class Form:
    """a distance function f(x, y, z) and the box in which it is negative"""

    def __init__(s, f, lo, hi):
        s.f, s.lo, s.hi = f, np.array(lo, float), np.array(hi, float)


def ell(c, r, rot=None):
    """ellipsoid"""
    c, r = np.array(c, float), np.array(r, float)
    m = rotation(rot).T if rot is not None else None

    def f(x, y, z):
        p = [x - F(c[0]), y - F(c[1]), z - F(c[2])]
        if m is not None:
            p = [F(m[i, 0]) * p[0] + F(m[i, 1]) * p[1] + F(m[i, 2]) * p[2] for i in range(3)]
        q = [p[i] / F(r[i]) for i in range(3)]
        k0 = np.sqrt(q[0] ** 2 + q[1] ** 2 + q[2] ** 2)
        k1 = np.sqrt((q[0] / F(r[0])) ** 2 + (q[1] / F(r[1])) ** 2 + (q[2] / F(r[2])) ** 2)
        return k0 * (k0 - 1) / np.maximum(k1, F(1e-4))

    e = r if m is None else np.full(3, r.max())
    return Form(f, c - e, c + e)


def cone(a, b, ra, rb):
    """round cone"""
    a, b = np.array(a, float), np.array(b, float)
    d = b - a
    n = max(float(d @ d), 1e-12)

    def f(x, y, z):
        x, y, z = x - F(a[0]), y - F(a[1]), z - F(a[2])
        t = np.clip((x * F(d[0]) + y * F(d[1]) + z * F(d[2])) / F(n), 0, 1)
        return np.sqrt((x - t * F(d[0])) ** 2 + (y - t * F(d[1])) ** 2 + (z - t * F(d[2])) ** 2) - (F(ra) + t * F(rb - ra))

    return Form(f, np.minimum(a - ra, b - rb), np.maximum(a + ra, b + rb))


def spline(pts, n=6):
    """Catmull-Rom through points of any number of columns"""
    p = np.array(pts, float)
    if len(p) < 3:
        t = np.linspace(0, 1, n + 1)[:, None]
        return p[0] * (1 - t) + p[-1] * t
    e = np.vstack([2 * p[0] - p[1], p, 2 * p[-1] - p[-2]])
    t = np.arange(n)[:, None] / n
    out = []
    for i in range(len(p) - 1):
        a, b, c, d = e[i : i + 4]
        out.append(0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t**3))
    return np.vstack(out + [p[-1:]])


def chain(pts, radii, n=4):
    """a bent tube of changing radius"""
    q = spline([(*p, r) for p, r in zip(pts, radii if np.ndim(radii) else [radii] * len(pts))], n)
    parts = [cone(a[:3], b[:3], max(a[3], 3e-4), max(b[3], 3e-4)) for a, b in zip(q, q[1:])]

    def f(x, y, z):
        d = None
        for p in parts:
            e = p.f(x, y, z)
            d = e if d is None else np.minimum(d, e)
        return d

    return Form(f, np.min([p.lo for p in parts], 0), np.max([p.hi for p in parts], 0))


def box(c, half, rnd, rot=None):
    c, h = np.array(c, float), np.array(half, float)
    m = rotation(rot).T if rot is not None else np.eye(3)

    def f(x, y, z):
        p = [x - F(c[0]), y - F(c[1]), z - F(c[2])]
        q = [np.abs(F(m[i, 0]) * p[0] + F(m[i, 1]) * p[1] + F(m[i, 2]) * p[2]) - F(h[i] - rnd) for i in range(3)]
        o = np.sqrt(sum(np.maximum(k, 0) ** 2 for k in q))
        return o + np.minimum(np.maximum(q[0], np.maximum(q[1], q[2])), 0) - F(rnd)

    e = h if rot is None else np.full(3, np.linalg.norm(h))
    return Form(f, c - e, c + e)


class Volume:
    PAD = 0.012

    def __init__(s, lo, hi, step, core=None):
        """core: a form deep inside, whose distance leads far points inwards (see project)"""
        s.lo, s.step = np.array(lo, float), step
        n = np.ceil((np.array(hi) - s.lo) / step).astype(int) + 1
        s.d = np.full(n, 0.3, F)
        if core:
            s.d[:] = core.f(*s.region(s.lo, np.array(hi))[1])

    def region(s, lo, hi):
        i0 = np.clip(np.floor((np.array(lo) - s.lo) / s.step).astype(int), 0, s.d.shape)
        i1 = np.clip(np.ceil((np.array(hi) - s.lo) / s.step).astype(int) + 1, 0, s.d.shape)
        ax = [(s.lo[k] + s.step * np.arange(i0[k], i1[k])).astype(F).reshape([-1 if j == k else 1 for j in range(3)]) for k in range(3)]
        return tuple(slice(a, b) for a, b in zip(i0, i1)), ax

    def _apply(s, form, k, op, pad=None):
        pad = s.PAD + k if pad is None else pad
        w, ax = s.region(form.lo - pad, form.hi + pad)
        if all(a.size for a in ax):
            s.d[w] = op(s.d[w], np.broadcast_to(form.f(*ax), s.d[w].shape))

    def add(s, form, k=0.01):
        s._apply(form, k, lambda a, b: smin(a, b, F(k)))

    def cut(s, form, k=0.01):
        s._apply(form, k, lambda a, b: -smin(-a, b, F(k)))

    def groove(s, pts, radii, depth, n=5):
        """a soft furrow along a curve: the surface sinks by `depth` where the curve runs, fading over the radius"""
        f = chain(pts, 0.0003, n)
        r = float(np.max(radii))

        def op(a, b):
            return a + F(depth) * np.exp(-((np.maximum(b, 0) / F(r * 0.6)) ** 2))

        s._apply(f, 0, op, pad=2 * r)

    def both(s, make, **kw):
        """make(side) for side -1 (the figure's right) and +1"""
        for side in (-1, 1):
            s.add(make(side), **kw)

    def sample(s, p):
        """trilinear distance and gradient at points"""
        q = np.clip((np.asarray(p) - s.lo) / s.step, 0, np.array(s.d.shape) - 1.001)
        i = q.astype(int)
        t = (q - i).astype(F)
        d = 0
        g = np.zeros((len(q), 3), F)
        for a in (0, 1):
            for b in (0, 1):
                for c in (0, 1):
                    v = s.d[i[:, 0] + a, i[:, 1] + b, i[:, 2] + c]
                    wx, wy, wz = (t[:, k] if o else 1 - t[:, k] for k, o in enumerate((a, b, c)))
                    d = d + v * wx * wy * wz
                    g[:, 0] += (2 * a - 1) * v * wy * wz
                    g[:, 1] += (2 * b - 1) * v * wx * wz
                    g[:, 2] += (2 * c - 1) * v * wx * wy
        return d, g / (np.linalg.norm(g, axis=1, keepdims=True) + 1e-9)

    def project(s, p, offset=0.0, steps=8):
        """points moved to the surface raised by offset; also its normals"""
        p = np.array(p, float)
        for _ in range(steps):
            d, g = s.sample(p)
            p -= np.clip(d - offset, -0.02, 0.02)[:, None] * g
        return p, s.sample(p)[1]

    def press(s, p, lift=0.0, far=0.10):
        """points moved straight back (+y) until they meet the surface"""
        p = np.array(p, float)
        t = np.linspace(0, far, 160)
        q = p[:, None] + t[None, :, None] * np.array([0, 1.0, 0])
        d = s.sample(q.reshape(-1, 3))[0].reshape(len(p), -1)
        i = np.argmax(d < 0, 1)
        p[:, 1] += t[i] - lift
        return p

    def mesh(s, relax=1):
        v, q = surface_nets(s.d)
        v = s.lo + s.step * v
        for _ in range(relax):
            v = smooth(v, q, 0.5)
        return v.astype(F), q


def surface_nets(d):
    """naive surface nets: one vertex a cell the surface passes, one quad an edge it crosses"""
    s = d < 0
    n = np.array(d.shape) - 1
    c = np.zeros(n, np.int8)
    for a in (0, 1):
        for b in (0, 1):
            for e in (0, 1):
                c += s[a : a + n[0], b : b + n[1], e : e + n[2]]
    idx = np.argwhere((c > 0) & (c < 8))
    vid = np.full(n, -1, np.int32)
    vid[tuple(idx.T)] = np.arange(len(idx))
    corner = [(a, b, e) for a in (0, 1) for b in (0, 1) for e in (0, 1)]
    val = {o: d[tuple((idx + o).T)] for o in corner}
    pos, cnt = np.zeros((len(idx), 3)), np.zeros(len(idx))
    for o in corner:
        for ax in range(3):
            if o[ax]:
                continue
            p = tuple(1 if k == ax else o[k] for k in range(3))
            m = (val[o] < 0) != (val[p] < 0)
            t = val[o][m] / (val[o][m] - val[p][m])
            q = np.tile(np.array(o, float), (m.sum(), 1))
            q[:, ax] += t
            pos[m] += q
            cnt[m] += 1
    v = idx + pos / cnt[:, None]
    quads = []
    for ax in range(3):
        u, w = [(1, 2), (2, 0), (0, 1)][ax]
        a = [slice(0, -1) if k == ax else slice(1, -1) for k in range(3)]
        b = list(a)
        b[ax] = slice(1, None)
        lo, hi = s[tuple(a)], s[tuple(b)]
        e = np.argwhere(lo != hi)
        flip = lo[tuple(e.T)]
        e[:, [k for k in range(3) if k != ax]] += 1
        eu, ew = np.eye(3, dtype=int)[u], np.eye(3, dtype=int)[w]
        q = np.stack([vid[tuple((e - o).T)] for o in (eu * 0, eu, eu + ew, ew)], 1)
        q[~flip] = q[~flip, ::-1]
        quads.append(q)
    return v, np.vstack(quads)[:, ::-1] if False else np.vstack(quads)


def smooth(v, q, f):
    acc, cnt = np.zeros_like(v, dtype=float), np.zeros(len(v))
    for a, b in ((0, 1), (1, 2), (2, 3), (3, 0)):
        for i, j in ((a, b), (b, a)):
            for k in range(3):
                acc[:, k] += np.bincount(q[:, i], v[q[:, j], k], len(v))
            cnt += np.bincount(q[:, i], minlength=len(v))
    return v * (1 - f) + f * acc / np.maximum(cnt, 1)[:, None]


def normals(v, q):
    """vertex normals of quads"""
    n = np.cross(v[q[:, 2]] - v[q[:, 0]], v[q[:, 3]] - v[q[:, 1]])
    out = np.stack([sum(np.bincount(q[:, i], n[:, k], len(v)) for i in range(4)) for k in range(3)], 1)
    return out / (np.linalg.norm(out, axis=1, keepdims=True) + 1e-12)


def lattice_noise(p, scale, seed=0):
    """smooth value noise at points, about -1..1"""
    r = np.random.default_rng(seed)
    t = r.uniform(-1, 1, (32, 32, 32)).astype(F)
    q = np.asarray(p) * scale + 1000.37
    i = np.floor(q).astype(int)
    f = q - i
    f = f * f * (3 - 2 * f)
    o = 0
    for a in (0, 1):
        for b in (0, 1):
            for c in (0, 1):
                w = (f[:, 0] if a else 1 - f[:, 0]) * (f[:, 1] if b else 1 - f[:, 1]) * (f[:, 2] if c else 1 - f[:, 2])
                o = o + w * t[(i[:, 0] + a) % 32, (i[:, 1] + b) % 32, (i[:, 2] + c) % 32]
    return o
