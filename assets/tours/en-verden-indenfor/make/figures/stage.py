"""Blender's side: parts become meshes, lamps, camera, render, and a small denoiser. Runs inside `blender -b -P`."""

import math, os
import bpy
import numpy as np
from . import textures
from .surface import material


def clear():
    bpy.ops.wm.read_factory_settings(use_empty=True)
    textures.make()


def put(p):
    """a part {name, mat, v, q, c[, uv, flat]} into the scene"""
    v, q = np.asarray(p['v'], 'f4'), np.asarray(p['q'], 'i4')
    me = bpy.data.meshes.new(p['name'])
    me.vertices.add(len(v))
    me.vertices.foreach_set('co', v.ravel())
    k = q.shape[1]
    me.loops.add(q.size)
    me.loops.foreach_set('vertex_index', q.ravel())
    me.polygons.add(len(q))
    me.polygons.foreach_set('loop_start', np.arange(0, q.size, k, dtype='i4'))
    me.polygons.foreach_set('loop_total', np.full(len(q), k, 'i4'))
    me.polygons.foreach_set('use_smooth', np.full(len(q), not p.get('flat'), bool))
    c = np.broadcast_to(np.asarray(p['c'], 'f4'), (len(v), 3))
    at = me.color_attributes.new('c', 'FLOAT_COLOR', 'POINT')
    at.data.foreach_set('color', np.hstack([c, np.ones((len(v), 1), 'f4')]).ravel())
    if p.get('uv') is not None:
        u = me.uv_layers.new(name='UVMap')
        uv = np.asarray(p['uv'], 'f4')
        u.data.foreach_set('uv', (uv[q.ravel()] if len(uv) == len(v) else uv).ravel())
    me.update()
    me.validate()
    o = bpy.data.objects.new(p['name'], me)
    me.materials.append(material(p['mat'], p.get('uv') is not None, p.get('scale')))
    bpy.context.scene.collection.objects.link(o)
    if p.get('thick'):
        m = o.modifiers.new('t', 'SOLIDIFY')
        m.thickness, m.offset, m.use_even_offset = p['thick'], p.get('offset', 0), False
    if p.get('round'):
        m = o.modifiers.new('s', 'SUBSURF')
        m.levels = m.render_levels = p['round']
    return o


def lamp(name, loc, target, size, power, colour, glossy=True):
    from mathutils import Vector

    l = bpy.data.lights.new(name, 'AREA')
    l.shape, l.size, l.energy, l.color = 'DISK', size, power, colour
    o = bpy.data.objects.new(name, l)
    o.location = loc
    o.rotation_euler = (Vector(target) - Vector(loc)).to_track_quat('-Z', 'Y').to_euler()
    o.visible_glossy = glossy
    o.visible_camera = False
    bpy.context.scene.collection.objects.link(o)


def three_points(c, k=1.0, key=(-1, 1), warm=1.0, turn=0.0):
    """key from a window high on one side (key: side, -1 the picture's left, and power), turn as the camera's, warm fill, cool rim from behind; c is the point looked at, k the size of the set"""
    s, side = k * k, key[0]
    u, v = math.cos(math.radians(turn)), math.sin(math.radians(turn))
    P = lambda x, y, z: (c[0] + (side * x * u - y * v) * k, c[1] + (side * x * v + y * u) * k, c[2] + z * k)
    lamp('key', P(1.35, -1.0, 0.95), c, 0.7 * k, 40 * s * key[1], (1.0, 0.90, 0.77))
    lamp('fill', P(-1.5, -1.2, 0.15), c, 1.4 * k, 6.5 * s, (1.0, 0.78, 0.58), False)
    lamp('rim', P(-1.0, 1.25, 0.85), c, 0.5 * k, 30 * s, (0.80, 0.90, 1.0))
    lamp('kick', P(1.2, 1.0, 0.2), c, 0.6 * k, 7 * s, (1.0, 0.78, 0.55))
    lamp('eye', P(0.42, -1.45, 0.42), c, 0.17 * k, 2.2 * s, (1, 0.97, 0.92))  # the spark in the glass
    w = bpy.data.worlds.new('w')
    bpy.context.scene.world = w
    w.use_nodes = True
    b = w.node_tree.nodes['Background']
    b.inputs[0].default_value, b.inputs[1].default_value = (0.66, 0.60, 0.53, 1), 0.18 * warm
    w.cycles_visibility.glossy = False


def camera(loc, target, lens=85, shift=(0, 0)):
    from mathutils import Vector

    c = bpy.data.cameras.new('cam')
    c.lens, c.sensor_width, c.clip_start = lens, 36, 0.02
    c.shift_x, c.shift_y = shift
    o = bpy.data.objects.new('cam', c)
    o.location = loc
    o.rotation_euler = (Vector(target) - Vector(loc)).to_track_quat('-Z', 'Y').to_euler()
    bpy.context.scene.collection.objects.link(o)
    bpy.context.scene.camera = o


def settings(w, h, spp, seed=1):
    s = bpy.context.scene
    s.render.engine = 'CYCLES'
    y = s.cycles
    y.device, y.samples, y.seed, y.use_denoising = 'CPU', spp, seed, False
    y.use_adaptive_sampling, y.adaptive_threshold, y.adaptive_min_samples = True, 0.02, max(4, spp // 2)
    y.max_bounces, y.diffuse_bounces, y.glossy_bounces, y.transmission_bounces = 2, 1, 1, 0
    y.caustics_reflective = y.caustics_refractive = False
    y.sample_clamp_indirect, y.sample_clamp_direct, y.blur_glossy = 3, 12, 0.5
    y.pixel_filter_type, y.filter_width, y.tile_size = 'BLACKMAN_HARRIS', 1.4, 2048
    s.render.resolution_x, s.render.resolution_y, s.render.resolution_percentage = w, h, 100
    s.render.film_transparent = True
    s.render.use_persistent_data = True
    s.view_settings.view_transform, s.view_settings.look = 'Filmic', 'Medium High Contrast'
    s.view_layers[0].cycles.denoising_store_passes = True


def render(path, exposure=0.0, border=None, clean=True):
    """RGBA PNG; border (x0, y0, x1, y1), shares from the lower left, renders and crops that part only"""
    from . import denoise

    s = bpy.context.scene
    s.render.use_border = s.render.use_crop_to_border = border is not None
    if border:
        s.render.border_min_x, s.render.border_min_y, s.render.border_max_x, s.render.border_max_y = border
    im = s.render.image_settings
    im.file_format, im.color_depth, im.exr_codec = 'OPEN_EXR_MULTILAYER', '32', 'ZIP'
    s.render.filepath = path + '.exr'
    bpy.ops.render.render(write_still=True)
    rgba = denoise.load(path + '.exr', clean)
    os.remove(path + '.exr')
    h, w = rgba.shape[:2]
    img = bpy.data.images.new('out', w, h, alpha=True, float_buffer=True)
    a = rgba[..., 3:]
    img.alpha_mode = 'PREMUL'
    img.pixels.foreach_set(np.ascontiguousarray(rgba[::-1]).astype('f4').ravel())
    im.file_format, im.color_mode, im.color_depth = 'PNG', 'RGBA', '8'
    s.view_settings.exposure = exposure
    img.save_render(path, scene=s)
    bpy.data.images.remove(img)
    return a[..., 0]
