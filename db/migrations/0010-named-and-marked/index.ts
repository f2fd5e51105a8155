import type { Migration } from "../migration";

/** Sessions for people by name, the host's handling marks, and the Chatham House Rule. */
export const namedAndMarked: Migration = {
  name: "0010-named-and-marked",
  statements: [
    `create table handling_mark (
    id text primary key,
    host_id text not null references host (id),
    label text not null,
    meaning text not null,
    colour text not null,
    position integer not null,
    mails text not null check (mails in ('all', 'title', 'closed')),
    calendars text not null check (calendars in ('all', 'title', 'closed')),
    retired_at text,
    created_at text not null,
    unique (host_id, id),
    unique (host_id, label)
  )`,
    "alter table session add column handling_mark_id text references handling_mark (id)",
    "alter table session add column chatham_house_at text",
    `create table session_guest (
    event_id text not null,
    session_id text not null,
    person_id text not null references person (id),
    primary key (session_id, person_id),
    foreign key (event_id, session_id) references session (event_id, id)
  )`,
    "create index session_guest_person on session_guest (person_id)",
  ],
};
