import { hashOf } from "db/identity.server";
import { expect, test } from "vitest";
import { mostAsksAnHour, mostWrongCodes } from "~/people/device/device";
import { deviceCodeOf } from "~/people/device/device-code.server";
import { findDevices } from "~/people/device/devices-queries.server";
import { askForDeviceCode, isKnownDevice, proveDevice } from "~/people/device/prove-device.server";
import { renewLink } from "~/people/renew-link.server";
import { type Instant, plusDays, plusMinutes } from "~/time/instant";
import { type Assembly, aDelegation, anAssembly, focalPointOf } from "../support/delegations";
import { noon } from "../support/house";
import { messagesOf } from "../support/registrations";

const token = "a-browser";

async function asked(now: Instant = noon) {
  const assembly = await anAssembly();
  const { person } = await focalPointOf(assembly, await aDelegation(assembly));
  expect(await assembly.house.write((tx) => askForDeviceCode(tx, person, assembly.event, token, now))).toMatchObject({ ok: true });
  return { ...assembly, person };
}
type Asked = Awaited<ReturnType<typeof asked>>;

const codeFor = async ({ house, person }: Asked) =>
  deviceCodeOf(house.configuration.secret, (await findDevices(house.reads, person, hashOf(token)))[0]!.id);

const enter = ({ house, event, person }: Asked, code: string, now: Instant = noon, from = token) =>
  house
    .write(async (tx) => ({
      right: await proveDevice(tx, person, event, { token: from, code, secret: house.configuration.secret }, now),
    }))
    .then(({ right }) => right);

const known = ({ house, person }: Asked, now: Instant = noon) => isKnownDevice(house.reads, person, token, now);

test("a browser is known once the mailed code was typed in it, for 90 days, and the code works nowhere else", async () => {
  const here = await asked();
  expect(await messagesOf(here as unknown as Assembly)).toEqual(["device-code"]);
  const code = await codeFor(here);
  expect(code).toMatch(/^\d{3} \d{3}$/);
  expect(await enter(here, code, noon, "another-browser")).toBe(false);
  expect(await known(here)).toBe(false);
  expect(await enter(here, code.replace(" ", "-"))).toBe(true);
  expect(await known(here)).toBe(true);
  expect(await known(here, plusDays(noon, 91))).toBe(false);
});

test("five wrong codes end an ask, and the right one comes too late", async () => {
  const here = await asked();
  const code = await codeFor(here);
  const wrong = code === "000 000" ? "000 001" : "000 000";
  for (let at = 0; at < mostWrongCodes; at++) expect(await enter(here, wrong)).toBe(false);
  expect(await enter(here, code)).toBe(false);
});

test("a code works for a quarter of an hour, and five are sent an hour", async () => {
  const here = await asked();
  expect(await enter(here, await codeFor(here), plusMinutes(noon, 15))).toBe(false);
  const again = () => here.house.write((tx) => askForDeviceCode(tx, here.person, here.event, token, noon));
  for (let at = 1; at < mostAsksAnHour; at++) expect(await again()).toMatchObject({ ok: true });
  expect(await again()).toEqual({ ok: false, why: "too-often" });
});

test("a renewed link is asked anew in every browser, and nobody else's code makes one known", async () => {
  const here = await asked();
  expect(await enter(here, await codeFor(here))).toBe(true);
  const { house, event, person } = here;
  const elsewhere = { ...person, id: crypto.randomUUID() } as typeof person;
  expect(await isKnownDevice(house.reads, elsewhere, token, noon)).toBe(false);
  await house.write((tx) => renewLink(tx, { hostId: event.hostId, eventId: event.id, actor: { kind: "plenary" } }, person, noon));
  const renewed = { ...person, linkGeneration: person.linkGeneration + 1 } as typeof person;
  expect(await isKnownDevice(house.reads, renewed, token, noon)).toBe(false);
});
