"""Hair, brows, lashes and beards: combed strands of wool laid on the sculpted head. Colours are linear RGB."""

import numpy as np
from .eyes import lash_line
from .head import eye_centre
from .strands import join, tubes
from .volume import lattice_noise, rotation, spline

TAIL = ((0.004, 0.030, 0.006), (0.012, 0.048, -0.065), (0.016, 0.040, -0.145), (0.010, 0.026, -0.20))
unit = lambda v: v / (np.linalg.norm(v, axis=-1, keepdims=True) + 1e-12)


def dome(az, el, reach=0.13):
    """points outside the skull: az degrees from the face (+ is the picture's right), el up"""
    a, e = np.radians(az), np.radians(el)
    return np.array([0, 0.012, 0.034]) + reach * np.stack([np.sin(a) * np.cos(e), -np.cos(a) * np.cos(e), np.sin(e)], -1)


def along(start, end, n, lift=0.0):
    """great-circle like paths between two directions around the skull's centre"""
    c = np.array([0, 0.012, 0.034])
    a, b = unit(start - c), unit(end - c)
    t = np.linspace(0, 1, n)[None, :, None]
    w = np.arccos(np.clip((a * b).sum(-1), -1, 1))[:, None, None] + 1e-6
    d = (np.sin((1 - t) * w) * a[:, None] + np.sin(t * w) * b[:, None]) / np.sin(w)
    return c + 0.13 * d


def lay(V, paths, offset):
    """paths moved onto the head's surface, raised by offset (n,) or (n, m)"""
    n, m, _ = paths.shape
    o = np.broadcast_to(np.asarray(offset, float).reshape(n, -1), (n, m)).ravel()
    p, _ = V.project(paths.reshape(-1, 3), 0, steps=22)
    g = V.sample(p)[1]
    return (p + g * o[:, None]).reshape(n, m, 3)


def off_ears(p):
    return ~((np.abs(p[:, 0]) > 0.0745) & (p[:, 2] < 0.014) & (p[:, 1] > -0.014) & (p[:, 1] < 0.040))


def hairline(az, high=0.0):
    """elevation of the hairline at an azimuth: forehead, temple, over the ear, nape"""
    x = [0, 22, 42, 58, 72, 84, 96, 112, 130, 150, 180]
    y = [40, 38, 31, 20, 6, -1, -1, -20, -38, -46, -48]
    return np.interp(np.abs(az), x, y) + high * np.clip(1 - np.abs(az) / 60, 0, 1)


def cap(V, colour, az_el, offset=0.0025):
    """a felt cap under the strands so that no skin shows between them"""
    az = np.linspace(-180, 180, 121)
    lo = az_el(az) + 3
    t = np.linspace(0, 1, 34)[:, None]
    el = lo[None] * (1 - t) + 90 * t
    p = dome(np.broadcast_to(az, el.shape), el)
    p, _ = V.project(p.reshape(-1, 3), 0, steps=22)
    p = p + V.sample(p)[1] * np.repeat(np.concatenate([[-0.003, 0.0], np.full(32, offset)]), 121)[:, None]
    i = (np.arange(33)[:, None] * 121 + np.arange(120)[None]).ravel()
    q = np.stack([i, i + 1, i + 122, i + 121], 1)
    return dict(name='cap', mat='wool', v=p.astype('f4'), q=q, c=np.tile(np.array(colour) * 0.55, (len(p), 1)).astype('f4'))


def shades(g, n, colour, spread=0.22, second=None, part=0.3):
    c = np.array(colour) * (1 + spread * g.normal(size=(n, 1)))
    if second is not None:
        k = g.random((n, 1)) < part
        c = np.where(k, np.array(second) * (1 + spread * g.normal(size=(n, 1))), c)
    return np.clip(c, 0.003, 0.95)


