import {
  type Command,
  type DeviceKind,
  type DeviceState,
  type FromDevice,
  lanPath,
  lanProtocol,
  type Refusal,
  type ToDevice,
} from '../../contract/lan/device.ts';
import type { Identity } from '../device/settings.ts';

/** Milliseconds until the next attempt: within five seconds a server that was restarted has everybody back. */
const patience = 1500;
/** Milliseconds between signs of life, so that a cable that was pulled is noticed. */
const beat = 5000;

export type LinkStatus = 'off' | 'connecting' | 'online' | Refusal;

export interface LinkOptions {
  /** the site's folder */
  site: string;
  identity(): Identity | null;
  about(): { name: string; kind: DeviceKind };
  state(): DeviceState;
  /** does it; what it throws is told to the operator */
  obey(command: Command): void | Promise<void>;
  welcomed(welcome: Extract<ToDevice, { type: 'welcome' }>): void;
  named(name: string): void;
  changed(status: LinkStatus): void;
}

export type Link = ReturnType<typeof connectLink>;

/** The device's end of the line to the operator. Without a server the device goes on alone, and tells everything when it is back. */
export function connectLink(options: LinkOptions) {
  let socket: WebSocket | null = null;
  let status: LinkStatus = 'off';
  let code: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let told = '';
  let stopped = false;
  const turn = (now: LinkStatus) => {
    if (now === status) return;
    status = now;
    options.changed(now);
  };
  const say = (message: FromDevice) => {
    if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message));
  };
  const report = (state: DeviceState) => say({ type: 'state', state, at: Date.now() });

  function open(): void {
    clearTimeout(timer);
    const device = options.identity();
    if (stopped) return;
    if (!device && code === null) {
      turn('off');
      return;
    }
    turn('connecting');
    const url = new URL(lanPath, options.site);
    url.protocol = url.protocol.replace('http', 'ws');
    const line = new WebSocket(url);
    socket = line;
    line.onopen = () => {
      told = JSON.stringify(options.state());
      say({
        type: 'hello',
        protocol: lanProtocol,
        device: code === null ? device : null,
        code,
        ...options.about(),
        state: options.state(),
        at: Date.now(),
      });
    };
    line.onmessage = ({ data }) => void hear(JSON.parse(String(data)) as ToDevice);
    line.onclose = () => {
      if (socket !== line) return;
      socket = null;
      if (status === 'online') turn('connecting');
      if (!stopped && status === 'connecting')
        timer = setTimeout(open, patience * (0.7 + 0.6 * Math.random()));
    };
  }

  async function hear(message: ToDevice): Promise<void> {
    switch (message.type) {
      case 'welcome':
        code = null;
        options.welcomed(message);
        return turn('online');
      case 'named':
        return options.named(message.name);
      case 'refused':
        // a mistyped code: who had joined before goes on as before
        if (code !== null && options.identity()) timer = setTimeout(open, patience);
        code = null;
        turn(message.why);
        return socket?.close();
      case 'command': {
        let problem: string | null = null;
        try {
          await options.obey(message.command);
        } catch (error) {
          problem = error instanceof Error ? error.message : String(error);
        }
        return say({ type: 'ack', command: message.id, problem: problem?.slice(0, 200) ?? null });
      }
    }
  }

  const pulse = setInterval(() => report(options.state()), beat);
  open();
  return {
    status: () => status,
    /** Joins with the one-time code of the operator's page. */
    join(one: string): void {
      code = one.trim().toUpperCase();
      stopped = false;
      const old = socket;
      socket = null;
      old?.close();
      turn('connecting');
      open();
    },
    /** Something an operator sees has changed. */
    tell(): void {
      const state = options.state();
      const now = JSON.stringify(state);
      if (now === told) return;
      told = now;
      report(state);
    },
    stop(): void {
      stopped = true;
      clearTimeout(timer);
      clearInterval(pulse);
      socket?.close();
    },
  };
}
