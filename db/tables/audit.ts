export type AuditEntryTable = {
  id: string;
  host_id: string;
  number: number;
  event_id: string | null;
  person_id: string | null;
  actor_kind: "account" | "person" | "stranger" | "plenary";
  actor_id: string | null;
  verb: string;
  subject_id: string | null;
  facts: string;
  at: string;
  previous_hash: string;
  hash: string;
};
