import { afterAll, expect, test } from "vitest";
import { openPaper } from "~/paper/paper.server";
import type { PaperLetter } from "~/paper/paper-letter";
import { pagesOf, readBack, root, wordsOf } from "./papers";

const paper = openPaper({ root });
afterAll(() => paper.close());

const letter = (over: Partial<PaperLetter> = {}): PaperLetter => ({
  template: "letter",
  language: "en",
  title: "International Symposium on Cyber Policing 2027",
  shortTitle: "ISCP 2027",
  subtitle: "13–15 September 2027 · Police Headquarters",
  host: "Cyber Security Bureau",
  reference: "Our reference: ISCP 2027/12",
  versionNote: "ISCP 2027/12",
  date: "1 June 2027",
  addressee: ["Singapore", "Attention: Lim Mei Ling", "Attaché"],
  salutation: "Dear Ms Lim,",
  paragraphs: ["We have the honour of inviting Singapore.", "We look forward to welcoming you."],
  closing: "Yours sincerely,",
  signatory: ["Chan Tai Man", "Director", "Cyber Security Bureau"],
  secretariat: ["Cyber Security Bureau", "secretariat@host.example"],
  pageWord: "Page {n} of {m}",
  ...over,
});

const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"><path d="M0,0h1v1h-1z"/></svg>';

test("a letter says who writes to whom, under which number, and where to reply", async () => {
  const address = `https://plenary.host.example/me/${"AbCdEfGhIj".repeat(5)}/delegation/reply?event=iscp-2027`;
  const pdf = await paper.print(letter({ reply: { svg, address, words: "Reply on this page:" } }));
  const words = await wordsOf(pdf);
  const { addressee, signatory, paragraphs, host, reference, date, salutation, closing } = letter();
  for (const each of [...addressee, ...signatory, ...paragraphs, host, reference, date, salutation, closing]) expect(words).toContain(each);
  expect(words.replaceAll(/[\s\u200b]/g, "")).toContain(address);
  expect(await pagesOf(pdf)).toHaveLength(1);
  expect(await readBack(pdf, "pdfinfo")).toMatch(/Tagged: +yes/);
  expect(await readBack(pdf, "pdfinfo", "-meta")).toMatch(/<pdfuaid:part>1</);
});

test("long names, and names in Chinese and Arabic script, are printed whole", async () => {
  const long = "Bundesministeriumfürinneresundheimatbauabteilungöffentlichesicherheit".repeat(3);
  const addressee = ["الأمانة العامة لمجلس وزراء الداخلية العرب", "Attention: 警視正 山田太郎", long];
  const pdf = await paper.print(letter({ addressee, salutation: "Dear 陳大文,", signatory: [long, "أحمد المنصوري"] }));
  const words = await wordsOf(pdf);
  expect(words).toContain("警視正 山田太郎");
  expect(words).toContain("Dear 陳大文,");
  expect(words.replaceAll(/[\s\u200b]/g, "").split(long)).toHaveLength(3);
  const fonts = await readBack(pdf, "pdffonts");
  for (const font of ["NotoSansArabic", "NotoSansTC", "NotoSans-"]) expect(fonts).toContain(font);
});

test("what people wrote is text, never markup, and a long letter goes on over the page with its number at the foot", async () => {
  const sly = '#panic("x") *bold* $x$ @label <tag> \\u{1F600}';
  const pdf = await paper.print(
    letter({ addressee: [sly], paragraphs: Array.from({ length: 60 }, (_, index) => `Paragraph ${index}. ${sly}`) }),
  );
  const pages = await pagesOf(pdf);
  expect(pages.length).toBeGreaterThan(1);
  for (const page of pages) expect(page).toContain("ISCP 2027/12");
  expect(await wordsOf(pdf)).toContain(sly);
});
