"""Cameras of the detail pictures: node, where from, what at, lens. Written without bpy at the top so that render.py can read the list."""

import plan as P

C = P.cell_to_world
SHOTS = dict(
    keys=('gate', (-3.25, 2.25, 1.66), (-3.66, 3.78, 1.60), 31),
    detector=('gate', (-5.1, -0.75, 1.5), (-2.7, -2.05, 1.08), 29),
    gallery=('wing', (3.6, 3.42, P.GALLERY + 1.55), (20, 1.0, P.GALLERY + 0.75), 24),
    callbutton=('wing', (11.95, -2.2, 1.62), (11.68, -4.2, 1.63), 30),
    pinboard=('cell', C(2.72, 0.95, 1.55), C(2.96, 2.8, 1.80), 34),
    tv=('cell', C(2.35, 1.95, 1.45), C(3.05, 0.1, 1.10), 29),
    garden=('yard', (34.9, 1.7, 1.65), (38.4, 4.4, 0.55), 30),
    wall=('yard', (39.6, -0.4, 1.5), (50, -3.2, 3.9), 25),
)
EXPOSURE = dict(keys=0.45, detector=0.4, gallery=0.35, callbutton=0.4, pinboard=0.5, tv=0.5, garden=0.1, wall=0.15)
ASPECT = 1.5


def camera(name):
    """puts the scene's camera; returns the picture's aspect and the camera for the filters: tan of half the width, rotation matrix"""
    import bpy, math
    from mathutils import Vector

    _, at, to, lens = SHOTS[name]
    c = bpy.data.cameras.new(name)
    c.lens, c.sensor_width, c.clip_start = lens, 36, 0.02
    o = bpy.data.objects.new(name, c)
    bpy.context.scene.collection.objects.link(o)
    o.location = at
    o.rotation_euler = (Vector(to) - Vector(at)).to_track_quat('-Z', 'Y').to_euler()
    bpy.context.scene.camera = o
    bpy.context.view_layer.update()
    m = o.matrix_world.to_3x3()
    return [18.0 / lens] + [m[r][k] for r in range(3) for k in range(3)]
