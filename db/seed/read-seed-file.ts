import type { z } from "zod";
import { faultsBetween, pathOf, type SeedFault } from "./seed-faults";
import { type SeedFile, seedFile } from "./seed-file";

/** The whole file, or every fault in it. Nothing is guessed and nothing is left out. */
export function readSeedFile(text: string): { ok: true; file: SeedFile } | { ok: false; faults: SeedFault[] } {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    return { ok: false, faults: [{ path: "", reason: `is not JSON: ${error instanceof Error ? error.message : error}` }] };
  }
  const parsed = seedFile.safeParse(json);
  if (!parsed.success) return { ok: false, faults: parsed.error.issues.flatMap(toFaults) };
  const faults = faultsBetween(parsed.data);
  return faults.length > 0 ? { ok: false, faults } : { ok: true, file: parsed.data };
}

export const sentenceOf = ({ path, reason }: SeedFault) => `${path || "The file"} ${reason}`;

function toFaults(issue: z.core.$ZodIssue): SeedFault[] {
  if (issue.code !== "unrecognized_keys") return [{ path: pathOf(issue.path), reason: issue.message }];
  return issue.keys.map((key) => ({ path: pathOf([...issue.path, key]), reason: "is not known here" }));
}
