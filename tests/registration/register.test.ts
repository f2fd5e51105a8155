import { newId } from "db/identity.server";
import { no, yes } from "db/outcome";
import { expect, test } from "vitest";
import { proveAddress } from "~/registration/prove-address.server";
import { findAllSteps } from "~/registration/registration-queries.server";
import { releaseExpiredHolds } from "~/registration/release-expired-holds.server";
import { withdrawRegistration } from "~/registration/withdraw-registration.server";
import { plusDays } from "~/time/instant";
import { noon } from "../support/house";
import {
  aConfirmed,
  filledForm,
  holderOf,
  messagesOf,
  openSymposium,
  proofOf,
  registrationsAt,
  send,
  taken,
} from "../support/registrations";

test("a request holds its place until the mailbox is opened, then it is confirmed", async () => {
  const stage = await openSymposium({ places: 3 });
  expect(await send(stage, filledForm())).toEqual(yes("received"));
  const [registration] = await registrationsAt(stage);
  expect(registration).toMatchObject({ state: "awaiting-host", held_until: plusDays(noon, 3) });
  expect(await taken(stage)).toEqual({ held: 1, confirmed: 0 });

  const proof = await proofOf(stage, registration!);
  expect(await stage.house.write((tx) => proveAddress(tx, proof, {}, noon))).toMatchObject({ ok: true, value: { state: "confirmed" } });

  expect(await taken(stage)).toEqual({ held: 0, confirmed: 1 });
  expect(await messagesOf(stage)).toEqual(["registration-received", "registration-confirmed"]);
});

test("where the host decides, the proven request waits and keeps its place", async () => {
  const stage = await openSymposium({ places: 3, approval: "host" });
  await send(stage, filledForm());
  const [registration] = await registrationsAt(stage);
  const proof = await proofOf(stage, registration!);
  await stage.house.write((tx) => proveAddress(tx, proof, {}, noon));
  expect(await registrationsAt(stage)).toMatchObject([{ state: "awaiting-host", held_until: null }]);
  expect(await taken(stage)).toEqual({ held: 1, confirmed: 0 });
});

test("opening the link twice confirms once", async () => {
  const stage = await openSymposium();
  await send(stage, filledForm());
  const proof = await proofOf(stage, (await registrationsAt(stage))[0]!);
  const twice = [1, 2].map(() => stage.house.write((tx) => proveAddress(tx, proof, {}, noon)));
  expect(await Promise.all(twice)).toMatchObject([{ ok: true }, { ok: true }]);
  expect(await taken(stage)).toEqual({ held: 0, confirmed: 1 });
  expect(await messagesOf(stage)).toEqual(["registration-received", "registration-confirmed"]);
});

test("the same form sent twice at once is one registration, and with another body it is refused", async () => {
  const stage = await openSymposium();
  const form = filledForm();
  expect(await Promise.all([send(stage, form), send(stage, form)])).toEqual([yes("received"), yes("received")]);
  expect(await registrationsAt(stage)).toHaveLength(1);
  expect(await taken(stage)).toEqual({ held: 1, confirmed: 0 });
  expect(await send(stage, { ...form, name: "Somebody Else" })).toEqual(no("form-used"));
});

