#!/usr/bin/python3
"""Portraits of the two guides, drawn (not photographed, not modelled on anyone): smooth shapes with soft light over a blurred corridor.

/usr/bin/python3 portraits.py OUTFOLDER  ->  mette.jpg, lars.jpg (512 x 512)"""

import os, sys
import numpy as np
from PIL import Image, ImageChops, ImageDraw, ImageFilter

S, N = 2, 512  # drawn at twice the size, then cropped to head and shoulders
W = S * N
blur = lambda im, r: im.filter(ImageFilter.GaussianBlur(r * S))
hexc = lambda h: tuple(int(h[i : i + 2], 16) for i in (0, 2, 4))


def spline(pts, closed=True, n=14):
    """Catmull-Rom curve through the points"""
    p = np.array(pts, float)
    k = len(p)
    idx = (lambda i: i % k) if closed else (lambda i: min(max(i, 0), k - 1))
    out = []
    for i in range(k if closed else k - 1):
        a, b, c, d = (p[idx(i + j)] for j in (-1, 0, 1, 2))
        for t in np.arange(n) / n:
            out.append(0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t**3))
    if not closed:
        out.append(p[-1])
    return [tuple(q * S) for q in out]


def mirror(half):
    """a symmetric outline from its right half (x measured from the middle, top to bottom)"""
    return [(256 + x, y) for x, y in half] + [(256 - x, y) for x, y in reversed(half) if x]


class Picture:
    def __init__(self, background):
        self.im = background

    def mask(self, pts, soft=0.0, closed=True):
        m = Image.new('L', (W, W), 0)
        ImageDraw.Draw(m).polygon(spline(pts, closed) if closed != 'flat' else [(x * S, y * S) for x, y in pts], fill=255)
        return blur(m, soft) if soft else m

    def fill(self, mask, colour, alpha=1.0):
        self.im.paste(Image.new('RGB', (W, W), hexc(colour)), (0, 0), mask.point(lambda v: int(v * alpha)))

    def shape(self, pts, colour, light='ffffff', dark='000000', la=0.18, da=0.28, soft=0.6, shift=(26, 18), spread=22, closed=True):
        """a filled shape with light from the upper left and shade at the lower right, both kept inside it"""
        m = self.mask(pts, soft, closed)
        self.fill(m, colour)
        inner = blur(m, spread)
        off = lambda dx, dy: ImageChops.offset(inner, int(dx * S), int(dy * S))
        self.fill(ImageChops.multiply(m, ImageChops.invert(off(-shift[0], -shift[1]))), dark, da)
        self.fill(ImageChops.multiply(m, ImageChops.invert(off(shift[0], shift[1]))), light, la)
        return m

    def dab(self, x, y, rx, ry, colour, alpha, soft, clip=None):
        m = Image.new('L', (W, W), 0)
        ImageDraw.Draw(m).ellipse([(x - rx) * S, (y - ry) * S, (x + rx) * S, (y + ry) * S], fill=255)
        m = blur(m, soft) if soft else m
        self.fill(ImageChops.multiply(m, clip) if clip else m, colour, alpha)

    def stroke(self, pts, widths, colour, alpha=1.0, soft=0.4, clip=None):
        """a line whose width changes from point to point"""
        p = spline(pts, False, 10)
        w = np.interp(np.linspace(0, 1, len(p)), np.linspace(0, 1, len(widths)), widths)
        m = Image.new('L', (W, W), 0)
        d = ImageDraw.Draw(m)
        for (x, y), r in zip(p, w):
            d.ellipse([x - r * S / 2, y - r * S / 2, x + r * S / 2, y + r * S / 2], fill=255)
        for (a, b), r in zip(zip(p, p[1:]), w):
            d.line([a, b], fill=255, width=max(1, int(r * S)))
        m = blur(m, soft) if soft else m
        self.fill(ImageChops.multiply(m, clip) if clip else m, colour, alpha)

    def strands(self, rng, path0, path1, n, colours, clip, width=1.1, alpha=0.35):
        """hair strands between two guide curves"""
        a, b = np.array(path0, float), np.array(path1, float)
        for _ in range(n):
            t = rng.random()
            q = a * (1 - t) + b * t + rng.normal(0, 1.2, a.shape)
            self.stroke([tuple(v) for v in q], [0.4, width * rng.uniform(0.6, 1.3), 0.3], colours[rng.integers(len(colours))], alpha * rng.uniform(0.4, 1), 0.35, clip)


