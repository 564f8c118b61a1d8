"""Bella, a narcotics spaniel: sculpted like the people, covered with short combed wool, with a working harness. Faces -y, about 0.45 m at the withers."""

import numpy as np
from .hair import shades, unit
from .strands import tubes
from .trims import grid_part, solid
from .volume import Volume, chain, cone, ell, lattice_noise, normals, rotation, spline

BROWN, WHITE, NOSE = (0.115, 0.045, 0.018), (0.60, 0.54, 0.46), (0.012, 0.010, 0.010)

#    hip, shoulder, neck-top and paws (front l/r, hind l/r); head: nod, tilt, turn
POSES = {
    'stand': dict(hip=(0, 0.26, 0.40), sho=(0, -0.14, 0.41), top=(0, -0.26, 0.555), fl=(0.07, -0.17, 0), fr=(-0.07, -0.13, 0), hl=(0.075, 0.31, 0), hr=(-0.075, 0.26, 0), head=(4, 0, 0), tail=((0, 0.06, 0.02), (0, 0.12, 0.10), (0.02, 0.15, 0.19))),
    'sit': dict(hip=(0, 0.16, 0.155), sho=(0, -0.08, 0.385), top=(0, -0.135, 0.56), fl=(0.06, -0.15, 0), fr=(-0.06, -0.14, 0), hl=(0.13, -0.02, 0), hr=(-0.13, -0.01, 0), head=(0, 4, 0), tail=((0, 0.10, -0.08), (0.03, 0.20, -0.125), (0.08, 0.27, -0.13))),
    'sniff': dict(hip=(0, 0.26, 0.41), sho=(0, -0.14, 0.375), top=(0.0, -0.30, 0.33), fl=(0.08, -0.22, 0), fr=(-0.07, -0.10, 0), hl=(0.075, 0.34, 0), hr=(-0.075, 0.22, 0), head=(48, 0, 6), tail=((0, 0.07, 0.04), (0, 0.13, 0.10), (-0.02, 0.18, 0.14))),
}  # fmt: skip


def head_forms(V, T):
    e = lambda c, r, k, rot=(0, 0, 0): V.add(ell(T(c), r, rot), k=k)
    e((0, 0.0, 0.0), (0.066, 0.074, 0.062), 0.02)
    e((0, -0.035, 0.012), (0.050, 0.045, 0.045), 0.03)
    V.add(cone(T((0, -0.060, -0.014)), T((0, -0.142, -0.030)), 0.038, 0.027), k=0.022)
    V.add(cone(T((0, -0.050, -0.040)), T((0, -0.128, -0.056)), 0.026, 0.017), k=0.012)
    for s in (-1, 1):
        V.add(chain([T((s * 0.012, -0.145, -0.030)), T((s * 0.024, -0.125, -0.046)), T((s * 0.031, -0.085, -0.056)), T((s * 0.028, -0.05, -0.050))], [0.013, 0.017, 0.019, 0.014]), k=0.012)
        V.add(chain([T((s * 0.014, -0.060, 0.030)), T((s * 0.030, -0.064, 0.034)), T((s * 0.044, -0.052, 0.026))], [0.010, 0.012, 0.009]), k=0.014)
        V.cut(ell(T((s * 0.030, -0.082, 0.010)), (0.015, 0.016, 0.013)), k=0.012)
    V.add(ell(T((0, -0.163, -0.020)), (0.0175, 0.012, 0.0135)), k=0.004)
    for s in (-1, 1):
        V.cut(ell(T((s * 0.0085, -0.174, -0.021)), (0.0042, 0.005, 0.0036)), k=0.003)


def body(V, p):
    hip, sho, top = (np.array(p[k], float) for k in ('hip', 'sho', 'top'))
    mid = (hip + sho) / 2 - (0, 0, 0.012)
    V.add(chain([hip + (0, 0.02, 0.0), mid, sho, sho * 0.55 + top * 0.45], [0.092, 0.098, 0.112, 0.078]), k=0.02)
    V.add(ell(sho - (0, 0.01, 0.045), (0.088, 0.10, 0.105)), k=0.05)
    V.add(cone(sho * 0.6 + top * 0.4, top, 0.080, 0.062), k=0.04)
    legs = []
    for n, x in (('fl', 1), ('fr', -1)):
        paw, s = np.array(p[n], float), sho + (x * 0.062, 0.0, -0.055)
        el = s + (x * 0.008, 0.045, -0.105)
        wr = paw * (1, 1, 0) + (0, 0.008, 0.085)
        legs += [chain([s, el, wr, paw + (0, 0, 0.035)], [0.052, 0.036, 0.024, 0.024]), ell(paw + (0, -0.018, 0.022), (0.032, 0.042, 0.024))]
    for n, x in (('hl', 1), ('hr', -1)):
        paw, h = np.array(p[n], float), hip + (x * 0.058, 0.0, -0.02)
        sit = hip[2] < 0.3
        kn = h + ((x * 0.055, -0.155, 0.035) if sit else (x * 0.018, -0.085, -0.125))
        hock = (paw + (0, 0.115, 0.045)) if sit else (paw * (1, 1, 0) + (0, 0.052, 0.115))
        legs += [chain([h, kn], [0.082, 0.052]), chain([kn, hock, paw + (0, 0.01, 0.03)], [0.050, 0.026, 0.023]), ell(paw + (0, -0.020, 0.021), (0.031, 0.048, 0.023))]
    for f in legs:
        V.add(f, k=0.022)
    t = [hip + (0, 0.085, 0.055)] + [hip + (0, 0.085, 0.055) + np.array(q) for q in p['tail']]
    V.add(chain(t, [0.026, 0.022, 0.019, 0.012]), k=0.02)


