import type { Reads, Tx } from "db/database.server";
import { hashOf } from "db/identity.server";
import { no, type Outcome, yes } from "db/outcome";
import { record } from "~/audit/record.server";
import { queueMessage } from "~/mail/queue-message.server";
import { type Instant, plusMinutes } from "~/time/instant";
import type { LinkHolder } from "../find-person-by-link.server";
import { endOfCode, endOfDevice, mostAsksAnHour, mostWrongCodes } from "./device";
import { isDeviceCode } from "./device-code.server";
import { countAsksSince, type Device, findDevices, insertDevice, markDeviceProven, markWrongCode } from "./devices-queries.server";

type EventRef = { id: string; hostId: string };

/** Whether this browser has shown that it belongs to the reader of the link's mailbox. `token`: what the browser carries. */
export async function isKnownDevice(reads: Reads, person: LinkHolder, token: string | undefined, now: Instant): Promise<boolean> {
  if (!token) return false;
  const devices = await findDevices(reads, person, hashOf(token));
  return devices.some(({ provenAt }) => provenAt !== null && endOfDevice(provenAt) > now);
}

/** The ask whose code still works in this browser. */
export async function findOpenAsk(reads: Reads, person: LinkHolder, token: string | undefined, now: Instant): Promise<Device | undefined> {
  if (!token) return undefined;
  const [newest] = await findDevices(reads, person, hashOf(token));
  const open = newest && newest.provenAt === null && newest.wrongCodes < mostWrongCodes && endOfCode(newest.askedAt) > now;
  return open ? newest : undefined;
}

/** Mails a code to the address of the link's person. */
export async function askForDeviceCode(
  tx: Tx,
  person: LinkHolder,
  event: EventRef,
  token: string,
  now: Instant,
): Promise<Outcome<undefined, "too-often">> {
  if ((await countAsksSince(tx, person, plusMinutes(now, -60))) >= mostAsksAnHour) return no("too-often");
  const deviceId = await insertDevice(tx, person, hashOf(token), now);
  const to = { hostId: event.hostId, eventId: event.id, personId: person.id };
  await queueMessage(tx, { ...to, kind: "device-code", dedupe: `device-code:${deviceId}`, content: { deviceId }, now });
  return yes(undefined);
}

/** False for a wrong code, which counts, and where there is no ask it could be for. */
export async function proveDevice(
  tx: Tx,
  person: LinkHolder,
  event: EventRef,
  { token, code, secret }: { token: string | undefined; code: string; secret: string },
  now: Instant,
): Promise<boolean> {
  const ask = await findOpenAsk(tx, person, token, now);
  if (!ask) return false;
  const right = isDeviceCode(secret, ask.id, code);
  await (right ? markDeviceProven(tx, person, ask.id, now) : markWrongCode(tx, person, ask.id));
  const actor = { kind: "person", personId: person.id } as const;
  const verb = right ? "device.proven" : "device.wrong-code";
  record(tx, { hostId: person.hostId, eventId: event.id, personId: person.id, actor, verb, subjectId: ask.id, at: now });
  return right;
}
