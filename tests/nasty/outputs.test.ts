import { setTimeout as wait } from "node:timers/promises";
import { sql } from "kysely";
import { simpleParser } from "mailparser";
import { afterAll, describe, expect, test } from "vitest";
import { type Instant, plusMinutes } from "~/time/instant";
import { paperDocument } from "../paper/papers";
import { partsOf } from "../paper/word-parts";
import { serverBuild } from "../support/built-house";
import { noon } from "../support/house";
import { dataPath } from "../support/refusal-walk";
import { crawl, type Found, type FoundForm, formsOn } from "./crawl";
import { kindOf } from "./judge";
import {
  faultsOfAnswer,
  faultsOfCalendar,
  faultsOfCsv,
  faultsOfHtml,
  faultsOfMail,
  faultsOfPaper,
  textOfPaper,
  turnsDirection,
} from "./judge-output";
import { canaryTag, pieceToTurn, turned } from "./nasty-texts";
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
  "words of templates": [`{{${pieceToTurn}}} #(7*7) <%=x%> *b* @r`, pieceToTurn],
};

/** Ends something, so that there would be less to look at; wrong codes end the sign-in they confirm. */
const ends =
  /deed=(?:remove|decline|cancel|renew-link|\w+-remove|\w+-up|\w+-down)|intent=remove|sign-out|account\/(?:account|confirm|factor|recovery-codes)|host-signing-in|withdraw|colleague|organise\/sending |draft-session formKey,revision|organise\/event-team/;

const clock = { now: noon as Instant };
const build = await serverBuild();
const world = await openWorld({}, clock);
const picture = await aPictureFile();
const forms = await crawl(world, build);
await forms.follow(async (form) =>
  ends.test(form.key) ? "" : (await post(world.url, form, filled(form, validFields(form, picture)), "page")).body,
);

afterAll(() => world.close());

// What is drawn is drawn alike from either engine: there the first of them will do.
const all = Object.entries(planted);
describe.each(process.env.TEST_DATABASE === "postgres" ? all.slice(0, 1) : all)("%s", (_, [text, piece]) => {
  test("is shown as what it is, wherever it is shown", { timeout: 240_000 }, async () => {
    for (const form of inOrder(forms)) await plant(form, text);
    clock.now = plusMinutes(clock.now, 3);
    await everythingSent();

    const seen = await everythingThatComesOut();
    expect([...new Set(seen.faults)]).toEqual([]);
    expect(seen.holding(piece).length, "nothing was planted").toBeGreaterThan(5);
    expect(seen.papers.length).toBeGreaterThan(1);
    expect(
      seen.holding("Mail address").some(({ type }) => type === "text/csv"),
      "the list was not handed out",
    ).toBe(true);
  });
});

// Row 5. The forms take the marks away, so they are put into the rows behind their back, as an older version or a restored file might
// have left them: into every cell that holds what somebody typed.
describe("marks that turn the direction", () => {
  test("leave by no way out, however they came in", { timeout: 240_000 }, async () => {
    for (const form of inOrder(forms)) await plant(form, `Some ${pieceToTurn}`);
    const cells = await markTypedCells();
    expect(cells).toEqual(expect.arrayContaining(["registration.name", "registration.position", "speaker.bio", "speaker.organisation"]));
    for (const form of inOrder(forms).filter((form) => rank(form) > 0)) await plant(form, "Sent anew");
    clock.now = plusMinutes(clock.now, 3);
    await everythingSent();

    const seen = await everythingThatComesOut({ data: true });
    expect([...new Set(seen.faults)]).toEqual([]);
    const kinds = new Set(seen.holding(pieceToTurn).map(({ type }) => type));
    expect([...kinds].sort()).toEqual(["application/pdf", word, "mail", "text/calendar", "text/csv", "text/html", "text/x-script"]);
  });

  test("would be seen in a page, data, a mail, a calendar, a list, a paper and the name of a file", async () => {
    const fault = "turns the direction of what stands after it";
    expect(faultsOfHtml(`<p>${turned}</p>`)).toEqual([fault]);
    const headers = (type: string) => new Headers({ "content-type": type, "x-content-type-options": "nosniff" });
    const data = { path: "/x.data", headers: headers("text/x-script"), bytes: Buffer.from(`["${turned}"]`) };
    expect(faultsOfAnswer(data)).toEqual([`/x.data ${fault}`]);
    const calendar = `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:${turned}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`;
    expect(faultsOfCalendar(Buffer.from(calendar))).toEqual([fault]);
    expect(faultsOfCsv(Buffer.from(`"${turned}"\r\n`))).toHaveLength(1);
    const mail = (head: string, body: string) =>
      `To: a@police.example\r\n${head}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${body}\r\n`;
    for (const source of [mail(`Subject: =?utf-8?B?${Buffer.from(turned).toString("base64")}?=`, "x"), mail("Subject: x", turned)])
      expect(faultsOfMail(await simpleParser(Buffer.from(source)), source)).toHaveLength(1);
    const named = { "content-disposition": `attachment; filename="x"; filename*=UTF-8''${encodeURIComponent(turned)}` };
    const file = { path: "/x", headers: new Headers({ "x-content-type-options": "nosniff", ...named }), bytes: Buffer.from("x") };
    expect(faultsOfAnswer(file)).toHaveLength(1);
    const backwards = paperDocument({ title: [...pieceToTurn].reverse().join("") });
    expect(faultsOfPaper(Buffer.from(await world.house.paper.print(backwards)))).toEqual(["is printed backwards"]);
  });
});

