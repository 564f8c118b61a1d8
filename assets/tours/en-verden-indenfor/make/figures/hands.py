"""Hands of clay: a palm, four fingers and a thumb, in their own axes (fingers along -z, palm towards +y, thumb towards +x: a right hand)."""

import numpy as np
from .volume import Volume, cone, ell, lattice_noise, normals, rotation

#        curl of each finger (index .. little, 0 straight, 1 fist), spread, thumb (across, in)
SHAPES = {
    'rest': ((0.28, 0.34, 0.40, 0.46), 0.2, (0.25, 0.35)),
    'open': ((0.06, 0.04, 0.07, 0.12), 0.8, (0.0, 0.0)),
    'flat': ((0.08, 0.08, 0.10, 0.12), 0.1, (0.15, 0.1)),
    'fist': ((0.95, 1.0, 1.0, 0.98), 0.0, (0.85, 0.8)),
    'hold': ((0.62, 0.66, 0.70, 0.72), 0.1, (0.75, 0.75)),
    'point': ((0.05, 0.85, 0.95, 0.95), 0.0, (0.7, 0.7)),
    'talk': ((0.20, 0.14, 0.22, 0.34), 0.5, (0.0, 0.1)),
    'grip': ((0.80, 0.84, 0.86, 0.84), 0.0, (0.8, 0.6)),
}


def finger(V, base, length, r, curl, sway):
    """three bones that bend towards +y"""
    p, a = np.array(base, float), 0.12
    for i, part in enumerate((0.46, 0.31, 0.23)):
        a += curl * (1.35, 1.55, 1.0)[i] + 0.04
        d = np.array([np.sin(sway) * np.cos(a), np.sin(a), -np.cos(a) * np.cos(sway)])
        q = p + d * length * part
        V.add(cone(p, q, r * (1.06 - 0.08 * i), r * (0.98 - 0.09 * i)), k=0.004)
        p = q
    return p


def hand(shape='rest', side=1, colour=(0.60, 0.36, 0.255), size=1.1, step=0.0016, slim=1.0):
    curl, spread, (across, inn) = SHAPES[shape]
    V = Volume((-0.062, -0.045, -0.205), (0.075, 0.10, 0.03), step)
    V.add(ell((0, 0, -0.052), (0.037, 0.0145, 0.045)))
    V.add(cone((0, 0, 0.03), (0, 0, -0.02), 0.0225 * slim, 0.023 * slim), k=0.018)
    V.add(ell((0.020, 0.008, -0.038), (0.017, 0.013, 0.028)), k=0.010)
    V.add(ell((-0.020, 0.005, -0.045), (0.013, 0.011, 0.026)), k=0.010)
    for i, (x, z, l, r) in enumerate(((0.0265, -0.088, 0.078, 0.0090), (0.0090, -0.094, 0.087, 0.0094), (-0.0085, -0.091, 0.080, 0.0090), (-0.0245, -0.082, 0.064, 0.0079))):
        finger(V, (x, 0.0, z), l, r * (0.85 + 0.15 * slim), curl[i], (0.30 - 0.17 * i - 0.05) * spread + (0.02 - 0.013 * i))
        V.add(ell((x, -0.006, z + 0.004), (0.0085, 0.007, 0.009)), k=0.006)
    b = np.array([0.028, 0.006, -0.032])
    m = b + np.array([0.022 * (1 - 0.7 * across), 0.008 + 0.026 * inn, -0.026])
    e = m + np.array([0.014 * (1 - 1.9 * across), 0.006 + 0.018 * inn, -0.030])
    t = e + np.array([0.004 * (1 - 5 * across), 0.004 + 0.004 * inn, -0.019])
    V.add(cone(b, m, 0.0155, 0.0120), k=0.010)
    V.add(cone(m, e, 0.0118, 0.0104), k=0.004)
    V.add(cone(e, t, 0.0104, 0.0090), k=0.004)
    v, q = V.mesh()
    n = normals(v, q)
    v = v + n * (0.0004 * lattice_noise(v, 90, 4))[:, None]
    tip = np.clip((-0.115 - v[:, 2]) / 0.05, 0, 1)[:, None]
    c = np.array(colour) * (1 - tip * (0.06, 0.20, 0.22)) * (1 + 0.06 * lattice_noise(v, 60, 2))[:, None]
    if side < 0:
        v = v * (-1, 1, 1)
        q = q[:, ::-1]
    return dict(name='hand', mat='clay', v=(v * size).astype('f4'), q=q, c=c.astype('f4'))


def placed(k, n, pose, colour, size, step, slim=1.0):
    """a hand at the end of its forearm; pose[n + '_palm'] (outward, y, z) is where the palm looks, `_bend` bends the wrist"""
    side = 1 if n == 'l' else -1
    E, W = k[n + '_elb'], k[n + '_wri']
    down = (W - E) / np.linalg.norm(W - E)
    bend = np.array(pose.get(n + '_bend', (0, 0, 0)), float) * (side, 1, 1)
    down = down + bend
    down /= np.linalg.norm(down)
    palm = np.array(pose.get(n + '_palm', (-1, 0.1, 0)), float) * (side, 1, 1)
    palm = palm - down * (palm @ down)
    palm /= np.linalg.norm(palm) + 1e-9
    x = np.cross(palm, -down)
    M = np.stack([x, palm, -down], 1)
    p = hand(pose.get(n + '_fingers', 'rest'), -side, colour, size, step, slim)
    at = W - down * 0.006
    return dict(p, v=(p['v'].astype(float) @ M.T + at).astype('f4')), M, at
