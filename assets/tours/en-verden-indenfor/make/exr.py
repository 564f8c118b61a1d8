"""Reading render passes by name from Blender's multilayer EXR files."""

import os
import numpy as np
import OpenImageIO as oiio


class Exr:
    """one picture; its rows may lie in several files (a list, or names with commas between), from the top"""

    def __init__(self, path):
        self.files = [oiio.ImageInput.open(p) for p in (path.split(',') if isinstance(path, str) else path)]
        specs = [f.spec() for f in self.files]
        self.channels, self.w, self.rows = list(specs[0].channelnames), specs[0].width, [s.height for s in specs]
        self.first = [s.y for s in specs]  # number of the first row inside each file
        self.h = sum(self.rows)

    def index(self, name, comp='R'):
        return [i for i, c in enumerate(self.channels) if c.endswith('.' + name + '.' + comp) and 'Denois' not in c][0]

    def read(self, y0, y1, c0, c1):
        out, top = np.empty((y1 - y0, self.w, c1 - c0), 'f4'), 0
        for f, n, first in zip(self.files, self.rows, self.first):
            a, b = max(y0, top), min(y1, top + n)
            if a < b:
                out[a - y0 : b - y0] = np.asarray(f.read_scanlines(0, 0, first + a - top, first + b - top, 0, c0, c1, 'float')).reshape(b - a, self.w, -1)
            top += n
        return out

    def get(self, name, comp='R', n=3):
        """a whole pass; the channels of a layer lie in order in the file"""
        j = self.index(name, comp)
        return self.read(0, self.h, j, j + n)

    def band(self, y0, y1):
        """all channels of rows y0..y1"""
        return self.read(y0, y1, 0, len(self.channels))


def writer(path, w, h, n=3):
    spec = oiio.ImageSpec(w, h, n, 'half')
    spec.attribute('compression', 'zip')
    spec.channelnames = ('R', 'G', 'B')[:n]
    out = oiio.ImageOutput.create(path)
    out.open(path, spec)
    return out


def flat_camera(path):
    """the camera of a perspective picture, or None for a panorama"""
    path = path.split(',')[0] + '.camera'
    return np.array([float(v) for v in open(path).read().split()], 'f4') if os.path.exists(path) else None


def directions(w, h, flat=None):
    """ray directions (world): of a panorama whose centre looks along +x, or of a perspective picture (planar depth: unit length along the axis)"""
    if flat is not None:
        u, v = ((np.arange(w) + 0.5) / w - 0.5) * 2 * flat[0], (0.5 - (np.arange(h) + 0.5) / h) * 2 * flat[0] * h / w
        d = np.stack([u[None] + 0 * v[:, None], v[:, None] + 0 * u[None], -np.ones((h, w))], -1)
        return (d @ flat[1:].reshape(3, 3).T).astype('f4')
    u, v = (np.arange(w) + 0.5) / w, (np.arange(h) + 0.5) / h
    th, ph = (u - 0.5) * 2 * np.pi, (0.5 - v) * np.pi
    c = np.cos(ph)[:, None]
    return np.stack([c * np.cos(th)[None], -c * np.sin(th)[None], np.sin(ph)[:, None] + 0 * th[None]], -1).astype('f4')
