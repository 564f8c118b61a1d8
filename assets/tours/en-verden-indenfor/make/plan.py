"""The plan of the building (metres; Blender axes: x east, y north, z up; z = 0 is the floor of the wing) and the data of the tour.

Run with any Python 3 to write building.json in the axes of three.js (X = x, Y = z, Z = -y).
"""

import json, math, os

# --- the wing: one hall with two floors of cells
LENGTH, WIDTH, HEIGHT, GALLERY = 24.0, 8.4, 6.6, 3.15  # gallery = height of the upper floor
FIRST_DOOR, DOOR_STEP, DOORS = 2.6, 3.0, 7  # door centres along x, the same on both sides
GALLERY_DEPTH = 1.35
SKYLIGHT = 2.0  # half its width
DOOR_HALF, DOOR_TOP = 0.47, 2.08
OPEN_DOOR = 2  # the open cell: south side, this door
CELL_X = FIRST_DOOR + OPEN_DOOR * DOOR_STEP  # 8.6
# --- the gate room, west of the wing
GATE_X0, GATE_X1, GATE_Y, GATE_Z = -8.6, -0.35, 3.8, 3.0
# --- the cell, south of the wing: local x runs south from the door wall, local y runs east
CELL_L, CELL_W, CELL_Z = 4.3, 2.8, 2.62
CELL_Y = -WIDTH / 2 - 0.30  # its inner door wall
CELL_ORIGIN_X = CELL_X - 0.77  # the door's centre is .77 m from its western wall
# --- outside
FACADE_X, FACADE_T, FACADE_Y = 24.0, 0.38, 9.18  # east front: from x = 24, half width
YARD_X1, YARD_N, YARD_S, WALL_H = 50.0, 17.0, -28.0, 5.0  # inner faces of the perimeter wall
# --- one time of day: a morning in May, the sun stands in the south-east
SUN_AZIMUTH, SUN_ELEVATION = 132.0, 40.0


def sun_direction():
    """direction in which the sunlight travels"""
    a, e = math.radians(SUN_AZIMUTH), math.radians(SUN_ELEVATION)
    return (-math.cos(e) * math.sin(a), -math.cos(e) * math.cos(a), -math.sin(e))


def cell_to_world(x, y, z=0.0):
    return (CELL_ORIGIN_X + y, CELL_Y - x, z)


CAMERAS = dict(gate=(-5.35, -0.55, 1.45), wing=(8.0, 0.35, 1.45), cell=cell_to_world(2.05, 1.30, 1.2), yard=(32.5, -1.2, 1.45))
TITLES = dict(gate='Port og sluse', wing='Afdelingen', cell='Cellen', yard='Gården')
# initial views: degrees from the panorama's centre (east), + right, + up
VIEWS = dict(gate=(-4, 1), wing=(6, 4), cell=(84, -4), yard=(-14, 3))
DOORWAYS = {  # on the floor, in the middle of the doorway
    ('gate', 'wing'): (-0.18, 0, 0),
    ('wing', 'gate'): (-0.0, 0, 0),
    ('wing', 'cell'): (CELL_X, -WIDTH / 2, 0),
    ('cell', 'wing'): (CELL_X, CELL_Y, 0),
    ('wing', 'yard'): (FACADE_X, 0, 0),
    ('yard', 'wing'): (FACADE_X + FACADE_T, 0, 0),
}
POINTS = dict(
    gate=dict(keys=(-3.65, 3.72, 1.62), detector=(-2.75, -1.75, 1.35)),
    wing=dict(gallery=(12.6, 2.85, 3.75), callbutton=(11.6, -4.18, 1.45)),
    cell=dict(pinboard=cell_to_world(2.95, CELL_W - 0.02, 1.92), tv=cell_to_world(3.02, 0.18, 1.36)),
    yard=dict(garden=(37.4, 3.6, 0.6), wall=(50.0, -2.2, 3.6)),
)
GUIDES = dict(  # the mouth of a standing guide
    gate=dict(mette=(-3.55, 2.35, 1.6), lars=(-4.0, 0.55, 1.6)),
    wing=dict(mette=(10.1, 0.9, 1.6)),
    cell=dict(lars=(CELL_X, CELL_Y + 0.12, 1.6)),
    yard=dict(mette=(34.6, -2.9, 1.6), lars=(35.4, 1.1, 1.6)),
)


def to_three(p):
    return [round(p[0], 3), round(p[2], 3), round(-p[1], 3) + 0.0]


def building():
    def aim(node, p):
        """yaw and pitch of a point seen from a node's camera"""
        c = CAMERAS[node]
        d = [p[i] - c[i] for i in range(3)]
        return dict(
            yaw=round(-math.degrees(math.atan2(d[1], d[0])), 1), pitch=round(math.degrees(math.atan2(d[2], math.hypot(d[0], d[1]))), 1), distance=round(math.hypot(*d), 2)
        )

    put = lambda n, p: dict(position=to_three(p), **aim(n, p))
    return dict(
        axes='three.js: x = east, y = up, z = south (metres); yaw and pitch in degrees from the centre of the panorama (east), + right, + up',
        sun=dict(azimuth=SUN_AZIMUTH, elevation=SUN_ELEVATION),
        nodes={
            n: dict(title=TITLES[n], position=to_three(c), heading=90, cameraHeight=c[2], initialView=dict(yaw=VIEWS[n][0], pitch=VIEWS[n][1]))
            for n, c in CAMERAS.items()
        },
        doors=[dict(**{'from': a, 'to': b}, **put(a, p)) for (a, b), p in DOORWAYS.items()],
        points={n: {k: put(n, p) for k, p in d.items()} for n, d in POINTS.items()},
        guides={n: {k: put(n, p) for k, p in d.items()} for n, d in GUIDES.items()},
    )


if __name__ == '__main__':
    out = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'building.json')
    with open(out, 'w', encoding='utf-8') as f:
        json.dump(building(), f, ensure_ascii=False, indent=1)
        f.write('\n')
    print(open(out, encoding='utf-8').read())
