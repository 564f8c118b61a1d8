"""A joint filter for small renders: light without its colour, guided by normal, colour, depth and a first smoothing."""

import numpy as np


def read(path):
    import OpenImageIO as oiio

    f = oiio.ImageInput.open(path)
    s = f.spec()
    a = np.asarray(f.read_image('float')).reshape(s.height, s.width, -1)
    f.close()
    names = list(s.channelnames)
    get = lambda key, comps: a[..., [next(i for i, n in enumerate(names) if n.endswith(key + '.' + c)) for c in comps]].astype('f4')
    return get('Combined', 'RGBA'), get('Denoising Albedo', 'RGB'), get('Denoising Normal', 'XYZ'), get('Denoising Depth', 'Z')


def shifts(r):
    return [(i, j) for i in range(-r, r + 1) for j in range(-r, r + 1) if i * i + j * j <= r * r + 1]


def gather(arrays, r, weight):
    """weighted mean over a disc; weight(shifted arrays) -> (h, w)"""
    pad = [np.pad(a, ((r, r), (r, r), (0, 0)), mode='edge') for a in arrays]
    h, w = arrays[0].shape[:2]
    acc, tot = np.zeros_like(arrays[0]), np.zeros((h, w, 1), 'f4')
    for i, j in shifts(r):
        q = [p[r + i : r + i + h, r + j : r + j + w] for p in pad]
        k = weight(q, i * i + j * j)[..., None]
        acc += q[0] * k
        tot += k
    return acc / np.maximum(tot, 1e-6)


def load(path, clean=True, r=4):
    """the filtered picture; only the part that shows something is worked on"""
    full = read(path)
    rows, cols = (np.nonzero(full[0][..., 3].max(k) > 0.004)[0] for k in (1, 0))
    if not clean or not len(rows):
        return full[0]
    part = slice(rows[0], rows[-1] + 1), slice(cols[0], cols[-1] + 1)
    full[0][part] = filtered(*(a[part] for a in full), r)
    return full[0]


def filtered(c, alb, nor, z, r):
    a = c[..., 3:]
    ok = a > 0.02
    base = np.where(ok, np.maximum(alb / np.maximum(a, 0.02) if alb.max() > 0 else 1, 0.02), 1).astype('f4')
    light = np.where(ok, c[..., :3] / np.maximum(a, 0.02) / base, 0).astype('f4')
    lum = light.mean(-1, keepdims=True)
    top = np.median(lum[ok[..., 0]]) * 12 if ok.any() else 1
    light *= np.minimum(1, top / np.maximum(lum, 1e-6))
    z = np.where(z > 1e4, 50, z)
    feat = lambda q: ((q[1] - nor) ** 2).sum(-1) / 0.045 + ((q[2] - base) ** 2).sum(-1) / 0.012 + ((q[3] - z) ** 2)[..., 0] / 0.0004 + (1 - q[4][..., 0]) * 30
    am = ok.astype('f4')
    guide = gather([light, nor, base, z, am], 2, lambda q, d: np.exp(-np.minimum(feat(q) * 0.5, 40)))
    g = np.log(np.maximum(guide, 1e-4))
    out = gather([light, nor, base, z, am, g], r, lambda q, d: np.exp(-np.minimum(feat(q) + ((q[5] - g) ** 2).sum(-1) / 0.05 + d / (2.0 * r * r), 40)))
    out = np.where(ok, out * base * a, c[..., :3])
    return np.concatenate([out, a], -1)
