import type { Migration } from "../migration";

/** Whoever is invited by name says that they cannot come, as a delegation does. */
export const regrets: Migration = {
  name: "0026-regrets",
  statements: [
    {
      sqlite: "alter table invitation add column regretted_at text",
      postgres: 'alter table invitation add column regretted_at text collate "C"',
    },
  ],
};
