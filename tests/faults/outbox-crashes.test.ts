import { newId } from "db/identity.server";
import { aHost, anEvent } from "tests/support/cast";
import { expect, test } from "vitest";
import { arrivals, deliver, openSortingOffice, type SortingOffice, states } from "./sorting-office";

test("row 1: a crash before the commit of a registration leaves no registration and no mail", async () => {
  const { office, order } = await atRegistration();
  const sender = await office.spawn("registering");
  expect(await sender.order(order)).toBe("died");

  await office.deliverAfter(0, 5);

  expect(await registrations(office)).toBe(0);
  expect(await states(office.database)).toEqual({});
  expect(arrivals(office.relay)).toEqual({});
});

test("row 2: after a crash between commit and lease the message is sent after the restart, once", async () => {
  const { office, order } = await atRegistration();
  const sender = await office.spawn("registered");
  expect(await sender.order(order)).toBe("died");
  expect([await registrations(office), await states(office.database)]).toEqual([1, { queued: 1 }]);

  await office.deliverAfter(0, 5);

  expect(await states(office.database)).toEqual({ sent: 1 });
  expect(arrivals(office.relay)).toEqual({ 1: 1 });
});

test("row 3: after a crash that holds a lease, before the attempt, the lease ends within 60 seconds and the message is sent once", async () => {
  const office = await openSortingOffice();
  await office.queue("agenda");
  const sender = await office.spawn("composing");
  expect(await sender.order(deliver(office.clock.now))).toBe("died");

  await office.deliverAfter(0.5);
  expect([await states(office.database), arrivals(office.relay)]).toEqual([{ sending: 1 }, {}]);
  await office.deliverAfter(0.5);

  expect([await states(office.database), arrivals(office.relay)]).toEqual([{ sent: 1 }, { 1: 1 }]);
});

test("row 4: after a crash between the attempt's mark and the connection the relay does not know the message, and it is sent once", async () => {
  const office = await openSortingOffice();
  await office.queue("agenda");
  const sender = await office.spawn("marked");
  expect(await sender.order(deliver(office.clock.now))).toBe("died");

  await office.deliverAfter(1);
  expect([await states(office.database), arrivals(office.relay)]).toEqual([{ uncertain: 1 }, {}]);
  await office.deliverAfter(1);

  expect([await states(office.database), arrivals(office.relay)]).toEqual([{ sent: 1 }, { 1: 1 }]);
  expect(await outcomes(office)).toEqual(["uncertain", "sent"]);
});

test("row 5: after a crash in DATA the relay discards what came, and the message is sent once", async () => {
  const office = await openSortingOffice();
  await office.queue("agenda");
  const sender = await office.spawn(undefined, { LONG: "yes" });
  office.relay.manners.onBegin = () => void sender.kill();
  expect(await sender.order(deliver(office.clock.now))).toBe("died");
  office.relay.manners.onBegin = undefined;

  await office.deliverAfter(1);
  expect([await states(office.database), arrivals(office.relay)]).toEqual([{ uncertain: 1 }, {}]);
  await office.deliverAfter(1);

  expect([await states(office.database), arrivals(office.relay)]).toEqual([{ sent: 1 }, { 1: 1 }]);
  expect(await outcomes(office)).toEqual(["uncertain", "sent"]);
});

test("row 6: after a crash between the relay's 250 and our mark the relay knows the message, and it counts as sent without a second", async () => {
  const office = await openSortingOffice();
  await office.queue("agenda");
  const sender = await office.spawn("answered");
  expect(await sender.order(deliver(office.clock.now))).toBe("died");

  await office.deliverAfter(1);
  expect([await states(office.database), arrivals(office.relay)]).toEqual([{ uncertain: 1 }, { 1: 1 }]);
  await office.deliverAfter(1);

  expect([await states(office.database), arrivals(office.relay)]).toEqual([{ sent: 1 }, { 1: 1 }]);
  expect(await outcomes(office)).toEqual(["sent"]);
});

async function atRegistration() {
  const office = await openSortingOffice();
  const { id: event } = await anEvent(office.database, await aHost(office.database));
  const form = { formKey: newId(), name: "Chan Tai-man", mailAddress: "chan@police.example" };
  return { office, order: { now: office.clock.now, register: { event, form } } };
}

const registrations = ({ database }: SortingOffice) =>
  database.reads
    .selectFrom("registration")
    .select("id")
    .execute()
    .then(({ length }) => length);

const outcomes = ({ database }: SortingOffice) =>
  database.reads
    .selectFrom("message_attempt")
    .select("outcome")
    .orderBy("id")
    .execute()
    .then((rows) => rows.map(({ outcome }) => outcome));
