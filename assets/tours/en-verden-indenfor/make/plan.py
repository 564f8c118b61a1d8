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
# --- rooms in the block of the wing: between the hall's wall and the facade, in place of cells (x0, x1, y0, y1, floor, ceiling)
ROOMS = dict(
    control=(1.1, 6.7, 4.5, 8.8, 0.0, 2.7),
    kitchen=(10.1, 15.7, 4.5, 8.8, 0.0, 2.7),
    observation=(16.2, 19.0, -8.8, -4.5, 0.0, 2.62),
    chapel=(1.1, 9.7, 4.5, 8.8, GALLERY, 6.3),
    infirmary=(10.1, 15.7, 4.5, 8.8, GALLERY, 5.85),
    classroom=(10.1, 18.7, -8.8, -4.5, GALLERY, 5.95),
    # north of the gate room; in the south of the yard; on the square before the gate
    visiting=(-8.6, -0.9, 4.1, 11.4, 0.0, 2.9),
    workshop=(27.0, 43.0, -27.7, -18.8, 0.0, 4.6),
    truck=(-33.6, -26.4, -1.2, 1.2, 0.0, 2.35),
)
# --- one time of day: a morning in May, the sun stands in the south-east
SUN_AZIMUTH, SUN_ELEVATION = 132.0, 40.0


def sun_direction():
    """direction in which the sunlight travels"""
    a, e = math.radians(SUN_AZIMUTH), math.radians(SUN_ELEVATION)
    return (-math.cos(e) * math.sin(a), -math.cos(e) * math.cos(a), -math.sin(e))


def cell_to_world(x, y, z=0.0):
    return (CELL_ORIGIN_X + y, CELL_Y - x, z)


