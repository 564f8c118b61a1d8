import { type Served, servedName, servedSchema, unserved } from '../contract/served.ts';
import { bookingAt } from '../tour/around/booking.ts';
import type { Pack } from '../tour/pack.ts';

/** What the server behind this page can do; a static site has none, and asks for nothing. */
export function readServed(): Served {
  const told = document.querySelector<HTMLMetaElement>(`meta[name="${servedName}"]`);
  return told ? servedSchema.parse(JSON.parse(told.content)) : unserved;
}

/** Leaves the way to a talk only where somebody takes bookings. */
export function withBooking(pack: Pack, { booking }: Served): void {
  const address = bookingAt(pack.tour.booking, booking);
  if (address === undefined) delete pack.tour.booking;
  else pack.tour.booking = address;
}
