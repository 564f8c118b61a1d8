"""Brows, lashes, beards and moustaches."""

import numpy as np
from .eyes import lash_line
from .hair import shades, unit
from .head import eye_centre
from .strands import tubes
from .volume import spline


def brows(V, f, g, colour, thick=1.0, lift=0.0, arch=1.0, inner=0.0, n=95, skew=0.0012):
    """two rows of short wool; `inner` raises the inner ends (worry), `skew` one brow over the other"""
    out = []
    for s in (-1, 1):
        e = eye_centre(f, s)
        z = 0.0275 + lift + s * skew
        line = spline([(e[0] - s * 0.0215, -0.13, z - 0.0025 + inner), (e[0] - s * 0.008, -0.13, z + 0.0012 * arch + inner * 0.4), (e[0] + s * 0.010, -0.13, z + 0.0036 * arch), (e[0] + s * 0.0245, -0.10, z - 0.0035)], 12)
        k = np.sort(g.random(n))
        base = np.stack([np.interp(k, np.linspace(0, 1, len(line)), line[:, j]) for j in range(3)], 1)
        w = 0.0030 * thick * np.interp(k, [0, 0.3, 1], [1, 1, 0.35])
        base[:, 2] += w * g.uniform(-1, 1, n)
        p, nrm = V.project(V.press(base), 0, steps=3)
        d = unit(np.stack([s * np.ones(n), 0.25 * np.ones(n), np.interp(k, [0, 0.25, 0.6, 1], [1.0, 0.35, -0.10, -0.5]) + 0.25 * g.normal(size=n)], 1))
        L = 0.0095 * g.uniform(0.7, 1.2, (n, 1)) * np.interp(k, [0, 1], [0.9, 0.75])[:, None]
        out += [np.stack([p[i] + nrm[i] * (0.0006 + 0.0022 * np.sin(t * 2.2)) + d[i] * L[i] * t for t in np.linspace(0, 1, 5)]) for i in range(n)]
    c = np.array(out)
    q = V.project(c.reshape(-1, 3), 0, steps=4)
    c = (q[0] + q[1] * np.tile([0.0006, 0.0016, 0.002, 0.002, 0.0014], len(c))[:, None]).reshape(c.shape)
    return tubes(c, 0.0010 * g.uniform(0.8, 1.2, len(c)), colour=shades(g, len(c), colour, 0.18), seed=2)


def lashes(f, colour=(0.012, 0.009, 0.008), heavy=0.4, blink=0.0):
    parts = []
    for s in (-1, 1):
        l, d = lash_line(f, s, blink)
        parts.append(tubes([l + d * 0.0005], 0.0007 + 0.0008 * heavy, colour=colour, taper=(0.5, 0.8)))
        if heavy > 0.3:
            k = np.arange(9, 25, 2)
            w = np.array([[l[i], l[i] + d[i] * 0.003 + (0, 0, 0.0008), l[i] + d[i] * 0.0055 + (s * 0.0022 * (i - 8) / 16, 0, 0.0034)] for i in k])
            parts.append(tubes(np.array([spline(c, 3) for c in w]), 0.00065, colour=colour, sides=4, taper=(1, 0.2)))
    return parts


def beard(V, f, m, g, colour, n=1100, length=0.011, second=None, part=0.35, full=1.0, moustache=1.0):
    """tufts on jaw, chin and lip; full 0 leaves only the moustache"""
    pts = []
    while len(pts) < n:
        a = g.uniform(-100, 100)
        z = g.uniform(m['chin'] - 0.018, -0.030)
        r = np.radians(a)
        pts.append((0.13 * np.sin(r), -0.13 * np.cos(r) + 0.0, z, a))
    q = np.array(pts)
    p, nrm = V.project(q[:, :3] * (1, 1, 1), 0, steps=30)
    x, y, z = np.abs(p[:, 0]), p[:, 1], p[:, 2]
    mz, mw = m['mouth'], m['lip_w']
    top = np.interp(x, [0, 0.020, 0.034, 0.046, 0.056, 0.068], [mz - 0.017, mz - 0.004, mz + 0.004, mz + 0.006, -0.046, -0.020])
    low = (z < top) & (y < 0.012) & (nrm[:, 2] > -0.93)
    lip = (x < mw * 0.85) & (z > mz - 0.011)
    side = (x > mw * 1.02) & (x < mw * 1.28) & (z < mz + 0.008) & (z > mz - 0.02)
    ok = ((low & ~lip) | side) & (g.random(n) < full)
    p, nrm = p[ok], nrm[ok]
    d = unit(np.stack([0.5 * np.sign(p[:, 0]) * (np.abs(p[:, 0]) / 0.06), -0.15 + 0 * p[:, 0], -np.ones(len(p))], 1) + 0.28 * g.normal(size=p.shape))
    d = unit(d - 0.8 * nrm * (d * nrm).sum(1, keepdims=True))
    L = length * g.uniform(0.6, 1.15, (len(p), 1)) * (1 + 0.5 * np.exp(-((p[:, :1] / 0.02) ** 2)))
    t = np.linspace(0, 1, 6)
    c = np.stack([p + nrm * (0.0003 + 0.35 * L * np.sin(1.8 * s)) + d * L * s for s in t], 1)
    parts = [tubes(c, 0.0011 * g.uniform(0.7, 1.2, len(c)), colour=shades(g, len(c), colour, 0.2, second, part), seed=4)] if len(c) else []
    if moustache:
        k = int(170 * moustache)
        u = g.uniform(-1, 1, k)
        b = np.stack([u * mw * 0.95, np.full(k, -0.13), mz + 0.0125 - 0.004 * np.abs(u) ** 1.5 + g.normal(0, 0.0018, k)], 1)
        p, nrm = V.project(V.press(b), 0, steps=3)
        d = unit(np.stack([np.sign(u) * (0.35 + 0.9 * np.abs(u)), -0.1 + 0 * u, -0.75 + 0 * u], 1) + 0.18 * g.normal(size=(k, 3)))
        L = length * (0.75 + 0.35 * moustache) * g.uniform(0.75, 1.15, (k, 1))
        c = np.stack([p + nrm * (0.0012 + 0.0045 * np.sin(1.9 * s)) + d * L * s for s in t], 1)
        q, n2 = V.project(c.reshape(-1, 3), 0.0, steps=2)
        parts.append(tubes(c, 0.0012 * g.uniform(0.8, 1.2, k), colour=shades(g, k, colour, 0.2, second, part), seed=11))
    return parts
