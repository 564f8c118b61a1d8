"""Image-mapped surfaces (floors, tiles, oilcloth) for the rooms of the wing's block: the maps are drawn by wing_textures.py."""

import subprocess
from kit import *

AXES = dict(xy=((1, 0, 0), (0, 1, 0)), xz=((1, 0, 0), (0, 0, 1)), yz=((0, 1, 0), (0, 0, 1)))


def drawn(script, *names):
    """draw a room's pictures unless they are there"""
    if not all(os.path.exists(TEX + n + '.png') for n in names):
        subprocess.run(['/usr/bin/python3', os.path.join(HERE, script)], check=True)


def mapped(g, img, size, plane='xy', origin=(0, 0), clamp=False, data=False):
    """colour of a picture laid out in world metres: size = extent of one repeat"""
    u, v = (g.math('DIVIDE', g.math('SUBTRACT', g.dot(g.pos(), a), o), s) for a, s, o in zip(AXES[plane], size, origin))
    t = g.n('ShaderNodeTexImage', Vector=g.n('ShaderNodeCombineXYZ', i0=u, i1=v).outputs[0])
    t.image = bpy.data.images.load(TEX + img + '.png', check_existing=True)
    if data:
        t.image.colorspace_settings.name = 'Non-Color'
    t.extension = 'EXTEND' if clamp else 'REPEAT'
    return t.outputs[0]


def m_tiles(name, img, size, plane, avg, rough=0.25, vary=0.15):
    """glazed or fired tiles from a repeating picture, a little uneven in gloss"""
    g = G(name)
    c = mapped(g, img, size, plane)
    c = g.mix(g.math('MULTIPLY', g.noise(0.8, 4), vary), c, tuple(k * 0.55 for k in avg[:3]) + (1,))
    g.set(Base_Color=c, Specular=0.5)
    g.put(g.b.inputs['Roughness'], g.maprange(g.noise(5, 4), 0.3, 0.7, rough - 0.08, rough + 0.14))
    return g.fast(avg)


def m_worn_floor(name, img, size, wear, x, y, avg, dark, rough=0.24):
    """polished floor: a repeating picture of its grain, and one map of the whole room: red = worn dull, green = dark marks, blue = seams"""
    g = G(name)
    c = mapped(g, img, size)
    w = g.sep(mapped(g, wear, (x[1] - x[0], y[1] - y[0]), 'xy', (x[0], y[0]), True, True))
    big = g.noise(0.55, 4, 0.6)
    c = g.mix(g.math('MULTIPLY', big, 0.25), c, dark)
    c = g.mix(g.math('MULTIPLY', w[0], 0.16), c, tuple(min(1, k * 1.7) for k in avg[:3]) + (1,))
    c = g.mix(g.math('MULTIPLY', w[1], 0.6), c, (0.03, 0.028, 0.026, 1))
    c = g.mix(g.math('MULTIPLY', w[2], 0.55), c, tuple(k * 0.4 for k in avg[:3]) + (1,))
    g.set(Base_Color=c, Specular=0.5)
    r = g.math('ADD', g.maprange(g.noise(3.1, 4), 0.3, 0.7, rough - 0.06, rough + 0.09), g.math('MULTIPLY', w[0], 0.16))
    g.put(g.b.inputs['Roughness'], g.math('ADD', r, g.math('MULTIPLY', w[1], 0.2)))
    return g.fast(avg)