CAMERAS = dict(gate=(-5.35, -0.55, 1.45), wing=(8.0, 0.35, 1.45), cell=cell_to_world(2.05, 1.30, 1.2), yard=(32.5, -1.2, 1.45))
CAMERAS.update(
    control=(3.7, 6.5, 1.45),
    gallery=(14.6, 0.0, GALLERY + 1.45),
    kitchen=(12.6, 6.5, 1.45),
    workshop=(34.6, -23.0, 1.45),
    classroom=(14.0, -6.6, GALLERY + 1.45),
    visiting=(-4.9, 7.6, 1.45),
    infirmary=(12.8, 6.6, GALLERY + 1.45),
    chapel=(5.95, 6.55, GALLERY + 1.45),
    observation=(17.85, -6.5, 1.45),
    truck=(-30.0, 0.0, 1.2),
)
TITLES = dict(gate='Port og sluse', wing='Afdelingen', cell='Cellen', yard='Gården')
TITLES.update(
    control='Vagtcentralen',
    gallery='Svalegangen',
    kitchen='Køkkenet',
    workshop='Værkstedet',
    classroom='Skolen',
    visiting='Besøgsrummet',
    infirmary='Sygeplejen',
    chapel='Kirken',
    observation='Observationsrummet',
    truck='Bussen',
)
# initial views: degrees from the panorama's centre (east), + right, + up
VIEWS = dict(gate=(-4, 1), wing=(6, 4), cell=(99, -5), yard=(-14, 3))
VIEWS.update({n: (0, 0) for n in ('control', 'gallery', 'kitchen', 'workshop', 'classroom', 'visiting', 'infirmary', 'chapel', 'observation', 'truck')})
VIEWS.update(chapel=(-166, 4), workshop=(-156, -1), classroom=(152, -3))
# stops of exposure at tone mapping
EXPOSURE = dict(gate=0.6, wing=0.35, cell=0.5, yard=0.1)
EXPOSURE.update({n: 0.5 for n in CAMERAS if n not in EXPOSURE})
DOORWAYS = {  # on the floor, in the middle of the doorway
    ('gate', 'wing'): (-0.18, 0, 0),
    ('wing', 'gate'): (-0.0, 0, 0),
    ('wing', 'cell'): (CELL_X, -WIDTH / 2, 0),
    ('cell', 'wing'): (CELL_X, CELL_Y, 0),
    ('wing', 'yard'): (FACADE_X, 0, 0),
    ('yard', 'wing'): (FACADE_X + FACADE_T, 0, 0),
    ('truck', 'gate'): (-26.6, 0, 0),
    ('gate', 'truck'): (GATE_X0, 0, 0),
    ('gate', 'visiting'): (-7.4, GATE_Y, 0),
    ('visiting', 'gate'): (-7.4, GATE_Y + 0.3, 0),
    ('wing', 'control'): (2.6, WIDTH / 2, 0),
    ('control', 'wing'): (2.6, WIDTH / 2 + 0.3, 0),
    ('wing', 'kitchen'): (14.6, WIDTH / 2, 0),
    ('kitchen', 'wing'): (14.6, WIDTH / 2 + 0.3, 0),
    ('wing', 'observation'): (17.6, -WIDTH / 2, 0),
    ('observation', 'wing'): (17.6, -WIDTH / 2 - 0.3, 0),
    ('wing', 'gallery'): (17.6, 2.23, 0),  # the foot of the stairs
    # from the bridge one walks to its ends first; a ring nearer to these doors would hang over the hall
    ('gallery', 'wing'): (15.5, 3.35, GALLERY),
    ('gallery', 'chapel'): (13.7, 3.35, GALLERY),
    ('chapel', 'gallery'): (5.6, WIDTH / 2 + 0.3, GALLERY),
    ('gallery', 'infirmary'): (14.6, WIDTH / 2, GALLERY),
    ('infirmary', 'gallery'): (14.6, WIDTH / 2 + 0.3, GALLERY),
    ('gallery', 'classroom'): (13.9, -3.4, GALLERY),
    ('classroom', 'gallery'): (11.6, -WIDTH / 2 - 0.3, GALLERY),
    ('yard', 'workshop'): (34.6, -18.5, 0),
    ('workshop', 'yard'): (34.6, -18.8, 0),
}
POINTS = dict(
    gate=dict(keys=(-3.65, 3.72, 1.62), detector=(-2.75, -1.75, 1.35)),
    wing=dict(gallery=(12.6, 2.85, 3.75), callbutton=(11.6, -4.18, 1.45)),
    cell=dict(pinboard=cell_to_world(2.95, CELL_W - 0.02, 1.92), tv=cell_to_world(3.02, 0.18, 1.36)),
    yard=dict(garden=(37.4, 3.6, 0.6), wall=(50.0, -2.2, 3.6)),
)
POINTS['chapel'] = dict(hymnboard=(1.14, 5.28, GALLERY + 1.78), lights=(2.15, 8.0, GALLERY + 1.2))
GUIDES = dict(  # the mouth of a standing guide
    gate=dict(mette=(-3.55, 2.35, 1.6), lars=(-4.0, 0.55, 1.6)),
    wing=dict(mette=(10.1, 0.9, 1.6)),
    cell=dict(lars=(CELL_X, CELL_Y + 0.12, 1.6)),
    yard=dict(mette=(34.6, -2.9, 1.6), lars=(35.4, 1.1, 1.6)),
)


# the kitchen, the galleries, the infirmary, the observation room
VIEWS.update(kitchen=(-22, -5), infirmary=(-160, -6), gallery=(-14, -4), observation=(112, -9))
EXPOSURE.update(kitchen=0.6, infirmary=0.5, gallery=0.3, observation=0.4)
POINTS.update(
    kitchen=dict(menu=(15.66, 6.48, 1.15), knives=(13.88, 8.7, 1.4)),
    gallery=dict(railing=(15.3, 0.55, GALLERY + 1.12), shoes=(16.5, 3.88, GALLERY + 0.1)),
    observation=dict(hatch=(17.6, -4.44, 1.14), blanket=(16.7, -6.8, 0.45)),
    infirmary=dict(medicine=(11.1, 4.96, GALLERY + 1.45), couch=(10.62, 7.2, GALLERY + 0.78)),
)
GUIDES.update(
    kitchen=dict(mette=(12.9, 5.3, 1.6), jonas=(11.4, 7.5, 1.6)),
    gallery=dict(mette=(14.75, 2.2, GALLERY + 1.6)),
    observation=dict(sofie=(18.5, -5.2, 1.6), lars=(16.85, -5.3, 1.6)),
    infirmary=dict(sofie=(14.1, 7.9, GALLERY + 1.6)),
)

