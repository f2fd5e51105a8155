import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { toCsv } from "~/registration/csv";

/** What is special to CSV or to a spreadsheet, and any text at all. */
const anyCell = fc.oneof(
  fc
    .array(
      fc.constantFrom(
        '"',
        ",",
        ";",
        "\r\n",
        "\r",
        "\n",
        "\t",
        " ",
        "\u00a0",
        "'",
        "=",
        "+",
        "-",
        "@",
        "＝",
        "＋",
        "－",
        "＠",
        "\0",
        "a",
        "陳",
        "\uFEFF",
        "\u202E",
        "\u2066",
      ),
      {
        maxLength: 6,
      },
    )
    .map((parts) => parts.join("")),
  fc.string({ unit: "binary" }),
);
const anyTable = fc
  .integer({ min: 1, max: 4 })
  .chain((width) => fc.array(fc.array(anyCell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }));

/** What Excel, LibreOffice and Google take for a formula, by what OWASP lists (CSV injection), said once more in other words. */
const runs = (cell: string) => ["=", "+", "-", "@", "＝", "＋", "－", "＠"].includes(cell.trimStart().charAt(0)) || /^[\t\r\0]/.test(cell);

const read = (csv: string): string[][] => parse(Buffer.from(csv), { bom: true });

test("any table comes back cell by cell, and no cell of it runs", () => {
  let [disarmed, asTyped] = [0, 0];
  const law = fc.property(anyTable, (table) => {
    const back = read(toCsv(table));
    const kept = table.flat().map((cell) => cell.toWellFormed().replace(/[\u202A-\u202E\u2066-\u2069]/g, ""));
    expect(back.map((row) => row.length)).toEqual(table.map((row) => row.length));
    back.flat().forEach((cell, index) => {
      const typed = kept[index]!;
      expect(runs(cell)).toBe(false);
      expect(cell).toBe(runs(typed) ? `'${typed}` : typed);
      if (runs(typed)) disarmed++;
      else asTyped++;
    });
  });
  fc.assert(law, { numRuns: 1000 });
  expect(Math.min(disarmed, asTyped)).toBeGreaterThan(200);
});

test("what was disarmed once needs no more: written again it stays as it is", () => {
  const law = fc.property(anyTable, (table) => {
    const once = read(toCsv(table));
    expect(read(toCsv(once))).toEqual(once);
  });
  fc.assert(law);
});
