import { no } from "db/outcome";
import { expect, test } from "vitest";
import { changeProtocolOrder } from "~/delegations/invited/order-delegations.server";
import { alphabetical } from "~/delegations/invited/protocol-order";
import { replyForDelegation } from "~/delegations/invited/reply-for-delegation.server";
import { findEvent } from "~/events/events-queries.server";
import type { MailAddress } from "~/mail/mail-address";
import { changeRole } from "~/registration/members/order-members.server";
import { changeListRules } from "~/registration/participants/change-list-rules.server";
import { chooseShown } from "~/registration/participants/choose-shown.server";
import { correctionsAsked } from "~/registration/participants/correction-window";
import { findTeamPage } from "~/registration/participants/find-team-page.server";
import { issueList } from "~/registration/participants/issue-list.server";
import { findListHeads } from "~/registration/participants/participants-queries.server";
import type { Instant } from "~/time/instant";
import type { LocalDate } from "~/time/local-date";
import { anEvent, organiserOf } from "../../support/cast";
import { type Assembly, aDelegation, anAssembly, delegationAt, named, teamHand } from "../../support/delegations";
import { noon } from "../../support/house";
import { confirmedMember, eventNow, issued, linesOf, listAt } from "../../support/participants";
import { aConfirmed } from "../../support/registrations";

const aMalaysian = (assembly: Assembly) => aDelegation(assembly, { jurisdiction: "MY", focalName: "Siti", focalMail: "siti@my.example" });
const officer = (assembly: Assembly) => organiserOf(assembly.house, assembly.event, "edit-people");

const choosing = async (assembly: Assembly, id: string, chosen: Partial<Omit<Parameters<typeof chooseShown>[2], "ids">>) => {
  const organiser = await officer(assembly);
  return assembly.house.write((tx) => chooseShown(tx, organiser, { ids: [id], delegations: "", public: "", ...chosen }, noon));
};

const ruling = async (assembly: Assembly, rules: Partial<Parameters<typeof changeListRules>[2]>) => {
  const organiser = await organiserOf(assembly.house, assembly.event, "edit-event");
  const set = { official: false, delegations: false, everybody: false, ...rules };
  await assembly.house.write((tx) => changeListRules(tx, organiser, set, noon).then(() => ({ ok: true })));
};

test("the list follows the protocol order, each head first; who came without a delegation stands by organisation at the end", async () => {
  const assembly = await anAssembly();
  const [singapore, malaysia] = [await aDelegation(assembly), await aMalaysian(assembly)];
  await confirmedMember(assembly, singapore, { name: "Second of SG" });
  await confirmedMember(assembly, singapore, { name: "Head of SG", role: "head" });
  await confirmedMember(assembly, malaysia, { name: "Only of MY", role: "adviser" });
  await named(assembly, await teamHand(assembly, malaysia), { name: "Not confirmed", mailAddress: "no@my.example" });
  await aConfirmed(assembly, { name: "Partner", organisation: "A Bank", mailAddress: "p@bank.example" as MailAddress });
  await aConfirmed(assembly, { name: "Nobody’s", organisation: "", mailAddress: "n@n.example" as MailAddress });
  const inOrder = [
    "Malaysia: Only of MY (Adviser)",
    "Singapore: Head of SG (Head of delegation)",
    "Singapore: Second of SG",
    "A Bank: Partner",
    "Without an organisation: Nobody’s",
  ];
  expect(linesOf(await listAt(assembly, "now"))).toEqual(inOrder);
  expect((await listAt(assembly, "now")).figures).toBe("5 delegates · 2 delegations");

  const organiser = await organiserOf(assembly.house, assembly.event, "edit-event");
  const drawn = { ...alphabetical, by: "drawn", letter: "S" } as const;
  await assembly.house.write((tx) => changeProtocolOrder(tx, organiser, drawn, noon).then(() => ({ ok: true })));
  expect(linesOf(await listAt(assembly, "now")).slice(0, 3)).toEqual([inOrder[1], inOrder[2], inOrder[0]]);
});

test("the event's own words head the list", async () => {
  const assembly = await anAssembly({ senders_word: "economies", people_word: "officers" });
  await confirmedMember(assembly, await aDelegation(assembly));
  expect(await listAt(assembly, "now")).toMatchObject({
    title: "List of officers",
    figures: "1 officer · 1 economy",
    sections: [{ heading: "Economies" }],
  });
});

