"""Worn on the head: glasses, cap, headscarf, pencil. In the head's own axes."""

import numpy as np
from .head import eye_centre
from .strands import tubes
from .trims import grid_part, stitches
from .volume import ell


def glasses(V, f, m, colour=(0.05, 0.02, 0.015), low=0.0, half=False, r=(0.0215, 0.017), cord=None, thick=0.0017):
    out, a = [], np.linspace(0, 2 * np.pi, 40)
    for s in (-1, 1):
        e = eye_centre(f, s)
        c = np.array([e[0] + s * 0.0005, -0.0965 - 0.004 * (low > 0.004), e[2] - 0.003 - low])
        z = r[1] * np.sin(a)
        if half:
            z = np.where(z > 0.3 * r[1], 0.3 * r[1] + 0.12 * z, z)
        rim = c + np.stack([r[0] * np.sign(np.cos(a)) * np.abs(np.cos(a)) ** 0.85, 0.004 * np.cos(a) ** 2 * 1.5, z], 1)
        out.append(tubes(rim[None], thick, sides=6, colour=colour, taper=(1, 1), vary=0))
        hinge = c + (s * r[0], 0.006, 0.3 * r[1])
        ear = np.array([s * 0.0785 * f['wide'], 0.012, 0.014])
        out.append(tubes(np.array([[hinge, hinge + (s * 0.008, 0.012, 0.001), (hinge + ear) / 2 + (s * 0.008, 0, 0.003), ear, ear + (0, 0.012, -0.014)]]), thick, sides=6, colour=colour, taper=(1, 1), vary=0))
        if cord:
            out.append(tubes(np.array([[ear + (s * 0.002, -0.006, 0.0), ear + (s * 0.012, 0.0, -0.05), ear + (s * 0.004, -0.012, -0.11), (s * 0.052, -0.035, -0.165), (s * 0.050, -0.03, -0.20)]]), 0.0015, sides=6, colour=cord, taper=(1, 1), vary=0))
    e0, e1 = (eye_centre(f, s) for s in (-1, 1))
    y = -0.0965 - 0.004 * (low > 0.004)
    out.append(tubes(np.array([[(e0[0] + r[0], y, -low), (-0.006, y - 0.004, 0.003 - low), (0.006, y - 0.004, 0.003 - low), (e1[0] - r[0], y, -low)]]), thick, sides=6, colour=colour, taper=(1, 1), vary=0))
    for p in out:
        p['mat'] = 'gloss'
    return out


def pencil(V, f, m, side=1):
    a, b = np.array([side * 0.086 * f['wide'], -0.055, 0.018]), np.array([side * 0.090 * f['wide'], 0.060, 0.030])
    p = tubes(np.array([np.linspace(a, b, 8)]), 0.0036, sides=6, colour=(0.55, 0.25, 0.02), taper=(1, 1), vary=0)
    tip = tubes(np.array([np.linspace(a, a + (a - b) * 0.10, 5)]), 0.0036, sides=6, colour=(0.52, 0.34, 0.18), taper=(1, 0.15), vary=0)
    end = tubes(np.array([np.linspace(b, b + (b - a) * 0.05, 4)]), 0.0038, sides=6, colour=(0.45, 0.10, 0.08), taper=(1, 1), vary=0)
    return [dict(x, mat='plain') for x in (p, tip, end)]


