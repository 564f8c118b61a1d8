"""Maps for wing_surfaces.py, drawn with PIL into work/tex: terrazzo, tiles, wear (run with /usr/bin/python3)."""

from PIL import Image, ImageDraw, ImageFilter, ImageFont
import numpy as np, os, random

O = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'work', 'tex')
os.makedirs(O, exist_ok=True)


def smooth(n, sigma, seed):
    """tiling soft noise, mean 0, deviation 1"""
    r = np.random.default_rng(seed).normal(size=(n, n))
    f = np.fft.fftfreq(n)
    g = np.exp(-2 * (np.pi * sigma) ** 2 * (f[:, None] ** 2 + f[None] ** 2))
    a = np.fft.ifft2(np.fft.fft2(r) * g).real
    return a / a.std()


def terrazzo(name, base, chips, seed, n=1024, per=5200):
    """stone chips in a cement bed; repeats"""
    r = random.Random(seed)
    im = Image.new('RGB', (n, n), base)
    d = ImageDraw.Draw(im)
    for _ in range(per):
        x, y, s = r.uniform(0, n), r.uniform(0, n), r.choice((1.6, 2.2, 3, 3.6, 5, 7))
        k = r.randint(4, 7)
        a0 = r.uniform(0, 6)
        pts = [(s * r.uniform(0.6, 1.15) * np.cos(a0 + 6.283 * i / k), s * r.uniform(0.5, 1.0) * np.sin(a0 + 6.283 * i / k)) for i in range(k)]
        c = tuple(int(max(0, min(255, v + r.uniform(-9, 9)))) for v in r.choice(chips))
        for ox in (0, n, -n):
            for oy in (0, n, -n):
                if -9 < x + ox < n + 9 and -9 < y + oy < n + 9:
                    d.polygon([(x + ox + p, y + oy + q) for p, q in pts], fill=c)
    a = np.asarray(im.filter(ImageFilter.GaussianBlur(0.7))).astype(float)
    a *= 1 + 0.035 * smooth(n, 40, seed)[..., None] + 0.03 * smooth(n, 2, seed + 1)[..., None]
    Image.fromarray(a.clip(0, 255).astype('u1')).save(f'{O}/{name}.png')


def tiles(name, cols, rows, joint, grout, colour, spread, seed, n=1024, speck=0.03, bond=0.0):
    r = np.random.default_rng(seed)
    im = Image.new('RGB', (n, n), grout)
    d = ImageDraw.Draw(im)
    w, h = n / cols, n / rows
    for j in range(rows):
        for i in range(-1, cols):
            x, y = i * w + (bond * w if j % 2 else 0), j * h
            rs = np.random.default_rng(seed * 999 + j * 97 + (i % cols))
            k = 1 + spread * rs.normal()
            c = tuple(int(max(0, min(255, v * k + spread * 14 * rs.normal()))) for v in colour)
            for ox in (0, n):
                d.rounded_rectangle([x + ox + joint / 2, y + joint / 2, x + ox + w - joint / 2, y + h - joint / 2], 3, fill=c)
    a = np.asarray(im.filter(ImageFilter.GaussianBlur(0.6))).astype(float)
    a *= 1 + speck * smooth(n, 1.6, seed)[..., None] + speck * smooth(n, 22, seed + 5)[..., None]
    Image.fromarray(a.clip(0, 255).astype('u1')).save(f'{O}/{name}.png')


def wear(name, x, y, ppm, seams, paths, marks, seed):
    """paths: polylines where people walk (metres), marks = (scuffs, wheel tracks); channels: dull, dark, seams"""
    r = random.Random(seed)
    W, H = int((x[1] - x[0]) * ppm), int((y[1] - y[0]) * ppm)
    to = lambda p: ((p[0] - x[0]) * ppm, (y[1] - p[1]) * ppm)
    ch = [Image.new('L', (W, H), 0) for _ in range(3)]
    dd = [ImageDraw.Draw(c) for c in ch]
    for p, wd in paths:
        dd[0].line([to(q) for q in p], fill=190, width=int(wd * ppm), joint='curve')
    ch[0] = ch[0].filter(ImageFilter.GaussianBlur(0.33 * ppm))
    dd[0] = ImageDraw.Draw(ch[0])
    for _ in range(marks[0]):  # heel scuffs, short and curved
        px, py, a, ln = r.uniform(*x), r.uniform(*y), r.uniform(0, 6.28), r.uniform(0.04, 0.22)
        b = a + r.uniform(-0.9, 0.9)
        q = [(px, py), (px + ln * np.cos(a), py + ln * np.sin(a)), (px + ln * (np.cos(a) + np.cos(b)), py + ln * (np.sin(a) + np.sin(b)))]
        dd[r.choice((0, 1, 1))].line([to(t) for t in q], fill=r.randint(40, 150), width=max(1, int(ppm * r.choice((0.006, 0.01, 0.018)))))
    for _ in range(marks[1]):  # a trolley's two wheels
        px, py, a = r.uniform(*x), r.uniform(*y), r.choice((0, 0.05, -0.08, 0.3, 1.5))
        ln, off, cv = r.uniform(1, 4.5), r.uniform(0.35, 0.5), r.uniform(-0.08, 0.08)
        for s in (0, off):
            pts = [(px + t * ln * np.cos(a + cv * t) - s * np.sin(a), py + t * ln * np.sin(a + cv * t) + s * np.cos(a)) for t in np.linspace(0, 1, 12)]
            dd[1].line([to(t) for t in pts], fill=r.randint(25, 60), width=max(1, int(ppm * 0.014)))
    ch[1] = ch[1].filter(ImageFilter.GaussianBlur(0.5))
    for a, b in seams:
        dd[2].line([to(a), to(b)], fill=255, width=max(1, round(ppm * 0.007)))
    Image.merge('RGB', ch).save(f'{O}/{name}.png')


