import { afterAll, beforeAll, expect, test } from "vitest";
import { paths } from "~/paths";
import { makeLink } from "~/people/personal-link.server";
import { setPlaces } from "~/places/set-places.server";
import { findRegistration } from "~/registration/registration-queries.server";
import { systemNow } from "~/time/instant";
import { type BuiltHouse, openBuiltHouse } from "../support/built-house";
import { type Assembly, aDelegation, anAssembly, doing, focalHand, focalPointOf, named, teamHand } from "../support/delegations";
import { onKnownDevice } from "../support/devices";
import { cookieFor } from "../support/visitors";

let built: BuiltHouse;
let assembly: Assembly;
let team: string;

beforeAll(async () => {
  built = await openBuiltHouse();
  assembly = await anAssembly({ starts_on: "2099-11-25", ends_on: "2099-11-27" }, built.house);
  team = await cookieFor(built.house, assembly.host.owner);
});
afterAll(() => built.close());

/** A delegation of its own, and how its focal point and the team visit it. */
async function visited(jurisdiction: string, typed: Parameters<typeof aDelegation>[1] = {}) {
  const mail = `focal@${jurisdiction.toLowerCase()}.example`;
  const id = await aDelegation(assembly, { jurisdiction, places: "2", focalName: `Focal ${jurisdiction}`, focalMail: mail, ...typed });
  const { person } = await focalPointOf(assembly, id);
  const device = await onKnownDevice(built.house, assembly.host, person.id, systemNow());
  const link = makeLink(built.house.configuration.secret, "me", person.id, 1);
  const { address } = assembly.event;
  return { id, link, device, ours: paths.delegation(address, id), reply: paths.delegationReply(link, address, id) };
}

const look = (path: string, cookie = "") => fetch(built.url + path, { headers: { cookie } }).then(asSeen);
const send = (path: string, cookie: string, fields: Record<string, string>) => {
  const headers = { cookie, origin: built.url, "content-type": "application/x-www-form-urlencoded" };
  return fetch(built.url + path, { method: "POST", headers, body: new URLSearchParams(fields).toString() }).then(asSeen);
};
const asSeen = async (answer: Response) => ({ status: answer.status, text: (await answer.text()).replaceAll("<!-- -->", "") });

const change = (id: string, set: { reply_by?: string; nominate_by?: string; approval?: "host" | "focal-point" }) =>
  doing(assembly, (tx) => tx.updateTable("delegation").set(set).where("id", "=", id).execute());

const accepted = (coming: string) => ({ deed: "reply", reply: "accepted", coming, replyWay: "paper" });

test("who names somebody else with the reply reads that it is with the host, and who answers from now on", async () => {
  const { reply, device, link } = await visited("JP");
  const other = { reply: "accepted", coming: "2", who: "other", focalName: "Suzuki", focalMail: "suzuki@jp.example" };
  const { status, text } = await send(reply, device, other);
  expect(status).toBe(200);
  expect(text).toContain("Your reply is with the host.");
  expect(text).toContain("Suzuki answers for the delegation from now on: Japan.");
  expect(text).not.toContain("suzuki@jp.example");
  for (const path of [reply, paths.me(link), paths.myDelegation(link, assembly.event.address)])
    expect((await look(path)).text).toContain("Suzuki answers for the delegation");
  expect((await look(paths.myData(link, assembly.event.address), device)).text).toContain("focal@jp.example");
});

test("handing over twice with one form ends where it is said, and opens nothing of the delegation", async () => {
  const { id, device, link } = await visited("KR");
  const { address } = assembly.event;
  const form = { name: "Park", mailAddress: "park@kr.example", kind: "first", formKey: crypto.randomUUID() };
  for (const _ of ["once", "twice"]) {
    const { status, text } = await send(paths.handOver(link, address, id), device, form);
    expect([status, text.includes("Park answers for the delegation from now on: Republic of Korea.")]).toEqual([200, true]);
  }
  expect((await look(paths.nameMember(link, address, id), device)).text).not.toContain("Name this member");
});

