import { useRef, useState } from 'react';
import { messages } from '../../../text/messages.ts';
import type { PackFiles } from '../../../tour/pack.ts';
import type { Visit } from '../../../visit/store.ts';
import { useVisit } from '../../../visit/useVisit.ts';
import { presenting } from '../../../visit/visit.ts';
import { Announcer } from '../Announcer.tsx';
import { Card } from '../card/Card.tsx';
import { Threshold } from '../card/Threshold.tsx';
import { MenuSheet } from '../menu/MenuSheet.tsx';
import { Notices } from '../Notices.tsx';
import { useOwnGestures } from '../ownGestures.ts';
import { LeaveButton } from '../support/Leave.tsx';
import { type Reading, ReadingSheet } from '../support/ReadingSheet.tsx';
import { Toolbar } from '../toolbar/Toolbar.tsx';
import { Caption } from '../voice/Caption.tsx';
import { FilmBar } from '../voice/FilmBar.tsx';
import { GuideOffer } from '../voice/GuideOffer.tsx';
import { Transport } from '../voice/Transport.tsx';
import { InHeadset } from './InHeadset.tsx';
import { Loading } from './Loading.tsx';
import { RoomTitle } from './RoomTitle.tsx';
import { ThingList } from './ThingList.tsx';

interface TourPageProps {
  visit: Visit;
  files: PackFiles;
  /** inside another page: there is no start page to go back to */
  embedded: boolean;
  /** copies the address of what is seen; rejects when it cannot */
  onShare?: () => Promise<void>;
}

/** What stands over the room: as little as possible. */
export function TourPage({ visit, files, embedded, onShare }: TourPageProps) {
  const state = useVisit(visit, (now) => now);
  const screen = useRef<HTMLDivElement>(null);
  useOwnGestures(screen);
  const [reading, setReading] = useState<Reading | null>(null);
  const words = messages(state.settings.language).page;
  const worn = presenting(state);

  return (
    <div
      ref={screen}
      className="screen tour"
      lang={state.settings.language}
      data-still={state.settings.reducedMotion || undefined}
    >
      <div className="top">
        <RoomTitle state={state} />
        <Toolbar visit={visit} state={state} />
      </div>
      <Notices visit={visit} state={state} />
      {worn && <InHeadset visit={visit} state={state} />}
      <Card visit={visit} state={state} files={files} embedded={embedded} />
      <div className="bottom">
        <div className="said">
          <GuideOffer visit={visit} state={state} />
          <Caption visit={visit} state={state} />
        </div>
        <ThingList visit={visit} state={state} />
        {state.watching ? (
          <FilmBar visit={visit} state={state} pack={files.pack} />
        ) : (
          <Transport visit={visit} state={state} pack={files.pack} />
        )}
        <div className="help">
          <button
            type="button"
            className="plain"
            aria-haspopup="dialog"
            onClick={() => setReading('help')}
          >
            {words.links.help}
          </button>
          <LeaveButton language={state.settings.language} />
        </div>
      </div>
      <Loading state={state} />
      {state.menu && !worn && (
        <MenuSheet
          visit={visit}
          state={state}
          files={files}
          embedded={embedded}
          onRead={setReading}
          {...(onShare && { onShare })}
        />
      )}
      {!worn && <Threshold visit={visit} state={state} onHelp={() => setReading('help')} />}
      {reading && <ReadingSheet reading={reading} state={state} onClose={() => setReading(null)} />}
      <Announcer visit={visit} />
    </div>
  );
}
