"""Blender's own Filmic view on a linear picture: blender -b -P tonemap.py -- in.exr out.png exposure"""

import bpy, sys

a = sys.argv[sys.argv.index('--') + 1 :]
s = bpy.context.scene
s.view_settings.view_transform, s.view_settings.look = 'Filmic', 'Medium High Contrast'
s.view_settings.exposure = float(a[2])
im = bpy.data.images.load(a[0])
im.colorspace_settings.name = 'Linear'
f = s.render.image_settings
f.file_format, f.color_mode, f.color_depth, f.compression = 'PNG', 'RGB', '8', 15
im.save_render(a[1], scene=s)
