"""The sculpted head: face +-x sideways, -y forward, z up, the eyes at z = 0; metres. `FACE` lists what makes a face individual."""

import numpy as np
from .volume import F, Form, Volume, box, cone, chain, ell, lattice_noise, smin

FACE = dict(
    skin=(0.58, 0.335, 0.225), blush=(0.56, 0.17, 0.12), lip=(0.42, 0.15, 0.125), hair_shade=None,
    wide=1.0, long=1.0, cranium=1.0, brow=0.5, brow_tilt=0.0, socket=1.0, fat=0.0, gaunt=0.0, cheek=1.0,
    jaw=1.0, chin=1.0, chin_len=0.0, dimple=0.0, nose_len=0.0, nose_out=0.0, nose_w=1.0, nose_hook=0.0, nose_tip=1.0, nose_bend=0.0,
    eye=0.0185, eye_gap=0.0350, eye_tilt=2.0, lid_up=20.5, lid_low=-21.0, lid_fold=1.0, bags=0.1, lid_diff=1.5,
    mouth_w=0.0270, lips=1.0, smile=0.75, smirk=0.0, philtrum=1.0, ear=0.86, ear_out=12.0, neck=0.041, age=0.2, freckles=0, stubble=0.0, seed=1,
)  # fmt: skip
MOUTHS = {'rest': (0, 0, 0), 'a': (1.0, 0.1, 0), 'e': (0.45, 0.55, 0), 'o': (0.7, -0.45, 1.0), 'm': (0, -0.15, 0.25), 'smile': (0.08, 0.45, 0)}


def face_of(p):
    f = dict(FACE)
    f.update(p)
    return f


def eye_centre(f, side):
    return np.array([side * f['eye_gap'] * f['wide'], -0.0610, 0.0 + side * 0.0004 * f['seed'] % 0.001])


def build(f, mouth='rest', blink=0.0, step=0.0013):
    """the head's volume and its landmarks"""
    V = Volume((-0.112, -0.150, -0.215), (0.112, 0.135, 0.150), step, ell((0, 0.012, 0.020), (0.045, 0.060, 0.060)))
    W, op = f['wide'], MOUTHS[mouth]
    drop = 0.017 * op[0]
    skull(V, f, W)
    m = lower_face(V, f, W, drop)
    nose(V, f)
    for s in (-1, 1):
        ear(V, f, s)
    lips(V, f, m, op, drop)
    for s in (-1, 1):
        lids(V, f, s, blink)
    age(V, f, m, drop)
    return V, m


def skull(V, f, W):
    c = f['cranium']
    V.add(ell((0, 0.012, 0.034), (0.077 * W, 0.097 * c, 0.085 * c)))
    V.add(ell((0, -0.032, 0.044), (0.063 * W, 0.055, 0.054 * c)), k=0.02)
    V.add(ell((0, -0.026, -0.034), (0.058 * W, 0.056, 0.074 * f['long'])), k=0.02)
    V.add(cone((0, 0.022, -0.06), (0, 0.040, -0.24), f['neck'], f['neck'] * 1.05), k=0.03)
    for s in (-1, 1):
        V.add(ell((s * 0.054 * W, -0.034, 0.014), (0.016, 0.022, 0.026)), k=0.02)
        V.add(chain([(s * 0.05, 0.035, -0.05), (s * 0.036, 0.012, -0.12), (s * 0.012, -0.014, -0.20)], [0.012, 0.009, 0.008]), k=0.022)
        V.add(ell((s * 0.048 * W, -0.054, -0.024), (0.019, 0.017, 0.012), (0, s * 18, s * 25)), k=0.022)
        V.add(ell((s * 0.036 * W, -0.058, -0.050), (0.021 + 0.006 * f['fat'], 0.019 + 0.0015 * f['smile'], 0.025)), k=0.026)
        V.add(ell((s * 0.040 * W, -0.063 - 0.002 * f['smile'], -0.040), (0.016, 0.012, 0.012)), k=0.02)
        if f['gaunt']:
            V.cut(ell((s * 0.064 * W, -0.052, -0.058), (0.014, 0.024, 0.024)), k=0.004 + 0.022 * f['gaunt'])
        V.cut(ell((s * 0.0355 * W, -0.099, 0.000), (0.0235, 0.0205 * f['socket'], 0.0195)), k=0.016)
        t = f['brow_tilt'] * s * 0.001
        b = 0.0035 * (f['brow'] - 0.5)
        V.add(chain([(s * 0.009, -0.0805 - b, 0.019), (s * 0.030, -0.0800 - b, 0.0285 + t), (s * 0.055 * W, -0.058 - b, 0.019)], [0.005, 0.006, 0.0045]), k=0.018)