def name_cards(name, names):
    """cards for the holders beside the cell doors, one above the other"""
    im = Image.new('RGB', (340, 220 * len(names)), (242, 240, 230))
    d = ImageDraw.Draw(im)
    f = lambda s: ImageFont.truetype('/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf', s)
    for i, t in enumerate(names):
        y = 220 * i
        d.rectangle([0, y, 339, y + 46], fill=((52, 92, 122), (150, 74, 50), (70, 110, 84))[i % 3])
        d.text((170, y + 128), t, font=f(64 if len(t) < 7 else 50), fill=(34, 40, 60), anchor='mm')
    im.save(f'{O}/{name}.png')


NAMES = 'Ali Kim René Omar Bo Jonas Dan Frank Mo Per Tommy Kurt Samir Leif Brian Adam Niels Hassan Ole Johnny Erik Musa'.split()

if __name__ == '__main__':
    name_cards('navne_b', NAMES)
    terrazzo('terrazzo', (92, 94, 90), [(150, 146, 134), (60, 64, 66), (118, 112, 100), (176, 170, 156), (84, 76, 68), (104, 112, 108)], 3)
    terrazzo('lino_green', (86, 104, 98), [(98, 117, 110), (74, 92, 87), (116, 132, 124), (90, 108, 100)], 5, per=3600)
    terrazzo('lino_grey', (104, 106, 105), [(116, 118, 116), (92, 94, 94), (130, 131, 128), (80, 83, 84)], 9, per=3000)
    tiles('klinker', 8, 8, 7, (84, 76, 70), (128, 78, 58), 0.085, 11)
    tiles('glazed', 6, 6, 5, (176, 172, 164), (226, 226, 218), 0.012, 12, speck=0.008)
    hall = [((x, -4.2), (x, 4.2)) for x in (4, 8, 12, 16, 20)] + [((-0.35, y), (24.4, y)) for y in (-1.4, 1.4)]
    walk = [
        ([(-0.3, 0), (9, 0.5), (16.5, 0.9), (24, 0)], 1.3),
        ([(1, -3.4), (23, -3.4)], 0.7),
        ([(1, 3.4), (23, 3.4)], 0.7),
        ([(8.6, -4.2), (9.2, 0.3)], 0.7),
        ([(14.6, -2.9), (14.6, 2.9)], 0.7),
        ([(14.6, 4.2), (14.2, 1.0)], 0.8),
        ([(17.4, 2.2), (15.6, 1.2)], 0.8),
    ]
    wear('wear_hall', (-0.5, 24.5), (-4.4, 4.4), 80, hall, walk, (900, 26), 21)
    kitchen = [([(14.6, 4.4), (13.8, 5.5), (12.4, 7.4), (11.2, 6.4)], 0.7), ([(11.2, 5.2), (11.2, 7.6), (14.2, 7.7)], 0.6)]
    wear('wear_kitchen', (10.1, 15.7), (4.3, 8.8), 180, [], kitchen, (160, 1), 22)
    clinic = [((x, 4.3), (x, 8.8)) for x in (12.1, 14.1)]
    wear('wear_infirmary', (10.1, 15.7), (4.3, 8.8), 180, clinic, [([(14.6, 4.4), (13.4, 6.4), (12, 6.8)], 0.7)], (130, 3), 23)
    wear('wear_observation', (16.2, 19.0), (-8.8, -4.3), 180, [], [([(17.6, -4.4), (17.5, -6.5), (17.6, -7.8)], 0.8)], (150, 0), 24)
