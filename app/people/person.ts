/** A human being known to a host: one record, however many hats. Names are shown as typed, never re-cased or split. */
export type Person = {
  id: string;
  hostId: string;
  name: string;
  rankOrTitle: string;
  /** The line after "Dear …"; never guessed. */
  salutation: string;
  position: string;
  otherScriptName: string;
  organisationId: string | null;
  linkGeneration: number;
  feedGeneration: number;
  revision: number;
};