def lower_face(V, f, W, drop):
    j, cl = f['jaw'], f['chin_len']
    cy = -0.0665 - 0.004 * (f['chin'] - 1) + drop * 0.25
    cz = -0.104 - cl - drop
    for s in (-1, 1):
        a, b = (s * 0.061 * W, 0.008, -0.028), (s * 0.0490 * W * j, -0.004, -0.070 - drop * 0.3)
        V.add(chain([a, b, (s * 0.0255 * j, -0.049, cz + 0.012), (s * 0.007, cy, cz)], [0.014, 0.0155, 0.0150, 0.0130]), k=0.026)
        if f['fat']:
            V.add(ell((s * 0.042 * W, -0.035, -0.082 - drop), (0.024, 0.03, 0.022)), k=0.012 + 0.02 * f['fat'])
    V.add(ell((0, -0.034, -0.076 - drop * 0.5), (0.044 * W * j, 0.047, 0.036)), k=0.02)
    V.add(ell((0, cy - 0.001, cz + 0.002), (0.0150 * f['chin'], 0.0135, 0.0130)), k=0.016)
    if f['fat'] > 0.4:
        V.add(ell((0, -0.030, -0.118 - drop), (0.038, 0.036, 0.02)), k=0.03)
    V.add(ell((0, -0.064, -0.066 - drop * 0.4), (0.031, 0.0240, 0.027)), k=0.024)
    mz = -0.0725 - 0.3 * cl
    V.groove([(-0.014, -0.09, mz - 0.0185 - drop), (0, -0.092, mz - 0.0195 - drop), (0.014, -0.09, mz - 0.0185 - drop)], 0.010, 0.0028)
    if f['dimple']:
        V.groove([(0, -0.092, cz + 0.004), (0, -0.09, cz - 0.006)], 0.005, 0.002 * f['dimple'])
    return dict(mouth=mz, chin=cz, chin_y=cy)


def nose(V, f):
    l, o, w, b = f['nose_len'], f['nose_out'], f['nose_w'], f['nose_bend']
    z = -0.0385 - l
    tip = np.array([b, -0.1000 - o, z])
    V.add(chain([(0, -0.080, 0.012), (b * 0.4, -0.0868 - o * 0.4 - f['nose_hook'] * 0.005, -0.012), (b * 0.8, -0.0950 - o * 0.9 - f['nose_hook'] * 0.002, z + 0.009), tip], [0.0082, 0.0084, 0.0088, 0.0090 * f['nose_tip']]), k=0.013)
    V.add(ell(tip + (0, 0.001, 0), (0.0100 * w * f['nose_tip'], 0.0100, 0.0090 * f['nose_tip'])), k=0.008)
    for s in (-1, 1):
        V.add(ell((b + s * 0.0118 * w, -0.0875 - o * 0.5, z - 0.0035), (0.0082, 0.0112, 0.0082), (0, s * -15, s * 12)), k=0.0045)
        V.cut(ell((b + s * 0.0066 * w, -0.0945 - o * 0.7, z - 0.0120), (0.0036 * w, 0.0055, 0.0042), (25, 0, s * 20)), k=0.0025)
        V.groove([(b + s * 0.0185 * w, -0.094, z + 0.003), (b + s * 0.0208 * w, -0.088, z - 0.006), (b + s * 0.016 * w, -0.088, z - 0.012)], 0.0042, 0.0014)


