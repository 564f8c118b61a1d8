"""blender -b -P draw.py -- JOB.json ... : renders parts saved by `save` (work/figures/*.npz). Sculpting is done outside Blender, so a render is short.

job (or a list of them): {parts: [npz], look_from, look_at, lens, size: [w, h], spp, exposure, key: [side, power], set: scale of the lamps' distance, shots: [{out, border?, parts?}]}"""

import json, os, sys


def save(path, parts):
    import numpy as np

    flat = {}
    meta = []
    for i, p in enumerate(parts):
        for k in ('v', 'q', 'c', 'uv'):
            if p.get(k) is not None:
                a = np.asarray(p[k])
                flat[f'{i}{k}'] = a.astype('i4') if k == 'q' else a.astype('f4')
        meta.append({k: x for k, x in p.items() if k in ('name', 'mat', 'thick', 'round', 'scale', 'offset', 'flat')})
    os.makedirs(os.path.dirname(path), exist_ok=True)
    np.savez(path + '.part.npz', meta=json.dumps(meta), **flat)
    os.replace(path + '.part.npz', path)


def load(path):
    import numpy as np

    z = np.load(path)
    return [dict(p, **{k: z[f'{i}{k}'] for k in ('v', 'q', 'c', 'uv') if f'{i}{k}' in z}) for i, p in enumerate(json.loads(str(z['meta'])))]


def main(job):
    if isinstance(job, list):
        return [main(j) for j in job]
    sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    import bpy
    from figures import stage

    stage.clear()
    c = job['look_at']
    stage.three_points(job.get('light_at', c), job.get('set', 1.0), job.get('key', (-1, 1)), turn=job.get('turn', 0.0))
    stage.camera(job['look_from'], c, job['lens'])
    base = [stage.put(p) for f in job['parts'] for p in load(f)]
    for s in job['shots']:
        stage.settings(*job['size'], s.get('spp', job['spp']), s.get('seed', 1))
        extra = [stage.put(p) for f in s.get('parts', []) for p in load(f)]
        stage.render(s['out'], job.get('exposure', 0.0), s.get('border'), clean=s.get('clean', True))
        for o in extra:
            bpy.data.objects.remove(o)


if __name__ == '__main__':
    for path in sys.argv[sys.argv.index('--') + 1 :]:
        main(json.load(open(path)))
