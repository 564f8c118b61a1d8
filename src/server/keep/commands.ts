import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { CannotStart } from '../core/listen.ts';
import { readSettings, type Settings } from '../core/settings.ts';
import { setAccount, shortest } from '../login/accounts.ts';
import { openStore, type Store } from '../store/store.ts';
import { backUp, restore } from './backup.ts';
import { openPurgeLog } from './purgeLog.ts';

export const keeping = ['account', 'backup', 'restore'] as const;

/**
 * Commands of whoever keeps the server: `account <name>` (the password is asked for, or read from a pipe),
 * `backup [folder]`, `restore <file>`.
 * @throws CannotStart with a sentence when something is missing
 */
export async function keep(args: string[], root: string): Promise<void> {
  const [command, what] = args;
  const data = resolve(root, process.env.INDENFOR_DATA ?? 'data');
  const settings = readSettings(process.env, data);
  const store = openStore({ url: settings.database, folder: data, connections: 2 });
  try {
    await store.migrate();
    if (command === 'account') await makeAccount(store, what);
    if (command === 'backup') {
      console.log(await backUp(store, resolve(what ?? settings.backups), Date.now()));
    }
    if (command === 'restore') await bringBack(store, settings, what);
  } finally {
    await store.close();
  }
}

async function makeAccount(store: Store, name: string | undefined): Promise<void> {
  if (!name || name.length > 80)
    throw new CannotStart('Say whose account: npx indenfor account anna');
  const password = await askPassword();
  if (password.length < shortest)
    throw new CannotStart(`The password needs at least ${shortest} characters.`);
  await setAccount(store, name, password, Date.now());
  console.log(`${name} may log in at /office now.`);
}

/** From the keyboard without showing it, or the first line of a pipe. */
async function askPassword(): Promise<string> {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = process.stdin.isTTY === true;
  if (terminal) process.stdout.write(`Password (at least ${shortest} characters): `);
  const lines = createInterface({ input: process.stdin, output: silent, terminal });
  const { value = '' } = await lines[Symbol.asyncIterator]().next();
  lines.close();
  if (terminal) process.stdout.write('\n');
  return value.trim();
}

async function bringBack(
  store: Store,
  { data }: Settings,
  file: string | undefined,
): Promise<void> {
  if (!file || !existsSync(file))
    throw new CannotStart(
      `${file ? `There is no ${file}` : 'Say which backup'}: npx indenfor restore data/backups/indenfor-….jsonl.gz`,
    );
  const { rows, wiped } = await restore(store, file, openPurgeLog(data).read(), Date.now());
  console.log(`${rows} rows are back; contact data of ${wiped} bookings was wiped again.`);
}
