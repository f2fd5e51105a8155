import type { Generated } from "kysely";

export type JurisdictionTable = {
  code: string;
  kind: "iso" | "own";
};

export type NamingSchemeTable = {
  id: string;
  host_id: string;
  name: string;
  created_at: string;
  revision: Generated<number>;
  changed_by: string | null;
  changed_at: string | null;
};

/** Empty: the name is the first name or that of another language, the short name and the sort key are the name. */
export type ListedNameTable = {
  naming_scheme_id: string;
  jurisdiction_code: string;
  language: string;
  name: string;
  short_name: string;
  adjective: string;
  sort_key: string;
};

/** A row for each flag that the list shows. */
export type ListedFlagTable = {
  naming_scheme_id: string;
  jurisdiction_code: string;
};

export type OrganisationTable = {
  id: string;
  host_id: string;
  name: string;
  sort_key: string;
  name_key: string;
  jurisdiction_code: string | null;
  parent_id: string | null;
  created_at: string;
};

export type DelegationTable = {
  id: string;
  event_id: string;
  host_id: string;
  jurisdiction_code: string | null;
  organisation_id: string | null;
  parent_id: string | null;
  /** Empty: as the event's names and order have it. */
  printed_name: string;
  /** Empty: by the printed name. */
  printed_sort_key: string;
  printed_name_by: string | null;
  printed_name_at: string | null;
  position: number;
  head_rank: number | null;
  /** Null: as the event has it. */
  approval: "nobody" | "host" | "focal-point" | "both" | null;
  invitation_number: number | null;
  invited_at: string | null;
  last_contact_at: string | null;
  reply: "accepted" | "regretted" | null;
  reply_way: "link" | "paper" | "telephone" | "mail" | null;
  reply_note: string;
  replied_at: string | null;
  coming: number | null;
  reply_by: string | null;
  nominate_by: string | null;
  details_by: string | null;
  letter_received_on: string | null;
  letter_reference: string;
  letter_verified_by: string | null;
  letter_verified_at: string | null;
  liaison: string;
  remarks: string;
  revision: number;
  created_at: string;
  changed_at: string;
};

export type FocalPointTable = {
  id: string;
  event_id: string;
  host_id: string;
  delegation_id: string;
  person_id: string;
  kind: "first" | "backup";
  ended_at: string | null;
  created_at: string;
};

export type DelegationMemberTable = {
  event_id: string;
  registration_id: string;
  delegation_id: string;
  role: "head" | "alternate" | "delegate" | "adviser" | "observer" | "interpreter" | "security";
  position: number;
  left_at: string | null;
};
