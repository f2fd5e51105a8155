import type { Reads } from "db/database.server";
import { findAllFactors } from "~/accounts/factors/factors-queries.server";
import { findRecovery } from "~/accounts/factors/recovery-queries.server";
import { findAllPasskeys } from "~/accounts/passkeys/passkeys-queries.server";
import { type PasskeyProof, proveNewPasskey, provePasskey } from "~/accounts/passkeys/prove-passkey.server";
import type { Given } from "~/accounts/second-step/take-factor.server";
import type { Entrance, Refusal } from "./entrance.server";
import { refuse } from "./entrance.server";
import { readCookie } from "./sign-in-cookie.server";

/** What was given as a second step, the passkey's answer checked already; a refusal where there is nothing to take. */
export async function givenIn(entrance: Entrance, { code, response }: { code: string; response: string }): Promise<Given | Refusal> {
  if (!response) return code.trim() ? { code } : refuse("Enter the code.", "code");
  return (await passkeyIn(entrance, response).then((passkey) => passkey && { passkey })) ?? refuse("This passkey does not work here.");
}

/** The passkey that has answered the challenge of this browser. */
export const passkeyIn = (entrance: Entrance, response: string): Promise<PasskeyProof | undefined> =>
  provePasskey(entrance.reads, answered(entrance, response), entrance.now);

export const newPasskeyIn = (entrance: Entrance, response: string) => proveNewPasskey(answered(entrance, response), entrance.now);

/** What an account can show, for the page that asks for it. */
export async function factorsAtHand(reads: Reads, accountId: string) {
  const [factors, passkeys, recovery] = [
    await findAllFactors(reads, accountId),
    await findAllPasskeys(reads, accountId),
    await findRecovery(reads, accountId),
  ];
  return {
    passkeys: passkeys.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
    hasApp: factors.some(({ kind }) => kind === "app"),
    hasRecovery: (recovery?.left ?? 0) > 0,
  };
}

const answered = ({ request, house: { configuration } }: Entrance, response: string) => ({
  token: readCookie(request, "challenge", configuration),
  response,
  secret: configuration.secret,
  baseUrl: configuration.baseUrl,
});
