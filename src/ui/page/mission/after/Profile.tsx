import { missionWords } from '../../../../text/film/missions.ts';
import { jobLink, talkLink } from '../../../view/hotspotCard.ts';
import { profileView } from '../../../view/mission/afterwards.ts';
import { missionList } from '../../../view/mission/list.ts';
import { sourceOf } from '../../ownGestures.ts';
import { Head } from '../Head.tsx';
import { ShareCard } from '../ShareCard.tsx';
import type { ScreenProps } from '../screens.ts';

/** After all missions: in words how somebody went to work, what the job asks of it, and two ways on. */
export function Profile(all: ScreenProps) {
  const { visit, state, files, embedded, onShare } = all;
  const view = profileView(state);
  if (!view) return null;
  const { language } = state.settings;
  const words = missionWords(language);
  const { booking, job } = state.tour;
  const talk = booking && talkLink(booking, 'missions', language);
  const picture = missionList(state, files).entries.at(-1)?.poster;
  return (
    <div className="after profile">
      {picture && <img className="backdrop" src={picture} alt="" />}
      <Head {...all} />
      <div className="profile-words">
        <h1>{view.title}</h1>
        <p className="lead">{view.lead}</p>
        <ol>
          {view.parts.map(({ title, said, asks }) => (
            <li key={title}>
              <h2>{title}</h2>
              <p>{said}</p>
              <p className="asks">
                <b>{words.job}:</b> {asks}
              </p>
            </li>
          ))}
        </ol>
        <div className="two-ways">
          <section>
            <p>{view.onwards}</p>
            {!embedded && (
              <p className="doors">
                {talk && (
                  <a className="strong" href={talk.href}>
                    {talk.label}
                  </a>
                )}
                {job && (
                  <a
                    className={talk ? 'quiet' : 'strong'}
                    href={jobLink(language, location.search).href}
                  >
                    {words.toJob}
                  </a>
                )}
              </p>
            )}
          </section>
          <section>
            <p>{view.notForMe}</p>
            <p className="doors">
              <button
                type="button"
                className="quiet"
                onClick={(event) => visit.dispatch({ type: 'mission/leave' }, sourceOf(event))}
              >
                {words.back}
              </button>
            </p>
          </section>
        </div>
        {onShare && <ShareCard state={state} files={files} onShare={onShare} />}
      </div>
    </div>
  );
}
