import type { Migration } from "../migration";

/**
 * What came from a file is known again by the file's own words: a guid where it gives one, else its number or its row (`source_key`).
 * A speaker's guid for other systems is the speaker's id where no file brought one.
 */
export const interchange: Migration = {
  name: "0013-interchange",
  statements: [
    "alter table speaker add column guid text",
    "alter table speaker add column source_key text",
    "alter table session add column source_key text",
    "create unique index speaker_guid on speaker (event_id, guid) where guid is not null",
    "create unique index speaker_source on speaker (event_id, source_key) where source_key is not null",
    "create index session_guid on session (event_id, guid)",
    `create table programme_import (
      id text primary key,
      host_id text not null references host (id),
      event_id text,
      account_id text not null references account (id),
      kind text not null check (kind in ('schedule', 'sessions', 'speakers')),
      name text not null,
      content text not null,
      columns text not null,
      created_at text not null,
      started_at text,
      done_at text,
      outcome text not null,
      foreign key (host_id, event_id) references event (host_id, id)
    )`,
    "create index programme_import_event on programme_import (event_id)",
  ],
};
