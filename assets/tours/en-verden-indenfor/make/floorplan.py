#!/usr/bin/python3
"""floorplan.py : ../plan.svg, the floor plan drawn from plan.py, in metres: svg x = east, svg y = south (three.js x and z).

The upper floor stands beside the ground floor, moved by its `shift` (`plan.PLAN`, also in building.json). Walls are one dark mass with the rooms cut out,
so nothing can leak between two rooms. No text: rooms are named where the plan is shown. Each room is a shape with data-node."""

import math, os
import plan as P

WALL, PAPER, ROOM, CELL, VOID, LAWN, HARD, LEAF, LINE = '#3b4a55', '#efe9dc', '#fdfaf2', '#e3dccb', '#d3cdbf', '#d5ddc3', '#e2dccd', '#a9bd93', '#a89f8d'
HALL, BLOCK = P.WIDTH / 2, P.FACADE_Y
out = []


def rect(x0, y0, x1, y1, fill, **more):
    """a rectangle given in the model's axes (y north)"""
    extra = ''.join(f' {k.replace("_", "-")}="{v}"' for k, v in more.items())
    out.append(f'<rect x="{x0:g}" y="{round(-y1, 3):g}" width="{round(x1 - x0, 3):g}" height="{round(y1 - y0, 3):g}" fill="{fill}"{extra}/>')


def room(node, x0, y0, x1, y1):
    rect(x0, y0, x1, y1, ROOM, data_node=node, **{'class': 'room'})


def lines(d, width=0.07, colour=LINE):
    out.append(f'<path d="{d}" fill="none" stroke="{colour}" stroke-width="{width}"/>')


def doorway(x, y, half, thick, way):
    """an opening in the wall centred at x, y; way is the wall's direction"""
    a, b = (half, thick / 2) if way == 'x' else (thick / 2, half)
    rect(x - a, y - b, x + a, y + b, ROOM)


def cells(side, taken):
    """the cells of one side, as far as no other room takes their place, and a closed one without a door at the end"""
    y0, y1 = sorted((side * (HALL + 0.3), side * 8.8))
    for k in range(P.DOORS + 1):
        at = P.FIRST_DOOR + k * P.DOOR_STEP
        a, b = at - P.DOOR_STEP / 2 + 0.08, min(at + P.DOOR_STEP / 2 - 0.08, P.FACADE_X)
        for x0, x1 in taken:
            a, b = (max(a, x1 + 0.16), b) if x0 <= a else (a, min(b, x0 - 0.16)) if x0 < b else (a, b)
        if b - a > 1.5:
            rect(round(a, 3), y0, round(b, 3), y1, CELL)
            if k < P.DOORS:
                doorway(at, side * (HALL + 0.15), P.DOOR_HALF, 0.32, 'x')


def block():
    rect(-0.35, -HALL - 0.3, P.FACADE_X + P.FACADE_T, HALL + 0.3, WALL)
    rect(0.8, -BLOCK, P.FACADE_X + P.FACADE_T, BLOCK, WALL)


def doors(nodes):
    """the doorways of plan.py between these rooms, through the whole wall; the stairs are none"""
    for (a, b), (x, y, _) in P.DOORWAYS.items():
        if a > b or not {a, b} <= nodes or {a, b} == {'wing', 'gallery'}:
            continue
        if {a, b} == {'gate', 'wing'}:
            doorway(x, y, 1.3, 0.7, 'y')
        elif {a, b} == {'wing', 'yard'}:
            doorway(P.FACADE_X + P.FACADE_T / 2, y, 0.95, 0.5, 'y')
        elif {a, b} == {'workshop', 'yard'}:
            doorway(x, -18.65, 0.95, 0.32, 'x')
        elif {a, b} == {'gate', 'visiting'}:
            doorway(x, P.GATE_Y + 0.15, P.DOOR_HALF, 0.32, 'x')
        else:
            doorway(x, math.copysign(HALL + 0.15, y), P.DOOR_HALF, 0.32, 'x')


def stairs():
    x, y = 17.6, HALL - P.GALLERY_DEPTH - 0.62
    steps = ''.join(f'M{round(x + i * 0.27, 2):g} {-y - 0.5:g}v1' for i in range(18))
    lines(f'{steps}M{x:g} {-y - 0.5:g}h4.59M{x:g} {-y + 0.5:g}h4.59', 0.05)