def colour_of(v, T_inv, top):
    """liver patches on white: ears, sides of the face, saddle; a white blaze, chest and legs"""
    h = T_inv(v)
    c = np.tile(np.array(WHITE), (len(v), 1))
    near = np.linalg.norm(h, axis=1) < 0.20
    n = lattice_noise(v, 11, 6)
    blaze = np.abs(h[:, 0]) < 0.013 + 0.012 * np.clip(-h[:, 1] / 0.1, 0, 2) + 0.006 * n
    face = near & ~blaze & (h[:, 1] > -0.125 + 0.02 * n) & (h[:, 2] > -0.075)
    saddle = ~near & (v[:, 2] > 0.30 + 0.07 * n) & (v[:, 1] > -0.10 + 0.07 * n) & (n < 0.55)
    c[face | saddle] = BROWN
    spots = (lattice_noise(v, 38, 12) > 0.55) & ~(face | saddle) & (np.abs(v[:, 2]) > 0.06)
    c[spots] = np.array(BROWN) * 1.2
    return c, h


def build(pose='sit', head=None, step=0.0032, harness=True, seed=3):
    p = dict(POSES[pose])
    g = np.random.default_rng(seed)
    top = np.array(p['top'], float)
    R = rotation(head or p['head']) * 1.0
    C = top + R @ np.array([0, -0.035, 0.045])
    T = lambda q: C + R @ np.array(q, float)
    inv = lambda v: (v - C) @ R
    V = Volume((-0.26, -0.52, -0.02), (0.26, 0.62, 0.74), step, ell((np.array(p['hip']) + p['sho']) / 2, (0.03, 0.12, 0.03)))
    body(V, p)
    head_forms(V, T)
    v, q = V.mesh()
    n = normals(v, q)
    v = (v + n * (0.0016 * lattice_noise(v, 60, 3))[:, None]).astype('f4')
    v[:, 2] = np.maximum(v[:, 2], 0)
    c, h = colour_of(v, inv, top)
    tip = np.linalg.norm((h - (0, -0.166, -0.020)) / (0.0185, 0.0125, 0.0145), axis=1) < 1.15
    base = c.copy()
    base[tip] = NOSE
    mouth = (np.abs(h[:, 2] + 0.062 - 0.10 * np.abs(h[:, 0])) < 0.0035) & (h[:, 1] < -0.045) & (np.linalg.norm(h, axis=1) < 0.2)
    base[mouth] *= 0.35
    parts = [dict(name='dog', mat='felt', v=v, q=q, c=base.astype('f4'))]
    parts += coat(V, v, n, c, h, tip, g, R)
    for s in (-1, 1):
        parts += ear(T, R, s, g) + eye(T, R, s)
    if harness:
        parts += harness_parts(V, p)
    return parts


def coat(V, v, n, c, h, tip, g, R):
    """short wool lying backwards, longer on chest, belly, legs' backs and tail"""
    i = g.choice(len(v), min(len(v), 15000), replace=False)
    i = i[~tip[i] & ~((np.abs(h[i, 0]) < 0.05) & (h[i, 1] < -0.125) & (np.linalg.norm(h[i], axis=1) < 0.2)) & (v[i, 2] > 0.012)]
    p, nn, col, hh = v[i], n[i], c[i], h[i]
    back = np.array([0, 1.0, -0.45])
    d = unit(back - nn * (nn @ back)[:, None] + 0.30 * g.normal(size=p.shape))
    onhead = np.linalg.norm(hh, axis=1) < 0.12
    L = np.where(onhead, 0.007, 0.012) * g.uniform(0.7, 1.2, len(p))
    long = ~onhead & ((nn[:, 2] < -0.2) | ((nn[:, 1] < -0.6) & (p[:, 1] < 0)) | ((nn[:, 1] > 0.5) & (p[:, 2] < 0.25) & (p[:, 2] > 0.04)))
    L = np.where(long, L * 2.3, L)
    eye = np.min([np.linalg.norm(hh - (s * 0.030, -0.078, 0.010), axis=1) for s in (-1, 1)], 0)
    L = L * np.clip((eye - 0.010) / 0.02, 0.12, 1)
    down = np.where(long, 0.8, 0.15)[:, None] * np.array([0, 0, -1.0])
    t = np.linspace(0, 1, 5)
    s = np.stack([p + nn * (L * 0.24 * np.sin(1.9 * k))[:, None] + (d + down * k) * (L * k)[:, None] for k in t], 1)
    s[..., 2] = np.maximum(s[..., 2], 0.002)
    return [tubes(s, 0.0012 * g.uniform(0.8, 1.3, len(s)), sides=4, colour=np.clip(col * (1 + 0.18 * g.normal(size=(len(s), 1))), 0.004, 0.8), taper=(0.9, 0.3), seed=2)]


