import { z } from '../tour/schema.ts';

/** Name of the `<meta>` in which the server tells the page what it can do; a static site has none. */
export const servedName = 'indenfor-server';

export const servedSchema = z.strictObject({
  /** figures are taken at `figuresPath` */
  figures: z.boolean(),
  /** where a talk is booked, an address from the site's root or another's; null: nowhere */
  booking: z.string().nullable(),
});
/** What stands behind the page. */
export type Served = z.infer<typeof servedSchema>;

/** A site without a server. */
export const unserved: Served = { figures: false, booking: null };
