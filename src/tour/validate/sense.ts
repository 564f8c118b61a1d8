import { angleBetween } from '../angles.ts';
import { linkBearing, type Tour } from '../tour.ts';
import { type FilesPort, list, type Problem, record, words } from './problem.ts';

/** Two ways nearer to each other than this, in degrees, cannot be told apart. */
const nearestWays = 8;
/** Pixels; less looks blurred on every screen. */
const smallestWidth = 2048;

/** Warnings: a tour like this can be visited, but is surely not meant so. Works on what the schema has refused, too. */
export function senseProblems(raw: unknown, files: FilesPort): Problem[] {
  const tour = record(raw);
  const nodes = Object.entries(record(tour.nodes)).map(([id, value]) => ({ id, ...ways(value) }));
  const problems: Problem[] = [];
  const warn = (path: string, message: string, cure: string) =>
    problems.push({ severity: 'warning', path, message, cure });

  const reached = reachable(words(tour.start), nodes);
  for (const { id, to, panorama } of nodes) {
    const path = `nodes.${id}`;
    if (reached.size > 0 && !reached.has(id))
      warn(path, `nobody gets here from "${tour.start}"`, 'Add a link to it, or remove the node.');
    if (to.length === 0 && nodes.length > 1)
      warn(path, 'there is no way out', 'Add a link, at least back to where one came from.');
    for (const [i, other] of to.entries()) {
      if (other === id)
        warn(`${path}.links[${i}].to`, 'this way leads back to its own room', 'Name another node.');
      else if (to.indexOf(other) < i)
        warn(
          `${path}.links[${i}].to`,
          `there is already a way to "${other}"`,
          'Remove one of them.',
        );
    }
    const around = record(panorama);
    const file = words(panorama) ?? words(around.still) ?? words(around.src);
    const size = file === undefined ? undefined : files.picture?.(file);
    const part = around.covers !== undefined || (size !== 'broken' && size?.part);
    if (file !== undefined && size && size !== 'broken' && !part)
      panoramaSense(`${path}.panorama`, file, size, words(around.stereo));
    const faces = Object.entries(record(around.cube)).map(([side, name]) => ({
      side,
      size: files.picture?.(words(name) ?? ''),
    }));
    for (const { side, size } of faces)
      if (size && size !== 'broken' && size.width !== size.height)
        warn(
          `${path}.panorama.cube.${side}`,
          `is ${size.width} × ${size.height}; the side of a cube is square`,
          'Export it with a field of view of 90° both ways.',
        );
  }
  for (const [path, steps] of [
    ['route', tour.route],
    ['cut.steps', record(tour.cut).steps],
  ] as const)
    for (const [i, step] of list(steps).entries()) {
      const { node, narration } = record(step);
      const told = nodes.filter(({ narrations }) => narrations.includes(`${narration}`));
      if (told.length > 0 && !told.some(({ id }) => id === node))
        warn(
          `${path}[${i}].narration`,
          `"${narration}" is told in "${told[0]?.id}", not in "${node}"`,
          'Name the node where it is told, or another narration.',
        );
    }
  for (const [i, line] of list(tour.support).entries()) {
    const { checked, read } = record(line);
    if (typeof line === 'object' && line !== null && checked == null && read == null)
      warn(
        `support[${i}].checked`,
        'nobody has rung this number, nor written where it was read',
        'Ring it, and write the date: "checked": "2026-03-01"; until then say where it stands: "read".',
      );
  }
  return problems;

  function panoramaSense(
    path: string,
    file: string,
    size: { width: number; height: number },
    stereo?: string,
  ) {
    const width = stereo === 'left-right' ? size.width / 2 : size.width;
    const height = stereo === 'top-bottom' ? size.height / 2 : size.height;
    if (Math.abs(width / height - 2) > 0.01)
      warn(
        path,
        `${file} is ${size.width} × ${size.height}; a whole panorama${stereo ? ' of each eye' : ''} is twice as wide as high`,
        'Export it as equirectangular, 360° by 180°; for a part of it say which with "covers".',
      );
    else if (width < smallestWidth)
      warn(
        path,
        `${file} is only ${width} pixels wide`,
        `Use at least ${smallestWidth}, better 4096 or 8192.`,
      );
  }
}

/** Warnings about directions; they need a tour whose shape is right. */
export function directionProblems(tour: Tour): Problem[] {
  return Object.entries(tour.nodes).flatMap(([id, node]) => {
    const problems: Problem[] = [];
    const known = node.links.flatMap((link, i) => {
      const path = `nodes.${id}.links[${i}]`;
      if (link.at || (node.position && tour.nodes[link.to]?.position))
        return [{ to: link.to, path, bearing: linkBearing(tour, id, link) }];
      if (tour.nodes[link.to])
        problems.push({
          severity: 'warning',
          path,
          message: 'nothing says in which direction this way lies',
          cure: 'Add "at", or give both nodes a "position".',
        });
      return [];
    });
    for (const [i, one] of known.entries())
      for (const other of known.slice(0, i)) {
        const apart = angleBetween(one.bearing, other.bearing);
        if (apart < nearestWays && one.to !== other.to)
          problems.push({
            severity: 'warning',
            path: one.path,
            message: `lies only ${apart.toFixed(1)}° from the way to "${other.to}", so they cannot be told apart`,
            cure: `Move one of them: at least ${nearestWays}° between ways.`,
          });
      }
    return problems;
  });
}

function ways(value: unknown) {
  const node = record(value);
  const texts = (raw: unknown, name: string) =>
    list(raw).flatMap((one) => words(record(one)[name]) ?? []);
  return {
    to: texts(node.links, 'to'),
    narrations: texts(node.narrations, 'id'),
    panorama: node.panorama,
  };
}

function reachable(start: string | undefined, nodes: { id: string; to: string[] }[]): Set<string> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  if (start === undefined || !byId.has(start)) return new Set();
  const reached = new Set([start]);
  for (const id of reached) for (const to of byId.get(id)?.to ?? []) reached.add(to);
  return reached;
}
