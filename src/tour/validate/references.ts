import { didYouMean } from './nearest.ts';
import { type FilesPort, list, type Problem, record, words } from './problem.ts';

/** Errors where a tour names what is not there: nodes, guides, narrations, files; and ids given twice. */
export function referenceProblems(raw: unknown, files: FilesPort): Problem[] {
  const tour = record(raw);
  const nodes = record(tour.nodes);
  const guides = Object.keys(record(tour.guides));
  const missions = list(tour.missions).flatMap((one) => words(one) ?? []);
  const problems: Problem[] = [];
  const error = (path: string, message: string, cure: string) =>
    problems.push({ severity: 'error', path, message, cure });

  const named = (what: string, id: unknown, path: string, known: readonly string[]): void => {
    const name = words(id);
    if (name === undefined || known.includes(name)) return;
    const cure =
      known.length === 0
        ? `There is no ${what} yet: add one.`
        : `Known: ${known.slice(0, 12).join(', ')}.`;
    error(path, `no ${what} "${name}"${didYouMean(name, known)}`, cure);
  };

  const file = (src: unknown, path: string): void =>
    void problems.push(...fileProblems(files, src, path));

  const ids = Object.keys(nodes);
  if (tour.nodes !== undefined && ids.length === 0)
    error('nodes', 'there is no node', 'Add the first room.');
  named('node', tour.start, 'start', ids);
  named('node', record(tour.job).node, 'job.node', ids);
  file(record(tour.plan).src, 'plan.src');
  for (const [i, src] of list(tour.doorSound).entries()) file(src, `doorSound[${i}]`);
  if (ids.includes('start') && tour.start !== 'start')
    error(
      'nodes.start',
      'a node called "start" has to be the one where a visit begins',
      'Give it another id.',
    );

  const taken = new Map<string, string>();
  const once = (kind: string, id: unknown, path: string): void => {
    const key = `${kind} ${words(id)}`;
    const first = taken.get(key);
    if (first !== undefined && words(id) !== undefined)
      error(
        path,
        `the ${kind} "${id}" is already at ${first}`,
        'Give each its own id; addresses use it.',
      );
    else taken.set(key, path);
  };

  const narrations: string[] = [];
  for (const [id, value] of Object.entries(nodes)) {
    const node = record(value);
    const here = `nodes.${id}`;
    const around = record(node.panorama);
    if (words(node.panorama) !== undefined) file(node.panorama, `${here}.panorama`);
    for (const name of ['src', 'still']) file(around[name], `${here}.panorama.${name}`);
    for (const [i, film] of list(around.video).entries())
      file(film, `${here}.panorama.video[${i}]`);
    for (const [side, face] of Object.entries(record(around.cube)))
      file(face, `${here}.panorama.cube.${side}`);
    file(node.depth, `${here}.depth`);
    for (const [i, src] of list(record(node.ambience).src).entries())
      file(src, `${here}.ambience.src[${i}]`);
    for (const [i, link] of list(node.links).entries())
      named('node', record(link).to, `${here}.links[${i}].to`, ids);
    for (const [i, one] of list(node.hotspots).entries()) {
      const hotspot = record(one);
      once('hotspot', hotspot.id, `${here}.hotspots[${i}].id`);
      file(record(hotspot.picture).src, `${here}.hotspots[${i}].picture.src`);
      named('mission', hotspot.mission, `${here}.hotspots[${i}].mission`, missions);
      for (const [j, one] of list(hotspot.shows).entries())
        named('node', one, `${here}.hotspots[${i}].shows[${j}]`, ids);
    }
    for (const [i, one] of list(node.narrations).entries()) {
      const narration = record(one);
      once('narration', narration.id, `${here}.narrations[${i}].id`);
      named('guide', narration.guide, `${here}.narrations[${i}].guide`, guides);
      const name = words(narration.id);
      if (name !== undefined && !narrations.includes(name)) narrations.push(name);
    }
  }
  for (const [id, guide] of Object.entries(record(tour.guides)))
    file(record(guide).portrait, `guides.${id}.portrait`);
  for (const [path, steps] of [
    ['route', tour.route],
    ['cut.steps', record(tour.cut).steps],
  ] as const)
    for (const [i, one] of list(steps).entries()) {
      const step = record(one);
      named('node', step.node, `${path}[${i}].node`, ids);
      named('narration', step.narration, `${path}[${i}].narration`, narrations);
    }
  return problems;
}

/** What is wrong with a file named in a tour: outside the pack, missing, broken. */
export function fileProblems(files: FilesPort, src: unknown, path: string): Problem[] {
  const name = words(src);
  if (name === undefined) return [];
  const error = (message: string, cure: string): Problem[] => [
    { severity: 'error', path, message, cure },
  ];
  if (/^[a-z]+:|^\/|\\|(^|\/)\.\.?(\/|$)/i.test(name))
    return error(
      `"${name}" is not a path inside the pack`,
      'Write it from tour.json on, such as "panoramas/cell.jpg".',
    );
  if (!files.exists(name))
    return error(
      `there is no file ${name}${didYouMean(name, files.all?.() ?? [])}`,
      'Put the file there, or correct the path.',
    );
  if (files.picture?.(name) === 'broken')
    return error(
      `${name} cannot be read as a picture`,
      'Export it again as JPEG, WebP, AVIF, PNG or TIFF.',
    );
  return [];
}
