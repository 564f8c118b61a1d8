// Takes every place of tour.json from building.json, which Blender writes from the model:
// no angle in the tour is set by hand. Run it after `plan.py`: node make/place.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const here = import.meta.dirname;
const read = (file) => JSON.parse(readFileSync(file, 'utf8'));
const building = read(join(here, 'building.json'));
const file = join(here, '../tour.json');
const tour = read(file);

function found(what, name) {
  if (!what) throw new Error(`building.json has no ${name}: run plan.py, or correct tour.json`);
  return what;
}

for (const [id, node] of Object.entries(tour.nodes)) {
  const place = found(building.nodes[id], `node ${id}`);
  node.position = place.position;
  node.heading = place.heading;
  node.height = place.cameraHeight;
  node.view = place.initialView;
  for (const link of node.links ?? [])
    link.at = found(
      building.doors.find(({ from, to }) => from === id && to === link.to),
      `door from ${id} to ${link.to}`,
    ).position;
  for (const hotspot of node.hotspots ?? [])
    hotspot.at = found(building.points[id]?.[hotspot.id], `point ${id}.${hotspot.id}`).position;
  for (const narration of node.narrations ?? [])
    narration.at = found(building.guides[id]?.[narration.guide], `guide ${narration.guide} in ${id}`).position;
}
writeFileSync(file, `${JSON.stringify(tour, null, 2)}\n`);
