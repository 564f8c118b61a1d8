import { type Kysely, type Migration, sql } from 'kysely';
import { truck } from './truck.ts';

/** Every change to the tables since the first release, never edited afterwards. Both databases take the same. */
export const migrations: Record<string, Migration> = {
  '0001-talks-and-figures': { up: talksAndFigures },
  '0002-truck': { up: truck },
};

async function talksAndFigures(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  const id = (name: string, key = 'id') =>
    schema.createTable(name).addColumn(key, 'text', (column) => column.primaryKey());

  await id('slot')
    .addColumn('starts', 'bigint', (column) => column.notNull())
    .addColumn('minutes', 'integer', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('place', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('capacity', 'integer', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .execute();
  await schema.createIndex('slot_starts').on('slot').column('starts').execute();

  await id('booking')
    .addColumn('slot', 'text', (column) => column.notNull().references('slot.id'))
    .addColumn('seat', 'integer')
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('email', 'text', (column) => column.notNull())
    .addColumn('phone', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('origin', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull().unique())
    .addColumn('token', 'text', (column) => column.notNull().unique())
    .addColumn('sequence', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('made', 'bigint', (column) => column.notNull())
    .addColumn('changed', 'bigint', (column) => column.notNull())
    .addColumn('reminded', 'bigint')
    .addColumn('purged', 'bigint')
    .execute();
  // never two for one seat, whatever the code above it does
  await sql`create unique index booking_seat on booking (slot, seat) where state = 'active'`.execute(
    db,
  );
  await schema.createIndex('booking_slot').on('booking').columns(['slot', 'state']).execute();

  await id('mail')
    .addColumn('about', 'text', (column) => column.notNull().unique())
    .addColumn('booking', 'text', (column) => column.notNull())
    .addColumn('address', 'text', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('calendar', 'text', (column) => column.notNull())
    .addColumn('method', 'text', (column) => column.notNull())
    .addColumn('made', 'bigint', (column) => column.notNull())
    .addColumn('due', 'bigint', (column) => column.notNull())
    .addColumn('tries', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('sent', 'bigint')
    .addColumn('failed', 'text')
    .execute();
  await schema.createIndex('mail_booking').on('mail').column('booking').execute();

  await id('figure')
    .addColumn('visit', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('tour', 'text', (column) => column.notNull())
    .addColumn('place', 'text', (column) => column.notNull())
    .addColumn('device', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('type', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('thing', 'text', (column) => column.notNull())
    .addColumn('part', 'text', (column) => column.notNull())
    .addColumn('seconds', 'double precision', (column) => column.notNull())
    .addColumn('looks', 'text', (column) => column.notNull())
    .execute();
  await schema.createIndex('figure_day').on('figure').columns(['day', 'id']).execute();
  await id('stale_day', 'day').execute();

  await schema
    .createTable('rollup')
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('tour', 'text', (column) => column.notNull())
    .addColumn('place', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('a', 'text', (column) => column.notNull())
    .addColumn('b', 'text', (column) => column.notNull())
    .addColumn('count', 'integer', (column) => column.notNull())
    .addColumn('sum', 'double precision', (column) => column.notNull())
    .addPrimaryKeyConstraint('rollup_key', ['day', 'tour', 'place', 'kind', 'a', 'b'])
    .execute();

  await id('account', 'name')
    .addColumn('password', 'text', (column) => column.notNull())
    .addColumn('failures', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('locked', 'bigint', (column) => column.notNull().defaultTo(0))
    .addColumn('made', 'bigint', (column) => column.notNull())
    .execute();
  await id('session', 'token')
    .addColumn('account', 'text', (column) => column.notNull())
    .addColumn('made', 'bigint', (column) => column.notNull())
    .addColumn('seen', 'bigint', (column) => column.notNull())
    .execute();
  await id('audit')
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('account', 'text', (column) => column.notNull())
    .addColumn('what', 'text', (column) => column.notNull())
    .addColumn('about', 'text', (column) => column.notNull())
    .execute();
  await id('purge', 'booking')
    .addColumn('at', 'bigint', (column) => column.notNull())
    .execute();
  await id('chore', 'name')
    .addColumn('until', 'bigint', (column) => column.notNull())
    .execute();
}
