import type { Transporter } from 'nodemailer';
import nodemailer from 'nodemailer';
import type { Store } from '../store/store.ts';

/** After so long a letter says nothing any more. */
const givenUpAfter = 3 * 86_400_000;

/** Milliseconds a letter is in one instance's hands before another takes it up. */
const inHand = 180_000;

export interface Outbox {
  /** Sends what is due. @returns how many went */
  send(now: number): Promise<number>;
  close(): void;
}

export interface OutboxOptions {
  store: Store;
  /** `smtp://…` or `smtps://…` */
  url: string;
  from: string;
  log(line: string): void;
}

/** Sends letters until they are taken, longer apart each time; what was sent is wiped from the outbox. */
export function createOutbox({ store, url, from, log }: OutboxOptions): Outbox {
  const transport = nodemailer.createTransport(url, {
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  } as object);
  return {
    async send(now) {
      let sent = 0;
      for (let id = await takeUp(store, now); id; id = await takeUp(store, now)) {
        const problem = await post(store, transport, from, id, now);
        if (problem === null) sent += 1;
        else log(`mail: not sent (${problem}), tried again later`);
      }
      return sent;
    },
    close: () => transport.close(),
  };
}

/** Takes a letter into hand: of several instances one gets it. */
async function takeUp(store: Store, now: number): Promise<string | undefined> {
  const next = await store.db
    .selectFrom('mail')
    .select(['id', 'tries'])
    .where('sent', 'is', null)
    .where('failed', 'is', null)
    .where('due', '<=', now)
    .orderBy('due')
    .executeTakeFirst();
  if (!next) return undefined;
  const taken = await store.write((db) =>
    db
      .updateTable('mail')
      .set({ due: now + inHand, tries: next.tries + 1 })
      .where('id', '=', next.id)
      .where('tries', '=', next.tries)
      .where('due', '<=', now)
      .returning('id')
      .executeTakeFirst(),
  );
  return taken?.id ?? takeUp(store, now);
}

/** @returns why it did not go, without anything personal; null when it did */
async function post(
  store: Store,
  transport: Transporter,
  from: string,
  id: string,
  now: number,
): Promise<string | null> {
  const letter = await store.db
    .selectFrom('mail')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  // cancelled meanwhile
  if (!letter) return null;
  const { address, subject, body, calendar, method, tries, made } = letter;
  const problem = await transport
    .sendMail({
      from,
      to: { name: '', address },
      subject,
      text: body,
      messageId: `<${id}@indenfor>`,
      ...(calendar && { icalEvent: { method, content: calendar, filename: 'indenfor.ics' } }),
    })
    .then(
      () => null,
      (error: { code?: string; responseCode?: number }) => error,
    );
  const wiped = { address: '', subject: '', body: '', calendar: '' };
  const reason = String(problem?.responseCode ?? problem?.code ?? 'unknown');
  const over = (problem?.responseCode ?? 0) >= 500 || now - made > givenUpAfter;
  const change = !problem
    ? { ...wiped, sent: now }
    : over
      ? { ...wiped, failed: reason }
      : { due: now + Math.min(30_000 * 2 ** (tries - 1), 3_600_000) };
  await store.write((db) => db.updateTable('mail').set(change).where('id', '=', id).execute());
  return problem ? reason : null;
}
