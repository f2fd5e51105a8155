import type { Migration } from "../migration";

/** Browsers in which somebody behind a personal link has shown, by a mailed code, that they read its mailbox. */
export const knownDevices: Migration = {
  name: "0021-known-devices",
  statements: [
    `create table known_device (
    id text primary key,
    host_id text not null,
    person_id text not null,
    token_hash text not null,
    link_generation integer not null,
    asked_at text not null,
    wrong_codes integer not null,
    proven_at text,
    foreign key (host_id, person_id) references person (host_id, id)
  )`,
    "create index known_device_of on known_device (person_id, token_hash)",
  ],
};
