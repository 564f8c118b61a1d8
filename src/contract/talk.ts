import { z } from '../tour/schema.ts';

export const talkKinds = ['place', 'phone', 'video'] as const;
export type TalkKind = (typeof talkKinds)[number];

export const talkLanguages = ['da', 'en'] as const;
export type TalkLanguage = (typeof talkLanguages)[number];

/** A time at which one talks about the job, as visitors see it. `GET /api/v1/slots` answers a list of them. */
export interface OpenSlot {
  id: string;
  /** milliseconds since 1970 */
  starts: number;
  minutes: number;
  kind: TalkKind;
  /** where, or how the visitor is reached */
  place: string;
  language: TalkLanguage;
  /** 0: only the waiting list is open */
  seats: number;
}

const oneLine = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .regex(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]*$/u, 'expected one line of text');

export const nameSchema = oneLine(80).min(1, 'expected a name');
/** Written as people do; anything beyond is the mail server's to judge. */
export const emailSchema = oneLine(120).regex(
  /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\.]+(\.[^\s@<>,;:"()[\]\\.]+)+$/,
  'expected an address such as "anna@example.dk"',
);
export const phoneSchema = oneLine(30).regex(
  /^\+?[\d ()-]{6,29}$/,
  'expected digits, with spaces or "+" where you like',
);

/** From where the visitor came: "job", "room.cell", "mission.first-day", "qr.poster"; letters, digits and dots. */
export const originSchema = z.string().regex(/^[a-z0-9.-]{1,60}$/);

/**
 * `POST /api/v1/bookings`: 201 with a `Booked`, also when the same key comes again. 202: a mail asks to confirm (no
 * proof of work came). 409: nothing free and no waiting wanted. 404: no such slot. 422: the words at `problem`.
 */
export const bookingRequestSchema = z.strictObject({
  /** made once by whoever books: the same key never books twice */
  key: z.string().regex(/^[\w-]{16,64}$/, 'expected 16 to 64 letters, digits, "_" or "-"'),
  slot: z.string().regex(/^[\w-]{1,64}$/),
  name: nameSchema,
  email: emailSchema,
  phone: phoneSchema.or(z.literal('')).default(''),
  language: z.enum(talkLanguages).default('da'),
  from: originSchema.optional(),
  /** stand in line when the slot is full */
  wait: z.boolean().default(false),
  /** the solved challenge of `GET /api/v1/proof`, as altcha encodes it */
  proof: z.string().max(4000).optional(),
});
export type BookingRequest = z.infer<typeof bookingRequestSchema>;

/** active: the seat is taken; waiting: in line; pending: a mail asks to confirm first. */
export interface Booked {
  state: 'active' | 'waiting' | 'pending';
  /** the secret link under which it is seen, moved and cancelled, from the site's root; null until confirmed by mail */
  link: string | null;
}
