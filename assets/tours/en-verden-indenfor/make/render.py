#!/usr/bin/python3
"""render.py NODE : one command for a panorama and its depth map; render.py --add NODE and render.py --queue for many.

Every stage and every band leaves a file in work/NODE-WIDTH/ and is skipped when it is there, so an interrupted run goes on; --fresh starts over."""

import argparse, os, signal, subprocess, sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import plan, stages, worklist


def main():
    signal.signal(signal.SIGTERM, lambda *_: stages.leave())
    ap = argparse.ArgumentParser()
    ap.add_argument('node', nargs='?', choices=(*plan.CAMERAS, 'guides'))
    ap.add_argument('--add', metavar='NODE', choices=tuple(plan.CAMERAS), help='put a panorama on the list')
    ap.add_argument('--queue', action='store_true', help='work through the list for ever')
    ap.add_argument('--once', action='store_true', help='with --queue: end when the list is empty')
    ap.add_argument('--priority', type=int, default=0, help='lower goes first')
    ap.add_argument('--width', type=int, default=4096)
    ap.add_argument('--low', type=int, default=0, help='width of the full light transport (a quarter of the width)')
    ap.add_argument('--spp', type=int, default=10, help='samples per seed of the low pass')
    ap.add_argument('--high', type=int, default=7, help='samples of the high pass')
    ap.add_argument('--quality', type=int, default=91)
    ap.add_argument('--shots', action='store_true', help="the node's detail pictures instead of its panorama")
    ap.add_argument('--fresh', action='store_true')
    ap.add_argument('--out', default=stages.OUT)
    a = ap.parse_args()
    low = a.low or a.width // 4
    if a.add:
        return worklist.add(a.add, a.width, a.priority, low=low, spp=a.spp, high=a.high, quality=a.quality, fresh=a.fresh, out=a.out)
    if a.queue:
        return worklist.work(dict(low=1024, spp=10, high=7, out=a.out), a.once)
    if a.node == 'guides':
        return subprocess.run(stages.py('figures/portraits.py') + [os.path.join(a.out, 'guides')], check=True)
    if not a.node:
        ap.error('which node?')
    if a.shots:
        return stages.detail_pictures(a.node, a.spp, a.high, a.out, a.fresh)
    picture = stages.Panorama(a.node, a.width, low, a.spp, a.high, a.out, a.quality, a.fresh)
    picture.passes()
    picture.develop(plan.EXPOSURE[a.node])


if __name__ == '__main__':
    main()
