import { type Command, lanPath, lanProtocol } from '../contract/lan/device.ts';
import type { FromOperator, ToOperator } from '../contract/lan/operator.ts';

/** Milliseconds until the next attempt. */
const patience = 1500;
/** Milliseconds an answer stays on a card. */
const fading = 5000;

export interface HallView {
  /** connecting: no server answers; closed: one does, and holds no event */
  line: 'connecting' | 'closed' | 'online' | 'key' | 'protocol';
  all: Extract<ToOperator, { type: 'all' }> | null;
  /** the server's clock minus ours, milliseconds */
  ahead: number;
  /** the last answer of each device: null is done, else why not */
  answers: Record<string, { problem: string | null; at: number }>;
}

export type HallPort = ReturnType<typeof connectHall>;

/** The operator's end of the line. */
export function connectHall(site: string, key: string) {
  let view: HallView = { line: 'connecting', all: null, ahead: 0, answers: {} };
  let socket: WebSocket | null = null;
  let serial = 0;
  const listeners = new Set<() => void>();
  const learn = (news: Partial<HallView>) => {
    view = { ...view, ...news };
    for (const listener of listeners) listener();
  };
  const say = (message: FromOperator) => {
    if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message));
  };

  function open(): void {
    const url = new URL(lanPath, site);
    url.protocol = url.protocol.replace('http', 'ws');
    const line = new WebSocket(url);
    socket = line;
    let opened = false;
    line.onopen = () => {
      opened = true;
      say({ type: 'operator', protocol: lanProtocol, key });
    };
    line.onmessage = ({ data }) => hear(JSON.parse(String(data)) as ToOperator);
    line.onclose = async () => {
      if (view.line === 'key' || view.line === 'protocol') return;
      const closed = !opened && (await holdsNoEvent());
      learn({ line: closed ? 'closed' : 'connecting' });
      setTimeout(open, patience);
    };
  }

  /** A line that was refused does not tell why: a plain question does. */
  function holdsNoEvent(): Promise<boolean> {
    return fetch(new URL(lanPath, site), { cache: 'no-store' }).then(
      ({ status }) => status === 404,
      () => false,
    );
  }

  function hear(message: ToOperator): void {
    switch (message.type) {
      case 'refused':
        learn({ line: message.why });
        break;
      case 'all':
        learn({ line: 'online', all: message, ahead: message.now - Date.now() });
        break;
      case 'ack': {
        const { device, problem } = message;
        learn({ answers: { ...view.answers, [device]: { problem, at: Date.now() } } });
        setTimeout(() => learn({}), fading + 50);
      }
    }
  }

  open();
  return {
    get: () => view,
    subscribe(changed: () => void) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    /** To one device, or with null to all. */
    command(to: string | null, command: Command): void {
      serial += 1;
      say({ type: 'command', id: `o${serial}`, to: to === null ? null : [to], command });
    },
    say,
    fading,
  };
}