test("a reply that says nothing, nobody or no number is told so in words, beside what was typed", async () => {
  const { reply, device } = await visited("TH");
  expect((await look(reply)).text).toContain("How many will come");
  const nothing = await send(reply, device, { coming: "1" });
  expect([nothing.status, nothing.text.includes("Please choose one.")]).toEqual([422, true]);
  expect((await send(reply, device, { reply: "accepted", coming: "0" })).text).toContain("If nobody can come, choose “We regret”.");
  expect((await send(reply, device, { reply: "accepted", coming: "two" })).text).toContain("how many will come, as a number");
});

test("after its last day the reply page says so before anything is typed, and where to turn", async () => {
  const { id, link, ours, reply, device } = await visited("VN");
  await change(id, { reply_by: "2026-01-31", nominate_by: "2026-02-28" });
  const page = await look(paths.myDelegation(link, assembly.event.address, id));
  expect(page.text).toContain("Your reply was due by 31 January 2026; please write to the secretariat.");
  expect(page.text).toContain("The last day for naming members is over.");
  for (const button of ["Reply to the invitation</a>", "Name a member", "Paste a list"]) expect(page.text).not.toContain(button);
  expect((await look(ours, team)).text).toContain("reply, overdue since 31 January 2026");
  expect((await look(paths.delegations(assembly.event.address), team)).text).toContain("reply (overdue)");

  const { text } = await look(reply);
  expect(text).toContain("The last day for replies is over. Please write to the secretariat");
  expect(text).not.toContain("Please reply by");
  expect(text).not.toContain("Send the reply");
  const late = await send(reply, device, { reply: "accepted", coming: "1", replyNote: "Held up" });
  expect(late.text).toContain("Held up");
});

test("a reply over one that came meanwhile is put before whoever sends it; the same one sent twice is taken once", async () => {
  const { ours, reply, device } = await visited("NZ");
  const seenBy = (text: string) => /name="seen" value="([^"]*)"/.exec(text)![1]!;
  const first = seenBy((await look(reply)).text);
  const accept = () => send(reply, device, { reply: "accepted", coming: "2", seen: first });
  const inHistory = async () => (await look(ours, team)).text.split("accepted for a delegation").length;
  expect((await accept()).text).toContain("We accept. 2 members will come.");
  const once = await inHistory();
  expect((await accept()).text).toContain("We accept. 2 members will come.");
  expect(await inHistory()).toBe(once);

  const stale = await send(reply, device, { reply: "regretted", replyNote: "Not this year", seen: first });
  expect([stale.status, stale.text.includes("Somebody replied in the meantime: “We accept. 2 members will come.”")]).toEqual([422, true]);
  expect(stale.text).toContain("Not this year");
  const again = await send(reply, device, { reply: "regretted", replyNote: "Not this year", seen: seenBy(stale.text) });
  expect(again.text).toContain("We regret.");
});

test("a reply on paper is entered again and again, never above the places, and never without saying how it came", async () => {
  const { ours } = await visited("FR");
  const over = await send(ours, team, accepted("7"));
  expect([over.status, over.text.includes("There are 2 places for this delegation.")]).toEqual([422, true]);
  const { text } = await send(ours, team, accepted("2"));
  expect(text).toContain("Accepted, 2");
  expect(text).toMatch(/<option value="paper" selected/);
  const { replyWay: _, ...without } = accepted("1");
  const wayless = await send(ours, team, without);
  expect([wayless.status, wayless.text.includes("Please choose one.")]).toEqual([422, true]);
  expect((await send(ours, team, accepted("1"))).text).toContain("Accepted, 1");
});

test("a focal point whose delegation has fewer places than it said would come reads how many there are", async () => {
  const { id, reply, device, link } = await visited("BR");
  await send(reply, device, { reply: "accepted", coming: "2", who: "me" });
  const page = () => look(paths.myDelegation(link, assembly.event.address, id), device);
  expect((await page()).text).toContain("2 members will come.");
  expect((await page()).text).not.toContain("Your delegation has");

  for (const [places, said] of [
    [1, "one place"],
    [0, "no places"],
  ] as const) {
    await doing(assembly, (tx) => setPlaces(tx, assembly.event, { scope: "delegation", scopeId: id }, places));
    expect((await page()).text).toContain(`2 members will come. Your delegation has ${said}.`);
  }
});

