import { afterAll, expect, test } from "vitest";
import { openPaper } from "~/paper/paper.server";
import { pagesOf, paperDocument, paperItem, readBack, root, withItem, wordsOf } from "./papers";

const paper = openPaper({ root });
afterAll(() => paper.close());

test("a programme says what, when, where and who", async () => {
  const words = await wordsOf(
    await paper.print(paperDocument({ theme: "Policing in the age of Web3", notes: ["Bring the invitation letter."] })),
  );

  for (const said of [
    "International Symposium on Cyber Policing 2023",
    "Policing in the age of Web3",
    "13–15 September 2023 · Hong Kong · in person",
    "All times are Hong Kong time (UTC+8).",
    "Bring the invitation letter.",
  ])
    expect(words).toContain(said);
  for (const said of [
    "Thursday 14 September 2023",
    "10:30–12:00",
    "Panel",
    "Grand Ballroom",
    "Cooperation",
    "Panellist",
    "Chua Kuan Seah, Deputy Commissioner of Cybersecurity",
  ])
    expect(words).toContain(said);
  expect(words).toContain("Cyber Security Bureau · secretariat@host.example · +852 0000 0000");
  expect(words).toContain("Version 4, published 1 September 2023");
});

test("an agenda names its owner, what is theirs and what is cancelled", async () => {
  const items = [
    paperItem({
      mine: "You speak",
      notes: ["Please be there at 10:15."],
      parts: [{ minutes: "20 min", title: "Discussion", people: "Aroha Example" }],
    }),
    paperItem({ cancelled: "Cancelled", title: "Tracing virtual assets", access: "Law enforcement only" }),
  ];
  const forWhom = { name: "Superintendent Aroha Example", lines: ["Head of Cyber Investigation", "Law enforcement"] };
  const pdf = await paper.print(paperDocument({ template: "agenda", forWhom, days: [{ heading: "Thursday", items }] }));
  const words = await wordsOf(pdf);

  for (const said of [
    "Superintendent Aroha Example",
    "Head of Cyber Investigation",
    "You speak",
    "Please be there at 10:15.",
    "20 min",
    "Discussion – Aroha Example",
    "Cancelled",
    "Law enforcement only",
  ])
    expect(words).toContain(said);
  expect(await readBack(pdf, "pdfinfo")).toContain("International Symposium on Cyber Policing 2023 · Superintendent Aroha Example");
});

test("the PDF is tagged, titled and says its language", async () => {
  const pdf = await paper.print(paperDocument({ language: "zh-Hant", title: "網絡警政國際研討會" }));

  const about = await readBack(pdf, "pdfinfo");
  expect(about).toMatch(/Title: +網絡警政國際研討會/);
  expect(about).toMatch(/Tagged: +yes/);
  expect(await readBack(pdf, "pdfinfo", "-meta")).toMatch(/<pdfuaid:part>1</);
  expect(Buffer.from(pdf).toString("latin1")).toContain("/Lang (zh)");
  const tags = await readBack(pdf, "pdfinfo", "-struct");
  for (const tag of ["P", "H1", "Table", "THead", "TH", "TD"]) expect(tags).toMatch(new RegExp(`^ *${tag}\\b`, "m"));
});

test("a long day repeats its head on every page, numbers the pages and keeps each session whole", async () => {
  const items = Array.from({ length: 60 }, (_, index) =>
    paperItem({ title: `Opening of session ${index}`, notes: [`End of session ${index}`] }),
  );
  const pages = await pagesOf(await paper.print(paperDocument({ days: [{ heading: "Thursday 14 September 2023", items }] })));

  expect(pages.length).toBeGreaterThan(4);
  for (const [index, page] of pages.entries()) {
    expect(page).toMatch(/Time +Session +Place/);
    expect(page).toContain("Thursday 14 September 2023");
    expect(page).toContain(`Page ${index + 1} of ${pages.length}`);
    expect(page.match(/Opening of session \d+/g)?.map(numberIn)).toEqual(page.match(/End of session \d+/g)?.map(numberIn));
    if (index > 0) expect(page).toContain("ISCP 2023");
  }
});

const numberIn = (words: string) => words.match(/\d+/)![0];

test("a session too long for a page goes on over the next, with nothing lost", async () => {
  const people = Array.from({ length: 120 }, (_, index) => ({ role: "Panellist", name: `Officer ${index} Example` }));
  const words = await wordsOf(await paper.print(withItem({ people })));

  for (const { name } of people) expect(words).toContain(name);
});

test("a document with a right-to-left language prints its columns and words", async () => {
  const pdf = await paper.print(paperDocument({ language: "ar", rightToLeft: true, title: "الندوة الدولية", pageWord: "صفحة {n} من {m}" }));

  expect(await readBack(pdf, "pdffonts")).toContain("NotoSansArabic");
  expect(await readBack(pdf, "pdfinfo")).toMatch(/Title: +الندوة الدولية/);
});

test.each(["en", "zh-Hant", "zh-Hans-CN", "ko", "ja", "th", "ru", "pt-BR"])("a programme in %s is printed", async (language) => {
  expect(await wordsOf(await paper.print(paperDocument({ language })))).toContain("Chua Kuan Seah");
});

const red = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==";

test("a crest is printed, and one that cannot be read is left out", async () => {
  const whole = await paper.print(paperDocument({ crest: { mediaType: "image/png", base64: red } }));
  const broken = await paper.print(paperDocument({ crest: { mediaType: "image/png", base64: red.slice(0, 40) } }));
  const mislabelled = await paper.print(paperDocument({ crest: { mediaType: "image/jpeg", base64: red } }));

  expect(Buffer.from(whole).includes("/Subtype /Image")).toBe(true);
  for (const pdf of [broken, mislabelled]) expect(await wordsOf(pdf)).toContain("International Symposium");
  expect(Buffer.from(broken).includes("/Subtype /Image")).toBe(false);
});

test.each(["#7a1f2b", "#ffffff", "navy", "#zzzzzz", ""])("the colour %j is printed or gives way to navy", async (colour) => {
  expect(await wordsOf(await paper.print(paperDocument({ colour })))).toContain("Thursday 14 September 2023");
});

test("the same document gives the same bytes", async () => {
  expect(await paper.print(paperDocument())).toEqual(await paper.print(paperDocument()));
});

test("a list of those who are only counted begins under its title, and a party is not torn from its first person", async () => {
  const { days: _, columns: __, ...frame } = paperDocument({ title: "List of participants" });
  const counted = (number: number, people = 0) => ({
    ...{ name: `State ${number}`, count: "2 participants" },
    people: Array.from({ length: people }, (___, at) => ({ name: `Person ${number} ${at}`, lead: "Inspector" })),
  });
  const printed = async (people: number) => {
    const parties = Array.from({ length: 40 }, (___, at) => counted(at, people));
    return pagesOf(await paper.print({ ...frame, template: "participants", sections: [{ heading: "States", parties, lines: [] }] }));
  };
  const [first] = await printed(0);
  expect(first).toContain("States");
  expect(first?.match(/State \d+/g)?.length).toBeGreaterThan(8);
  for (const page of await printed(1)) expect(page.match(/State \d+/g)?.map(numberIn)).toEqual(page.match(/Person \d+/g)?.map(numberIn));
});
