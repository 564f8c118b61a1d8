/** Words at a place: their middle and their size, pixels. */
export interface Written {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Pixels between two of them. */
const gap = 4;
const rounds = 24;

/** Moves words that would lie over each other apart, as little as that takes; what is alone stays where it is. */
export function keepApart(words: readonly Written[]): void {
  for (let round = 0; round < rounds; round += 1) {
    let moved = false;
    for (let i = 0; i < words.length; i += 1)
      for (let j = i + 1; j < words.length; j += 1) if (part(words[i], words[j])) moved = true;
    if (!moved) return;
  }
}

function part(a: Written | undefined, b: Written | undefined): boolean {
  if (!a || !b) return false;
  const across = (a.width + b.width) / 2 + gap - Math.abs(a.x - b.x);
  const down = (a.height + b.height) / 2 + gap - Math.abs(a.y - b.y);
  // a little less than a pixel is left, so that two that touch come to rest
  if (across <= 0.5 || down <= 0.5) return false;
  const axis = down <= across ? 'y' : 'x';
  const by = (Math.min(down, across) / 2) * (a[axis] <= b[axis] ? 1 : -1);
  a[axis] -= by;
  b[axis] += by;
  return true;
}
