import { readFileSync, writeFileSync } from "node:fs";
import { expect } from "vitest";

/** Byte for byte; `UPDATE_GOLDEN=1` writes the file anew, for a person to read before it is committed. */
export function expectGolden(path: string, text: string) {
  const file = new URL(`../golden/${path}`, import.meta.url);
  if (process.env.UPDATE_GOLDEN) writeFileSync(file, text);
  expect(text).toBe(readFileSync(file, "utf8"));
}
