import type { Migration, Statement } from "../migration";

const text = (column: string): Statement => ({
  sqlite: `alter table event add column ${column} text not null default ''`,
  postgres: `alter table event add column ${column} text collate "C" not null default ''`,
});

/** What an event writes in its letter of invitation; empty is the house's own words. */
export const letters: Migration = {
  name: "0020-letters",
  statements: [text("letter_signatory"), text("letter_position"), text("letter_reference"), text("letter_text")],
};
