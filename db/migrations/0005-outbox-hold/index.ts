import type { Migration } from "../migration";

/** After a restore the outbox waits for a person: what it holds may have gone out since the backup was made. */
export const outboxHold: Migration = {
  name: "0005-outbox-hold",
  statements: [
    `create table outbox_hold (
    id text primary key,
    backup_at text not null,
    held_at text not null,
    released_at text
  )`,
  ],
};
