import type { Reads, Tx } from "db/database.server";
import { hashOf } from "db/identity.server";
import type { Instant } from "~/time/instant";
import { passkeyAlgorithms } from "./algorithms";
import { challengeOf, endOfChallenge } from "./challenge.server";
import { findPasskey, markPasskeyUsed, type Passkey, takeChallenge } from "./passkeys-queries.server";

declare const proven: unique symbol;

type Challenge = { tokenHash: string; endsAt: Instant };

/** A passkey that has just answered its challenge, with the device's own check of who holds it. Worth one use: `takePasskey`. */
export type PasskeyProof = { passkey: Pick<Passkey, "id" | "accountId">; counter: number; challenge: Challenge; readonly [proven]: "used" };

/** A passkey that has just been made for this house. Worth one use: `addPasskey`. */
export type NewPasskeyProof = Pick<Passkey, "credentialId" | "publicKey" | "counter" | "transports"> & {
  challenge: Challenge;
  readonly [proven]: "made";
};

/** `token`: the challenge in the browser's cookie. `response`: what the browser says, as JSON. `baseUrl` decides for which site. */
type Answered = { token: string | undefined; response: string; secret: string; baseUrl: string };

/** Undefined for whatever is wrong with it: an unknown passkey, another site, an old challenge, a false signature (W3C WebAuthn, 7.2). */
export async function provePasskey(reads: Reads, { token, response, secret, baseUrl }: Answered, now: Instant) {
  const endsAt = endOfChallenge(token, now);
  const answer = parsed(response);
  const passkey = token && endsAt && typeof answer?.id === "string" ? await findPasskey(reads, answer.id) : undefined;
  if (!token || !endsAt || !passkey) return undefined;
  const { credentialId, publicKey, counter, transports } = passkey;
  const { verifyAuthenticationResponse } = await verifier();
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      ...expected(secret, token, baseUrl),
      response: answer as never,
      credential: { id: credentialId, publicKey: bytesOf(publicKey), counter, transports },
    });
    if (!verified) return undefined;
    return { passkey, counter: authenticationInfo.newCounter, challenge: { tokenHash: hashOf(token), endsAt } } as unknown as PasskeyProof;
  } catch {
    return undefined;
  }
}

/** Undefined for whatever is wrong with it (W3C WebAuthn, 7.1). Who made the device is not asked. */
export async function proveNewPasskey({ token, response, secret, baseUrl }: Answered, now: Instant) {
  const endsAt = endOfChallenge(token, now);
  const answer = parsed(response);
  if (!token || !endsAt || !answer) return undefined;
  const { verifyRegistrationResponse } = await verifier();
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      ...expected(secret, token, baseUrl),
      response: answer as never,
      supportedAlgorithmIDs: passkeyAlgorithms,
    });
    if (!verified) return undefined;
    const { id, publicKey, counter, transports } = registrationInfo.credential;
    return {
      credentialId: id,
      publicKey: Buffer.from(publicKey).toString("base64url"),
      counter,
      transports: (transports ?? []).slice(0, 10),
      challenge: { tokenHash: hashOf(token), endsAt },
    } as unknown as NewPasskeyProof;
  } catch {
    return undefined;
  }
}

/** The account it belongs to, for the first who comes with this answer; everybody after gets undefined. */
export async function takePasskey(tx: Tx, { passkey, counter, challenge }: PasskeyProof, now: Instant): Promise<string | undefined> {
  if (!(await takeChallenge(tx, challenge.tokenHash, challenge.endsAt))) return undefined;
  return (await markPasskeyUsed(tx, passkey.id, counter, now)) ? passkey.accountId : undefined;
}

/** The site passkeys are made for, by the address everybody knows it by. */
export const siteOf = (baseUrl: string) => new URL(baseUrl).hostname;

/** When the first passkey comes: it is a large package, and not every house has one. */
const verifier = () => import("@simplewebauthn/server");

const expected = (secret: string, token: string, baseUrl: string) => ({
  expectedChallenge: challengeOf(secret, token),
  expectedOrigin: new URL(baseUrl).origin,
  expectedRPID: siteOf(baseUrl),
  requireUserVerification: true,
});

function parsed(response: string): { id?: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(response);
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

const bytesOf = (text: string) => Uint8Array.from(Buffer.from(text, "base64url"));
