#!/usr/bin/python3
"""crops.py PICTURESFOLDER NODE... : the detail pictures of the hotspots (plan.POINTS) as perspective views out of the finished panoramas, 1200 x 800."""

import json, math, os, subprocess, sys
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
    hymnboard=((1.14, 5.28, P.GALLERY + 1.62), 34),
    rules=((-6.22, 4.14, 1.52), 34),
    shoes=((16.25, 3.88, P.GALLERY - 0.02), 24),
    map=((15.0, -4.52, P.GALLERY + 1.56), 58),
    menu=((15.66, 6.48, 1.64), 36),
    alarmboard=((6.63, 6.35, 1.62), 52),
    birdhouse=((31.3, -22.05, 0.98), 38),
    lights=((2.15, 8.0, P.GALLERY + 1.1), 40),
    folders=((-33.45, -0.3, 0.8), 46),
    headset=((-31.23, 0.70, 0.62), 46),
    medicine=((11.1, 4.96, P.GALLERY + 1.45), 44),
    knives=((13.88, 8.7, 1.35), 42),
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
    file = os.path.join(HERE, '..', 'panoramas', node + '.jpg')
    return file if os.path.exists(file) else None


def direction(node, to):
    d = [a - b for a, b in zip(to, P.CAMERAS[node])]
    return -math.degrees(math.atan2(d[1], d[0])), math.degrees(math.atan2(d[2], math.hypot(d[0], d[1]))), math.hypot(*d)


def notices(node):
    """where the drawn pictures hang in this room, from the model"""
    file = os.path.join(HERE, 'work', 'notices', node + '.json')
    if not os.path.exists(file):
        os.makedirs(os.path.dirname(file), exist_ok=True)
        subprocess.run(['blender', '-b', '-P', os.path.join(HERE, 'scene.py'), '--', node, 'notices=' + file], check=True, stdout=subprocess.DEVNULL)
    with open(file) as f:
        return json.load(f)


def depth(node):
    """metres, 2048 x 1024"""
    import OpenImageIO as oiio

    a = np.asarray(oiio.ImageInput.open(os.path.join(HERE, '..', 'depth', node + '.png')).read_image('uint16')).reshape(1024, 2048)
    return 0.25 * 65535 / np.maximum(a, 1)


def project(points, at, yaw, pitch, fov):
    """pixel and distance along the axis of points (metres) in `view`"""
    d = np.asarray(points, float) - at
    az, flat = -np.arctan2(d[:, 1], d[:, 0]) - math.radians(yaw), np.hypot(d[:, 0], d[:, 1])
    p, f = math.radians(pitch), 0.5 * W / math.tan(math.radians(fov) / 2)
    x, ahead = flat * np.sin(az), flat * np.cos(az)
    z = ahead * math.cos(p) + d[:, 2] * math.sin(p)
    y = d[:, 2] * math.cos(p) - ahead * math.sin(p)
    return W / 2 + f * x / np.maximum(z, 1e-6), H / 2 - f * y / np.maximum(z, 1e-6), z


def soft(a, r):
    """mean of squares of 2r + 1 pixels, twice"""
    for axis in (0, 1, 0, 1):
        p = np.pad(a, [(r + 1, r) if k == axis else (0, 0) for k in (0, 1)], 'edge').cumsum(axis)
        n = a.shape[axis]
        a = (np.take(p, range(2 * r + 1, 2 * r + 1 + n), axis) - np.take(p, range(n), axis)) / (2 * r + 1)
    return a


