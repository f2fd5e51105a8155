import type { Migration, Statement } from "../migration";

const text = (table: string, column: string): Statement => ({
  sqlite: `alter table ${table} add column ${column} text`,
  postgres: `alter table ${table} add column ${column} text collate "C"`,
});

/** Who comes too late waits, with a number that is given once; a freed place is offered, or theirs at once. People are handled in groups. */
export const waiting: Migration = {
  name: "0018-waiting",
  statements: [
    "alter table event add column offer_hours integer default 48",
    text("event", "fall_back_on"),
    text("event", "fall_back_warned_at"),
    text("event", "fell_back_at"),
    `create table waiting (
      registration_id text primary key,
      event_id text not null,
      number integer not null,
      next_state text not null check (next_state in ('nominated', 'awaiting-focal-point', 'awaiting-host', 'confirmed')),
      since text not null,
      offered_at text,
      offered_until text,
      ended_at text,
      unique (event_id, number),
      foreign key (event_id, registration_id) references registration (event_id, id)
    )`,
    "create index waiting_open on waiting (event_id, number) where ended_at is null",
    "create index waiting_offer on waiting (offered_until) where ended_at is null and offered_until is not null",
    `create table people_group (
      id text primary key,
      event_id text not null references event (id),
      name text not null,
      sort_key text not null,
      created_at text not null,
      unique (event_id, id),
      unique (event_id, sort_key)
    )`,
    `create table people_group_member (
      event_id text not null,
      group_id text not null,
      registration_id text not null,
      primary key (group_id, registration_id),
      foreign key (event_id, group_id) references people_group (event_id, id),
      foreign key (event_id, registration_id) references registration (event_id, id)
    )`,
    "create index people_group_member_of on people_group_member (event_id, registration_id)",
  ],
};
