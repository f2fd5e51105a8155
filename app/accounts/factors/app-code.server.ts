import { randomBytes } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import { epochMilliseconds, type Instant } from "~/time/instant";

/** 160 bits, as RFC 4226 (section 4) recommends. */
export const newAppSecret = (): Buffer => randomBytes(20);

/**
 * The step of 30 seconds whose code this is (RFC 6238), the present one or its neighbours; undefined where it is none of theirs.
 * A step is to be used once: whoever asks compares it with the last one used.
 */
export function stepOfCode(secret: Uint8Array, typed: string, now: Instant): number | undefined {
  const token = typed.replace(/\D/g, "");
  const timestamp = epochMilliseconds(now);
  const delta = token.length === 6 ? totp(secret).validate({ token, timestamp, window: 1 }) : null;
  return delta === null ? undefined : Math.floor(timestamp / 30_000) + delta;
}

/** What the QR code says: the address by which an app takes the secret, and what it calls it. */
export const appAddress = (secret: Uint8Array, label: string): string => totp(secret, label).toString();

/** For typing by hand: base32 in groups of four. */
export const asTyped = (secret: Uint8Array): string => (totp(secret).secret.base32.match(/.{1,4}/g) ?? []).join(" ");

const totp = (secret: Uint8Array, label = "") =>
  new TOTP({
    issuer: "Plenary",
    label,
    algorithm: "SHA1",
    digits: 6,
    period: 30,
    secret: new Secret({ buffer: Uint8Array.from(secret).buffer }),
  });
