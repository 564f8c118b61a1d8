import { randomUUID } from 'node:crypto';
import { type LetterKind, letters } from '../../text/served/letters.ts';
import { talk } from '../../text/served/talk.ts';
import { timesIn } from '../../text/served/times.ts';
import { timeZone } from '../core/days.ts';
import type { Db } from '../store/tables.ts';
import type { Booking } from './bookings.ts';
import { type CalendarEntry, calendarOf } from './calendar.ts';
import type { Slot } from './slots.ts';

export interface LetterOptions {
  /** `https://tour.example`, for links */
  origin: string;
  /** the secret link's path, from the site's root */
  path: string;
  /** the house's mail address */
  from: string;
  now: number;
}

const withCalendar = ['booked', 'promoted', 'moved', 'withdrawn', 'reminder'];

/** Puts a letter into the outbox, in the transaction of what it tells: it goes if and only if that happened. */
export async function writeLetter(
  db: Db,
  kind: LetterKind,
  booking: Booking,
  slot: Slot,
  options: LetterOptions,
): Promise<void> {
  const language = languageOf(booking.language);
  const { now, origin, path } = options;
  const { subject, body } = letters[language][kind]({
    name: booking.name,
    moment: timesIn(language, timeZone).moment(slot.starts),
    minutes: slot.minutes,
    where: whereOf(slot, language),
    link: origin + path,
  });
  const entry = calendarEntry(booking, slot, options);
  const calendar = withCalendar.includes(kind) ? calendarOf([entry]) : '';
  await db
    .insertInto('mail')
    .values({
      id: randomUUID(),
      about: `${kind}:${booking.id}:${booking.sequence}`,
      booking: booking.id,
      address: booking.email,
      subject,
      body,
      calendar,
      method: calendar && entry.method,
      made: now,
      due: now,
    })
    .onConflict((same) => same.column('about').doNothing())
    .execute();
}

/** The talk as it stands in a visitor's calendar. */
export function calendarEntry(
  booking: Booking,
  slot: Slot,
  { origin, path, from, now }: LetterOptions,
): CalendarEntry {
  const language = languageOf(booking.language);
  const off = booking.state !== 'active';
  return {
    uid: `${booking.id}@indenfor`,
    sequence: booking.sequence,
    method: off ? 'CANCEL' : 'PUBLISH',
    stamp: now,
    starts: slot.starts,
    minutes: slot.minutes,
    title: talk[language].title.replace(/^(Book en|Book a) /, language === 'da' ? 'En ' : 'A '),
    text: off ? '' : `${whereOf(slot, language)}\n${origin}${path}`,
    place: slot.place,
    url: off ? undefined : origin + path,
    organizer: from,
  };
}

/** "Vi mødes: Fængslet i Enghave, på dansk" */
export function whereOf({ kind, place, language: spoken }: Slot, language: 'da' | 'en'): string {
  const say = talk[language];
  const how = say.kind[kind as keyof typeof say.kind] ?? kind;
  return `${how}: ${place}, ${say.spoken[languageOf(spoken)]}`;
}

export function languageOf(text: string): 'da' | 'en' {
  return text === 'en' ? 'en' : 'da';
}
