/** Before events, which name their scheme. */
export const jurisdictions = [
  `create table jurisdiction (
    code text primary key,
    kind text not null check (kind in ('iso', 'own'))
  )`,
  `create table naming_scheme (
    id text primary key,
    host_id text not null references host (id),
    name text not null,
    created_at text not null,
    unique (host_id, id)
  )`,
  `create table jurisdiction_name (
    naming_scheme_id text not null references naming_scheme (id),
    jurisdiction_code text not null references jurisdiction (code),
    name text not null,
    sort_key text not null,
    primary key (naming_scheme_id, jurisdiction_code)
  )`,
  `create table organisation (
    id text primary key,
    host_id text not null references host (id),
    name text not null,
    sort_key text not null,
    name_key text not null,
    jurisdiction_code text references jurisdiction (code),
    parent_id text,
    created_at text not null,
    unique (host_id, id),
    unique (host_id, name_key),
    foreign key (host_id, parent_id) references organisation (host_id, id)
  )`,
];

export const delegations = [
  `create table delegation (
    id text primary key,
    event_id text not null references event (id),
    host_id text not null,
    jurisdiction_code text references jurisdiction (code),
    organisation_id text,
    parent_id text,
    created_at text not null,
    unique (event_id, id),
    foreign key (host_id, event_id) references event (host_id, id),
    foreign key (host_id, organisation_id) references organisation (host_id, id),
    foreign key (event_id, parent_id) references delegation (event_id, id),
    check ((jurisdiction_code is null) <> (organisation_id is null))
  )`,
  `create table focal_point (
    id text primary key,
    event_id text not null,
    host_id text not null,
    delegation_id text not null,
    person_id text not null,
    created_at text not null,
    foreign key (event_id, delegation_id) references delegation (event_id, id),
    foreign key (host_id, person_id) references person (host_id, id),
    unique (delegation_id, person_id)
  )`,
];
