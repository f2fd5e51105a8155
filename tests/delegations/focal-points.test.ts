import { expect, test } from "vitest";
import { findDelegationsAnswered } from "~/delegations/invited/find-delegations-answered.server";
import { findFocalPoint } from "~/delegations/invited/find-focal-point.server";
import { findFocalPointsOf } from "~/delegations/invited/focal-points-queries.server";
import { handOver } from "~/delegations/invited/hand-over.server";
import { findEvent } from "~/events/events-queries.server";
import { asMailAddress } from "~/mail/mail-address";
import { anEvent } from "../support/cast";
import { aDelegation, anAssembly, focalPointOf } from "../support/delegations";
import { noon } from "../support/house";
import { holderOf, messagesOf } from "../support/registrations";

test("who answers at two events is met at each by the delegation of that event alone", async () => {
  const first = await anAssembly();
  const { id } = await anEvent(first.house, first.host, { delegations_at: noon });
  const second = { ...first, event: (await findEvent(first.house.reads, id))! };
  const [here, there] = [await aDelegation(first), await aDelegation(second, { jurisdiction: "MY" })];
  const { person } = await focalPointOf(first, here);

  expect(await findDelegationsAnswered(first.house.reads, first.event, person)).toMatchObject([{ id: here }]);
  expect((await findFocalPoint(first.house.reads, person, second.event, null))?.delegation.id).toBe(there);
  expect(await findFocalPoint(first.house.reads, person, first.event, there)).toBeUndefined();
});

test("handing over ends what the old link opens and writes to the new focal point; a backup stands beside", async () => {
  const assembly = await anAssembly();
  const id = await aDelegation(assembly);
  const focalPoint = await focalPointOf(assembly, id);
  const { house, event } = assembly;
  const to = (name: string, mail: string, kind: "first" | "backup") => ({ name, mailAddress: asMailAddress(mail)!, kind });

  await house.write((tx) => handOver(tx, focalPoint, to("Backup", "backup@sg.example", "backup"), noon).then(() => ({ ok: true })));
  expect((await findFocalPointsOf(house.reads, event, id)).map(({ name, kind }) => `${name}, ${kind}`)).toEqual([
    "Lim Mei Ling, first",
    "Backup, backup",
  ]);
  await house.write((tx) => handOver(tx, focalPoint, to("Goh", "goh@sg.example", "first"), noon).then(() => ({ ok: true })));
  expect((await findFocalPointsOf(house.reads, event, id)).map(({ name }) => name)).toEqual(["Goh", "Backup"]);
  expect(await findFocalPoint(house.reads, await holderOf(assembly, focalPoint.person.id), event, id)).toBeUndefined();
  expect(await messagesOf(assembly)).toEqual(["focal-point-named", "focal-point-named"]);
});

test("what another answers for opens nothing, by its id or without one", async () => {
  const assembly = await anAssembly();
  const theirs = await aDelegation(assembly, { jurisdiction: "MY", focalName: "Siti", focalMail: "siti@my.example" });
  const ours = await aDelegation(assembly);
  const { person } = await focalPointOf(assembly, ours);
  const { house, event } = assembly;
  expect(await findFocalPoint(house.reads, person, event, theirs)).toBeUndefined();
  expect((await findFocalPoint(house.reads, person, event, null))?.delegation.id).toBe(ours);
  expect(await findDelegationsAnswered(house.reads, event, person)).toMatchObject([{ id: ours }]);
});

test("an organisation may be invited to two events of its host, to each of them once", async () => {
  const first = await anAssembly();
  const { id } = await anEvent(first.house, first.host, { delegations_at: noon });
  const second = { ...first, event: (await findEvent(first.house.reads, id))! };
  const interpol = { jurisdiction: "", organisation: "INTERPOL", focalName: "", focalMail: "" };
  await aDelegation(first, interpol);
  await aDelegation(second, interpol);
  await expect(aDelegation(second, { ...interpol, organisation: "Interpol" })).rejects.toThrow("already-here");
});