def corridor(flip):
    """out of focus: warm walls with a green band, blue doors, daylight from above"""
    im = Image.new('RGB', (W, W), hexc('e6dccb'))
    d = ImageDraw.Draw(im)
    q = lambda pts, c: d.polygon([((512 - x if flip else x) * S, y * S) for x, y in pts], fill=hexc(c))
    q([(0, 0), (512, 0), (512, 90), (330, 190), (230, 190), (0, 60)], 'd9e6ee')
    q([(0, 60), (230, 190), (230, 300), (0, 300)], 'ead9bd')
    q([(512, 90), (330, 190), (330, 300), (512, 300)], 'e0d3bd')
    q([(0, 290), (230, 262), (230, 330), (0, 420)], '9db3a2')
    q([(512, 290), (330, 262), (330, 330), (512, 420)], '93aa9b')
    q([(0, 420), (230, 330), (330, 330), (512, 420), (512, 512), (0, 512)], 'b7aa90')
    for a, b, t0, t1, u0, u1 in ((30, 96, 138, 168, 404, 374), (140, 176, 190, 206, 360, 348)):
        q([(a, t0), (b, t1), (b, u1), (a, u0)], '4c7695')
    for a, b, t0, t1, u0, u1 in ((482, 424, 150, 172, 408, 376), (388, 358, 196, 206, 358, 346)):
        q([(a, t0), (b, t1), (b, u1), (a, u0)], '466f8e')
    for x, y, r in ((70, 96, 9), (160, 146, 6), (450, 112, 8), (375, 158, 5)):
        x = 512 - x if flip else x
        d.ellipse([(x - r * 2) * S, (y - r / 2) * S, (x + r * 2) * S, (y + r / 2) * S], fill=hexc('fff1cf'))
    im = blur(im, 13)
    glow = Image.new('L', (W, W), 0)
    ImageDraw.Draw(glow).ellipse([-150 * S, -260 * S, 380 * S, 240 * S], fill=255)
    im.paste(Image.new('RGB', (W, W), hexc('fff0d2')), (0, 0), blur(glow, 70).point(lambda v: int(v * 0.45)))
    return im


