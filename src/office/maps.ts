import { lookGrid } from '../contract/figures.ts';
import type { Names } from '../contract/office.ts';
import { type Html, html } from '../text/served/html.ts';
import type { OfficeWords } from '../text/served/office.ts';
import { type Floorplan, placeOnPlan } from '../tour/around/floorplan.ts';

/** What plots need of a tour. */
export interface TourMap {
  plan: Floorplan | undefined;
  /** metres, three.js axes */
  position(node: string): [number, number, number] | undefined;
  /** the whole panorama as a small picture, an address */
  panorama(node: string): string | undefined;
  /** an address of a file of the pack */
  url(src: string): string;
}

/** Ways from room to room on the floor plan, wider the more often they were gone. */
export function pathMap(
  tour: TourMap,
  names: Names,
  paths: { from: string; to: string; count: number }[],
  title: string,
): Html | false {
  const { plan } = tour;
  if (!plan) return false;
  const at = (node: string) => {
    const position = tour.position(node);
    return position && placeOnPlan(plan, position);
  };
  const most = Math.max(1, ...paths.map(({ count }) => count));
  const [x, y, width, height] = plan.box;
  const nodes = new Set(paths.flatMap(({ from, to }) => [from, to]));
  const lines = paths.map(({ from, to, count }) => {
    const [a, b] = [at(from), at(to)];
    if (!a || !b) return '';
    // there and back lie beside each other
    const [dx, dy] = [b.x - a.x, b.y - a.y];
    const length = Math.hypot(dx, dy) || 1;
    const [sx, sy] = [(-dy / length) * 1.2, (dx / length) * 1.2];
    const thick = (0.25 + (1.1 * count) / most).toFixed(2);
    const curve = `M${a.x} ${a.y}Q${(a.x + dx / 2 + sx).toFixed(2)} ${(a.y + dy / 2 + sy).toFixed(2)} ${b.x} ${b.y}`;
    return html`<path d="${curve}" fill="none" stroke="#2f5f86" stroke-opacity="0.75" stroke-width="${thick}"/>`;
  });
  const places = [...nodes].flatMap((node) => {
    const place = at(node);
    return place ? [{ ...place, text: names.room(node) }] : [];
  });
  const dots = lettered(places).map(
    ({ x, y, text, left, base }) =>
      html`<circle cx="${x}" cy="${y}" r="0.7" fill="#14110e"/><text x="${left.toFixed(2)}" y="${base.toFixed(2)}" font-size="${letter}" font-family="system-ui, sans-serif" stroke="#fff" stroke-width="0.5" paint-order="stroke" fill="#14110e">${text}</text>`,
  );
  return html`<svg class="map" role="img" aria-label="${title}" viewBox="${[x, y, width, height].join(' ')}">
<image href="${tour.url(plan.src)}" x="${x}" y="${y}" width="${width}" height="${height}" opacity="0.6"/>${lines}${dots}</svg>`;
}

/** metres on the plan */
const letter = 1.6;

/** Names beside their points: below, above, right or left, wherever nothing else is written yet. */
function lettered(places: { x: number; y: number; text: string }[]) {
  type Box = [left: number, top: number, right: number, bottom: number];
  const taken: Box[] = places.map(({ x, y }) => [x - 0.7, y - 0.7, x + 0.7, y + 0.7]);
  const common = (a: Box, b: Box) =>
    Math.max(0, Math.min(a[2], b[2]) - Math.max(a[0], b[0])) *
    Math.max(0, Math.min(a[3], b[3]) - Math.max(a[1], b[1]));
  return places.map(({ x, y, text }) => {
    const wide = text.length * letter * 0.6;
    const spots = [
      [x - wide / 2, y + 2.3],
      [x - wide / 2, y - 1.1],
      [x + 1.1, y + 0.55],
      [x - 1.1 - wide, y + 0.55],
    ] as const;
    const boxes = spots.map(([left, base]): Box => [left, base - letter, left + wide, base + 0.4]);
    const covers = boxes.map((box) => taken.reduce((sum, one) => sum + common(box, one), 0));
    const best = covers.indexOf(Math.min(...covers));
    const [left, base] = spots[best] ?? spots[0];
    taken.push(boxes[best] ?? [x, y, x, y]);
    return { x, y, text, left, base };
  });
}

/** Where was looked in a room: what nobody looked at is dark. */
export function heatMap(
  tour: TourMap,
  names: Names,
  node: string,
  { stays, seconds }: { stays: number; seconds: number[] },
  say: OfficeWords,
): Html {
  const most = Math.max(...seconds, 1e-9);
  const { columns, rows } = lookGrid;
  const picture = tour.panorama(node);
  const cells = seconds.map((sum, i) => {
    // the eye tells small amounts better than large ones
    const dark = (0.82 * (1 - Math.sqrt(sum / most))).toFixed(2);
    const [column, row] = [i % columns, Math.floor(i / columns)];
    return html`<rect x="${column}" y="${row}" width="1.02" height="1.02" fill="#14110e" fill-opacity="${dark}"/>`;
  });
  const longest = seconds
    .map((sum, i) => ({ sum, i }))
    .sort((a, b) => b.sum - a.sum)
    .slice(0, 3)
    .filter(({ sum }) => sum > 0)
    .map(({ i }) => {
      const yaw = ((i % columns) + 0.5) * (360 / columns) - 180;
      const pitch = 90 - (Math.floor(i / columns) + 0.5) * (180 / rows);
      return say.ahead(Math.round(yaw), Math.round(pitch));
    });
  return html`<figure><svg class="map" role="img" aria-label="${say.looks}: ${names.room(node)}" viewBox="0 0 ${columns} ${rows}">${
    picture &&
    html`<image href="${picture}" width="${columns}" height="${rows}" preserveAspectRatio="none"/>`
  }${cells}</svg><figcaption><b>${names.room(node)}</b>, ${stays} ${say.stays.toLowerCase()}. ${say.looksTable(longest.join('; '))}</figcaption></figure>`;
}
