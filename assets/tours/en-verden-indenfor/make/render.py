#!/usr/bin/python3
"""render.py NODE [--width 4096] [--low 2048] [--spp 14] [--high 10] : one command for a panorama and its depth map.

Stages leave their files in work/NODE-WIDTH/ and are skipped when done, so an interrupted run goes on where it stopped; --fresh starts over.
"""

import argparse, os, shutil, subprocess, sys, time

HERE = os.path.dirname(os.path.abspath(__file__))
WORK, BIN, OUT = os.path.join(HERE, 'work'), os.path.join(HERE, 'work', 'bin'), os.path.dirname(HERE)
os.environ['PATH'] = '/usr/bin:/bin:' + os.environ['PATH']  # Blender and its Python modules are the system's
os.environ.setdefault('OMP_WAIT_POLICY', 'passive')
NODES = ('gate', 'wing', 'cell', 'yard')
EXPOSURE = dict(gate=0.6, wing=0.35, cell=0.5, yard=0.1)


def compiled():
    """the two C parts, from source at first use"""
    os.makedirs(BIN, exist_ok=True)
    flags = ['gcc', '-O3', '-march=native', '-ffast-math', '-fopenmp']
    for src, out, extra in (('denoise.c', 'denoise', []), ('upsample.c', 'upsample.so', ['-shared', '-fPIC'])):
        s, o = os.path.join(HERE, src), os.path.join(BIN, out)
        if not os.path.exists(o) or os.path.getmtime(o) < os.path.getmtime(s):
            subprocess.run(flags + extra + [s, '-lm', '-o', o], check=True)
    return os.path.join(BIN, 'denoise'), os.path.join(BIN, 'upsample.so')


def textures():
    if not os.path.exists(os.path.join(WORK, 'tex', 'velkommen.png')):
        subprocess.run(['/usr/bin/python3', os.path.join(HERE, 'textures.py')], check=True)
    if not os.path.exists(os.path.join(WORK, 'tex', 'duvet.npy')):
        subprocess.run(['blender', '-b', '-P', os.path.join(HERE, 'cloth.py')], check=True)


py = lambda s: ['/usr/bin/python3', os.path.join(HERE, s)]


def stage(name, done, cmd):
    if all(os.path.exists(d) for d in done):
        return
    t, c = time.time(), os.times()
    print('STAGE', name, flush=True)
    subprocess.run(cmd, check=True, stdout=open(os.path.join(WORK, 'log.txt'), 'a'))
    for d in done:
        if not os.path.exists(d):
            sys.exit(f'{name}: {d} was not made, see work/log.txt')
    e = os.times()
    print('  wall %.0f s, cpu %.0f s' % (time.time() - t, e.children_user + e.children_system - c.children_user - c.children_system), flush=True)


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument('node', choices=NODES + ('guides',))
    ap.add_argument('--width', type=int, default=4096)
    ap.add_argument('--low', type=int, default=0, help='width of the full light transport (half the width)')
    ap.add_argument('--spp', type=int, default=14, help='samples per seed of the low pass')
    ap.add_argument('--high', type=int, default=10, help='samples of the high pass')
    ap.add_argument('--quality', type=int, default=91)
    ap.add_argument('--shots', action='store_true', help="the node's detail pictures instead of its panorama")
    ap.add_argument('--fresh', action='store_true')
    ap.add_argument('--out', default=OUT)
    a = ap.parse_args()
    low = a.low or a.width // 2
    if a.node == 'guides':
        return subprocess.run(py('portraits.py') + [os.path.join(a.out, 'guides')], check=True)
    denoiser, lib = compiled()
    textures()
    d = os.path.join(WORK, f'{a.node}-shots' if a.shots else f'{a.node}-{a.width}')
    if a.fresh:
        shutil.rmtree(d, ignore_errors=True)
    os.makedirs(d, exist_ok=True)
    f = lambda n: os.path.join(d, n)
    if a.shots:
        return detail_pictures(a, f, denoiser, lib)
    stage(
        'passes',
        [f('low0.exr'), f('low1.exr'), f('high.exr')],
        [
            'blender',
            '-b',
            '-P',
            os.path.join(HERE, 'scene.py'),
            '--',
            a.node,
            f'low:{low}:{a.spp}:1=' + f('low0.exr'),
            f'high:{a.width}:{a.high}:5=' + f('high.exr'),
            f'low:{low}:{a.spp}:978=' + f('low1.exr'),
        ],
    )
    stage('denoise', [f('light.raw')], py('lowlight.py') + [f('low0.exr'), f('low1.exr'), f('high.exr'), f('light.raw'), denoiser])
    stage('compose', [f('linear.exr')], py('compose.py') + [f('light.raw'), str(low), f('high.exr'), f('linear.exr'), lib])
    stage('tonemap', [f('final.png')], ['blender', '-b', '-P', os.path.join(HERE, 'tonemap.py'), '--', f('linear.exr'), f('final.png'), str(EXPOSURE[a.node])])
    finish(a, f)