def uniform(p, broad, skin, shade):
    neck = mirror([(0, 296), (30, 296), (32, 330), (36, 362), (44, 384), (0, 420)])
    b = broad
    body = mirror([(0, 372), (40, 368), (70, 382), (118 * b, 402), (158 * b, 428), (180 * b, 474), (190 * b, 540), (0, 560)])
    m = p.shape(body, '93b3d2', 'd6e6f5', '3f5f86', 0.55, 0.55, shift=(34, 20), spread=30)
    for s in (-1, 1):  # sleeve seams, folds
        p.stroke([(256 + s * 138 * b, 420), (256 + s * 124 * b, 470), (256 + s * 128 * b, 530)], [1, 4, 3], '4d6d95', 0.35, 2.2, m)
        p.stroke([(256 + s * 60, 420), (256 + s * 74, 470), (256 + s * 70, 520)], [2, 9, 5], 'c9dcef' if s < 0 else '6485ab', 0.4, 5, m)
    n = p.shape(neck, skin, 'fff0dc', shade, 0.2, 0.5, shift=(18, 8), spread=12)
    p.dab(262, 318, 44, 30, shade, 0.62, 9, n)
    for s in (-1, 1):
        e = [(256 + s * 92 * b, 398), (256 + s * 146 * b, 424), (256 + s * 138 * b, 440), (256 + s * 84 * b, 412)]
        p.shape(e, '1f2d47', '5b7196', '0a1020', 0.4, 0.4, shift=(6, 4), spread=4)
        for k in (0, 1):
            t = 0.62 + 0.2 * k
            x, y = 256 + s * (92 + 54 * t) * b, 398 + 26 * t
            p.stroke([(x - s * 2, y + 1), (x - s * 7, y + 15)], [3.2, 3.2], 'd8b45a', 0.95, 0.4)
    p.shape([(246, 398), (266, 398), (271, 420), (277, 530), (256, 548), (235, 530), (241, 420)], '1c2942', '4e6388', '070c18', 0.5, 0.5, shift=(7, 4), spread=6)
    p.shape([(243, 384), (269, 384), (266, 404), (246, 404)], '22314e', '5b7196', '0a1020', 0.5, 0.4, shift=(5, 4), spread=4)
    for s in (-1, 1):
        c = [(256 + s * 30, 352), (256 + s * 42, 366), (256 + s * 62, 392), (256 + s * 40, 424), (256 + s * 12, 392), (256 + s * 20, 372)]
        p.shape(c, 'a9c5df', 'eaf3fb', '45668d', 0.5, 0.42, shift=(9, 6), spread=8)
    tag = [(168, 470), (212, 466), (213, 480), (169, 484)]
    p.fill(p.mask(tag, 0.4, 'flat'), 'f2efe4')
    p.fill(p.mask([(168, 480), (213, 476), (213.3, 480), (169, 484)], 0.3, 'flat'), 'e2ab2c')
    p.shape([(306, 452), (330, 449), (332, 494), (308, 497)], '22262b', '6a737c', '000000', 0.4, 0.3, shift=(5, 4), spread=4)
    p.stroke([(311, 452), (309, 428)], [5, 4], '1c2024')
    for y in (462, 467, 472):
        p.stroke([(312, y), (326, y - 1.4)], [1.2, 1.2], '59636c')


def face(p, outline, skin, shade, blush):
    for s in (-1, 1):
        ear = [(256 + s * 70, 206), (256 + s * 82, 200), (256 + s * 85, 218), (256 + s * 78, 242), (256 + s * 70, 246)]
        e = p.shape(ear, skin, 'fff0dc', shade, 0.2, 0.4, shift=(8, 4), spread=6)
        p.dab(256 + s * 77, 222, 4, 13, shade, 0.5, 3, e)
    m = p.shape(outline, skin, 'fff3e0', shade, 0.30, 0.50, shift=(30, 14), spread=24)
    p.dab(228, 158, 44, 30, 'fff2df', 0.38, 22, m)
    for s, a in ((-1, 0.42), (1, 0.36)):
        p.dab(256 + s * 40, 252, 20, 15, blush, a, 11, m)
    p.dab(256, 250, 12, 9, blush, 0.28, 6, m)
    return m


def eye(p, x, y, s, iris, m, lash, lid):
    k = 1.0
    p.dab(x, y - 5, 23, 13, lid, 0.30, 6, m)
    almond = [(x - s * 17, y + 3), (x - s * 9, y - 6), (x + s * 3, y - 9), (x + s * 14, y - 4), (x + s * 18, y + 2), (x + s * 7, y + 7), (x - s * 7, y + 7.5)]
    a = p.mask(almond, 0.5)
    p.fill(a, 'fbf6ef')
    p.dab(x, y - 8, 18, 5, '8d7668', 0.45, 3, a)
    p.dab(x + 0.5, y - 0.5, 8.3, 8.3, iris, 1, 0.5, a)
    p.dab(
        x + 0.5,
        y - 0.5,
        8.3,
        8.3,
        '182024',
        0.35,
        1,
        ImageChops.multiply(a, ImageChops.invert(p.mask([(x + 0.5 + 6.4 * np.cos(t), y - 0.5 + 6.4 * np.sin(t)) for t in np.arange(8) * np.pi / 4], 1))),
    )
    p.dab(x + 0.5, y + 3, 5, 3, 'd8e4dc', 0.35, 2, a)
    p.dab(x + 0.5, y - 0.5, 3.8, 3.8, '14100e', 1, 0.5, a)
    p.dab(x - 2.2, y - 3.4, 2.1, 2.1, 'ffffff', 0.95, 0.4)
    p.stroke([(x - s * 17, y + 3), (x - s * 9, y - 6), (x + s * 3, y - 9), (x + s * 14, y - 4), (x + s * 19, y + 1)], [1.2, 2.4, 2.8, 2.8, 1.2], lash, 0.92, 0.4)
    p.stroke([(x - s * 15, y - 6), (x - s * 5, y - 13), (x + s * 6, y - 14.5), (x + s * 17, y - 8)], [0.7, 1.5, 1.6, 0.7], lid, 0.7, 0.7, m)
    p.stroke([(x - s * 10, y + 9.5), (x + s * 3, y + 10.5), (x + s * 15, y + 5)], [0.5, 1.2, 0.6], lid, 0.45, 0.8, m)


