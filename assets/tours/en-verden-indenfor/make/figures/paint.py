"""Colour of the clay, mixed into the vertices: blush, lips, lids, freckles, stubble, dark hollows."""

import numpy as np
from .head import eye_centre, opening
from .volume import lattice_noise


def blob(p, c, r):
    d = (p - np.array(c)) / np.array(r)
    return np.exp(-(d**2).sum(1))


def near(p, pts, r):
    """closeness to a polyline"""
    pts = np.asarray(pts)
    best = np.full(len(p), 9.0)
    for a, b in zip(pts, pts[1:]):
        d = b - a
        t = np.clip(((p - a) @ d) / max(d @ d, 1e-12), 0, 1)[:, None]
        best = np.minimum(best, np.linalg.norm(p - a - t * d, axis=1))
    return best / r


def skin(p, n, f, m):
    """p: sculpted positions (before the unevenness), n: normals, m: landmarks"""
    base, blush = np.array(f['skin']), np.array(f['blush'])
    c = np.tile(base, (len(p), 1))
    mix = lambda c, col, a: c + (np.array(col) - c) * np.clip(a, 0, 1)[:, None]
    c *= 1 + 0.05 * lattice_noise(p, 45, f['seed'])[:, None] + 0.03 * lattice_noise(p, 160, 5)[:, None]
    for s in (-1, 1):
        e = eye_centre(f, s)
        c = mix(c, blush, 0.6 * blob(p, (s * 0.042, -0.07, -0.036), (0.018, 0.03, 0.014)))
        c = mix(c, blush, 0.30 * blob(p, (s * 0.080, 0.02, -0.012), (0.014, 0.03, 0.03)))
        c = mix(c, base * (0.72, 0.58, 0.58), (0.25 + 0.35 * f['bags']) * blob(p, e + (0, -0.016, -0.013), (0.016, 0.02, 0.005)))
        c = mix(c, base * (0.80, 0.62, 0.58), 0.40 * blob(p, e + (0, -0.014, 0.011), (0.017, 0.02, 0.006)))
    c = mix(c, blush, 0.40 * blob(p, (0, -0.108, -0.042 - f['nose_len']), (0.013, 0.016, 0.012)))
    c = mix(c, blush, 0.15 * blob(p, (0, -0.09, m['chin']), (0.016, 0.02, 0.012)))
    c = mix(c, blush * 0.9, 0.12 * blob(p, (0, -0.03, -0.17), (0.05, 0.05, 0.04)))
    if f['stubble']:
        low = np.clip((-0.050 - p[:, 2] - 0.25 * np.maximum(p[:, 1] + 0.02, 0)) / 0.014, 0, 1) * np.clip((p[:, 2] + 0.135) / 0.02, 0, 1) * np.clip((0.015 - p[:, 1]) / 0.02, 0, 1)
        side = np.clip((np.abs(p[:, 0]) - 0.052) / 0.01, 0, 1) * np.clip((-0.015 - p[:, 2]) / 0.02, 0, 1) * np.clip((0.012 - p[:, 1]) / 0.015, 0, 1) * np.clip((p[:, 2] + 0.12) / 0.02, 0, 1)
        grain = 0.75 + 0.25 * lattice_noise(p, 520, 9)
        c = mix(c, base * (0.42, 0.42, 0.45), f['stubble'] * np.maximum(low, side) * grain)
    if f['hair_shade'] is not None:  # shaved scalp
        line = p[:, 2] - (0.074 - 0.9 * np.maximum(p[:, 1] + 0.055, 0)) + 0.004 * lattice_noise(p, 60, 3)
        line = np.where(p[:, 1] > 0.0, p[:, 2] + 0.03, line)
        c = mix(c, f['hair_shade'], 0.6 * np.clip(line / 0.006, 0, 1) * (0.8 + 0.2 * lattice_noise(p, 600, 8)))
    if f['freckles']:
        r = np.random.default_rng(f['seed'])
        for _ in range(int(f['freckles'])):
            x = r.normal(0, 0.030)
            q = np.array([x, 0, r.normal(-0.026, 0.011) - 0.1 * abs(x) + (r.random() < 0.12) * 0.07])
            d = np.hypot(p[:, 0] - q[0], p[:, 2] - q[2])
            c = mix(c, base * (0.62, 0.42, 0.33), 0.85 * r.uniform(0.4, 1) * np.clip(1.5 - d / r.uniform(0.0008, 0.0016), 0, 1) * (p[:, 1] < -0.03))
    upper, lower = near(p, m['lip_up'], m['lip_r'] * 1.12), near(p, m['lip_lo'], m['lip_r'] * 1.45)
    c = mix(c, f['lip'], 0.9 * np.clip((1.45 - lower) / 0.45, 0, 1))
    c = mix(c, np.array(f['lip']) * 0.80, 0.95 * np.clip((1.45 - upper) / 0.35, 0, 1))
    if 'slit' in m:
        c = mix(c, np.array(f['lip']) * 0.30, 0.9 * np.clip((1.5 - near(p, m['slit'], 0.0019)) / 0.6, 0, 1))
    mw, d = m['lip_w'], m['drop']
    if d > 0.002:
        inside = (np.abs(p[:, 0]) < mw * 0.9) & (p[:, 1] > -0.086) & (p[:, 1] < -0.045) & (np.abs(p[:, 2] - m['mouth'] + 0.42 * d) < 0.55 * d + 0.002)
        c = mix(c, (0.10, 0.018, 0.016), inside * np.clip((p[:, 1] + 0.088) / 0.006, 0, 1))
    for s in (-1, 1):
        q = p - eye_centre(f, s)
        r = np.linalg.norm(q, axis=1)
        az, el = np.degrees(np.arctan2(q[:, 0] * s, -q[:, 1])), np.degrees(np.arcsin(np.clip(q[:, 2] / np.maximum(r, 1e-6), -1, 1)))
        lo, up, w = opening(f, s, 0)
        ring = (r < f['eye'] + 0.006) & (q[:, 1] < 0) & (np.abs(az) < w + 6)
        edge = np.minimum(np.abs(up(az) - el), np.abs(el - lo(az)))
        c = mix(c, base * (0.66, 0.36, 0.32), ring * 0.55 * np.clip(1 - edge / 9, 0, 1))
    return np.clip(c, 0.004, 1)
