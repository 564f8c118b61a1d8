import type { FastifyInstance } from 'fastify';

/** A reason not to start, said in one sentence. */
export class CannotStart extends Error {
  override name = 'CannotStart';
}

/** The port to listen on. @throws CannotStart when it is no port */
export function readPort(text: string | undefined): number {
  const port = Number(text ?? 8080);
  if (text?.trim() !== '' && Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  throw new CannotStart(
    `PORT is "${text}", which is no port. Choose a number, for example: PORT=8081 npm start`,
  );
}

/** Listens on every address of this machine, IPv6 and IPv4. @throws CannotStart when the port is taken or forbidden */
export async function listen(app: FastifyInstance, port: number): Promise<void> {
  try {
    await app.listen({ port, host: '::' });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE')
      throw new CannotStart(
        `Port ${port} is taken by another program. Stop it, or choose another port: PORT=${port === 65535 ? 8080 : port + 1} npm start`,
      );
    if (code === 'EACCES')
      throw new CannotStart(
        `Port ${port} may not be used without special rights. Choose one above 1023: PORT=8080 npm start`,
      );
    if (code !== 'EAFNOSUPPORT' && code !== 'EADDRNOTAVAIL') throw error;
    // a machine without IPv6
    await app.listen({ port, host: '0.0.0.0' });
  }
}