def nose_mouth(p, m, shade, lip, dark, width):
    p.stroke([(263, 196), (266, 220), (271, 240)], [3, 7, 9], shade, 0.34, 4.5, m)
    p.stroke([(251, 186), (252, 214), (253, 238)], [4, 6, 9], 'fff4e4', 0.5, 4, m)
    p.dab(255, 248, 14, 9, shade, 0.14, 5, m)
    p.stroke([(240, 247), (241, 255), (248, 256), (256, 259), (264, 256), (271, 255), (272, 247)], [1, 2.2, 1.4, 2.6, 1.4, 2.2, 1], shade, 0.75, 1.1, m)
    for s in (-1, 1):
        p.dab(256 + s * 8, 255.5, 3.6, 1.9, dark, 0.6, 1, m)
    w = width
    p.dab(256, 271, 7, 7, shade, 0.16, 3, m)
    p.fill(
        p.mask(
            [
                (256 - w, 283),
                (256 - w * 0.5, 279),
                (250, 277),
                (256, 279),
                (262, 277),
                (256 + w * 0.5, 279),
                (256 + w, 283),
                (256 + w * 0.4, 287),
                (256, 288),
                (256 - w * 0.4, 287),
            ],
            0.6,
        ),
        lip,
        0.95,
    )
    p.fill(
        p.mask(
            [(256 - w * 0.9, 284), (256 - w * 0.4, 287), (256, 288), (256 + w * 0.4, 287), (256 + w * 0.9, 284), (256 + w * 0.5, 294), (256, 298), (256 - w * 0.5, 294)],
            0.8,
        ),
        lip,
        0.82,
    )
    p.dab(252, 292, 10, 2.6, 'fff0e6', 0.35, 1.6, m)
    p.stroke([(256 - w - 3, 281), (256 - w * 0.5, 286), (256, 287.6), (256 + w * 0.5, 286), (256 + w + 3, 281)], [1, 1.8, 1.6, 1.8, 1], dark, 0.72, 0.5)
    for s in (-1, 1):
        p.stroke([(256 + s * (w + 5), 277), (256 + s * (w + 7), 283)], [1, 2.2], shade, 0.5, 1.4, m)
    p.dab(257, 304, 17, 4, shade, 0.28, 4, m)


