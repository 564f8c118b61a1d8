import { inLanguage } from '../../../tour/localized.ts';
import type { Pack } from '../../../tour/pack.ts';
import { telling } from '../../../visit/selectors.ts';
import type { Telling, VisitState } from '../../../visit/visit.ts';

export interface TellingLine {
  id: string;
  guide: string;
  title: string;
  state: Telling['state'];
  /** where it began, seconds from the start of the recording */
  from: number;
  /** of the recording in the visitor's language; null when there is none */
  seconds: number | null;
}

/** The narration being told, for the transport. */
export function tellingLine(visit: VisitState, pack: Pack): TellingLine | null {
  const told = telling(visit);
  if (!told || !visit.telling) return null;
  const { id, state, from } = visit.telling;
  const recordings = pack.recordings[id];
  const recording = recordings?.[visit.settings.language] ?? Object.values(recordings ?? {})[0];
  return {
    id,
    guide: told.guide,
    title: inLanguage(told.narration.title, visit.settings.language),
    state,
    from,
    seconds: recording?.seconds ?? null,
  };
}
