import { hashOf } from "db/identity.server";
import type { House } from "~/http/house";
import { insertDevice, markDeviceProven } from "~/people/device/devices-queries.server";
import type { Instant } from "~/time/instant";
import { noon } from "./house";

/** The cookie of a browser in which the person behind a link has typed a mailed code. */
export async function onKnownDevice(house: House, host: { id: string }, personId: string, now: Instant = noon): Promise<string> {
  const [token, holder] = ["a-browser-of-their-own", { id: personId, hostId: host.id, linkGeneration: 1 }];
  await house.write(async (tx) => markDeviceProven(tx, holder, await insertDevice(tx, holder, hashOf(token), now), now));
  return `plenary-device=${token}`;
}

/** The cookie of a browser in which that person has asked for a code and not typed it yet. */
export async function onNewDevice(house: House, host: { id: string }, personId: string, now: Instant = noon): Promise<string> {
  const [token, holder] = ["a-browser-that-is-new", { id: personId, hostId: host.id, linkGeneration: 1 }];
  await house.write((tx) => insertDevice(tx, holder, hashOf(token), now));
  return `plenary-device=${token}`;
}
