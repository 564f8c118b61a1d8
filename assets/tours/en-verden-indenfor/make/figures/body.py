"""The body under the clothes: joints from a pose, and the volumes of trunk, sleeves and legs. Facing -y, metres, x to the picture's right."""

import numpy as np
from .volume import Volume, cone, chain, ell, lattice_noise, rotation

BODY = dict(height=1.0, head=1.12, shoulder=0.180, chest=1.0, waist=1.0, belly=0.0, bust=0.0, hip=1.0, arm=1.0, leg=1.0, neck_z=1.432, stoop=0.0)
UPPER, FORE, THIGH, SHIN = 0.285, 0.255, 0.43, 0.425


def body_of(p):
    return {**BODY, **p}


def ik(a, target, l0, l1, pole):
    """middle joint of a two-bone limb; the target is pulled within reach"""
    a, target, pole = (np.array(k, float) for k in (a, target, pole))
    d = target - a
    n = np.linalg.norm(d)
    r = min(n, (l0 + l1) * 0.998)
    d = d / n
    x = (l0 * l0 - l1 * l1 + r * r) / (2 * r)
    h = np.sqrt(max(l0 * l0 - x * x, 0))
    p = pole - d * (pole @ d)
    p /= np.linalg.norm(p) + 1e-9
    return a + d * x + p * h, a + d * r


def joints(b, pose):
    """pose: dict of poses.py; left is the figure's left (+x when facing us)"""
    k = {}
    pel = np.array(pose.get('pelvis', (0, 0, 0.93)), float)
    lean, twist, side = pose.get('lean', 0.0), pose.get('twist', 0.0), pose.get('side', 0.0)
    R = rotation((lean + b['stoop'] * 8, side, 0)) @ rotation((0, 0, twist))
    up = lambda z, y=0.0, x=0.0: pel + R @ np.array([x, y, z - 0.93])
    k['R'], k['pelvis'], k['up'] = R, pel, up
    k['neck'] = up(b['neck_z'], 0.018)
    sh = pose.get('shrug', 0.0)
    for s, n in ((-1, 'r'), (1, 'l')):
        S = up(1.372 + sh, 0.012, s * b['shoulder'])
        hand = np.array(pose[n + '_hand'], float)
        hand = up(hand[2], hand[1], s * hand[0])
        pole = np.array(pose.get(n + '_pole', (0.5, 0.8, -0.4)), float) * (s, 1, 1)
        E, W = ik(S, hand, UPPER, FORE, R @ pole)
        k[n + '_sho'], k[n + '_elb'], k[n + '_wri'] = S, E, W
        h = pel + rotation((0, 0, twist * 0.3)) @ np.array([s * 0.088 * b['hip'], 0.005, -0.03])
        foot = np.array(pose.get(n + '_foot', (0.10, 0.0, 0.085)), float) * (s, 1, 1)
        kn, an = ik(h, foot, THIGH, SHIN, np.array(pose.get(n + '_knee', (0.18, -1, 0))) * (s, 1, 1))
        k[n + '_hip'], k[n + '_knee'], k[n + '_ank'] = h, kn, an
    return k


def trunk(b, k, grow=0.0, step=0.0032, low=0.80, hem=None):
    """torso with shoulders; grow is the cloth's thickness"""
    up, sw, g = k['up'], b['shoulder'], grow
    top = k['neck'][2] + 0.12
    mid = up(1.2)
    lo = np.minimum(mid, k['pelvis']) - (0.34, 0.30, 0) + (0, 0, low - min(mid[2], k['pelvis'][2]))
    lo[2] = k['pelvis'][2] + low - 0.93
    hi = np.maximum(np.maximum(mid, k['pelvis']) + (0.34, 0.30, 0), (0, 0, top))
    hi[2] = top
    V = Volume(lo, hi, step, ell(mid, (0.06, 0.04, 0.12)))
    c = b['chest']
    tilt = (0, 0, 0)
    from math import degrees, atan2

    lean = degrees(atan2(-(up(1.4) - up(1.0))[1], (up(1.4) - up(1.0))[2]))
    V.add(ell(up(1.265, 0.012), (sw * 0.90 + g, 0.108 * c + g, 0.175), (lean, 0, 0)))
    V.add(ell(up(1.06, 0.010 - 0.02 * b['belly']), (0.138 * b['waist'] + g, 0.102 + 0.045 * b['belly'] + g, 0.17)), k=0.07)
    V.add(ell(up(0.92, 0.012), (0.160 * b['hip'] + g, 0.112 + g, 0.125)), k=0.06)
    for s in (-1, 1):
        S = k['l_sho'] if s > 0 else k['r_sho']
        V.add(cone(up(1.455, 0.028, s * 0.015), S + (0, 0, 0.004), 0.046 + g, 0.050 + g), k=0.045)
        V.add(cone(up(1.32, 0.02, s * 0.10), S - (s * 0.01, 0, 0.02), 0.07 + g, 0.050 + g), k=0.04)
        V.add(ell(up(1.345, 0.040, s * 0.09), (0.085 + g, 0.062 + g, 0.09)), k=0.03)
        if b['bust']:
            V.add(ell(up(1.245, -0.068, s * 0.072), (0.060 + g, 0.040 + 0.014 * b['bust'] + g, 0.058)), k=0.045)
    if hem is not None:
        z = k['pelvis'][2] + hem - 0.93
        V.d = np.maximum(V.d, (z - (V.lo[2] + V.step * np.arange(V.d.shape[2])))[None, None].astype('f4'))
    return V