EXPOSURE.update(chapel=0.75, workshop=0.6, classroom=0.65)
POINTS['workshop'] = dict(toolboard=(30.6, -18.84, 1.85), birdhouse=(31.3, -22.05, 1.05))
POINTS['classroom'] = dict(board=(10.12, -6.55, GALLERY + 1.55), map=(15.0, -4.52, GALLERY + 1.66))
GUIDES['classroom'] = dict(amina=(11.55, -7.75, GALLERY + 1.6))
GUIDES['workshop'] = dict(ole=(31.4, -21.1, 1.6))
GUIDES['chapel'] = dict(henrik=(2.9, 7.05, GALLERY + 1.6))

# visiting, control, truck
VIEWS.update(visiting=(-34, -4), control=(-84, -1), truck=(176, -7))
EXPOSURE.update(visiting=0.5, control=0.9, truck=0.55)
POINTS.update(
    visiting=dict(rules=(-6.22, 4.14, 1.58), childcorner=(-7.1, 9.3, 0.6)),
    control=dict(monitors=(3.97, 8.70, 1.94), alarmboard=(6.63, 6.35, 1.62)),
    truck=dict(headset=(-31.23, 0.70, 0.56), bed=(-28.2, 0.75, 0.66)),
)
GUIDES.update(
    visiting=dict(mette=(-7.1, 7.0, 1.6), jonas=(-5.6, 9.2, 1.6)),
    control=dict(birgit=(5.7, 7.3, 1.6)),
    truck=dict(mette=(-27.0, -0.45, 1.6)),
)
GUIDES['gate']['rikke'] = (-6.9, -1.6, 1.6)
GUIDES['visiting']['lars'] = (-7.6, 5.0, 1.6)
GUIDES['observation']['mette'] = GUIDES['observation']['sofie']
GUIDES['truck']['jonas'] = (-31.85, -0.4, 1.6)
POINTS['truck']['folders'] = (-33.45, -0.65, 0.68)


# the drawing of floorplan.py: a point x, y, z (three.js axes) is drawn at x + shift[0], z + shift[1] of the last floor that begins at or below y
PLAN = dict(
    box=[-36.4, -18.5, 87.9, 48],
    floors=[
        dict(lowest=-1, shift=[0, 0], box=[-35, -18.5, 86.5, 48]),
        dict(lowest=round(GALLERY - 0.5, 2), shift=[-35.2, 18.4], box=[-36.2, 8.4, 26.4, 20.2]),  # south of the truck, outside the wall
    ],
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
            n: dict(title=TITLES[n], position=to_three(c), heading=90, cameraHeight=round(c[2] - (GALLERY if c[2] > 3 else 0), 3), initialView=dict(yaw=VIEWS[n][0], pitch=VIEWS[n][1]))
            for n, c in CAMERAS.items()
        },
        doors=[dict(**{'from': a, 'to': b}, **put(a, p)) for (a, b), p in DOORWAYS.items()],
        points={n: {k: put(n, p) for k, p in d.items()} for n, d in POINTS.items()},
        guides={n: {k: put(n, p) for k, p in d.items()} for n, d in GUIDES.items()},
        plan=PLAN,
    )


if __name__ == '__main__':
    out = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'building.json')
    with open(out, 'w', encoding='utf-8') as f:
        json.dump(building(), f, ensure_ascii=False, indent=1)
        f.write('\n')
    print(open(out, encoding='utf-8').read())
