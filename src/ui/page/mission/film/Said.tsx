import { missionWords } from '../../../../text/film/missions.ts';
import { messages } from '../../../../text/messages.ts';
import type { VisitState } from '../../../../visit/visit.ts';
import { saidSoFar } from '../../../view/mission/moment.ts';
import { Sheet } from '../../controls/Sheet.tsx';

/** All that was said so far, to be read. */
export function Said({ state, onClose }: { state: VisitState; onClose: () => void }) {
  const words = messages(state.settings.language);
  const mission = missionWords(state.settings.language);
  const said = saidSoFar(state);
  return (
    <Sheet title={mission.transcriptTitle} closeWord={words.page.close} onClose={onClose}>
      <ol className="said-so-far">
        {said.map((one, i) =>
          'chose' in one ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: what was said stays where it is
            <li key={i} className="chose">
              {one.chose}
            </li>
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: what was said stays where it is
            <li key={i}>
              {one.speaker && <b>{one.speaker}: </b>}
              {one.text}
            </li>
          ),
        )}
      </ol>
    </Sheet>
  );
}
