import type { Migration } from "../migration";

/** Which items stay at their time when the day rolls on. */
export const anchored: Migration = {
  name: "0015-anchored",
  statements: ["alter table session add column anchored_at text"],
};
