export const accounts = [
  `create table host (
    id text primary key,
    name text not null,
    short_name text not null,
    language text not null,
    time_zone text not null,
    crest_file_id text,
    colour text not null,
    sender_name text not null,
    signature text not null,
    secretariat_mail text not null,
    secretariat_phone text not null,
    created_at text not null
  )`,
  `create table account (
    id text primary key,
    display_name text not null,
    mail_address text not null,
    mail_key text not null unique,
    created_at text not null,
    closed_at text
  )`,
  `create table sign_in_attempt (
    id text primary key,
    account_id text references account (id),
    way text not null check (way in ('mail', 'console')),
    browser_hash text,
    link_hash text not null unique,
    goes_to text not null,
    wrong_codes integer not null default 0,
    created_at text not null,
    expires_at text not null,
    used_at text
  )`,
  `create index sign_in_attempt_browser on sign_in_attempt (browser_hash)`,
  `create table sign_in (
    id text primary key,
    account_id text not null references account (id),
    token_hash text not null unique,
    browser text not null,
    created_at text not null,
    seen_at text not null,
    expires_at text not null,
    ended_at text
  )`,
  `create index sign_in_account on sign_in (account_id)`,
];

/** After events: a role may hold for one event only. */
export const team = [
  `create table team_role (
    id text primary key,
    host_id text not null references host (id),
    account_id text not null references account (id),
    event_id text,
    role text not null check (role in ('owner', 'organiser', 'programme-editor', 'registrar', 'desk', 'viewer')),
    created_at text not null,
    foreign key (host_id, event_id) references event (host_id, id),
    check (event_id is null or role <> 'owner')
  )`,
  `create unique index team_role_of_host on team_role (host_id, account_id) where event_id is null`,
  `create unique index team_role_of_event on team_role (event_id, account_id) where event_id is not null`,
];
