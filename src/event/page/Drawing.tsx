const drawings = {
  drag: 'M10 24h28M14 19l-5 5 5 5M34 19l5 5-5 5M24 40c-4 0-6-3-8-7l2-2 3 2V16a2 2 0 0 1 4 0v9l7 2c2 1 3 2 2 5l-2 8z',
  look: 'M9 20h30v14H28l-4-4-4 4H9zM14 12c6-4 14-4 20 0M34 6v6h-6',
  ring: 'M6 34a18 7 0 1 0 36 0a18 7 0 1 0-36 0M24 6v20M18 20l6 6 6-6',
  voice:
    'M18 8a10 10 0 1 0 0 20a10 10 0 1 0 0-20M4 44c1-8 7-12 14-12s13 4 14 12M36 14c3 3 3 8 0 11M41 9c6 6 6 15 0 21',
  rest: 'M9 18h30v14H28l-4-4-4 4H9zM24 38v8M18 42l6 4 6-4M4 6l40 36',
} as const;

export type DrawingName = keyof typeof drawings;

/** What is said beside it, drawn with one line. */
export function Drawing({ name }: { name: DrawingName }) {
  return (
    <svg className="drawing" viewBox="0 0 48 48" aria-hidden="true">
      <path d={drawings[name]} />
    </svg>
  );
}
