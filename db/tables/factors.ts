import type { Generated } from "kysely";

export type PasskeyTable = {
  id: string;
  account_id: string;
  name: string;
  credential_id: string;
  public_key: string;
  counter: string;
  transports: string;
  created_at: string;
  used_at: string | null;
};

export type AuthenticatorAppTable = {
  id: string;
  account_id: string;
  name: string;
  sealed_secret: string;
  last_step: number;
  created_at: string;
  confirmed_at: string | null;
  used_at: string | null;
};

export type RecoveryCodeTable = {
  account_id: string;
  code_hash: string;
  created_at: string;
  used_at: string | null;
};

export type SecondStepTable = {
  id: string;
  account_id: string;
  token_hash: string;
  way: "mail" | "console";
  known_browser_at: string | null;
  goes_to: string;
  wrong_codes: Generated<number>;
  created_at: string;
  expires_at: string;
  used_at: string | null;
};

export type UsedChallengeTable = {
  token_hash: string;
  expires_at: string;
};
