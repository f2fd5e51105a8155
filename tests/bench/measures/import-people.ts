import { findEvent } from "~/events/events-queries.server";
import { writeWorkbook } from "~/programme/interchange/write-workbook.server";
import { addPasted } from "~/registration/paste/add-pasted.server";
import { checkPasted } from "~/registration/paste/check-pasted.server";
import { pastedPeople } from "~/registration/paste/pasted-people";
import { recogniseColumns } from "~/registration/paste/pasted-table";
import { readSent } from "~/registration/paste/read-list.server";
import { aHost, anEvent, organiserOf } from "../../support/cast";
import { noon } from "../../support/house";
import { figure, type Measure, valueAtMost } from "../frame/figure";
import { planted } from "../frame/planted";

const name = "import of 2,000 people from XLSX";
const rows = 2_000;

/** As the page does it: read and checked for the preview, then checked anew and added in one deed. The floor is reading the file. */
export default {
  names: [name],
  async take() {
    const heading = ["Rank", "Name", "E-mail", "Department"];
    const people = Array.from({ length: rows }, (_, at) => ["Inspector", `Officer ${at}`, `o${at}@police.example`, `Agency ${at % 200}`]);
    const file = new File([writeWorkbook([{ name: "People", widths: [], rows: [heading, ...people] }])], "people.xlsx");
    let [floor, value] = [0, 0];
    const data = await planted(async (house) => {
      const { id } = await anEvent(house, await aHost(house));
      const event = (await findEvent(house.reads, id))!;
      const organiser = await organiserOf(house, event, "edit-people");
      const choices = { category: "", another: [] };
      const start = performance.now();
      const list = await readSent({ file });
      floor = (performance.now() - start) / 1000;
      if (!("rows" in list)) throw new Error("The file could not be read.");
      const table = recogniseColumns(list.rows, pastedPeople);
      await checkPasted(house.reads, event, table, choices);
      const added = await house.write(async (tx) => {
        const entries = (await checkPasted(tx, event, table, choices)).flatMap(({ entry }) => (entry ? [entry] : []));
        return addPasted(tx, organiser, entries, "en", noon);
      });
      value = (performance.now() - start) / 1000;
      if (!added.ok || added.value !== rows) throw new Error("Not everybody came in.");
    });
    data.remove();
    return [figure(name, "s", { value, floor, ratio: value / floor }, valueAtMost(5))];
  },
} satisfies Measure;
