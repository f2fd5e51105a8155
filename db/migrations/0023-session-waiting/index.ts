import type { Migration } from "../migration";

/** Who finds a session full waits for a place in it, with a number that is given once. */
export const sessionWaiting: Migration = {
  name: "0023-session-waiting",
  statements: [
    `create table session_waiting (
      event_id text not null,
      session_id text not null,
      number integer not null,
      registration_id text not null,
      since text not null,
      offered_until text,
      ended_at text,
      primary key (session_id, number),
      foreign key (event_id, session_id) references session (event_id, id),
      foreign key (event_id, registration_id) references registration (event_id, id)
    )`,
    "create unique index session_waiting_once on session_waiting (registration_id, session_id) where ended_at is null",
    "create index session_waiting_open on session_waiting (event_id, session_id, number) where ended_at is null",
    "create index session_waiting_offer on session_waiting (offered_until) where ended_at is null and offered_until is not null",
  ],
};
