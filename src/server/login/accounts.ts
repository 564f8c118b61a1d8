import { hash, verify } from '@node-rs/argon2';
import type { Store } from '../store/store.ts';

/** Wrong passwords in a row after which an account is locked, and for how long. */
export const failuresAllowed = 5;
export const lockedFor = 15 * 60_000;

/** Characters a password needs. */
export const shortest = 12;

/** Argon2id with the parameters OWASP names first: 19 MiB, two passes. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Makes an account, or gives it a new password and lets it in again. */
export async function setAccount(
  store: Store,
  name: string,
  password: string,
  now: number,
): Promise<void> {
  const hashed = await hash(password, cost);
  await store.write(async (db) => {
    await db
      .insertInto('account')
      .values({ name, password: hashed, made: now })
      .onConflict((same) =>
        same.column('name').doUpdateSet({ password: hashed, failures: 0, locked: 0 }),
      )
      .execute();
    await db.deleteFrom('session').where('account', '=', name).execute();
  });
}

/** Whether this password belongs to the account; takes as long when there is no such account. */
export async function fits(store: Store, name: string, password: string): Promise<boolean> {
  const account = await store.db
    .selectFrom('account')
    .select('password')
    .where('name', '=', name)
    .executeTakeFirst();
  return verify(account?.password ?? (await nobody()), password);
}

let noPassword: Promise<string> | undefined;
function nobody(): Promise<string> {
  noPassword ??= hash('nobody has this password', cost);
  return noPassword;
}

/** in: the password fits; out: it does not, or the account is locked. */
export async function logIn(
  store: Store,
  name: string,
  password: string,
  now: number,
): Promise<'in' | 'out' | 'locked'> {
  const right = await fits(store, name, password);
  return store.write(async (db) => {
    const account = await db
      .updateTable('account')
      .set((row) => ({ failures: row.ref('failures') }))
      .where('name', '=', name)
      .returning(['failures', 'locked'])
      .executeTakeFirst();
    if (!account) return 'out';
    // a lock from far in the future was set by a clock that was wrong
    if (account.locked > now && account.locked <= now + lockedFor) return 'locked';
    const failures = right ? 0 : account.failures + 1;
    const locked = failures >= failuresAllowed;
    await db
      .updateTable('account')
      .set(locked ? { failures: 0, locked: now + lockedFor } : { failures, locked: 0 })
      .where('name', '=', name)
      .execute();
    return right ? 'in' : locked ? 'locked' : 'out';
  });
}
