import { expect, test } from "vitest";
import { currentEntry, menuOf } from "~/events/organiser-menu";
import { paths } from "~/paths";

const at = (pathname: string) => currentEntry(menuOf({ address: "iscp", hasDelegations: false, sendersWord: "delegations" }), pathname);

test("a page lights the entry it lies under, and the overview only itself", () => {
  expect(at(paths.overview("iscp"))).toBe(paths.overview("iscp"));
  expect(at(paths.programmeGrid("iscp"))).toBe(paths.dayTable("iscp"));
  expect(at(paths.clearances("iscp"))).toBe(paths.documents("iscp"));
  expect(at(`${paths.overview("iscp")}/elsewhere`)).toBeUndefined();
});
