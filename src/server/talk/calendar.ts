/** A talk as a calendar shows it. */
export interface CalendarEntry {
  /** the same for every version of one talk */
  uid: string;
  /** grows with every change */
  sequence: number;
  /** PUBLISH: it takes place (again: it was moved); CANCEL: it does not */
  method: 'PUBLISH' | 'CANCEL';
  /** milliseconds since 1970 */
  stamp: number;
  starts: number;
  minutes: number;
  title: string;
  text: string;
  place: string;
  url?: string | undefined;
  /** mail address of the house */
  organizer: string;
}

/** A calendar file (RFC 5545, RFC 5546). */
export function calendarOf(entries: CalendarEntry[], method = entries[0]?.method): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Indenfor//Talks//DA',
    'CALSCALE:GREGORIAN',
    ...(method ? [`METHOD:${method}`] : []),
    ...entries.flatMap(eventLines),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines(entry: CalendarEntry): string[] {
  const { uid, sequence, method, stamp, starts, minutes, title, text, place, url } = entry;
  const cancelled = method === 'CANCEL';
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${utc(stamp)}`,
    `DTSTART:${utc(starts)}`,
    `DTEND:${utc(starts + minutes * 60_000)}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(text)}`,
    `LOCATION:${escaped(place)}`,
    ...(url ? [`URL:${url}`] : []),
    `ORGANIZER:mailto:${entry.organizer}`,
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    ...(cancelled
      ? []
      : [
          'BEGIN:VALARM',
          'ACTION:DISPLAY',
          `DESCRIPTION:${escaped(title)}`,
          'TRIGGER:-PT1H',
          'END:VALARM',
        ]),
    'END:VEVENT',
  ];
}

function utc(at: number): string {
  return new Date(at).toISOString().replace(/[-:]|\.\d+/g, '');
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');
}

/** No line has more than 75 octets; a letter is never cut in two. */
function folded(line: string): string {
  let width = 0;
  let out = '';
  for (const sign of line) {
    const octets = Buffer.byteLength(sign);
    if (width + octets > 75) {
      out += '\r\n ';
      width = 1;
    }
    out += sign;
    width += octets;
  }
  return out;
}
