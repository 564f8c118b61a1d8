import { type CSSProperties, useEffect, useRef } from 'react';
import { type Floorplan, placeOnPlan } from '../../../tour/around/floorplan.ts';
import type { PackFiles } from '../../../tour/pack.ts';
import type { ShownFloor } from '../../view/overview.ts';

interface PlanProps {
  files: PackFiles;
  plan: Floorplan;
  shown: ShownFloor;
}

/** The floor plan drawn from the model, cut to a floor, with the rooms as buttons where they lie. */
export function Plan({ files, plan, shown }: PlanProps) {
  const { nodes } = files.pack.tour;
  const sheet = useRef<HTMLDivElement>(null);
  // a drawing is larger than a hand: it opens where one is
  useEffect(() => {
    const here = sheet.current?.querySelector('[data-light="here"]');
    here?.scrollIntoView({ block: 'center', inline: 'center' });
  }, []);
  const first = shown.floor.nodes.flatMap((node) => nodes[node]?.position ?? []);
  const [x = 0, y = 0, z = 0] = first;
  const { floor } = placeOnPlan(plan, [x, y, z]);
  const [left, top, width, height] = plan.floors[floor]?.box ?? plan.box;
  const part = (at: number, from: number, whole: number) => `${((at - from) / whole) * 100}%`;
  const whole: CSSProperties = {
    left: part(plan.box[0], left, width),
    top: part(plan.box[1], top, height),
    inlineSize: part(plan.box[2], 0, width),
  };
  const place = (node: string): CSSProperties => {
    const at = nodes[node]?.position;
    if (!at) return {};
    const { x: across, y: down } = placeOnPlan(plan, at);
    return { left: part(across, left, width), top: part(down, top, height) };
  };
  return (
    <div className="plan" ref={sheet}>
      <div className="paper" style={{ aspectRatio: `${width} / ${height}` }}>
        <img src={files.url(plan.src)} alt="" style={whole} />
        <ul>
          {shown.floor.nodes.map((node) => {
            const { title, note } = shown.label(node);
            return (
              <li key={node} style={place(node)}>
                <button
                  type="button"
                  data-light={shown.light(node)}
                  onClick={(event) => shown.onGo(node, event)}
                >
                  <span>{title}</span>
                  {note && <small>{note}</small>}
                </button>
              </li>
            );
          })}
        </ul>
      </div>
    </div>
  );
}
