import { missionWords } from '../../../../text/film/missions.ts';
import type { VisitAction } from '../../../../visit/actions.ts';
import { resultCard } from '../../../view/mission/afterwards.ts';
import { onward } from '../../../view/mission/list.ts';
import { sourceOf } from '../../ownGestures.ts';
import { Head } from '../Head.tsx';
import { ShareCard } from '../ShareCard.tsx';
import type { ScreenProps } from '../screens.ts';

/** What the way gave and cost, in words; then another way, another mission, or what is said after all. */
export function Result(all: ScreenProps) {
  const { visit, state, files, onShare } = all;
  const card = resultCard(state, files);
  if (!card) return null;
  const words = missionWords(state.settings.language);
  const next = onward(state, files);
  const button = (label: string, action: VisitAction, look: string) => (
    <button
      type="button"
      className={look}
      onClick={(event) => visit.dispatch(action, sourceOf(event))}
    >
      {label}
    </button>
  );
  return (
    <div className="after result">
      <img className="backdrop" src={card.picture} alt="" />
      <Head {...all} />
      <div className="result-words">
        <p className="number">{card.title}</p>
        <h1>{words.resultTitle}</h1>
        <dl>
          {card.words.map(({ name, said, way }) => (
            <div key={name} data-way={way}>
              <dt>{name}</dt>
              <dd>{said}</dd>
            </div>
          ))}
        </dl>
        <p className="small">{card.ways}</p>
        <p className="doors">
          {next && button(next.label, next.action, 'strong')}
          {button(words.otherWay, { type: 'mission/back' }, next ? 'quiet' : 'strong')}
          {button(words.leave, { type: 'mission/leave' }, 'quiet')}
        </p>
        {onShare && <ShareCard state={state} files={files} onShare={onShare} />}
      </div>
    </div>
  );
}
