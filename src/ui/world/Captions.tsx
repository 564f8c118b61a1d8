import { useEffect, useMemo, useState } from 'react';
import type { Visit } from '../../visit/store.ts';
import { useVisit } from '../../visit/useVisit.ts';
import { type Arrow, captionLine, heardCue, speakerArrow } from '../view/voice/caption.ts';
import { type Block, unitsPerDegree } from './canvas/blocks.ts';
import { snugWidth } from './canvas/sheet.ts';
import { measureText } from './canvas/typeface.ts';
import { deskShows } from './deskShows.ts';
import { Follow } from './panel/Follow.tsx';
import { Panel } from './panel/Panel.tsx';

const distance = 2;
/** Degrees across at the usual size: two lines hold a sentence. */
const widest = 42;

/** The sentence being said, who says it, and where to turn to see them. */
export function Captions({ visit }: { visit: Visit }) {
  const cue = useVisit(visit, (state) => heardCue(state));
  const shown = useVisit(visit, (state) => state.settings.captions);
  const size = useVisit(visit, (state) => state.settings.captionSize);
  const below = useVisit(visit, (state) => deskShows(state) !== null);
  const arrow = useArrow(visit);
  const sheet = useMemo(() => {
    const line = cue && shown ? captionLine(visit.get(), visit.pose) : null;
    return line && captionSheet(line.speaker, line.text, arrow, widest / size);
  }, [visit, cue, shown, arrow, size]);
  if (!sheet) return null;
  return (
    <Follow visit={visit} leash={25}>
      <Panel
        {...sheet}
        edge="top"
        pitch={below ? -21.5 : -12}
        distance={distance}
        magnified={size}
        solid={false}
      />
    </Follow>
  );
}

function captionSheet(speaker: string | null, text: string, arrow: Arrow, most: number) {
  const blocks: Block[] = [];
  const who = [arrow === 'left' && '‹', speaker, arrow === 'right' && '›']
    .filter(Boolean)
    .join(' ');
  if (who) blocks.push({ kind: 'text', text: who, size: 'small', accent: true, align: 'center' });
  blocks.push({ kind: 'text', text, size: 'body', align: 'center' });
  const units = Math.max(
    snugWidth(text, 'body', most * unitsPerDegree, measureText),
    snugWidth(who, 'small', most * unitsPerDegree, measureText),
  );
  return { blocks, width: units / unitsPerDegree };
}

/** Follows the head, but changes only when the answer does. */
function useArrow(visit: Visit): Arrow {
  const telling = useVisit(visit, (state) => state.telling?.id ?? null);
  const place = useVisit(visit, (state) => state.place);
  const [arrow, setArrow] = useState<Arrow>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another voice or room is another direction
  useEffect(() => {
    const look = (): void => setArrow(speakerArrow(visit.get(), visit.pose));
    look();
    visit.pose.listeners.add(look);
    return () => {
      visit.pose.listeners.delete(look);
    };
  }, [visit, telling, place]);
  return arrow;
}
