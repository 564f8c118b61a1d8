#!/usr/bin/python3
"""crops.py PICTURESFOLDER NODE... : the detail pictures of the hotspots (plan.POINTS) as perspective views out of the finished panoramas, 1200 x 800."""

import glob, math, os, sys
import numpy as np
from PIL import Image, ImageFilter
import plan as P

HERE = os.path.dirname(os.path.abspath(__file__))
W, H, LIMIT = 1200, 800, 120_000
# where the point itself is not the best aim: what to look at (metres) and the width of the view in degrees
AIM = dict(
    keys=((-3.65, 3.72, 1.60), 44),
    detector=((-2.75, -1.95, 1.15), 62),
    gallery=((14.0, 1.6, 3.7), 72),
    callbutton=((8.6, 4.2, 1.62), 40),
    pinboard=(P.cell_to_world(2.95, 2.78, 1.84), 52),
    tv=(P.cell_to_world(3.05, 0.15, 1.12), 66),
    garden=((38.2, 4.2, 0.75), 58),
    wall=((50, -1.5, 4.6), 74),
)


def view(im, yaw, pitch, fov, W=W, H=H):
    """perspective view of an equirectangular picture, sampled with a cubic filter"""
    h, w = im.shape[:2]
    f = 0.5 * W / math.tan(math.radians(fov) / 2)
    x, y = np.meshgrid(np.arange(W) - W / 2 + 0.5, H / 2 - 0.5 - np.arange(H))
    p = math.radians(pitch)
    Y, Z = y * math.cos(p) + f * math.sin(p), f * math.cos(p) - y * math.sin(p)
    u = ((np.arctan2(x, Z) + math.radians(yaw)) / (2 * np.pi) + 0.5) * w - 0.5
    v = (0.5 - np.arctan2(Y, np.hypot(x, Z)) / np.pi) * h - 0.5
    iu, iv = np.floor(u).astype(int), np.floor(v).astype(int)
    cubic = lambda t: (lambda a: np.where(a < 1, 1.5 * a**3 - 2.5 * a * a + 1, np.where(a < 2, -0.5 * a**3 + 2.5 * a * a - 4 * a + 2, 0)))(np.abs(t))
    out = 0
    for j in range(-1, 3):
        row = np.clip(iv + j, 0, h - 1)
        wj = cubic(v - iv - j)
        for i in range(-1, 3):
            out = out + im[row, (iu + i) % w] * (wj * cubic(u - iu - i))[..., None]
    return Image.fromarray(out.clip(0, 255).astype('u1'))


def panorama(node):
    """the largest one there is"""
    found = glob.glob(os.path.join(HERE, '..', 'panoramas', node + '.jpg')) + glob.glob(os.path.join(HERE, '..', 'panoramas', node + '-*.jpg'))
    return max(found, key=lambda f: Image.open(f).width) if found else None


def direction(node, to):
    d = [a - b for a, b in zip(to, P.CAMERAS[node])]
    return -math.degrees(math.atan2(d[1], d[0])), math.degrees(math.atan2(d[2], math.hypot(d[0], d[1]))), math.hypot(*d)


def main(folder, nodes):
    os.makedirs(folder, exist_ok=True)
    for node in nodes:
        file = panorama(node)
        if not file:
            print('no panorama of', node)
            continue
        im = np.asarray(Image.open(file).convert('RGB'), 'f4')
        for name, point in P.POINTS.get(node, {}).items():
            to, fov = AIM.get(name, (point, None))
            yaw, pitch, distance = direction(node, to)
            o = view(im, yaw, pitch, fov or min(66, max(42, 2 * math.degrees(math.atan(1.1 / distance)))))
            o = o.filter(ImageFilter.UnsharpMask(1.6, 35, 2))
            path = os.path.join(folder, name + '.jpg')
            for q in range(86, 40, -4):
                o.save(path, quality=q, optimize=True, progressive=True)
                if os.path.getsize(path) <= LIMIT:
                    break
            print(node, name, os.path.getsize(path) // 1000, 'kB', flush=True)


if __name__ == '__main__':
    main(sys.argv[1], sys.argv[2:])
