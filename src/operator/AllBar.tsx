import { useState } from 'react';
import type { ToOperator } from '../contract/lan/operator.ts';
import type { OperatorWords } from '../text/truck/operator.ts';
import { NamedQrCode, QrCode } from '../ui/page/QrCode.tsx';
import type { HallPort } from './connectHall.ts';
import { Modal } from './Modal.tsx';
import { RoomPicker } from './RoomPicker.tsx';
import { SayForm } from './SayForm.tsx';

interface AllBarProps {
  port: HallPort;
  all: Extract<ToOperator, { type: 'all' }>;
  words: OperatorWords;
  language: 'da' | 'en';
}

const limits = [0, 4, 8, 12, 20];

/** What is done with all devices at once, the queue, and the way in for another device. */
export function AllBar({ port, all, words, language }: AllBarProps) {
  const [open, setOpen] = useState<'join' | 'follow' | 'say' | 'reset' | 'codes' | null>(null);
  const held = all.devices.some(({ online, state }) => online && state?.held);
  const codes = (['home', 'book'] as const).flatMap((which) => {
    const href = all.codes[which];
    return href === null ? [] : [{ href, label: words.codes[which] }];
  });
  const close = () => setOpen(null);
  const modal = { close: words.close, onClose: close };
  return (
    <nav className="bar" aria-label={words.all.label}>
      <button
        type="button"
        className={held ? 'lit' : undefined}
        onClick={() => port.command(null, { type: 'pause', held: !held })}
      >
        {held ? words.all.resume : words.all.pause}
      </button>
      <button type="button" onClick={() => setOpen('follow')}>
        {words.all.follow}
      </button>
      <button type="button" onClick={() => port.command(null, { type: 'unfollow' })}>
        {words.all.unfollow}
      </button>
      <button type="button" onClick={() => setOpen('say')}>
        {words.all.say}
      </button>
      <button type="button" onClick={() => setOpen('reset')}>
        {words.all.reset}
      </button>
      {codes.length > 0 && (
        <button type="button" onClick={() => setOpen('codes')}>
          {words.codes.open}
        </button>
      )}
      <div className="ends">
        <label className="timer">
          {words.timer.label}
          <select
            value={all.timer.minutes}
            onChange={({ target }) => port.say({ type: 'timer', minutes: Number(target.value) })}
          >
            {limits.map((n) => (
              <option key={n} value={n}>
                {n === 0 ? words.timer.off : words.timer.minutes(n)}
              </option>
            ))}
          </select>
        </label>
        <button type="button" className="strong" onClick={() => setOpen('join')}>
          {words.join.open}
        </button>
      </div>
      {open === 'join' && (
        <Modal title={words.join.title} {...modal}>
          <p>{words.join.text}</p>
          <div className="join">
            <QrCode text={all.join.url} label={all.join.url} />
            <p>
              {words.join.code}
              <strong className="code">{all.join.code}</strong>
            </p>
          </div>
          <p>
            <button type="button" onClick={() => port.say({ type: 'code' })}>
              {words.join.fresh}
            </button>
          </p>
        </Modal>
      )}
      {open === 'codes' && (
        <Modal title={words.codes.open} {...modal}>
          <p>{words.codes.text}</p>
          <div className="join">
            {codes.map((code) => (
              <NamedQrCode key={code.label} {...code} />
            ))}
          </div>
        </Modal>
      )}
      {open === 'follow' && (
        <Modal title={words.all.follow} {...modal}>
          <RoomPicker
            rooms={all.rooms}
            words={words}
            language={language}
            things
            onPick={({ id }, thing) => {
              port.command(
                null,
                thing
                  ? { type: 'follow', node: id, yaw: thing.yaw, pitch: thing.pitch }
                  : { type: 'goto', node: id },
              );
              close();
            }}
          />
        </Modal>
      )}
      {open === 'say' && (
        <Modal title={words.all.say} {...modal}>
          <SayForm
            words={words}
            onSay={(text) => {
              port.command(null, { type: 'say', text });
              close();
            }}
          />
        </Modal>
      )}
      {open === 'reset' && (
        <Modal title={words.all.reset} {...modal}>
          <p>{words.all.resetText}</p>
          <p>
            <button
              type="button"
              className="danger"
              onClick={() => {
                port.command(null, { type: 'reset' });
                close();
              }}
            >
              {words.all.resetSure}
            </button>
          </p>
        </Modal>
      )}
    </nav>
  );
}
