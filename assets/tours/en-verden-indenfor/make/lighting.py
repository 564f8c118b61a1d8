"""Lights, panorama camera and Cycles settings."""

import bpy, math


def area(name, loc, rot, sx, sy, power, col=(1, 1, 1), cam=False, spread=None):
    l = bpy.data.lights.new(name, 'AREA')
    l.shape = 'RECTANGLE'
    l.size = sx
    l.size_y = sy
    l.energy = power
    l.color = col
    if spread:
        l.spread = spread
    o = bpy.data.objects.new(name, l)
    bpy.context.scene.collection.objects.link(o)
    o.location = loc
    o.rotation_euler = rot
    o.visible_camera = cam
    o.visible_glossy = cam
    return o


def sun(rot, strength, angle=0.8, col=(1, 0.93, 0.82)):
    l = bpy.data.lights.new('sun', 'SUN')
    l.energy = strength
    l.angle = math.radians(angle)
    l.color = col
    o = bpy.data.objects.new('sun', l)
    bpy.context.scene.collection.objects.link(o)
    o.rotation_euler = rot
    return o


def pano_camera(loc, yaw_deg=0):
    c = bpy.data.cameras.new('cam')
    c.type = 'PANO'
    c.cycles.panorama_type = 'EQUIRECTANGULAR'
    c.clip_start = 0.01
    c.clip_end = 500
    o = bpy.data.objects.new('cam', c)
    bpy.context.scene.collection.objects.link(o)
    o.location = loc
    o.rotation_euler = (math.pi / 2, 0, math.radians(yaw_deg) - math.pi / 2)  # yaw 0 looks +X, CCW positive
    bpy.context.scene.camera = o
    return o


def cycles(w, h, spp, seed=0, adaptive=0.01, bounces=(5, 3, 2, 3), clamp=4.0, passes=True):
    s = bpy.context.scene
    s.render.engine = 'CYCLES'
    s.cycles.device = 'CPU'
    s.cycles.samples = spp
    s.cycles.seed = seed
    s.cycles.use_adaptive_sampling = bool(adaptive)
    s.cycles.adaptive_threshold = adaptive or 0.01
    s.cycles.use_denoising = False
    s.cycles.max_bounces, s.cycles.diffuse_bounces, s.cycles.glossy_bounces, s.cycles.transmission_bounces = bounces
    s.cycles.transparent_max_bounces = 12
    s.cycles.min_transparent_bounces = 12
    s.cycles.min_light_bounces = 0
    s.cycles.caustics_reflective = s.cycles.caustics_refractive = False
    s.cycles.sample_clamp_indirect = clamp
    s.cycles.blur_glossy = 1.0
    s.render.resolution_x = w
    s.render.resolution_y = h
    s.render.resolution_percentage = 100
    s.render.use_persistent_data = True
    s.render.threads_mode = 'AUTO'
    s.cycles.tile_size = 2048
    s.view_settings.view_transform = 'Filmic'
    s.view_settings.look = 'Medium High Contrast'
    s.render.film_transparent = False
    s.cycles.pixel_filter_type = 'BLACKMAN_HARRIS'
    s.cycles.filter_width = 1.3
    vl = s.view_layers[0]
    if passes:
        vl.use_pass_z = True
        vl.use_pass_normal = True
        vl.use_pass_emit = True
        vl.use_pass_environment = True
        for k in ('diffuse', 'glossy', 'transmission'):
            for q in ('direct', 'indirect', 'color'):
                setattr(vl, f'use_pass_{k}_{q}', True)
        vl.cycles.denoising_store_passes = True


def render(path, exr=True, half=True):
    s = bpy.context.scene
    im = s.render.image_settings
    if exr:
        im.file_format = 'OPEN_EXR_MULTILAYER'
        im.color_depth = '16' if half else '32'
        im.exr_codec = 'ZIP'
    else:
        im.file_format = 'PNG'
        im.color_mode = 'RGB'
        im.color_depth = '8'
    s.render.filepath = path
    bpy.ops.render.render(write_still=True)