test("members of a delegation that regrets keep their places, and everybody who looks is told", async () => {
  const { id, ours, reply, device, link } = await visited("DE");
  const { address } = assembly.event;
  const { id: tan } = await named(assembly, await focalHand(assembly, id), { name: "Erika Muster", role: "head" }, systemNow());
  const max = await named(assembly, await focalHand(assembly, id), { name: "Max Muster", mailAddress: "max@de.example" }, systemNow());
  const fewer = await send(reply, device, { reply: "accepted", coming: "1" });
  expect(fewer.text).toContain("The reply says that one member will come, and 2 are named.");

  const regretted = await send(reply, device, { reply: "regretted" });
  expect(regretted.text).toContain("2 members are named; they keep their places until they are withdrawn.");
  expect(regretted.text).toContain("Max Muster");
  expect(regretted.text).not.toContain("Name a member");
  const { text } = await look(ours, team);
  expect(text).toContain("2 members are named; they keep their places until they are withdrawn.");
  expect(text).toContain('aria-label="Withdraw Erika Muster"');
  for (const button of ["Send the invitation", "Add a member"]) expect(text).not.toContain(button);
  expect((await look(paths.delegations(address), team)).text).toContain("2 members are named; they keep their places");

  const gone = { deed: "withdraw", reason: "", formKey: crypto.randomUUID() };
  expect((await send(paths.myMember(link, address, id, tan), device, gone)).text).toContain("One member is named, and keeps the place");
  expect((await send(ours, team, { deed: "withdraw", member: max.id })).text).toContain("The place is given back");
  expect((await send(ours, team, { deed: "withdraw", member: max.id })).status).toBe(422);
  expect((await look(ours, team)).text).not.toContain("keeps the place");
});

test("the letter of nomination says when it came and who verified it; one of the future, or verified and not received, is refused", async () => {
  const { id, ours } = await visited("IT");
  const letter = async (more: Record<string, string>) => {
    const { revision } = await built.house.reads.selectFrom("delegation").select("revision").where("id", "=", id).executeTakeFirstOrThrow();
    return send(ours, team, { deed: "letter", letterReceivedOn: "", letterReference: "", revision: String(revision), ...more });
  };
  expect((await letter({ letterReceivedOn: "2098-01-01" })).text).toContain("This day is still to come.");
  expect((await letter({ verified: "on" })).text).toContain("Please give the day it was received");
  expect((await letter({ letterReceivedOn: "2026-01-31" })).text).toContain("received on 31 January 2026, not verified yet");
  const { text } = await letter({ letterReceivedOn: "2026-01-31", letterReference: "B/12", verified: "on" });
  expect(text).toMatch(/received on 31 January 2026, reference B\/12, verified by [^<]+ on \d{1,2} \w+ \d{4}/);
});

test("a member who was confirmed and takes another name reads that the place has to be approved anew", async () => {
  const { id } = await visited("CL");
  const member = await named(assembly, await teamHand(assembly, id), { name: "Ana Silva", mailAddress: "ana@uy.example" }, systemNow());
  await change(id, { approval: "host" });
  const path = paths.myDetails(makeLink(built.house.configuration.secret, "me", member.personId, 1), assembly.event.address);
  const save = async (name: string) => {
    const { revision } = (await findRegistration(built.house.reads, assembly.event, member.id))!;
    return (await send(path, "", { name, revision: String(revision) })).text;
  };
  expect(await save("Ana Silva")).not.toContain("approved anew");
  const decide = { deed: "confirm", reason: "", told: "", formKey: crypto.randomUUID() };
  await send(paths.registration(assembly.event.address, member.id), team, decide);
  expect(await save("Ana Silva")).not.toContain("approved anew");
  expect(await save("Ana Sousa")).toContain("so your place has to be approved anew");
  const { text } = await look(paths.registration(assembly.event.address, member.id), team);
  expect(text).toContain("This place was confirmed before: The name was “Ana Silva”, without a position.");
});

