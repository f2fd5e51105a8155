import { expect, test } from "vitest";
import { asMailAddress, mailKeyOf } from "~/mail/mail-address";

test.each([
  ["a.officer@police.example", "a.officer@police.example"],
  ["  Ada@Bureau.Example ", "Ada@bureau.example"],
  ["o'neill+iscp@police.example", "o'neill+iscp@police.example"],
  ["post@警察.example", "post@xn--ldtx91i.example"],
])("%j is an address", (typed, kept) => {
  expect(asMailAddress(typed)).toBe(kept);
});

test.each([
  "",
  "ada",
  "@police.example",
  "ada@",
  "bad@@x.test",
  "a@b",
  "a@b.example, c@d.example",
  "Ada <ada@police.example>",
  "ada@police.example\r\nBcc: all@police.example",
  "ad\u200ba@police.example",
  "a..b@police.example",
  ".a@police.example",
  "a b@police.example",
  "ada@192.0.2.1",
  "ada@[192.0.2.1]",
  "ada@police.example/x",
  "ada@police.example:25",
  "ada@-police.example",
  `${"a".repeat(65)}@police.example`,
  `a@${"police.".repeat(40)}example`,
  7,
  null,
])("%j is none", (typed) => {
  expect(asMailAddress(typed)).toBeUndefined();
});

test("two spellings of one mailbox have one key", () => {
  expect(mailKeyOf(asMailAddress("ADA@Bureau.example")!)).toBe(mailKeyOf(asMailAddress("ada@BUREAU.example")!));
});

test("a hundred thousand hostile characters are refused at once", () => {
  const started = performance.now();
  asMailAddress(`${"a.".repeat(50_000)}@x`);
  asMailAddress(`a@${"-.".repeat(50_000)}`);
  expect(performance.now() - started).toBeLessThan(50);
});
