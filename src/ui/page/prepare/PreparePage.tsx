import { type ReactNode, useState, useSyncExternalStore } from 'react';
import { type PrepareWords, prepareWords } from '../../../text/truck/prepare.ts';
import type { Preparation, PreparationPort } from '../../../visit/ports.ts';
import { Progress, said } from './Progress.tsx';

export interface PreparePageProps {
  port: PreparationPort;
  language: 'da' | 'en';
  onLanguage(language: 'da' | 'en'): void;
  /** where the public screen and the tour are */
  eventHref: string;
  tourHref: string;
}

/** Puts a tour on a device of the organisation, and says honestly how far it is. */
export function PreparePage(props: PreparePageProps) {
  const { port, language, onLanguage } = props;
  const state = useSyncExternalStore(port.subscribe, port.get, port.get);
  const words = prepareWords[language];
  const ready = state.step === 'ready';
  return (
    <div className="screen prepare" lang={language}>
      <fieldset className="languages">
        <legend className="unseen">Sprog · Language</legend>
        {(['da', 'en'] as const).map((one) => (
          <button
            type="button"
            key={one}
            lang={one}
            aria-pressed={one === language}
            onClick={() => onLanguage(one)}
          >
            {{ da: 'Dansk', en: 'English' }[one]}
          </button>
        ))}
      </fieldset>
      <div className="sheet-of-work">
        <h1>{ready ? words.readyTitle : words.title}</h1>
        {!ready && <p className="lead">{words.lead}</p>}
        <div className="work" aria-live="polite" data-step={state.step}>
          <Work {...props} state={state} words={words} />
        </div>
        <p className="whose">{words.whose}</p>
      </div>
    </div>
  );
}

interface WorkProps extends PreparePageProps {
  state: Preparation;
  words: PrepareWords;
}

function Work({ state, words, port, language, eventHref, tourHref }: WorkProps) {
  const size = (bytes: number) => said(bytes, language);
  const button = (label: string, press: () => void) => (
    <button type="button" className="strong" onClick={press}>
      {label}
    </button>
  );
  switch (state.step) {
    case 'looking':
      return <p>{words.looking}</p>;
    case 'impossible':
      return <Trouble {...words.impossible[state.why]} />;
    case 'unknown':
      return <Trouble {...words.unknown[state.why]}>{button(words.look, port.look)}</Trouble>;
    case 'offered':
      return (
        <>
          <p className={state.lost ? 'alarm' : undefined}>
            {state.lost
              ? words.lost
              : state.update
                ? words.update(size(state.bytes))
                : state.bytes < state.of
                  ? words.missing(size(state.bytes), size(state.of))
                  : words.size(size(state.of))}
          </p>
          {button(words.begin, port.begin)}
        </>
      );
    case 'full':
      return (
        <Trouble
          title={words.full.title}
          text={
            state.free < state.needs
              ? words.full.text(size(state.needs), size(state.free))
              : words.full.refused(size(state.needs))
          }
        >
          {button(words.again, port.begin)}
        </Trouble>
      );
    case 'fetching':
      return (
        <>
          <Progress {...state} words={words} language={language} />
          <button type="button" className="quiet" onClick={port.pause}>
            {words.pause}
          </button>
        </>
      );
    case 'paused':
      return (
        <>
          <Progress {...state} left={undefined} words={words} language={language} />
          <p>{words.paused}</p>
          {button(words.resume, port.begin)}
        </>
      );
    case 'broken':
      return (
        <Trouble {...words.broken[state.why]} detail={state.path}>
          {button(words.again, port.begin)}
        </Trouble>
      );
    case 'waiting':
      return (
        <>
          <p>{words.waiting}</p>
          {button(words.look, port.look)}
        </>
      );
    case 'ready': {
      const at = new Date(state.at).toLocaleString(language === 'da' ? 'da-DK' : 'en-GB', {
        dateStyle: 'medium',
        timeStyle: 'short',
      });
      return (
        <>
          <p>{words.ready(size(state.bytes), at)}</p>
          <p className={state.lasting ? 'fine' : 'alarm'}>
            {state.lasting ? words.lasting : words.fleeting}
          </p>
          <p className="onwards">
            <a className="strong" href={eventHref}>
              {words.open.event}
            </a>
            <a className="quiet" href={tourHref}>
              {words.open.tour}
            </a>
          </p>
          <Removal words={words} onRemove={port.remove} />
        </>
      );
    }
  }
}

interface TroubleProps {
  title: string;
  text: string;
  detail?: string;
  children?: ReactNode;
}

function Trouble({ title, text, detail, children }: TroubleProps) {
  return (
    <section className="trouble" aria-label={title}>
      <h2>{title}</h2>
      <p>{text}</p>
      {detail && <p className="detail">{detail}</p>}
      {children}
    </section>
  );
}

/** Asked twice: fetching it all again takes a while. */
function Removal({ words, onRemove }: { words: PrepareWords; onRemove: () => void }) {
  const [asking, setAsking] = useState(false);
  if (!asking)
    return (
      <button type="button" className="text-link" onClick={() => setAsking(true)}>
        {words.remove}
      </button>
    );
  return (
    <p className="onwards">
      <button type="button" className="quiet" onClick={onRemove}>
        {words.removeSure}
      </button>
      <button type="button" className="quiet" onClick={() => setAsking(false)}>
        {words.keep}
      </button>
    </p>
  );
}