test("consent names a person to the delegations and never to the public; without it they are a number", async () => {
  const assembly = await anAssembly();
  const id = await aDelegation(assembly);
  await confirmedMember(assembly, id, { name: "Willing" });
  await confirmedMember(assembly, id, { name: "Unwilling", listed: false });
  expect(linesOf(await listAt(assembly, "now"))).toEqual(["Singapore: Willing", "Singapore: Unwilling"]);
  expect(linesOf(await listAt(assembly, "now", "delegations"))).toEqual(["Singapore: Willing", "Singapore: and 1 more"]);
  expect(linesOf(await listAt(assembly, "now", "public"))).toEqual(["Singapore: 2 delegates"]);
});

test("an official event names everybody, and says so", async () => {
  const assembly = await anAssembly();
  await confirmedMember(assembly, await aDelegation(assembly), { name: "Unwilling", listed: false });
  await ruling(assembly, { official: true });
  const shown = await listAt(assembly, "now", "public");
  expect(linesOf(shown)).toEqual(["Singapore: Unwilling"]);
  expect(shown.official).toBe("This event is official: all delegates are named.");
});

test("the team's word for one person goes first, stays on record, and can be given back", async () => {
  const assembly = await anAssembly();
  const person = await confirmedMember(assembly, await aDelegation(assembly), { name: "Tan", rankOrTitle: "Superintendent" });
  expect(await choosing(assembly, person, { delegations: "title", public: "named" })).toMatchObject({ ok: true });
  expect(linesOf(await listAt(assembly, "now", "delegations"))).toEqual(["Singapore: Superintendent"]);
  // Nobody is shown more of to the public than to the delegations.
  expect(linesOf(await listAt(assembly, "now", "public"))).toEqual(["Singapore: Superintendent"]);
  const noted = assembly.house.reads.selectFrom("audit_entry").select("facts").where("verb", "=", "participants.shown");
  expect(await noted.execute()).toHaveLength(2);
  await choosing(assembly, person, { delegations: "own" });
  expect(linesOf(await listAt(assembly, "now", "delegations"))).toEqual(["Singapore: Tan"]);
});

test("where one of those ticked is of another event, nobody of the form is changed", async () => {
  const [assembly, person] = await withOne();
  const { id } = await anEvent(assembly.house, assembly.host);
  const foreign = await aConfirmed({ ...assembly, event: (await findEvent(assembly.house.reads, id))! });
  const organiser = await officer(assembly);
  const chosen = { ids: [person, foreign.id], delegations: "absent", public: "absent" } as const;
  expect(await assembly.house.write((tx) => chooseShown(tx, organiser, { ...chosen, ids: [...chosen.ids] }, noon))).toEqual(
    no("no-such-person"),
  );
  expect(linesOf(await listAt(assembly, "now", "delegations"))).toEqual(["Singapore: Tan Wei (Head of delegation)"]);
  expect(await choosing(assembly, person, {})).toEqual(no("nothing-chosen"));
});

const withOne = async (): Promise<[Assembly, string]> => {
  const assembly = await anAssembly();
  return [assembly, await confirmedMember(assembly, await aDelegation(assembly), { role: "head" })];
};

test("a provisional list may lack a head; the final one names the delegations that do, and is not issued", async () => {
  const assembly = await anAssembly();
  const id = await aDelegation(assembly);
  const person = await confirmedMember(assembly, id);
  expect(await issued(assembly)).toBe("provisional-1");
  expect(await issued(assembly)).toBe("provisional-2");
  const organiser = await officer(assembly);
  const final = { kind: "final", correctionsUntil: null } as const;
  const refused = await assembly.house.write((tx) => issueList(tx, organiser, final, noon));
  expect(refused).toEqual({ ok: false, why: "no-head", headless: ["Singapore"] });

  const hand = await teamHand(assembly, id);
  await assembly.house.write((tx) => changeRole(tx, hand, person, "head", noon));
  expect(await issued(assembly, "final")).toBe("final-1");
  const late = await assembly.house.write((tx) => issueList(tx, organiser, { ...final, kind: "provisional" }, noon));
  expect(late).toEqual(no("final-issued"));
  expect(await issued(assembly, "final")).toBe("final-2");
});

