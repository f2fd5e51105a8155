/** A delegation with at least one confirmed person. `code` is the jurisdiction it comes from; null: an organisation of none, as INTERPOL is. */
export type CountedDelegation = { id: string; code: string | null };

export type Counted = {
  delegations: readonly CountedDelegation[];
  /** The jurisdictions of those who came without a delegation. */
  aloneFrom: readonly string[];
  /** Null where the event's own delegation is not said. */
  hostCode: string | null;
};

/** What one figure of jurisdictions takes in besides the visiting states and territories that sent a delegation. */
export type CountingRule = {
  host: boolean;
  /** Delegations of organisations that belong to no jurisdiction, each as one. */
  organisations: boolean;
  /** Those from which people came without a delegation. */
  alone: boolean;
};

/** From the narrowest to the widest. */
export const countingRules: readonly CountingRule[] = [false, true].flatMap((alone) =>
  [false, true].flatMap((organisations) => [false, true].map((host) => ({ host, organisations, alone }))),
);

/** Each jurisdiction once, however many delegations or people came from it. */
export function countJurisdictions({ delegations, aloneFrom, hostCode }: Counted, { host, organisations, alone }: CountingRule): number {
  const codes = new Set(delegations.flatMap(({ code }) => code ?? []));
  if (alone) for (const code of aloneFrom) codes.add(code);
  if (hostCode) {
    if (host) codes.add(hostCode);
    else codes.delete(hostCode);
  }
  const bodies = organisations ? delegations.filter(({ code }) => code === null).length : 0;
  return codes.size + bodies;
}

/** "States and territories that sent a delegation; organisations counted, …". */
export function ruleSentence({ host, organisations, alone }: CountingRule, knowsHost: boolean): string {
  const base = alone
    ? "States and territories that sent a delegation, or from which somebody came without one"
    : "States and territories that sent a delegation";
  const parts = [
    knowsHost ? (host ? "the host counted" : "the host not counted") : "",
    organisations ? "organisations counted, each as one" : "organisations not counted",
  ];
  return `${[base, ...parts].filter(Boolean).join("; ")}.`;
}
