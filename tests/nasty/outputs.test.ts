import { setTimeout as wait } from "node:timers/promises";
import { simpleParser } from "mailparser";
import { afterAll, describe, expect, test } from "vitest";
import { type Instant, plusMinutes } from "~/time/instant";
import { serverBuild } from "../support/built-house";
import { noon } from "../support/house";
import { crawl, type Found, type FoundForm, formsOn } from "./crawl";
import { kindOf } from "./judge";
import { faultsOfAnswer, faultsOfMail, textOfPaper } from "./judge-output";
import { canaryTag } from "./nasty-texts";
import { errorsIn } from "./read-data";
import { type Fields, filled, post } from "./try-form";
import { aPictureFile, validFields } from "./valid-fields";
import { openWorld } from "./world";

// Each of these is planted into every box of the house that takes it, the programme is published, letters are sent;
// then every page, file, calendar, paper, list and mail is looked at.

/** Each with a piece of it that no rule changes, to see that it got there. */
const planted: Record<string, [text: string, piece: string]> = {
  // Rows 1, 2, 3, 4, 5: short, for the shortest box takes 40 letters.
  "a tag, the end of a script and turned letters": [`<${canaryTag} o=1>"'</script>\u2028\u202Eשלום陳`, "שלום陳"],
  // Rows 17, 18 and 56.
  "a formula": ["=1+1%_", "1+1%_"],
  "a formula in full width": ["＝1+x", "1+x"],
  // Rows 13, 48 and 60.
  "a header and a component": ["N\r\nX-NASTY: 1\r\nBEGIN:VALARM\r\nBcc: e@evil.example", "X-NASTY: 1"],
  // Row 49.
  "pictures and Chinese": ["🕵️‍♀️陳大文會議".repeat(4), "陳大文會議"],
  // ASVS 1.3.7, and the marks of the printing office.
  "words of templates": ["{{constructor}} #(7*7) <%=x%> *b* @r", "constructor"],
};

const clock = { now: noon as Instant };
const build = await serverBuild();
const world = await openWorld({}, clock);
const picture = await aPictureFile();
const forms = await crawl(world, build);
await forms.follow(async (form) => (await post(world.url, form, filled(form, validFields(form, picture)), "page")).body);

afterAll(() => world.close());

/** Ends something, so that there would be less to look at. */
const ends =
  /deed=(?:remove|decline|cancel|renew-link|\w+-remove|\w+-up|\w+-down)|intent=remove|sign-out|account\/(?:account|factor|recovery-codes)|host-signing-in|withdraw|organise\/sending |draft-session formKey,revision|organise\/event-team/;

describe.each(Object.entries(planted))("%s", (_, [text, piece]) => {
  test("is shown as what it is, wherever it is shown", { timeout: 240_000 }, async () => {
    for (const form of inOrder(forms)) await plant(form, text);
    clock.now = plusMinutes(clock.now, 3);
    await everythingSent();

    const faults: string[] = [];
    let shown = 0;
    const papers: string[] = [];
    await crawl(world, build, async (answer) => {
      faults.push(...faultsOfAnswer(answer));
      if (answer.bytes.includes(piece)) shown++;
      if (answer.headers.get("content-type") === "application/pdf") papers.push(textOfPaper(answer.bytes));
    });
    for (const { source } of await world.house.reads.selectFrom("captured_mail").select("source").execute())
      faults.push(...faultsOfMail(await simpleParser(Buffer.from(source, "latin1")), source));
    const owner = world.visitors[0]!;
    const list = await fetch(`${world.url}/organise/${world.stage.event.address}/people/export.csv?tab=confirmed`, {
      method: "POST",
      headers: { Cookie: owner.cookie, Origin: world.url },
    });
    faults.push(...faultsOfAnswer({ path: "the list", headers: list.headers, bytes: Buffer.from(await list.arrayBuffer()) }));

    expect([...new Set(faults)]).toEqual([]);
    expect(shown, "nothing was planted").toBeGreaterThan(5);
    expect(papers.length).toBeGreaterThan(1);
  });
});

/** Publishing and sending come last, so that what was planted goes out. */
const inOrder = ({ forms }: Found) =>
  forms.filter(({ form, key }) => form.method === "post" && !ends.test(key)).sort((one, other) => rank(one) - rank(other));

const rank = ({ route }: FoundForm) =>
  ["routes/organise/publish", "routes/organise/send-agendas", "routes/organise/message"].indexOf(route) + 1;

/** On a page opened anew, with what the others have changed meanwhile; boxes that refuse the text keep what fits. */
async function plant(known: FoundForm, text: string) {
  const page = await (await fetch(world.url + known.page, { headers: { Cookie: known.visitor.cookie } })).text();
  const form = formsOn(build, world.url, page, known.page, known.visitor).find(({ key }) => key === known.key);
  if (!form) return;
  const valid = validFields(form, picture);
  let boxes = form.form.controls.filter((control) => kindOf(control) === "text");
  for (let tries = 0; tries < 4; tries++) {
    const fields: Fields = { ...valid, ...Object.fromEntries(boxes.map(({ name }) => [name, text])) };
    const { status, body } = await post(world.url, form, filled(form, fields), "data");
    if (status !== 422) return;
    const errors = errorsIn(body) ?? {};
    boxes = boxes.filter(({ name }) => !(name in errors));
  }
}

async function everythingSent() {
  const waiting = () =>
    world.house.reads
      .selectFrom("message")
      .select("id")
      .where("state", "in", ["queued", "sending", "retrying"])
      .where("not_before", "<=", clock.now)
      .execute();
  for (const late = Date.now() + 60_000; Date.now() < late && (await waiting()).length > 0; ) await wait(200);
}
