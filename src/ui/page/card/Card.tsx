import { useEffect, useId, useLayoutEffect, useRef } from 'react';
import { messages } from '../../../text/messages.ts';
import type { PackFiles } from '../../../tour/pack.ts';
import type { Visit } from '../../../visit/store.ts';
import type { VisitState } from '../../../visit/visit.ts';
import { type HotspotCard, hotspotCard } from '../../view/hotspotCard.ts';
import { Icon } from '../controls/Icons.tsx';
import { sourceOf } from '../ownGestures.ts';
import { Choices } from './Choices.tsx';

/** A closer look at a thing: beside the room on a wide screen, from below on a phone. */
export function Card({
  visit,
  state,
  files,
  embedded,
}: {
  visit: Visit;
  state: VisitState;
  files: PackFiles;
  /** inside another page there are no pages of ours to go to */
  embedded: boolean;
}) {
  const card = hotspotCard(state, files, location.search);
  if (!card) return null;
  return (
    <OpenCard
      key={card.id}
      card={card}
      visit={visit}
      embedded={embedded}
      closeWord={messages(state.settings.language).page.close}
    />
  );
}

function OpenCard({
  card,
  visit,
  embedded,
  closeWord,
}: {
  card: HotspotCard;
  visit: Visit;
  embedded: boolean;
  closeWord: string;
}) {
  const box = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useFocusVisits(box);

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      visit.dispatch({ type: 'card/close' }, 'keyboard');
    };
    element.addEventListener('keydown', pressed);
    return () => element.removeEventListener('keydown', pressed);
  }, [visit]);

  return (
    <dialog open ref={box} className="card" aria-labelledby={heading} tabIndex={-1}>
      {card.picture && <img src={card.picture.url} alt={card.picture.alt} />}
      <div className="card-text">
        <h2 id={heading}>{card.title}</h2>
        {card.text.map((text) => (
          <p key={text}>{text}</p>
        ))}
        <Choices visit={visit} choices={[...card.films, ...card.rooms]} />
        {card.mission && (
          <p>
            <button
              type="button"
              className="strong"
              onClick={(event) =>
                card.mission && visit.dispatch(card.mission.action, sourceOf(event))
              }
            >
              {card.mission.label}
            </button>
          </p>
        )}
        {!embedded && (card.talk || card.job) && (
          <p className="ways-on">
            {card.talk && (
              <a className="strong" href={card.talk.href}>
                {card.talk.label}
              </a>
            )}
            {card.job && (
              <a className={card.talk ? 'quiet' : 'strong'} href={card.job.href}>
                {card.job.label}
              </a>
            )}
          </p>
        )}
      </div>
      <button
        type="button"
        className="shut"
        aria-label={closeWord}
        onClick={(event) => visit.dispatch({ type: 'card/close' }, sourceOf(event))}
      >
        <Icon name="close" />
      </button>
    </dialog>
  );
}

/** Focus comes to the card, and goes back to where it came from if it is still in the card. */
function useFocusVisits(box: React.RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const root = element.getRootNode() as Document | ShadowRoot;
    const before = root.activeElement;
    element.focus({ preventScroll: true });
    return () => {
      const inside = element.contains(root.activeElement);
      if (inside && before instanceof HTMLElement && before.isConnected)
        before.focus({ preventScroll: true });
    };
  }, [box]);
}
