/** Whom a delegation named to answer for its people. The first one is written to; the backup may do all the same. */
export type FocalPointEntry = {
  id: string;
  delegationId: string;
  personId: string;
  kind: "first" | "backup";
  name: string;
  position: string;
  mailAddress: string;
};
