import { networkInterfaces } from 'node:os';
import encodeQR from 'qr';

/** The IPv4 addresses of this machine in its networks. */
export function addressesHere(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);
}

export interface Invitation {
  /** `https://tour.example`, as the router's DNS calls this machine; else its address in the network */
  origin: string | undefined;
  port: number;
  secure: boolean;
  /** the key of the operator's page */
  key: string;
  /** a one-time code to join with */
  code: string;
}

/** What the host at the laptop reads after `npm start -- --event`. */
export function invitation({ origin, port, secure, key, code }: Invitation): string {
  const [address = 'localhost'] = addressesHere();
  const site = origin ?? `${secure ? 'https' : 'http'}://${address}:${port}`;
  const operator = `${site}/operator/#key=${key}`;
  const join = `${site}/event/#join=${code}`;
  return [
    '',
    'The host’s page, for the tablet (keep it to yourselves):',
    operator,
    encodeQR(operator, 'term', { ecc: 'low', border: 2 }),
    'The first device joins here, once; the host’s page has a code for each of the others:',
    join,
    encodeQR(join, 'term', { ecc: 'low', border: 2 }),
    ...(secure
      ? []
      : [
          'This is http: headsets and offline use need https, or adb reverse (README, “Run a truck”).',
          '',
        ]),
  ].join('\n');
}
