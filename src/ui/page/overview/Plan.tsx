import type { CSSProperties } from 'react';
import { type Floorplan, placeOnPlan } from '../../../tour/around/floorplan.ts';
import type { PackFiles } from '../../../tour/pack.ts';
import type { ShownFloor } from '../../view/overview.ts';

interface PlanProps {
  files: PackFiles;
  plan: Floorplan;
  shown: ShownFloor;
}

type Box = Floorplan['box'];

/** Metres of the drawing around the outermost rooms' middles. */
const margin = 7;

/** The floor plan drawn from the model, cut to a floor: each room has a number on it, and its name below. */
export function Plan({ files, plan, shown }: PlanProps) {
  const { nodes } = files.pack.tour;
  const rooms = shown.floor.nodes.flatMap((node, i) => {
    const at = nodes[node]?.position;
    if (!at) return [];
    const { title, note } = shown.label(node);
    return [{ node, number: i + 1, title, note, at: placeOnPlan(plan, at) }];
  });
  const floor = rooms[0]?.at.floor ?? 0;
  const whole = plan.floors[floor]?.box ?? plan.box;
  const cut = cutTo(
    whole,
    rooms.map(({ at }) => at),
  );
  // smaller floors may be drawn within this one's part of the picture
  const others = plan.floors.map(({ box }) => box).filter((box) => areaOf(box) < areaOf(whole));
  const inCut = (x: number, y: number): CSSProperties => ({
    left: share(x, cut[0], cut[2]),
    top: share(y, cut[1], cut[3]),
  });
  const picture: CSSProperties = {
    ...inCut(plan.box[0], plan.box[1]),
    inlineSize: share(plan.box[2], 0, cut[2]),
    clipPath: without(plan.box, others),
  };
  return (
    <div className="plan">
      <div className="paper" style={{ aspectRatio: `${cut[2]} / ${cut[3]}` }} aria-hidden="true">
        <img src={files.url(plan.src)} alt="" style={picture} />
        {rooms.map(({ node, number, at }) => (
          <button
            key={node}
            type="button"
            tabIndex={-1}
            style={inCut(at.x, at.y)}
            data-light={shown.light(node)}
            onClick={(event) => shown.onGo(node, event)}
          >
            {number}
          </button>
        ))}
      </div>
      <ol>
        {rooms.map(({ node, number, title, note }) => (
          <li key={node}>
            <button
              type="button"
              data-light={shown.light(node)}
              onClick={(event) => shown.onGo(node, event)}
            >
              <b aria-hidden="true">{number}</b>
              <span>{title}</span>
              {note && <small>{note}</small>}
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** The part of a box in which the places lie. */
function cutTo([left, top, width, height]: Box, places: readonly { x: number; y: number }[]): Box {
  const xs = places.map(({ x }) => x);
  const ys = places.map(({ y }) => y);
  const from = [Math.max(left, Math.min(...xs) - margin), Math.max(top, Math.min(...ys) - margin)];
  const to = [
    Math.min(left + width, Math.max(...xs) + margin),
    Math.min(top + height, Math.max(...ys) + margin),
  ];
  const [x = left, y = top] = from;
  return [x, y, (to[0] ?? left + width) - x, (to[1] ?? top + height) - y];
}

function areaOf([, , width, height]: Box): number {
  return width * height;
}

/** A clip path of a picture of `whole` that leaves these boxes out. */
function without(whole: Box, boxes: readonly Box[]): string {
  const corners = ([left, top, width, height]: Box): string[] =>
    [
      [left, top],
      [left, top + height],
      [left + width, top + height],
      [left + width, top],
      [left, top],
    ].map(([x = 0, y = 0]) => `${share(x, whole[0], whole[2])} ${share(y, whole[1], whole[3])}`);
  // from the whole's corner to each box's and back: what is gone around twice is left out
  const begin = corners(whole);
  const holes = boxes.flatMap((box) => [...corners(box), begin[0] ?? '']);
  return `polygon(evenodd, ${[...begin, ...holes].join(', ')})`;
}

function share(at: number, from: number, whole: number): string {
  return `${((at - from) / whole) * 100}%`;
}
