"""Cameras of the plates: where they stand and where a point of the scene falls in the picture."""

import numpy as np

W, H = 1280, 720
VIEWS = {'front': 0, 'left': -38, 'right': 38, 'side_left': -85, 'side_right': 85, 'back': 180, 'over_left': 152, 'over_right': -152}
#        height of the frame in metres (adult), the aim's height, distance
SIZES = {'full': (2.02, 0.92, 7.0), 'medium': (1.06, 1.36, 4.6), 'close': (0.58, 1.55, 3.0), 'dog': (0.98, 0.37, 4.0)}


def camera(view, size, height=1.0, drop=0.0, distance=None):
    frame, aim, d = SIZES[size]
    frame, aim, d = frame * (height if height < 0.85 else 1), aim * height - drop, distance or d
    a = np.radians(VIEWS.get(view, view) if not isinstance(view, (int, float)) else view)
    look_at = np.array([0, 0, aim])
    look_from = look_at + d * np.array([np.sin(a), -np.cos(a), 0.045])
    lens = 36 * np.linalg.norm(look_from - look_at) / (frame * W / H)
    return dict(look_from=look_from.tolist(), look_at=look_at.tolist(), lens=float(lens), turn=float(np.degrees(a)))


def project(cam, p):
    """picture coordinates 0..1 from the lower left"""
    o, t = np.array(cam['look_from']), np.array(cam['look_at'])
    f = (t - o) / np.linalg.norm(t - o)
    r = np.cross(f, (0, 0, 1))
    r /= np.linalg.norm(r)
    u = np.cross(r, f)
    q = np.asarray(p, float) - o
    z = q @ f
    k = cam['lens'] / 36
    return np.stack([0.5 + k * (q @ r) / z, 0.5 + k * W / H * (q @ u) / z], 1)


def window(cam, pts, margin=0.012, even=2):
    """border around points, on whole pixels"""
    q = project(cam, pts)
    lo, hi = q.min(0) - margin, q.max(0) + margin * np.array((1, 1.8))
    px = np.array([W, H])
    a, b = np.floor(np.clip(lo, 0, 1) * px / even) * even, np.ceil(np.clip(hi, 0, 1) * px / even) * even
    return (a / px).tolist() + (b / px).tolist(), [int(a[0]), int(H - b[1]), int(b[0] - a[0]), int(b[1] - a[1])]
