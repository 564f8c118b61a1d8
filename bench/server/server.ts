import { createReadStream, statSync } from 'node:fs';
import { createSecureServer, type Http2ServerRequest, type Http2ServerResponse } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import type { Certificate } from './certificate.ts';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ktx2': 'image/ktx2',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

export interface Server {
  origin: string;
  /** bytes of bodies sent since the last call */
  sent(): number;
  close(): Promise<void>;
}

/**
 * HTTP/2 with TLS, as a static host does it: texts as brotli where a `.br` lies beside, everything but pages
 * cached for ever.
 * @param find the file behind a path, if there is one
 */
export async function startServer(
  certificate: Certificate,
  find: (path: string) => string | undefined,
): Promise<Server> {
  let sent = 0;
  const answer = (request: Http2ServerRequest, response: Http2ServerResponse) => {
    const path = decodeURIComponent(new URL(request.url, 'https://localhost').pathname);
    const file = find(path);
    if (file === undefined) {
      response.writeHead(404).end();
      return;
    }
    const type = types[extname(file)] ?? 'application/octet-stream';
    const pressed = request.headers['accept-encoding']?.includes('br') && isFile(`${file}.br`);
    const body = pressed ? `${file}.br` : file;
    const { size } = statSync(body);
    sent += size;
    response.writeHead(200, {
      'content-type': type,
      'content-length': size,
      'cache-control': type.startsWith('text/html')
        ? 'no-cache'
        : 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
      ...(pressed && { 'content-encoding': 'br' }),
    });
    const stream = createReadStream(body);
    stream.on('error', () => response.end());
    response.on('close', () => stream.destroy());
    stream.pipe(response);
  };
  const server = createSecureServer({ key: certificate.key, cert: certificate.cert }, answer);
  server.on('sessionError', () => {});
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    origin: `https://localhost:${(server.address() as AddressInfo).port}`,
    sent() {
      const since = sent;
      sent = 0;
      return since;
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        setTimeout(done, 300).unref();
      }),
  };
}

export function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
