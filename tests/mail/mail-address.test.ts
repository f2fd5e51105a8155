import { expect, test } from "vitest";
import { asMailAddress, mailKeyOf } from "~/mail/mail-address";

test.each([
  ["  officer@police.example\r\n", "officer@police.example"],
  ["Chan.Tai-Man+iscp@Police.Example", "Chan.Tai-Man+iscp@police.example"],
  ["o'neill+iscp@police.example", "o'neill+iscp@police.example"],
  ["post@警察.example", "post@xn--ldtx91i.example"],
  ["straße@müller.example", "straße@xn--mller-kva.example"],
  ["İzzet@police.example", "İzzet@police.example"],
])("%j is an address", (typed, address) => {
  expect(asMailAddress(typed)).toBe(address);
});

test.each([
  "",
  "officer",
  "@police.example",
  "officer@",
  "officer@localhost",
  "bad@@x.test",
  "a@b@c.example",
  "a@x.example\r\nBcc: b@y.example",
  "a@x.example\nb@y.example",
  '"a,b"@x.example',
  "a@[127.0.0.1]",
  "a@127.0.0.1",
  "a@0x7f.1",
  "<a@x.example>b@y.example",
  "a b@x.example",
  "a\u200Bb@x.example",
  "a@x\u200D.example",
  "a\u0000@x.example",
  "a@x.example, b@y.example",
  ".a@x.example",
  "a..b@x.example",
  "a@x..example",
  "a@-x.example",
  "a@x.example:25",
  "a@x.example/path",
  "a@user:pass.example",
  `${"a".repeat(65)}@x.example`,
  `a@${"x".repeat(63)}.${"y".repeat(63)}.${"z".repeat(63)}.${"w".repeat(63)}.example`,
  `${":".repeat(10_000)}@x.example`,
  undefined,
  ["a@x.example"],
])("%j is none", (typed) => {
  expect(asMailAddress(typed)).toBeUndefined();
});

test("a refusal takes no time, however long the text", () => {
  const started = performance.now();
  for (const text of ["a@".repeat(50_000), "a.".repeat(50_000), `a@${"x-".repeat(50_000)}`]) asMailAddress(text);
  for (const text of [`${"a.".repeat(145)}@x`, `a@${"x-".repeat(145)}`, `a@${"x.".repeat(145)}`]) asMailAddress(text);
  expect(performance.now() - started).toBeLessThan(50);
});

test("case makes no other address; tags, dots and letters of another script do", () => {
  const key = (text: string) => mailKeyOf(asMailAddress(text)!);
  expect(key("Officer@Police.example")).toBe(key("officer@police.example"));
  expect(key("M\u00fcller@x.example")).toBe(key("mu\u0308ller@x.example"));
  expect(key("officer+a@police.example")).not.toBe(key("officer@police.example"));
  expect(key("officer@p\u043elice.example")).not.toBe(key("officer@police.example"));
  expect(key("\u0130@x.example")).not.toBe(key("i@x.example"));
});
