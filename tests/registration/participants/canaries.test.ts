import { expect, test } from "vitest";
import { chooseShown } from "~/registration/participants/choose-shown.server";
import type { Shown } from "~/registration/participants/participant-list";
import { wordsOf } from "../../paper/papers";
import { organiserOf } from "../../support/cast";
import { type Assembly, aDelegation, anAssembly } from "../../support/delegations";
import { noon } from "../../support/house";
import { confirmedMember, everyByteOf, issued } from "../../support/participants";
import { aConfirmed } from "../../support/registrations";

const canary = (word: string) => ({ name: `Nn${word}`, rankOrTitle: `Rr${word}`, position: `Pp${word}`, otherScriptName: `Oo${word}` });
const traces = (word: string) => [`Nn${word}`, `Rr${word}`, `Pp${word}`, `Oo${word}`];

/** One delegation for each way of being shown, whose name tells nothing; the same ways to the delegations and the public. */
async function aCastOf(assembly: Assembly, shown: Record<string, Shown>) {
  const id = await aDelegation(assembly, { places: "" });
  await confirmedMember(assembly, id, { ...canary("host"), role: "head" });
  const organiser = await organiserOf(assembly.house, assembly.event, "edit-people");
  const ids: Record<string, string> = {};
  for (const [word, way] of Object.entries(shown)) {
    ids[word] = await confirmedMember(assembly, id, canary(word));
    const chosen = { ids: [ids[word]!], delegations: way, public: way };
    await assembly.house.write((tx) => chooseShown(tx, organiser, chosen, noon));
  }
  return ids;
}

test("who is counted only or absent is in no byte of the editions for others: page, PDF, workbook, Word, differences", async () => {
  const assembly = await anAssembly();
  const ids = await aCastOf(assembly, { named: "named", titled: "title", numbered: "counted", hidden: "absent" });
  await issued(assembly);
  // Everything about those who are hidden changes, so that the differences have something to tell of them.
  const hidden = Object.entries(ids).filter(([word]) => word === "numbered" || word === "hidden");
  for (const [word, id] of hidden) {
    const later = { name: `Nn${word}`, position: `Pp${word}later` };
    await assembly.house.write((tx) => tx.updateTable("registration").set(later).where("id", "=", id).execute() as never);
  }
  await issued(assembly);

  for (const edition of ["delegations", "public"] as const)
    for (const key of ["now", "provisional-2"]) {
      const made = await everyByteOf(assembly, key, edition, wordsOf);
      for (const [format, text] of Object.entries(made)) {
        const at = `${format} of ${key} for ${edition}`;
        for (const trace of [...traces("numbered"), ...traces("hidden"), ids.numbered!, ids.hidden!])
          expect(text.includes(trace), `${trace} in ${at}`).toBe(false);
        expect(text.includes("Nnnamed"), `the named one in ${at}`).toBe(true);
        expect(text.includes("Nntitled"), `the name of the titled one in ${at}`).toBe(false);
        expect(text.includes("Pptitled"), `the title of the titled one in ${at}`).toBe(true);
      }
    }
  const host = await everyByteOf(assembly, "provisional-2", "host", wordsOf);
  for (const [format, text] of Object.entries(host)) expect(text.includes("Nnhidden"), format).toBe(true);
});

test("of who is absent not even the number is told, and an organisation of one hidden person is not named", async () => {
  const assembly = await anAssembly();
  await aCastOf(assembly, { hidden: "absent" });
  await aConfirmed(assembly, { name: "Nnpartner", organisation: "Bank of One" });
  const made = await everyByteOf(assembly, "now", "delegations", wordsOf);
  for (const text of Object.values(made)) expect(text).not.toContain("Bank of One");
  expect(made.page).toContain("2 delegates · 1 delegation");
});

test("a name that looks like a formula is a text in the workbook", async () => {
  const assembly = await anAssembly();
  await confirmedMember(assembly, await aDelegation(assembly), { name: '=HYPERLINK("http://x","y")', position: "@cmd" });
  const { xlsx } = await everyByteOf(assembly, "now", "host", wordsOf);
  expect(xlsx).toContain('t="inlineStr"><is><t xml:space="preserve">=HYPERLINK(&quot;');
  expect(xlsx).not.toContain("<f>");
});
