"""Blender side of render.py: builds what one node sees and renders the asked passes.

blender -b -P scene.py -- NODE JOB[:WIDTH:SAMPLES:SEED]=FILE ...
jobs: low   all light transport, lighting passes (denoised without albedo afterwards)
      high  no bounces: colours, normal, depth, emission, background and the sun's own direct light
      notices  no picture: where the drawn pictures (notices, boards, screens) hang, as JSON
low/Y0-Y1 and high/Y0-Y1 render only the rows Y0..Y1, low@NAME and high@NAME the detail picture NAME of
shots.py (its camera is written beside it as FILE.camera).
A file that exists is not rendered again; unfinished files carry .part in their names.
"""

import importlib, json, os, sys, time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from kit import *
import plan as P

CONTACT = 0.7  # metres; reach of the contact shading of the high pass


def build(node):
    """everything seen from the node, with the lamps that matter there"""
    if node not in ('gate', 'wing', 'cell', 'yard'):
        reset()
        return importlib.import_module(node).scene()
    import cell, gate, site_outside as site, wing, yard

    reset()
    indoor = node != 'yard'
    m = wing.materials()
    wing.build(m)
    site.shell()
    site.openings(m)
    k = 0.17 if indoor else 0
    site.ground(k)
    if node in ('wing', 'yard'):
        yard.build(k)
    if node in ('wing', 'cell'):
        cell.build()
        cell.lights(full=node == 'cell')
    if node in ('wing', 'gate'):
        gate.build(m)
        gate.lights(full=node == 'gate')
    site.tree_line(k)
    site.sky(0.16 if indoor else 0.125, indoor)
    site.sunlight(9.0 if indoor else 5.6)
    wing.lights(strong=node == 'wing')


def passes(high):
    vl = bpy.context.scene.view_layers[0]
    vl.cycles.denoising_store_passes = False
    vl.use_pass_ambient_occlusion = high
    bpy.context.scene.world.light_settings.distance = CONTACT
    vl.use_pass_z = vl.use_pass_normal = vl.use_pass_emit = vl.use_pass_environment = True
    for k in ('diffuse', 'glossy', 'transmission'):
        setattr(vl, f'use_pass_{k}_color', True)
        setattr(vl, f'use_pass_{k}_direct', not (high and k != 'diffuse'))
        setattr(vl, f'use_pass_{k}_indirect', not high)


def job(spec):
    what, out = spec.split('=')
    what, w, spp, seed = what.split(':')
    what, _, rows = what.partition('/')
    what, _, arg = what.partition('@')
    w, spp, seed = int(w), int(spp), int(seed)
    if os.path.exists(out):
        return
    s = bpy.context.scene
    high = what == 'high'
    h = w // 2
    if arg:
        import shots

        h = round(w / shots.ASPECT)
        with open(out + '.camera', 'w') as f:
            f.write(' '.join('%.8f' % v for v in shots.camera(arg)))
    cycles(w, h, spp, seed=seed, adaptive=0, passes=False, bounces=(0, 0, 0, 0) if high else (3, 2, 1, 2))
    s.cycles.debug_bvh_type = 'STATIC_BVH'  # one tree instead of thousands of small ones
    passes(high)
    s.render.use_border = s.render.use_crop_to_border = bool(rows)
    y0, y1 = (int(q) for q in rows.split('-')) if rows else (0, h)
    if rows:
        s.render.border_min_x, s.render.border_max_x = 0, 1
        s.render.border_min_y, s.render.border_max_y = 1 - y1 / h, 1 - y0 / h
    world, sampling = s.world.cycles_visibility, s.world.cycles.sampling_method
    seen = world.diffuse
    if high:
        world.diffuse = False
        s.world.cycles.sampling_method = 'NONE'
    for o in s.objects:
        if o.type == 'LIGHT':
            o.hide_render = high and o.name != 'sun'
    a = os.times()
    part = out.replace('.exr', '.part.exr')
    render(part)
    os.rename(part, out)
    b = os.times()
    world.diffuse, s.world.cycles.sampling_method = seen, sampling
    cpu = b.user - a.user + b.system - a.system
    print('JOB', spec, 'cpu %.0f s, wall %.0f s, %.3f M samples per cpu-second' % (cpu, b.elapsed - a.elapsed, w * (y1 - y0) * spp / 1e6 / max(cpu, 0.1)), flush=True)


def notices(out):
    """file and corners (world; lower left, lower right, upper right, upper left) of every flat picture"""
    found = []
    for o in bpy.context.scene.objects:
        if o.type != 'MESH' or len(o.data.vertices) != 4 or not o.data.materials or not o.data.materials[0].use_nodes:
            continue
        images = [n.image for n in o.data.materials[0].node_tree.nodes if n.type == 'TEX_IMAGE' and n.image]
        if len(images) == 1 and images[0].filepath.startswith(TEX):
            found.append(dict(file=os.path.basename(images[0].filepath), corners=[[round(c, 4) for c in o.matrix_world @ v.co] for v in o.data.vertices]))
    with open(out, 'w') as f:
        json.dump(found, f, indent=1)


if __name__ == '__main__':
    args = sys.argv[sys.argv.index('--') + 1 :]
    t = time.time()
    build(args[0])
    pano_camera(P.CAMERAS[args[0]])
    bpy.context.view_layer.update()
    print('BUILD', args[0], '%.1f s, %d objects' % (time.time() - t, len(bpy.data.objects)), flush=True)
    for spec in args[1:]:
        if spec.startswith('notices='):
            notices(spec.partition('=')[2])
        else:
            job(spec)
