"""Flat pictures out of the tour's panoramas, and how far away what they show is."""

import functools, os

import numpy as np
from PIL import Image, ImageFilter

PACK = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


@functools.lru_cache(maxsize=2)
def panorama(node):
    for name in (f'panoramas/{node}-8192.jpg', f'panoramas/{node}.jpg'):
        if os.path.exists(path := os.path.join(PACK, name)):
            return np.asarray(Image.open(path).convert('RGB'))
    raise SystemExit(f'there is no panorama of {node}')


@functools.lru_cache(maxsize=4)
def depth(node):
    """metres along each direction; 1000 is the sky"""
    path = os.path.join(PACK, f'depth/{node}.png')
    code = np.asarray(Image.open(path)).astype('f4') / 65535
    return np.where(code > 0.00025, 0.25 / np.maximum(code, 1e-6), 1000).astype('f4')


def directions(yaw, pitch, fov, size):
    """(longitude, latitude) in radians of every pixel of a view; yaw to the right and pitch up in degrees, fov across"""
    w, h = size
    f = w / 2 / np.tan(np.radians(fov) / 2)
    x, y = np.meshgrid(np.arange(w) + 0.5 - w / 2, h / 2 - np.arange(h) - 0.5)
    x, y, z = (a.astype('f4') for a in (x, y, np.full_like(x, f)))
    p = np.radians(pitch)
    y, z = y * np.cos(p) + z * np.sin(p), z * np.cos(p) - y * np.sin(p)
    return np.arctan2(x, z) + np.radians(yaw), np.arctan2(y, np.hypot(x, z))


def sampled(picture, lon, lat):
    """bilinear, across the seam"""
    h, w = picture.shape[:2]
    x, y = (lon / (2 * np.pi) + 0.5) % 1 * w - 0.5, np.clip((0.5 - lat / np.pi) * h - 0.5, 0, h - 1.001)
    x0, y0 = np.floor(x).astype(int), np.floor(y).astype(int)
    fx, fy = x - x0, y - y0
    if picture.ndim == 3:
        fx, fy = fx[..., None], fy[..., None]
    a, b, y1 = x0 % w, (x0 + 1) % w, np.minimum(y0 + 1, h - 1)
    return (picture[y0, a] * (1 - fx) + picture[y0, b] * fx) * (1 - fy) + (picture[y1, a] * (1 - fx) + picture[y1, b] * fx) * fy


@functools.lru_cache(maxsize=6)
def view(node, yaw, pitch, fov, size, blur=0.0):
    lon, lat = directions(yaw, pitch, fov, size)
    picture = Image.fromarray(np.clip(sampled(panorama(node), lon, lat), 0, 255).astype('u1'))
    return picture.filter(ImageFilter.GaussianBlur(blur)) if blur else picture


@functools.lru_cache(maxsize=4)
def distances(node, yaw, pitch, fov, size):
    """metres from the camera at a quarter of the size"""
    small = (size[0] // 4, size[1] // 4)
    return sampled(depth(node), *directions(yaw, pitch, fov, small)).astype('f4')
