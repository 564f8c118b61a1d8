/** The store cannot do it now and may be able to later: answered by 503 and `Retry-After`. */
export class Unavailable extends Error {
  override name = 'Unavailable';
}

/** Of SQLite: full, read-only, locked, input and output. */
const sqlite = /^SQLITE_(FULL|READONLY|BUSY|LOCKED|IOERR|CANTOPEN|NOMEM|PROTOCOL)/;

/** Of PostgreSQL, by class or code: connection, resources, operator, read-only; of the network below it. */
const postgres = /^(08|53|57|25006|XX000|28|3D000)/;
const network = /^(ECONN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND|EAI_AGAIN|ENOSPC|EROFS|EIO)/;

/** Whether an error says that the store is away or full, not that the question was wrong. */
export function isUnavailable(error: unknown): boolean {
  if (error instanceof Unavailable) return true;
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (sqlite.test(code) || network.test(code)) return true;
  if (code.length === 5 && postgres.test(code)) return true;
  return /Connection terminated|timeout exceeded when trying to connect|connection is not open|not queryable/i.test(
    error.message,
  );
}

/** Of several who wanted the same at once PostgreSQL sends some back to try again. */
export function isOvertaken(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === '40001' || code === '40P01' || code === '23505';
}

/** PostgreSQL keeps no NUL in a text, and no number beyond its columns: whoever sends one asked wrongly. */
export function isNonsense(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^22...$/.test(code);
}
