"""Reading render passes by name from Blender's multilayer EXR files."""

import os
import numpy as np
import OpenImageIO as oiio


class Exr:
    def __init__(self, path):
        self.file = oiio.ImageInput.open(path)
        s = self.file.spec()
        self.channels, self.w, self.h = list(s.channelnames), s.width, s.height

    def index(self, name, comp='R'):
        return [i for i, c in enumerate(self.channels) if c.endswith('.' + name + '.' + comp) and 'Denois' not in c][0]

    def get(self, name, comp='R', n=3):
        """a whole pass; the channels of a layer lie in order in the file"""
        j = self.index(name, comp)
        return np.asarray(self.file.read_image(0, 0, j, j + n, 'float')).reshape(self.h, self.w, n)

    def band(self, y0, y1):
        """all channels of rows y0..y1"""
        return np.asarray(self.file.read_scanlines(0, 0, y0, y1, 0, 0, len(self.channels), 'float')).reshape(y1 - y0, self.w, -1)


def writer(path, w, h, n=3):
    spec = oiio.ImageSpec(w, h, n, 'half')
    spec.attribute('compression', 'zip')
    spec.channelnames = ('R', 'G', 'B')[:n]
    out = oiio.ImageOutput.create(path)
    out.open(path, spec)
    return out


def flat_camera(path):
    """the camera of a perspective picture, or None for a panorama"""
    path += '.camera'
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
