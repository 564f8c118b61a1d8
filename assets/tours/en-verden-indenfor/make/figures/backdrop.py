"""The room behind a portrait: a part of its panorama, out of focus, warmed and darkened towards the edges."""

import os
import numpy as np

PACK = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def view(room, yaw, size, fov=38.0, pitch=4.0):
    """a flat view out of the panorama in linear light"""
    from PIL import Image

    path = os.path.join(PACK, 'panoramas', room + '.jpg')
    if not os.path.exists(path):
        path = os.path.join(PACK, 'panoramas', 'wing.jpg')
    pan = np.asarray(Image.open(path).convert('RGB').resize((2048, 1024)), 'f4') / 255
    t = np.tan(np.radians(fov / 2))
    x, y = np.meshgrid(np.linspace(-t, t, size), np.linspace(t, -t, size))
    p, w = np.radians(pitch), np.radians(yaw)
    u, v = np.cos(p) - y * np.sin(p), np.sin(p) + y * np.cos(p)
    lon, lat = np.arctan2(x, u) + w, np.arctan2(v, np.hypot(x, u))
    i = np.clip((0.5 - lat / np.pi) * 1024, 0, 1023).astype(int)
    j = ((lon / (2 * np.pi) + 0.5) * 2048).astype(int) % 2048
    return pan[i, j] ** 2.2


def lens_blur(a, r):
    """a round aperture, by Fourier transform on a mirrored picture"""
    n = len(a)
    m = np.pad(a, ((n // 2,) * 2, (n // 2,) * 2, (0, 0)), mode='reflect')
    y, x = np.mgrid[0 : len(m), 0 : len(m)] - len(m) // 2
    k = np.clip(r + 0.5 - np.hypot(x, y), 0, 1)
    f = np.fft.rfft2(np.fft.ifftshift(k / k.sum()))
    b = np.stack([np.fft.irfft2(np.fft.rfft2(m[..., c]) * f, m.shape[:2]) for c in range(3)], -1)
    return np.clip(b[n // 2 : n // 2 + n, n // 2 : n // 2 + n], 0, None)


def behind(room, who):
    """where in the room's panorama the guide stands (degrees to the right of its centre, which is the east)"""
    import plan

    at, camera = plan.GUIDES.get(room, {}).get(who), plan.CAMERAS.get(room)
    return -np.degrees(np.arctan2(at[1] - camera[1], at[0] - camera[0])) if at else 0.0


def compose(png, who, room, yaw, size):
    if yaw is None:
        yaw = behind(room, who)
    from PIL import Image

    fig = np.asarray(Image.open(png).convert('RGBA').resize((size, size), Image.LANCZOS), 'f4') / 255
    b = lens_blur(lens_blur(view(room, yaw, 384) ** 1.15, 11), 5)
    y, x = np.mgrid[0:384, 0:384] / 384 - 0.5
    b = b * 0.75 + 0.25 * b.mean((0, 1)) * (1.25, 0.98, 0.72)
    b *= (1.0 - 0.60 * (x * x + (y * 0.9) ** 2) * 2)[..., None] * np.array((1.12, 0.97, 0.78))
    b = (np.clip(b, 0, 1) ** (1 / 2.2) * 255).astype('u1')
    b = np.asarray(Image.fromarray(b).resize((size, size), Image.BICUBIC), 'f4') / 255
    g = np.random.default_rng(1).normal(0, 0.006, (size, size, 1))  # a little grain holds the two together
    a = fig[..., 3:]
    return Image.fromarray((np.clip(fig[..., :3] * a + b * (1 - a) + g, 0, 1) * 255).astype('u1'))
