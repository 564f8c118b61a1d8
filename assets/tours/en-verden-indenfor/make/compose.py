#!/usr/bin/python3
"""compose.py LIGHT LOWWIDTH high.exr OUT.exr up.so : joint upsampling of the low lighting and recomposition with the high passes, band by band."""

import ctypes as C, os, sys
import numpy as np
from exr import Exr, flat_camera, writer

MARGIN = 40  # rows beside a band for the filters
INDIRECT, DIRECT, GLOSS = 0.65, 0.3, 0.4  # exponents of the contact shading
BAND, SIGMA_NORMAL, SIGMA_PLANE, SIGMA_PIXEL, FAR = 128, 0.2, 0.004, 0.7, 60.0
fp = C.POINTER(C.c_float)
ptr = lambda a: a.ctypes.data_as(fp)


def calm(a):
    """speckle: no pixel above 1.15 x the second brightest of its 8 neighbours"""
    l = a.max(-1)
    p = np.pad(l, 1, 'edge')
    nb = np.stack([p[1 + j : p.shape[0] - 1 + j, 1 + i : p.shape[1] - 1 + i] for j in (-1, 0, 1) for i in (-1, 0, 1) if i or j])
    m = np.partition(nb, 6, 0)[6] * 1.15
    return np.ascontiguousarray(a * np.minimum(1, m / np.maximum(l, 1e-6))[..., None], 'f4')


def calm_sun(L, w, top, h, light, n, z, full):
    """the sun's own light without grain in its penumbrae, hard shadows kept; `full`: its brightest in the picture"""
    light = calm(light)
    lit = light.any(-1)
    rows, columns = len(lit) // 8 * 8, w // 64 * 64
    blocks = np.pad(lit[:rows, :columns].reshape(rows // 8, 8, columns // 64, 64).any((1, 3)), ((4, 4), (2, 2)), 'wrap')
    near = np.max([blocks[i : i + rows // 8, j : j + columns // 64] for i in range(9) for j in range(5)], 0)
    todo = np.ones(lit.shape, 'u1')
    todo[:rows, :columns] = near.repeat(8, 0).repeat(64, 1)
    for step in (1, 2, 4, 8) if w > 4096 else (1, 2, 4):
        guide, out = np.empty(light.shape[:2], 'f4'), np.empty_like(light)
        L.sun_guide(w, len(light), top, h, ptr(light), ptr(n), ptr(z), todo.ctypes.data_as(C.c_void_p), ptr(guide))
        L.sun_pass(w, len(light), top, h, ptr(light), ptr(guide), ptr(n), ptr(z), ptr(out), step, C.c_float(full * (0.15 if step == 1 else 0.10)))
        light = out
    return light


def main(light, lw, high, out, lib):
    L, W = C.CDLL(os.path.abspath(lib)), int(lw)
    X = Exr(high)
    w, h = X.w, X.h
    H = W * h // w
    flat = flat_camera(high)
    if flat is not None:
        L.set_flat(ptr(flat))
    lo = np.fromfile(light, 'f4')
    conf = np.ones(W * H, 'f4')
    L.conf_map(W, H, ptr(lo), ptr(conf))
    rows = [X.band(y, y + 1)[..., X.index('DiffDir') : X.index('DiffDir') + 3].mean(-1) for y in range(h // 8, h, h // 16)]
    brightest = max(0.5, float(np.quantile(np.concatenate(rows), 0.999)))  # the sun on what faces it
    part = out.replace('.exr', '.part.exr')
    o = writer(part, w, h)
    for y0 in range(0, h, BAND):
        y1 = min(h, y0 + BAND)
        a0, a1 = max(0, y0 - MARGIN), min(h, y1 + MARGIN)
        big = X.band(a0, a1)
        a = big[y0 - a0 : y0 - a0 + y1 - y0]
        g = lambda n, c='R', k=3, src=a: np.ascontiguousarray(src[:, :, X.index(n, c) : X.index(n, c) + k])
        n, z = g('Normal', 'X'), np.minimum(g('Depth', 'Z', 1), FAR)
        q = np.empty((3, y1 - y0, w, 3), 'f4')
        L.up_band(W, H, ptr(lo), ptr(conf), w, h, y0, y1, ptr(n), ptr(z), ptr(q), C.c_float(1 / (2 * SIGMA_NORMAL**2)), C.c_float(SIGMA_PLANE), C.c_float(SIGMA_PIXEL), 1)
        shine = g('DiffDir', src=big)
        if any('.AO.' in c for c in X.channels):
            full = lambda *b: np.ascontiguousarray(g(*b, src=big))
            ao, n1, z1 = full('AO', 'R', 1)[..., 0], full('Normal', 'X'), np.minimum(full('Depth', 'Z', 1), FAR)
            for step in (1, 3) if w >= 3000 else (1, 2):
                src, ao = np.ascontiguousarray(ao), np.empty(big.shape[:2], 'f4')
                L.contact(w, a1 - a0, a0, h, ptr(src), ptr(n1), ptr(z1), ptr(ao), step)
            ao = ao[y0 - a0 : y0 - a0 + y1 - y0, :, None].clip(0.02, 1)
            for k, e in enumerate((DIRECT, INDIRECT, GLOSS)):
                q[k] *= ao**e
        if shine.any():
            sun = calm_sun(L, w, a0, h, shine, g('Normal', 'X', src=big), np.minimum(g('Depth', 'Z', 1, src=big), FAR)[..., 0].copy(), brightest)
            q[0] += sun[y0 - a0 : y0 - a0 + y1 - y0]
        q = np.maximum(q, 0)
        f = (q[0] + q[1]) * g('DiffCol') + q[2] * g('GlossCol') + g('Emit') + g('Env')
        o.write_scanlines(y0, y1, 0, np.nan_to_num(f).astype('f4'))
    o.close()
    os.rename(part, out)


if __name__ == '__main__':
    main(*sys.argv[1:6])
