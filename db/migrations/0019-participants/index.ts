import type { Migration, Statement } from "../migration";

const text = (table: string, column: string): Statement => ({
  sqlite: `alter table ${table} add column ${column} text`,
  postgres: `alter table ${table} add column ${column} text collate "C"`,
});

/** Who stands in the list of participants, and the lists as they were issued. */
export const participants: Migration = {
  name: "0019-participants",
  statements: [
    text("event", "official_at"),
    text("event", "participants_delegations_at"),
    text("event", "participants_public_at"),
    `create table participant_choice (
    event_id text not null,
    registration_id text not null,
    edition text not null check (edition in ('delegations', 'public')),
    shown text not null check (shown in ('named', 'title', 'counted', 'absent')),
    chosen_by text not null references account (id),
    chosen_at text not null,
    primary key (registration_id, edition),
    foreign key (event_id, registration_id) references registration (event_id, id)
  )`,
    "create index participant_choice_event on participant_choice (event_id)",
    `create table participant_list (
    id text primary key,
    event_id text not null,
    host_id text not null,
    kind text not null check (kind in ('provisional', 'final')),
    number integer not null,
    content text not null,
    corrections_until text,
    issued_by text not null references account (id),
    issued_at text not null,
    unique (event_id, kind, number),
    foreign key (host_id, event_id) references event (host_id, id)
  )`,
  ],
};
