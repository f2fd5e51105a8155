import type { Generated } from "kysely";

export type RegistrationTable = {
  id: string;
  host_id: string;
  event_id: string;
  person_id: string;
  category_id: string;
  state:
    | "nominated"
    | "awaiting-focal-point"
    | "awaiting-host"
    | "confirmed"
    | "waiting-list"
    | "declined"
    | "withdrawn"
    | "cancelled-by-host";
  source: "form" | "team" | "import" | "invitation";
  name: string;
  sort_key: string;
  search_key: string;
  rank_or_title: string;
  salutation: string;
  position: string;
  other_script_name: string;
  organisation_id: string | null;
  jurisdiction_code: string | null;
  language: string;
  listed_at: string | null;
  proven_at: string | null;
  held_until: string | null;
  form_key: string | null;
  revision: number;
  created_at: string;
  changed_at: string;
};

export type RegistrationStepTable = {
  id: string;
  event_id: string;
  registration_id: string;
  state: string;
  by_kind: string;
  by_id: string | null;
  reason: string;
  told: string;
  at: string;
};

export type QuestionTable = {
  id: string;
  event_id: string;
  key: string;
  version: number;
  class: "ordinary" | "travel" | "sensitive";
  label: string;
  position: number;
  type: Generated<string>;
  help: Generated<string>;
  section: Generated<string>;
  options: Generated<string>;
  condition: string | null;
  moment: Generated<"registration" | "after-confirmation">;
  due_on: string | null;
  required_at: string | null;
  created_at: string | null;
  ended_at: string | null;
};

export type AnswerTable = {
  id: string;
  event_id: string;
  registration_id: string;
  question_id: string;
  value: string;
  created_at: string;
  by_kind: Generated<string>;
  by_id: string | null;
  skipped_at: string | null;
};

export type AnswerDraftTable = {
  event_id: string;
  registration_id: string;
  key: string;
  value: string;
  saved_at: string;
};

export type AnswerKeepingTable = {
  event_id: string;
  class: "ordinary" | "travel" | "sensitive";
  kept_until: string | null;
};

export type InvitationTable = {
  id: string;
  host_id: string;
  event_id: string;
  person_id: string;
  category_id: string | null;
  created_at: string;
  withdrawn_at: string | null;
  reminded_at: string | null;
  regretted_at: string | null;
  skips_approval_at: string | null;
};

/** `registration_ids` and `refused` are JSON lists; the first `seen` of the ids have been decided. */
export type BulkDeedTable = {
  id: string;
  host_id: string;
  event_id: string;
  deed: "confirm" | "decline" | "move";
  category_id: string | null;
  told: string;
  registration_ids: string;
  seen: number;
  done: number;
  refused: string;
  started_by: string;
  started_at: string;
  ended_at: string | null;
};

/** The lower id first. */
export type TwoPeopleTable = {
  host_id: string;
  person_id: string;
  other_id: string;
  said_by: string;
  said_at: string;
};

export type FormKeyTable = {
  key: string;
  purpose: string;
  body_hash: string;
  answer: string;
  created_at: string;
};

/** How the team has one person printed, where it is not as the person and the event have it. */
export type ParticipantChoiceTable = {
  event_id: string;
  registration_id: string;
  edition: "delegations" | "public";
  shown: "named" | "title" | "counted" | "absent";
  chosen_by: string;
  chosen_at: string;
};

/** A list of participants as it was issued; `content` is canonical JSON and never changes. */
export type ParticipantListTable = {
  id: string;
  event_id: string;
  host_id: string;
  kind: "provisional" | "final";
  number: number;
  content: string;
  corrections_until: string | null;
  issued_by: string;
  issued_at: string;
};
