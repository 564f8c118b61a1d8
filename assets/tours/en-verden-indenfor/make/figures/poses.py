"""Key poses: where hands, feet and pelvis are; see README for the axes. A pose may be combined with others by `blend`.

Hands: (outward, y, height) in the trunk's axes, y < 0 is in front. Poles say where an elbow points. head: nod (+ down), tilt, turn (+ to the picture's right)."""

FEET = dict(l_foot=(0.105, -0.02, 0.085), r_foot=(0.10, 0.02, 0.085))
DOWN = dict(l_hand=(0.245, -0.045, 0.855), r_hand=(0.245, -0.035, 0.855), l_palm=(-1, 0.15, 0), r_palm=(-1, 0.15, 0))
STAND = dict(DOWN, **FEET)
LAP = dict(l_hand=(0.085, -0.40, 0.98), r_hand=(0.085, -0.40, 0.985), l_palm=(0, 0, -1), r_palm=(0, 0, -1), l_pole=(0.8, 0.5, -0.3), r_pole=(0.8, 0.5, -0.3), l_fingers='flat', r_fingers='flat')
SEAT = dict(pelvis=(0, 0.05, 0.52), lean=-2, l_foot=(0.13, -0.42, 0.085), r_foot=(0.12, -0.38, 0.085), l_knee=(0.12, -1, 0.6), r_knee=(0.12, -1, 0.6))

POSES = {
    'stand': STAND,
    'portrait': dict(STAND, head=(2, 1.5, -6)),
    'walk_a': dict(STAND, pelvis=(0, 0, 0.915), lean=3, twist=6, l_foot=(0.09, -0.30, 0.10), r_foot=(0.09, 0.30, 0.15), l_hand=(0.23, 0.13, 0.88), r_hand=(0.23, -0.20, 0.92)),
    'walk_b': dict(STAND, pelvis=(0, 0, 0.93), lean=3, twist=-2, l_foot=(0.085, 0.02, 0.085), r_foot=(0.085, 0.12, 0.22), r_knee=(0.1, -1, 0.2), l_hand=(0.235, -0.02, 0.86), r_hand=(0.235, -0.06, 0.87)),
    'listen': dict(STAND, head=(5, 6, -8), lean=2, l_hand=(0.05, -0.185, 0.99), r_hand=(0.03, -0.21, 0.985), l_pole=(1, 0.6, -0.3), r_pole=(1, 0.6, -0.3), l_palm=(-0.3, 1, 0.4), r_palm=(-0.3, 1, 0.4), l_fingers='hold', r_fingers='rest', l_bend=(-0.5, 0, 0), r_bend=(-0.5, 0, 0)),
    'speak': dict(STAND, head=(-1, -2, -4), r_hand=(0.21, -0.31, 1.10), r_pole=(0.6, 0.6, -0.8), r_palm=(-0.5, 0.1, 1), r_fingers='talk', l_hand=(0.25, -0.05, 0.86)),
    'aside': dict(STAND, head=(3, 1, 42), twist=5, gaze=(14, 0)),
    'sit': dict(SEAT, **LAP),
    'sit_speak': dict(SEAT, **{**LAP, 'r_hand': (0.20, -0.33, 1.16), 'r_palm': (-0.5, 0.1, 1), 'r_fingers': 'talk'}, head=(-1, -3, -6)),
    'hand_up': dict(STAND, r_hand=(0.235, -0.30, 1.42), r_pole=(0.7, 0.1, -1), r_palm=(0, -1, 0.1), r_fingers='open', r_bend=(0, 0.15, 0.5), head=(0, 0, -3)),
    'arms_crossed': dict(STAND, head=(1, 2, -6), l_hand=(-0.115, -0.185, 1.185), r_hand=(-0.125, -0.215, 1.145), l_pole=(1, -0.35, -0.8), r_pole=(1, -0.35, -0.8), l_palm=(-0.2, 1, 0), r_palm=(-0.2, 1, 0), l_fingers='rest', r_fingers='rest'),
    'hold': dict(STAND, head=(12, 0, -4), gaze=(0, -10), r_hand=(0.10, -0.33, 1.08), r_pole=(0.7, 0.7, -0.6), r_palm=(-1, 0, 0.1), r_fingers='hold', l_hand=(0.12, -0.31, 1.06), l_pole=(0.7, 0.7, -0.6), l_palm=(-1, 0, 0.1), l_fingers='flat'),
    'point': dict(STAND, head=(0, 0, -14), r_hand=(0.42, -0.42, 1.25), r_pole=(0.5, 0.4, -1), r_palm=(-0.4, 0.2, -1), r_fingers='point'),
    'slump': dict(SEAT, **{**LAP, 'l_hand': (0.06, -0.42, 1.02), 'r_hand': (0.04, -0.44, 1.02), 'l_fingers': 'hold', 'r_fingers': 'hold'}, head=(24, 4, 3)) | dict(lean=14),
    'crouch': dict(STAND, pelvis=(0, 0.06, 0.50), lean=20, l_foot=(0.14, -0.20, 0.085), r_foot=(0.10, 0.16, 0.10), l_knee=(0.3, -1, 0.3), r_knee=(0.25, -1, -0.2), l_hand=(0.13, -0.38, 1.03), r_hand=(0.20, -0.42, 1.06), head=(-14, 2, -4)),
}  # fmt: skip


def blend(name, *extra):
    """a pose with parts of others: blend('sit', dict(head=(0, 0, 30)))"""
    p = dict(POSES[name])
    for e in extra:
        p.update(POSES[e] if isinstance(e, str) else e)
    return p
