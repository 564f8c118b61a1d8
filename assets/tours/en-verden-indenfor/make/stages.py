"""The stages of one panorama: passes in bands, light, composition, view, files. Each leaves its file in work/NODE-WIDTH/ and is skipped when it is there."""

import glob, os, shutil, signal, subprocess, sys, time

HERE = os.path.dirname(os.path.abspath(__file__))
WORK, BIN, OUT = os.path.join(HERE, 'work'), os.path.join(HERE, 'work', 'bin'), os.path.dirname(HERE)
PAUSE = os.environ.get('INDENFOR_RENDER_PAUSE', '')  # while this file exists, everything started here stands still
BAND = 2048 * 1024  # pixels of a full-width band
os.environ['PATH'] = '/usr/bin:/bin:' + os.environ['PATH']  # Blender and its Python modules are the system's
os.environ.setdefault('OMP_WAIT_POLICY', 'passive')


def compiled():
    """the C parts, from source at first use"""
    os.makedirs(BIN, exist_ok=True)
    flags = ['gcc', '-O3', '-march=native', '-ffast-math', '-fopenmp']
    shared = ['-shared', '-fPIC']
    for src, out, extra in (('denoise.c', 'denoise', []), ('upsample.c', 'upsample.so', shared), ('tonemap.c', 'tonemap.so', shared)):
        s, o = os.path.join(HERE, src), os.path.join(BIN, out)
        if not os.path.exists(o) or os.path.getmtime(o) < os.path.getmtime(s):
            subprocess.run(flags + extra + [s, '-lm', '-o', o + '.new'], check=True)
            os.rename(o + '.new', o)
    return tuple(os.path.join(BIN, n) for n in ('denoise', 'upsample.so', 'tonemap.so'))


def textures():
    """the drawn pictures: textures.py and every NODE_textures.py, again when the script is newer than its mark"""
    os.makedirs(os.path.join(WORK, 'tex'), exist_ok=True)
    for script in [os.path.join(HERE, 'textures.py'), *sorted(glob.glob(os.path.join(HERE, '*_textures.py')))]:
        mark = os.path.join(WORK, 'tex', os.path.basename(script) + '.done')
        if not os.path.exists(mark) or os.path.getmtime(mark) < os.path.getmtime(script):
            if subprocess.run(['/usr/bin/python3', script]).returncode:
                print('failed:', script, flush=True)  # some other room's pictures
            else:
                open(mark, 'w').close()
    if not os.path.exists(os.path.join(WORK, 'tex', 'duvet.npy')):
        subprocess.run(['blender', '-b', '-P', os.path.join(HERE, 'cloth.py')], check=True)


py = lambda s: ['/usr/bin/python3', os.path.join(HERE, s)]


running = set()  # process groups


def leave():
    for p in running:
        for s in (signal.SIGCONT, signal.SIGTERM):
            os.killpg(p, s)
    os._exit(143)


def run(cmd):
    """a command in its own process group, stopped while the pause file exists"""
    with open(os.path.join(WORK, 'log.txt'), 'a') as log:
        p = subprocess.Popen(cmd, stdout=log, stderr=log, start_new_session=True)
    running.add(p.pid)
    stopped = False
    try:
        while p.poll() is None:
            want = bool(PAUSE) and os.path.exists(PAUSE)
            if want != stopped:
                os.killpg(p.pid, signal.SIGSTOP if want else signal.SIGCONT)
                stopped = want
            time.sleep(0.5)
    finally:
        running.discard(p.pid)
    if p.returncode:
        raise RuntimeError('%s failed (%s), see work/log.txt' % (cmd[:4], p.returncode))


def stage(name, done, cmd):
    if all(os.path.exists(d) for d in done):
        return
    t, c = time.time(), os.times()
    print('STAGE', name, flush=True)
    run(cmd)
    for d in done:
        if not os.path.exists(d):
            raise RuntimeError(f'{name}: {d} was not made, see work/log.txt')
    e = os.times()
    print('  wall %.0f s, cpu %.0f s' % (time.time() - t, e.children_user + e.children_system - c.children_user - c.children_system), flush=True)


def scene_copy(d):
    """the scripts as they are when the first pass begins: an interrupted run goes on with the same scene"""
    to = os.path.join(d, 'make')
    if not os.path.isdir(to):
        os.makedirs(to + '.part', exist_ok=True)
        for s in glob.glob(os.path.join(HERE, '*.py')):
            shutil.copy2(s, to + '.part')
        if not os.path.islink(os.path.join(to + '.part', 'work')):
            os.symlink(WORK, os.path.join(to + '.part', 'work'))
        os.rename(to + '.part', to)
    return os.path.join(to, 'scene.py')


