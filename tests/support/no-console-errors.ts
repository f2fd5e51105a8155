import { afterEach, beforeEach, expect, type MockInstance, vi } from "vitest";

let errors: MockInstance<typeof console.error>;

beforeEach(() => {
  errors = vi.spyOn(console, "error");
});

/** A test that expects an error to be logged takes it out: `takeConsoleErrors()`. */
afterEach(() => {
  const logged = errors.mock.calls.map((call) => call.map(String).join(" "));
  errors.mockRestore();
  expect(logged, "console.error was called").toEqual([]);
});

/** The errors logged so far in this test, which thereby count as expected. */
export function takeConsoleErrors(): string[] {
  const logged = errors.mock.calls.map((call) => call.map(String).join(" "));
  errors.mockClear();
  return logged;
}
