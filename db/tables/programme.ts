export type VersionTable = {
  id: string;
  event_id: string;
  number: number;
  content: string;
  hash: string;
  published_at: string;
  published_by: string | null;
  /** What its publisher says of it, for everybody. */
  note: string | null;
  /** Set where it corrects a misprint and nobody is told. */
  misprint_at: string | null;
};

export type VersionChangeTable = {
  event_id: string;
  version_number: number;
  position: number;
  /** Null for what stands around the sessions. */
  session_id: string | null;
  what: string;
};

/** Persons whom the very same sessions of a version concern. */
export type VersionAudienceTable = {
  id: string;
  event_id: string;
  version_number: number;
  session_ids: string;
};

export type VersionListenerTable = {
  audience_id: string;
  person_id: string;
};

/** A file that was read, while it waits to be carried out; `content` is emptied when it is over. */
export type ProgrammeImportTable = {
  id: string;
  host_id: string;
  event_id: string | null;
  account_id: string;
  kind: "schedule" | "sessions" | "speakers";
  name: string;
  content: string;
  columns: string;
  created_at: string;
  started_at: string | null;
  done_at: string | null;
  outcome: string;
};

/** `cleared_draft`: the mark of the draft that was cleared last (`draftMark`). */
export type ClearanceTable = {
  id: string;
  event_id: string;
  asked_of: string;
  generation: number;
  ends_at: string;
  ended_at: string | null;
  cleared_at: string | null;
  cleared_by: string | null;
  cleared_draft: string | null;
  created_by: string;
  created_at: string;
};

export type ClearanceRemarkTable = {
  id: string;
  event_id: string;
  clearance_id: string;
  /** Null where it is about the whole programme. */
  session_id: string | null;
  name: string;
  remark: string;
  created_at: string;
};

export type ClashRuleTable = {
  event_id: string;
  rule: string;
  verdict: "ignore" | "warn" | "block";
  minutes: number | null;
};
