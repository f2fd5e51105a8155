import { parseWithZod } from "@conform-to/zod/v4";
import { expect, test } from "vitest";
import { namesListForm } from "~/delegations/names/names-form";
import { typedOver } from "~/delegations/names/typed-over";
import { readingForms } from "~/http/read-form.server";

/** As a browser sends it: an unticked box not at all. */
const sent = (fields: Record<string, string>) => {
  const form = new URLSearchParams({ deed: "save", language: "en", revision: "3", shown: "SE,x-kosovo", ...fields });
  return parseWithZod(form, { schema: readingForms(namesListForm), disableAutoCoercion: true });
};

test("a form is read as a browser sends it: ticked and unticked, with emptied boxes and codes of our own", () => {
  const read = sent({
    "names.SE.name": " Kingdom  of Sweden ",
    "names.SE.flag": "on",
    "names.x-kosovo.name": "Kosovo",
    "names.x-kosovo.sortAs": "",
  });
  expect(read.status === "success" && read.value).toEqual({
    ...{ deed: "save", language: "en", revision: 3, shown: ["SE", "x-kosovo"] },
    names: {
      SE: { name: "Kingdom of Sweden", shortName: "", adjective: "", sortAs: "", flag: true },
      "x-kosovo": { name: "Kosovo", shortName: "", adjective: "", sortAs: "", flag: false },
    },
  });
});

test("a name that is too long is told beside its box, and all that was typed comes back", () => {
  const read = sent({ "names.SE.name": "S".repeat(121), "names.SE.flag": "on" });
  const answer = read.reply();
  expect(Object.keys(answer.error ?? {})).toEqual(["names.SE.name"]);
  const row = { code: "SE", first: "Sweden", printed: "Sweden", sorted: "Sweden", hasFlag: true };
  const saved = { ...row, name: "Svea", shortName: "", adjective: "", sortAs: "", flag: false };
  const { rows, theirs } = typedOver([saved], 3, answer.initialValue);
  expect(rows).toEqual([{ ...saved, name: "S".repeat(121), flag: true }]);
  expect(theirs).toEqual({});
  expect(typedOver([saved], 4, answer.initialValue).theirs).toEqual({ SE: saved });
});
