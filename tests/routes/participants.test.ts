import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { paths } from "~/paths";
import { makeLink } from "~/people/personal-link.server";
import { changeListRules } from "~/registration/participants/change-list-rules.server";
import { chooseShown } from "~/registration/participants/choose-shown.server";
import { issueList } from "~/registration/participants/issue-list.server";
import type { ListRules } from "~/registration/participants/participants-form";
import { systemNow } from "~/time/instant";
import type { LocalDate } from "~/time/local-date";
import { wordsOf } from "../paper/papers";
import { type BuiltHouse, openBuiltHouse } from "../support/built-house";
import { organiserOf } from "../support/cast";
import { type Assembly, aDelegation, anAssembly, focalPointOf, named, teamHand } from "../support/delegations";
import { signedInAs } from "../support/factors";
import { confirmedMember } from "../support/participants";

let built: BuiltHouse;
let assembly: Assembly;
let cookie: string;
const links: Record<"focalPoint" | "member" | "nominated", string> = { focalPoint: "", member: "", nominated: "" };

beforeAll(async () => {
  built = await openBuiltHouse();
  assembly = await anAssembly({ starts_on: "2099-11-25", ends_on: "2099-11-27" }, built.house);
  const { house } = assembly;
  const id = await aDelegation(assembly, { places: "" });
  const member = await confirmedMember(assembly, id, { name: "Shown Head", role: "head" });
  const canaries = [
    await confirmedMember(assembly, id, { name: "Canary Counted", position: "Canary of Numbers" }),
    await confirmedMember(assembly, id, { name: "Canary Absent", position: "Canary of Nobody" }),
  ];
  const organiser = await organiserOf(house, assembly.event, "edit-people");
  for (const [at, shown] of (["counted", "absent"] as const).entries()) {
    const chosen = { ids: [canaries[at]!], delegations: shown, public: shown };
    await house.write((tx) => chooseShown(tx, organiser, chosen, systemNow()));
  }
  const nominated = await named(assembly, await teamHand(assembly, id), { name: "Nominated" });
  const { secret } = built.house.configuration;
  const personOf = async (registration: string) =>
    (await house.reads.selectFrom("registration").select("person_id").where("id", "=", registration).executeTakeFirstOrThrow()).person_id;
  links.focalPoint = makeLink(secret, "me", (await focalPointOf(assembly, id)).person.id, 1);
  links.member = makeLink(secret, "me", await personOf(member), 1);
  links.nominated = makeLink(secret, "me", nominated.personId, 1);
  cookie = `plenary-sign-in=${(await signedInAs(built.house, assembly.host.owner, systemNow())).token}`;
});
afterAll(() => built.close());

const ask = (path: string) => fetch(built.url + path, { redirect: "manual" });
const rules = async (set: Partial<ListRules>) => {
  const organiser = await organiserOf(built.house, assembly.event, "edit-event");
  const all = { official: false, delegations: false, everybody: false, ...set };
  await built.house.write((tx) => changeListRules(tx, organiser, all, systemNow()).then(() => ({ ok: true })));
};
const asData = (path: string) => path.replace(/(\?|$)/, ".data$1");

test("nobody outside the team reads a list before it is issued, nor afterwards while the team has not opened it", async () => {
  const { address } = assembly.event;
  const outside = [paths.publicParticipants(address), paths.myParticipants(links.member, address)];
  const statuses = async () => Promise.all(outside.map(async (path) => (await ask(path)).status));
  await rules({ delegations: true, everybody: true });
  expect(await statuses()).toEqual([404, 404]);
  expect(await (await ask(paths.event(address))).text()).not.toContain(paths.publicParticipants(address));

  await rules({});
  const organiser = await organiserOf(built.house, assembly.event, "edit-people");
  const list = { kind: "provisional", correctionsUntil: "2099-11-20" as LocalDate } as const;
  await built.house.write((tx) => issueList(tx, organiser, list, systemNow()));
  expect(await statuses()).toEqual([404, 404]);

  await rules({ delegations: true, everybody: true });
  expect(await statuses()).toEqual([200, 200]);
  expect(await (await ask(paths.event(address))).text()).toContain(`href="${paths.publicParticipants(address)}"`);
});

test("those with a confirmed place and focal points read the delegations' edition; who is only nominated does not", async () => {
  const { address } = assembly.event;
  for (const link of [links.member, links.focalPoint]) {
    const page = await (await ask(paths.myParticipants(link, address))).text();
    expect(page).toContain("Shown Head");
    expect(page).not.toMatch(/<script(?![^>]*ld\+json)/);
  }
  expect((await ask(paths.myParticipants(links.nominated, address))).status).toBe(404);
  await built.house.readings.writeDown();
  const read = built.house.reads.selectFrom("audit_entry").select("actor_kind").where("verb", "=", "participants.read");
  expect(await read.execute()).toHaveLength(2);
});

test("the focal point is asked to check how the delegation is printed", async () => {
  const page = await (await ask(paths.myDelegation(links.focalPoint, assembly.event.address))).text();
  expect(page).toContain(
    "Please check by 20 November 2099 the names, ranks and positions of your members: provisional list 1 prints them as they stand here.",
  );
});

test("who is counted only or absent is in no answer to anybody outside: pages, their data, and files the team hands on", async () => {
  const { address } = assembly.event;
  const pages = [paths.publicParticipants(address), paths.myParticipants(links.member, address), paths.event(address)];
  for (const path of pages.flatMap((page) => [page, asData(page)])) {
    const answer = await ask(path);
    expect([path, answer.status]).toEqual([path, 200]);
    expect(await answer.text()).not.toMatch(/canary/i);
  }
  for (const edition of ["delegations", "public"])
    for (const format of ["pdf", "xlsx", "docx"] as const) {
      const bytes = await download({ edition, format });
      const text =
        format === "pdf"
          ? await wordsOf(bytes)
          : Object.values(unzipSync(bytes))
              .map((part) => strFromU8(part))
              .join("\n");
      expect(text).toContain("Singapore");
      expect(`${edition} ${format} ${text}`).not.toMatch(/canary/i);
    }
  expect(await wordsOf(await download({ edition: "host", format: "pdf" }))).toContain("Canary Absent");
  const taken = built.house.reads.selectFrom("audit_entry").select("facts").where("verb", "=", "participants.exported");
  expect(await taken.execute()).toHaveLength(7);
});

async function download(file: { edition: string; format: string }): Promise<Uint8Array> {
  const answer = await fetch(built.url + paths.listFile(assembly.event.address, "provisional-1"), {
    method: "POST",
    body: new URLSearchParams(file),
    headers: { cookie, "sec-fetch-site": "same-origin" },
  });
  expect(answer.status).toBe(200);
  expect(answer.headers.get("cache-control")).toBe("private, no-store");
  return new Uint8Array(await answer.arrayBuffer());
}
