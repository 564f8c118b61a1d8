export type State = 'waiting' | 'building' | 'ready' | 'failed';

/** How far a part of the house is. */
export interface Part {
  state: State;
  done: number;
  total: number;
}

/** What `/readyz` tells. */
export interface ReadinessReport {
  ready: boolean;
  site: Part;
  packs: Record<string, Part>;
}

export type Readiness = ReturnType<typeof createReadiness>;

/** What is being built and what is there: written by whoever builds, read by `/readyz` and the waiting page. */
export function createReadiness(packs: readonly string[]) {
  const waiting = (): Part => ({ state: 'waiting', done: 0, total: 0 });
  const site = waiting();
  const parts = new Map(packs.map((id) => [id, waiting()]));
  return {
    site: (change: Partial<Part>) => Object.assign(site, change),
    pack: (id: string, change: Partial<Part>) => {
      parts.set(id, { ...(parts.get(id) ?? waiting()), ...change });
    },
    report(): ReadinessReport {
      const all = [site, ...parts.values()];
      return {
        ready: all.every(({ state }) => state === 'ready'),
        site: { ...site },
        packs: Object.fromEntries(parts),
      };
    },
  };
}
