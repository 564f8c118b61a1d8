import { z } from '../tour/schema.ts';

/**
 * What a page tells about a visit: `POST /api/v1/figures` with a `FigureBatch` as JSON.
 *
 * | answer | meaning | the sender |
 * | --- | --- | --- |
 * | 202 `{ taken, known }` | committed; `known` events had come before and count once | forgets the batch |
 * | 204 | the visitor asks not to be counted (DNT, Sec-GPC) | forgets it, sends no more |
 * | 400, 413 `{ problem }` | no batch, will never be one | forgets it |
 * | 429, 503, no answer | not now; `Retry-After` in seconds | sends the same events again, under the same ids |
 *
 * Every event is counted exactly once however often it comes: its id is made once, by the device, and kept until 202.
 * Times are the device's clock, milliseconds since 1970; the server shifts them by the difference between `sent` and
 * its own clock at arrival, so a batch that waited is still right as long as `sent` is set anew at every try.
 * Events older than 90 days are left out. Nothing in it outlives the page: `visit` is made when the page loads.
 */
export const figuresPath = 'api/v1/figures';

/** No batch has more; a fuller one is divided. */
export const mostEvents = 200;

/** Directions of a panorama, from its upper left corner row by row: columns of 15 degrees yaw, rows of 15 degrees pitch. */
export const lookGrid = { columns: 24, rows: 12 } as const;

/** Made anew for every event and every page: 128 random bits written as a UUID. */
const uuid = z
  .string()
  .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'expected a UUID in lower case');

const id = z.string().regex(/^[\w-]{1,80}$/, 'expected an id of letters, digits, "_" and "-"');
const actionName = z
  .string()
  .regex(/^[a-z]+\/[a-z-]+$/, 'expected an action such as "link/follow"');
const happened = {
  id: uuid,
  /** milliseconds since 1970, by the device's clock */
  at: z.int().min(0).max(8.64e15),
};

export const figureSchema = z.discriminatedUnion('type', [
  /** an action of the visit that is measured: that it happened, and what it named */
  z.strictObject({
    type: z.literal('did'),
    ...happened,
    name: actionName,
    thing: id.optional(),
    /** what the thing is part of: mission and beat of a choice, as "first-day.door" */
    within: z
      .string()
      .regex(/^[\w.-]{1,120}$/)
      .optional(),
    /** who wanted it: pointer, keyboard, gaze, timer… */
    source: z
      .string()
      .regex(/^[a-z]{1,20}$/)
      .optional(),
  }),
  /** a room was left after so many seconds, in which it was seen */
  z.strictObject({
    type: z.literal('room'),
    ...happened,
    node: id,
    from: id.optional(),
    seconds: z.number().min(0).max(86_400),
  }),
  /** where the visitor looked during one stay in a room: pairs of a direction (index in `lookGrid`) and seconds */
  z.strictObject({
    type: z.literal('look'),
    ...happened,
    node: id,
    looks: z
      .array(
        z.tuple([
          z
            .int()
            .min(0)
            .max(lookGrid.columns * lookGrid.rows - 1),
          z.number().min(0).max(86_400),
        ]),
      )
      .min(1)
      .max(lookGrid.columns * lookGrid.rows),
  }),
  /** the page was loaded */
  z.strictObject({ type: z.literal('begin'), ...happened }),
  /** the page was hidden or left; another may follow when it comes back */
  z.strictObject({ type: z.literal('end'), ...happened }),
]);
export type Figure = z.infer<typeof figureSchema>;

export const devices = ['phone', 'tablet', 'desktop', 'headset', 'screen'] as const;
export const places = ['web', 'event'] as const;

export const figureBatchSchema = z.strictObject({
  format: z.literal(1),
  /** the device's clock when this try is sent */
  sent: z.int().min(0).max(8.64e15),
  /** made when the page loads, kept in memory only */
  visit: uuid,
  tour: z.string().regex(/^[a-z0-9-]{1,80}$/, 'expected the id of a tour'),
  device: z.enum(devices),
  /** the public site, or an event with the organisation's own devices */
  place: z.enum(places),
  language: z.string().regex(/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/),
  events: z.array(figureSchema).min(1).max(mostEvents),
});
export type FigureBatch = z.infer<typeof figureBatchSchema>;

/**
 * How the collector gets rid of a batch: over the network, or by way of a store of the device's own that survives a
 * night without one. `parting`: the page goes, there is no time to wait.
 * @returns taken: not needed any more; refused: send no more at all; later: kept by the collector and tried again
 */
export type Deliver = (
  batch: FigureBatch,
  options: { parting: boolean },
) => Promise<'taken' | 'refused' | 'later'>;
