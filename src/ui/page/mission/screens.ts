import type { PackFiles } from '../../../tour/pack.ts';
import type { Visit } from '../../../visit/store.ts';
import type { VisitState } from '../../../visit/visit.ts';
import type { Reading } from '../support/ReadingSheet.tsx';
import type { FilmReel } from './film/Film.tsx';

export interface MissionPageProps {
  visit: Visit;
  files: PackFiles;
  reel: FilmReel;
  /** inside another page there are no pages of ours to go to */
  embedded: boolean;
  /** copies the address of what is shown; rejects when it cannot */
  onShare?: () => Promise<void>;
}

/** What the screens of the missions have in common. */
export interface ScreenProps extends MissionPageProps {
  state: VisitState;
  onRead: (reading: Reading) => void;
}
