import { asCount } from "db/dialects/counts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Arena, openArena } from "./arena";
import { type Answer, untilAnswered } from "./crowd";
import { type KeyedForm, keyedForms } from "./keyed-forms";
import { signInOwner } from "./team";

let arena: Arena;
let cookie: string;
const sent: { name: string; keyed: KeyedForm; first: Answer }[] = [];

beforeAll(async () => {
  arena = await openArena();
  cookie = await signInOwner(arena);
});

afterAll(() => arena?.close());

describe.each(Object.keys(keyedForms))("%s", (name) => {
  test("clicked twice at once and sent again by the back button, it is done once and answered alike; with another body it is a conflict", async () => {
    const keyed = await keyedForms[name]!(arena, cookie);
    const before = await timesDone(keyed);

    const [first, second] = (await Promise.all([untilAnswered(arena, keyed), untilAnswered(arena, keyed)])) as [Answer, Answer];
    expect([first.status, first.page]).toEqual([303, ""]);
    expect(second).toEqual(first);
    expect(await timesDone(keyed)).toBe(before + 1);

    const conflict = await untilAnswered(arena, { ...keyed, form: { ...keyed.form, ...keyed.other } });
    expect(conflict.status).toBe(409);
    expect(conflict.page).toMatch(/This form (has been|was) sent|with this form before/);
    // What was typed is kept; ticks and numbers are seen elsewhere on the page too.
    const typed = Object.values(keyed.other).flatMap(
      (value) => /Somebody Else|Another \w+|Closing|another@police\.example/.exec(value) ?? [],
    );
    for (const words of typed) expect(conflict.page).toContain(words);

    expect(await untilAnswered(arena, keyed)).toEqual(first);
    expect(await timesDone(keyed)).toBe(before + 1);
    sent.push({ name, keyed, first });
  });
});

test("after kill -9 and a new start each of them is still answered as the first time, and does nothing", async () => {
  const before = await Promise.all(sent.map(({ keyed }) => timesDone(keyed)));
  for (const index of arena.servers.keys()) await arena.strike(index);
  for (const { name, keyed, first } of sent) expect([name, await untilAnswered(arena, keyed)]).toEqual([name, first]);
  expect(await Promise.all(sent.map(({ keyed }) => timesDone(keyed)))).toEqual(before);
  expect(sent.length).toBe(Object.keys(keyedForms).length);
});

test("a form that was refused is no key's first answer: corrected, it is carried out", async () => {
  const keyed = await keyedForms["adding a person"]!(arena, cookie);
  const refused = await untilAnswered(arena, { ...keyed, form: { ...keyed.form, name: "" } });
  expect([refused.status, refused.page]).toEqual([422, expect.stringContaining("added@police.example")]);
  expect((await untilAnswered(arena, keyed)).status).toBe(303);
});

test("a form without a key comes from none of our pages and is not carried out", async () => {
  const keyed = await keyedForms["inviting a colleague"]!(arena, cookie);
  const before = await timesDone(keyed);
  for (const formKey of ["", "guessed", "x".repeat(36)])
    expect((await untilAnswered(arena, { ...keyed, form: { ...keyed.form, mailAddress: "nobody@bureau.example", formKey } })).status).toBe(
      422,
    );
  expect(await timesDone(keyed)).toBe(before);
});

async function timesDone({ verb }: KeyedForm): Promise<number> {
  const entries = arena.database.reads.selectFrom("audit_entry").where("verb", "=", verb);
  return Number((await entries.select((eb) => asCount(eb).as("number")).executeTakeFirstOrThrow()).number);
}
