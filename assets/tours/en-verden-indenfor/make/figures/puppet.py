"""A person put together: head, hair and clothes in a pose. `build` returns parts for draw.save."""

import numpy as np
from . import eyes, face_hair, hair, hands, head, headwear, lower, paint, props, wardrobe
from .body import body_of, joints
from .volume import normals, rotation

PIVOT = np.array([0, 0.038, -0.185])


def placer(b, k, pose):
    """from the head's own axes to the scene"""
    turn = pose.get('head', (0, 0, 0))  # nod, tilt, turn (degrees, + turns to the picture's right)
    R = k['R'] @ rotation(turn)
    at = k['neck'] + (0, 0.004, -0.026)
    s = b['head']
    return lambda p: dict(p, v=((np.asarray(p['v'], float) - PIVOT) * s @ R.T + at).astype('f4'))


def face_parts(person, mouth='rest', gaze=(0, 0), blink=0.0, step=0.0013, still=True):
    """what moves with the mouth (clay, teeth, beard) and, if asked, what does not (eyes, brows, hair, things worn); in the head's own axes"""
    f = head.face_of(person['face'])
    g = np.random.default_rng(f['seed'])
    V, m = head.build(f, mouth, blink, step)
    v, q, p = head.finish(V, f)
    moving = [dict(name='head', mat='clay', v=v, q=q, c=paint.skin(p, normals(v, q), f, m).astype('f4'))]
    if m['drop'] > 0.002:
        moving.append(eyes.teeth(f, m))
    if person.get('beard'):
        moving += face_hair.beard(V, f, m, g, **person['beard'])
    if not still:
        return moving, []
    parts = [eyes.ball(f, s, gaze, person.get('iris', (0.10, 0.19, 0.26))) for s in (-1, 1)]
    parts += face_hair.lashes(f, heavy=person.get('lash', 0.3), blink=blink)
    parts.append(face_hair.brows(V, f, g, **person['brows']))
    for fn, kw in person.get('hair', []):
        h = getattr(hair, fn)
        parts += h(V, g, **kw) if 'V' in h.__code__.co_varnames[: h.__code__.co_argcount] else h(g, **kw)
    for fn, kw in person.get('wear', []):
        parts += getattr(headwear, fn)(V, f, m, **kw)
    return moving, parts


def build(person, pose, mouths=('rest',), blink=0.0, step=0.0032, fine=0.0013, low=0.96, full=False, prop=None):
    """({mouth: parts}, the other parts, joints)"""
    b = body_of(person['body'])
    k = joints(b, pose)
    place, scale = placer(b, k, pose), np.float32(b['height'])
    big = lambda parts: [dict(p, v=np.asarray(p['v'], 'f4') * scale) for p in parts]
    heads, parts = {}, []
    for i, m in enumerate(mouths):
        moving, still = face_parts(person, m, pose.get('gaze', (0, 0)), blink, fine, i == 0)
        heads[m] = big([place(p) for p in moving])
        parts += [place(p) for p in still]
    parts += wardrobe.dress(person, b, k, dict(step=step, low=0.78 if full else low, full=full))
    if full:
        skin = person['face'].get('skin', head.FACE['skin'])
        parts += lower.dress(person, b, k, pose, dict(step=step * 1.2))
        for n in 'rl':
            h, M, at = hands.placed(k, n, pose, skin, person.get('hand', 1.08) / (1 if b['height'] > 0.8 else 1.1), max(0.0018, step * 0.5))
            parts.append(h)
            if prop and n == 'r':
                parts += props.held(prop, M, at)
    return heads, big(parts), k
