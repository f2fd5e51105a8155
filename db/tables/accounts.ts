import type { Generated } from "kysely";

export type HostTable = {
  id: string;
  name: string;
  short_name: string;
  language: string;
  time_zone: string;
  crest_file_id: string | null;
  colour: string;
  sender_name: string;
  signature: string;
  secretariat_mail: string;
  secretariat_phone: string;
  created_at: string;
  factor_required_at: string | null;
};

export type AccountTable = {
  id: string;
  display_name: string;
  mail_address: string;
  mail_key: string;
  created_at: string;
  closed_at: string | null;
};

export type TeamRoleTable = {
  id: string;
  host_id: string;
  account_id: string;
  event_id: string | null;
  role: "owner" | "organiser" | "programme-editor" | "registrar" | "desk" | "viewer";
  created_at: string;
};

export type SignInAttemptTable = {
  id: string;
  account_id: string | null;
  way: "mail" | "console";
  browser_hash: string | null;
  link_hash: string;
  goes_to: string;
  wrong_codes: Generated<number>;
  created_at: string;
  expires_at: string;
  used_at: string | null;
  clears_factors_at: string | null;
};

export type SignInTable = {
  id: string;
  account_id: string;
  token_hash: string;
  browser: string;
  created_at: string;
  seen_at: string;
  expires_at: string;
  ended_at: string | null;
  factor_at: string | null;
  wrong_codes: Generated<number>;
};

export type HandlingMarkTable = {
  id: string;
  host_id: string;
  label: string;
  meaning: string;
  colour: string;
  position: number;
  mails: "all" | "title" | "closed";
  calendars: "all" | "title" | "closed";
  retired_at: string | null;
  created_at: string;
};
