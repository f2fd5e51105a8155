import { readdirSync, readFileSync } from "node:fs";
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { getPriority, tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openPaper } from "~/paper/paper.server";
import { paperDocument, paperItem, root, withItem, wordsOf } from "./papers";

function opened(over: { root?: string; secondsPerDocument?: number } = {}) {
  const paper = openPaper({ root, ...over });
  onTestFinished(() => paper.close());
  return paper;
}

const printed = async (pdf: Promise<Uint8Array>) => (await wordsOf(await pdf)).includes("International Symposium");

test("documents asked for together come out each as itself", async () => {
  const paper = opened();
  const pdfs = await Promise.all(Array.from({ length: 45 }, (_, index) => paper.print(withItem({ title: `Session number ${index}.` }))));

  for (const index of [0, 19, 20, 21, 44]) expect(await wordsOf(pdfs[index]!)).toContain(`Session number ${index}.`);
});

test.runIf(process.platform === "linux")(
  "the thread runs while nothing else wants to, and nothing else of the process is put back",
  async () => {
    const paper = opened();
    const [own, before] = [getPriority(0), policies().filter((each) => each === idle).length];
    await paper.print(paperDocument());
    expect(policies().filter((each) => each === idle).length - before).toBe(1);
    expect(getPriority(0)).toBe(own);
    expect(policyOf(process.pid)).toBe(0);
  },
);

/** SCHED_IDLE of sched(7); 0 is SCHED_OTHER. */
const idle = 5;

const policies = () => readdirSync("/proc/self/task").map((thread) => policyOf(Number(thread)));

/** The 41st field of proc(5), task/…/stat; the second is a name and may hold anything. */
function policyOf(thread: number): number {
  const [, fields] = readFileSync(`/proc/self/task/${thread}/stat`, "utf8").split(/\) (?!.*\) )/);
  return Number(fields!.split(" ")[38]);
}

test("a document that cannot be set refuses itself alone, with a reason", async () => {
  const paper = opened();
  const before = paper.print(paperDocument());
  const unknown = paper.print(paperDocument({ template: "poster" as "agenda" }));
  const noLanguage = paper.print(paperDocument({ language: "not a language" }));
  const incomplete = paper.print({ ...paperDocument(), days: [{ heading: "Thursday" }] } as never);
  const notData = paper.print({ ...paperDocument(), title: () => "" } as never);

  await Promise.all([
    expect(unknown).rejects.toThrow(/was not printed: .*poster/),
    expect(noLanguage).rejects.toThrow(/was not printed: /),
    expect(incomplete).rejects.toThrow(/was not printed: .*items/),
    expect(notData).rejects.toThrow(),
  ]);
  expect(await printed(before)).toBe(true);
  expect(await printed(paper.print(paperDocument()))).toBe(true);
});

test("a document that takes the thread down refuses itself alone", async () => {
  const paper = opened({ root: await houseWhoseThreadDiesOf("The poisoned document") });
  const before = paper.print(paperDocument());
  const poisoned = paper.print(paperDocument({ title: "The poisoned document" }));
  const behind = paper.print(paperDocument());

  await expect(poisoned).rejects.toThrow("The document was not printed: the printing thread ended.");
  expect(await printed(before)).toBe(true);
  expect(await printed(behind)).toBe(true);
});

/** The real thread and templates, behind a line that ends the thread when one title comes by. */
async function houseWhoseThreadDiesOf(title: string) {
  const house = await mkdtemp(join(tmpdir(), "house-"));
  onTestFinished(() => rm(house, { recursive: true }));
  await mkdir(join(house, "app"));
  await cp(join(root, "app/paper"), join(house, "app/paper"), { recursive: true });
  await symlink(join(root, "node_modules"), join(house, "node_modules"));
  await writeFile(join(house, "package.json"), '{"type":"module"}');
  await cp(join(house, "app/paper/typst-thread.server.ts"), join(house, "app/paper/real-worker.server.ts"));
  const fatal = `import { parentPort } from "node:worker_threads"; parentPort.on("message", ({ document }) => document.title === ${JSON.stringify(title)} && process.exit(3)); await import("./real-worker.server.ts");`;
  await writeFile(join(house, "app/paper/typst-thread.server.ts"), fatal);
  return house;
}

test("a document that takes too long refuses itself alone", async () => {
  const paper = opened({ secondsPerDocument: 8 });
  const endless = paperDocument({ days: [{ heading: "Thursday", items: Array.from({ length: 60_000 }, () => paperItem()) }] });
  const slow = paper.print(endless);
  const behind = paper.print(paperDocument());

  await expect(slow).rejects.toThrow("The document was not printed: it took longer than 8 seconds.");
  expect(await printed(behind)).toBe(true);
}, 120_000);

test("closing ends the thread and refuses what waits", async () => {
  const paper = opened();
  await paper.print(paperDocument());
  const waiting = [paper.print(paperDocument()), paper.print(paperDocument())].map((pdf) => expect(pdf).rejects.toThrow("closed"));

  await paper.close();

  await Promise.all(waiting);
  await expect(paper.print(paperDocument())).rejects.toThrow("closed");
  await paper.close();
});
