import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import type { MailAddress } from "~/mail/mail-address";
import { answerMyQuestions } from "~/registration/answers/answer-questions.server";
import { giveMyFile, keepUpload } from "~/registration/answers/uploads/give-file.server";
import { cancelRegistration } from "~/registration/cancel-registration.server";
import { collectOwnData } from "~/registration/own-data/collect-own-data.server";
import { packOwnData } from "~/registration/own-data/pack-own-data.server";
import { organiserOf } from "../../support/cast";
import { doing } from "../../support/delegations";
import { onKnownDevice } from "../../support/devices";
import { noon } from "../../support/house";
import { aQuestion, seenOf, sent } from "../../support/questions";
import { aConfirmed, holderOf, openSymposium, type Stage } from "../../support/registrations";

async function dataOf(stage: Stage, personId: string) {
  const holder = await holderOf(stage, personId);
  return collectOwnData(stage.house.reads, holder, [stage.event], { language: "en", zone: stage.event.timeZone });
}

const factsIn = (data: Awaited<ReturnType<typeof dataOf>>) =>
  data.parts.flatMap(({ title, facts }) => facts.map(({ label, value }) => `${title} | ${label} | ${value}`));

test("a person reads what they said, sensitive answers included, what they were told, and never the reason on file or anybody else", async () => {
  const stage = await openSymposium();
  const ito = await aConfirmed(stage, { name: "Ito Naoko", mailAddress: "ito@jp.example" as MailAddress, position: "Head of unit" });
  // They share a mailbox, an organisation and a question.
  const other = await aConfirmed(stage, { name: "Somebody Else", mailAddress: "ito@jp.example" as MailAddress, needs: "No nuts" });
  await onKnownDevice(stage.house, { id: stage.event.hostId }, other.personId);
  const allergy = await aQuestion(stage, { label: { en: "Allergies" }, class: "sensitive" });
  const holder = await holderOf(stage, ito.personId);
  const given = { sent: sent([allergy], { [allergy.key]: "Peanuts" }), seen: await seenOf(stage, ito) };
  expect(await stage.house.write((tx) => answerMyQuestions(tx, holder, stage.event, given, noon))).toMatchObject({ ok: true });
  const team = await organiserOf(stage.house, stage.event, "edit-people");
  await doing(stage, (tx) => cancelRegistration(tx, team, ito.id, { reason: "Unreliable", told: "We are sorry." }, noon));

  const data = await dataOf(stage, ito.personId);
  const facts = factsIn(data);
  expect(facts).toContain("You | Name | Ito Naoko");
  expect(facts.filter((fact) => fact.includes("A browser"))).toEqual([]);
  expect(facts).toContain("You | Mail address | ito@jp.example");
  const own = facts.filter((fact) => fact.includes("your registration")).map((fact) => fact.split(" | ").slice(1).join(": "));
  expect(own).toContain("Position: Head of unit");
  expect(own).toContain("Allergies: Peanuts");
  expect(own.at(-1)).toMatch(/^Where it stands: Not confirmed, .*: We are sorry\.$/);
  expect(facts.filter((fact) => fact.includes("what was sent to you"))).toEqual([]);
  await stage.house.write(async (tx) => {
    await tx.updateTable("message").set({ state: "sent", sent_at: noon }).execute();
    return { ok: true };
  });
  expect(
    factsIn(await dataOf(stage, ito.personId)).filter((fact) => fact.includes("what was sent to you | Registration cancelled")),
  ).toHaveLength(1);
  await stage.house.write(async (tx) => {
    await tx.updateTable("message").set({ rehearsal_at: noon }).execute();
    return { ok: true };
  });
  expect(factsIn(await dataOf(stage, ito.personId)).filter((fact) => fact.includes("what was sent to you"))).toEqual([]);
  const all = JSON.stringify(data);
  for (const hidden of ["Unreliable", "Somebody Else", "No nuts", stage.event.registerKey]) expect(all).not.toContain(hidden);
});

test("the archive holds the same as JSON, and the files as they were given", async () => {
  const stage = await openSymposium();
  const ito = await aConfirmed(stage, { name: "伊藤 直子" });
  const question = await aQuestion(stage, { label: { en: "Passport" }, type: "file", class: "travel" });
  const holder = await holderOf(stage, ito.personId);
  const pdf = new TextEncoder().encode("%PDF-1.4\n%\u{1F600}\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n");
  const kept = await keepUpload(stage.house.configuration.dataFolder, "file", new File([pdf], "../pass/port.pdf"));
  if (!kept.ok) throw new Error(kept.why);
  await stage.house.write((tx) => giveMyFile(tx, holder, stage.event, { key: question.key, file: kept.value }, noon));

  const data = await dataOf(stage, ito.personId);
  const chunks: Uint8Array[] = [];
  for await (const chunk of packOwnData(data, stage.house.configuration.dataFolder, noon)) chunks.push(chunk);
  const archive = unzipSync(Buffer.concat(chunks));
  expect(Object.keys(archive)).toEqual(["data.json", "files/1 port.pdf"]);
  expect(archive["files/1 port.pdf"]).toEqual(pdf);
  const { madeAt, parts } = JSON.parse(strFromU8(archive["data.json"]!));
  expect([madeAt, parts]).toEqual([noon, data.parts]);
  expect(factsIn({ parts, files: [] })).toContain("You | Name | 伊藤 直子");
});
