import type { Migration } from "../migration";

/**
 * When rooms are open or taken, when speakers can come, and what the host thinks of each kind of clash. Hours and blocks hang on the day,
 * so that they move with it; availability is a speaker's own calendar and stays on its date. The two indexes spare a changed session
 * the way through every part and every role of the event.
 */
export const clashRules: Migration = {
  name: "0008-clash-rules",
  statements: [
    `create table room_hours (
      event_id text not null,
      room_id text not null,
      day_id text not null,
      opens text not null,
      closes text not null,
      primary key (room_id, day_id),
      foreign key (event_id, room_id) references room (event_id, id),
      foreign key (event_id, day_id) references day (event_id, id)
    )`,
    "create index room_hours_event on room_hours (event_id)",
    `create table room_block (
      id text primary key,
      event_id text not null,
      room_id text not null,
      day_id text not null,
      starts text not null,
      ends text not null,
      reason text not null,
      foreign key (event_id, room_id) references room (event_id, id),
      foreign key (event_id, day_id) references day (event_id, id)
    )`,
    "create index room_block_event on room_block (event_id, room_id)",
    `create table availability (
      id text primary key,
      event_id text not null,
      speaker_id text not null,
      kind text not null check (kind in ('can', 'cannot')),
      starts text not null,
      ends text not null,
      foreign key (event_id, speaker_id) references speaker (event_id, id),
      check (starts < ends)
    )`,
    "create index availability_speaker on availability (event_id, speaker_id)",
    `create table clash_rule (
      event_id text not null references event (id),
      rule text not null,
      verdict text not null check (verdict in ('ignore', 'warn', 'block')),
      minutes integer check (minutes between 0 and 240),
      primary key (event_id, rule)
    )`,
    "create index part_session on part (session_id)",
    "create index session_role_part on session_role (event_id, part_id)",
  ],
};
