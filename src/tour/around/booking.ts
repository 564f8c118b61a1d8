/**
 * Where a talk is booked.
 * @param wanted what the tour says: nothing, "/book" on a server of this software, or another's address
 * @param served where the server behind this site takes bookings; null without one
 */
export function bookingAt(wanted: string | undefined, served: string | null): string | undefined {
  if (wanted === undefined) return undefined;
  const elsewhere = (address: string) => address.startsWith('https://');
  if (served !== null && (elsewhere(served) || !elsewhere(wanted))) return served;
  return elsewhere(wanted) ? wanted : undefined;
}

/**
 * The address of a booking with the place it was come from, for the count of sources; another's address stays as it
 * is.
 * @param address "/book", or `https://…`
 * @param from as `contract/talk.ts` has it: "room.cell", "qr.sheet"
 */
export function bookingFrom(address: string, from: string, language: string): string {
  if (!address.startsWith('/')) return address;
  return `${address}?lang=${language}&from=${encodeURIComponent(from)}`;
}
