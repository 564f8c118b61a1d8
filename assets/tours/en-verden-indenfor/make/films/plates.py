#!/usr/bin/python3
"""plates.py [NAME ...]: renders the plates of cast.json which are not there yet into work/plates; stop it and start it again as you like.

A plate is a figure waist-up or whole (1408 x 792, alpha) and small pictures of its head in other moods, each with its box: NAME.json.
BLENDER replaces the command that starts Blender."""

import json, os, pickle, sys, time

import numpy as np

HERE = os.path.dirname(os.path.abspath(__file__))
MAKE = os.path.dirname(HERE)
sys.path.insert(0, MAKE)
from figures import draw, frame, people, poses, props, puppet, lower, hands, wardrobe  # noqa: E402
from figures.body import body_of, joints  # noqa: E402
from figures.head import FACE  # noqa: E402
from figures.portraits import WORK, blender  # noqa: E402

OUT = os.path.join(MAKE, 'work', 'plates')
W, H, SPP = 1408, 792, 6
#         mouth, change of the head (nod, tilt, turn), blink
MOODS = {
    'a': ('a', (0, 0, 0), 0), 'blink': ('rest', (0, 0, 0), 1), 'smile': ('smile', (-1, 4, 0), 0),
    '2rest': ('rest', (4, 3, 5), 0), '2a': ('a', (4, 3, 5), 0),
}  # fmt: skip
SETS = {'talk': ('a', 'blink', '2rest', '2a'), 'warm': ('a', 'blink', '2rest', '2a', 'smile'), 'mute': ('blink', '2rest'), 'still': ()}


def face(who, mouth, gaze, blink, fine):
    """in the head's own axes and kept on disk, so that one sculpt serves every pose"""
    path = os.path.join(MAKE, 'work', 'faces', f'{who}-{mouth}-{gaze}-{blink}-{fine}.pickle')
    if not os.path.exists(path):
        os.makedirs(os.path.dirname(path), exist_ok=True)
        pickle.dump(puppet.face_parts(people.PEOPLE[who], mouth, gaze, blink, fine, True), open(path + '.half', 'wb'))
        os.replace(path + '.half', path)
    return pickle.load(open(path, 'rb'))


def head_group(who, pose, k, b, mouth, turn, blink, fine):
    base = pose.get('head', (0, 0, 0))
    place = puppet.placer(b, k, dict(pose, head=tuple(x + y for x, y in zip(base, turn))))
    gaze = tuple(pose.get('gaze', (0, 0)))
    moving, still = face(who, mouth, gaze, blink, fine)
    return [place(p) for p in moving + still]


def seen(mood, group, neck):
    """points of what differs from the plate: the face, or with another turn of the head all of it"""
    v = group[0]['v'] if mood in ('a', 'blink') else np.concatenate([p['v'] for p in group])
    return v[v[:, 2] > neck - 0.03]


def sculpt(name, spec):
    """writes the parts of a plate and its head in every mood; the job for Blender"""
    who, pose, view, size = spec['who'], spec['pose'], spec.get('view', 'front'), spec.get('size', 'medium')
    person = people.PEOPLE[who]
    extra = {key: tuple(spec[key]) for key in ('head', 'gaze') if key in spec}
    q = poses.blend(pose, extra)
    b = body_of(person['body'])
    k = joints(b, q)
    h = b['height']
    fine, step = (0.0015, 0.0036) if size == 'medium' else (0.002, 0.0048)
    body = wardrobe.dress(person, b, k, dict(step=step, low=0.78, full=True)) + lower.dress(person, b, k, q, dict(step=step * 1.2))
    skin = person['face'].get('skin', FACE['skin'])
    for n in 'rl':
        hand, M, at = hands.placed(k, n, q, skin, person.get('hand', 1.08) / (1 if h > 0.8 else 1.1), max(0.0018, step * 0.5))
        body.append(hand)
        if spec.get('prop') and n == 'r':
            body += props.held(spec['prop'], M, at)
    big = lambda parts: [dict(p, v=p['v'].astype('f4') * h) for p in parts]
    f = lambda n: os.path.join(WORK, f'{name}-{n}.npz')
    draw.save(f('body'), big(body))
    drop = 0.93 * h - k['pelvis'][2] * h if k['pelvis'][2] < 0.8 and size != 'full' else 0.0
    cam = frame.camera(view, size, h, drop)
    meta = dict(who=who, pose=pose, view=view, size=size, height=h, frame=frame.SIZES[size][0] * (h if h < 0.85 else 1), moods={})
    meta['head'] = [float(x) for x in frame.project(cam, [(k['neck'] + (0, 0, 0.12)) * h])[0]]
    shots = []
    for mood in ('rest',) + SETS[spec.get('set', 'talk')]:
        mouth, turn, blink = MOODS.get(mood, ('rest', (0, 0, 0), 0))
        group = big(head_group(who, q, k, b, mouth, turn, blink, fine))
        draw.save(f(mood), group)
        out = os.path.join(OUT, name + ('.png' if mood == 'rest' else f'-{mood}.png'))
        shot = dict(parts=[f(mood)], out=out)
        if mood != 'rest':
            border, _ = frame.window(cam, seen(mood, group, k['neck'][2] * h), 0.01)
            x0, y0, x1, y1 = [round(e * s / 2) * 2 for e, s in zip(border, (W, H, W, H))]
            shot['border'] = [x0 / W, y0 / H, x1 / W, y1 / H]
            meta['moods'][mood] = [x0, H - y1]
        shots.append(shot)
    job = dict(parts=[f('body')], **cam, light_at=[0, 0, k['neck'][2] * h - 0.1], set={'full': 1.7, 'medium': 1.3, 'close': 1.0}[size], size=[W, H])  # fmt: skip
    job.update(spp=spec.get('spp', SPP), exposure=0.35, key=spec.get('key', (-1, 1)), shots=shots)
    return job, meta


def render(name, spec):
    start = time.time()
    job, meta = sculpt(name, spec)
    blender(job)
    meta['seconds'] = round(time.time() - start, 1)
    half = os.path.join(OUT, name + '.half')
    json.dump(dict(spec, **meta), open(half, 'w'))
    os.replace(half, os.path.join(OUT, name + '.json'))
    for shot in job['shots']:
        os.remove(shot['parts'][0])
    os.remove(job['parts'][0])
    used = sum(os.times()[:4])
    print(f'{name}: {meta["seconds"]} s, {used:.0f} CPU-seconds since the start', flush=True)


def main(wanted):
    os.makedirs(OUT, exist_ok=True)
    os.makedirs(WORK, exist_ok=True)
    cast = json.load(open(os.path.join(HERE, 'cast.json')))['plates']
    for name in wanted or cast:
        if name.startswith('_') or os.path.exists(os.path.join(OUT, name + '.json')):
            continue
        render(name, cast[name])


if __name__ == '__main__':
    main(sys.argv[1:])