def folds(v, n, size, stretch, seed, weight=1.0):
    """cloth creases along the normals: noise squeezed in `stretch`"""
    a = lattice_noise(v * np.array(stretch), 1.0, seed)
    a = np.sign(a) * np.abs(a) ** 0.7
    return v + n * (size * a * weight)[:, None]


def limb(a, m, e, radii, step, pad=0.02, seed=0, crease=0.0040, pinch=(0.3, 0.72), flare=0.0):
    """a sleeve or trouser leg along a-m-e with creases at the bend; uv run round and along in metres"""
    a, m, e = (np.array(k, float) for k in (a, m, e))
    r = np.array(radii, float)
    lo, hi = np.min([a, m, e], 0) - r.max() - pad, np.max([a, m, e], 0) + r.max() + pad
    V = Volume(lo, hi, step)
    V.add(cone(a, m, r[0], r[1]), k=0.02)
    V.add(cone(m, e, r[1], r[2]), k=0.03)
    v, q = V.mesh()
    from .volume import normals

    n = normals(v, q)
    t, ang, rad = along_limb(v, a, m, e)
    L = np.linalg.norm(m - a) + np.linalg.norm(e - m)
    bend = np.exp(-(((t - 0.52) / 0.13) ** 2)) + 0.8 * np.exp(-(((t - 0.93) / 0.10) ** 2)) + 0.45 * np.exp(-(((t - 0.12) / 0.12) ** 2)) + 0.12
    y = lattice_noise(np.stack([t * L * 38 + 1.2 * np.sin(ang), 1.1 * np.cos(ang), 1.1 * np.sin(ang)], 1), 1.0, seed)
    y2 = lattice_noise(np.stack([t * L * 20 - 1.5 * np.cos(ang), 1.3 * np.cos(ang + 1), 1.3 * np.sin(ang)], 1), 1.0, seed + 7)
    v = v + n * (crease * bend * (y + 0.7 * y2))[:, None]
    keep = ((v - e) @ ((e - m) / np.linalg.norm(e - m)))[q].min(1) < 0.002  # open at the end
    q = q[keep]
    uv = loop_uv(q, ang * np.mean(r), t * L, np.mean(r) * 2 * np.pi)
    return dict(v=v.astype('f4'), q=q, uv=uv, t=t)


def along_limb(v, a, m, e):
    """parameter 0..1, angle and distance around the bent axis"""
    l0, l1 = np.linalg.norm(m - a), np.linalg.norm(e - m)
    d0, d1 = (m - a) / l0, (e - m) / l1
    s0, s1 = np.clip((v - a) @ d0, -0.06, l0), np.clip((v - m) @ d1, 0, l1 + 0.06)
    e0, e1 = np.linalg.norm(v - a - s0[:, None] * d0, axis=1), np.linalg.norm(v - m - s1[:, None] * d1, axis=1)
    first = e0 < e1
    s = np.where(first, s0, l0 + s1)
    d = np.where(first[:, None], d0, d1)
    ref = np.cross(d, (0.13, 1.0, 0.21))
    ref /= np.linalg.norm(ref, axis=1, keepdims=True)
    o = v - np.where(first[:, None], a + s0[:, None] * d0, m + s1[:, None] * d1)
    w = np.cross(d, ref)
    return s / (l0 + l1), np.arctan2((o * w).sum(1), (o * ref).sum(1)), np.minimum(e0, e1)


def loop_uv(q, u, v, period):
    """per corner, so that the seam where u wraps is not smeared"""
    a = u[q]
    a = np.where((a.max(1) - a.min(1) > period / 2)[:, None] & (a < 0), a + period, a)
    return np.stack([a.ravel(), v[q].ravel()], 1)
