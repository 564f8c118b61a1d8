import { useEffect, useState, useSyncExternalStore } from 'react';
import { ways } from '../contract/lan/device.ts';
import type { Day } from '../contract/lan/operator.ts';
import { type OperatorWords, operatorWords } from '../text/truck/operator.ts';
import { AllBar } from './AllBar.tsx';
import type { HallPort } from './connectHall.ts';
import { DeviceCard } from './DeviceCard.tsx';
import { DeviceSheet } from './DeviceSheet.tsx';

/** The hosts' page: what every device is doing, and what to do about it. */
export function OperatorPage({ port, language }: { port: HallPort; language: 'da' | 'en' }) {
  const view = useSyncExternalStore(port.subscribe, port.get, port.get);
  const [open, setOpen] = useState<string | null>(null);
  const now = useNow() + view.ahead;
  const words = operatorWords[language];
  const { all, line } = view;
  const card = all?.devices.find(({ id }) => id === open);
  return (
    <div className="operator" lang={language}>
      <header>
        <h1>{words.title}</h1>
        {all && <Today day={all.day} words={words} language={language} />}
      </header>
      {line !== 'online' && (
        <div className="line" role="alert">
          <p>{words.line[line]}</p>
          {(line === 'closed' || (line === 'connecting' && !all)) && (
            <p>
              {words.cure[line]} <code>npm start -- --event</code> {words.cure.after}
            </p>
          )}
        </div>
      )}
      {all && (
        <>
          <AllBar port={port} all={all} words={words} language={language} />
          {all.devices.length === 0 && <p className="none">{words.none}</p>}
          <ul className="cards">
            {all.devices.map((device) => (
              <DeviceCard
                key={device.id}
                card={device}
                all={all}
                now={now}
                answer={view.answers[device.id]}
                words={words}
                language={language}
                port={port}
                onMore={() => setOpen(device.id)}
              />
            ))}
          </ul>
          {card && (
            <DeviceSheet
              card={card}
              all={all}
              words={words}
              language={language}
              port={port}
              onClose={() => setOpen(null)}
            />
          )}
        </>
      )}
    </div>
  );
}

interface TodayProps {
  day: Day;
  words: OperatorWords;
  language: 'da' | 'en';
}

/** How the day has gone so far: how many, how long, by which way and in which language. */
function Today({ day, words, language }: TodayProps) {
  const named = new Intl.DisplayNames([language], { type: 'language' });
  const parts = [
    ...ways.flatMap((way) => (day.byWay[way] ? [words.day.ways[way](day.byWay[way])] : [])),
    ...Object.entries(day.byLanguage).map(([one, n]) =>
      words.day.languages(n, named.of(one) ?? one),
    ),
  ];
  return (
    <div className="day">
      <p>
        <b>{words.day.label}</b> {words.day.visits(day.visits)}
        {day.visits > 0 && <span>{words.day.each(Math.round(day.minutes / day.visits))}</span>}
      </p>
      {parts.length > 0 && <p className="parts">{parts.join(' · ')}</p>}
    </div>
  );
}

/** The time, for what is counted in minutes. */
function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
