"""Which clothes a person wears: lists of (garment, options) from the inside out, and things carried on the chest."""

import numpy as np
from . import garments, trims
from .volume import ell, box, cone, chain


def dress(person, b, k, o):
    parts, V = [], None
    for name, kw in person['clothes']:
        if hasattr(garments, name):
            p, V = getattr(garments, name)(b, k, o, **kw)
        else:
            p = globals()[name](V, b, k, o, **kw)
        parts += p
    return parts


def at(V, k, x, z, lift=0.0):
    """a point on the chest x right, z below the neck"""
    N = k['neck']
    return trims.lay_on(V, np.array([[N + (x, -0.25, -z)]]), lift)[0, 0]


def name_tag(V, b, k, o, x=0.085, z=0.13, colour=(0.55, 0.55, 0.53)):
    p = at(V, k, x, z, 0.003)
    return [dict(trims.solid([box(p, (0.030, 0.004, 0.011), 0.002, (-14, 0, 0))], 0.0012, colour, 'plain'), name='tag'),
            trims.stitches(np.array([p + (-0.02, -0.0052, 0.002), p + (0.016, -0.0052, 0.002)]), (0.03, 0.03, 0.04), 0.0055, 0.0009)]  # fmt: skip


def radio(V, b, k, o, x=-0.105, z=0.155):
    """a shoulder microphone with its curled cord"""
    p = at(V, k, x, z, 0.012)
    mic = trims.solid([box(p, (0.021, 0.012, 0.030), 0.008, (-12, 0, 6)), box(p + (0, -0.010, 0.006), (0.013, 0.004, 0.012), 0.003, (-12, 0, 6))], 0.0013, (0.013, 0.013, 0.014), 'leather')
    t = np.linspace(0, 1, 260)
    path = np.array([p + (0.004, 0.004, -0.03)]) + np.stack([-0.045 * t * (1 - 0.3 * t), 0.02 * t, -0.22 * t], 1)
    c = path + 0.0055 * np.stack([np.cos(t * 150), np.sin(t * 150), 0 * t], 1)
    slots = [trims.tubes(np.array([[p + (-0.009, -0.0162, z2), p + (0, -0.0166, z2), p + (0.009, -0.0162, z2)]]), 0.0009, colour=(0.05, 0.05, 0.05)) for z2 in (0.002, 0.006, 0.010)]
    return [mic, trims.tubes(c[None], 0.0022, sides=6, colour=(0.012, 0.012, 0.013), taper=(1, 1), vary=0)] + slots


def lanyard(V, b, k, o, colour=(0.05, 0.13, 0.22), card=(0.60, 0.60, 0.58), drop=0.27):
    """a woven band and a plain card"""
    N = k['neck']
    end = at(V, k, 0.0, drop, 0.010)
    out = []
    for s in (-1, 1):
        pts = [N + (s * 0.062, 0.02, 0.03), N + (s * 0.066, -0.06, -0.02), N + (s * 0.045, -0.22, -0.11), N + (s * 0.006, -0.25, -drop + 0.012)]
        from .volume import spline

        c = trims.lay_on(V, spline(pts, 8)[:, None], 0.004)[:, 0]
        w = np.array([0.0045, 0, 0])
        out.append(trims.grid_part('band', 'rib', np.stack([c - w, c, c + w], 1), colour, 0.002, 0, scale=0.03))
    e = end + (0, -0.002, -0.045)
    out.append(trims.solid([box(e, (0.027, 0.0022, 0.040), 0.002, (-6, 0, 3))], 0.0011, card, 'gloss'))
    out.append(trims.solid([box(e + (0, -0.0022, 0.012), (0.018, 0.0014, 0.016), 0.001, (-6, 0, 3))], 0.0009, (0.16, 0.26, 0.34), 'plain'))
    return out


def pens(V, b, k, o, x=0.085, z=0.21, colours=((0.02, 0.05, 0.25), (0.4, 0.03, 0.03))):
    out = []
    for i, c in enumerate(colours):
        p = at(V, k, x + 0.012 * i, z, 0.005)
        out.append(trims.solid([cone(p + (0, 0, -0.03), p + (0, -0.002, 0.028), 0.0036, 0.0036)], 0.001, c, 'gloss'))
    return out


def fob_watch(V, b, k, o, x=0.082, z=0.135):
    p = at(V, k, x, z, 0.004)
    disc = trims.button(p + (0, -0.004, -0.034), (0, -1, 0.12), (0.72, 0.72, 0.68), 0.0155, 'gloss')
    ring = trims.tubes(np.array([[p + (0.0165 * np.cos(a), -0.004, -0.034 + 0.0165 * np.sin(a)) for a in np.linspace(0, 6.4, 30)]]), 0.0022, colour=(0.6, 0.6, 0.6), taper=(1, 1))
    ring['mat'] = 'metal'
    band = trims.solid([box(p + (0, -0.002, -0.006), (0.005, 0.0022, 0.016), 0.001, (-8, 0, 0))], 0.001, (0.10, 0.20, 0.30), 'weave')
    return [disc, ring, band]
