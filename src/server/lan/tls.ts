import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import { CannotStart } from '../core/listen.ts';
import { addressesHere } from './addresses.ts';

export interface Tls {
  cert: string;
  key: string;
  /** made by ourselves: good for trying out, not for keeping the tour on a device */
  own: boolean;
}

/**
 * HTTPS by settings: TLS_CERT and TLS_KEY name two PEM files; TLS=self makes a certificate for trying out.
 * @throws CannotStart when a file is missing
 */
export async function readTls(
  env: Record<string, string | undefined>,
  data: string,
): Promise<Tls | undefined> {
  const { TLS_CERT: cert, TLS_KEY: key, TLS } = env;
  if (cert && key) {
    for (const [name, file] of Object.entries({ TLS_CERT: cert, TLS_KEY: key }))
      if (!existsSync(file))
        throw new CannotStart(
          `${name} names ${file}, which does not exist. Name a PEM file, or leave both out for http.`,
        );
    return { cert: readFileSync(cert, 'utf8'), key: readFileSync(key, 'utf8'), own: false };
  }
  if (cert || key)
    throw new CannotStart(
      `${cert ? 'TLS_KEY' : 'TLS_CERT'} is missing: a certificate (TLS_CERT) and its key (TLS_KEY) belong together.`,
    );
  if (TLS === undefined || TLS === '') return undefined;
  if (TLS !== 'self')
    throw new CannotStart(
      `TLS is "${TLS}". Set TLS=self for a certificate to try things out, or TLS_CERT and TLS_KEY.`,
    );
  return { ...(await ownCertificate(join(data, 'tls'))), own: true };
}

/** Made once, for the names and addresses this machine has then. */
async function ownCertificate(folder: string): Promise<{ cert: string; key: string }> {
  const files = { cert: join(folder, 'cert.pem'), key: join(folder, 'key.pem') };
  if (!existsSync(files.cert)) {
    mkdirSync(folder, { recursive: true });
    const addresses = ['127.0.0.1', ...addressesHere()];
    const notAfterDate = new Date(Date.now() + 365 * 86_400_000);
    const made = await generate([{ name: 'commonName', value: 'Indenfor (to try out)' }], {
      keyType: 'ec',
      notAfterDate,
      extensions: [
        {
          name: 'subjectAltName',
          altNames: [
            { type: 2, value: 'localhost' },
            ...addresses.map((ip) => ({ type: 7 as const, ip })),
          ],
        },
      ],
    });
    writeFileSync(files.key, made.private, { mode: 0o600 });
    writeFileSync(files.cert, made.cert);
  }
  return { cert: readFileSync(files.cert, 'utf8'), key: readFileSync(files.key, 'utf8') };
}
