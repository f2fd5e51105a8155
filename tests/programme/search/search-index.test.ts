import fc from "fast-check";
import { expect, test } from "vitest";
import { programmeFor } from "~/programme/programme-for";
import { foldText, wordsOfQuery } from "~/programme/search/fold-text";
import { fromFirstMark, marksIn } from "~/programme/search/marks";
import { searchIndex } from "~/programme/search/search-index";
import { searchProgramme, strangersKey } from "~/programme/search/search-programme";
import { aContent, aPrinted } from "../printed";

const letters = fc.constantFrom("a", "b", "ab", "é", "E\u0301", "ß", "Σ", "ς", "虛", "擬", " ", "-", "1", "\n", "\u0308", "Ａ", "ﬁ", "ا");
const text = fc.array(letters, { maxLength: 12 }).map((each) => each.join(""));

test("the index finds what a look through every text finds, for any texts and any question", () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 6 }), text, (texts, query) => {
      const sessions = texts.map((title) => ({ ...aPrinted({ title: { en: title } }), closed: false as const }));
      const words = wordsOfQuery(query);
      const index = searchIndex(sessions, ({ title }) => [title.en!]);
      const looked = sessions.filter(({ title }) => words.length > 0 && words.every((word) => foldText(title.en!).includes(word)));
      expect([...index.find(words)]).toEqual(looked.map(({ id }) => id));
    }),
  );
});

test("pieces joined are the text to the letter, and each mark folds to something that was asked for", () => {
  fc.assert(
    fc.property(text, text, (any, query) => {
      const pieces = marksIn(any, wordsOfQuery(query));
      expect(pieces.map((piece) => piece.text).join("")).toBe(any);
    }),
  );
});

const marked = (any: string, query: string) =>
  marksIn(any, wordsOfQuery(query))
    .map(({ text: piece, marked: on }) => (on ? `[${piece}]` : piece))
    .join("");

test.each([
  ["Nils Andersen-Röed, Binance", "roed", "Nils Andersen-[Röed], Binance"],
  ["Ro\u0308ed", "röe", "[Ro\u0308e]d"],
  ["追蹤虛擬資產", "虛擬", "追蹤[虛擬]資產"],
  ["Straße", "strass", "[Straß]e"],
  ["Tracing, tracing", "TRACING", "[Tracing], [tracing]"],
  ["ΟΔΟΣ", "οδος", "[ΟΔΟΣ]"],
  ["<b>bold</b>", "b", "<[b]>[b]old</[b]>"],
])("in %s, %s is marked", (any, query, shown) => {
  expect(marked(any, query)).toBe(shown);
});

test("a long text is shown from shortly before what was found", () => {
  const long = `${"word ".repeat(80)}wallet and more`;
  const pieces = fromFirstMark(marksIn(long, ["wallet"]));
  expect(pieces[0]!.text).toMatch(/^… (word ){5,12}$/);
  expect(pieces.slice(1).map((piece) => piece.text)).toEqual(["wallet", " and more"]);
  expect(fromFirstMark(marksIn("a wallet", ["wallet"])).map((piece) => piece.text)).toEqual(["a ", "wallet"]);
});

test("what is kept for one version answers for no other", () => {
  const view = (title: string) => programmeFor(aContent([aPrinted({ title: { en: title } })]), "stranger");
  const [one, two] = [view("Wallets"), view("Banks")];
  const found = (of: typeof one, query: string, hash: string) => searchProgramme(of, query, strangersKey({ id: "v", hash })).length;
  expect([found(one, "wallets", "one"), found(one, "wallets", "one")]).toEqual([1, 1]);
  expect([found(two, "wallets", "two"), found(two, "banks", "two"), found(one, "banks", "one")]).toEqual([0, 1, 0]);
});