test("the focal point corrects the organisation, reads of a new approval, and who is no longer head", async () => {
  const { id, device, link } = await visited("NO", { places: "3" });
  await change(id, { approval: "host" });
  const hand = await teamHand(assembly, id);
  const head = await named(assembly, hand, { name: "Kari", role: "head", mailAddress: undefined, complete: true }, systemNow());
  const ola = await named(assembly, hand, { name: "Ola", mailAddress: undefined, complete: true }, systemNow());
  const page = paths.myMember(link, assembly.event.address, id, ola.id);
  const correct = async (more: Record<string, string>) => {
    const { revision } = (await findRegistration(built.house.reads, assembly.event, ola.id))!;
    return send(page, device, { deed: "printed", name: "Ola", organisation: "Kripos", revision: String(revision), ...more });
  };
  expect((await correct({})).text).toMatch(/name="organisation"[^>]*value="Kripos"/);
  expect((await correct({ position: "Adviser" })).text).toContain("the place has to be approved anew by the host");
  const chosen = await send(page, device, { deed: "role", role: "head" });
  expect(chosen.text).toContain("There is one head of delegation: Kari is alternate head from now on.");
  const back = { deed: "role", delegation: id, role: "head" };
  expect((await send(paths.membership(assembly.event.address, head.id), team, back)).text).toContain("Ola is alternate head from now on.");
});

test("the team that names somebody a second time reads where they are registered", async () => {
  const [one, other] = [await visited("SE"), await visited("FI")];
  const member = { name: "Eva Berg", mailAddress: "eva@se.example" };
  await named(assembly, await teamHand(assembly, one.id), { ...member, role: "adviser" }, systemNow());
  const again = { ...member, role: "delegate", formKey: crypto.randomUUID() };
  const { status, text } = await send(paths.addMember(assembly.event.address, other.id), team, again);
  expect([status, text.includes("in the delegation Sweden, as adviser.")]).toEqual([422, true]);
  expect(text).not.toContain("secretariat can help");
});

test("what a schema has no words for is told in ours", async () => {
  const { text } = await send(paths.startSettings(assembly.event.address), team, { start: "nowhere" });
  expect(text).toContain("Please choose one.");
  const { text: unworded } = await send(paths.delegation(assembly.event.address, (await visited("ES")).id), team, { deed: "nothing" });
  expect(unworded).toContain("Please choose one of what is offered.");
  expect(unworded).not.toMatch(/Invalid (input|option|discriminator)/);
});

test("who returns details reads that they went back, and the member what happens to them once they are sent", async () => {
  const { id, link, device } = await visited("UY");
  const { address } = assembly.event;
  await change(id, { approval: "focal-point" });
  const member = await named(assembly, await focalHand(assembly, id), { name: "Ana Exemplo", mailAddress: "ana@uy.example" }, systemNow());
  const own = paths.myDetails(makeLink(built.house.configuration.secret, "me", member.personId, 1), address);
  const printed = async () => {
    const { text } = await look(own);
    return { name: "Ana Exemplo", revision: /name="revision" value="(\d+)"/.exec(text)![1]!, text };
  };
  const { text, ...typed } = await printed();
  expect(text).toContain("Send my details");
  expect((await send(own, "", typed)).text).toContain("They are looked at next, and you will be told by mail.");

  const page = paths.myMember(link, address, id, member.id);
  const returned = await send(page, device, { deed: "return", told: "Rank, please" });
  expect(returned.text).toContain("The details went back to the member, with what you wrote.");
  expect(returned.text).toContain("The member still has to send their details.");
  const { text: again, ...more } = await printed();
  expect(again).toContain("Rank, please");
  await send(own, "", more);
  expect((await send(page, device, { deed: "approve" })).text).toContain("Approved.");
});
