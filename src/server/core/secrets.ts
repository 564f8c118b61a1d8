import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';

/** What only this house can make, from one secret. */
export interface Secrets {
  /** 256 bits for a link; the same name gives the same, so that it need not be kept */
  token(name: string): string;
  /** Text that goes through a visitor's hands and comes back unread and unchanged. */
  seal(text: string): string;
  /** undefined when it was not sealed here */
  unseal(sealed: string): string | undefined;
  key(purpose: string): Buffer;
}

export function createSecrets(secret: string): Secrets {
  const key = (purpose: string) => Buffer.from(hkdfSync('sha256', secret, '', purpose, 32));
  const links = key('links');
  const seals = key('seals');
  return {
    key,
    token: (name) => createHmac('sha256', links).update(name).digest('base64url'),
    seal(text) {
      const iv = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', seals, iv);
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url');
    },
    unseal(sealed) {
      const bytes = Buffer.from(sealed, 'base64url');
      if (bytes.length < 28) return undefined;
      const decipher = createDecipheriv('aes-256-gcm', seals, bytes.subarray(0, 12));
      decipher.setAuthTag(bytes.subarray(12, 28));
      try {
        const text = decipher.update(bytes.subarray(28));
        return Buffer.concat([text, decipher.final()]).toString('utf8');
      } catch {
        return undefined;
      }
    },
  };
}

/** How a token is kept: whoever reads the database cannot use it. */
export function digest(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

export function sameText(a: string, b: string): boolean {
  const [one, other] = [Buffer.from(digest(a)), Buffer.from(digest(b))];
  return timingSafeEqual(one, other);
}
