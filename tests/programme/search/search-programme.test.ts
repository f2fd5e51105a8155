import fc from "fast-check";
import { expect, test } from "vitest";
import { programmeFor } from "~/programme/programme-for";
import { wordsOfQuery } from "~/programme/search/fold-text";
import { searchProgramme } from "~/programme/search/search-programme";
import type { PrintedPerson, ProgrammeContent } from "~/programme/version";
import { anyContent, markOf } from "../contents";
import { aContent, aPrinted } from "../printed";

const nils: PrintedPerson = {
  role: "panellist",
  speakerId: "s1",
  personId: "p1",
  code: "NILS22",
  name: "Nils Andersen-Röed",
  position: "Deputy Head",
  organisation: "Binance",
};

const content: ProgrammeContent = aContent([
  aPrinted({
    title: { en: "Tracing virtual assets", "zh-Hant": "追蹤虛擬資產" },
    abstract: { en: "From wallet to exchange" },
    people: [nils],
  }),
  aPrinted({ title: { en: "Straße und Recht" }, parts: [{ id: "q", title: { en: "Questions" }, minutes: 5, people: [] }] }),
  aPrinted({ title: { en: "Bilateral meetings" }, access: "closed" }),
]);

const found = (query: string) => searchProgramme(programmeFor(content, "stranger"), query).map(({ title }) => title.en);

test.each([
  ["a title in any case", "TRACING Assets"],
  ["a title of another language", "虛擬"],
  ["an abstract", "wallet"],
  ["a name", "Andersen-Röed"],
  ["a name whose accents are not on the keyboard", "andersen roed"],
  ["a name in decomposed letters", "Ro\u0308ed"],
  ["an organisation", "binance"],
  ["full-width letters", "Ｂｉｎａｎｃｅ"],
])("finds %s", (_what, query) => {
  expect(found(query)).toEqual(["Tracing virtual assets"]);
});

test("finds the title of a part, and sharp s as two", () => {
  expect(found("questions")).toEqual(["Straße und Recht"]);
  expect(found("STRASSE")).toEqual(["Straße und Recht"]);
});

test("finds two Chinese characters anywhere in a clause", () => {
  expect(found("追蹤")).toEqual(["Tracing virtual assets"]);
  expect(found("擬資")).toEqual(["Tracing virtual assets"]);
  expect(found("蹤追")).toEqual([]);
});

test.each(['" OR 1=1 --', "%", "*", "w[a-z]+z", "'; drop table session; --", "wallet|zz", "(?:zz)?"])("takes %s to the letter", (query) => {
  expect(found(query)).toEqual([]);
});

test("every word must occur; one that does not finds nothing", () => {
  expect(found("tracing meteorites")).toEqual([]);
});

test("a query of nothing but signs and blanks finds nothing", () => {
  for (const query of ["", "   ", "-", "“”", "\u0000"]) expect(found(query)).toEqual([]);
});

test("what is closed is not found, by no word of it", () => {
  expect(found("bilateral")).toEqual([]);
  fc.assert(
    fc.property(anyContent, (any) => {
      const view = programmeFor(any, "stranger");
      const closed = any.sessions.filter(({ access }) => access !== "everyone");
      for (const { number } of closed) expect(searchProgramme(view, markOf(number))).toEqual([]);
    }),
  );
});

test("a query of 10 kB is cut, and answers at once", () => {
  const started = performance.now();
  expect(wordsOfQuery(Array.from({ length: 5000 }, (_, at) => `w${at}`).join(" "))).toHaveLength(10);
  expect(wordsOfQuery("x".repeat(10_000))[0]).toHaveLength(200);
  expect(found("\u0308".repeat(10_000))).toEqual([]);
  expect(performance.now() - started).toBeLessThan(200);
});