def ground():
    x1, n, s = P.YARD_X1, P.YARD_N, P.YARD_S
    west = P.GATE_X0 - 0.3
    rect(west, s - 0.3, x1 + 0.3, n + 0.3, WALL)
    rect(west + 0.35, s, x1, n, LAWN, **({'class': 'room', 'data_node': 'yard'}))
    rect(30.2, -9.5, 43.5, 1.4, HARD)
    lines('M35.2 3.6h7.7v5.3h-7.7z', 0.09, '#fdfaf2')
    rect(P.FACADE_X + P.FACADE_T, -1.5, 30.2, 1.5, HARD)
    rect(33.7, -18.5, 35.5, -9.5, HARD)
    for x, y, r in ((34.6, 8.2, 1.5), (41.6, 10.2, 1.7), (46.6, -1.2, 1.5), (28.9, -12.6, 1.6), (37.5, -15.5, 1.7), (46.4, -20, 1.9), (22.6, -21, 1.8)):
        out.append(f'<circle cx="{x}" cy="{-y}" r="{r}" fill="{LEAF}"/>')
    block()
    rect(-8.9, -P.GATE_Y - 0.3, -0.3, P.GATE_Y + 0.3, WALL)
    rooms = {node: box for node, box in P.ROOMS.items() if box[4] < 1 and node != 'truck'}
    for node in ('visiting', 'workshop'):
        a, b, c, d = rooms[node][:4]
        rect(a - 0.3, c - 0.3, b + 0.3, d + 0.3, WALL)
    room('gate', P.GATE_X0, -P.GATE_Y, P.GATE_X1, P.GATE_Y)
    room('wing', 0, -HALL, P.FACADE_X, HALL)
    for node, (a, b, c, d, *_) in rooms.items():
        room(node, a, c, b, d)
    x, y = P.CELL_ORIGIN_X, P.CELL_Y
    room('cell', x, y - P.CELL_L, x + P.CELL_W, y)
    cells(1, [(r[0], r[1]) for r in (rooms['control'], rooms['kitchen'])])
    cells(-1, [rooms['observation'][:2], (x, x + P.CELL_W)])
    doors({*rooms, 'gate', 'wing', 'cell', 'yard'})
    doorway(P.GATE_X0 - 0.15, 0, 0.55, 0.34, 'y')
    stairs()
    a, b, c, d = P.ROOMS['truck'][:4]
    out.append(f'<rect x="{a - 0.1:g}" y="{-d - 0.1:g}" width="{b - a + 0.12:g}" height="{d - c + 0.2:g}" rx="0.25" fill="{WALL}"/>')
    room('truck', a, c, b, d)
    rect(b - 0.02, -1.02, b + 0.12, 0.72, ROOM)


def upper():
    block()
    rooms = {node: box for node, box in P.ROOMS.items() if box[4] > 1}
    room('gallery', 0, -HALL, P.FACADE_X, HALL)
    e = HALL - P.GALLERY_DEPTH
    for x0, x1 in ((0, 13.9), (15.3, P.FACADE_X)):  # open to the hall below, on both sides of the bridge
        rect(x0, -e, x1, e, VOID)
    rect(22.17, e - 1.12, 22.95, e, ROOM)  # the stairs' head
    for node, (a, b, c, d, *_) in rooms.items():
        room(node, a, c, b, d)
    cells(1, [rooms['chapel'][:2], rooms['infirmary'][:2]])
    cells(-1, [rooms['classroom'][:2]])
    doors({*rooms, 'gallery'})
    stairs()


def main(path):
    x, y, w, h = P.PLAN['box']
    out.append(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{x} {y} {w} {h}" width="{w * 20:g}" height="{h * 20:g}" shape-rendering="geometricPrecision">')
    out.append(f'<rect class="paper" x="{x}" y="{y}" width="{w}" height="{h}" fill="{PAPER}"/>')
    for i, draw in enumerate((ground, upper)):
        dx, dy = P.PLAN['floors'][i]['shift']
        out.append(f'<g id="floor-{i}" transform="translate({dx} {dy})">')
        draw()
        out.append('</g>')
    out.append('</svg>')
    with open(path, 'w', encoding='utf-8') as f:
        f.write('\n'.join(out) + '\n')


if __name__ == '__main__':
    main(os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'plan.svg'))
