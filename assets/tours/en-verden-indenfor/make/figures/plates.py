#!/usr/bin/python3
"""plates.py OUT PERSON POSE [--view front] [--size full] [--mouths rest,a,e,o] [--gaze x,y] [--prop mug] [--nod n --tilt t --turn t]

Film plates with alpha, 1280 x 720: OUT/PERSON-POSE-VIEW-SIZE.png and, for each further mouth, a small crop OUT/...-mouth-a.png;
OUT/...json says where the crops belong (x, y, w, h in pixels from the upper left), so a talking shot is one render and three small ones.
The command that starts Blender can be changed by the environment variable BLENDER."""

import argparse, json, os, sys
import numpy as np

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
from figures import dog, draw, frame, poses, puppet
from figures.people import PEOPLE
from figures.portraits import WORK, blender


def plate(out, who, pose, view='front', size='full', mouths=('rest',), gaze=None, prop=None, head=None, spp=24, blink=0.0, key=(-1, 1)):
    p = PEOPLE[who]
    extra = {}
    if gaze:
        extra['gaze'] = gaze
    if head:
        extra['head'] = head
    q = poses.blend(pose, extra)
    fine, step = (0.0013, 0.0034) if size == 'close' else (0.0017, 0.0042)
    heads, parts, k = puppet.build(p, q, mouths, blink, step, fine, full=True, prop=prop)
    h = p['body'].get('height', 1.0)
    drop = 0.93 * h - k['pelvis'][2] * h if k['pelvis'][2] < 0.8 and size != 'full' else 0.0
    cam = frame.camera(view, size, h, drop)
    name = f'{who}-{pose}-{view}-{size}' + (f'-{prop}' if prop else '')
    f = lambda n: os.path.join(WORK, n)
    draw.save(f(name + '.npz'), parts)
    shots, meta = [], dict(person=who, pose=pose, view=view, size=[frame.W, frame.H], plate=name + '.png', mouths={})
    for i, m in enumerate(mouths):
        draw.save(f(f'{name}-{m}.npz'), heads[m])
        s = dict(parts=[f(f'{name}-{m}.npz')])
        if i == 0:
            s['out'] = os.path.join(out, name + '.png')
        else:
            v = heads[m][0]['v']
            low = v[:, 2] < k['neck'][2] * h + 0.185 * p['body'].get('head', 1.12) * h - 0.030
            top = v[:, 2] > k['neck'][2] * h + 0.02
            s['border'], box = frame.window(cam, v[low & top])
            s['out'] = os.path.join(out, f'{name}-mouth-{m}.png')
            meta['mouths'][m] = dict(file=os.path.basename(s['out']), box=box)
        shots.append(s)
    os.makedirs(out, exist_ok=True)
    blender(dict(parts=[f(name + '.npz')], **cam, light_at=[0, 0, k['neck'][2] * h - 0.1], set={'full': 1.7, 'medium': 1.3, 'close': 1.0}[size], size=[frame.W, frame.H], spp=spp, exposure=0.35, key=key, shots=shots))  # fmt: skip
    json.dump(meta, open(os.path.join(out, name + '.json'), 'w'), indent=1)
    return meta


def dog_plate(out, pose, view='front', head=None, spp=24, key=(-1, 1)):
    """Bella; the floor is 0.12 m above the lower edge of a frame 0.98 m high"""
    name = f'bella-{pose}-{view}'
    npz = os.path.join(WORK, name + '.npz')
    draw.save(npz, dog.build(pose, head))
    os.makedirs(out, exist_ok=True)
    blender(dict(parts=[npz], **frame.camera(view, 'dog'), light_at=[0, 0, 0.4], set=1.1, size=[frame.W, frame.H], spp=spp, exposure=0.35, key=key, shots=[dict(out=os.path.join(out, name + '.png'))]))  # fmt: skip
    return dict(person='bella', pose=pose, view=view, size=[frame.W, frame.H], plate=name + '.png', mouths={})


def main():
    ap = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    for n in ('out', 'person', 'pose'):
        ap.add_argument(n)
    ap.add_argument('--view', default='front', choices=frame.VIEWS)
    ap.add_argument('--size', default='full', choices=frame.SIZES)
    ap.add_argument('--mouths', default='rest')
    ap.add_argument('--gaze')
    ap.add_argument('--prop')
    ap.add_argument('--head', help='nod,tilt,turn')
    ap.add_argument('--blink', type=float, default=0.0)
    ap.add_argument('--spp', type=int, default=24)
    a = ap.parse_args()
    pair = lambda s: tuple(float(v) for v in s.split(',')) if s else None
    os.makedirs(WORK, exist_ok=True)
    if a.person == 'bella':
        return print(json.dumps(dog_plate(os.path.abspath(a.out), a.pose, a.view, pair(a.head), a.spp)))
    print(json.dumps(plate(os.path.abspath(a.out), a.person, a.pose, a.view, a.size, tuple(a.mouths.split(',')), pair(a.gaze), a.prop, pair(a.head), a.spp, a.blink)))


if __name__ == '__main__':
    main()
