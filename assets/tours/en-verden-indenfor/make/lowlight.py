#!/usr/bin/python3
"""lowlight.py A.exr B.exr high.exr OUT : denoise the low-width lighting without its albedo (two seeds), the reduced sun of the high pass taken out first.

Writes float32 planes: diffuse direct (3), diffuse indirect (3), glossy (3), normal (3), depth (1), validity of diffuse and glossy (2)."""

import os, subprocess, sys
import numpy as np
from exr import Exr, directions, flat_camera

FAR = 60.0


def main(a, b, high, out, denoiser):
    A, B, S = Exr(a), Exr(b), Exr(high)
    W, H = A.w, A.h
    flat = flat_camera(a)
    normal = 0.5 * (A.get('Normal', 'X') + B.get('Normal', 'X'))
    z = np.minimum(0.5 * (A.get('Depth', 'Z', 1) + B.get('Depth', 'Z', 1)), FAR)
    r, step, sun = S.w // W, 64, np.empty((H, W, 3), 'f4')
    light, colour = S.index('DiffDir'), S.index('DiffCol')
    for y in range(0, H, step):  # albedo-weighted reduction = what a low pixel would have measured
        e = min(H, y + step)
        q = S.band(y * r, e * r).reshape(e - y, r, W, r, -1)
        l, k = q[..., light : light + 3], q[..., colour : colour + 3]
        sun[y:e] = (l * k).sum((1, 3)) / np.maximum(k.sum((1, 3)), 1e-4)
    with open(out + '.in', 'wb') as f:
        w = lambda q: f.write(np.ascontiguousarray(np.nan_to_num(q), 'f4').tobytes())
        for s in (A, B):
            w(s.get('DiffDir') - sun)
            w(s.get('DiffInd'))
            w(s.get('GlossDir') + s.get('GlossInd'))
        w(normal)
        w(directions(W, H, flat) * z)
    subprocess.run([denoiser, str(W), str(H), out + '.in', out + '.part'] + (['1'] if flat is not None else []), check=True)
    os.remove(out + '.in')
    with open(out + '.part', 'ab') as f:
        f.write(normal.astype('f4').tobytes())
        f.write(z.astype('f4').tobytes())
        for k in ('DiffCol', 'GlossCol'):
            f.write(np.minimum(0.5 * (A.get(k).max(-1) + B.get(k).max(-1)) / 0.02, 1).astype('f4').tobytes())
    os.rename(out + '.part', out)


if __name__ == '__main__':
    main(*sys.argv[1:6])
