import { type FilesPort, type Problem, record, words } from '../validate/problem.ts';

/** What is wrong with what a tour says of its rooms' depth. */
export function depthProblems(raw: unknown, files: FilesPort): Problem[] {
  const nodes = Object.entries(record(record(raw).nodes));
  const problems: Problem[] = [];
  const flat: string[] = [];
  for (const [id, value] of nodes) {
    const node = record(value);
    const depth = words(node.depth);
    const path = `nodes.${id}`;
    if (depth !== undefined) problems.push(...pictureProblems(files, depth, `${path}.depth`));
    if (node.box !== undefined) problems.push(...boxProblems(node, `${path}.box`));
    if (depth !== undefined && node.box !== undefined)
      problems.push({
        severity: 'warning',
        path: `${path}.box`,
        message: 'the room has a depth picture, so the box is not used',
        cure: 'Remove one of them; the picture says more.',
      });
    const stereo = record(node.panorama).stereo;
    if (depth !== undefined && stereo !== undefined)
      problems.push({
        severity: 'warning',
        path: `${path}.depth`,
        message: 'the panorama is a pair for two eyes already, so its depth is not used',
        cure: 'Remove the depth, or show a panorama for one eye.',
      });
    if (depth === undefined && node.box === undefined && stereo === undefined) flat.push(id);
  }
  if (flat.length > 0 && flat.length < nodes.length && nodes.some(([, value]) => isDeep(value)))
    problems.push({
      severity: 'warning',
      path: 'nodes',
      message: `${flat.slice(0, 8).join(', ')}${flat.length > 8 ? ' …' : ''}: flat beside rooms with depth`,
      cure: 'Give each a depth picture, or, of a photograph, its box: "box": { "width": 4, "depth": 5, "height": 2.6 }.',
    });
  return problems;
}

function isDeep(value: unknown): boolean {
  const { depth, box } = record(value);
  return depth !== undefined || box !== undefined;
}

function pictureProblems(files: FilesPort, depth: string, path: string): Problem[] {
  const size = files.picture?.(depth);
  if (!size || size === 'broken' || size.width === 2 * size.height) return [];
  return [
    {
      severity: 'error',
      path,
      message: `${depth} is ${size.width} × ${size.height}; a depth picture is equirectangular, 2:1`,
      cure: 'Render it with the panorama’s camera: 16-bit PNG, 65535 · 0.25 / metres.',
    },
  ];
}

function boxProblems(node: Record<string, unknown>, path: string): Problem[] {
  const { width, depth, height, right = 0, forward = 0 } = record(node.box);
  const eye = node.height ?? 1.45;
  const sides: [string, unknown, unknown, string][] = [
    ['height', eye, height, 'the camera stands higher than the ceiling'],
    ['right', Math.abs(Number(right)) * 2, width, 'the camera stands beyond the side wall'],
    ['forward', Math.abs(Number(forward)) * 2, depth, 'the camera stands beyond the wall'],
  ];
  return sides.flatMap(([name, inside, whole, message]) =>
    typeof inside === 'number' && typeof whole === 'number' && inside >= whole
      ? [
          {
            severity: 'error' as const,
            path: `${path}.${name}`,
            message,
            cure: 'Measure in metres; "right" and "forward" count from the room’s middle, the node’s "height" is the camera’s.',
          },
        ]
      : [],
  );
}
