import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

/**
 * AES-256-GCM under a key derived from SECRET (HKDF-SHA256, RFC 5869): iv (12 bytes), tag (16), text, as base64url.
 * Bound to `subject`, the id of the row it stands in: copied to another row it cannot be opened.
 */
export function seal(secret: string, subject: string, plain: Uint8Array): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", keyOf(secret), iv).setAAD(Buffer.from(subject));
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString("base64url");
}

/** Undefined where SECRET is another one, or the text was changed or belongs elsewhere. */
export function unseal(secret: string, subject: string, sealed: string): Buffer | undefined {
  const bytes = Buffer.from(sealed, "base64url");
  try {
    const decipher = createDecipheriv("aes-256-gcm", keyOf(secret), bytes.subarray(0, 12), { authTagLength: 16 })
      .setAAD(Buffer.from(subject))
      .setAuthTag(bytes.subarray(12, 28));
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]);
  } catch {
    return undefined;
  }
}

const keyOf = (secret: string) => Buffer.from(hkdfSync("sha256", secret, "", "plenary authenticator apps", 32));
