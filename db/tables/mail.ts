import type { Generated } from "kysely";

export type SendingTable = {
  id: string;
  event_id: string;
  kind: string;
  created_by: string | null;
  created_at: string;
  goes_at: string;
  cancelled_at: string | null;
  reached: number;
  without_address: number;
  unchanged: number;
};

export type MessageTable = {
  id: string;
  host_id: string | null;
  event_id: string | null;
  person_id: string | null;
  account_id: string | null;
  sending_id: string | null;
  kind: string;
  dedupe: string;
  state: "draft" | "queued" | "sending" | "sent" | "retrying" | "failed" | "uncertain" | "bounced" | "cancelled";
  priority: number;
  content: string;
  content_mark: string | null;
  template_version: number;
  rehearsal_at: string | null;
  dated_at: string;
  not_before: string;
  attempts: Generated<number>;
  lease_by: string | null;
  lease_until: string | null;
  problem: string | null;
  sent_at: string | null;
  sent_hash: string | null;
  created_at: string;
  about: string | null;
};

export type MessageAttemptTable = {
  id: string;
  message_id: string;
  mail_address: string;
  started_at: string;
  ended_at: string | null;
  outcome: "sent" | "retry" | "refused" | "uncertain" | null;
  reply: string | null;
};

/** Open while `released_at` is null: then nothing is sent. */
export type OutboxHoldTable = {
  id: string;
  backup_at: string;
  held_at: string;
  released_at: string | null;
};

export type CapturedMailTable = {
  id: string;
  message_id: string | null;
  mail_address: string;
  subject: string;
  source: string;
  captured_at: string;
};

export type RelayTroubleTable = {
  relay: string;
  since: string;
  last_at: string;
  reply: string;
};
