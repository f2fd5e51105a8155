import type { Migration } from "../migration";

/** Until a date people change their own things, and may send a colleague in their place where the host allows it. */
export const ownChanges: Migration = {
  name: "0025-own-changes",
  statements: [
    {
      sqlite: "alter table event add column self_service_until text",
      postgres: 'alter table event add column self_service_until text collate "C"',
    },
    {
      sqlite: "alter table event add column colleagues_at text",
      postgres: 'alter table event add column colleagues_at text collate "C"',
    },
  ],
};
