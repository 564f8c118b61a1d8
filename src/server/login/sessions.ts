import { createHmac, randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isOurOwn } from '../core/asking.ts';
import { digest, type Secrets, sameText } from '../core/secrets.ts';
import type { Store } from '../store/store.ts';

/** Milliseconds a session lasts, and how long it may be left alone. */
const lasts = 12 * 3_600_000;
const idle = 2 * 3_600_000;

export interface Session {
  account: string;
  /** stands in every form: a page of another site cannot know it */
  stamp: string;
}

export interface Sessions {
  open(request: FastifyRequest, reply: FastifyReply, account: string): Promise<void>;
  find(request: FastifyRequest): Promise<Session | undefined>;
  close(request: FastifyRequest, reply: FastifyReply): Promise<void>;
  /** Whether a post was written on one of our pages, by this session. */
  isMeant(request: FastifyRequest, session: Session): boolean;
}

/** Who is in the office. What a cookie holds is kept only as its hash. */
export function createSessions(store: Store, secrets: Secrets, clock: () => number): Sessions {
  const stamps = secrets.key('office stamps');
  const name = ({ protocol }: FastifyRequest) =>
    protocol === 'https' ? '__Secure-office' : 'office';
  const cookie = (request: FastifyRequest, value: string, seconds: number) =>
    `${name(request)}=${value}; Path=/office; HttpOnly; SameSite=Lax; Max-Age=${seconds}${
      request.protocol === 'https' ? '; Secure' : ''
    }`;
  const tokenOf = (request: FastifyRequest) =>
    request.headers.cookie
      ?.split('; ')
      .find((one) => one.startsWith(`${name(request)}=`))
      ?.slice(name(request).length + 1);

  return {
    async open(request, reply, account) {
      const token = randomBytes(32).toString('base64url');
      const now = clock();
      await store.write(async (db) => {
        await db
          .deleteFrom('session')
          .where('made', '<', now - lasts)
          .execute();
        await db
          .insertInto('session')
          .values({ token: digest(token), account, made: now, seen: now })
          .execute();
      });
      reply.header('set-cookie', cookie(request, token, lasts / 1000));
    },
    async find(request) {
      const token = tokenOf(request);
      if (!token) return undefined;
      const now = clock();
      const session = await store.db
        .selectFrom('session')
        .selectAll()
        .where('token', '=', digest(token))
        .executeTakeFirst();
      const over =
        !session || Math.abs(now - session.made) > lasts || Math.abs(now - session.seen) > idle;
      if (over) return undefined;
      if (now - session.seen > 60_000)
        await store.write((db) =>
          db.updateTable('session').set({ seen: now }).where('token', '=', session.token).execute(),
        );
      const stamp = createHmac('sha256', stamps).update(token).digest('base64url');
      return { account: session.account, stamp };
    },
    async close(request, reply) {
      const token = tokenOf(request);
      if (token)
        await store.write((db) =>
          db.deleteFrom('session').where('token', '=', digest(token)).execute(),
        );
      reply.header('set-cookie', cookie(request, '', 0));
    },
    isMeant(request, { stamp }) {
      const body = request.body as { stamp?: unknown } | undefined;
      return isOurOwn(request) && typeof body?.stamp === 'string' && sameText(body.stamp, stamp);
    },
  };
}
