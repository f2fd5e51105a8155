import type { Migration } from "../migration";

/** What somebody of the team did to the draft, step by step, with each session as it stood before and after: kept for two days, to be undone. */
export const draftSteps: Migration = {
  name: "0011-draft-steps",
  statements: [
    `create table draft_step (
    id text primary key,
    event_id text not null references event (id),
    account_id text not null references account (id),
    number integer not null,
    words text not null,
    at text not null,
    undone_at text,
    unique (event_id, id),
    unique (event_id, account_id, number)
  )`,
    "create index draft_step_at on draft_step (at)",
    `create table draft_step_session (
    event_id text not null,
    step_id text not null,
    session_id text not null,
    revision_before integer not null,
    revision_after integer not null,
    state_before text,
    state_after text,
    primary key (step_id, session_id),
    foreign key (event_id, step_id) references draft_step (event_id, id),
    foreign key (event_id, session_id) references session (event_id, id)
  )`,
    "create index draft_step_session_of on draft_step_session (event_id, session_id)",
  ],
};
