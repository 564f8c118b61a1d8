"""Ground of the yard: asphalt with patches, cracks and stains, and its grain (run with /usr/bin/python3)."""

from PIL import Image, ImageDraw, ImageFilter
import math, os, random, numpy as np

O = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'work', 'tex') + '/'
os.makedirs(O, exist_ok=True)
W, H, K = 13.3, 10.9, 150  # metres, pixels a metre


def cloud(w, h, n, r):
    return np.asarray(Image.fromarray((r.random((max(2, n * h // w), n)) * 255).astype('uint8')).resize((w, h), Image.BICUBIC)) / 255.0


def crack(d, x, y, a, n, width, rnd, col):
    for i in range(n):
        a += rnd.gauss(0, 0.32)
        s = rnd.uniform(10, 26)
        x1, y1 = x + s * math.cos(a), y + s * math.sin(a)
        d.line([x, y, x1, y1], fill=col, width=max(1, round(width * (1 - i / n) + rnd.random())))
        if rnd.random() < 0.03 and width > 1:
            crack(d, x1, y1, a + rnd.choice((-1, 1)) * rnd.uniform(0.6, 1.2), n // 2, width - 1, rnd, col)
        x, y = x1, y1


def asphalt(path):
    r, rnd = np.random.default_rng(5), random.Random(5)
    w, h = int(W * K), int(H * K)
    a = 0.5 + 0.16 * (cloud(w, h, 9, r) - 0.5) + 0.12 * (cloud(w, h, 38, r) - 0.5) + 0.06 * (cloud(w, h, 160, r) - 0.5)
    im = Image.fromarray((a * 255).clip(0, 255).astype('uint8'))
    d = ImageDraw.Draw(im, 'L')
    X, Y = lambda x: (x - 30.2) * K, lambda y: (1.4 - y) * K
    for x0, y0, x1, y1, t in ((33.5, 0.9, 35.6, -0.5, 104), (33.0, -3.9, 34.0, -9.5, 104), (36.8, 1.4, 38.0, -0.3, 148), (39.6, -4.3, 41.9, -5.6, 98), (30.2, -6.6, 32.2, -7.9, 112)):
        p = [(X(x) + rnd.uniform(-6, 6), Y(y) + rnd.uniform(-6, 6)) for x, y in ((x0, y0), (x1, y0), (x1, y1), (x0, y1))]
        d.polygon(p, fill=t)
        d.line(p + [p[0]], fill=62, width=7)
    for x, y, s, t in ((31.7, 0.5, 0.36, 92), (35.2, -7.2, 0.6, 96), (31.4, -3.4, 0.3, 80), (40.8, -1.9, 0.5, 100), (32.6, -8.6, 0.35, 90)):
        for k in range(7):
            q = s * (1 - k / 8)
            e = rnd.uniform(-0.08, 0.08)
            d.ellipse([X(x + e - q), Y(y + q * 0.8), X(x + e + q), Y(y - q * 0.8)], fill=t + 34 - 5 * k)
    im = im.filter(ImageFilter.GaussianBlur(1.6))
    d = ImageDraw.Draw(im, 'L')
    for x, y, t, n in ((30.2, -2.6, 0.2, 60), (34.2, 1.4, 1.2, 46), (43.4, -3.2, 2.9, 52), (36.0, -9.4, -1.0, 50), (31.6, -9.4, -0.8, 30), (39.0, 1.3, 1.9, 34), (33.4, -1.9, 0.5, 40)):
        crack(d, X(x), Y(y), t, n, 3, rnd, 40)
    for _ in range(260):  # chewing gum, droppings, small stones
        x, y, q = rnd.uniform(0, w), rnd.uniform(0, h), rnd.uniform(1.2, 3.4)
        d.ellipse([x - q, y - q * 0.8, x + q, y + q * 0.8], fill=rnd.choice((70, 80, 176, 190)))
    for k in range(5):  # tyre marks of the refuse cart
        y = Y(-8.4 - k * 0.02) + k * 2
        d.arc([X(27), y - 900 + k * 60, X(41), y + 120 + k * 60], 20, 84, fill=104, width=3)
    im.filter(ImageFilter.GaussianBlur(0.6)).save(path)


def grain(path, n=1024):
    """aggregate: stones of several greys in dark binder, tiles"""
    r = np.random.default_rng(9)
    im = Image.new('RGB', (n, n), (70, 71, 72))
    d = ImageDraw.Draw(im)
    for _ in range(15000):
        x, y, s = r.random() * n, r.random() * n, r.uniform(1.5, 6)
        t = r.choice((64, 84, 96, 108, 118, 132, 150), p=(0.2, 0.2, 0.2, 0.16, 0.12, 0.08, 0.04))
        c = (int(t * r.uniform(0.98, 1.06)), int(t), int(t * r.uniform(0.94, 1.0)))
        a0 = r.random() * 6.28
        for ox in (-n, 0, n):
            for oy in (-n, 0, n):
                if -10 < x + ox < n + 10 and -10 < y + oy < n + 10:
                    d.polygon([(x + ox + s * r.uniform(0.7, 1.1) * math.cos(a0 + k * 1.257), y + oy + s * math.sin(a0 + k * 1.257)) for k in range(5)], fill=c)
    im.filter(ImageFilter.GaussianBlur(0.7)).save(path)


asphalt(O + 'yard-asfalt.png')
grain(O + 'yard-korn.png')
