import { useEffect, useState } from 'react';
import type { EventWords } from '../../text/truck/event.ts';
import { beaconBearing } from '../../visit/selectors.ts';
import type { Visit } from '../../visit/store.ts';
import { useVisit } from '../../visit/useVisit.ts';
import { deadlineOf } from '../machine/advance.ts';
import type { EventState } from '../machine/state.ts';
import type { EventPort } from '../port.ts';

interface InVisitProps {
  port: EventPort;
  event: EventState;
  visit: Visit;
  words: EventWords;
}

/** What the event adds to a visit: a way out, and what the host wants. */
export function InVisit({ port, event, visit, words }: InVisitProps) {
  const text = useVisit(visit, (state) => state.host.text);
  const glows = useVisit(visit, (state) => beaconBearing(state) !== undefined);
  const outside = useVisit(visit, ({ xr }) => xr === 'supported');
  const { dispatch } = port.store;
  return (
    <>
      <button type="button" className="finish quiet" onClick={() => dispatch({ type: 'finish' })}>
        {words.visit.finish}
      </button>
      {text !== null && (
        <section className="from-host" role="status" aria-label={words.visit.say} data-solid>
          <p>
            <small>{words.visit.say}</small>
            {text}
          </p>
          <button
            type="button"
            className="strong"
            onClick={() => visit.dispatch({ type: 'host/say', text: null }, 'button')}
          >
            {words.visit.read}
          </button>
        </section>
      )}
      {glows && (
        <p className="look-there" role="status">
          {words.visit.look}
        </p>
      )}
      {outside && port.get().settings.kind === 'headset' && !event.held && !event.asks && (
        <section className="waiting-room" aria-labelledby="step-in" data-solid>
          <h2 id="step-in">{words.visit.put}</h2>
          <p>{words.visit.putText}</p>
          <button
            type="button"
            className="strong"
            onClick={() => visit.dispatch({ type: 'xr/enter' }, 'button')}
          >
            {words.visit.stepIn}
          </button>
        </section>
      )}
      {event.held && (
        <section className="waiting-room" role="status" data-solid>
          <h2>{words.visit.held}</h2>
          <p>{words.visit.heldText}</p>
        </section>
      )}
      {event.asks && !event.held && <StillThere port={port} event={event} words={words} />}
    </>
  );
}

/** Asked before a visit is wiped, with the seconds that are left. */
function StillThere({ port, event, words }: Omit<InVisitProps, 'visit'>) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(timer);
  }, []);
  const left = Math.max(1, Math.ceil((deadlineOf(event, port.get().settings) - now) / 1000));
  return (
    <section className="waiting-room" role="alertdialog" aria-labelledby="still-there" data-solid>
      <h2 id="still-there">{words.visit.still}</h2>
      <p aria-hidden="true">{words.visit.stillText(left)}</p>
      <button
        type="button"
        className="strong"
        onClick={() => port.store.dispatch({ type: 'touch' })}
      >
        {words.visit.stay}
      </button>
    </section>
  );
}
