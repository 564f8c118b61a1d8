import { type FormEvent, useRef, useState } from 'react';
import { deviceKinds } from '../../contract/lan/device.ts';
import { type EventWords, eventWords } from '../../text/truck/event.ts';
import type { EventSettings, EventState } from '../machine/state.ts';
import { waysOf } from '../machine/ways.ts';
import type { EventFacts, EventPort } from '../port.ts';

/** Milliseconds the corner is held. */
const long = 1500;

interface StaffProps {
  port: EventPort;
  event: EventState;
  facts: EventFacts;
}

/** The upper left corner, held for a while, asks for the code and opens what hosts set. */
export function StaffCorner({ port, event, facts }: StaffProps) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [known, setKnown] = useState(false);
  const words = eventWords(event.language).staff;
  const open = (staff: boolean) => {
    setKnown(false);
    port.store.dispatch({ type: 'staff', open: staff });
  };
  const hold = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => open(true), long);
  };
  const release = () => clearTimeout(timer.current);
  return (
    <>
      <button
        type="button"
        className="corner"
        aria-label={words.corner}
        tabIndex={-1}
        onPointerDown={hold}
        onPointerUp={release}
        onPointerLeave={release}
        onPointerCancel={release}
      />
      {event.staff && (
        <section
          className="staff"
          role="dialog"
          aria-modal="true"
          aria-label={words.title}
          data-solid
        >
          {known ? (
            <StaffSheet port={port} facts={facts} words={words} onClose={() => open(false)} />
          ) : (
            <Pin
              port={port}
              facts={facts}
              words={words}
              onOpen={() => setKnown(true)}
              onClose={() => open(false)}
            />
          )}
        </section>
      )}
    </>
  );
}

interface SheetProps {
  port: EventPort;
  facts: EventFacts;
  words: EventWords['staff'];
  onClose(): void;
}

function Pin({ port, facts, words, onOpen, onClose }: SheetProps & { onOpen(): void }) {
  const [wrong, setWrong] = useState('');
  const { pin } = facts.settings;
  const check = (submitted: FormEvent<HTMLFormElement>) => {
    submitted.preventDefault();
    const written = String(new FormData(submitted.currentTarget).get('pin') ?? '');
    if (pin === '' && !/^\d{4,}$/.test(written)) return setWrong(words.short);
    if (pin !== '' && written !== pin) return setWrong(words.wrong);
    if (pin === '') port.change({ pin: written });
    onOpen();
  };
  return (
    <form onSubmit={check}>
      <label>
        {pin === '' ? words.choosePin : words.enterPin}
        <input
          name="pin"
          type="password"
          inputMode="numeric"
          autoComplete="off"
          aria-describedby="pin-wrong"
        />
      </label>
      <p id="pin-wrong" className="alarm" role="alert">
        {wrong}
      </p>
      <p className="answers">
        <button type="submit" className="strong">
          {words.open}
        </button>
        <button type="button" className="quiet" onClick={onClose}>
          {words.close}
        </button>
      </p>
    </form>
  );
}

function StaffSheet({ port, facts, words, onClose }: SheetProps) {
  const { settings, link, pack } = facts;
  const change = (part: Partial<EventSettings>) => port.change(part);
  const seconds = (value: string, least: number) =>
    Math.max(least, Number.parseInt(value, 10) || 0);
  const join = (submitted: FormEvent<HTMLFormElement>) => {
    submitted.preventDefault();
    port.join(String(new FormData(submitted.currentTarget).get('code') ?? ''));
  };
  const ways = eventWords(port.store.get().language).howto.ways;
  return (
    <>
      <h2>{words.title}</h2>
      <p className={pack === 'ready' ? 'fine' : 'alarm'}>{words.pack[pack]}</p>
      <p className={link === 'online' ? 'fine' : 'alarm'} role="status">
        {words.link[link]}
      </p>
      <form className="fields" onSubmit={join}>
        <label>
          {words.code}
          <input name="code" autoComplete="off" autoCapitalize="characters" />
        </label>
        <button type="submit" className="quiet">
          {words.join}
        </button>
      </form>
      <div className="fields">
        <label>
          {words.name}
          <input
            defaultValue={settings.name}
            maxLength={40}
            onBlur={({ target }) => change({ name: target.value.trim() })}
          />
        </label>
        <label>
          {words.kind}
          <select
            value={settings.kind}
            onChange={({ target }) =>
              change({ kind: deviceKinds.find((one) => one === target.value) ?? 'screen' })
            }
          >
            {deviceKinds.map((kind) => (
              <option key={kind} value={kind}>
                {words.kinds[kind]}
              </option>
            ))}
          </select>
        </label>
        <label>
          {words.begins}
          <select
            value={settings.begins}
            onChange={({ target }) =>
              change({ begins: waysOf(port.tour).find((one) => one === target.value) ?? 'choice' })
            }
          >
            <option value="choice">{words.choice}</option>
            {waysOf(port.tour).map((way) => (
              <option key={way} value={way}>
                {ways[way]}
              </option>
            ))}
          </select>
        </label>
        <label>
          {words.idle}
          <input
            type="number"
            min={20}
            defaultValue={settings.idle}
            onBlur={({ target }) => change({ idle: seconds(target.value, 20) })}
          />
        </label>
        <label>
          {words.off}
          <input
            type="number"
            min={3}
            defaultValue={settings.off}
            onBlur={({ target }) => change({ off: seconds(target.value, 3) })}
          />
        </label>
        <label>
          {words.home}
          <input
            type="url"
            placeholder="https://"
            defaultValue={settings.home}
            onBlur={({ target }) =>
              URL.canParse(target.value || 'https://x') && change({ home: target.value })
            }
          />
        </label>
      </div>
      <p className="answers">
        <button
          type="button"
          className="strong"
          onClick={() => {
            onClose();
            port.store.dispatch({ type: 'reset', by: 'staff' });
          }}
        >
          {words.reset}
        </button>
        <button type="button" className="quiet" onClick={port.fullscreen}>
          {words.fullscreen}
        </button>
        <a className="quiet" href={port.prepareHref}>
          {words.prepare}
        </a>
        <button type="button" className="quiet" onClick={() => change({ pin: '' })}>
          {words.newPin}
        </button>
        <button type="button" className="quiet" onClick={onClose}>
          {words.close}
        </button>
      </p>
    </>
  );
}
