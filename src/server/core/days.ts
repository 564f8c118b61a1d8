/** Where days begin and talks take place. */
export const timeZone = process.env.INDENFOR_TIMEZONE ?? 'Europe/Copenhagen';

const dayFormat = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
const clockFormat = new Intl.DateTimeFormat('sv-SE', {
  timeZone,
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** The day of a moment where the organisation is: "2026-11-21". */
export function dayOf(at: number): string {
  return dayFormat.format(at);
}

/** The moment at which clocks there show this: "2026-11-21", "09:30". NaN when it is no time. */
export function momentOf(day: string, clock: string): number {
  const wanted = Date.parse(`${day}T${clock}:00Z`);
  const shown = (at: number) => Date.parse(`${clockFormat.format(at).replace(' ', 'T')}Z`);
  if (Number.isNaN(wanted)) return Number.NaN;
  // twice: the first guess may lie on the other side of a change to summer time
  const guess = wanted - (shown(wanted) - wanted);
  return guess - (shown(guess) - wanted);
}

/** Days from one to another, both included. */
export function daysBetween(from: string, to: string): string[] {
  const days: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to) && days.length < 1000; at += 86_400_000)
    days.push(new Date(at).toISOString().slice(0, 10));
  return days;
}
