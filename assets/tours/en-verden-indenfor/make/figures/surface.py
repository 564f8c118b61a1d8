"""Materials: clay, wool, knitting, weave, felt, leather, metal, glass. Colour comes from the vertices, relief from tiling pictures."""

import os
import bpy
from .textures import TEX

#       bump picture, metres a tile, strength, depth mm, roughness, specular, sheen, how much the relief darkens the colour
KINDS = {
    'clay': ('clay', 0.20, 0.55, 0.9, 0.62, 0.30, 0.10, 0.10),
    'wool': (None, 0, 0, 0, 0.72, 0.25, 0.35, 0),
    'knit': ('knit', 0.050, 0.9, 3.0, 0.95, 0.10, 0.5, 0.62),
    'rib': ('rib', 0.060, 0.9, 3.0, 0.95, 0.10, 0.5, 0.55),
    'weave': ('weave', 0.075, 0.6, 0.8, 0.9, 0.15, 0.25, 0.22),
    'twill': ('twill', 0.060, 0.7, 0.9, 0.9, 0.15, 0.30, 0.42),
    'felt': ('felt', 0.080, 0.8, 1.3, 0.97, 0.08, 0.55, 0.30),
    'leather': ('clay', 0.08, 0.5, 0.8, 0.45, 0.4, 0, 0.1),
    'plain': (None, 0, 0, 0, 0.5, 0.4, 0, 0),
    'metal': (None, 0, 0, 0, 0.28, 0.5, 0, 0),
    'gloss': (None, 0, 0, 0, 0.12, 0.5, 0, 0),
    'glass': (None, 0, 0, 0, 0.05, 0.55, 0, 0),
}


def material(kind, uv=False, scale=None):
    name = f'{kind}-{uv}-{scale}'
    if name in bpy.data.materials:
        return bpy.data.materials[name]
    pic, tile, strength, depth, rough, spec, sheen, dark = KINDS[kind]
    m = bpy.data.materials.new(name)
    m.use_nodes = True
    t = m.node_tree
    b = t.nodes['Principled BSDF']
    b.inputs['Roughness'].default_value = rough
    b.inputs['Specular'].default_value = spec
    b.inputs['Sheen'].default_value = sheen
    b.inputs['Metallic'].default_value = 1.0 if kind == 'metal' else 0.0
    c = t.nodes.new('ShaderNodeVertexColor')
    c.layer_name = 'c'
    col = c.outputs[0]
    if kind == 'glass':
        b.inputs['Clearcoat'].default_value = 0.6
        b.inputs['Clearcoat Roughness'].default_value = 0.02
    if pic:
        co = t.nodes.new('ShaderNodeTexCoord')
        k = t.nodes.new('ShaderNodeMapping')
        s = 1 / (scale or tile)
        k.inputs['Scale'].default_value = (s, s, s)
        im = t.nodes.new('ShaderNodeTexImage')
        im.image = bpy.data.images.load(os.path.join(TEX, pic + '.png'), check_existing=True)
        im.image.colorspace_settings.name = 'Non-Color'
        if not uv:
            im.projection, im.projection_blend = 'BOX', 0.35
        t.links.new(co.outputs['UV' if uv else 'Object'], k.inputs[0])
        t.links.new(k.outputs[0], im.inputs[0])
        bp = t.nodes.new('ShaderNodeBump')
        bp.inputs['Strength'].default_value, bp.inputs['Distance'].default_value = strength, depth / 1000
        t.links.new(im.outputs[0], bp.inputs['Height'])
        t.links.new(bp.outputs[0], b.inputs['Normal'])
        if dark:
            r = t.nodes.new('ShaderNodeMapRange')
            r.inputs[3].default_value, r.inputs[4].default_value = 1 - dark, 1 + dark * 0.35
            x = t.nodes.new('ShaderNodeVectorMath')
            x.operation = 'SCALE'
            t.links.new(im.outputs[0], r.inputs[0])
            t.links.new(col, x.inputs[0])
            t.links.new(r.outputs[0], x.inputs['Scale'])
            col = x.outputs[0]
    t.links.new(col, b.inputs['Base Color'])
    return m
