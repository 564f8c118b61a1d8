import { messages } from '../../../text/messages.ts';
import type { VisitState } from '../../../visit/visit.ts';
import { aboutTour, expectations } from '../../view/beforehand.ts';
import { Sheet } from '../controls/Sheet.tsx';
import { Accessibility } from './Accessibility.tsx';
import { HelpLines } from './HelpLines.tsx';

/** What can be read beside the tour. */
export type Reading = 'expect' | 'about' | 'accessibility' | 'help';

interface ReadingSheetProps {
  reading: Reading;
  state: VisitState;
  onClose: () => void;
}

/** One of the longer texts, over the room. */
export function ReadingSheet({ reading, state, onClose }: ReadingSheetProps) {
  const words = messages(state.settings.language).page;
  return (
    <Sheet title={words.links[reading]} closeWord={words.close} onClose={onClose}>
      <ReadingText reading={reading} state={state} />
    </Sheet>
  );
}

function ReadingText({ reading, state }: Omit<ReadingSheetProps, 'onClose'>) {
  const { tour, settings } = state;
  switch (reading) {
    case 'expect':
      return <Expect state={state} />;
    case 'about':
      return (
        <div className="prose">
          {aboutTour(tour, settings.language).map((text) => (
            <p key={text}>{text}</p>
          ))}
        </div>
      );
    case 'accessibility':
      return <Accessibility language={settings.language} />;
    case 'help':
      return <HelpLines state={state} />;
  }
}

function Expect({ state }: { state: VisitState }) {
  const { language } = state.settings;
  const { visit, place } = expectations(state.tour, language);
  return (
    <div className="prose">
      {place.length > 0 && (
        <ul className="list">
          {place.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      <h3>{messages(language).reading.expect.how}</h3>
      {visit.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </div>
  );
}
