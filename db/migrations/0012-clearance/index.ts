import type { Migration } from "../migration";

/**
 * Clearance of the draft by somebody above the team, with what they remarked; what the team alone knows of a session for its running.
 * Of a link nothing is kept but its generation: raising it ends every link made before.
 */
export const clearance: Migration = {
  name: "0012-clearance",
  statements: [
    {
      sqlite: "alter table session add column setup text not null default ''",
      postgres: `alter table session add column setup text collate "C" not null default ''`,
    },
    {
      sqlite: "alter table session add column responsible text not null default ''",
      postgres: `alter table session add column responsible text collate "C" not null default ''`,
    },
    `create table clearance (
      id text primary key,
      event_id text not null references event (id),
      asked_of text not null,
      generation integer not null,
      ends_at text not null,
      ended_at text,
      cleared_at text,
      cleared_by text,
      cleared_draft text,
      created_by text not null references account (id),
      created_at text not null,
      unique (event_id, id)
    )`,
    `create table clearance_remark (
      id text primary key,
      event_id text not null,
      clearance_id text not null,
      session_id text,
      name text not null,
      remark text not null,
      created_at text not null,
      foreign key (event_id, clearance_id) references clearance (event_id, id),
      foreign key (event_id, session_id) references session (event_id, id)
    )`,
    "create index clearance_remark_clearance on clearance_remark (event_id, clearance_id)",
    "create index clearance_remark_session on clearance_remark (event_id, session_id)",
  ],
};
