export const audit = [
  `create table audit_entry (
    id text primary key,
    host_id text not null references host (id),
    number integer not null,
    event_id text,
    person_id text,
    actor_kind text not null check (actor_kind in ('account', 'person', 'stranger', 'plenary')),
    actor_id text,
    verb text not null,
    subject_id text,
    facts text not null,
    at text not null,
    previous_hash text not null,
    hash text not null,
    unique (host_id, number)
  )`,
  `create index audit_entry_event on audit_entry (event_id, number)`,
  `create index audit_entry_person on audit_entry (person_id, number)`,
];
