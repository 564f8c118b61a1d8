import { z } from '../../tour/schema.ts';

/** Where devices and operators meet: a WebSocket, messages are JSON. */
export const lanPath = 'api/v1/lan';

/** Rises when a server and a device of different ages would misunderstand each other. */
export const lanProtocol = 2;

/** `screen`: a large touch screen; `bed`: the screen in the cell, which begins with the series. */
export const deviceKinds = ['screen', 'headset', 'phone', 'bed'] as const;
export type DeviceKind = (typeof deviceKinds)[number];

/** What a visit is: the way round with the guide, on one's own, the missions, or the series on the screen in the room. */
export const ways = ['short', 'full', 'missions', 'series'] as const;
export type Way = (typeof ways)[number];

export const stages = ['attract', 'language', 'howto', 'visit', 'farewell', 'wiping'] as const;
export type Stage = (typeof stages)[number];

const id = z.string().regex(/^[\w-]{1,80}$/);
const line = z.string().max(200);

/** Everything an operator sees of a device. A device that comes back tells it whole. */
export const deviceStateSchema = z.strictObject({
  stage: z.enum(stages),
  way: z.enum(ways).nullable(),
  language: z.string().max(12),
  /** id of the node */
  place: id.nullable(),
  /** what is heard or watched, an id */
  attends: id.nullable(),
  /** a headset on a head; null where there is none */
  worn: z.boolean().nullable(),
  held: z.boolean(),
  /** when this stage began, milliseconds since 1970 by the device's clock */
  since: z.int().min(0),
  /** visits ended since the device was turned on */
  visits: z.int().min(0),
  /** everything is kept on it; null: it was never prepared; lost: it was */
  pack: z.enum(['ready', 'none', 'lost', 'waiting']),
  /** 0 to 1, null where the browser does not say */
  battery: z.number().min(0).max(1).nullable(),
});
export type DeviceState = z.infer<typeof deviceStateSchema>;

/** What an operator wants of a device; each is answered by an ack. */
export const commandSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('start'), way: z.enum(ways), language: z.string().max(12) }),
  z.strictObject({ type: z.literal('reset') }),
  z.strictObject({ type: z.literal('goto'), node: id }),
  /** go to the room and glow where to look: degrees in its panorama. The view is never turned. */
  z.strictObject({
    type: z.literal('follow'),
    node: id,
    yaw: z.number().min(-360).max(360),
    pitch: z.number().min(-90).max(90),
  }),
  z.strictObject({ type: z.literal('unfollow') }),
  z.strictObject({ type: z.literal('pause'), held: z.boolean() }),
  z.strictObject({ type: z.literal('say'), text: line.nullable() }),
]);
export type Command = z.infer<typeof commandSchema>;

/** A visit that ended, kept by the device until the server has it; counted once by its id. */
export const visitEndedSchema = z.strictObject({
  id,
  /** milliseconds since 1970 by the device's clock */
  at: z.int().min(0),
  way: z.enum(ways),
  language: z.string().max(12),
  seconds: z.int().min(0).max(86_400),
  rooms: z.int().min(0).max(10_000),
  /** by whom it was ended */
  end: z.enum(['finished', 'idle', 'taken-off', 'staff', 'operator']),
});
export type VisitEnded = z.infer<typeof visitEndedSchema>;

/** `POST`: 204 when they are counted, each once however often it comes; 403 from a device nobody knows. */
export const visitsPath = 'api/v1/lan/visits';

export const visitsSchema = z.strictObject({
  device: z.strictObject({ id, secret: z.string().max(100) }),
  visits: z.array(visitEndedSchema).min(1).max(100),
});

/** When it is said, milliseconds since 1970 by the device's clock, which may be hours off in a square without network. */
const deviceTime = z.int().min(0);

/** What a device says. The first is always `hello`. */
export const fromDeviceSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('hello'),
    protocol: z.int(),
    /** who comes back */
    device: z.strictObject({ id, secret: z.string().max(100) }).nullable(),
    /** who joins for the first time: the one-time code of the operator's page */
    code: z.string().max(20).nullable(),
    name: z.string().max(40),
    kind: z.enum(deviceKinds),
    state: deviceStateSchema,
    at: deviceTime,
  }),
  z.strictObject({ type: z.literal('state'), state: deviceStateSchema, at: deviceTime }),
  z.strictObject({
    type: z.literal('ack'),
    command: id,
    /** why it was not done, in words for developers */
    problem: line.nullable(),
  }),
]);
export type FromDevice = z.infer<typeof fromDeviceSchema>;

export type Refusal = 'code' | 'unknown' | 'protocol' | 'many';

/** What the server says to a device. */
export type ToDevice =
  | {
      type: 'welcome';
      device: { id: string; secret: string };
      name: string;
      /** public addresses for the last page: of the tour, and where a talk is booked; null: none */
      home: string | null;
      book: string | null;
    }
  | { type: 'refused'; why: Refusal }
  /** the hosts call it otherwise now */
  | { type: 'named'; name: string }
  | { type: 'command'; id: string; command: Command };