test("whoever looks at the list is told of a delegation that regretted and whose members stand on it still", async () => {
  const assembly = await anAssembly();
  const [regretting, coming] = [await aDelegation(assembly), await aMalaysian(assembly)];
  for (const id of [regretting, coming]) await confirmedMember(assembly, id, { name: id, role: "head" });
  const regretted = async () =>
    (await findTeamPage(assembly.house.reads, await eventNow(assembly), "host", noon)).regretted.map(({ name }) => name);
  expect(await regretted()).toEqual([]);
  const by = {
    hostId: assembly.event.hostId,
    eventId: assembly.event.id,
    actor: { kind: "account", accountId: assembly.host.owner.id },
  } as const;
  const reply = { reply: "regretted", way: "paper", coming: 0, note: "" } as const;
  const delegation = await delegationAt(assembly, regretting);
  await assembly.house.write((tx) => replyForDelegation(tx, by, delegation, reply, noon));
  expect(await regretted()).toEqual(["Singapore"]);
});

test("a list that was issued stays as it was, whatever happens later, and the differences are told in words", async () => {
  const assembly = await anAssembly();
  const [singapore, malaysia] = [await aDelegation(assembly), await aMalaysian(assembly)];
  const moved = await confirmedMember(assembly, singapore, { name: "Tan Wei", role: "head" });
  const gone = await confirmedMember(assembly, singapore, { name: "Goh" });
  await confirmedMember(assembly, malaysia, { name: "Ali", position: "Director" });
  await issued(assembly);
  const write = (deed: Parameters<typeof assembly.house.write>[0]) => assembly.house.write(deed);
  await write((tx) => tx.updateTable("registration").set({ state: "withdrawn" }).where("id", "=", gone).execute() as never);
  await write((tx) => tx.updateTable("registration").set({ name: "Tan Wei Ming" }).where("id", "=", moved).execute() as never);
  await write((tx) => tx.updateTable("delegation").set({ printed_name: "Federation" }).where("id", "=", malaysia).execute() as never);
  await write((tx) => tx.updateTable("registration").set({ position: "Chief" }).where("name", "=", "Ali").execute() as never);
  const there = { delegation_id: malaysia, role: "delegate", position: 9 } as const;
  await write((tx) => tx.updateTable("delegation_member").set(there).where("registration_id", "=", moved).execute() as never);
  await confirmedMember(assembly, singapore, { name: "New" });
  await issued(assembly);

  expect(linesOf(await listAt(assembly, "provisional-1"))).toContain("Singapore: Tan Wei (Head of delegation)");
  expect(await listAt(assembly, "provisional-2").then(({ changes }) => changes)).toMatchObject({
    heading: "Changes since provisional list 1",
    lines: [
      "Malaysia is now printed as Federation",
      "Another title: Ali (Federation), Director, is now Chief",
      "Printed differently: Tan Wei is now Tan Wei Ming (Federation)",
      "Moved: Tan Wei Ming, from Singapore to Federation",
      "Added: New (Singapore)",
      "No longer listed: Goh (Singapore)",
    ],
  });
  const [last] = await findListHeads(assembly.house.reads, assembly.event);
  expect(last).toMatchObject({ kind: "provisional", number: 2, issuedAt: noon });
});

test("whoever asks later not to be named leaves the editions of a list that is out at once; the host's stays", async () => {
  const [assembly, person] = await withOne();
  await issued(assembly);
  expect(linesOf(await listAt(assembly, "provisional-1", "delegations"))).toEqual(["Singapore: Tan Wei (Head of delegation)"]);
  await assembly.house.write((tx) => tx.updateTable("registration").set({ listed_at: null }).where("id", "=", person).execute() as never);
  expect(linesOf(await listAt(assembly, "provisional-1", "delegations"))).toEqual(["Singapore: 1 delegate"]);
  expect(linesOf(await listAt(assembly, "provisional-1"))).toEqual(["Singapore: Tan Wei (Head of delegation)"]);
});

test("focal points are asked to check until the last day, in the event's zone, and not a minute longer", async () => {
  const [assembly] = await withOne();
  const list = { kind: "provisional", number: 1, correctionsUntil: "2026-11-05" as LocalDate } as const;
  const event = await eventNow(assembly);
  const at = (now: string) => correctionsAsked(list, event, "en", now as Instant);
  expect(at("2026-11-05T15:59:59.000Z")).toBe("Please check how you are printed in provisional list 1 by 5 November 2026.");
  expect(at("2026-11-05T16:00:00.000Z")).toBe("");
});

test("the host reads who is shown differently; of that the others read nothing", async () => {
  const [assembly, person] = await withOne();
  await issued(assembly);
  await choosing(assembly, person, { public: "absent" });
  expect((await listAt(assembly, "now")).changes?.lines).toEqual([
    "Shown differently: Tan Wei (Singapore), in public: counted only → absent",
  ]);
  expect((await listAt(assembly, "now", "public")).changes?.lines).toEqual([]);
});