def readable(picture, node, yaw, pitch, fov):
    """the notices in a detail picture as they were drawn, in the light of the rendered ones: lettering is finer than a panorama's pixels"""
    out, far = np.asarray(picture, 'f4'), None
    for notice in notices(node):
        corners = np.array(notice['corners'])
        x, y, z = project(corners, P.CAMERAS[node], yaw, pitch, fov)
        if z.min() < 0.2:
            continue
        normal = np.cross(corners[1] - corners[0], corners[3] - corners[0])
        area = 0.5 * (np.dot(x, np.roll(y, 1)) - np.dot(y, np.roll(x, 1)))
        shown = x.max() > 0 and x.min() < W and y.max() > 0 and y.min() < H
        if not shown or np.dot(normal, corners[0] - P.CAMERAS[node]) > 0 or area < 3000:
            continue
        drawn = Image.open(os.path.join(HERE, 'work', 'tex', notice['file'])).convert('RGB')
        wide, high = math.hypot(x[1] - x[0], y[1] - y[0]), math.hypot(x[3] - x[0], y[3] - y[0])
        if drawn.width < 0.7 * wide:
            continue  # nothing finer to show
        w, h = max(2, min(drawn.width, int(wide * 1.15))), max(2, min(drawn.height, int(high * 1.15)))
        drawn = drawn.resize((w, h), Image.LANCZOS)
        rows = []
        for (u, v), px, py in zip(((0, h), (w, h), (w, 0), (0, 0)), x, y):  # from the picture's pixels to the drawing's
            rows += [[px, py, 1, 0, 0, 0, -u * px, -u * py], [0, 0, 0, px, py, 1, -v * px, -v * py]]
        k = np.linalg.solve(np.array(rows), np.array([q for uv in ((0, h), (w, h), (w, 0), (0, 0)) for q in uv], float))
        flat = np.asarray(drawn.transform((W, H), Image.PERSPECTIVE, tuple(k), Image.BICUBIC), 'f4')
        inside = np.asarray(Image.new('L', (w, h), 255).transform((W, H), Image.PERSPECTIVE, tuple(k), Image.BICUBIC), 'f4') / 255
        if far is None:
            far, rays = depth(node), np.stack(np.meshgrid(np.arange(W) - W / 2 + 0.5, H / 2 - 0.5 - np.arange(H)), -1)
        inside *= uncovered(far, rays, normal / np.linalg.norm(normal), corners[0] - P.CAMERAS[node], yaw, pitch, fov)
        weight = soft(inside, 5) + 1e-3
        lit = np.stack([soft(out[..., c] * inside, 5) / weight for c in range(3)], -1)
        plain = np.stack([soft(flat[..., c] * inside, 5) / weight for c in range(3)], -1)
        gain = (lit + 4) / (plain + 4)
        strange = np.max([np.abs(soft(out[..., c], 1) - soft(flat[..., c] * gain[..., c], 2)) for c in range(3)], 0) > 60  # a pin, a magnet: not in the drawing
        inside = inside * (1 - np.clip(soft(strange.astype('f4'), 4) * 6, 0, 1))
        mask = np.clip(soft(inside, 1) * 1.15 - 0.1, 0, 1)[..., None] * (inside[..., None] > 0.02)
        out = out * (1 - mask) + np.clip(flat * gain, 0, 255) * mask
    return Image.fromarray(out.clip(0, 255).astype('u1'))


def uncovered(far, rays, normal, corner, yaw, pitch, fov):
    """1 where nothing stands before the plane through `corner`, by the room's depth map"""
    p, f = math.radians(pitch), 0.5 * W / math.tan(math.radians(fov) / 2)
    up, ahead = rays[..., 1] * math.cos(p) + f * math.sin(p), f * math.cos(p) - rays[..., 1] * math.sin(p)
    az = np.arctan2(rays[..., 0], ahead) + math.radians(yaw)
    el = np.arctan2(up, np.hypot(rays[..., 0], ahead))
    d = np.stack([np.cos(el) * np.cos(az), -np.cos(el) * np.sin(az), np.sin(el)], -1)
    reach = np.dot(normal, corner) / np.minimum(d @ normal, -1e-4)
    row = np.clip(((0.5 - el / math.pi) * 1024).astype(int), 0, 1023)
    seen = far[row, ((az / (2 * math.pi) + 0.5) % 1 * 2048).astype(int)]
    return (seen > reach * 0.985 - 0.03).astype('f4')


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
            fov = fov or min(66, max(42, 2 * math.degrees(math.atan(1.1 / distance))))
            o = view(im, yaw, pitch, fov)
            o = readable(o.filter(ImageFilter.UnsharpMask(1.6, 35, 2)), node, yaw, pitch, fov)
            path = os.path.join(folder, name + '.jpg')
            for q in range(86, 40, -4):
                o.save(path, quality=q, optimize=True, progressive=True)
                if os.path.getsize(path) <= LIMIT:
                    break
            print(node, name, os.path.getsize(path) // 1000, 'kB', flush=True)


if __name__ == '__main__':
    main(sys.argv[1], sys.argv[2:])
