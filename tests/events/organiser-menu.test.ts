import { expect, test } from "vitest";
import { currentEntry, menuOf, settingsMenuOf } from "~/events/organiser-menu";
import { paths } from "~/paths";

const at = (pathname: string) => currentEntry(menuOf({ address: "iscp", hasDelegations: false, sendersWord: "delegations" }), pathname);

test("a page lights the entry it lies under, and the overview only itself", () => {
  expect(at(paths.overview("iscp"))).toBe(paths.overview("iscp"));
  expect(at(paths.programmeGrid("iscp"))).toBe(paths.dayTable("iscp"));
  expect(at(paths.clearances("iscp"))).toBe(paths.documents("iscp"));
  expect(at(`${paths.overview("iscp")}/elsewhere`)).toBeUndefined();
});

test("no two entries are called alike", () => {
  const event = { address: "iscp", hasDelegations: true, asksJurisdiction: true, sendersWord: "jurisdictions" } as const;
  const labels = [...menuOf(event), ...settingsMenuOf(event, "owner")].map(({ label }) => label);
  expect(labels).toEqual([...new Set(labels)]);
  expect(labels).toContain("Rules for jurisdictions");
});
