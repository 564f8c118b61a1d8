"""Clothes for the upper body. Each garment is a function (b, k, o) -> parts; b body, k joints, o options (colours, step, low)."""

import numpy as np
from .body import folds, limb, trunk
from .trims import button, collar, edge_stitches, epaulette, grid_part, lay_on, neckband, patch, solid, stitches
from .volume import Form, ell, lattice_noise, normals

NAVY, BLUE, WHITE = (0.014, 0.022, 0.060), (0.26, 0.40, 0.62), (0.66, 0.66, 0.64)


def neck_hole(V, k, r=0.064, depth=0.030, lower=0.0):
    N = k['neck']
    V.cut(ell(N + (0, -0.004 - 0.25 * lower, 0.06), (r, r * 1.02 + 0.2 * lower, 0.075 + depth + lower)), k=0.012)


def vee(V, k, bottom, half=0.048, top=0.03):
    """cut an opening that narrows from the collar down to `bottom` (below the neck)"""
    N = k['neck']

    def f(x, y, z):
        t = np.clip((z - (N[2] - bottom)) / (bottom + top), -0.5, 1.3)
        return np.maximum((np.abs(x - N[0]) - half * np.maximum(t, 0) ** 0.85 + np.where(t < 0, 0.01, 0)) * 0.9, y - N[1] - 0.01).astype('f4') + 0 * z

    V.cut(Form(f, N + (-half * 1.6, -0.30, -bottom - 0.01), N + (half * 1.6, 0.02, 0.10)), k=0.006)


