import { useMemo } from 'react';
import { MathUtils } from 'three';
import { messages } from '../../text/messages.ts';
import { seenScreen } from '../../tour/film/screen.ts';
import type { PackFiles } from '../../tour/pack.ts';
import { hotspotOf, nodeOf } from '../../tour/tour.ts';
import type { VisitAction } from '../../visit/actions.ts';
import type { Visit } from '../../visit/store.ts';
import { useVisit } from '../../visit/useVisit.ts';
import { filmLine } from '../view/series.ts';
import type { Block, Button } from './canvas/blocks.ts';
import { Panel } from './panel/Panel.tsx';

/** Degrees between the screen's lower edge and the plate. */
const gap = 4;

/** Below the screen of the room: pause, the next episode, off. It stays where the screen is, the view is not moved. */
export function FilmPlate({ visit, files }: { visit: Visit; files: PackFiles }) {
  const watching = useVisit(visit, (state) => state.watching);
  const language = useVisit(visit, (state) => state.settings.language);
  const place = useVisit(visit, (state) => state.place);
  const id = watching?.id;
  const state = watching?.state;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a sentence must not draw the plate again
  const blocks = useMemo<Block[]>(() => {
    const line = filmLine(visit.get(), files.pack);
    if (!line) return [];
    const words = messages(language).series;
    const does = (action: VisitAction) => () => visit.dispatch(action, 'button');
    const rests = line.state === 'paused' || line.state === 'ended';
    const word = line.state === 'ended' ? words.again : rests ? words.resume : words.pause;
    const buttons: Button[] = [
      { id: 'toggle', label: word, press: does({ type: rests ? 'film/resume' : 'film/pause' }) },
    ];
    const screen = visit.get().watching?.screen ?? undefined;
    if (line.state === 'ended' && line.next) {
      const { id: next, title } = line.next;
      const press = does({ type: 'film/play', id: next, screen });
      buttons.unshift({ id: 'next', label: words.next(title), press, look: 'strong' });
    }
    buttons.push({ id: 'stop', label: words.stop, press: does({ type: 'film/stop' }) });
    return [{ kind: 'buttons', buttons }];
  }, [visit, files, language, id, state]);
  const screen = watching?.screen && hotspotOf(visit.get().tour, watching.screen)?.hotspot.screen;
  if (!place || !screen || blocks.length === 0) return null;
  const { bearing } = seenScreen(nodeOf(visit.get().tour, place), screen);
  const half = MathUtils.radToDeg(Math.atan(screen.height / 2 / bearing.distance));
  return (
    <group rotation={[0, -MathUtils.degToRad(bearing.compass), 0]}>
      <Panel
        blocks={blocks}
        width={state === 'ended' ? 34 : 20}
        pitch={bearing.pitch - half - gap}
        edge="top"
        distance={Math.min(2.5, Math.max(1.4, bearing.distance - 0.1))}
        ground={false}
      />
    </group>
  );
}
