import type { Generated } from "kysely";

export type SessionTable = {
  id: string;
  event_id: string;
  uid: string;
  code: string;
  number: number;
  guid: string;
  kind: string;
  title: string;
  abstract: string;
  day_id: string | null;
  start: string | null;
  fold: Generated<number>;
  minutes: number;
  room_id: string | null;
  track_id: string | null;
  state: "planned" | "tentative" | "cancelled";
  access: "everyone" | "registered" | "categories" | "closed";
  others_see: "block" | "nothing";
  seats: number | null;
  spoken: string;
  interpreted: string;
  dress: string;
  be_there_at: string | null;
  join_link: string | null;
  team_remarks: string;
  remarks: string;
  sequence: Generated<number>;
  changed_at: string | null;
  revision: number;
  created_at: string;
  removed_at: string | null;
  handling_mark_id: string | null;
  chatham_house_at: string | null;
  anchored_at: string | null;
  source_key: string | null;
  /** For the team alone. */
  setup: Generated<string>;
  responsible: Generated<string>;
};

export type SessionCategoryTable = {
  event_id: string;
  session_id: string;
  category_id: string;
};

export type PartTable = {
  id: string;
  event_id: string;
  session_id: string;
  position: number;
  minutes: number | null;
  title: string;
};

export type SessionRoleTable = {
  id: string;
  event_id: string;
  session_id: string;
  part_id: string | null;
  role: string;
  speaker_id: string | null;
  to_be_announced: string | null;
  state: "proposed" | "invited" | "accepted" | "declined";
  position: number;
};

/** What somebody of the team did to the draft in one go. `number` counts each account's own at an event. */
export type DraftStepTable = {
  id: string;
  event_id: string;
  account_id: string;
  number: number;
  words: string;
  at: string;
  undone_at: string | null;
};

/** A session that a step touched: the revisions it went from and to, and as JSON what it was; null where it was not in the draft. */
export type DraftStepSessionTable = {
  event_id: string;
  step_id: string;
  session_id: string;
  revision_before: number;
  revision_after: number;
  state_before: string | null;
  state_after: string | null;
};

/** Somebody by name whom a closed session is open to, besides those who are in it. */
export type SessionGuestTable = {
  event_id: string;
  session_id: string;
  person_id: string;
};
