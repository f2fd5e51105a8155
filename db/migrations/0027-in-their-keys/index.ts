import type { Migration, Statement } from "../migration";

/** SQLite keeps a table and each of its keys in trees of their own, unless the table lies in the tree of its key. Columns stay in their order. */
const inItsKey = (table: string, description: string): Statement[] => [
  { sqlite: `create table ${table}_anew (${description}) strict, without rowid` },
  { sqlite: `insert into ${table}_anew select * from ${table}` },
  { sqlite: `drop table ${table}` },
  { sqlite: `alter table ${table}_anew rename to ${table}` },
];

/**
 * Every registration writes into these tables, and each tree costs it a page to be changed and logged. So what nothing points to lies in
 * its key's tree, and whether a registration is a live one is asked without a list. Pools are found in their order again: the index was
 * lost when their table was made anew.
 */
export const inTheirKeys: Migration = {
  name: "0027-in-their-keys",
  statements: [
    ...inItsKey(
      "form_key",
      "key text primary key, purpose text not null, body_hash text not null, answer text not null, created_at text not null",
    ),
    ...inItsKey(
      "registration_step",
      `id text not null,
      event_id text not null,
      registration_id text not null,
      state text not null,
      by_kind text not null,
      by_id text,
      reason text not null,
      told text not null,
      at text not null,
      primary key (registration_id, id),
      foreign key (event_id, registration_id) references registration (event_id, id)`,
    ),
    ...inItsKey(
      "pool_holding",
      `event_id text not null,
      pool_id text not null,
      registration_id text not null,
      state text not null check (state in ('held', 'confirmed')),
      primary key (registration_id, pool_id),
      foreign key (event_id, pool_id) references pool (event_id, id),
      foreign key (event_id, registration_id) references registration (event_id, id)`,
    ),
    ...inItsKey(
      "contact_address",
      `id text not null,
      host_id text not null,
      person_id text not null,
      kind text not null check (kind in ('own', 'assistant', 'copy')),
      mail_address text not null,
      mail_key text not null,
      proven_at text,
      created_at text not null,
      primary key (person_id, mail_key),
      foreign key (host_id, person_id) references person (host_id, id)`,
    ),
    { sqlite: "create index contact_address_mail on contact_address (host_id, mail_key)" },
    { sqlite: "drop index registration_live" },
    {
      sqlite: `create unique index registration_live on registration (event_id, person_id)
        where state <> 'declined' and state <> 'withdrawn' and state <> 'cancelled-by-host'`,
    },
    { sqlite: "create index pool_in_order on pool (event_id, scope, scope_id)" },
  ],
};
