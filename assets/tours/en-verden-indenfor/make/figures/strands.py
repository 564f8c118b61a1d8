"""Tubes along curves: strands of wool, seams, cords, lashes."""

import numpy as np


def tubes(curves, radius, sides=5, taper=(1.0, 0.35), colour=(0.2, 0.1, 0.05), vary=0.12, seed=0, flat=1.0, shine=None):
    """curves (n, m, 3) -> one part; radius a number or (n,); colour one or (n, 3); taper at root and tip"""
    c = np.asarray(curves, float)
    n, m, _ = c.shape
    t = np.gradient(c, axis=1)
    t /= np.linalg.norm(t, axis=2, keepdims=True) + 1e-12
    up = np.tile(np.array([0.31, 0.22, 0.92]), (n, 1))
    u = np.empty_like(c)
    for k in range(m):
        up = up - (up * t[:, k]).sum(1, keepdims=True) * t[:, k]
        up /= np.linalg.norm(up, axis=1, keepdims=True) + 1e-12
        u[:, k] = up
    w = np.cross(t, u)
    s = np.linspace(0, 1, m)
    prof = np.where(s < 0.5, taper[0] + (1 - taper[0]) * (s / 0.5) ** 0.6, 1 + (taper[1] - 1) * np.maximum((s - 0.5) / 0.5, 0) ** 1.6)
    r = np.broadcast_to(np.asarray(radius, float).reshape(-1, 1), (n, 1)) * prof[None]
    a = np.linspace(0, 2 * np.pi, sides, endpoint=False)
    v = c[:, :, None] + r[:, :, None, None] * (np.cos(a)[None, None, :, None] * u[:, :, None] + flat * np.sin(a)[None, None, :, None] * w[:, :, None])
    base = (np.arange(n)[:, None, None] * m + np.arange(m - 1)[None, :, None]) * sides
    k, k2 = np.arange(sides)[None, None], (np.arange(sides)[None, None] + 1) % sides
    q = np.stack([base + k, base + k2, base + sides + k2, base + sides + k], -1).reshape(-1, 4)
    g = np.random.default_rng(seed)
    col = np.broadcast_to(np.asarray(colour, float), (n, 3)) * (1 + vary * g.normal(size=(n, 1)))
    col = col[:, None, None] * (1 + 0.10 * np.sin(a * 1 + 1))[None, None, :, None] * np.ones((1, m, 1, 1))
    return dict(name='strands', mat='wool', v=v.reshape(-1, 3).astype('f4'), q=q.astype(np.int64), c=np.clip(col, 0.002, 1).reshape(-1, 3).astype('f4'))


def join(parts, **kw):
    """parts of one material become one"""
    v, q, c, k = [], [], [], 0
    for p in parts:
        v.append(p['v'])
        q.append(p['q'] + k)
        c.append(np.broadcast_to(p['c'], p['v'].shape))
        k += len(p['v'])
    return dict(parts[0], v=np.vstack(v), q=np.vstack(q), c=np.vstack(c), **kw)
