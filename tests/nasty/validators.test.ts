import { describe, expect, test } from "vitest";
import type { z } from "zod";
import { newToken } from "~/accounts/sign-in/sign-in-token.server";
import { placesField, seatsField } from "~/events/forms/words-form";
import { wordsOfSearch } from "~/people/sort-key";
import { pastedPeople } from "~/registration/paste/pasted-people";
import { recogniseColumns } from "~/registration/paste/pasted-table";
import { readList } from "~/registration/paste/read-list.server";
import { asTimeZoneId } from "~/time/time-zone";

/** What makes a careless pattern or a careless count slow. */
const texts = [
  "a",
  " ",
  "\t ",
  ":",
  "a@",
  "a.",
  "-",
  "1",
  "e\u0301",
  "\u0301",
  "=+",
  "[[",
  '"',
  "\n",
  "%_",
  "👩‍👩‍👧",
  '{"a":',
  "\u202E",
  "0x",
].map((piece) => piece.repeat(Math.ceil(100_000 / piece.length)));

const modules = import.meta.glob("../../app/**/*-form.ts", { eager: true }) as Record<string, Record<string, unknown>>;
const schemas = Object.entries(modules).flatMap(([path, exported]) =>
  Object.entries(exported).flatMap(([name, value]) =>
    objectsOf(made(value)).map((schema, index) => [`${path.slice("../../app/".length)} ${name} ${index}`, schema] as const),
  ),
);

test("the forms of the house are found by the names of their files", () => {
  expect(schemas.length).toBeGreaterThan(30);
});

describe.each(schemas)("%s", (_, schema) => {
  test("answers 100 kB of anything in less than 50 ms a box", () => {
    const boxes = Object.keys(schema.shape);
    for (const text of texts) {
      const taken = quickest(() => schema.safeParse(Object.fromEntries(boxes.map((name) => [name, text]))));
      expect(taken / boxes.length, JSON.stringify(text.slice(0, 12))).toBeLessThan(50);
    }
  });
});

test.each([
  ["a list", (text: string) => readList(text)],
  ["a search", (text: string) => wordsOfSearch(text)],
  ["a zone", (text: string) => asTimeZoneId(text)],
])("%s of 100 kB is read or refused in less than 50 ms", (_, read) => {
  for (const text of texts)
    expect(
      quickest(() => read(text)),
      JSON.stringify(text.slice(0, 12)),
    ).toBeLessThan(50);
});

test("a list whose headings are prototypes has no such columns, and harms nobody", () => {
  const { columns } = recogniseColumns(
    [
      ["__proto__", "constructor", "Name", "toString"],
      ["x", "y", "Lee", "z"],
    ],
    pastedPeople,
  );
  expect(columns).toEqual(["", "", "name", ""]);
  expect(({} as Record<string, unknown>).x).toBeUndefined();
});

describe.each([
  ["places", placesField],
  ["seats", seatsField],
] as const)("a number of %s", (_, field) => {
  test.each([-1, Number.NaN, 2 ** 53 + 1, 1.5, "0x10", "１０", "1e3", Number.POSITIVE_INFINITY, {}, []])("%j is none", (value) => {
    expect(field.safeParse(value).success).toBe(false);
  });
});

test("a token holds at least 128 bits of chance, and none comes twice", () => {
  const tokens = Array.from({ length: 1_000 }, newToken);
  expect(new Set(tokens).size).toBe(1_000);
  for (const token of tokens) expect(Buffer.from(token, "base64url").length).toBeGreaterThanOrEqual(16);
});

/** In milliseconds of work: a machine that is busy is not a slow validator. The best of three counts. */
function quickest(deed: () => unknown): number {
  const times = [1, 2, 3].map(() => {
    const from = process.cpuUsage();
    deed();
    const { user, system } = process.cpuUsage(from);
    return (user + system) / 1_000;
  });
  return Math.min(...times);
}

type ObjectSchema = z.ZodObject;

/** Forms that depend on the event's languages or the page's words are made by a function. */
function made(value: unknown): unknown {
  if (typeof value !== "function") return value;
  for (const given of [[], [["en", "ar"]]])
    try {
      const schema: unknown = (value as (...given: unknown[]) => unknown)(...given);
      if (objectsOf(schema).length > 0) return schema;
    } catch {}
  return undefined;
}

function objectsOf(schema: unknown): ObjectSchema[] {
  if (typeof schema !== "object" || schema === null || !("def" in schema)) return [];
  const { shape, def } = schema as { shape?: object; def: { options?: unknown[]; in?: unknown; innerType?: unknown } };
  if (shape) return [schema as ObjectSchema];
  return [...(def.options ?? []), def.in, def.innerType].flatMap(objectsOf);
}
