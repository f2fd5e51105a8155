import type { Migration } from "../migration";

/** What is due is found in its order; a newer message about the same thing replaces those that wait; the relay's troubles are on file. */
export const outbox: Migration = {
  name: "0004-outbox",
  statements: [
    { sqlite: "alter table message add column about text", postgres: `alter table message add column about text collate "C"` },
    "create index message_about on message (about) where about is not null",
    "create index message_waiting on message (priority, not_before, id) where state in ('queued', 'retrying')",
    "create index message_account on message (account_id)",
    `create table relay_trouble (
    relay text primary key,
    since text not null,
    last_at text not null,
    reply text not null
  )`,
  ],
};
