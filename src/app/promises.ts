export type JourneyCode = 'unknown' | 'overtaken' | 'unreachable';

/** Why `goTo` did not arrive. */
export class JourneyError extends Error {
  override name = 'JourneyError';
  readonly code: JourneyCode;
  constructor(code: JourneyCode, message: string) {
    super(message);
    this.code = code;
  }
}

export interface Deferred<T> {
  promise: Promise<T>;
  resolve(value: T): void;
  reject(reason: unknown): void;
}

/** Nobody needs to wait for it: a rejection without listeners is told by the `problem` event. */
export function deferred<T>(): Deferred<T> {
  let resolve!: Deferred<T>['resolve'];
  let reject!: Deferred<T>['reject'];
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  promise.catch(() => undefined);
  return { promise, resolve, reject };
}
