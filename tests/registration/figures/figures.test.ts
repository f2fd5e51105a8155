import { expect, test } from "vitest";
import { changeProtocolOrder } from "~/delegations/invited/order-delegations.server";
import { alphabetical } from "~/delegations/invited/protocol-order";
import { replyForDelegation } from "~/delegations/invited/reply-for-delegation.server";
import type { MailAddress } from "~/mail/mail-address";
import { countingRules, countJurisdictions, ruleSentence } from "~/registration/figures/counting";
import { findCounted, findFigures } from "~/registration/figures/find-figures.server";
import { organiserOf } from "../../support/cast";
import { type Assembly, aDelegation, anAssembly, delegationAt } from "../../support/delegations";
import { noon } from "../../support/house";
import { confirmedMember, eventNow } from "../../support/participants";
import { aConfirmed } from "../../support/registrations";

/** 35 overseas ones, as the host's newspaper counted them. */
const overseas = "AE AU BN BR CA CH DE ES FJ FR GB ID IE IN IT JP KE KH KR KZ LA LK MN MV MY NG NL NP NZ PH PL SG TH US VN".split(" ");

const others = { focalName: "", focalMail: "", places: "" };

async function iscp2023(): Promise<Assembly> {
  const assembly = await anAssembly();
  for (const jurisdiction of [...overseas, "CN", "MO"])
    await confirmedMember(assembly, await aDelegation(assembly, { jurisdiction, ...others }), { role: "head" });
  const interpol = await aDelegation(assembly, { jurisdiction: "", organisation: "INTERPOL", ...others });
  await confirmedMember(assembly, interpol, { role: "head" });
  const host = await aDelegation(assembly, { jurisdiction: "HK", ...others });
  await confirmedMember(assembly, host, { role: "head" });
  // Speakers and partners without a delegation: from where a delegation came too, and from two other places.
  for (const [at, jurisdiction] of ["HK", "SG", "SE", "IL"].entries())
    await aConfirmed(assembly, { name: `Partner ${at}`, jurisdiction, mailAddress: `p${at}@company.example` as MailAddress });
  const organiser = await organiserOf(assembly.house, assembly.event, "edit-event");
  const order = { ...alphabetical, hostDelegationId: host };
  await assembly.house.write((tx) => changeProtocolOrder(tx, organiser, order, noon).then(() => ({ ok: true })));
  return assembly;
}

test("ISCP 2023 counts 37, 38, 39 or more than 40 jurisdictions: all are right, each by its own rule", async () => {
  const assembly = await iscp2023();
  const counted = await findCounted(assembly.house.reads, assembly.event);
  const count = (rule: Partial<Parameters<typeof countJurisdictions>[1]>) =>
    countJurisdictions(counted, { host: false, organisations: false, alone: false, ...rule });

  // Who visited: the 35 overseas ones, the Mainland and Macao. INTERPOL is no jurisdiction, and a host does not visit itself.
  expect(count({})).toBe(37);
  // The host's newspaper listed INTERPOL among them: "Mainland, Macao, INTERPOL and 35 overseas countries".
  expect(count({ organisations: true })).toBe(38);
  // The closing release says 39: whoever sent a delegation, INTERPOL and Hong Kong itself among them.
  expect(count({ organisations: true, host: true })).toBe(39);
  // A speaker's company says "over 40": it counts from where anybody came, its own country too.
  expect(count({ organisations: true, host: true, alone: true })).toBe(41);

  const { groups } = await findFigures(assembly.house.reads, await eventNow(assembly));
  const printed = groups.at(-1)!.figures;
  expect(printed).toHaveLength(8);
  expect(printed).toContainEqual({
    name: "States and territories that sent a delegation; the host counted; organisations counted, each as one.",
    figure: 39,
  });
  expect(groups.every(({ rule }) => rule.length > 0)).toBe(true);
});

test("two delegations of one jurisdiction count once, and an organisation counts for the jurisdiction it belongs to", () => {
  const delegations = [
    { id: "police", code: "SG" },
    { id: "customs", code: "SG" },
    { id: "interpol", code: null },
  ];
  const counted = { delegations, aloneFrom: ["SG", "MY"], hostCode: null };
  expect(countingRules.filter(({ host }) => !host).map((rule) => countJurisdictions(counted, rule))).toEqual([1, 2, 2, 3]);
  // Where nobody has said which delegation is the host's, no figure claims to know.
  expect(ruleSentence({ host: false, organisations: false, alone: false }, false)).not.toContain("host");
});

test("people by state, category and role, and the delegations by their last reply", async () => {
  const assembly = await anAssembly();
  const id = await aDelegation(assembly);
  await confirmedMember(assembly, id, { role: "head" });
  await aConfirmed(assembly);
  const regretting = await delegationAt(assembly, await aDelegation(assembly, { jurisdiction: "MY", ...others }));
  const by = { hostId: assembly.event.hostId, eventId: assembly.event.id, actor: { kind: "plenary" } } as const;
  const regret = { reply: "regretted", way: "paper", coming: null, note: "" } as const;
  await assembly.house.write((tx) => replyForDelegation(tx, by, regretting, regret, noon));

  const { groups } = await findFigures(assembly.house.reads, await eventNow(assembly));
  const figure = (title: string, name: string) =>
    groups.find((group) => group.title === title)?.figures.find((each) => each.name === name)?.figure;
  expect(figure("People, by state", "Confirmed")).toBe(2);
  expect(figure("Confirmed people, by role in their delegation", "Head of delegation")).toBe(1);
  expect(figure("Delegations", "Invited")).toBe(1);
  expect(figure("Delegations", "Regretted")).toBe(1);
  expect(groups[1]!.figures.map((each) => each.figure)).toEqual([2]);
});
