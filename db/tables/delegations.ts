export type JurisdictionTable = {
  code: string;
  kind: "iso" | "own";
};

export type NamingSchemeTable = {
  id: string;
  host_id: string;
  name: string;
  created_at: string;
};

export type JurisdictionNameTable = {
  naming_scheme_id: string;
  jurisdiction_code: string;
  name: string;
  sort_key: string;
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
  created_at: string;
};

export type FocalPointTable = {
  id: string;
  event_id: string;
  host_id: string;
  delegation_id: string;
  person_id: string;
  created_at: string;
};
