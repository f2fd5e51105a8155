/** A way in, for whoever looks after the house: words of ours and the account's id, never an address or anything typed. */
export type SignInNote = {
  what: "asked" | "in" | "second step due" | "confirmed" | "out" | "refused";
  why?: string;
  account?: string;
};

export const logSignIn = (note: SignInNote) => console.info(`Sign-in: ${JSON.stringify(note)}`);