def mette():
    rng = np.random.default_rng(3)
    p = Picture(corridor(False))
    skin, shade = 'eec3a3', 'a8694c'
    hair, hl, hd = '7b5232', 'c08c58', '3f2716'
    p.shape(
        [(300, 150), (352, 168), (372, 224), (366, 292), (344, 330), (338, 300), (346, 240), (322, 190)], hair, hl, hd, 0.4, 0.5, shift=(10, 6), spread=9
    )  # tied-back hair behind
    p.shape(mirror([(0, 96), (44, 102), (78, 136), (87, 190), (84, 232), (70, 250), (0, 250)]), hair, hl, hd, 0.3, 0.5)
    uniform(p, 0.92, skin, shade)
    outline = mirror([(0, 118), (42, 126), (66, 158), (73, 205), (68, 248), (52, 288), (28, 317), (0, 327)])
    m = face(p, outline, skin, shade, 'd97d62')
    for s in (-1, 1):
        eye(p, 256 + s * 31, 213, s, '5f8390', m, '2c1a12', 'a06a50')
        p.stroke([(256 + s * 13, 192), (256 + s * 27, 184.5), (256 + s * 42, 185), (256 + s * 53, 193)], [3.4, 4.6, 3.6, 1.2], '6a452b', 0.82, 0.7, m)
        p.stroke([(256 + s * 33, 268), (256 + s * 37, 278)], [0.8, 1.6], shade, 0.3, 1.2, m)
    nose_mouth(p, m, shade, 'c4655a', '6d2d26', 25)
    fr = p.shape(
        [
            (256, 92),
            (300, 98),
            (334, 126),
            (345, 178),
            (341, 216),
            (331, 204),
            (326, 172),
            (306, 148),
            (268, 140),
            (232, 143),
            (204, 154),
            (188, 176),
            (182, 206),
            (171, 216),
            (168, 176),
            (180, 124),
            (214, 98),
        ],
        hair,
        hl,
        hd,
        0.55,
        0.5,
        shift=(14, 10),
        spread=12,
    )
    p.strands(rng, [(228, 138), (196, 148), (174, 206)], [(246, 96), (184, 108), (170, 170)], 46, [hl, hd, 'a57848'], fr)
    p.strands(rng, [(234, 138), (296, 142), (338, 208)], [(250, 96), (322, 108), (344, 170)], 60, [hl, hd, 'a57848'], fr)
    p.stroke([(238, 94), (233, 118), (230, 142)], [1, 1.8, 1], hd, 0.5, 0.9, fr)
    p.stroke([(182, 196), (179, 228), (186, 250)], [1, 2, 0.6], hair, 0.9, 0.4)  # a loose strand
    for s in (-1, 1):
        p.dab(256 + s * 80, 249, 2.4, 2.4, 'e6c067', 1, 0.4)
    return p.im


