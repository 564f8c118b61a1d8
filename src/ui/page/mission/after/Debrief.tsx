import { missionWords } from '../../../../text/film/missions.ts';
import { messages } from '../../../../text/messages.ts';
import { debriefing, type Remark } from '../../../view/mission/afterwards.ts';
import { sourceOf } from '../../ownGestures.ts';
import { HelpLines } from '../../support/HelpLines.tsx';
import { Head } from '../Head.tsx';
import type { ScreenProps } from '../screens.ts';

/** What happened, officers who see it differently, and what each choice did. */
export function Debrief(all: ScreenProps) {
  const { visit, state, files } = all;
  const view = debriefing(state, files);
  if (!view) return null;
  const words = messages(state.settings.language);
  const mission = missionWords(state.settings.language);
  const { title, picture, happened, remarks, decisions, strong } = view;
  return (
    <div className="after debrief">
      <img className="backdrop" src={picture} alt="" />
      <Head {...all} />
      <div className="after-words">
        <section className="happened">
          <p className="number">{title}</p>
          <h1>{mission.happened}</h1>
          <p className="lead">{happened}</p>
        </section>
        <section className="remarks">
          <h2>{mission.disagree}</h2>
          {remarks.map((remark, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a conversation stays in its order
            <Remarked key={i} {...remark} />
          ))}
        </section>
        <section className="decisions">
          <h2>{mission.did}</h2>
          <ol>
            {decisions.map(({ index, choice, did, timedOut }) => (
              <li key={index}>
                {timedOut && <p className="small">{mission.timedOut}</p>}
                <h3>{choice}</h3>
                <p>{did}</p>
                <button
                  type="button"
                  className="text-link"
                  aria-label={mission.backTo(choice)}
                  onClick={(event) =>
                    visit.dispatch({ type: 'mission/back', decision: index }, sourceOf(event))
                  }
                >
                  {mission.fromHere}
                </button>
              </li>
            ))}
          </ol>
        </section>
        {strong && (
          <section className="strong-theme">
            <h2>{words.page.links.help}</h2>
            <HelpLines state={state} />
          </section>
        )}
      </div>
      <div className="after-doors">
        <button
          type="button"
          className="strong"
          onClick={(event) => visit.dispatch({ type: 'mission/continue' }, sourceOf(event))}
        >
          {mission.onward}
        </button>
        <button
          type="button"
          className="quiet"
          onClick={(event) => visit.dispatch({ type: 'mission/back' }, sourceOf(event))}
        >
          {mission.otherWay}
        </button>
      </div>
    </div>
  );
}

function Remarked({ guide, role, portrait, opposite, lines }: Remark) {
  return (
    <figure className="remark" data-opposite={opposite || undefined}>
      {portrait ? <img src={portrait} alt="" /> : <span className="nobody" />}
      <figcaption>
        <b>{guide}</b>
        {role && <span>{role}</span>}
      </figcaption>
      <blockquote>
        {lines.map(({ text, now }) => (
          <p key={text} data-now={now || undefined}>
            {text}
          </p>
        ))}
      </blockquote>
    </figure>
  );
}