def drawn_back(V, g, colour, tie, n=620, high=0.0, second=None, loose=6, r=0.0017):
    """all hair combed back to a tie"""
    az = np.sort(g.uniform(-178, 178, n))
    line = lambda a: hairline(a, high)
    el = line(az) + np.abs(g.normal(0, 9, n)) * (g.random(n) < 0.6)
    a = dome(az, el)
    b = np.array(tie) + g.normal(0, 0.008, (n, 3))
    paths = along(a, b, 15)
    th = np.interp(np.abs(az), [0, 40, 72, 105, 150], [1, 0.9, 0.4, 0.5, 1])[:, None]
    off = (0.0035 + 0.0045 * g.random((n, 1)) * th) + 0.004 * np.sin(np.linspace(0, np.pi, 15))[None] * g.random((n, 1))
    off = off * np.linspace(0.15, 1, 15)[None] ** np.where(th < 0.6, 0.5, 0.25)
    off[:, 0] = -0.0006
    c = lay(V, paths, off)
    k = np.linspace(0, 1, 15)[None, :, None] ** 4
    c = c * (1 - k) + (np.array(tie) + g.normal(0, 0.006, (n, 1, 3))) * k
    c[:, 1:] += g.normal(0, 0.0005, c[:, 1:].shape)
    parts = [cap(V, colour, line), tubes(c, r * g.uniform(0.7, 1.3, n), colour=shades(g, n, colour, 0.2, second), taper=(0.45, 0.9), seed=3)]
    w = []
    for i in range(loose):  # wisps that got away at the temples
        s = 1 if i % 2 else -1
        p = lay(V, dome(np.array([[s * (52 + 7 * g.random())]]), np.array([[24.0]])), 0.003)[0, 0]
        w.append(spline([p, p + (s * 0.010, -0.006, -0.016), p + (s * (0.008 + 0.006 * g.random()), 0.002, -0.042), p + (s * (0.004 + 0.008 * g.random()), 0.0, -0.062 - 0.02 * g.random())], 5))
    if w:
        parts.append(tubes(np.array(w), 0.0010, colour=np.array(colour) * 1.15))
    return parts


def ponytail(g, colour, tie, n=220, length=0.20, second=None, path=None):
    """path: four points from the tie down (default straight behind)"""
    t = np.array(tie)
    out = []
    for _ in range(n):
        a, r = g.uniform(0, 2 * np.pi), np.sqrt(g.random())
        k = np.array([np.cos(a), 0.3 * np.sin(a), np.sin(a)]) * r
        l = length * g.uniform(0.8, 1.05)
        out.append(spline([t + k * 0.010] + [t + np.array(p) * (1, 1, l / length) + k * w for p, w in zip(path or TAIL, (0.017, 0.025, 0.024, 0.010))], 5))
    band = tubes(np.array([[t + 0.013 * np.array([np.cos(a), 0.5 * np.sin(a) * 0 + 0.25, np.sin(a)]) for a in np.linspace(0, 6.4, 26)]]), 0.0045, colour=(0.02, 0.025, 0.05), taper=(1, 1))
    return [tubes(np.array(out), 0.0018, colour=shades(g, n, colour, 0.2, second), seed=5), band]


def bun(g, colour, tie, r=0.036, n=150):
    t = np.array(tie) + (0, 0.016, 0.004)
    out = []
    for i in range(n):
        ax = unit(g.normal(size=3) * (0.5, 1.0, 0.5))
        u = unit(np.cross(ax, (0.3, 0.1, 0.9)))
        w = np.cross(ax, u)
        k = np.linspace(g.uniform(0, 6), g.uniform(8, 11), 22)[:, None]
        rr = r * (0.86 + 0.14 * g.random())
        q = rr * (np.cos(k) * u + np.sin(k) * w) + ax * rr * g.uniform(-0.35, 0.35)
        out.append(t + q * (1, 0.72, 0.9))
    return [tubes(np.array(out), 0.0021, colour=shades(g, n, colour, 0.18), seed=6, taper=(0.7, 0.7))]


def short(V, g, colour, n=1500, length=0.026, high=0.0, second=None, part=0.3, flow=(0.25, 0.5, 0.0), lift=0.35, top=1.0, wild=0.25, r=0.0014, line=hairline, fringe=0.0):
    """cropped hair: tufts that follow the skull; `top` lengthens the crown, `fringe` combs it forward over the brow"""
    az, el = g.uniform(-180, 180, n * 3), np.degrees(np.arcsin(g.uniform(-0.75, 1, n * 3)))
    ok = np.where(el > line(az) + high * np.clip(1 - np.abs(az) / 60, 0, 1))[0][:n]
    az, el = az[ok], el[ok]
    n = len(az)
    p, nrm = V.project(dome(az, el), 0, steps=22)
    ok = off_ears(p)
    p, nrm, az, el = p[ok], nrm[ok], az[ok], el[ok]
    n = len(p)
    down = np.array([0, 0, -1.0]) - nrm * (nrm @ np.array([0, 0, -1.0]))[:, None]
    k = np.clip((el - 35) / 40, 0, 1)[:, None]
    f = np.array(flow) * np.ones((n, 3))
    f[:, 1] -= 1.6 * fringe * np.clip((60 - np.abs(az)) / 40, 0, 1)
    d = unit(unit(down + 1e-6) * (1 - k) + f * k + wild * g.normal(size=(n, 3)) + (0, 0.35, 0) * (1 - k))
    d = unit(d - nrm * (d * nrm).sum(1, keepdims=True))
    L = length * g.uniform(0.7, 1.2, n)[:, None] * (1 + (top - 1) * k)
    t = np.linspace(0, 1, 7)
    c = np.stack([p + nrm * (0.0005 + L * lift * np.sin(min(s, 0.8) * 1.9)) * (0.35 + 0.65 * k) + d * L * s for s in t], 1)
    q, gn = V.project(c.reshape(-1, 3), 0, steps=3)
    dist = V.sample(c.reshape(-1, 3))[0]
    push = np.maximum(0.0012 - dist, 0)[:, None] * V.sample(c.reshape(-1, 3))[1]
    c = (c.reshape(-1, 3) + push).reshape(c.shape)
    return [cap(V, colour, lambda a: line(a) + high * np.clip(1 - np.abs(a) / 60, 0, 1), 0.0018), tubes(c, r * g.uniform(0.7, 1.2, n), colour=shades(g, n, colour, 0.2, second, part), taper=(0.8, 0.3), seed=8)]


