"""Trousers, belts, keys and shoes."""

import numpy as np
from .body import folds, limb
from .garments import cloth
from .strands import join, tubes
from .trims import edge_stitches, grid_part, lay_on, patch, solid, stitches
from .volume import Volume, box, chain, cone, ell, lattice_noise, normals, spline

DARK = (0.016, 0.020, 0.038)


def trousers(b, k, o, colour=DARK, mat='twill', hem=0.985, wide=1.0):
    pel, step = k['pelvis'], o['step']
    r = np.array((0.095, 0.070, 0.060)) * b['leg'] * wide
    parts = []
    V = Volume(pel - (0.26, 0.26, 0.24), pel + (0.26, 0.26, 0.09), step)
    h = b['hip']
    V.add(ell(pel + (0, 0.012, 0.0), (0.168 * h, 0.122 + 0.04 * b['belly'], 0.13)))
    V.add(ell(pel + (0, 0.042, -0.06), (0.135 * h, 0.095, 0.10)), k=0.05)
    for n in 'rl':
        H, K = k[n + '_hip'], k[n + '_knee']
        V.add(cone(H, H + (K - H) * 0.42, r[0] * 1.02, r[0] * 0.90), k=0.05)
    V.d = np.maximum(V.d, ((V.lo[2] + V.step * np.arange(V.d.shape[2])) - (pel[2] + 0.072))[None, None].astype('f4'))
    parts.append(cloth(V, mat, colour, 61, 'seat', 0.0034))
    for n in 'rl':
        H, K, A = k[n + '_hip'], k[n + '_knee'], k[n + '_ank']
        p = limb(H, K, K + (A - K) * hem, r, step, seed=71 + (n == 'l'), crease=0.0058)
        parts.append(dict(name='leg', mat=mat, v=p['v'], q=p['q'], uv=p['uv'], c=(np.array(colour) * (1 + 0.07 * lattice_noise(p['v'], 14, 3))[:, None]).astype('f4'), thick=0.003, offset=-1))
    return parts


def shoes(b, k, o, colour=(0.014, 0.012, 0.011), sole=(0.02, 0.02, 0.02), size=1.0):
    parts = []
    for n, s in (('r', -1), ('l', 1)):
        A = k[n + '_ank']
        f = np.array([s * 0.18, -1, 0.0])
        f /= np.linalg.norm(f)
        z = A[2] - 0.085
        P = lambda d, w, h: np.array([A[0], A[1], z]) + f * d * size + np.array([-f[1], f[0], 0]) * w + (0, 0, h)
        forms = [chain([P(-0.035, 0, 0.045), P(0.03, 0, 0.050), P(0.10, 0, 0.036), P(0.165, s * 0.004, 0.030)], [0.036, 0.038, 0.038, 0.030]), cone(P(-0.01, 0, 0.05), P(0.0, 0, 0.115), 0.040, 0.043)]
        parts.append(solid(forms, o['step'] * 0.75, colour, 'leather', [0.02, 0.03], 'shoe'))
        a = np.linspace(0, 2 * np.pi, 40)
        rim = np.array([P(0.062 + 0.122 * np.cos(t), (0.041 + 0.005 * np.cos(t)) * np.sin(t), 0.012) for t in a])
        lo = rim - (0, 0, 0.012)
        mid = rim.mean(0)
        parts.append(grid_part('sole', 'leather', np.stack([lo, rim, mid + (rim - mid) * 0.7 + (0, 0, 0.004), mid + (rim - mid) * 0.05 + (0, 0, 0.004)], 1), sole, 0.002, 0))
    return parts


def belt(b, k, o, colour=(0.012, 0.010, 0.009), keys=True):
    pel = k['pelvis']
    a = np.linspace(0, 2 * np.pi, 60)
    R = lambda g: np.stack([np.sin(a) * (0.162 * b['hip'] + g), -np.cos(a) * (0.1135 + 0.04 * b['belly'] + g) + 0.012, 0 * a], 1)
    z = 0.045
    p = np.stack([pel + R(0.008) + (0, 0, z - 0.02), pel + R(0.011) + (0, 0, z - 0.019), pel + R(0.011) + (0, 0, z + 0.019), pel + R(0.008) + (0, 0, z + 0.02)], 1)
    parts = [grid_part('belt', 'leather', p, colour, 0.002, 0)]
    parts.append(solid([box(pel + (0, -0.124 - 0.04 * b['belly'] - 0.002, z), (0.026, 0.005, 0.022), 0.003)], 0.002, (0.5, 0.5, 0.5), 'metal'))
    if keys:
        parts += keychain(pel + (-0.150 * b['hip'] - 0.012, -0.055, z - 0.02))
    return parts


def keychain(c, links=13, n=4):
    """a chain from the belt with a ring of keys"""
    c = np.array(c, float)
    t = np.linspace(0, 1, links)
    path = c + np.stack([-0.045 * np.sin(t * 2.6), -0.02 * np.sin(t * 3), -0.20 * t], 1)
    a = np.linspace(0, 2 * np.pi, 13)
    rings = []
    for i, p in enumerate(path):
        u, w = ((1, 0, 0), (0, 0, 1)) if i % 2 else ((0, 1, 0), (0, 0, 1))
        rings.append(p + 0.0062 * np.cos(a)[:, None] * np.array(u) + 0.0105 * np.sin(a)[:, None] * np.array(w))
    parts = [dict(tubes(np.array(rings), 0.0018, sides=6, colour=(0.62, 0.61, 0.58), taper=(1, 1), vary=0.05), mat='metal')]
    e = path[-1] - (0, 0, 0.024)
    parts.append(dict(tubes(np.array([e + 0.016 * np.stack([np.cos(a), 0 * a, np.sin(a)], 1)]), 0.0018, sides=6, colour=(0.62, 0.61, 0.58), taper=(1, 1)), mat='metal'))
    for i in range(n):
        d = np.array([np.sin(0.35 * (i - 1.5)), 0.25 * (i - 1.5) * 0.3, -1])
        d /= np.linalg.norm(d)
        s = e + d * 0.014
        col = (0.55, 0.42, 0.16) if i % 2 else (0.58, 0.58, 0.57)
        x = np.cross(d, (0, 1, 0))
        parts.append(solid([cone(s + d * 0.004 - x * 0.006, s + d * 0.004 + x * 0.006, 0.0075, 0.0075), cone(s, s + d * 0.058, 0.0028, 0.0028), cone(s + d * 0.054, s + d * 0.054 + x * 0.010, 0.003, 0.003), cone(s + d * 0.045, s + d * 0.045 + x * 0.007, 0.0026, 0.0026)], 0.0018, col, 'metal'))
    return parts


def dress(person, b, k, pose, o):
    skin = person['face'].get('skin', (0.60, 0.36, 0.255))
    kind = person.get('trousers', DARK)
    parts = trousers(b, k, o, kind, wide=person.get('wide', 1.0)) + shoes(b, k, o, person.get('shoes', (0.014, 0.012, 0.011)), person.get('soles', (0.02, 0.02, 0.02)))
    if person.get('belt', True):
        parts += belt(b, k, o, keys=person.get('keys', False))
    return parts
