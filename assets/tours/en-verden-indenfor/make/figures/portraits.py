#!/usr/bin/python3
"""portraits.py OUTFOLDER [ID ...] [--size 640] [--spp 11] [--draft | --again] : head and shoulders of the guides, before the room where they work, as OUTFOLDER/ID.jpg

The command that starts Blender can be changed by the environment variable BLENDER."""

import argparse, json, os, shlex, subprocess, sys
from PIL import Image

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
from figures import backdrop, draw, people, poses, puppet

HERE = os.path.dirname(os.path.abspath(__file__))
WORK = os.path.join(os.path.dirname(HERE), 'work', 'figures')


def blender(*jobs):
    """one start of Blender for any number of jobs"""
    paths = []
    for job in jobs:
        paths.append(os.path.join(WORK, os.path.basename(job['shots'][0]['out']) + '.json'))
        json.dump(job, open(paths[-1], 'w'))
    cmd = shlex.split(os.environ.get('BLENDER', 'blender')) + ['-b', '-P', os.path.join(HERE, 'draw.py'), '--', *paths]
    subprocess.run(cmd, check=True, stdout=open(os.path.join(WORK, 'log.txt'), 'a'), stderr=subprocess.STDOUT)


def prepare(who, size, spp):
    """sculpt a person; the job that renders the portrait"""
    p = people.PEOPLE[who]
    pose = {**poses.POSES['portrait'], 'gaze': (-3, 0), **p.get('portrait', {})}
    heads, parts, k = puppet.build(p, pose, (p.get('mouth', 'rest'),), low=1.02)
    npz = os.path.join(WORK, f'portrait-{who}.npz')
    draw.save(npz, parts + list(heads.values())[0])
    h = p['body'].get('height', 1.0)
    eye = k['neck'][2] * h + 0.155 * p['body'].get('head', 1.12) * min(h * 1.05, 1.0 if h > 0.8 else h)
    return dict(parts=[npz], look_from=(-0.34, -1.95, eye - 0.02), look_at=(0.006, 0, eye - p.get('drop', 0.060)), light_at=(0, 0, eye - 0.04), lens=132, size=[size, size], spp=spp, exposure=0.30, key=p.get('key', (-1, 1)), shots=[dict(out=os.path.join(WORK, f'portrait-{who}.png'))])  # fmt: skip


def finish(who, out, size):
    p = people.PEOPLE[who]
    im = backdrop.compose(os.path.join(WORK, f'portrait-{who}.png'), who, p.get('room', 'wing'), p.get('yaw'), size)
    os.makedirs(out, exist_ok=True)
    im.save(os.path.join(out, who + '.jpg'), quality=88, optimize=True, progressive=True)


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument('out')
    ap.add_argument('ids', nargs='*')
    ap.add_argument('--size', type=int, default=640, help='rendered size; the picture is 768')
    ap.add_argument('--spp', type=int, default=11)
    ap.add_argument('--draft', action='store_true')
    ap.add_argument('--again', action='store_true', help='only put the figures of work/figures before their rooms again')
    a = ap.parse_args()
    os.makedirs(WORK, exist_ok=True)
    ids = a.ids or people.GUIDES
    if a.draft:  # all small pictures in one go, side by side in draft.png
        blender(*[prepare(who, 320, 8) for who in ids])
        sheet = Image.new('RGB', (320 * min(5, len(ids)), 320 * ((len(ids) + 4) // 5)))
        for i, who in enumerate(ids):
            p = people.PEOPLE[who]
            sheet.paste(backdrop.compose(os.path.join(WORK, f'portrait-{who}.png'), who, p.get('room', 'wing'), p.get('yaw'), 320), (320 * (i % 5), 320 * (i // 5)))
        return sheet.save(os.path.join(WORK, 'draft.png'))
    for who in ids:
        if not a.again:
            blender(prepare(who, a.size, a.spp))
        finish(who, a.out, 768)
        print(who, flush=True)


if __name__ == '__main__':
    main()
