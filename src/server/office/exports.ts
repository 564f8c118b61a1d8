import { type Answer, fewest, type SlotList } from '../../contract/office.ts';
import { dayOf } from '../core/days.ts';

/** A table for spreadsheets: UTF-8 with a mark, semicolons, as Danish Excel opens it. */
export function csv(rows: (string | number)[][]): string {
  return `\ufeff${rows.map((row) => `${row.map(cell).join(';')}\r\n`).join('')}`;
}

function cell(value: string | number): string {
  const text = String(value);
  // a spreadsheet would take it for a formula
  const plain = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(plain) ? `"${plain.replace(/"/g, '""')}"` : plain;
}

export function bookingsCsv(lists: SlotList[]): string {
  const head = [
    'starts',
    'minutes',
    'kind',
    'place',
    'spoken',
    'state',
    'name',
    'email',
    'phone',
    'language',
    'from',
    'booked',
  ];
  const rows = lists.flatMap((slot) =>
    slot.bookings.map((one) => [
      new Date(slot.starts).toISOString(),
      slot.minutes,
      slot.kind,
      slot.place,
      slot.language,
      one.state,
      one.name,
      one.email,
      one.phone,
      one.language,
      one.origin,
      dayOf(one.made),
    ]),
  );
  return csv([head, ...rows]);
}

/** A count as it may be shown: what fewer than five did is nobody's to know. */
export function veiled(count: number): string {
  return count > 0 && count < fewest ? `<${fewest}` : String(count);
}

export function figuresCsv(answer: Answer): string {
  const rows: (string | number)[][] = [
    ['what', 'of', 'to', 'count', 'seconds'],
    ...answer.days.map(({ day, visits }) => ['visits', day, '', veiled(visits), '']),
    ['median visit', '', '', '', answer.visits < fewest ? '' : Math.round(answer.median ?? 0)],
    ...answer.devices.map(({ name, count }) => ['device', name, '', veiled(count), '']),
    ...answer.rooms.map(({ node, stays, seconds }) => [
      'room',
      node,
      '',
      veiled(stays),
      stays < fewest ? '' : Math.round(seconds / stays),
    ]),
    ...answer.paths.map(({ from, to, count }) => ['path', from, to, veiled(count), '']),
    ...answer.last.map(({ node, count }) => ['last room', node, '', veiled(count), '']),
    ...answer.missions.flatMap(({ mission, started, ended }) => [
      ['mission started', mission, '', veiled(started), ''],
      ['mission ended', mission, '', veiled(ended), ''],
    ]),
    ...answer.choices.map(({ mission, beat, choice, count }) => [
      'choice',
      `${mission}.${beat}`,
      choice,
      veiled(count),
      '',
    ]),
    ...answer.did.map(({ name, thing, count }) => ['action', name, thing, veiled(count), '']),
    ...answer.bookings.map(({ origin, booked }) => ['booking', origin, '', veiled(booked), '']),
  ];
  return csv(rows);
}
