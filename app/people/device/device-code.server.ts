import { createHmac, timingSafeEqual } from "node:crypto";

/** Six digits, "482 917". They follow from the ask and the secret, so that neither the outbox nor a backup holds them. */
export function deviceCodeOf(secret: string, deviceId: string): string {
  const number = createHmac("sha256", secret).update(`device-code\n${deviceId}`).digest().readUInt32BE(0) % 1_000_000;
  const digits = String(number).padStart(6, "0");
  return `${digits.slice(0, 3)} ${digits.slice(3)}`;
}

/** However it was typed: with spaces, dashes, or digits of another script. */
export function isDeviceCode(secret: string, deviceId: string, typed: string): boolean {
  const plain = (text: string) => Buffer.from(text.normalize("NFKC").replace(/\D/g, "").slice(0, 12));
  const [given, expected] = [plain(typed), plain(deviceCodeOf(secret, deviceId))];
  return given.length === expected.length && timingSafeEqual(given, expected);
}