def lips(V, f, m, op, drop):
    o, wide, rd = op
    mw = f['mouth_w'] * (1 + 0.18 * wide - 0.18 * rd)
    z0, L = m['mouth'], f['lips']
    cor = lambda t: (f['smile'] + 0.5 * max(wide, 0)) * 0.0062 * t * t + f['smirk'] * 0.004 * t
    y = lambda t: -0.0905 - 0.004 * rd + (0.0145 - 0.004 * rd) * t * t
    ts = np.array([-1, -0.72, -0.36, -0.1, 0, 0.1, 0.36, 0.72, 1])
    bow = np.array([0, 0.0018, 0.0036, 0.0038, 0.0030, 0.0038, 0.0036, 0.0018, 0]) * (0.7 + 0.3 * L)
    gap = drop * (1 - ts**2) ** 0.7
    up = [(t * mw, y(t) - 0.0009 * (1 - t * t), z0 + cor(t) + b + 0.10 * g) for t, b, g in zip(ts, bow, gap)]
    tl = ts[[0, 1, 2, 4, 6, 7, 8]]
    lo = [(t * mw * 0.96, y(t) + 0.0015 + 0.15 * drop, z0 + cor(t) - 0.0055 * (1 - t * t) - 0.92 * drop * (1 - t * t) ** 0.7 - drop * 0.05) for t in tl]
    rl = np.array([0.0018, 0.0030, 0.0042, 0.0044, 0.0040, 0.0044, 0.0042, 0.0030, 0.0018]) * (0.60 + 0.45 * L)
    if o > 0.05:
        V.cut(ell((0, -0.074, z0 - 0.42 * drop), (mw * 0.86, 0.026, 0.52 * drop + 0.0012)), k=0.003)
    V.add(chain(up, rl), k=0.0034)
    V.add(chain(lo, np.array([0.0018, 0.0038, 0.0054, 0.0062, 0.0054, 0.0038, 0.0018]) * (0.7 + 0.3 * L)), k=0.0045)
    if o <= 0.05:
        line = [(t * mw * 1.03, y(t) - 0.0036, z0 + cor(t) - 0.0006 + 0.0007 * np.cos(t * 9)) for t in ts]
        V.cut(chain(line, [0.0006, 0.0013, 0.0015, 0.0015, 0.0015, 0.0015, 0.0015, 0.0013, 0.0006]), k=0.0020)
        V.groove(line, 0.0034, 0.0008)
        m['slit'] = np.array(line)
    for s in (-1, 1):  # corners tuck in
        V.groove([(s * mw * 1.05, y(1) + 0.001, z0 + cor(s) + 0.002), (s * mw * 1.08, y(1) + 0.003, z0 + cor(s) - 0.004)], 0.006, 0.0009)
    V.groove([(0, -0.097, z0 + 0.018), (0, -0.096, z0 + 0.009)], 0.0042, 0.0013 * f['philtrum'])
    m.update(lip_w=mw, lip_up=np.array(up), lip_lo=np.array(lo), drop=drop, lip_r=0.0045 * (0.7 + 0.3 * L))


def ear(V, f, s):
    e, a = f['ear'], f['ear_out']
    c = np.array([s * 0.0745 * f['wide'], 0.012, -0.012])
    R = (0, s * -8, s * a)
    from .volume import rotation

    T = rotation((-12, s * -4, s * -a))
    P = lambda u, v, w=0: c + T @ (np.array([s * (0.004 + w), u, v]) * e)
    V.add(ell(P(0.004, 0.002), (0.0055 * e, 0.0165 * e, 0.026 * e), (-12, 0, s * -a)), k=0.005)
    rim = [P(-0.011, 0.004, 0.004), P(-0.008, 0.022, 0.005), P(0.006, 0.028, 0.006), P(0.018, 0.017, 0.008), P(0.017, -0.002, 0.006), P(0.008, -0.018, 0.003), P(-0.003, -0.027, 0.003)]
    V.add(chain(rim, [0.003, 0.0034, 0.0036, 0.0036, 0.0034, 0.0045, 0.0055]), k=0.004)
    V.cut(ell(P(0.000, -0.001, 0.0065), (0.0055 * e, 0.0085 * e, 0.0125 * e), (-12, 0, s * -a)), k=0.004)
    V.add(ell(P(-0.0105, -0.005, 0.004), (0.0038, 0.0036, 0.0055)), k=0.003)


def opening(f, s, blink):
    """lower and upper lid edge (degrees of elevation) as functions of azimuth (outward positive)"""
    w, d = 56.0, f['lid_diff'] * s
    up, lo = (f['lid_up'] + d) * (1 - blink) + f['lid_low'] * blink, f['lid_low']
    arch = lambda a, skew: np.maximum(1 - np.abs((a - skew * (1 - (a / w) ** 2)) / w) ** 2.3, 0) ** 0.8
    tilt = lambda a: f['eye_tilt'] * a / w
    return (lambda a: lo * arch(a, 8) + tilt(a)), (lambda a: up * arch(a, -7) + tilt(a) + 0.5), w


