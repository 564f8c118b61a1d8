import fastifyWebsocket, { type WebSocket } from '@fastify/websocket';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import {
  fromDeviceSchema,
  lanPath,
  lanProtocol,
  visitsPath,
  visitsSchema,
} from '../../contract/lan/device.ts';
import { fromOperatorSchema } from '../../contract/lan/operator.ts';
import type { Hall } from './hall.ts';
import type { Line } from './orders.ts';

/** Milliseconds between two beats of a line; who misses one is gone. */
const beat = 10_000;

/** The addresses of an event: the line of devices and operators, and the count of visits. */
export async function addLan(app: FastifyInstance, hall: Hall): Promise<void> {
  await app.register(fastifyWebsocket, { options: { maxPayload: 65_536 } });
  app.addHook('preClose', async () => hall.close());
  app.route({
    method: 'GET',
    url: `/${lanPath}`,
    // whoever cannot get a line through asks here whether there is a hall at all
    handler: (_, reply) =>
      reply.code(426).header('upgrade', 'websocket').header('cache-control', 'no-store').send(),
    wsHandler: (socket, request) => {
      if (isForeign(request)) return socket.close(1008, 'another origin');
      keepAlive(socket);
      answer(socket, siteOf(request), hall);
    },
  });
  app.post(`/${visitsPath}`, async (request, reply) => {
    reply.header('cache-control', 'no-store');
    const { data } = visitsSchema.safeParse(request.body);
    if (!data) return reply.code(400).send({ problem: 'These are no visits of a device.' });
    const counted = await hall.count(data.device, data.visits);
    return reply.code(counted ? 204 : 403).send();
  });
}

/** The first message says who it is; everything after it belongs to that. */
function answer(socket: WebSocket, site: string, hall: Hall): void {
  const line: Line<unknown> = {
    send: (message) => {
      if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message));
    },
    close: () => socket.close(),
  };
  let entering = false;
  let heard: ((raw: unknown) => unknown) | null = null;

  async function begin(raw: unknown): Promise<void> {
    const operator = fromOperatorSchema.safeParse(raw).data;
    if (operator?.type === 'operator') {
      if (operator.protocol !== lanProtocol) return line.send({ type: 'refused', why: 'protocol' });
      const place = hall.attend(operator.key, line, site);
      if (!place) return;
      socket.on('close', place.gone);
      heard = (next) => {
        const { data } = fromOperatorSchema.safeParse(next);
        return data && data.type !== 'operator' ? place.hear(data) : undefined;
      };
      return;
    }
    const device = fromDeviceSchema.safeParse(raw).data;
    if (device?.type !== 'hello') {
      line.send({ type: 'refused', why: 'protocol' });
      return line.close();
    }
    const place = await hall.enter(device, line);
    if (!place) return;
    if (socket.readyState !== socket.OPEN) return place.gone();
    socket.on('close', place.gone);
    heard = (next) => {
      const { data } = fromDeviceSchema.safeParse(next);
      return data ? place.hear(data) : undefined;
    };
  }

  socket.on('message', (bytes) => {
    const raw = parsed(String(bytes));
    const fail = () => socket.close(1011, 'the server cannot');
    if (heard) return void Promise.resolve(heard(raw)).catch(fail);
    if (entering) return;
    entering = true;
    begin(raw).catch(fail);
  });
}

function keepAlive(socket: WebSocket): void {
  let alive = true;
  socket.on('pong', () => {
    alive = true;
  });
  const timer = setInterval(() => {
    if (!alive) return socket.terminate();
    alive = false;
    socket.ping();
  }, beat);
  socket.on('close', () => clearInterval(timer));
  socket.on('error', () => socket.terminate());
}

/** A page of another site must not speak for the one who looks at it. */
function isForeign({ headers }: FastifyRequest): boolean {
  return headers.origin !== undefined && URL.canParse(headers.origin)
    ? new URL(headers.origin).host !== headers.host
    : false;
}

function siteOf({ protocol, host }: FastifyRequest): string {
  return `${protocol}://${host}/`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
