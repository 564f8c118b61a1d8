import { missionWords } from '../../../text/film/missions.ts';
import { messages } from '../../../text/messages.ts';
import type { VisitAction } from '../../../visit/actions.ts';
import { nextMission } from '../../../visit/mission/progress.ts';
import { listed } from '../../view/mission/list.ts';
import { Icon } from '../controls/Icons.tsx';
import { sourceOf } from '../ownGestures.ts';
import { Head } from './Head.tsx';
import type { ScreenProps } from './screens.ts';

/** A mission before it begins, or where it was left: title, what it is about, what to be warned of, one way in. */
export function TitleCard(all: ScreenProps) {
  const { visit, state, files } = all;
  const id = state.mission?.id ?? '';
  const entry = listed(state, files, id);
  if (!entry) return null;
  const words = missionWords(state.settings.language);
  const wear = messages(state.settings.language).page.wearHeadset;
  const { under, done } = stateOf(all);
  const next = nextMission(state, id);
  const button = (label: string, action: VisitAction, strong = false) => (
    <button
      type="button"
      className={strong ? 'strong' : 'quiet'}
      onClick={(event) => visit.dispatch(action, sourceOf(event))}
    >
      {strong && <Icon name="play" />}
      {label}
    </button>
  );
  const start = under ? words.startAnew : done ? words.again : words.start;
  return (
    <div className="title-card">
      <img className="backdrop" src={entry.poster} alt="" />
      <Head {...all} />
      <div className="title-words">
        <p className="number">{[...entry.facts, entry.room].filter(Boolean).join(' · ')}</p>
        <h1>{entry.title}</h1>
        <p className="lead">{entry.summary}</p>
        {entry.warning && (
          <div className="warned">
            <h2>{words.before}</h2>
            <p>{entry.warning}</p>
          </div>
        )}
        <p className="doors">
          {under && button(words.resume, { type: 'mission/resume' }, true)}
          {button(start, { type: 'mission/start' }, !under)}
          {state.xr === 'supported' && button(wear, { type: 'xr/enter' })}
          {done && button(words.result, { type: 'mission/resume' })}
          {entry.warning &&
            button(
              words.skip,
              next ? { type: 'mission/open', id: next } : { type: 'mission/open' },
            )}
        </p>
        <p className="small hint">{words.keys}</p>
      </div>
    </div>
  );
}

/** Whether it was left under way, or after its end. */
function stateOf({ state }: ScreenProps): { under: boolean; done: boolean } {
  const play = state.mission?.id ? state.plays[state.mission.id] : undefined;
  if (!play?.away) return { under: false, done: false };
  const done = play.state === 'done' || play.state === 'debrief';
  return { under: !done, done };
}