def headscarf(V, f, m, colour=(0.20, 0.035, 0.075), seed=3):
    """a soft scarf round face, neck and shoulders, folds running round the face"""
    from .volume import Form, Volume, chain, cone, lattice_noise, normals

    S = Volume((-0.15, -0.15, -0.27), (0.15, 0.15, 0.155), 0.0021)
    W = f['wide']
    S.add(ell((0, 0.016, 0.038), (0.092 * W, 0.113, 0.098)))
    S.add(ell((0, -0.012, -0.035), (0.094 * W, 0.086, 0.110)), k=0.03)
    S.add(ell((0, -0.022, -0.118), (0.062, 0.062, 0.036)), k=0.03)
    S.add(cone((0, 0.022, -0.10), (0, 0.036, -0.22), 0.068, 0.094), k=0.04)
    a = np.radians(np.linspace(-200, 200, 13))
    S.add(chain([(0.082 * np.sin(t), -0.076 * np.cos(t) + 0.018, -0.158 - 0.022 * np.cos(t) + 0.006 * t) for t in a], 0.017), k=0.018)
    S.add(chain([(0.075, -0.02, -0.13), (0.052, -0.085, -0.175), (0.015, -0.115, -0.225), (-0.03, -0.12, -0.27)], [0.016, 0.020, 0.026, 0.032]), k=0.016)

    def face(x, y, z):
        h = np.where(z > -0.02, 0.074, 0.089)
        return np.maximum((np.sqrt((x / (0.0560 * W)) ** 2 + ((z + 0.020) / h) ** 2) - 1) * 0.056, y + 0.005).astype('f4')

    S.cut(Form(face, (-0.07, -0.15, -0.12), (0.07, 0.0, 0.07)), k=0.007)
    v, q = S.mesh()
    n = normals(v, q)
    rho = np.sqrt((v[:, 0] / 0.0575) ** 2 + ((v[:, 2] + 0.02) / 0.084) ** 2)
    w = lattice_noise(v, 14, seed)
    low = np.clip((-0.10 - v[:, 2]) / 0.04, 0, 1)
    t = np.arctan2(v[:, 0], -v[:, 1])
    fold = (1 - low) * np.sin(rho * 15 + 2.6 * w) * np.clip((rho - 0.95) / 0.3, 0, 1) + low * np.sin(v[:, 2] * 210 + 1.5 * np.sin(t) * 2 + 3 * w)
    v = v + n * (0.0019 * fold + 0.0008 * lattice_noise(v, 60, seed + 1))[:, None]
    c = np.array(colour) * (1 + 0.10 * lattice_noise(v, 30, 4) + 0.12 * fold)[:, None]
    return [dict(name='scarf', mat='weave', v=v.astype('f4'), q=q, c=c.astype('f4'), scale=0.045)]


def cap(V, f, m, colour=(0.016, 0.022, 0.045), tilt=-8.0):
    """a cloth cap with a peak and six seams; no badge"""
    from .volume import Form, Volume, lattice_noise, normals, rotation

    S = Volume((-0.11, -0.13, 0.0), (0.11, 0.14, 0.165), 0.0022)
    S.add(ell((0, 0.012, 0.047), (0.0845 * f['wide'], 0.1055, 0.088)))
    S.add(ell((0, -0.035, 0.075), (0.066, 0.062, 0.056)), k=0.03)
    cut = lambda x, y, z: (z - 0.040 + 0.10 * y + 0 * x).astype('f4')
    S.cut(Form(cut, S.lo, (0.11, 0.14, 0.165)), k=0.004)
    v, q = S.mesh()
    n = normals(v, q)
    v = v + n * (0.0016 * lattice_noise(v * (1, 1, 1.6), 26, 5))[:, None]
    c = np.array(colour) * (1 + 0.08 * lattice_noise(v, 30, 4))[:, None]
    out = [dict(name='cap', mat='twill', v=v.astype('f4'), q=q, c=c.astype('f4'), scale=0.045)]
    for az in (0, 60, 120, 180, 240, 300):
        e = np.radians(np.linspace(20, 86, 24))
        t = np.radians(az)
        p = np.array([0, 0.012, 0.047]) + 0.13 * np.stack([np.sin(t) * np.cos(e), -np.cos(t) * np.cos(e), np.sin(e)], 1)
        p, _ = S.project(p, 0.0007, steps=20)
        out.append(stitches(p[p[:, 2] > 0.05], np.array(colour) * 2.4 + 0.01))
    a, r = np.radians(np.linspace(-64, 64, 31)), np.linspace(0, 1, 9)
    A, Rr = np.meshgrid(a, r, indexing='ij')
    rx, ry = 0.083 * f['wide'], 0.098
    reach = 0.046 * np.clip(np.cos(A * 1.35), 0.02, 1) ** 0.65
    X, Y = np.sin(A) * (rx + Rr * reach * 0.6), -np.cos(A) * (ry + Rr * reach) + 0.012
    Z = 0.042 - 0.10 * (0.012 - np.cos(A) * ry) - Rr * (0.012 + 0.020 * (X / 0.085) ** 2)
    visor = np.stack([X, Y, Z], -1)
    s = grid_part('visor', 'twill', visor, np.array(colour) * 0.9, 0.0045, 1, scale=0.045)
    out.append(s)
    for i in (-2, -4):
        out.append(stitches(visor[:, i] + (0, 0, 0.0030), np.array(colour) * 2.4 + 0.01))
    top, _ = S.project(np.array([[0, 0.012, 0.16]]), 0.001)
    a = np.linspace(0, 6.3, 20)
    out.append(tubes((top[0] + np.stack([0.004 * np.cos(a), 0.004 * np.sin(a), 0 * a], 1))[None], 0.0035, colour=colour, taper=(1, 1)))
    return out
