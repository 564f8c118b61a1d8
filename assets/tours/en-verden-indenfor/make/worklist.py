"""The list of panoramas to render: one small JSON file each in work/queue/; a finished one moves to work/queue/done/, a failed one to work/queue/failed/."""

import glob, json, os, threading, time, traceback

import plan, stages

QUEUE = os.path.join(stages.WORK, 'queue')


def add(node, width, priority=0, **options):
    """a lower priority number goes first; the same node and width is replaced"""
    os.makedirs(QUEUE, exist_ok=True)
    path = os.path.join(QUEUE, f'{node}-{width}.json')
    with open(path + '.part', 'w') as f:
        json.dump(dict(node=node, width=width, priority=priority, added=time.time(), **options), f)
    os.rename(path + '.part', path)


def waiting():
    """the small ones first, then by priority, then first come"""
    out = []
    for path in glob.glob(os.path.join(QUEUE, '*.json')):
        with open(path) as f:
            j = json.load(f)
        out.append((j['width'] > 4096, j['width'] > 4096 and j['width'], j['priority'], j['added'], path, j))
    return [(path, j) for *_, path, j in sorted(out, key=lambda q: q[:5])]


def move(path, to):
    os.makedirs(os.path.join(QUEUE, to), exist_ok=True)
    os.replace(path, os.path.join(QUEUE, to, os.path.basename(path)))


def develop(picture, path):
    try:
        picture.develop(exposure(picture.node))
        move(path, 'done')
    except Exception:
        traceback.print_exc()
        move(path, 'failed')
    print('END', picture.node, picture.width, time.strftime('%H:%M:%S'), flush=True)


def work(defaults, once=False):
    """works through the list for ever; new entries are seen after each panorama. While Blender is at one, the one before is put together"""
    behind, busy = None, None
    while True:
        todo = [q for q in waiting() if not (behind and behind.is_alive() and q[0] == busy)]
        if not todo:
            if once and not (behind and behind.is_alive()):
                return
            time.sleep(5)
            continue
        path, j = todo[0]
        print('BEGIN', j['node'], j['width'], time.strftime('%H:%M:%S'), flush=True)
        try:
            picture = stages.Panorama(j['node'], j['width'], **{**defaults, **{k: v for k, v in j.items() if k in ('low', 'spp', 'high', 'quality', 'fresh', 'out')}})
            if j.get('fresh'):  # only once: a second start goes on
                add(j['node'], j['width'], j['priority'], **{k: v for k, v in j.items() if k not in ('node', 'width', 'priority', 'added', 'fresh')})
            picture.passes()
        except Exception:
            traceback.print_exc()
            move(path, 'failed')
            continue
        if behind:
            behind.join()
        busy = path
        behind = threading.Thread(target=develop, args=(picture, path), daemon=True)
        behind.start()


def exposure(node):
    """as plan.py says now, not as it said when the queue began"""
    import importlib

    return importlib.reload(plan).EXPOSURE[node]
