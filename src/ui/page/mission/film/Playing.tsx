import { useState } from 'react';
import { missionWords } from '../../../../text/film/missions.ts';
import { messages } from '../../../../text/messages.ts';
import { missionMoment } from '../../../view/mission/moment.ts';
import type { ScreenProps } from '../screens.ts';
import { Bar } from './Bar.tsx';
import { Choosing } from './Choosing.tsx';
import { Film } from './Film.tsx';
import { Said } from './Said.tsx';

/** The film fills the view; what is said stands below, then what can be done. */
export function Playing(all: ScreenProps) {
  const { visit, state, files, reel } = all;
  const [reading, setReading] = useState(false);
  const moment = missionMoment(state, files);
  if (!moment) return null;
  const { language, captions, captionSize } = state.settings;
  const words = missionWords(language);
  const cue = captions ? state.mission?.cue : null;
  const read = (open: boolean) => {
    setReading(open);
    visit.dispatch({ type: 'mission/hold', held: open }, 'button');
  };
  return (
    <div className="playing" data-asks={moment.asking ? '' : undefined}>
      <h1 className="unseen">{moment.title}</h1>
      <Film reel={reel} picture={moment.picture} round={moment.round} />
      <Bar {...all} moment={moment} onSaid={() => read(true)} />
      <div className="beneath">
        {moment.note && (
          <p className="note" role="status">
            {moment.note}
          </p>
        )}
        {moment.held && !reading && <p className="held">{words.held}</p>}
        <section
          className="caption"
          aria-live="polite"
          aria-label={messages(language).page.voice.captions}
          style={{ '--caption-size': captionSize } as React.CSSProperties}
        >
          {cue && (
            <p>
              <span className="line">
                {cue.speaker && <b>{cue.speaker}: </b>}
                {cue.text}
              </span>
            </p>
          )}
        </section>
        {moment.asking && <Choosing key={moment.round} {...all} asking={moment.asking} />}
      </div>
      {reading && <Said state={state} onClose={() => read(false)} />}
    </div>
  );
}
