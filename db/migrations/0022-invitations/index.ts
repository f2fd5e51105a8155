import type { Migration, Statement } from "../migration";

const text = (table: string, column: string): Statement => ({
  sqlite: `alter table ${table} add column ${column} text`,
  postgres: `alter table ${table} add column ${column} text collate "C"`,
});

/**
 * Invitations are followed up: reminded, withdrawn, and some lead to a place at once. Two records that look alike are one person, or two.
 * What is done to everybody of a list goes on by itself, and says how far it has come.
 */
export const invitations: Migration = {
  name: "0022-invitations",
  statements: [
    text("invitation", "withdrawn_at"),
    text("invitation", "reminded_at"),
    text("invitation", "skips_approval_at"),
    text("person", "merged_into"),
    `create table two_people (
      host_id text not null,
      person_id text not null,
      other_id text not null,
      said_by text not null references account (id),
      said_at text not null,
      primary key (person_id, other_id),
      foreign key (host_id, person_id) references person (host_id, id),
      foreign key (host_id, other_id) references person (host_id, id),
      check (person_id < other_id)
    )`,
    `create table bulk_deed (
      id text primary key,
      host_id text not null,
      event_id text not null,
      deed text not null check (deed in ('confirm', 'decline', 'move')),
      category_id text,
      told text not null,
      registration_ids text not null,
      seen integer not null,
      done integer not null,
      refused text not null,
      started_by text not null references account (id),
      started_at text not null,
      ended_at text,
      unique (event_id, id),
      foreign key (host_id, event_id) references event (host_id, id),
      foreign key (event_id, category_id) references category (event_id, id)
    )`,
  ],
};
