"""Glass eyes: a warm white ball, an iris with rays and a dark rim, a bulging cornea; lashes along the lid."""

import numpy as np
from .head import eye_centre, opening
from .volume import rotation


def ball(f, s, gaze=(0, 0), iris=(0.10, 0.19, 0.26), n=96):
    """gaze: degrees right (of the picture) and up"""
    c, r = eye_centre(f, s), f['eye']
    a = np.concatenate([np.linspace(0, 40, 72), np.linspace(42, 175, 36)])
    th = np.linspace(0, 2 * np.pi, n, endpoint=False)
    A, T = np.meshgrid(np.radians(a), th, indexing='ij')
    bulge = 1 + 0.045 * np.exp(-((np.degrees(A) / 22) ** 4))
    R = rotation((gaze[1], 0, gaze[0])) if False else rotation((-gaze[1], 0, gaze[0]))
    v = np.stack([np.sin(A) * np.cos(T), -np.cos(A), np.sin(A) * np.sin(T)], -1) * (r * bulge)[..., None]
    d = np.degrees(A)
    g = np.random.default_rng(int(abs(s) + 3))
    ray = np.interp(T, np.linspace(0, 2 * np.pi, 90), np.append(*(lambda k: (k, k[:1]))(g.uniform(0.75, 1.25, 89))))
    k = np.clip((d - 12) / (31 - 12), 0, 1)[..., None]
    iris = np.array(iris)
    warm = iris * (1.35, 1.15, 0.85) + (0.02, 0.01, 0)
    col = (warm * (1 - k) + iris * k) * ray[..., None]
    col = col * np.where(d > 27.5, 0.30, 1)[..., None]
    white = np.array((0.74, 0.70, 0.66)) * (1 - 0.25 * np.clip((d - 42) / 40, 0, 1))[..., None] * (1, 0.96, 0.94)
    t = np.clip((d - 30.5) / 1.5, 0, 1)[..., None]
    col = col * (1 - t) + white * t
    t = np.clip((d - 12.2) / 0.8, 0, 1)[..., None]
    col = np.array((0.004, 0.004, 0.005)) * (1 - t) + col * t
    i = np.arange(len(a) - 1)[:, None] * n + np.arange(n)[None]
    j = np.arange(len(a) - 1)[:, None] * n + (np.arange(n)[None] + 1) % n
    q = np.stack([i, i + n, j + n, j], -1).reshape(-1, 4)
    return dict(name='eye', mat='glass', v=(v.reshape(-1, 3) @ R.T + c).astype('f4'), q=q, c=col.reshape(-1, 3).astype('f4'))


def lash_line(f, s, blink=0.0, heavy=0.5):
    """points (and outward directions) along the upper lid's edge"""
    c, r = eye_centre(f, s), f['eye']
    lo, up, w = opening(f, s, blink)
    az = np.linspace(-w * 0.97, w * 0.99, 26)
    e, a = np.radians(up(az) + 1.0), np.radians(az)
    d = np.stack([s * np.sin(a) * np.cos(e), -np.cos(a) * np.cos(e), np.sin(e)], 1)
    return c + d * (r + 0.0016), d


def teeth(f, m):
    """the upper row, one curved band"""
    w, z, d = m['lip_w'], m['mouth'], m['drop']
    a, h = np.linspace(-1, 1, 25), np.linspace(0, 1, 5)
    A, H = np.meshgrid(a, h, indexing='ij')
    v = np.stack([A * w * 0.74, -0.0835 + 0.013 * A**2 + 0.0015 * np.abs(H - 0.6), z + 0.004 - H * (0.006 + 0.12 * d) + 0.0005 * np.abs(np.sin(A * 14))], -1)
    i = (np.arange(24)[:, None] * 5 + np.arange(4)[None]).ravel()
    q = np.stack([i, i + 1, i + 6, i + 5], 1)
    return dict(name='teeth', mat='gloss', v=v.reshape(-1, 3).astype('f4'), q=q, c=np.array((0.62, 0.56, 0.47), 'f4'), thick=0.003)
