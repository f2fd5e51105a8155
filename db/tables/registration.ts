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
};

export type AnswerTable = {
  id: string;
  event_id: string;
  registration_id: string;
  question_id: string;
  value: string;
  created_at: string;
};

export type InvitationTable = {
  id: string;
  host_id: string;
  event_id: string;
  person_id: string;
  category_id: string | null;
  created_at: string;
};

export type FormKeyTable = {
  key: string;
  purpose: string;
  body_hash: string;
  answer: string;
  created_at: string;
};