def detail_pictures(a, f, denoiser, lib):
    """perspective pictures 1200 x 800 of shots.py"""
    from PIL import Image
    import shots

    names = [n for n, s in shots.SHOTS.items() if s[0] == a.node]
    jobs, done = [], []
    for n in names:
        for job, file in ((f'low@{n}:600:{a.spp}:1', f'{n}-low0.exr'), (f'low@{n}:600:{a.spp}:978', f'{n}-low1.exr'), (f'high@{n}:1200:{a.high}:5', f'{n}-high.exr')):
            jobs.append(job + '=' + f(file))
            done.append(f(file))
    stage('passes', done, ['blender', '-b', '-P', os.path.join(HERE, 'scene.py'), '--', a.node] + jobs)
    for n in names:
        stage(n + ' denoise', [f(n + '.raw')], py('lowlight.py') + [f(f'{n}-low0.exr'), f(f'{n}-low1.exr'), f(f'{n}-high.exr'), f(n + '.raw'), denoiser])
        stage(n + ' compose', [f(n + '.exr')], py('compose.py') + [f(n + '.raw'), '600', f(f'{n}-high.exr'), f(n + '.exr'), lib])
        stage(n + ' tonemap', [f(n + '.png')], ['blender', '-b', '-P', os.path.join(HERE, 'tonemap.py'), '--', f(n + '.exr'), f(n + '.png'), str(shots.EXPOSURE[n])])
        os.makedirs(os.path.join(a.out, 'pictures'), exist_ok=True)
        Image.open(f(n + '.png')).convert('RGB').save(os.path.join(a.out, 'pictures', n + '.jpg'), quality=85, optimize=True, progressive=True)


def finish(a, f):
    """JPEG of the panorama, 16-bit PNG of its inverse depth (65535 * 0.25 m / z)"""
    import numpy as np
    import OpenImageIO as oiio
    from PIL import Image
    from exr import Exr

    for k in ('panoramas', 'depth'):
        os.makedirs(os.path.join(a.out, k), exist_ok=True)
    Image.open(f('final.png')).convert('RGB').save(
        os.path.join(a.out, 'panoramas', a.node + '.jpg'), quality=a.quality, subsampling=0 if a.width >= 3072 else 2, optimize=True, progressive=True
    )
    z = Exr(f('high.exr')).get('Depth', 'Z', 1)[..., 0]
    rows, cols = ((np.arange(n) + 0.5) * m / n for n, m in zip((1024, 2048), z.shape))
    z = z[rows.astype(int)][:, cols.astype(int)]
    inv = np.rint(np.clip(0.25 / np.maximum(z, 0.25), 0, 1) * 65535).astype('u2')
    o = oiio.ImageOutput.create('x.png')
    path = os.path.join(a.out, 'depth', a.node + '.png')
    s = oiio.ImageSpec(inv.shape[1], inv.shape[0], 1, 'uint16')
    s.attribute('png:compressionLevel', 9)
    o.open(path, s)
    o.write_image(np.ascontiguousarray(inv[..., None]))
    o.close()
    print('DONE', a.node, os.path.getsize(os.path.join(a.out, 'panoramas', a.node + '.jpg')) // 1000, 'kB', flush=True)


if __name__ == '__main__':
    main()