def pattern(kind, u, w, colour):
    """colours of knitted or woven figures at (u, w) metres"""
    c = np.tile(np.array(colour, float), (len(u), 1))
    if kind and kind[0] == 'rows':  # bands of small figures, as in a knitted cardigan
        cell, cols = 0.0095, kind[1:]
        i, j = np.floor(u / cell).astype(int), np.floor(w / cell).astype(int)
        row = j % 12
        on = np.select([row == 0, row == 1, row == 2, row == 5, row == 6, row == 7, row == 9], [True, (i + j // 12) % 2 == 0, i % 4 == 0, i % 6 < 1, (i % 6 < 2) | (i % 6 == 5), i % 6 < 1, i % 3 == 0], False)
        c[on] = np.array(cols)[(j[on] // 4) % len(cols)]
    if kind and kind[0] == 'check':
        s = kind[2]
        a, b = (u / s) % 1 < 0.28, (w / s) % 1 < 0.28
        c = np.where((a & b)[:, None], np.array(kind[1]), np.where((a | b)[:, None], (np.array(kind[1]) + c) / 2, c))
    if kind and kind[0] == 'tweed':
        g = np.random.default_rng(3)
        c *= 1 + 0.30 * g.normal(size=(len(u), 1))
        fleck = g.random(len(u)) < 0.05
        c[fleck] = np.array(kind[1])
    return np.clip(c, 0.003, 0.9)


def cloth(V, mat, colour, seed, name, crease=0.0028, vary=0.05, figure=None):
    v, q = V.mesh()
    n = normals(v, q)
    w = np.clip(1.25 - np.abs(v[:, 2] - (V.lo[2] + 0.16)) / 0.40, 0.25, 1)
    v = folds(v, n, crease, (9, 9, 22), seed, w)
    v = folds(v, n, crease * 0.6, (22, 22, 34), seed + 1, w)
    c = pattern(figure, v[:, 0] * 1.1 + 1, v[:, 2], colour) * (1 + vary * lattice_noise(v, 18, seed + 2))[:, None]
    return dict(name=name, mat=mat, v=v.astype('f4'), q=q, c=c.astype('f4'))


def armhole(V, k, side, colour):
    S = k['l_sho'] if side > 0 else k['r_sho']
    a = np.radians(np.linspace(-40, 220, 40))
    p = S + np.stack([side * (-0.010 - 0.018 * np.sin(a)), 0.115 * np.cos(a), 0.115 * np.sin(a) - 0.01], 1)
    return stitches(lay_on(V, p[:, None], 0.0012)[:, 0], colour, step=0.007, r=0.0007)


def sleeves(b, k, colour, mat, o, r=(0.056, 0.050, 0.040), end=0.97, cuff=None, seed=3, figure=None, crease=0.004):
    out = []
    for s, n in ((-1, 'r'), (1, 'l')):
        S, E, W = k[n + '_sho'], k[n + '_elb'], k[n + '_wri']
        e = E + (W - E) * end if end > 0 else S + (E - S) * -end
        m = E if end > 0 else S + (E - S) * -end * 0.5
        p = limb(S, m, e, np.array(r) * b['arm'], o['step'] * 0.9, seed=seed + s, crease=crease)
        c = pattern(figure, p['v'][:, 0] + p['v'][:, 1] + 1, p['v'][:, 2] + 0.03, colour) * (1 + 0.05 * lattice_noise(p['v'], 20, seed))[:, None]
        out.append(dict(name='sleeve', mat=mat, v=p['v'], q=p['q'], uv=p['uv'], c=c.astype('f4'), thick=0.003, offset=-1))
        if cuff:
            d = (e - m) / np.linalg.norm(e - m)
            u = np.cross(d, (0.1, 1, 0.2))
            u /= np.linalg.norm(u)
            w = np.cross(d, u)
            a = np.linspace(0, 2 * np.pi, 33)
            rr = r[2] * b['arm']
            prof = [(-0.050, 0.98), (-0.048, 1.06), (-0.02, 1.04), (0.000, 1.02), (0.004, 0.96), (0.001, 0.86)]
            g = np.stack([e + d * h + rr * x * (np.cos(a)[:, None] * u + np.sin(a)[:, None] * w) for h, x in prof], 1)
            out.append(grid_part('cuff', cuff, g, np.array(colour) * 0.92, 0.002, 1, scale=0.05))
    return out


def shirt(b, k, o, colour=BLUE, tie=None, arms=True, open_neck=True, mat='weave', figure=None, epaulettes=0, chest=False, grow=None):
    """shirt with a folded collar, placket and buttons; under a pullover or alone (arms)"""
    V = trunk(b, k, grow or (0.009 if arms else 0.005), o['step'], o['low'], hem=None)
    neck_hole(V, k, 0.060, 0.012)
    N = k['neck']
    if open_neck and not tie:
        vee(V, k, 0.075 if arms else 0.058, 0.026)
    parts = [cloth(V, mat, colour, 11, 'shirt', figure=figure)]
    parts += collar(V, k, b, colour, mat, gap=20 if open_neck and not tie else 9, **(dict() if arms else dict(point=0.046, spread=0.013)))
    if arms:
        parts += sleeves(b, k, colour, mat, o, cuff=mat, seed=5, figure=figure)
        parts += [armhole(V, k, s, np.array(colour) * 0.7) for s in (-1, 1)]
    z = N[2] - (0.085 if not tie else 0.05)
    low = k['pelvis'][2] - 0.02 if arms else z - 0.10
    pl = patch(V, [(N[0] - 0.014, z), (N[0] - 0.014, low)], [(N[0] + 0.014, z), (N[0] + 0.014, low)], colour, mat, n=30, m=7, lift=0.001, name='placket')
    parts.append(pl)
    p = pl['v'].reshape(30, 7, 3)
    for i in (1, -2):
        parts.append(stitches(p[:, i] + (0, -0.0028, 0), np.array(colour) * 0.72))
    for i in np.arange(3, 29, 5 if arms else 8):
        parts.append(button(p[i, 3] + (0, -0.0035, 0), (0, -1, 0.1), (0.5, 0.5, 0.48), 0.0055))
    if tie:
        parts += necktie(V, k, tie)
    if chest:
        parts += pockets_of(V, k, colour, mat, (0.4, 0.4, 0.38))
    if epaulettes:
        for s in (-1, 1):
            parts += epaulette(V, k, s, bars=epaulettes)
    return parts, V


def necktie(V, k, colour):
    N, x = k['neck'], k['neck'][0]
    knot = patch(V, [(x - 0.017, N[2] - 0.008), (x - 0.010, N[2] - 0.045)], [(x + 0.017, N[2] - 0.008), (x + 0.010, N[2] - 0.045)], colour, 'twill', 8, 7, lift=0.009, thick=0.008)
    blade = patch(V, [(x - 0.010, N[2] - 0.038), (x - 0.026, N[2] - 0.36)], [(x + 0.010, N[2] - 0.038), (x + 0.026, N[2] - 0.36)], colour, 'twill', 20, 7, lift=0.005, thick=0.004)
    return [blade, knot]


def pullover(b, k, o, colour=NAVY, mat='knit', neck='v', deep=0.155, epaulettes=2, half=0.060, figure=None, short=False, crease=0.0034, grow=0.015, arms=True):
    V = trunk(b, k, grow, o['step'], o['low'], hem=0.90)
    N = k['neck']
    neck_hole(V, k, 0.070 if neck == 'v' else 0.066, 0.022 if neck == 'v' else 0.03)
    if neck == 'v':
        vee(V, k, deep, half)
    parts = [cloth(V, mat, colour, 21, 'pullover', crease, figure=figure)]
    if not arms:
        pass  # worn under something with sleeves
    elif short:
        parts += sleeves(b, k, colour, mat, o, (0.060, 0.064, 0.068), end=-0.72, figure=figure)
    else:
        parts += sleeves(b, k, colour, mat, o, (0.061, 0.056, 0.046), cuff='rib', figure=figure)
    if neck == 'v':
        P = lambda s: [N + (s * 0.004, -0.20, -deep - 0.004), N + (s * half * 0.52, -0.18, -deep * 0.52), N + (s * half * 0.94, -0.13, -0.002), N + (s * 0.074, -0.02, 0.032), N + (s * 0.062, 0.050, 0.046), N + (0, 0.085, 0.048)]
        for s in (-1, 1):
            parts.append(neckband(V, P(s), np.array(colour) * 0.9))
    else:
        a = np.radians(np.linspace(0, 360, 15))
        parts.append(neckband(V, [N + (0.070 * np.sin(t), -0.074 * np.cos(t) + 0.004, 0.030 - 0.036 * (0.5 + 0.5 * np.cos(t))) for t in a], np.array(colour) * 0.9))
    parts += [armhole(V, k, s, np.array(colour) * 0.45 + 0.012) for s in (-1, 1) if arms]
    if epaulettes:
        for s in (-1, 1):
            parts += epaulette(V, k, s, bars=epaulettes)
    return parts, V


def jacket(b, k, o, colour, mat='twill', lapel=True, grow=0.022, zip_up=None, pockets=True, deep=0.27, half=0.075, buttons=(0.02, 0.016, 0.012), cuff=None, hem=0.84, collar_colour=None, piping=None, figure=None, vary=0.05):
    """an open or zipped jacket; zip_up (0..1) how far it is closed"""
    V = trunk(b, k, grow, o['step'], o['low'], hem=hem)
    N = k['neck']
    neck_hole(V, k, 0.073, 0.024)
    close = deep if zip_up is None else 0.045 + (1 - zip_up) * 0.25
    vee(V, k, close, half if zip_up is None else 0.045)
    dark = np.array(colour) * 0.6
    parts = [cloth(V, mat, colour, 31, 'jacket', 0.0036, vary, figure)]
    parts += sleeves(b, k, colour, mat, o, (0.066, 0.060, 0.050), cuff=cuff, seed=9, crease=0.0052, figure=figure)
    parts += [armhole(V, k, s, dark) for s in (-1, 1)]
    x, z0, low = N[0], N[2] - close, k['pelvis'][2] - 0.07
    edge = patch(V, [(x - 0.003, z0 + 0.01), (x - 0.003, low)], [(x + 0.024, z0 + 0.01), (x + 0.024, low)], np.array(colour) * 0.95, mat, 30, 7, lift=0.0022, thick=0.004)
    parts.append(edge)
    p = edge['v'].reshape(30, 7, 3)
    parts.append(stitches(p[:, 1] + (0, -0.004, 0), dark))
    if zip_up is not None:
        parts.append(patch(V, [(x - 0.006, z0 + 0.03), (x - 0.006, low)], [(x + 0.003, z0 + 0.03), (x + 0.003, low)], (0.35, 0.35, 0.36), 'metal', 24, 4, lift=0.004, thick=0.003))
    else:
        for i in (3, 14, 25):
            parts.append(button(p[i, 3] + (0, -0.006, 0), (0, -1, 0.1), buttons, 0.0085))
    if lapel:
        for s in (-1, 1):
            inner = [(x + s * 0.078, N[2] + 0.030), (x + s * half * 0.80, N[2] - 0.045), (x + s * half * 0.42, N[2] - 0.6 * deep), (x + s * 0.006, N[2] - deep)]
            outer = [(x + s * 0.108, N[2] - 0.004), (x + s * 0.122, N[2] - 0.070), (x + s * 0.082, N[2] - 0.62 * deep), (x + s * 0.010, N[2] - deep - 0.004)]
            l = patch(V, inner, outer, np.array(colour) * 0.97, mat, 30, 9, lift=0.0050, thick=0.0042, curl=0.003)
            parts += [l, edge_stitches(l, (30, 9), dark)]
        parts += collar(V, k, b, collar_colour or colour, mat, stand=0.022, leaf=0.045, point=0.045, gap=52, rx=0.076, spread=0.024, thick=0.0045)
    elif zip_up is not None:
        parts += stand_collar(V, k, collar_colour or colour, mat, gap=14 if zip_up > 0.6 else 32)
    if pockets:
        parts += pockets_of(V, k, colour, mat, buttons)
    if piping:
        parts.append(patch(V, [(x - 0.20, N[2] - 0.155), (x + 0.20, N[2] - 0.155)], [(x - 0.20, N[2] - 0.172), (x + 0.20, N[2] - 0.172)], piping, 'felt', 40, 4, lift=0.002, thick=0.002))
    return parts, V


def stand_collar(V, k, colour, mat, gap=14, tall=0.055):
    N, R = k['neck'], k['R']
    phi = np.radians(np.linspace(gap, 360 - gap, 49))
    f = 0.5 + 0.5 * np.cos(phi)
    z0 = 0.020 - 0.052 * f
    ring = lambda r, z: np.stack([np.sin(phi) * (0.073 + r), -np.cos(phi) * (0.074 + r) + 0.006, z], 1)
    p = np.stack([ring(0.008, z0 - 0.012), ring(0.006, z0 + tall * 0.4), ring(0.008, z0 + tall * 0.8), ring(0.009, z0 + tall)], 1)
    part = grid_part('stand', mat, N + p @ R.T, colour, 0.007)
    top = (N + ring(0.013, z0 + tall * 0.88) @ R.T)
    return [part, stitches(top, np.array(colour) * 0.6)]


def pockets_of(V, k, colour, mat, buttons, dx=0.092, dz=0.20, w=0.037, h=0.088):
    """two breast pockets with flaps"""
    N, dark, parts = k['neck'], np.array(colour) * 0.6, []
    for s in (-1, 1):
        x, z = N[0] + s * dx, N[2] - dz
        bag = patch(V, [(x - w, z), (x - w, z - h)], [(x + w, z), (x + w, z - h)], np.array(colour) * 1.04, mat, 12, 9, lift=0.003, thick=0.004)
        flap = patch(V, [(x - w - 0.002, z + 0.006), (x - w - 0.002, z - 0.024)], [(x + w + 0.002, z + 0.006), (x + w + 0.002, z - 0.024)], colour, mat, 6, 9, lift=0.0070, thick=0.004)
        p = flap['v'].reshape(6, 9, 3)
        parts += [bag, flap, stitches(p[-2] + (0, -0.003, 0), dark), button(p[3, 4] + (0, -0.004, 0), (0, -1, 0.1), buttons, 0.006)]
    return parts


def skin(b, k, o, colour=(0.60, 0.36, 0.255), arms=False):
    """chest and, under short sleeves, arms of clay"""
    V = trunk(b, k, -0.006, o['step'] * 1.4, o['low'] + 0.1)
    v, q = V.mesh()
    parts = [dict(name='chest', mat='clay', v=v, q=q, c=np.array(colour, 'f4'))]
    if arms:
        for n in 'rl':
            p = limb(k[n + '_sho'], k[n + '_elb'], k[n + '_wri'], np.array((0.044, 0.038, 0.026)) * b['arm'], o['step'], crease=0.0004)
            parts.append(dict(name='arm', mat='clay', v=p['v'], q=p['q'], c=np.array(colour, 'f4')))
    return parts, V


def tunic(b, k, o, colour=WHITE, trim=(0.30, 0.42, 0.52)):
    """a nurse's tunic: short sleeves, crossed V neck with a coloured edge, one pocket"""
    V = trunk(b, k, 0.013, o['step'], o['low'], hem=0.80)
    N = k['neck']
    neck_hole(V, k, 0.068, 0.02)
    vee(V, k, 0.120, 0.056)
    parts = [cloth(V, 'weave', colour, 41, 'tunic', 0.0040, 0.03)]
    parts += sleeves(b, k, colour, 'weave', o, (0.061, 0.066, 0.070), end=-0.70)
    for s in (-1, 1):
        path = [N + (s * 0.003, -0.20, -0.128), N + (s * 0.030, -0.18, -0.066), N + (s * 0.054, -0.13, -0.004), N + (s * 0.072, -0.02, 0.030), N + (s * 0.060, 0.050, 0.044), N + (0, 0.085, 0.046)]
        parts.append(neckband(V, path, trim, 'weave', 0.0085, 0.0028))
        parts.append(armhole(V, k, s, np.array(colour) * 0.6))
    x, z = N[0] + 0.082, N[2] - 0.20
    p = patch(V, [(x - 0.036, z), (x - 0.036, z - 0.09)], [(x + 0.036, z), (x + 0.036, z - 0.09)], colour, 'weave', 12, 9, lift=0.003, thick=0.003)
    return parts + [p, stitches(p['v'].reshape(12, 9, 3)[1] + (0, -0.0026, 0), np.array(trim))], V


def hood(b, k, o, colour=(0.2, 0.2, 0.2), mat='knit'):
    """a hood lying on the back, and its cords"""
    from .volume import Volume, chain

    N = k['neck']
    V = Volume(N - (0.16, 0.17, 0.14), N + (0.16, 0.20, 0.14), o['step'])
    a = np.radians(np.linspace(28, 332, 11))
    V.add(chain([N + (0.084 * np.sin(t), -0.086 * np.cos(t) + 0.012, 0.012 - 0.036 * np.cos(t)) for t in a], [0.012, 0.022, 0.027, 0.034, 0.040, 0.042, 0.040, 0.034, 0.027, 0.022, 0.012]), k=0.02)
    V.add(ell(N + (0, 0.115, -0.02), (0.075, 0.035, 0.065)), k=0.04)
    parts = [cloth(V, mat, colour, 51, 'hood', 0.004)]
    from .strands import tubes

    for s in (-1, 1):
        p = np.array([N + (s * 0.035, -0.085, -0.03), N + (s * 0.040, -0.118, -0.07), N + (s * 0.036, -0.138, -0.12), N + (s * 0.038, -0.146, -0.165 - 0.012 * s)])
        parts.append(tubes(p[None], 0.0026, sides=7, colour=(0.5, 0.48, 0.44), taper=(1, 1), vary=0))
    return parts, V
