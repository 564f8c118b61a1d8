// Writes ../tour.json from story/ (every word) and building.json (every place, written from the model by plan.py), so that
// nothing in the tour is set by hand. What is not there yet - a picture, a recording, a place - is left out and told;
// run it after each finished picture: node make/tour.mjs
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const here = import.meta.dirname;
const pack = join(here, '..');
const read = (file) => JSON.parse(readFileSync(join(here, file), 'utf8'));
const building = read('building.json');
const { rooms, sounds: _, guides, route, cut, floors, missions, ...words } = read('story/tour.json');
const series = existsSync(join(here, 'story/series.json')) && read('story/series.json');
const stories = Object.fromEntries(rooms.map((id) => [id, read(`story/${id}.json`)]));

const missing = [];
function leftOut(what) {
  missing.push(what);
  return [];
}

/** The first of these files of the pack that exists. */
function fileOf(stem, ...endings) {
  return endings.map((ending) => `${stem}.${ending}`).find((file) => existsSync(join(pack, file)));
}

function soundOf(stem) {
  return ['opus', 'm4a'].map((ending) => `${stem}.${ending}`).filter((file) => existsSync(join(pack, file)));
}

/** Every node with a picture that can be walked to from the start over others which have one. */
function walkable() {
  const shown = (id) => building.nodes[id] && fileOf(`panoramas/${id}`, 'avif', 'jpg');
  const reached = new Set([words.start]);
  for (const id of reached) for (const to of stories[id].links) if (shown(to)) reached.add(to);
  return rooms.filter((id) => reached.has(id) || leftOut(`room ${id}`).length > 0);
}

function hotspotOf(node, { alt, plays, screen, shows, ...hotspot }) {
  const place = building.points[node]?.[hotspot.id];
  if (!place) return leftOut(`place of hotspot ${node}.${hotspot.id}`);
  const src = fileOf(`pictures/${hotspot.id}`, 'avif', 'jpg');
  if (!src) leftOut(`picture of ${node}.${hotspot.id}`);
  const seen = shows?.filter((id) => ids.includes(id)) ?? [];
  return {
    ...hotspot,
    ...(src && { picture: { src, alt } }),
    ...(series && plays && { plays, ...(screen && { screen }) }),
    ...(seen.length && { shows: seen }),
    at: place.position,
  };
}

function narrationOf(node, { text, ...narration }) {
  const place = building.guides[node]?.[narration.guide];
  if (!place) return leftOut(`place of guide ${narration.guide} in ${node}`);
  for (const language of words.languages) {
    const stem = `narrations/${language}/${narration.id}`;
    if (!soundOf(stem).length || !fileOf(stem, 'vtt')) return leftOut(`recording ${stem}`);
  }
  return { ...narration, at: place.position };
}

function nodeOf(id) {
  const { links, hotspots, narrations, ...story } = stories[id];
  const place = building.nodes[id];
  const depth = fileOf(`depth/${id}`, 'png');
  const ambience = soundOf(`ambience/${id}`);
  return {
    ...story,
    panorama: fileOf(`panoramas/${id}`, 'avif', 'jpg'),
    ...(depth && { depth }),
    ...(ambience.length && { ambience: { src: ambience } }),
    links: links
      .filter((to) => ids.includes(to))
      .flatMap((to) => {
        const door = building.doors.find((one) => one.from === id && one.to === to);
        return door ? { to, at: door.position } : leftOut(`door from ${id} to ${to}`);
      }),
    hotspots: hotspots.flatMap((one) => hotspotOf(id, one)),
    narrations: narrations.flatMap((one) => narrationOf(id, one)),
    position: place.position,
    heading: place.heading,
    height: place.cameraHeight,
    view: place.initialView,
  };
}

const ids = walkable();
const nodes = Object.fromEntries(ids.map((id) => [id, nodeOf(id)]));
const told = Object.values(nodes).flatMap(({ narrations }) => narrations);
const isTold = ({ narration }) => told.some(({ id }) => id === narration);

const { $schema, version, id, title, lead, expect, about, languages, start, doorSound, ...rest } = words;
const tour = {
  ...{ $schema, version, id, title, lead, expect, about, languages, start, doorSound },
  guides: Object.fromEntries(
    Object.entries(guides)
      .filter(([id]) => told.some(({ guide }) => guide === id))
      .map(([id, guide]) => [id, { ...guide, portrait: fileOf(`guides/${id}`, 'avif', 'jpg') }]),
  ),
  nodes,
  route: route.filter(isTold),
  cut: { ...cut, steps: cut.steps.filter(isTold) },
  plan: {
    src: 'plan.svg',
    box: building.plan.box,
    floors: building.plan.floors.map((floor, i) => ({ name: floors[i], ...floor })),
  },
  ...(series && { series }),
  missions: missions.filter((id) => existsSync(join(pack, `missions/${id}.json`)) || leftOut(`mission ${id}`).length),
  job: read('story/job.json'),
  ...rest,
};
writeFileSync(join(pack, 'tour.json'), `${JSON.stringify(tour, null, 2)}\n`);
console.log(`${ids.length} rooms, ${told.length} stories. Not there yet: ${missing.join(', ') || 'nothing'}`);
