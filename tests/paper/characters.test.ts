import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { openPaper, uncoveredCharacters } from "~/paper/paper.server";
import { readBack, root, withItem, wordsOf } from "./papers";

const paper = openPaper({ root });
afterAll(() => paper.close());

const named = (name: string) => withItem({ title: name, people: [{ role: name, name, position: name }] });

test.each([
  "#panic()",
  '#import "/etc/passwd"',
  "*x* _y_ `z`",
  "$x^2$",
  "@a <b>",
  "a \\ b \\n \\u{41}",
  "<script>alert(1)</script>",
  "// no comment /* none */",
  "= no heading",
  "[x](y) #[z] #{1+1}",
  "\"quotes\" 'and' ~tildes~",
  "陳大文",
  "张伟",
  "李",
  "김철수",
  "สมชาย ใจดี",
  "さくら 髙橋",
  "Юрий Ковальчук",
  "Ελένη Παπαδοπούλου",
  "Đặng Thị Ánh Nguyệt",
  "Łukasz Żółć, Åse Øgård, Ğülşen Iğdır",
])("%s is printed as it stands", async (name) => {
  expect(uncoveredCharacters([name])).toEqual([]);
  expect(await wordsOf(await paper.print(named(name)))).toContain(name);
});

test("an Arabic name is printed in letters of ours", async () => {
  const pdf = await paper.print(named("محمد"));

  expect(uncoveredCharacters(["محمد"])).toEqual([]);
  expect(await readBack(pdf, "pdffonts")).toContain("NotoSansArabic-SemiBold");
  expect((await wordsOf(pdf)).normalize("NFKC")).toContain("محمد");
});

test("a name of 120 letters, with or without a blank, stays on the paper", async () => {
  const broken = "Wolfeschlegelsteinhausenbergerdorff ".repeat(4).trim();
  const unbroken = "Llanfairpwllgwyngyll".repeat(6);

  expect(await wordsOf(await paper.print(named(broken)))).toContain(broken);
  const words = (await wordsOf(await paper.print(named(unbroken)))).replace(/[\s\u200b]/g, "");
  expect(words).toContain(unbroken);
  // As title, role, name and position: columns are read in turns, but no letter is missing.
  expect(words.match(/w/g)).toHaveLength(4 * 12);
});

test("what no font covers is named, and printed as a visible sign", async () => {
  expect(uncoveredCharacters(["Officer", "𠮷田 𠮷", "שלום", "fine"])).toEqual(["𠮷", "ש", "ל", "ו", "ם"]);

  expect(await wordsOf(await paper.print(named("Officer of 𠮷田")))).toContain("Officer of \uFFFD田");
});

test("an emoji is printed, in one colour, from a face of ours", async () => {
  const title = "Symposium 🚀 😀 2️⃣ ❤️";
  expect(uncoveredCharacters([title, "👮🏽‍♀️ 🇭🇰"])).toEqual([]);

  const pdf = await paper.print(named(title));
  expect(await wordsOf(pdf)).toContain(title);
  expect(await readBack(pdf, "pdffonts")).toContain("NotoEmoji-SemiBold");
});

test("letters that came in pieces are printed as one", async () => {
  expect(uncoveredCharacters(["Jose\u0301", "김".normalize("NFD")])).toEqual([]);
  expect((await wordsOf(await paper.print(named("김철수".normalize("NFD"))))).normalize("NFC")).toContain("김철수");
});

test("control characters, lone halves of a pair and line breaks of any kind do no harm", async () => {
  const words = await wordsOf(await paper.print(named("a\u0000b\u0007c\u2028d\r\ne\ud800f")));

  expect(words).toContain("a b c d e\uFFFDf");
});

test("only fonts of the house are used, whatever is written", async () => {
  const fonts = (await readBack(await paper.print(named("Aß陳张김محมสЯΩ😀שּ𠮷हिन्दी→✓")), "pdffonts")).split("\n").slice(2, -1);

  expect(fonts.length).toBeGreaterThan(6);
  for (const font of fonts)
    expect(font).toMatch(/^[A-Z]{6}\+(NotoSans(TC|SC|KR|Arabic|Thai)?|NotoEmoji|SourceSerif4)-(Regular|SemiBold) .* yes yes yes /);
});

test("whatever people write, it is printed", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string({ unit: "binary", maxLength: 40 }), { maxLength: 30 }), async (texts) => {
      const pdf = await paper.print(
        withItem({ title: texts.join(" "), notes: texts, people: texts.map((name) => ({ role: name, name, position: name })) }),
      );
      expect(pdf.length).toBeGreaterThan(1000);
    }),
    { numRuns: 40 },
  );
});