test("twenty people for three places: exactly three get one", async () => {
  const stage = await openSymposium({ places: 3 });
  const forms = Array.from({ length: 20 }, (_, index) =>
    filledForm({ name: `Officer ${index}`, mailAddress: `officer.${index}@police.example` }),
  );
  const answers = await Promise.all(forms.map((form) => send(stage, form)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(3);
  expect(answers.filter(({ ok }) => !ok)).toEqual(Array(17).fill(no("full")));
  expect(await taken(stage)).toEqual({ held: 3, confirmed: 0 });
  expect(await registrationsAt(stage)).toHaveLength(3);
});

test("a place that nobody proved in three days goes back, and the late link says so", async () => {
  const stage = await openSymposium({ places: 1 });
  await send(stage, filledForm());
  const proof = await proofOf(stage, (await registrationsAt(stage))[0]!);
  const late = plusDays(noon, 3);
  expect(await stage.house.write((tx) => releaseExpiredHolds(tx, plusDays(noon, 2)))).toBe(0);
  expect(await stage.house.write((tx) => proveAddress(tx, proof, {}, late))).toEqual(no("ended"));
  expect(await stage.house.write((tx) => releaseExpiredHolds(tx, late))).toBe(1);
  expect(await taken(stage)).toEqual({ held: 0, confirmed: 0 });
  expect(await stage.house.write((tx) => proveAddress(tx, proof, {}, late))).toEqual(no("ended"));
  expect(await send(stage, filledForm(), late)).toEqual(yes("received"));
});

test("the same person again gets the same answer outside; inside, only a message more, and not at every click", async () => {
  const stage = await openSymposium();
  const { personId } = await aConfirmed(stage, filledForm());
  for (let click = 0; click < 3; click++)
    expect(await send(stage, filledForm({ name: "CHAN TAI MAN", mailAddress: "Chan@police.example" }))).toEqual(yes("received"));
  expect(await registrationsAt(stage)).toMatchObject([{ person_id: personId, state: "confirmed" }]);
  expect(await messagesOf(stage)).toEqual(["personal-link"]);
});

test("a full event says so to the known and the unknown alike", async () => {
  const stage = await openSymposium({ places: 1 });
  await aConfirmed(stage, filledForm());
  expect(await send(stage, filledForm())).toEqual(no("full"));
  expect(await send(stage, filledForm({ mailAddress: "new@police.example" }))).toEqual(no("full"));
});

test("who shares a mailbox is asked who it is, and both answers are kept to", async () => {
  const stage = await openSymposium();
  const chan = await aConfirmed(stage, filledForm());
  await send(stage, filledForm({ name: "Wong Siu-ming" }));
  const wong = (await registrationsAt(stage)).find(({ name }) => name === "Wong Siu-ming")!;
  const proof = await proofOf(stage, wong);
  expect(proof.others).toMatchObject([{ id: chan.id }]);
  const prove = (who?: string) => stage.house.write((tx) => proveAddress(tx, proof, { who }, noon));

  expect(await prove()).toEqual(no("who-is-it"));
  expect(await prove(newId())).toEqual(no("who-is-it"));
  expect(await prove("somebody-else")).toMatchObject({ ok: true, value: { id: wong.id, state: "confirmed" } });
});

test("'that is me' keeps the first registration and gives the second place back", async () => {
  const stage = await openSymposium();
  const chan = await aConfirmed(stage, filledForm());
  await send(stage, filledForm({ name: "T. M. Chan" }));
  const again = (await registrationsAt(stage)).find(({ name }) => name === "T. M. Chan")!;
  const proof = await proofOf(stage, again);
  expect(await stage.house.write((tx) => proveAddress(tx, proof, { who: chan.id }, noon))).toMatchObject({ value: { id: chan.id } });
  expect(await taken(stage)).toEqual({ held: 0, confirmed: 1 });
});

test("a freed place can be taken again, also by who gave it back", async () => {
  const stage = await openSymposium({ places: 1 });
  const { personId, id } = await aConfirmed(stage, filledForm());
  const holder = await holderOf(stage, personId);
  const withdraw = () => stage.house.write((tx) => withdrawRegistration(tx, holder, stage.event, { reason: "Surgery" }, noon));

  expect(await withdraw()).toMatchObject({ ok: true, value: { state: "withdrawn" } });
  expect(await withdraw()).toEqual(no("already-over"));
  expect(await taken(stage)).toEqual({ held: 0, confirmed: 0 });
  expect((await findAllSteps(stage.house.reads, { id })).at(-1)).toMatchObject({
    state: "withdrawn",
    reason: "Surgery",
    byKind: "person",
    byId: personId,
  });
  const history = await stage.house.reads.selectFrom("audit_entry").select("facts").where("verb", "=", "registration.withdrawn").execute();
  expect(JSON.stringify(history)).not.toContain("Surgery");
  expect(await send(stage, filledForm())).toEqual(yes("received"));
});

test("after the event the record stands", async () => {
  const stage = await openSymposium();
  const holder = await holderOf(stage, (await aConfirmed(stage)).personId);
  const after = plusDays(noon, 60);
  expect(await stage.house.write((tx) => withdrawRegistration(tx, holder, stage.event, { reason: "" }, after))).toEqual(no("event-over"));
});

test("names are kept as typed, in every script, and a name in two spellings of one letter is one person", async () => {
  const stage = await openSymposium();
  for (const [index, name] of ["陳大文", "O'Brien", "DE LA CRUZ y O’Neill", "Nguyễn Văn Ánh", "X", "Null"].entries())
    await send(stage, filledForm({ name, mailAddress: `${index}@police.example` }));
  await send(stage, filledForm({ name: "Nguye\u0302\u0303n Van Anh", mailAddress: "3@police.example" }));
  expect((await registrationsAt(stage)).map(({ name }) => name)).toEqual([
    "陳大文",
    "O'Brien",
    "DE LA CRUZ y O’Neill",
    "Nguyễn Văn Ánh",
    "X",
    "Null",
  ]);
});

test("only whom the event lets in may register, and only while it is open", async () => {
  const link = await openSymposium({ columns: { who_may_register: "anyone-with-link", register_key: "open-sesame" } });
  expect(await send(link, filledForm())).toEqual(no("not-invited"));
  expect(await send(link, filledForm({ key: "open-sesame" }))).toEqual(yes("received"));
  const invited = await openSymposium({ columns: { who_may_register: "invited", register_key: "" } });
  expect(await send(invited, filledForm())).toEqual(no("not-invited"));
  const closed = await openSymposium({ columns: { registration_closes: "2026-11-02T12:00" } });
  expect(await send(closed, filledForm())).toEqual(no("not-open"));
  const open = await openSymposium({ columns: { registration_closes: "2026-11-02T12:01" } });
  expect(await send(open, filledForm())).toEqual(yes("received"));
});

test("a category or jurisdiction that is not offered is refused", async () => {
  const stage = await openSymposium();
  expect(await send(stage, filledForm({ category: newId() }))).toEqual(no("no-such-category"));
  expect(await send(stage, filledForm({ jurisdiction: "XX" }))).toEqual(no("no-such-jurisdiction"));
  expect(await send(stage, filledForm({ jurisdiction: "__proto__" }))).toEqual(no("no-such-jurisdiction"));
  expect(await registrationsAt(stage)).toEqual([]);
});
