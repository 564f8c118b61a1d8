import type { DeviceState } from '../contract/lan/device.ts';
import type { DeviceCard as Card, ToOperator } from '../contract/lan/operator.ts';
import type { OperatorWords } from '../text/truck/operator.ts';
import type { HallPort, HallView } from './connectHall.ts';

type All = Extract<ToOperator, { type: 'all' }>;

interface DeviceCardProps {
  card: Card;
  all: All;
  /** the server's clock */
  now: number;
  answer: HallView['answers'][string] | undefined;
  words: OperatorWords;
  language: 'da' | 'en';
  port: HallPort;
  onMore(): void;
}

/** One device: who it is, what is going on there and for how long, and the two things most often done. */
export function DeviceCard(props: DeviceCardProps) {
  const { card, all, now, answer, words, language, port, onMore } = props;
  const { state, online } = card;
  const minutes = state ? Math.floor((now - state.since) / 60_000) : 0;
  const away = Math.floor((now - card.since) / 60_000);
  const inside = state?.stage === 'visit';
  const over = online && inside && all.timer.minutes > 0 && minutes >= all.timer.minutes;
  const tone = !online ? 'away' : over ? 'over' : inside ? 'inside' : 'free';
  // a browser lets nobody into a headset but by a press in it
  const waits = inside && card.kind === 'headset' && state.worn === null;
  const answered = answer && Date.now() - answer.at < port.fading ? answer : undefined;
  return (
    <li className="card" data-tone={tone} data-device={card.id}>
      <h2>{card.name}</h2>
      {online && state ? (
        <>
          <p className="doing">{doing(state, all, words, language)}</p>
          <p className="since">
            {words.since(words.minutes(minutes))}
            {over && <strong>{words.over}</strong>}
          </p>
          <p className="notes">
            {[
              state.held && words.held,
              waits && words.press,
              state.worn !== null && words.worn[`${state.worn}`],
              state.attends && words.attends,
              state.pack === 'waiting' && words.pack.waiting,
              state.battery !== null && words.battery(Math.round(state.battery * 100)),
            ]
              .filter(Boolean)
              .join(' · ')}
            {(state.pack === 'none' || state.pack === 'lost') && (
              <strong> {words.pack[state.pack]}</strong>
            )}
          </p>
        </>
      ) : (
        <>
          <p className="doing">{state || online ? words.away : words.unheard}</p>
          <p className="since">{words.since(words.minutes(away))}</p>
          <p className="notes" />
        </>
      )}
      <p className="answer" role="status">
        {answered && (answered.problem === null ? words.done : whyNot(answered.problem, words))}
      </p>
      <p className="buttons">
        <button
          type="button"
          disabled={!online}
          onClick={() =>
            port.command(card.id, {
              type: 'start',
              way: 'short',
              language: state?.language ?? 'da',
            })
          }
        >
          {words.start}
        </button>
        <button
          type="button"
          disabled={!online}
          onClick={() => port.command(card.id, { type: 'reset' })}
        >
          {words.reset}
        </button>
        <button type="button" aria-haspopup="dialog" onClick={onMore}>
          {words.more}
        </button>
      </p>
    </li>
  );
}

function doing(state: DeviceState, all: All, words: OperatorWords, language: string): string {
  const room = all.rooms.find(({ id }) => id === state.place);
  if (state.stage !== 'visit' || !room) return words.stage[state.stage];
  return room.title[language] ?? Object.values(room.title)[0] ?? room.id;
}

export function whyNot(problem: string, { problems }: OperatorWords): string {
  if (problem === 'offline' || problem === 'no answer') return problems[problem];
  return `${problems.other}: ${problem}`;
}
