import { z } from '../../tour/schema.ts';
import { commandSchema, type DeviceKind, type DeviceState } from './device.ts';

const id = z.string().regex(/^[\w-]{1,80}$/);

/** What an operator's page says. The first is always `operator`. */
export const fromOperatorSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('operator'), protocol: z.int(), key: z.string().max(100) }),
  z.strictObject({
    type: z.literal('command'),
    id,
    /** ids of devices; null: all of them */
    to: z.array(id).max(200).nullable(),
    command: commandSchema,
  }),
  z.strictObject({ type: z.literal('rename'), device: id, name: z.string().trim().min(1).max(40) }),
  z.strictObject({ type: z.literal('forget'), device: id }),
  /** a new one-time code to join with */
  z.strictObject({ type: z.literal('code') }),
  z.strictObject({
    type: z.literal('timer'),
    /** minutes a visit may take while others wait; 0: nobody waits */
    minutes: z.number().min(0).max(120),
  }),
]);
export type FromOperator = z.infer<typeof fromOperatorSchema>;

/** A device on the operator's page. */
export interface DeviceCard {
  id: string;
  name: string;
  kind: DeviceKind;
  online: boolean;
  /** since when it is there, or away: milliseconds since 1970 by the server's clock */
  since: number;
  /** as it was last heard of, with `since` by the server's clock; null after a restart until it is heard */
  state: DeviceState | null;
}

/** The day's figures. */
export interface Day {
  /** 2026-11-21 */
  date: string;
  visits: number;
  /** of all visits together */
  minutes: number;
  byWay: Record<string, number>;
  byLanguage: Record<string, number>;
}

export interface JoinCode {
  code: string;
  /** what the QR code says */
  url: string;
  /** milliseconds since 1970 by the server's clock */
  until: number;
}

/** What the server says to an operator's page. */
export type ToOperator =
  | { type: 'refused'; why: 'key' | 'protocol' }
  | {
      type: 'all';
      /** the server's clock, milliseconds since 1970 */
      now: number;
      devices: DeviceCard[];
      day: Day;
      join: JoinCode;
      timer: { minutes: number };
      /** what a guest goes on with at home, for those who never see the last page: of the tour, and where a talk is booked; null: none */
      codes: { home: string | null; book: string | null };
      /** the tour's rooms and what one may look at in each */
      rooms: Room[];
    }
  /** one device has answered a command, or did not: `problem` says why */
  | { type: 'ack'; id: string; device: string; problem: string | null; ms: number };

export interface Room {
  id: string;
  title: Record<string, string>;
  /** things to point at: degrees in its panorama */
  things: { title: Record<string, string>; yaw: number; pitch: number }[];
}