/** Puts the marks around the word that was planted last, wherever it stands; the columns where it stood. */
async function markTypedCells(): Promise<string[]> {
  const marked: string[] = [];
  const { reads, write } = world.house;
  for (const { name, columns } of await reads.introspection.getTables())
    for (const { name: column, dataType } of columns) {
      if (dataType.toLowerCase() !== "text") continue;
      if (/^(?:captured_mail|message_attempt|form_key|audit_entry|search)/.test(name)) continue;
      const at = [sql.table(name), sql.ref(column)] as const;
      const holding = sql`${at[1]} like ${`%${pieceToTurn}%`}`;
      const { numAffectedRows } = await write((tx) =>
        sql`update ${at[0]} set ${at[1]} = replace(${at[1]}, ${pieceToTurn}, ${turned}) where ${holding}`.execute(tx),
      );
      if (numAffectedRows) marked.push(`${name}.${column}`);
    }
  // Not everybody has a form of their own, and what is published stands in a version.
  const words = ['"en":"', `"en":"${turned} `] as const;
  await write(async (tx) => {
    await sql`update session set title = replace(title, ${words[0]}, ${words[1]})`.execute(tx);
    await sql`update version set content = replace(content, ${words[0]}, ${words[1]})`.execute(tx);
    for (const [table, column] of [
      ["registration", "name"],
      ["person", "display_name"],
      ["speaker", "name"],
    ] as const)
      await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${sql.ref(column)} || ${` ${turned}`}`.execute(tx);
  });
  return marked;
}

type Seen = { type: string; text: string };

/** Data is asked for too where what the browser's script is told could differ from what its page says. */
async function everythingThatComesOut({ data = false } = {}) {
  const faults: string[] = [];
  const seen: Seen[] = [];
  const look = async (answer: { path: string; headers: Headers; bytes: Buffer }) => {
    faults.push(...faultsOfAnswer(answer));
    const type = answer.headers.get("content-type")?.split(";")[0] ?? "";
    const text = await textOf(type, answer.bytes);
    if (type === word) faults.push(...turnsDirection(text).map((fault) => `${answer.path} ${fault}`));
    seen.push({ type, text });
  };
  const { pages } = await crawl(world, build, look);
  const answers = async (path: string, cookie: string, method = "GET") => {
    const answer = await fetch(world.url + path, { method, headers: { Cookie: cookie, Origin: world.url }, redirect: "manual" });
    await look({ path, headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) });
  };
  for (const { path, visitor, type } of data ? pages : []) if (type.startsWith("text/html")) await answers(dataPath(path), visitor.cookie);
  await answers(`/organise/${world.stage.event.address}/people/export.csv?tab=confirmed`, world.visitors[0]!.cookie, "POST");
  for (const { source } of await world.house.reads.selectFrom("captured_mail").select("source").execute()) {
    const mail = await simpleParser(Buffer.from(source, "latin1"));
    faults.push(...faultsOfMail(mail, source));
    seen.push({ type: "mail", text: `${mail.subject} ${mail.text}` });
  }
  return {
    faults,
    papers: seen.filter(({ type }) => type === "application/pdf"),
    holding: (piece: string) => seen.filter(({ text }) => text.includes(piece)),
  };
}

const word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

async function textOf(type: string, bytes: Buffer): Promise<string> {
  if (type === "application/pdf") return textOfPaper(bytes);
  return type === word ? [...(await partsOf(bytes)).values()].join("") : bytes.toString().replaceAll("\r\n ", "");
}

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
