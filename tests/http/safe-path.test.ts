import { expect, test } from "vitest";
import { safePath } from "~/http/answers.server";

test.each(["/", "/organise", "/iscp-2023/programme?day=2023-09-14#panel", "/me/abc"])("%s is a path of this house", (path) => {
  expect(safePath(path)).toBe(path);
});

test.each([
  "//evil.example",
  "///evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "https://evil.example",
  "https:evil.example",
  "javascript:alert(1)",
  "data:text/html,x",
  "/\t/evil.example",
  "/\n/evil.example",
  "/ /evil.example",
  "/..//evil.example",
  "/a/../../..//evil.example",
  "/%09/../..//evil.example",
  "evil.example",
  "",
  " /organise",
  "/organise\u0000",
])("%j leads home instead", (path) => {
  const safe = safePath(path);
  expect(new URL(safe, "https://plenary.example").origin).toBe("https://plenary.example");
  expect(safe.startsWith("//")).toBe(false);
});