def ear(T, R, s, g):
    """a hanging ear: a flap with waves of longer wool"""
    a, b = np.linspace(0, 1, 14), np.linspace(-1, 1, 9)
    root = np.array([s * 0.058, 0.004, 0.030])
    w = 0.020 + 0.026 * np.sin(np.clip(a * 1.25, 0, 1) * np.pi * 0.62)
    w[-2:] *= (0.8, 0.45)
    x = root[0] + s * (0.020 * np.sin(a * 2.2) + 0.004)
    z = root[2] + 0.006 * np.sin(a * 3) - 0.128 * a
    P = np.stack([x[:, None] + 0 * b + s * 0.006 * (1 - b**2), root[1] - 0.012 * a[:, None] + w[:, None] * b, z[:, None] - 0.010 * b**2 * 0], -1)
    P = np.array([[T(k) for k in row] for row in P])
    flap = grid_part('ear', 'felt', P, BROWN, 0.007)
    st = []
    for _ in range(520):
        i, j = g.uniform(0, 12.9), g.uniform(0, 8)
        k = P[int(i), int(j)] + (P[int(i) + 1, int(j)] - P[int(i), int(j)]) * (i % 1) + R @ np.array([s * 0.0045, 0, 0])
        l = g.uniform(0.022, 0.040)
        d = R @ np.array([s * 0.15, g.normal(0, 0.2), -1])
        st.append([k + d * l * t + R @ np.array([s * 0.005 * np.sin(t * 3), 0.003 * np.sin(t * 7 + i), 0]) for t in np.linspace(0, 1, 7)])
    return [flap, tubes(np.array(st), 0.0015, colour=shades(g, len(st), BROWN, 0.2), seed=4)]


def eye(T, R, s):
    from .eyes import ball

    b = ball(dict(eye=0.0118, eye_gap=0.030, wide=1.0, seed=0), s, (0, 2), iris=(0.045, 0.018, 0.007))
    c = np.array([s * 0.030, -0.0610, 0.0])
    v = (b['v'] - c) * 1.0 + (s * 0.030, -0.0665, 0.010)
    dark = np.linalg.norm(b['c'] - (0.74, 0.68, 0.62), axis=1) < 0.25  # little white shows in a dog's eye
    b['c'] = np.where(dark[:, None], np.array((0.05, 0.03, 0.02)), b['c']).astype('f4')
    a = np.linspace(0, 2 * np.pi, 30)
    rim = np.stack([s * 0.030 + 0.0112 * np.cos(a), -0.0755 + 0.004 * np.cos(a) ** 2, 0.0100 + 0.0088 * np.sin(a) + 0.0010 * np.cos(a) * s], 1)
    lid = tubes(rim[None], 0.0021, sides=6, colour=(0.022, 0.014, 0.011), taper=(1, 1))
    place = lambda v: np.array([T(k) for k in v]).astype('f4')
    return [dict(b, v=place(v)), dict(lid, v=place(lid['v']), mat='leather')]


def harness_parts(V, p, colour=(0.05, 0.055, 0.06), bright=(0.62, 0.40, 0.02)):
    """two straps and a padded back piece; no emblem"""
    hip, sho = np.array(p['hip'], float), np.array(p['sho'], float)
    ax = unit(hip - sho)
    up = unit(np.array([0, 0, 1.0]) - ax * ax[2])
    side = np.cross(ax, up)
    out = []
    for k, c in ((0.02, colour), (0.13, colour)):
        o = sho + ax * k
        a = np.linspace(0, 2 * np.pi, 50)
        ring = o + 0.20 * (np.cos(a)[:, None] * up + np.sin(a)[:, None] * side)
        pts, _ = V.project(ring, 0.0, steps=30)
        g = V.sample(pts)[1]
        out.append(grid_part('strap', 'rib', np.stack([pts + g * 0.009 + ax * x for x in (-0.015, 0, 0.015)], 1), c, 0.004, 1, scale=0.03))
    a, w = np.linspace(-0.75, 0.75, 15), np.linspace(0.015, 0.145, 9)
    pad = np.array([[sho + ax * x + 0.20 * (np.cos(t) * up + np.sin(t) * side) for x in w] for t in a])
    q, _ = V.project(pad.reshape(-1, 3), 0.0, steps=30)
    q = q + V.sample(q)[1] * 0.014
    out.append(grid_part('pad', 'weave', q.reshape(pad.shape), colour, 0.006))
    q = q.reshape(pad.shape)
    out.append(grid_part('flash', 'felt', q[:, 3:6] + up * 0.004, bright, 0.002, 0))
    return out
