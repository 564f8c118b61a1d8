"""One import for the scene files: materials, geometry, lighting."""

import bpy, bmesh, math, os, random
from mathutils import Vector, Matrix, noise as mnoise
from materials import *
from geometry import *
from lighting import *

HERE = os.path.dirname(os.path.abspath(__file__))
TEX = os.path.join(HERE, 'work', 'tex') + '/'


def reset():
    """empty scene with an empty world"""
    bpy.ops.wm.read_factory_settings(use_empty=True)
    bpy.context.scene.world = bpy.data.worlds.new('W')
