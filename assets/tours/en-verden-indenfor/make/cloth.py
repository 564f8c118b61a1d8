"""Simulates the duvet on the mattress and saves its vertices as work/tex/duvet.npy (run once by render.py)."""

import sys, os

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from kit import *
import numpy as np, time

reset()
s = bpy.context.scene
t = time.time()


def coll(o, th=0.012):
    m = o.modifiers.new('c', 'COLLISION')
    o.collision.thickness_outer = th
    o.collision.cloth_friction = 60


m = box('mat', (2.0, 0.86, 0.14), (0, 0, 0.07), None, 0.035, 4)
coll(m)
base = bx('frame', (-1.05, -0.47, -0.5), (1.05, 0.43, -0.02), None, 0.02)
coll(base)
w = bx('wall', (-1.2, 0.43, -0.5), (1.2, 0.5, 1.0), None, 0)
coll(w)
W, D = 1.35, 1.12
nx, ny = 76, 64
r = random.Random(2)


def fn(u, v):
    x = -0.95 + u * W
    y = -0.62 + v * 1.03
    return (
        x + 0.02 * mnoise.noise(Vector((u * 5, v * 5, 1))),
        y,
        0.185 + 0.05 * mnoise.noise(Vector((u * 4, v * 4, 3))) + 0.018 * mnoise.noise(Vector((u * 14, v * 14, 7))) + max(0, (u - 0.80)) * 0.25,
    )


o = grid('duvet', nx, ny, fn, None)
vg = o.vertex_groups.new(name='pin')
vg.add([j * (nx + 1) + i for j in range(int(ny * 0.93), ny + 1) for i in range(nx + 1)], 1, 'ADD')
c = o.modifiers.new('cl', 'CLOTH')
st = c.settings
st.quality = 5
st.mass = 0.25
st.tension_stiffness = 12
st.compression_stiffness = 6
st.shear_stiffness = 4
st.bending_stiffness = 0.9
st.air_damping = 1.5
st.vertex_group_mass = 'pin'
st.use_pressure = False
st.shrink_min = -0.07
c.collision_settings.use_self_collision = False
c.collision_settings.self_distance_min = 0.012
c.collision_settings.distance_min = 0.012
c.collision_settings.collision_quality = 2
c.point_cache.frame_start = 1
c.point_cache.frame_end = 70
s.frame_end = 70
for f in range(1, 46):
    s.frame_set(f)
dg = bpy.context.evaluated_depsgraph_get()
me = o.evaluated_get(dg).to_mesh()
a = np.zeros(len(me.vertices) * 3, 'f4')
me.vertices.foreach_get('co', a)
a = a.reshape(-1, 3)
np.save(os.path.join(os.path.dirname(os.path.abspath(__file__)), 'work/tex/duvet.npy'), a)
print('DUVET', a.min(0), a.max(0), nx, ny, 't', time.time() - t)
