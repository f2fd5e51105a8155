import {
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from "@simplewebauthn/browser";
import { paths } from "~/paths";
import { passkeyAlgorithms } from "./algorithms";

/** Which passkeys an account has, for the browser to offer one of them; none where it may offer any of this site. */
export type KnownPasskey = { id: string; transports: string[] };

/** For whom a passkey is made: an opaque handle (base64url), and what the device shows. */
export type PasskeyOwner = { handle: string; name: string; mailAddress: string };

type Challenge = { challenge: string; site: string };

/** Asks the browser for a passkey of this site; what it says, as JSON. Rejects where the person or the browser declines. */
export async function askPasskey(known: KnownPasskey[]): Promise<string> {
  const { challenge, site } = await fetchChallenge();
  const optionsJSON: PublicKeyCredentialRequestOptionsJSON = {
    challenge,
    rpId: site,
    allowCredentials: described(known),
    userVerification: "required",
    timeout,
  };
  return JSON.stringify(await startAuthentication({ optionsJSON }));
}

/** Has the browser make one: kept on the device under the site's name, so that it can be found without a mail address. */
export async function makePasskey({ handle, name, mailAddress }: PasskeyOwner, known: KnownPasskey[]): Promise<string> {
  const { challenge, site } = await fetchChallenge();
  const optionsJSON: PublicKeyCredentialCreationOptionsJSON = {
    challenge,
    rp: { id: site, name: "Plenary" },
    user: { id: handle, name: mailAddress, displayName: name },
    pubKeyCredParams: passkeyAlgorithms.map((alg) => ({ alg, type: "public-key" })),
    authenticatorSelection: { residentKey: "required", requireResidentKey: true, userVerification: "required" },
    excludeCredentials: described(known),
    attestation: "none",
    timeout,
  };
  return JSON.stringify(await startRegistration({ optionsJSON }));
}

const timeout = 120_000;

const described = (known: KnownPasskey[]) => known.map(({ id, transports }) => ({ id, transports, type: "public-key" as const }));

async function fetchChallenge(): Promise<Challenge> {
  const answer = await fetch(paths.challenge());
  if (!answer.ok) throw new Error("No challenge could be had.");
  return answer.json();
}
