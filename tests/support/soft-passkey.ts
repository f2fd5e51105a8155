import { createHash, createSign, generateKeyPairSync, randomBytes } from "node:crypto";

/**
 * A passkey in software: makes what a browser and its device would say (W3C WebAuthn, 6.1 and 7), so that rules can be tested without
 * them. The virtual authenticator of Chromium is asked in tests/browser.
 */
export function softPasskey({ origin = "http://localhost:3000", site = "localhost" } = {}) {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const id = randomBytes(16);
  let counter = 0;

  const clientData = (type: string, challenge: string, from: string) =>
    Buffer.from(JSON.stringify({ type, challenge, origin: from, crossOrigin: false }));
  const about = (flags: number, more = Buffer.alloc(0)) => {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    return Buffer.concat([sha256(site), Buffer.from([flags]), count, more]);
  };

  return {
    id: id.toString("base64url"),

    /** What making it says. */
    made(challenge: string, { from = origin } = {}): string {
      const { x, y } = publicKey.export({ format: "jwk" });
      const key = cbor(
        new Map<unknown, unknown>([
          [1, 2],
          [3, -7],
          [-1, 1],
          [-2, Buffer.from(x!, "base64url")],
          [-3, Buffer.from(y!, "base64url")],
        ]),
      );
      const length = Buffer.from([0, id.length]);
      const authData = about(present | verified | attested, Buffer.concat([Buffer.alloc(16), length, id, key]));
      const attestation = cbor(
        new Map<unknown, unknown>([
          ["fmt", "none"],
          ["attStmt", new Map()],
          ["authData", authData],
        ]),
      );
      return said(id, { clientDataJSON: clientData("webauthn.create", challenge, from), attestationObject: attestation });
    },

    /** What using it says; `unverified` where the device did not ask who holds it. */
    used(challenge: string, { from = origin, unverified = false, type = "webauthn.get" } = {}): string {
      counter += 1;
      const authenticatorData = about(unverified ? present : present | verified);
      const clientDataJSON = clientData(type, challenge, from);
      const signature = createSign("sha256")
        .update(Buffer.concat([authenticatorData, sha256(clientDataJSON)]))
        .sign(privateKey);
      return said(id, { clientDataJSON, authenticatorData, signature });
    },

    /** As after a copy of the device was used meanwhile. */
    turnBack() {
      counter = 0;
    },
  };
}

const [present, verified, attested] = [1, 4, 64];

const sha256 = (content: string | Buffer) => createHash("sha256").update(content).digest();

const said = (id: Buffer, response: Record<string, Buffer>) =>
  JSON.stringify({
    id: id.toString("base64url"),
    rawId: id.toString("base64url"),
    type: "public-key",
    clientExtensionResults: {},
    response: Object.fromEntries(Object.entries(response).map(([name, bytes]) => [name, bytes.toString("base64url")])),
  });

/** Just enough of RFC 8949 for a key and an attestation: small numbers, short texts and bytes, maps. */
function cbor(value: unknown): Buffer {
  if (typeof value === "number") return value < 0 ? head(1, -1 - value) : head(0, value);
  if (typeof value === "string") return Buffer.concat([head(3, value.length), Buffer.from(value)]);
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value]);
  const entries = [...(value as Map<unknown, unknown>)];
  return Buffer.concat([head(5, entries.length), ...entries.flatMap(([key, each]) => [cbor(key), cbor(each)])]);
}

const head = (kind: number, length: number) => Buffer.from(length < 24 ? [(kind << 5) | length] : [(kind << 5) | 24, length]);
