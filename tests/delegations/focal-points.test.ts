import { expect, test } from "vitest";
import { findEventsOf } from "~/agenda/find-agendas.server";
import { findDelegationsAnswered } from "~/delegations/invited/find-delegations-answered.server";
import { findFocalPoint } from "~/delegations/invited/find-focal-point.server";
import { findHandedOver } from "~/delegations/invited/find-handed-over.server";
import { findFocalPointsOf } from "~/delegations/invited/focal-points-queries.server";
import { handOver } from "~/delegations/invited/hand-over.server";
import { nameFocalPoint } from "~/delegations/invited/name-focal-point.server";
import { replyByLink } from "~/delegations/invited/reply-by-link.server";
import { findEvent } from "~/events/events-queries.server";
import { asMailAddress } from "~/mail/mail-address";
import { anEvent } from "../support/cast";
import { aDelegation, anAssembly, doing, focalPointOf } from "../support/delegations";
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

test("who handed over keeps the event and reads to whom; whom the team named instead is not told to whoever was replaced", async () => {
  const assembly = await anAssembly();
  const { house, event } = assembly;
  const [ours, theirs] = [
    await aDelegation(assembly),
    await aDelegation(assembly, { jurisdiction: "MY", focalName: "Siti", focalMail: "siti@my.example" }),
  ];
  const [lim, siti] = [await focalPointOf(assembly, ours), await focalPointOf(assembly, theirs)];
  const goh = { focalName: "Goh", focalMail: asMailAddress("goh@sg.example")! };
  const reply = { reply: "accepted", coming: 2, who: "other", ...goh, replyNote: "" } as const;

  expect((await house.write((tx) => replyByLink(tx, lim, reply, noon))).ok).toBe(true);
  expect(await findHandedOver(house.reads, event, lim.person, ours)).toEqual({ id: ours, name: "Singapore", to: "Goh", replied: true });
  expect((await findEventsOf(house.reads, lim.person)).map(({ id }) => id)).toEqual([event.id]);
  expect(await findHandedOver(house.reads, event, lim.person, theirs)).toBeUndefined();

  const by = { hostId: event.hostId, eventId: event.id, actor: { kind: "account", accountId: assembly.host.owner.id } } as const;
  const contact = { name: "Aminah", mailAddress: asMailAddress("aminah@my.example")! };
  await doing(assembly, (tx) => nameFocalPoint(tx, by, siti.delegation, "first", contact, noon));
  expect(await findHandedOver(house.reads, event, siti.person, null)).toEqual({ id: theirs, name: "Malaysia", to: "", replied: false });
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
