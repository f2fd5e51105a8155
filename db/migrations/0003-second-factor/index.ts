import type { Migration } from "../migration";

/** Passkeys, authenticator apps and recovery codes of an account; the step between a mailed link and the desk. */
export const secondFactor: Migration = {
  name: "0003-second-factor",
  statements: [
    `alter table host add column factor_required_at text`,
    `alter table sign_in add column factor_at text`,
    `alter table sign_in add column wrong_codes integer not null default 0`,
    `alter table sign_in_attempt add column clears_factors_at text`,
    `create table passkey (
      id text primary key,
      account_id text not null references account (id),
      name text not null,
      credential_id text not null unique,
      public_key text not null,
      counter text not null,
      transports text not null,
      created_at text not null,
      used_at text
    )`,
    `create index passkey_account on passkey (account_id)`,
    `create table authenticator_app (
      id text primary key,
      account_id text not null references account (id),
      name text not null,
      sealed_secret text not null,
      last_step integer not null,
      created_at text not null,
      confirmed_at text,
      used_at text
    )`,
    `create index authenticator_app_account on authenticator_app (account_id)`,
    `create table recovery_code (
      account_id text not null references account (id),
      code_hash text not null,
      created_at text not null,
      used_at text,
      primary key (account_id, code_hash)
    )`,
    `create table second_step (
      id text primary key,
      account_id text not null references account (id),
      token_hash text not null unique,
      way text not null check (way in ('mail', 'console')),
      known_browser_at text,
      goes_to text not null,
      wrong_codes integer not null default 0,
      created_at text not null,
      expires_at text not null,
      used_at text
    )`,
    `create index second_step_account on second_step (account_id)`,
    `create table used_challenge (
      token_hash text primary key,
      expires_at text not null
    )`,
  ],
};
