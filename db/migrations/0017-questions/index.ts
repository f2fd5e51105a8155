import type { Migration, Statement } from "../migration";

const text = (table: string, column: string, rest = ""): Statement => ({
  sqlite: `alter table ${table} add column ${column} text ${rest}`.trimEnd(),
  postgres: `alter table ${table} add column ${column} text collate "C" ${rest}`.trimEnd(),
});

const pool = `(
    id text primary key,
    event_id text not null references event (id),
    scope text not null check (scope in ('event', 'category', 'delegation', 'session', 'option')),
    scope_id text not null,
    places integer,
    confirmed integer not null default 0 check (confirmed >= 0),
    held integer not null default 0 check (held >= 0),
    unique (event_id, id),
    unique (scope, scope_id),
    check (places is null or confirmed + held <= places)
  )`;

/** SQLite cannot widen a check: the table is made anew, what points to it taken out of the way meanwhile. */
const wider: Statement[] = [
  { sqlite: "create table pool_holding_kept as select event_id, pool_id, registration_id, state from pool_holding" },
  { sqlite: "delete from pool_holding" },
  { sqlite: `create table pool_wider ${pool} strict` },
  {
    sqlite: `insert into pool_wider (id, event_id, scope, scope_id, places, confirmed, held)
      select id, event_id, scope, scope_id, places, confirmed, held from pool`,
  },
  { sqlite: "drop table pool" },
  { sqlite: "alter table pool_wider rename to pool" },
  {
    sqlite: `insert into pool_holding (event_id, pool_id, registration_id, state)
      select event_id, pool_id, registration_id, state from pool_holding_kept`,
  },
  { sqlite: "drop table pool_holding_kept" },
  { postgres: "alter table pool drop constraint pool_scope_check" },
  {
    postgres: "alter table pool add constraint pool_scope_check check (scope in ('event', 'category', 'delegation', 'session', 'option'))",
  },
];

/**
 * Questions of every kind, in versions: a row is one version, the live one of each key has not ended. What people told of their needs
 * becomes an answer like any other, where it lies. Options are limited by pools; drafts are kept as typed and are nobody's answer yet.
 */
export const questions: Migration = {
  name: "0017-questions",
  statements: [
    text("question", "type", "not null default 'text'"),
    text("question", "help", "not null default '{}'"),
    text("question", "section", "not null default '{}'"),
    text("question", "options", "not null default '[]'"),
    text("question", "condition"),
    text("question", "moment", "not null default 'registration' check (moment in ('registration', 'after-confirmation'))"),
    text("question", "due_on"),
    text("question", "required_at"),
    text("question", "created_at"),
    text("question", "ended_at"),
    "update question set type = 'long-text' where key = 'needs'",
    `update question set ended_at = '2026-11-29T00:00:00.000Z' where exists
      (select 1 from question newer where newer.event_id = question.event_id and newer.key = question.key and newer.version > question.version)`,
    "create unique index question_live on question (event_id, key) where ended_at is null",
    text("answer", "by_kind", "not null default ''"),
    text("answer", "by_id"),
    text("answer", "skipped_at"),
    "create index answer_question on answer (event_id, question_id)",
    `create table answer_draft (
    event_id text not null,
    registration_id text not null,
    key text not null,
    value text not null,
    saved_at text not null,
    primary key (registration_id, key),
    foreign key (event_id, registration_id) references registration (event_id, id)
  )`,
    "create index answer_draft_event on answer_draft (event_id, key)",
    `create table answer_keeping (
    event_id text not null references event (id),
    class text not null check (class in ('ordinary', 'travel', 'sensitive')),
    kept_until text,
    primary key (event_id, class)
  )`,
    `create table unwanted_bytes (
    hash text primary key,
    since text not null
  )`,
    ...wider,
  ],
};
