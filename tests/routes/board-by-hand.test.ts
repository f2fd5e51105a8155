import { afterAll, beforeAll, expect, test } from "vitest";
import { changeProtocolOrder } from "~/delegations/invited/order-delegations.server";
import { alphabetical } from "~/delegations/invited/protocol-order";
import { paths } from "~/paths";
import { type BuiltHouse, openBuiltHouse } from "../support/built-house";
import { organiserOf } from "../support/cast";
import { type Assembly, aDelegation, anAssembly, doing } from "../support/delegations";
import { noon } from "../support/house";
import { cookieFor } from "../support/visitors";

let built: BuiltHouse;
let assembly: Assembly;
let cookie: string;
let board: string;

beforeAll(async () => {
  built = await openBuiltHouse();
  assembly = await anAssembly({ starts_on: "2099-11-25", ends_on: "2099-11-27" }, built.house);
  cookie = await cookieFor(built.house, assembly.host.owner);
  board = `${built.url}${paths.delegations(assembly.event.address)}?tab=all`;
  for (const jurisdiction of ["AT", "JP", "NO", "SG"]) await aDelegation(assembly, { jurisdiction });
  await aDelegation(assembly, { jurisdiction: "", organisation: "Bureau Sample" });
  const organiser = await organiserOf(assembly.house, assembly.event, "edit-event");
  await doing(assembly, (tx) => changeProtocolOrder(tx, organiser, { ...alphabetical, by: "hand" }, noon));
});

afterAll(() => built.close());

const look = async () => (await fetch(board, { headers: { cookie } })).text();
const names = (page: string) => [...page.matchAll(/Move (\w+) (?:up|down)/g)].map(([, name]) => name);
const choice = (page: string, name: string) => new RegExp(`<option value="([^"]+)"[^>]*>${name}</option>`).exec(page)![1]!;

async function send(fields: Record<string, string>) {
  const headers = { cookie, origin: built.url, "content-type": "application/x-www-form-urlencoded" };
  const formKey = crypto.randomUUID();
  const body = new URLSearchParams({ formKey, ...fields }).toString();
  const answer = await fetch(board, { method: "POST", headers, body, redirect: "manual" });
  return { status: answer.status, text: await answer.text() };
}

test("a board by hand is put in order by the names, a mere press moves nothing, and what a rule keeps apart is said", async () => {
  const page = await look();
  expect([...new Set(names(page))]).toEqual(["Austria", "Japan", "Norway", "Singapore"]);
  const [austria, singapore] = [choice(page, "Austria"), choice(page, "Singapore")];

  expect((await send({ deed: "move", move: singapore, before: austria })).status).toBe(303);
  expect([...new Set(names(await look()))]).toEqual(["Singapore", "Austria", "Japan", "Norway"]);
  expect((await send({ up: austria })).status).toBe(303);
  expect([...new Set(names(await look()))]).toEqual(["Austria", "Singapore", "Japan", "Norway"]);

  const pressed = await send({ deed: "move", move: "", before: "" });
  expect([pressed.status, pressed.text.includes("Please choose which one to move.")]).toEqual([422, true]);
  const { id } = await built.house.reads
    .selectFrom("delegation")
    .select("id")
    .where("organisation_id", "is not", null)
    .executeTakeFirstOrThrow();
  const apart = await send({ move: id, before: austria });
  expect([apart.status, apart.text.includes("These two are kept apart by the order itself")]).toEqual([422, true]);
});
