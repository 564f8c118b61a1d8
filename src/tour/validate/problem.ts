/** What `indenfor check` found. An error cannot be visited; a warning can, but is surely not meant. */
export interface Problem {
  severity: 'error' | 'warning';
  /** where in tour.json: `nodes.cell.links[1].to`; empty for the whole */
  path: string;
  message: string;
  /** what to do about it */
  cure: string;
}

/** The pack's files, as far as a check wants to know them. Paths are relative to tour.json, with "/" between. */
export interface FilesPort {
  exists(path: string): boolean;
  /** all paths, to suggest the one that was meant */
  all?(): readonly string[];
  /** pixels, and whether it says of itself to be a part of a panorama; 'broken' when the file is no picture; undefined when nobody looked */
  picture?(path: string): { width: number; height: number; part?: boolean } | 'broken' | undefined;
  sound?(path: string): { seconds: number; channels: number } | 'broken' | undefined;
  text?(path: string): string | undefined;
}

type Step = string | number | symbol;

/** `['nodes', 'cell', 'links', 1, 'to']` as `nodes.cell.links[1].to`. */
export function pathOf(steps: readonly Step[]): string {
  return steps.reduce<string>((path, step) => {
    if (typeof step === 'number') return `${path}[${step}]`;
    return path === '' ? String(step) : `${path}.${String(step)}`;
  }, '');
}

/** A raw value as an object, a list or text; empty where it is something else, which the schema has reported. */
export function record(raw: unknown): Record<string, unknown> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw)
    ? (raw as Record<string, unknown>)
    : {};
}

export function list(raw: unknown): readonly unknown[] {
  return Array.isArray(raw) ? raw : [];
}

export function words(raw: unknown): string | undefined {
  return typeof raw === 'string' ? raw : undefined;
}
