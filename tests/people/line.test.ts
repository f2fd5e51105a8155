import { expect, test } from "vitest";
import { initialsOf, readLine } from "~/people/line";
import { searchKeyOf, sortKeyOf, wordsOfSearch } from "~/people/sort-key";

test.each([
  "Null",
  "O'Brien",
  "Nguyễn Văn Ánh",
  "陳大文",
  "X",
  "de la Cruz y O’Neill",
  "محمد بن سعيد",
  "a".repeat(120),
  "SIU Chak-yee",
  "van der BERG",
])("the name %s stays as typed", (name) => {
  expect(readLine(name, 200)).toEqual({ line: name });
});

test("white space becomes single spaces, letters are composed, marks that turn the direction go", () => {
  expect(readLine("  Chan \t Tai\u00A0\r\nMan ", 200)).toEqual({ line: "Chan Tai Man" });
  expect(readLine("Nguye\u0302\u0303n", 200)).toEqual({ line: "Nguyễn" });
  expect(readLine("Chan \u202Efdp.exe", 200)).toEqual({ line: "Chan fdp.exe" });
  expect(readLine("\uD800Chan", 200)).toEqual({ line: "\uFFFDChan" });
});

test.each(["Chan\u0000Tai", "Chan\u0007", "Chan\u001B[31m", `Z${"\u0335".repeat(40)}`])(
  "%j is refused: it holds what cannot be seen",
  (text) => {
    expect(readLine(text, 200)).toEqual({ fault: "hidden" });
  },
);

test("length is counted in letters, and never slowly", () => {
  expect(readLine("e\u0301".repeat(200), 200)).toHaveProperty("line");
  expect(readLine("👮🏽‍♀️".repeat(20), 20)).toHaveProperty("line");
  expect(readLine("a".repeat(201), 200)).toEqual({ fault: "too-long" });
  const started = performance.now();
  readLine("\u0301".repeat(100_000), 200);
  readLine(" ".repeat(100_000), 200);
  expect(performance.now() - started).toBeLessThan(50);
});

test("names sort and are found without regard to case, accents or apostrophes", () => {
  const names = ["Zhu", "Émile", "eamon", "Ólafur", "O’Brien", "Ørsted"];
  expect(names.sort((a, b) => (sortKeyOf(a) < sortKeyOf(b) ? -1 : 1))).toEqual(["eamon", "Émile", "O’Brien", "Ólafur", "Ørsted", "Zhu"]);
  expect(sortKeyOf("Nguye\u0302\u0303n")).toBe(sortKeyOf("Nguyễn"));
  expect(searchKeyOf("Inspector Müller", "", "Polizei Köln")).toBe("inspector muller polizei koln");
  expect(wordsOfSearch(' " OR 1=1 -- % ')).toEqual(['"', "or", "1=1", "%"]);
  expect(wordsOfSearch("x".repeat(10_000))).toEqual(["x".repeat(60)]);
});

test("initials are those of the first and the last word", () => {
  expect(initialsOf("Nils Andersen-Röed")).toBe("NR");
  expect(initialsOf("陳大文")).toBe("陳");
  expect(initialsOf("Null")).toBe("N");
  expect(initialsOf("")).toBe("");
});
