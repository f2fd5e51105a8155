import type { Words } from "./words";

export const approvals = ["nobody", "host"] as const;

/** A kind of participant. `approval` says who confirms a request: nobody (it is confirmed at once) or the host. */
export type Category = {
  id: string;
  name: Words;
  approval: (typeof approvals)[number];
  position: number;
  /** Where the event asks for the jurisdiction at all. */
  asksJurisdiction: boolean;
};
