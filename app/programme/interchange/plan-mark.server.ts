import { hashOf } from "db/identity.server";
import type { ImportPlan } from "./plan-import.server";

/** Two previews that say the same have the same mark. */
export const planMark = ({ rows, rooms, tracks, newSpeakers, changedSpeakers }: ImportPlan): string =>
  hashOf(
    JSON.stringify([
      rows.map(({ row, verdict, reasons, write }) => [row, verdict, reasons, write?.id, write?.revision]),
      [...rooms, ...tracks].map(({ name }) => name),
      newSpeakers.length,
      changedSpeakers.map(({ id, revision }) => [id, revision]),
    ]),
  ).slice(0, 32);
