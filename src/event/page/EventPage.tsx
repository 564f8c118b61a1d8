import { useSyncExternalStore } from 'react';
import { eventWords } from '../../text/truck/event.ts';
import type { EventPort } from '../port.ts';
import { Attract } from './Attract.tsx';
import { Farewell } from './Farewell.tsx';
import { HowTo, Languages } from './HowTo.tsx';
import { InVisit } from './InVisit.tsx';
import { StaffCorner } from './Staff.tsx';

/** What stands over the room at an event, from the first touch to the last page. */
export function EventPage({ port }: { port: EventPort }) {
  const { store } = port;
  const event = useSyncExternalStore(store.reconcile, store.get, store.get);
  const facts = useSyncExternalStore(port.subscribe, port.get, port.get);
  const words = eventWords(event.language);
  return (
    <section
      className="screen event"
      lang={event.language}
      aria-label={words.visit.label}
      data-stage={event.stage}
    >
      {event.stage === 'attract' && <Attract port={port} facts={facts} />}
      {event.stage === 'language' && <Languages port={port} />}
      {event.stage === 'howto' && <HowTo port={port} facts={facts} words={words} />}
      {event.stage === 'visit' && facts.visit && (
        <InVisit port={port} event={event} visit={facts.visit} words={words} />
      )}
      {event.stage === 'farewell' && (
        <Farewell port={port} facts={facts} event={event} words={words} />
      )}
      {event.stage === 'wiping' && <div className="curtain" />}
      <StaffCorner port={port} event={event} facts={facts} />
    </section>
  );
}
