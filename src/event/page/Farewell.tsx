import type { EventWords } from '../../text/truck/event.ts';
import { bookingFrom } from '../../tour/around/booking.ts';
import { NamedQrCode } from '../../ui/page/QrCode.tsx';
import type { EventState } from '../machine/state.ts';
import type { EventFacts, EventPort } from '../port.ts';

interface FarewellProps {
  port: EventPort;
  facts: EventFacts;
  event: EventState;
  words: EventWords;
}

/** The last page: go on at home, or talk to somebody. */
export function Farewell({ port, facts, event, words }: FarewellProps) {
  const { home, book } = facts.settings;
  const place = event.way === null ? null : facts.visit?.get().place;
  const booking = book || (home && port.tour.booking && new URL(port.tour.booking, home).href);
  const codes = [
    ...(home ? [{ href: homeAt(home, event.language, place), label: words.farewell.home }] : []),
    ...(booking
      ? [{ href: bookAt(booking, home, event.language), label: words.farewell.book }]
      : []),
  ];
  return (
    <section className="asking farewell" aria-labelledby="farewell">
      <h1 id="farewell">{words.farewell.title}</h1>
      <p>{home ? words.farewell.text : words.farewell.plain}</p>
      {codes.length > 0 && (
        <div className="codes">
          {codes.map((code) => (
            <NamedQrCode key={code.label} {...code} />
          ))}
        </div>
      )}
      <p className="answers">
        <button
          type="button"
          className="strong"
          onClick={() => port.store.dispatch({ type: 'part' })}
        >
          {words.farewell.done}
        </button>
      </p>
    </section>
  );
}

/** The booking of this software is told from where one comes; an agency's own is left as it is. */
function bookAt(booking: string, home: string, language: string): string {
  if (!home || new URL(booking).origin !== new URL(home).origin) return booking;
  const { pathname } = new URL(booking);
  return new URL(bookingFrom(pathname, 'qr.event', language), home).href;
}

/** The room where the visit ended, on the visitor's own phone. */
function homeAt(home: string, language: string, place: string | null | undefined): string {
  const url = new URL(home);
  url.searchParams.set('lang', language);
  if (place) url.searchParams.set('node', place);
  return url.href;
}
