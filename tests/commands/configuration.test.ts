import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readConfiguration } from "~/configuration.server";

const example = readFileSync(".env.example", "utf8");
const source = readFileSync("app/configuration.server.ts", "utf8");

test("the example of settings names every key that is read, and no other", () => {
  const read = [...source.matchAll(/^ {2}([A-Z_]+): /gm)].map(([, key]) => key);
  const named = [...example.matchAll(/^(?:# )?([A-Z_]+)=/gm)].map(([, key]) => key);
  expect(named.toSorted()).toEqual(read.toSorted());
});

test("the example lacks nothing but a secret of one's own", () => {
  const settings = Object.fromEntries([...example.matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, key, value]) => [key, value]));
  expect(() => readConfiguration(settings, "production")).toThrow(/^Plenary cannot start:\n {2}SECRET is missing[^\n]*$/);
  expect(readConfiguration({ ...settings, SECRET: "a-secret-of-thirty-two-characters" }, "production").port).toBe(3000);
});

test.each([
  [{ SECRET: undefined }, "SECRET is missing"],
  [{ SECRET: "too short" }, "SECRET"],
  [{ MAIL_URL: undefined }, "MAIL_URL is missing"],
  [{ MAIL_FROM: undefined }, "MAIL_FROM is missing"],
  [{ BASE_URL: "http://events.police.example" }, "BASE_URL is plain http"],
])("what is unsafe does not start in production, and every reason is told", (fault, reason) => {
  const safe = {
    BASE_URL: "https://events.police.example",
    SECRET: "a-secret-of-thirty-two-characters",
    MAIL_URL: "smtp://relay.example",
    MAIL_FROM: "events@police.example",
  };
  expect(readConfiguration(safe, "production").secret).toBe(safe.SECRET);
  expect(() => readConfiguration({ ...safe, ...fault }, "production")).toThrow(reason);
});
