"""Tiling height pictures for bumps, drawn with numpy: fingerprints in clay, felt fibres, knitting, weave, twill."""

import os
import numpy as np

TEX = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), 'work', 'figures', 'tex')


def blur(a, r):
    f = np.fft.fft2(a)
    k = [np.fft.fftfreq(n) for n in a.shape]
    return np.real(np.fft.ifft2(f * np.exp(-2 * (np.pi * r) ** 2 * (k[0][:, None] ** 2 + k[1][None] ** 2))))


def norm(a, lo=0.5, hi=99.5):
    a, b = a - np.percentile(a, lo), 0
    return np.clip(a / np.percentile(a, hi), 0, 1)


def clay(n=1024):
    """1024 px are 0.20 m: smears, dents and a few fingerprints"""
    g = np.random.default_rng(4)
    a = 1.3 * norm(blur(g.normal(size=(n, n)), 5)) + 0.5 * norm(blur(g.normal(size=(n, n)), 1.6))
    y, x = np.mgrid[0:n, 0:n].astype(float)
    for _ in range(34):
        cx, cy, t, k = *g.uniform(0, n, 2), g.uniform(0, 3.1), g.uniform(0.8, 1.2)
        dx, dy = (x - cx + n / 2) % n - n / 2, (y - cy + n / 2) % n - n / 2
        u, v = dx * np.cos(t) + dy * np.sin(t), -dx * np.sin(t) + dy * np.cos(t)
        r = np.hypot(u * 1.25, v + 0.012 * u * u)
        m = np.exp(-((np.hypot(u / 34, v / 44) * k) ** 4))
        a += 0.42 * m * np.sin(r * 0.95 + 1.2 * np.sin(u * 0.05)) - 0.35 * m
    return norm(a)


def felt(n=512):
    """fibres lying every way"""
    g = np.random.default_rng(5)
    a = np.zeros((n, n))
    for _ in range(5200):
        x, y, t, l = *g.uniform(0, n, 2), g.uniform(0, 6.28), int(g.uniform(14, 60))
        s = np.arange(l)
        t = t + np.cumsum(g.normal(0, 0.06, l))
        i, j = (y + np.cumsum(np.sin(t))).astype(int) % n, (x + np.cumsum(np.cos(t))).astype(int) % n
        a[i, j] = np.maximum(a[i, j] * 0.6, g.uniform(0.3, 1))
    return norm(blur(a, 0.8) + 0.6 * norm(blur(g.normal(size=(n, n)), 7)))


def knit(n=512, k=8):
    """k x k stitches of stocking stitch: two leaning lobes each"""
    y, x = np.mgrid[0:n, 0:n] / (n / k)
    u, v = x % 1, y
    side = np.where(u < 0.5, -1, 1)
    c = (u - 0.5) * side  # 0 at the stitch's middle, 0.5 at its side
    w = (v + 0.75 * c) % 1
    lobe = np.clip(1 - ((c - 0.25) / 0.25) ** 2, 0, 1) ** 0.6 * np.clip(1 - ((w - 0.5) / 0.5) ** 2, 0, 1) ** 0.45
    g = np.random.default_rng(6)
    yarn = 0.10 * np.sin((w * 3 + c * 5) * 6.28)
    return norm(blur(lobe + yarn * lobe + 0.10 * norm(blur(g.normal(size=(n, n)), 1.2)), 0.8), 0, 100)


def weave(n=512, k=48, twill=False):
    y, x = np.mgrid[0:n, 0:n] / (n / k)
    i, j = np.floor(x).astype(int), np.floor(y).astype(int)
    over = ((i + j) % 2 == 0) if not twill else ((i + j) % 3 != 0)
    a = np.where(over, np.sin((x % 1) * np.pi), np.sin((y % 1) * np.pi)) * np.where(over, 1, 0.72)
    g = np.random.default_rng(7)
    return norm(blur(a, 0.7) + 0.35 * norm(blur(g.normal(size=(n, n)), 3)) + 0.3 * norm(blur(g.normal(size=(n, n)), 1)))


def ribs(n=256, k=8):
    x = np.mgrid[0:n, 0:n][1] / (n / k)
    y = np.mgrid[0:n, 0:n][0] / (n / 24)
    return norm(np.abs(np.sin(x * np.pi)) ** 0.6 + 0.18 * np.abs(np.sin(y * np.pi + 0.6 * np.sin(x * 6.28))), 0, 100)


def make():
    from PIL import Image

    os.makedirs(TEX, exist_ok=True)
    for name, f in (('clay', clay), ('felt', felt), ('knit', knit), ('weave', weave), ('twill', lambda: weave(k=40, twill=True)), ('rib', ribs)):
        p = os.path.join(TEX, name + '.png')
        if not os.path.exists(p):
            Image.fromarray((f() * 65535).astype('u2').astype('i4'), 'I').save(p + '.tmp.png')
            os.replace(p + '.tmp.png', p)
    return TEX