def lars():
    rng = np.random.default_rng(5)
    p = Picture(corridor(True))
    skin, shade = 'e6b493', '96593f'
    hair, hl, hd = '97958f', 'dcd9d1', '5e5c58'
    uniform(p, 1.1, skin, shade)
    p.shape(mirror([(0, 104), (46, 110), (76, 142), (84, 186), (82, 226), (70, 232), (0, 232)]), hair, hl, hd, 0.3, 0.5)
    outline = mirror([(0, 116), (46, 124), (70, 156), (77, 206), (74, 252), (62, 292), (38, 322), (0, 333)])
    m = face(p, outline, skin, shade, 'c96f55')
    for k, y in enumerate((150, 161)):
        p.stroke([(222 + 4 * k, y), (256, y - 3), (292 - 4 * k, y)], [0.6, 1.5, 0.6], shade, 0.32, 1, m)
    beard = p.mask(mirror([(0, 300), (16, 303), (34, 294), (46, 270), (66, 246), (78, 236), (76, 262), (63, 294), (39, 325), (0, 336)]), 5)
    p.fill(ImageChops.multiply(beard, m), 'b9b4ab', 0.62)
    for s in (-1, 1):
        eye(p, 256 + s * 32, 213, s, '71806a', m, '3a2a20', '905c44')
        p.stroke([(256 + s * 14, 191), (256 + s * 28, 183), (256 + s * 44, 184), (256 + s * 56, 193)], [4.4, 6.4, 5.2, 1.8], '8b8780', 0.9, 1, m)
        p.stroke([(256 + s * 20, 226), (256 + s * 34, 231), (256 + s * 46, 226)], [0.6, 2, 0.6], shade, 0.4, 1.3, m)
        p.stroke([(256 + s * 22, 256), (256 + s * 35, 268), (256 + s * 39, 282)], [0.8, 2, 0.8], shade, 0.48, 1.2, m)
        for dy in (-3, 3):
            p.stroke([(256 + s * 56, 214 + dy), (256 + s * 66, 212 + dy * 2.4)], [0.9, 0.5], shade, 0.4, 0.7, m)
    nose_mouth(p, m, shade, 'b3675a', '5d2a22', 25)
    p.shape(
        [(228, 275), (238, 266), (250, 265), (256, 267), (262, 265), (274, 266), (284, 275), (272, 276), (262, 274), (256, 275), (250, 274), (240, 276)],
        'aaa59c',
        'e3dfd6',
        '6b665f',
        0.4,
        0.35,
        soft=1.2,
        shift=(4, 4),
        spread=5,
    )
    bm = ImageChops.multiply(p.mask(mirror([(0, 302), (40, 296), (66, 250), (78, 238), (74, 268), (40, 325), (0, 335)]), 2), m)
    p.strands(rng, [(186, 262), (190, 280), (200, 300)], [(318, 262), (322, 280), (312, 302)], 70, ['dcd8cf', '8a857c'], bm, 1.2, 0.4)
    p.strands(rng, [(214, 306), (216, 318), (222, 326)], [(298, 306), (296, 318), (290, 326)], 60, ['dcd8cf', '8a857c'], bm, 1.2, 0.4)
    fr = p.shape(
        [
            (256, 94),
            (304, 99),
            (338, 124),
            (346, 170),
            (341, 214),
            (335, 196),
            (330, 164),
            (312, 143),
            (286, 137),
            (256, 133),
            (226, 136),
            (202, 144),
            (184, 164),
            (178, 196),
            (171, 214),
            (166, 170),
            (176, 124),
            (210, 99),
        ],
        hair,
        hl,
        hd,
        0.6,
        0.45,
        shift=(14, 10),
        spread=12,
    )
    p.strands(rng, [(196, 146), (188, 122), (206, 104)], [(320, 146), (332, 120), (310, 102)], 110, [hl, hd, 'b7b4ad'], fr, 1.4, 0.4)
    for s in (-1, 1):  # glasses
        c = [
            (256 + s * 32 + 25 * np.sign(np.cos(t)) * abs(np.cos(t)) ** 0.72, 214 + 19 * np.sign(np.sin(t)) * abs(np.sin(t)) ** 0.72) for t in np.arange(24) * np.pi / 12
        ]
        g = p.mask(c, 0.5)
        p.fill(g, 'ffffff', 0.07)
        p.stroke([(256 + s * 32 - 14, 203), (256 + s * 32 - 2, 198)], [2, 5], 'ffffff', 0.35, 2, g)
        p.stroke(c + c[:1], [2.6, 2.6], '2b2623', 0.95, 0.35)
        p.stroke([(256 + s * 57, 209), (256 + s * 68, 207), (256 + s * 79, 210)], [2.8, 2.6, 2.2], '2b2623', 0.95, 0.35)
    p.stroke([(249, 210), (256, 206), (263, 210)], [2.6, 2.4, 2.6], '2b2623', 0.95, 0.35)
    return p.im


def finish(im, path):
    """down to 512 with a faint warm vignette and paper grain"""
    a = np.asarray(im.crop((68 * S, 76 * S, 444 * S, 452 * S)).resize((N, N), Image.LANCZOS), float)
    y, x = np.mgrid[0:N, 0:N] / N - 0.5
    a *= (1 - 0.38 * np.clip(np.hypot(x, y) - 0.38, 0, 1))[..., None] * np.array([1.01, 1.0, 0.98])
    g = np.random.default_rng(1).normal(0, 1, (N, N))
    a += (g * 1.6)[..., None]
    Image.fromarray(a.clip(0, 255).astype('u1')).save(path, quality=88, optimize=True)


if __name__ == '__main__':
    os.makedirs(sys.argv[1], exist_ok=True)
    for who in (mette, lars):
        finish(who(), os.path.join(sys.argv[1], who.__name__ + '.jpg'))
