export type PersonTable = {
  id: string;
  host_id: string;
  display_name: string;
  sort_key: string;
  rank_or_title: string;
  salutation: string;
  position: string;
  other_script_name: string;
  badge_name: string;
  organisation_id: string | null;
  account_id: string | null;
  link_generation: number;
  feed_generation: number;
  revision: number;
  created_at: string;
  erased_at: string | null;
  /** The record of the same person that is used instead; this one opens no page and gets no mail. */
  merged_into: string | null;
};

export type ContactAddressTable = {
  id: string;
  host_id: string;
  person_id: string;
  kind: "own" | "assistant" | "copy";
  mail_address: string;
  mail_key: string;
  proven_at: string | null;
  created_at: string;
};

export type KnownDeviceTable = {
  id: string;
  host_id: string;
  person_id: string;
  token_hash: string;
  link_generation: number;
  asked_at: string;
  wrong_codes: number;
  proven_at: string | null;
};
