#!/usr/bin/python3
"""tonemap.py linear.exr OUT.png EXPOSURE LIB : Blender's Filmic view (its own tables) with the tour's grade, in bands.

Grade: exposure evened between the rooms, a glow around lamps and bright windows, local contrast, contrast between "Medium High" and "High", warm highlights, cool shadows, fine grain.
GRADE=plain in the environment gives the plain view (Medium High Contrast)."""

import ctypes as C, os, sys
import numpy as np
import OpenImageIO as oiio

TABLES = next((d for d in ('/usr/share/blender/datafiles/colormanagement/filmic', '/usr/share/blender/3.4/datafiles/colormanagement/filmic') if os.path.isdir(d)), '')
MEAN = 0.26
GLOW, CLARITY, CONTRAST, SATURATION, WARM, COOL, GRAIN = 0.04, 0.07, 0.4, 1.05, 0.012, 0.010, 0.009
fp = C.POINTER(C.c_float)
ptr = lambda a: a.ctypes.data_as(fp)


def tables():
    cube = np.loadtxt(os.path.join(TABLES, 'filmic_desat65cube.spi3d'), skiprows=3, dtype='f4')[:, 3:]
    curve = lambda n: np.array([float(v) for v in open(os.path.join(TABLES, n)).read().split('{')[1].split('}')[0].split()], 'f4')
    return np.ascontiguousarray(cube), curve('filmic_to_0-85_1-011.spi1d'), curve('filmic_to_0.99_1-0075.spi1d')


def blur(a, sigma, panorama=True):
    """gaussian on the sphere (rows wrap, and are wider towards the poles) or in the plane; sigma in pixels"""
    h, w = a.shape[:2]
    f = np.fft.rfftfreq(w)
    wide = np.minimum(1 / np.maximum(np.cos((0.5 - (np.arange(h) + 0.5) / h) * np.pi), 1e-3), w / sigma) if panorama else np.ones(h)
    k = np.exp(-2 * np.pi**2 * (sigma * wide[:, None] * f[None]) ** 2)
    rows = np.fft.irfft(np.fft.rfft(a, axis=1) * k[..., None], w, axis=1)
    r = int(3 * sigma) + 1
    g = np.exp(-0.5 * (np.arange(-r, r + 1) / sigma) ** 2)
    g /= g.sum()
    p = np.pad(rows, ((r, r), (0, 0), (0, 0)), 'edge')
    return sum(g[i] * p[i : i + h] for i in range(2 * r + 1)).astype('f4')


def reduced(file, w, h, to):
    """the picture at width `to` by averaging blocks"""
    r = max(1, w // to)
    out = np.empty((h // r, w // r, 3), 'f4')
    step = max(1, 128 // r)
    for y in range(0, h // r, step):
        e = min(h // r, y + step)
        q = np.asarray(file.read_scanlines(0, 0, y * r, e * r, 0, 0, 3, 'float')).reshape(e - y, r, w, 3)[:, :, : (w // r) * r]
        out[y:e] = np.minimum(q, 40).reshape(e - y, r, w // r, r, 3).mean((1, 3))
    return out


def even(small, gain, panorama):
    """factor that brings a picture most of the way to the tour's mean brightness, so that rooms follow one another without a jolt"""
    light = np.log2(np.clip((small * (0.2126, 0.7152, 0.0722)).sum(-1) * gain, 0.01, 4))
    h = len(light)
    weight = np.cos((0.5 - (np.arange(h) + 0.5) / h) * np.pi)[:, None] if panorama else np.ones((h, 1))
    mean = 2 ** ((light * weight).sum() / (weight.sum() * light.shape[1]))
    return float(np.clip((MEAN / mean) ** 0.7, 0.75, 1.5))


def enlarged(a, w, h, y0, y1):
    """rows y0..y1 of a small picture drawn out to w x h, bilinear"""
    sh, sw = a.shape[:2]
    v = np.clip((np.arange(y0, y1) + 0.5) * sh / h - 0.5, 0, sh - 1)
    u = (np.arange(w) + 0.5) * sw / w - 0.5
    i, j = np.floor(v).astype(int), np.floor(u).astype(int)
    tv, tu = (v - i)[:, None, None].astype('f4'), (u - j)[None, :, None].astype('f4')
    rows = a[i] * (1 - tv) + a[np.minimum(i + 1, sh - 1)] * tv
    return rows[:, j % sw] * (1 - tu) + rows[:, (j + 1) % sw] * tu


def main(src, out, exposure, lib):
    plain = os.environ.get('GRADE') == 'plain'
    file = oiio.ImageInput.open(src)
    w, h = file.spec().width, file.spec().height
    gain = 2.0 ** float(exposure)
    L = C.CDLL(os.path.abspath(lib))
    cube, c0, c1 = tables()
    panorama = w == 2 * h
    if not plain:
        small = reduced(file, w, h, 1024)
        gain *= even(small, gain, panorama)
        px = small.shape[1] / (1024 if panorama else 500)  # the same angles in panoramas and in pictures
        bright = np.minimum(np.maximum(small * gain - 0.9, 0), 12) / gain
        glow = GLOW * (0.6 * blur(bright, 3 * px, panorama) + 0.4 * blur(bright, 14 * px, panorama))
        lum = np.log2(np.maximum((small * (0.2126, 0.7152, 0.0722)).sum(-1, keepdims=True) * gain, 1e-3)).clip(-6, 2.5).astype('f4')
        base = blur(lum, 22 * px, panorama)
    p = np.array([gain, 0, 1, 0, 0, 0] if plain else [gain, CONTRAST, SATURATION, WARM, COOL, GRAIN], 'f4')
    image = np.empty((h, w, 3), 'u1')
    for y in range(0, h, 128):
        e = min(h, y + 128)
        a = np.asarray(file.read_scanlines(0, 0, y, e, 0, 0, 3, 'float')).reshape(e - y, w, 3)
        if not plain:
            a = a + enlarged(glow, w, h, y, e)
            l = np.log2(np.maximum((a * (0.2126, 0.7152, 0.0722)).sum(-1, keepdims=True) * gain, 1e-3)).clip(-6, 2.5)
            a = a * np.exp2(CLARITY * (l - enlarged(base, w, h, y, e)).clip(-2, 2))
        a = np.ascontiguousarray(a, 'f4')
        o = np.empty_like(a)
        L.view(C.c_long((e - y) * w), C.c_long(y * w), ptr(a), ptr(o), ptr(cube), 65, ptr(c0), ptr(c1), len(c0), ptr(p))
        image[y:e] = np.rint(o * 255)
    if not plain and panorama:
        soft = np.empty_like(image)
        L.along(w, h, image.ctypes.data_as(C.c_void_p), soft.ctypes.data_as(C.c_void_p))
        image = soft
    from PIL import Image

    Image.fromarray(image).save(out + '.part', 'PNG', compress_level=2)
    os.rename(out + '.part', out)


if __name__ == '__main__':
    main(*sys.argv[1:5])
