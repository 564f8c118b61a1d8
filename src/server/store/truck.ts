import type { Kysely } from 'kysely';

/** Tables of an event: its devices, what visitors there did in all, and what its server remembers. */
export interface TruckTables {
  /** a device that joined; `secret` is hashed */
  lan_device: { id: string; secret: string; name: string; kind: string; joined: number };
  /** a visit that ended; its id is made by the device */
  lan_visit: {
    id: string;
    device: string;
    day: string;
    at: number;
    way: string;
    language: string;
    seconds: number;
    rooms: number;
    /** by whom it was ended */
    ending: string;
  };
  lan_memory: { name: string; value: string };
}

export async function truck(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  const id = (name: string, key = 'id') =>
    schema.createTable(name).addColumn(key, 'text', (column) => column.primaryKey());
  await id('lan_device')
    .addColumn('secret', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('joined', 'bigint', (column) => column.notNull())
    .execute();
  await id('lan_visit')
    .addColumn('device', 'text', (column) => column.notNull())
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('way', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('seconds', 'integer', (column) => column.notNull())
    .addColumn('rooms', 'integer', (column) => column.notNull())
    .addColumn('ending', 'text', (column) => column.notNull())
    .execute();
  await schema.createIndex('lan_visit_day').on('lan_visit').column('day').execute();
  await id('lan_memory', 'name')
    .addColumn('value', 'text', (column) => column.notNull())
    .execute();
}
