import { expect, test } from "vitest";
import { safePath } from "~/http/answers.server";
import { hostileTargets } from "../support/hostile-targets";

test.each(["/", "/organise", "/iscp-2023/programme?day=2023-09-14#panel", "/me/abc"])("%s is a path of this house", (path) => {
  expect(safePath(path)).toBe(path);
});

test.each(hostileTargets)("%j leads nowhere else", (path) => {
  const safe = safePath(path);
  expect(safe).toMatch(/^\/(?![/\\])[^\\\s]*$/);
  expect(new URL(safe, "https://plenary.example").origin).toBe("https://plenary.example");
});