def bands(kind, width, seed, spp, d):
    """jobs of scene.py and their files, from the top; a low band is four times smaller because its pixels cost more. Near the poles the rows are
    crowded, half the samples do there"""
    h = width // 2
    rows = max(64, min(h // 4, BAND // width) if kind == 'high' else min(h, BAND // 4 // width))
    name = kind if kind == 'high' else f'{kind}{seed}'
    out = []
    for y in range(0, h, rows):
        f = os.path.join(d, '%s-%05d-%05d.exr' % (name, y, min(h, y + rows)))
        crowded = kind == 'high' and abs(y + rows / 2 - h / 2) > h / 4
        out.append((f'{kind}/{y}-{min(h, y + rows)}:{width}:{max(1, spp // 2) if crowded else spp}:{seed}={f}', f))
    return out


class Panorama:
    """one panorama: passes() needs Blender, develop() does the rest"""

    def __init__(self, node, width, low, spp, high, out, quality=91, fresh=False):
        self.node, self.width, self.low, self.out, self.quality = node, width, low, out, quality
        self.folder = os.path.join(WORK, f'{node}-{width}')
        if fresh:
            shutil.rmtree(self.folder, ignore_errors=True)
        os.makedirs(self.folder, exist_ok=True)
        self.highs = bands('high', width, 5, high, self.folder)
        self.lows = [bands('low', low, seed, spp, self.folder) for seed in (1, 978)]

    def file(self, name):
        return os.path.join(self.folder, name)

    def passes(self):
        if os.path.exists(self.file('linear.exr')):
            return
        textures()
        jobs = sum(self.lows, []) + self.highs
        stage(self.node + ' passes', [x for _, x in jobs], ['blender', '-b', '-P', scene_copy(self.folder), '--', self.node] + [j for j, _ in jobs])

    def develop(self, exposure):
        denoiser, lib, view = compiled()
        f, n = self.file, self.node
        files = [','.join(x for _, x in jobs) for jobs in (*self.lows, self.highs)]
        if not os.path.exists(f('linear.exr')):
            stage(n + ' light', [f('light.raw')], py('lowlight.py') + [*files, f('light.raw'), denoiser])
            stage(n + ' compose', [f('linear.exr')], py('compose.py') + [f('light.raw'), str(self.low), files[2], f('linear.exr'), lib])
        stage(n + ' view', [f('final.png')], py('tonemap.py') + [f('linear.exr'), f('final.png'), str(exposure), view])
        finish(n, self.width, f('final.png'), [x for _, x in self.highs], self.out, self.quality)


def finish(node, width, png, highs, out, quality):
    """JPEG of the panorama, 16-bit PNG of its inverse depth (65535 * 0.25 m / z)"""
    import numpy as np
    import OpenImageIO as oiio
    from PIL import Image
    from exr import Exr

    for k in ('panoramas', 'depth'):
        os.makedirs(os.path.join(out, k), exist_ok=True)
    jpg = os.path.join(out, 'panoramas', node + '.jpg')
    limit = 2_000_000 if width <= 4096 else 6_000_000
    im = Image.open(png).convert('RGB')
    for q in range(quality, 70, -2):
        im.save(jpg + '.part', 'JPEG', quality=q, subsampling=0 if 3072 <= width <= 4096 else 2, optimize=True, progressive=True)
        if os.path.getsize(jpg + '.part') <= limit:
            break
    os.rename(jpg + '.part', jpg)
    X = Exr(highs)
    z = np.empty((1024, 2048), 'f4')
    i = X.index('Depth', 'Z')
    cols = ((np.arange(2048) + 0.5) * X.w / 2048).astype(int)
    for y in range(0, 1024, 64):
        a, b = y * X.h // 1024, (y + 64) * X.h // 1024
        q = X.band(a, b)[..., i]
        z[y : y + 64] = q[((np.arange(64) + 0.5) * (b - a) / 64).astype(int)][:, cols]
    inv = np.rint(np.clip(0.25 / np.maximum(z, 0.25), 0, 1) * 65535).astype('u2')
    o = oiio.ImageOutput.create('x.png')
    s = oiio.ImageSpec(2048, 1024, 1, 'uint16')
    s.attribute('png:compressionLevel', 9)
    o.open(os.path.join(out, 'depth', node + '.png'), s)
    o.write_image(np.ascontiguousarray(inv[..., None]))
    o.close()
    print('DONE', node, width, os.path.getsize(jpg) // 1000, 'kB', flush=True)


def detail_pictures(node, spp, high, out, fresh=False):
    """perspective pictures 1200 x 800 of shots.py"""
    from PIL import Image
    import shots

    denoiser, lib, view = compiled()
    textures()
    d = os.path.join(WORK, f'{node}-shots')
    if fresh:
        shutil.rmtree(d, ignore_errors=True)
    os.makedirs(d, exist_ok=True)
    f = lambda n: os.path.join(d, n)
    names = [n for n, s in shots.SHOTS.items() if s[0] == node]
    jobs, done = [], []
    for n in names:
        for job, file in ((f'low@{n}:600:{spp}:1', f'{n}-low0.exr'), (f'low@{n}:600:{spp}:978', f'{n}-low1.exr'), (f'high@{n}:1200:{high}:5', f'{n}-high.exr')):
            jobs.append(job + '=' + f(file))
            done.append(f(file))
    stage('passes', done, ['blender', '-b', '-P', os.path.join(HERE, 'scene.py'), '--', node] + jobs)
    for n in names:
        stage(n + ' light', [f(n + '.raw')], py('lowlight.py') + [f(f'{n}-low0.exr'), f(f'{n}-low1.exr'), f(f'{n}-high.exr'), f(n + '.raw'), denoiser])
        stage(n + ' compose', [f(n + '.exr')], py('compose.py') + [f(n + '.raw'), '600', f(f'{n}-high.exr'), f(n + '.exr'), lib])
        stage(n + ' view', [f(n + '.png')], py('tonemap.py') + [f(n + '.exr'), f(n + '.png'), str(shots.EXPOSURE[n]), view])
        os.makedirs(os.path.join(out, 'pictures'), exist_ok=True)
        Image.open(f(n + '.png')).convert('RGB').save(os.path.join(out, 'pictures', n + '.jpg'), quality=85, optimize=True, progressive=True)
