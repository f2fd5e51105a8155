import { expect, test } from "vitest";
import { patternOf } from "~/http/log-denial.server";

test.each([
  ["/organise/iscp/people/42", { event: "iscp", registration: "42" }, "/organise/:event/people/:registration"],
  ["/organise/iscp/people/42.data", { event: "iscp", registration: "42" }, "/organise/:event/people/:registration"],
  ["/calendar/secret.ics", { feed: "secret" }, "/calendar/:feed"],
  ["/me/a%20b", { link: "a b" }, "/me/:link"],
  ["/no/such/page", { "*": "no/such/page" }, "*"],
  ["/me/%E0%A4", { link: "something else" }, "unknown"],
])("what stood in %s is left out", (pathname, params, pattern) => {
  expect(patternOf(pathname, params)).toBe(pattern);
});
