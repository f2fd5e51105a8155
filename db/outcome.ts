/** What a deed answers: done, or a foreseeable "no" in the room's own words. */
export type Outcome<Done, Why extends string> = { ok: true; value: Done } | { ok: false; why: Why };

export const yes = <Done>(value: Done) => ({ ok: true, value }) as const;

export const no = <Why extends string>(why: Why) => ({ ok: false, why }) as const;
