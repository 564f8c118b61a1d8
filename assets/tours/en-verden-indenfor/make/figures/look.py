"""A quick look without Blender: shaded points of the parts, for sculpting. Not used in any picture that ships."""

import numpy as np


def splat(parts, path, size=420, centre=(0, 0, 0), height=0.36, yaw=0, pitch=0, clay=False):
    from PIL import Image
    from .volume import normals, rotation

    R = rotation((0, 0, yaw)).T
    R = rotation((pitch, 0, 0)) @ R
    img, zb = np.full((size, size, 3), 0.30), np.full(size * size, 1e9)
    img = img.reshape(-1, 3)
    for p in parts:
        v, q = p['v'].astype(float), p['q']
        n = normals(v, q)
        c = np.asarray(p['c']) if not clay else np.full((len(v), 3), 0.5)
        if c.ndim == 1:
            c = np.tile(c, (len(v), 1))
        span = np.linalg.norm(v[q[:, 0]] - v[q[:, 2]], axis=1)
        m = max(1, min(2, int(np.percentile(span, 90) / height * size) + 1))
        for i in range(m):
            for j in range(m):
                a, b = i / m, j / m
                w = [(1 - a) * (1 - b), a * (1 - b), a * b, (1 - a) * b]
                P = sum(w[k] * v[q[:, k]] for k in range(4)) - centre
                N = sum(w[k] * n[q[:, k]] for k in range(4)) @ R.T
                C = sum(w[k] * c[q[:, k]] for k in range(4))
                P = P @ R.T
                x, y = (P[:, 0] / height + 0.5) * size, (0.5 - P[:, 2] / height) * size
                ok = (x >= 0) & (x < size) & (y >= 0) & (y < size) & (N[:, 1] < 0.15)
                ix = (y[ok].astype(int) * size + x[ok].astype(int))
                d, N, C = P[ok, 1], N[ok], C[ok]
                o = np.argsort(-d)
                ix, d, N, C = ix[o], d[o], N[o], C[o]
                first = d <= zb[ix] + 1e-4
                lam = lambda L: np.clip(N @ (np.array(L) / np.linalg.norm(L)), 0, 1)
                s = 0.16 + 0.85 * lam((-0.7, -0.8, 0.8)) + 0.22 * lam((0.9, -0.5, 0.1)) + 0.25 * lam((0.5, 0.8, 0.6))
                img[ix[first]] = (C * s[:, None])[first]
                np.minimum.at(zb, ix, d)
    Image.fromarray((np.clip(img.reshape(size, size, 3), 0, 1) ** (1 / 2.2) * 255).astype('u1')).save(path)
    return img
