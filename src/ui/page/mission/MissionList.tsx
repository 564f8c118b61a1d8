import { missionWords } from '../../../text/film/missions.ts';
import { type ListedMission, missionList } from '../../view/mission/list.ts';
import { Switch } from '../controls/Settings.tsx';
import { sourceOf } from '../ownGestures.ts';
import { Head } from './Head.tsx';
import { ShareCard } from './ShareCard.tsx';
import type { ScreenProps } from './screens.ts';

/** All missions, each a still with its title set on it, and how far one has come. */
export function MissionList(all: ScreenProps) {
  const { visit, state, files, onShare } = all;
  const { language } = state.settings;
  const words = missionWords(language);
  const { title, lead, progress, entries, profile } = missionList(state, files);
  return (
    <>
      <Head {...all} />
      <div className="mission-list">
        <div className="mission-title">
          <h1>{title}</h1>
          <p>{lead}</p>
        </div>
        <ol>
          {entries.map((entry) => (
            <li key={entry.id}>
              <MissionButton {...all} entry={entry} />
            </li>
          ))}
        </ol>
        <div className="mission-foot">
          <div>
            <p className="number">{progress}</p>
            {profile.action ? (
              <button
                type="button"
                className="strong"
                onClick={(event) =>
                  profile.action && visit.dispatch(profile.action, sourceOf(event))
                }
              >
                {profile.label}
              </button>
            ) : (
              <p>{profile.label}</p>
            )}
          </div>
          {state.memory !== 'never' && (
            <div className="keep">
              <Switch
                checked={state.memory === 'on'}
                onSwitch={(on) => visit.dispatch({ type: 'memory/keep', on }, 'button')}
              >
                {words.keep}
              </Switch>
              <p className="small">{words.keepText}</p>
            </div>
          )}
          {onShare && <ShareCard state={state} files={files} onShare={onShare} />}
        </div>
      </div>
    </>
  );
}

function MissionButton({ visit, entry }: ScreenProps & { entry: ListedMission }) {
  const { id, title, summary, poster, facts, progress, number } = entry;
  return (
    <button
      type="button"
      className="mission-card"
      data-progress={progress}
      onClick={(event) => visit.dispatch({ type: 'mission/open', id }, sourceOf(event))}
    >
      <img src={poster} alt="" loading={number > 3 ? 'lazy' : 'eager'} />
      <span className="on-still">
        <b>{title}</b>
        <span className="number">{facts.join(' · ')}</span>
      </span>
      <span className="summary">{summary}</span>
    </button>
  );
}
