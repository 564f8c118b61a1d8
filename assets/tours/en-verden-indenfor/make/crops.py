#!/usr/bin/python3
"""crops.py PICTURESFOLDER NODE... : detail pictures cut as perspective views out of the finished panoramas (quick stand-ins for render.py NODE --shots)."""
import math, os, sys
import numpy as np
from PIL import Image, ImageFilter
import plan as P

HERE = os.path.dirname(os.path.abspath(__file__))
W, H = 1200, 800
# what to aim at (metres) and the width of the view in degrees
VIEWS = dict(
    keys=('gate', (-3.65, 3.72, 1.60), 44), detector=('gate', (-2.75, -1.95, 1.15), 62), gallery=('wing', (14.0, 1.6, 3.7), 72),
    callbutton=('wing', (8.6, 4.2, 1.62), 40), pinboard=('cell', P.cell_to_world(2.95, 2.78, 1.84), 52), tv=('cell', P.cell_to_world(3.05, .15, 1.12), 66),
    garden=('yard', (38.2, 4.2, .75), 58), wall=('yard', (50, -1.5, 4.6), 74),
)


def view(im, yaw, pitch, fov):
    """perspective view of an equirectangular picture, sampled with a cubic filter"""
    h, w = im.shape[:2]
    f = .5 * W / math.tan(math.radians(fov) / 2)
    x, y = np.meshgrid(np.arange(W) - W / 2 + .5, H / 2 - .5 - np.arange(H))
    p = math.radians(pitch)
    Y, Z = y * math.cos(p) + f * math.sin(p), f * math.cos(p) - y * math.sin(p)
    u = ((np.arctan2(x, Z) + math.radians(yaw)) / (2 * np.pi) + .5) * w - .5
    v = (.5 - np.arctan2(Y, np.hypot(x, Z)) / np.pi) * h - .5
    iu, iv = np.floor(u).astype(int), np.floor(v).astype(int)
    cubic = lambda t: (lambda a: np.where(a < 1, 1.5 * a ** 3 - 2.5 * a * a + 1, np.where(a < 2, -.5 * a ** 3 + 2.5 * a * a - 4 * a + 2, 0)))(np.abs(t))
    out = 0
    for j in range(-1, 3):
        row = np.clip(iv + j, 0, h - 1)
        wj = cubic(v - iv - j)
        for i in range(-1, 3):
            out = out + im[row, (iu + i) % w] * (wj * cubic(u - iu - i))[..., None]
    return Image.fromarray(out.clip(0, 255).astype('u1'))


def main(folder, nodes):
    os.makedirs(folder, exist_ok=True)
    for name, (node, to, fov) in VIEWS.items():
        if node not in nodes:
            continue
        im = np.asarray(Image.open(os.path.join(HERE, '..', 'panoramas', node + '.jpg')).convert('RGB'), 'f4')
        d = [a - b for a, b in zip(to, P.CAMERAS[node])]
        yaw, pitch = -math.degrees(math.atan2(d[1], d[0])), math.degrees(math.atan2(d[2], math.hypot(d[0], d[1])))
        o = view(im, yaw, pitch, fov).filter(ImageFilter.UnsharpMask(1.6, 60, 2))
        o.save(os.path.join(folder, name + '.jpg'), quality=85, optimize=True, progressive=True)


if __name__ == '__main__':
    main(sys.argv[1], sys.argv[2:])
