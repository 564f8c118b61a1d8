import type { Way } from '../../contract/lan/device.ts';
import { type EventWords, eventWords } from '../../text/truck/event.ts';
import { inLanguage } from '../../tour/localized.ts';
import { waysOf } from '../machine/ways.ts';
import type { EventFacts, EventPort } from '../port.ts';
import { Drawing } from './Drawing.tsx';

/** The first question, in every language at once. */
export function Languages({ port }: { port: EventPort }) {
  const { languages, title } = port.tour;
  return (
    <section className="asking" aria-labelledby="choose-language">
      <h1 id="choose-language">{inLanguage(title, languages[0] ?? 'da')}</h1>
      <p className="answers">
        {languages.map((language) => (
          <button
            type="button"
            className="strong"
            key={language}
            lang={language}
            onClick={() => port.store.dispatch({ type: 'language', language })}
          >
            {eventWords(language).language.name}
          </button>
        ))}
      </p>
    </section>
  );
}

interface HowToProps {
  port: EventPort;
  facts: EventFacts;
  words: EventWords;
}

/** Three things to know, and how to begin. */
export function HowTo({ port, facts, words }: HowToProps) {
  const { begins, kind } = facts.settings;
  const steps = kind === 'headset' ? words.howto.headset : words.howto.screen;
  const drawings = kind === 'headset' ? headsetDrawings : screenDrawings;
  const possible = waysOf(port.tour);
  const set = possible.find((way) => way === begins);
  const note = (way: Way) => {
    const said = words.howto.notes[way];
    return typeof said === 'string' ? said : said(port.tour.cut?.minutes ?? null);
  };
  const begin = (way: Way) => () => port.store.dispatch({ type: 'begin', way });
  return (
    <section className="asking" aria-labelledby="how-it-works">
      <h1 id="how-it-works">{words.howto.title}</h1>
      <ol className="steps">
        {steps.map((step, i) => (
          <li key={step}>
            <Drawing name={drawings[i] ?? 'look'} />
            <span>{step}</span>
          </li>
        ))}
      </ol>
      <p className="answers">
        {set ? (
          <button type="button" className="strong" onClick={begin(set)}>
            {words.howto.begin}
          </button>
        ) : (
          possible.map((way, i) => (
            <button
              type="button"
              className={i === 0 ? 'strong' : 'quiet'}
              key={way}
              onClick={begin(way)}
            >
              <span className="way">
                <b>{words.howto.ways[way]}</b>
                <small>{note(way)}</small>
              </span>
            </button>
          ))
        )}
      </p>
    </section>
  );
}

const screenDrawings = ['drag', 'ring', 'voice'] as const;
const headsetDrawings = ['look', 'ring', 'rest'] as const;
