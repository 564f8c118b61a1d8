import type { FastifyInstance } from 'fastify';
import { loginPage } from '../../office/frame.ts';
import { accountPage } from '../../office/log.ts';
import { languageOf, privately } from '../book/pages.ts';
import { fieldsOf, isOurOwn } from '../core/asking.ts';
import type { Store } from '../store/store.ts';
import { fits, logIn, setAccount, shortest } from './accounts.ts';
import { noteDeed } from './audit.ts';
import type { Guard } from './guard.ts';
import type { Sessions } from './sessions.ts';

export interface DoorOptions {
  store: Store;
  sessions: Sessions;
  guard: Guard;
  clock: () => number;
  /** the organisation's own login may be used */
  sso: boolean;
  /** tries of one asker in ten minutes */
  limit: number;
}

/** In and out of the office, and a new password. */
export function addDoor(app: FastifyInstance, options: DoorOptions): void {
  const { store, sessions, guard, clock, sso, limit } = options;
  const config = { rateLimit: { max: limit, timeWindow: 600_000 } };
  const isEmpty = async () => {
    const one = await store.db.selectFrom('account').select('name').limit(1).executeTakeFirst();
    return one === undefined;
  };

  app.get<{ Querystring: { notice?: string } }>('/office/login', async (request, reply) => {
    const { notice } = request.query;
    const problem = notice === 'passwordChanged' || notice === 'refused' ? notice : undefined;
    const page = loginPage(languageOf(request), { sso, empty: await isEmpty(), problem });
    return privately(reply).send(page);
  });

  app.post('/office/login', { config }, async (request, reply) => {
    const { name = '', password = '' } = fieldsOf(request);
    const language = languageOf(request);
    const again = async (problem: 'wrong' | 'locked' | 'refused', status: number) =>
      privately(reply.code(status)).send(
        loginPage(language, { sso, empty: await isEmpty(), problem }),
      );
    if (!isOurOwn(request)) return again('refused', 403);
    if (name.length > 80 || password.length > 200) return again('wrong', 401);
    const outcome = await logIn(store, name, password, clock());
    const what = { in: 'login', out: 'login-failed', locked: 'login-locked' } as const;
    // what was typed may be a password in the wrong field
    const known = outcome === 'out' ? '' : name;
    await store.write((db) => noteDeed(db, known, what[outcome], '', clock()));
    if (outcome !== 'in') return again(outcome === 'locked' ? 'locked' : 'wrong', 401);
    await sessions.open(request, reply, name);
    return reply.redirect('/office', 303);
  });

  app.post(
    '/office/logout',
    guard.deed(async ({ request, reply, desk }) => {
      await sessions.close(request, reply);
      await store.write((db) => noteDeed(db, desk.account, 'logout', '', clock()));
      return reply.redirect('/office/login', 303);
    }),
  );

  app.get(
    '/office/account',
    guard.page(({ desk, reply }) => reply.send(accountPage(desk))),
  );

  app.post(
    '/office/account',
    { config },
    guard.deed(async ({ desk, body, reply }) => {
      const { old = '', password = '' } = body;
      const right = password.length >= shortest && (await fits(store, desk.account, old));
      if (!right || password.length > 200)
        return reply.code(422).send(accountPage(desk, 'passwordShort'));
      await setAccount(store, desk.account, password, clock());
      await store.write((db) => noteDeed(db, desk.account, 'password-changed', '', clock()));
      return reply.redirect('/office/login?notice=passwordChanged', 303);
    }),
  );
}
