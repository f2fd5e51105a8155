import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

type Promised = { id: string; proof: string[] };

const promises = (path: string): Promised[] =>
  [...readFileSync(path, "utf8").matchAll(/^\| (\d[\d.]*) +\| [^|]+ \| (.+?) +\|$/gm)].map(([, id, proof]) => ({
    id: id!,
    proof: proof!.split("<br>"),
  }));

const tables = [
  { path: "tests/asvs.md", promised: promises("tests/asvs.md"), ids: 97 },
  { path: "tests/nasty/sixty-inputs.md", promised: promises("tests/nasty/sixty-inputs.md"), ids: 60 },
];

describe.each(tables)("$path", ({ promised, ids }) => {
  test("names each of its rows once, in order", () => {
    const order = (id: string) =>
      id
        .split(".")
        .map((part) => part.padStart(3, "0"))
        .join(".");
    expect(promised).toHaveLength(ids);
    expect(promised.map(({ id }) => order(id))).toEqual([...new Set(promised.map(({ id }) => order(id)))].sort());
  });

  test("cites tests that are there, or says why there is none yet", () => {
    const faults = promised.flatMap(({ id, proof }) => proof.flatMap((cited) => faultIn(cited).map((fault) => `${id}: ${fault}`)));
    expect(faults).toEqual([]);
  });
});

function faultIn(cited: string): string[] {
  if (/^does not apply yet: .{10,}/.test(cited)) return [];
  const [path = "", name = ""] = cited.split(" › ");
  if (!existsSync(path)) return [`there is no file ${path}`];
  const source = readFileSync(path, "utf8");
  return ['"', "`", "'"].some((quote) => source.includes(`${quote}${name}${quote}`)) ? [] : [`${path} has no test "${name}"`];
}