def lids(V, f, s, blink):
    c, r = eye_centre(f, s), f['eye']
    lo, up, w = opening(f, s, blink)
    V.add(ell(c, (r + 0.0024,) * 3), k=0.0065)
    V.groove([(c[0] + r * np.sin(np.radians(a)) * 1.0 * s, c[1] - (r + 0.003) * np.cos(np.radians(a)) * 0.8, c[2] + 0.0125 + 0.004 * np.cos(np.radians(a))) for a in (-55, -25, 5, 35, 58)], 0.0045, 0.0017 * f['lid_fold'])
    if f['bags']:
        z = lambda a, k: c[2] - k - 0.0035 * np.cos(np.radians(a))
        p = lambda a, k, y: (c[0] + s * (r + 0.003) * np.sin(np.radians(a)), c[1] - (r + y) * np.cos(np.radians(a)), z(a, k))
        V.add(chain([p(a, 0.0105, 0.0) for a in (-42, -10, 22, 48)], np.array([0.0018, 0.003, 0.003, 0.0016]) * (0.4 + f['bags'])), k=0.006)
        V.groove([p(a, 0.0165, 0.002) for a in (-52, -22, 8, 34)], 0.0042, 0.0022 * f['bags'])

    def wedge(x, y, z):
        x, y, z = x - F(c[0]), y - F(c[1]), z - F(c[2])
        d = np.sqrt(x * x + y * y + z * z)
        az = np.degrees(np.arctan2(x * s, -y))
        el = np.degrees(np.arcsin(np.clip(z / np.maximum(d, 1e-5), -1, 1)))
        inside = np.minimum(up(az) - el, el - lo(az))
        inside = np.where((np.abs(az) < w) & (y < 0), inside, -20)
        return np.maximum(-np.radians(inside) * d, d - F(r + 0.010)).astype(F)

    V.cut(Form(wedge, c - r - 0.01, c + r + 0.01), k=0.0014)


def age(V, f, m, drop):
    a = f['age']
    n = 0.35 + a
    z = m['mouth']
    for s in (-1, 1):
        k = 1 + 0.15 * s
        V.groove([(s * 0.0205 * f['nose_w'], -0.090, -0.040 - f['nose_len']), (s * 0.030, -0.084, -0.054), (s * 0.0335, -0.078, z - 0.004 - drop * 0.3)], 0.006, 0.0019 * n * k)
        if a > 0.3:
            V.groove([(s * 0.029, -0.079, z - 0.006 - drop * 0.4), (s * 0.030, -0.072, z - 0.022 - drop)], 0.005, 0.0017 * a * k)
            for i, (da, dz) in enumerate(((0.003, 0.006), (0.0045, 0.000), (0.004, -0.007))):
                V.groove([(s * 0.0535 * f['wide'], -0.064, dz * 0.7), (s * 0.0625 * f['wide'], -0.050, dz * 1.7)], 0.003, 0.0012 * a)
        if a > 0.2:
            V.groove([(s * 0.0055, -0.093, 0.018), (s * 0.007, -0.094, 0.033)], 0.0038, 0.0016 * a)
    for i in range(int(round(a * 4))):
        h = 0.045 + 0.012 * i
        V.groove([(-0.034, -0.084 + 0.02 * i * 0.4, h - 0.003), (-0.012, -0.095, h + 0.001), (0.014, -0.095, h - 0.0005), (0.034, -0.084 + 0.02 * i * 0.4, h - 0.002)], 0.0042, 0.0013 * a)


def finish(V, f):
    """mesh of the head with a sculptor's unevenness: broad asymmetry and thumb-sized dents"""
    v, q = V.mesh(relax=1)
    w = v.copy()
    s = f['seed']
    w[:, 0] += 0.0016 * lattice_noise(v, 14, s) + 0.0007 * lattice_noise(v, 40, s + 1)
    w[:, 2] += 0.0015 * lattice_noise(v, 13, s + 2)
    w[:, 1] += 0.0004 * lattice_noise(v, 70, s + 3) + 0.00013 * lattice_noise(v, 240, s + 4)
    eyes = np.min([np.linalg.norm(v - eye_centre(f, k), axis=1) for k in (-1, 1)], 0)
    t = np.clip((eyes - f['eye'] - 0.004) / 0.012, 0, 1)[:, None]  # the lids must fit the glass
    return (v + (w - v) * t).astype(F), q, v
