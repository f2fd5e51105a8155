import { expect, test } from "vitest";
import { originsIn } from "~/events/website";

test.each([
  ["https://www.example.org", "https://www.example.org"],
  ["https://www.example.org/events/2026?x=1#here", "https://www.example.org"],
  ["HTTPS://WWW.Example.ORG/", "https://www.example.org"],
  ["www.example.org", "https://www.example.org"],
  ["https://example.org:8443", "https://example.org:8443"],
  ["example.org:8443", "https://example.org:8443"],
  ["https://polizei-köln.example", "https://xn--polizei-kln-zfb.example"],
])("%s is the website %s", (typed, origin) => {
  expect(originsIn(typed)).toEqual({ origins: [origin], wrong: [] });
});

test.each([
  "http://www.example.org",
  "*",
  "https://*.example.org",
  "*.example.org",
  "'self'",
  "'unsafe-inline'",
  "data:",
  "javascript:alert(1)",
  "https:",
  "https://user:password@example.org",
  "https://localhost",
  "file:///etc/passwd",
])("%s is no website", (typed) => {
  expect(originsIn(typed)).toEqual({ origins: [], wrong: [typed] });
});

test("lines, blanks, commas and semicolons part them; each stands once", () => {
  const { origins, wrong } = originsIn("b.example\nhttps://a.example, b.example;\n\n c.example; script-src *");
  expect(origins).toEqual(["https://a.example", "https://b.example", "https://c.example"]);
  expect(wrong).toEqual(["script-src", "*"]);
});
