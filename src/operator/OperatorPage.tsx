import { useEffect, useState, useSyncExternalStore } from 'react';
import { operatorWords } from '../text/truck/operator.ts';
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
        {all && (
          <p className="day">
            <b>{words.day.label}</b> {words.day.visits(all.day.visits)}
            {all.day.visits > 0 && (
              <span>{words.day.each(Math.round(all.day.minutes / all.day.visits))}</span>
            )}
          </p>
        )}
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

/** The time, for what is counted in minutes. */
function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