def curls(V, g, colour, n=330, size=0.010, high=0.0, second=None, line=hairline, r=0.0016, crown=0.0):
    """corkscrews and rings; `crown` leaves the top thin"""
    az, el = g.uniform(-180, 180, n * 4), np.degrees(np.arcsin(g.uniform(-0.7, 1, n * 4)))
    keep = (el > line(az) + high * np.clip(1 - np.abs(az) / 60, 0, 1)) & (g.random(len(az)) > crown * np.clip((el - 40) / 30, 0, 1))
    ok = np.where(keep)[0][:n]
    p, nrm = V.project(dome(az[ok], el[ok]), 0, steps=22)
    ok = off_ears(p)
    p, nrm = p[ok], nrm[ok]
    out = []
    for a, k in zip(p, nrm):
        u = unit(np.cross(k, g.normal(size=3)))
        w = np.cross(k, u)
        s = size * g.uniform(0.7, 1.25)
        t = np.linspace(0, g.uniform(9, 13), 24)[:, None]
        out.append(a + k * (0.001 + 0.0014 * t * s / 0.01) + s * (np.cos(t) - 1) * u * (1 - t / 30) + s * np.sin(t) * w * (1 - t / 30))
    return [cap(V, colour, lambda a: line(a) + high * np.clip(1 - np.abs(a) / 60, 0, 1), 0.001)] * (crown < 0.3) + [tubes(np.array(out), r, colour=shades(g, len(out), colour, 0.2, second), taper=(0.8, 0.4), seed=9)]


def loose(V, g, colour, n=520, length=0.17, part=0.014, second=None, curve=0.018, r=0.0017, high=0.0):
    """hair parted on top that falls beside the face"""
    side = np.where(g.random(n) < 0.5, -1, 1)
    back = g.random(n) ** 0.8
    e = np.radians(48 + back * 95)
    start = np.array([0, 0.012, 0.034]) + 0.13 * np.stack([part * 8 * np.ones(n) * np.sin(e) + side * 0.02, -np.cos(e), np.sin(e)], 1)
    az = side * (62 + back * 112 + g.normal(0, 5, n))
    end = dome(az, np.interp(np.abs(az), [60, 100, 180], [-6, -20, -28]))
    paths = along(start, end, 12)
    off = 0.003 + 0.008 * g.random((n, 1)) * np.sin(np.linspace(0.3, np.pi * 0.8, 12))[None] + 0.006 * np.linspace(0, 1, 12)[None] ** 2
    c = lay(V, paths, off)
    d = c[:, -1:] - np.array([0, 0.012, 0])
    d = d * (1, 1, 0) / (np.linalg.norm(d[..., :2], axis=-1, keepdims=True) + 1e-6)
    t = np.linspace(0.12, 1, 9)[None, :, None]
    L = length * g.uniform(0.8, 1.05, (n, 1, 1)) * np.interp(np.abs(az), [60, 180], [1.0, 0.85])[:, None, None]
    fall = c[:, -1:] + np.array([0, 0, -1.0]) * L * t + d * curve * (np.sin(t * 2.6) - 0.5 * t) + g.normal(0, 0.0035, (n, 1, 3)) * t
    c = np.concatenate([c, fall], 1)
    return [cap(V, colour, lambda a: hairline(a, high)), tubes(c, r * g.uniform(0.7, 1.3, n), colour=shades(g, n, colour, 0.2, second), taper=(0.5, 0.6), seed=3)]
