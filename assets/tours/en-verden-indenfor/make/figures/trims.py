"""What is sewn on: collars, ribbons laid on cloth (lapels, plackets, pockets, neckbands), stitches, buttons, epaulettes, cords."""

import numpy as np
from .strands import join, tubes
from .volume import Volume, box, chain, ell, spline


def grid_part(name, mat, p, colour, thick=0.003, rnd=1, uv=None, scale=None, offset=0):
    """p (n, m, 3) as a sheet"""
    n, m, _ = p.shape
    i = (np.arange(n - 1)[:, None] * m + np.arange(m - 1)[None]).ravel()
    q = np.stack([i, i + 1, i + m + 1, i + m], 1)
    du = np.concatenate([[0], np.cumsum(np.linalg.norm(np.diff(p[n // 2], axis=0), axis=1))])
    dv = np.concatenate([[0], np.cumsum(np.linalg.norm(np.diff(p[:, m // 2], axis=0), axis=1))])
    uv = np.stack(np.broadcast_arrays(du[None], dv[:, None]), -1).reshape(-1, 2)
    return dict(name=name, mat=mat, v=p.reshape(-1, 3).astype('f4'), q=q, c=np.array(colour, 'f4'), uv=uv, thick=thick, round=rnd, scale=scale, offset=offset)


def lay_on(V, p, lift):
    s = p.shape
    lift = np.broadcast_to(np.asarray(lift, float), s[:-1]).ravel()
    q, _ = V.project(p.reshape(-1, 3), 0, steps=18)
    g = V.sample(q)[1]
    return (q + g * lift[:, None]).reshape(s)


def patch(V, left, right, colour, mat='weave', n=18, m=9, lift=0.003, thick=0.003, name='patch', front=-0.22, scale=None, curl=0.0):
    """a piece between two curves given in (x, z) as seen from the front, laid on the volume; curl lifts its outer edge"""
    a, b = (spline([(x, front, z) for x, z in c], 8) for c in (left, right))
    t = np.linspace(0, 1, n)
    a, b = (np.stack([np.interp(t, np.linspace(0, 1, len(c)), c[:, j]) for j in range(3)], 1) for c in (a, b))
    w = np.linspace(0, 1, m)[None, :, None]
    p = a[:, None] * (1 - w) + b[:, None] * w
    return grid_part(name, mat, lay_on(V, p, lift + curl * np.linspace(0, 1, m)[None] ** 2 * np.ones((n, 1))), colour, thick, scale=scale)


def stitches(curve, colour, step=0.0052, r=0.00055, lift=None):
    """a row of small stitches along a curve of points"""
    c = np.asarray(curve, float)
    s = np.concatenate([[0], np.cumsum(np.linalg.norm(np.diff(c, axis=0), axis=1))])
    k = np.arange(0, s[-1] - step * 0.6, step)
    at = lambda x: np.stack([np.interp(x, s, c[:, j]) for j in range(3)], 1)
    p = np.stack([at(k), at(k + step * 0.3), at(k + step * 0.6)], 1)
    return tubes(p, r, colour=colour, sides=4, taper=(0.8, 0.8), vary=0.05)


def edge_stitches(part, shape, colour, inset=1, lift=0.0016, **kw):
    """stitches one column inside a sheet's outer edge"""
    p = part['v'].reshape(*shape, 3)
    n = np.cross(np.gradient(p, axis=0), np.gradient(p, axis=1))
    n /= np.linalg.norm(n, axis=-1, keepdims=True) + 1e-9
    n = np.where((n[..., 1:2] > 0), -n, n)
    c = (p + n * (lift + part['thick'] / 2))[:, -1 - inset]
    return stitches(c, colour, **kw)


def collar(V, k, b, colour, mat='weave', stand=0.030, leaf=0.042, point=0.062, gap=10, spread=0.018, rx=None, thick=0.0032, scale=None, back=0.012):
    """a folded shirt collar round the neck; returns the sheet and its stitches"""
    N, R = k['neck'], k['R']
    rx = rx or 0.066
    phi = np.radians(np.linspace(gap, 360 - gap, 61))
    f = np.cos(phi / 1)  # 1 in front
    rows = []
    front = np.clip(np.cos(phi), 0, 1)
    L = leaf + (point - leaf) * front**3
    z0 = -0.002 - 0.034 * (0.5 + 0.5 * f) + 0.012 * (0.5 - 0.5 * f)
    ry = rx * 0.98
    ring = lambda r, z: np.stack([np.sin(phi) * (rx + r), -np.cos(phi) * (ry + r) + 0.010 - back * 0, z], 1)
    rows.append(ring(-0.001, z0 - 0.010))
    rows.append(ring(0.000, z0 + stand * 0.5))
    rows.append(ring(0.001, z0 + stand * 0.92))
    rows.append(ring(0.004, z0 + stand))
    for t in (0.12, 0.35, 0.6, 0.82, 0.94, 1.0):
        rows.append(ring(0.007 + spread * t, z0 + stand * 0.97 - L * t))
    p = np.stack(rows, 1)
    p[..., 0] *= 1 + 0.10 * (front**2)[:, None] * np.linspace(0, 1, p.shape[1])[None] ** 2
    p = N + p @ R.T
    q = p[:, 4:].reshape(-1, 3)
    d, g = V.sample(q)
    q = q + g * np.maximum(0.0045 - d, 0)[:, None]
    d, g = V.sample(q)
    p[:, 4:] = (q + g * np.maximum(0.0045 - d, 0)[:, None]).reshape(p[:, 4:].shape)
    sheet = grid_part('collar', mat, p, colour, thick, scale=scale)
    out = p[:, -3] - (p[:, -3] - (N + (0, 0.01, 0))) * 0 + 0
    n = out - N
    n[:, 2] = 0
    n /= np.linalg.norm(n, axis=1, keepdims=True)
    return [sheet, stitches(out + n * (thick / 2 + 0.001), np.array(colour) * 0.72)]


def neckband(V, path, colour, mat='rib', w=0.011, t=0.0042, closed=False):
    """a knitted band following a neckline given as 3D points near the surface"""
    c = spline(path, 10)
    p = lay_on(V, c[:, None], 0.0012)[:, 0]
    g = V.sample(p)[1]
    d = np.gradient(p, axis=0)
    s = np.cross(d, g)
    s /= np.linalg.norm(s, axis=1, keepdims=True) + 1e-9
    prof = [(-1, -0.6), (-0.95, 0.5), (-0.5, 0.95), (0, 1.05), (0.5, 0.95), (0.95, 0.5), (1, -0.6)]
    sheet = np.stack([p + s * w * a + g * t * h for a, h in prof], 1)
    part = grid_part('band', mat, sheet, colour, 0.001, 1, scale=0.060)
    part['uv'] = part['uv'][:, ::-1]
    return part


def button(c, n, colour=(0.5, 0.5, 0.5), r=0.0065, mat='gloss'):
    """a disc with a rim and two holes' thread"""
    n = np.array(n, float) / np.linalg.norm(n)
    u = np.cross(n, (0.2, 0.1, 1.0))
    u /= np.linalg.norm(u)
    w = np.cross(n, u)
    prof = [(0.001, 0.0012), (0.45, 0.0012), (0.7, 0.0014), (0.85, 0.0024), (1.0, 0.0018), (1.0, -0.001)]
    a = np.linspace(0, 2 * np.pi, 25)
    p = np.stack([np.array(c) + n * h * (r / 0.0065) + r * k * (np.cos(a)[:, None] * u + np.sin(a)[:, None] * w) for k, h in prof], 0)
    return dict(grid_part('button', mat, p, colour, 0, 0), thick=None, round=None)


def solid(forms, step, colour, mat, ks=None, name='solid', relax=1):
    """small objects sculpted from forms"""
    lo = np.min([f.lo for f in forms], 0) - 0.01
    hi = np.max([f.hi for f in forms], 0) + 0.01
    V = Volume(lo, hi, step)
    for i, f in enumerate(forms):
        V.add(f, k=(ks[i] if ks else 0.003))
    v, q = V.mesh(relax)
    return dict(name=name, mat=mat, v=v, q=q, c=np.array(colour, 'f4'))


def epaulette(V, k, side, colour=(0.012, 0.016, 0.035), bars=2):
    """a soft slide over the shoulder seam: felt with two woven bars and a button; no emblem"""
    S, N = (k['l_sho'] if side > 0 else k['r_sho']), k['neck']
    d = S + (side * 0.012, 0, 0.05) - (N + (side * 0.066, -0.004, 0.03))
    a = N + (side * 0.066, -0.004, 0.03)
    t, w = np.linspace(0.12, 1.0, 20), np.linspace(-1, 1, 9)
    half = np.interp(t, [0, 0.2, 1], [0.019, 0.022, 0.027])
    half = half * np.where(t < 0.22, np.sqrt(np.clip((t - 0.08) / 0.14, 0, 1)), 1)
    p = a + d * t[:, None, None] + np.array([0, 1.0, 0]) * (half[:, None] * w[None])[..., None]
    q = lay_on(V, p, 0.0085)
    q[..., 2] += 0.0012 * (1 - w**2)[None]
    parts = [grid_part('epaulette', 'felt', q, colour, 0.0055)]
    for i in range(bars):
        j = 12 + 3 * i
        r = q[j : j + 2, 1:-1].copy()
        r = np.stack([r[0] * (1 - e) + r[1] * e for e in (0, 0.5, 1.0)])
        parts.append(grid_part('bar', 'rib', r + (0, 0, 0.0042), (0.42, 0.43, 0.45), 0.002, 0, scale=0.02))
    parts.append(button(q[3, 4] + (0, 0, 0.004), (side * 0.2, -0.1, 1), (0.5, 0.5, 0.52), 0.0062, 'metal'))
    return parts + [stitches(q[2:, 0] + (0, 0, 0.0036), (0.06, 0.07, 0.11)), stitches(q[2:, -1] + (0, 0, 0.0036), (0.06, 0.07, 0.11))]
