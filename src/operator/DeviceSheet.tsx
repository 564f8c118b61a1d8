import { type FormEvent, useState } from 'react';
import { type Way, ways } from '../contract/lan/device.ts';
import type { DeviceCard, ToOperator } from '../contract/lan/operator.ts';
import type { OperatorWords } from '../text/truck/operator.ts';
import type { HallPort } from './connectHall.ts';
import { Modal } from './Modal.tsx';
import { RoomPicker } from './RoomPicker.tsx';
import { SayForm } from './SayForm.tsx';

interface DeviceSheetProps {
  card: DeviceCard;
  all: Extract<ToOperator, { type: 'all' }>;
  words: OperatorWords;
  language: 'da' | 'en';
  port: HallPort;
  onClose(): void;
}

/** Everything else that can be done with one device. */
export function DeviceSheet({ card, all, words, language, port, onClose }: DeviceSheetProps) {
  const [sure, setSure] = useState(false);
  const languages = Object.keys(all.rooms[0]?.title ?? { da: '' });
  const [spoken, setSpoken] = useState(card.state?.language ?? languages[0] ?? 'da');
  const start = (way: Way) => {
    port.command(card.id, { type: 'start', way, language: spoken });
    onClose();
  };
  const rename = (submitted: FormEvent<HTMLFormElement>) => {
    submitted.preventDefault();
    const name = String(new FormData(submitted.currentTarget).get('name') ?? '').trim();
    if (name) port.say({ type: 'rename', device: card.id, name });
    onClose();
  };
  return (
    <Modal title={card.name} close={words.close} onClose={onClose}>
      <h3>{words.start}</h3>
      <fieldset className="choices">
        <legend className="unseen">{words.language}</legend>
        {languages.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="language"
              checked={one === spoken}
              onChange={() => setSpoken(one)}
            />
            {new Intl.DisplayNames([language], { type: 'language' }).of(one)}
          </label>
        ))}
      </fieldset>
      <p className="choices">
        {ways.map((way) => (
          <button type="button" key={way} disabled={!card.online} onClick={() => start(way)}>
            {words.ways[way]}
          </button>
        ))}
      </p>
      <h3>{words.sendTo}</h3>
      <RoomPicker
        rooms={all.rooms}
        words={words}
        language={language}
        things={false}
        onPick={({ id }) => {
          port.command(card.id, { type: 'goto', node: id });
          onClose();
        }}
      />
      <h3>{words.say}</h3>
      <SayForm
        words={words}
        onSay={(text) => {
          port.command(card.id, { type: 'say', text });
          onClose();
        }}
      />
      <form onSubmit={rename}>
        <label>
          {words.rename}
          <input name="name" defaultValue={card.name} maxLength={40} autoComplete="off" />
        </label>
        <button type="submit">{words.save}</button>
      </form>
      <p className="buttons">
        <button
          type="button"
          className="danger"
          onClick={() => {
            if (!sure) return setSure(true);
            port.say({ type: 'forget', device: card.id });
            onClose();
          }}
        >
          {sure ? words.forgetSure : words.forget}
        </button>
      </p>
    </Modal>
  );
}
