import { expect, test } from "vitest";
import { writeWord } from "~/paper/word.server";
import { paperDocument, paperItem, withItem } from "./papers";
import { partsOf } from "./word-parts";

const wordsIn = (xml: string) => [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, said]) => said).join("\n");

test("a programme as Word says what, when, where and who", async () => {
  const parts = await partsOf(await writeWord(withItem(paperItem({ notes: ["Bring your badge."], mine: "You speak as chair" }))));
  const words = wordsIn(parts.get("word/document.xml")!);
  for (const said of [
    "International Symposium on Cyber Policing 2023",
    "10:30–12:00",
    "Panel",
    "Collective security: public-private partnership",
    "Panellist: Chua Kuan Seah, Deputy Commissioner of Cybersecurity",
    "Grand Ballroom",
    "Bring your badge.",
    "You speak as chair",
  ])
    expect(words).toContain(said);
  expect(parts.get("word/document.xml")).toMatch(/w:tblHeader/);
  expect(parts.get("word/document.xml")).toMatch(/Heading1/);
});

test("the strictest mark and the rule stand at the head and foot of every page", async () => {
  const marked = { mark: { label: "TLP:AMBER+STRICT", colour: "#FFC000" }, rule: "Chatham House Rule" };
  const parts = await partsOf(await writeWord(paperDocument(marked)));
  const edges = [...parts].filter(([name]) => /^word\/(header|footer)\d*\.xml$/.test(name));
  expect(edges).toHaveLength(2);
  for (const [, xml] of edges) {
    expect(wordsIn(xml)).toContain("TLP:AMBER+STRICT");
    expect(wordsIn(xml)).toContain("Chatham House Rule");
  }
});

test("what people typed is text, whatever it looks like", async () => {
  const title = `</w:t><w:instrText>DDEAUTO</w:instrText> & "quotes" 陳大文 𝄞`;
  const parts = await partsOf(await writeWord(withItem(paperItem({ title }))));
  const xml = parts.get("word/document.xml")!;
  expect(xml).not.toContain("<w:instrText>DDEAUTO");
  expect(xml).toContain("&lt;/w:t&gt;");
  expect(xml).toContain("陳大文 𝄞");
});

test("marks that turn the direction are left out, wherever they stand", async () => {
  const parts = await partsOf(await writeWord(withItem(paperItem({ title: "\u202Eexe.fdp\u2067", notes: ["\u202Dnote"] }))));
  expect([...parts.values()].join("")).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
  expect(wordsIn(parts.get("word/document.xml")!)).toContain("exe.fdp");
});
