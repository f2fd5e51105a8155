import type { Migration } from "../migration";

/**
 * What a version changed and whom that concerns; what is said of it in public; how long a cancellation stays in calendars.
 * Until now a cancelled event raised every SEQUENCE by its revision and let it fall again: the turns begin where that may have been.
 */
export const toldVersions: Migration = {
  name: "0009-told-versions",
  statements: [
    { sqlite: "alter table version add column note text", postgres: `alter table version add column note text collate "C"` },
    {
      sqlite: "alter table version add column misprint_at text",
      postgres: `alter table version add column misprint_at text collate "C"`,
    },
    `create table version_change (
      event_id text not null,
      version_number integer not null,
      position integer not null,
      session_id text,
      what text not null,
      primary key (event_id, version_number, position),
      foreign key (event_id, version_number) references version (event_id, number)
    )`,
    `create table version_audience (
      id text primary key,
      event_id text not null,
      version_number integer not null,
      session_ids text not null,
      foreign key (event_id, version_number) references version (event_id, number)
    )`,
    "create index version_audience_version on version_audience (event_id, version_number)",
    `create table version_listener (
      audience_id text not null references version_audience (id),
      person_id text not null references person (id),
      primary key (audience_id, person_id)
    )`,
    {
      sqlite: "alter table event add column changes_public_at text",
      postgres: `alter table event add column changes_public_at text collate "C"`,
    },
    "alter table event add column cancelled_shown_days integer not null default 30",
    "alter table event add column calendar_turns integer not null default 0",
    { sqlite: "alter table event add column turned_at text", postgres: `alter table event add column turned_at text collate "C"` },
    "update event set calendar_turns = revision, turned_at = changed_at",
  ],
};
