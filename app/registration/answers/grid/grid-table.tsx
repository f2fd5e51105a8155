import { RequiredMark } from "~/ui/form/field";
import type { InitialedChoice } from "~/ui/form/in-initials";
import { shownField } from "../form/answers-form";
import { Cell } from "./cell";
import type { GridColumn, GridMember } from "./find-member-grid.server";
import { noBox } from "./grid-form";
import { gridWords } from "./grid-words";
import { cellId, type GridAgain } from "./shown-again";
import { boxName } from "./spread-paste";

type GridTableProps = {
  columns: GridColumn[];
  members: GridMember[];
  again: GridAgain | undefined;
  named: InitialedChoice[];
  language: string;
  hrefOf: (member: string) => string;
};

/** Rows are members and columns questions; on a phone each member is a card. */
export function GridTable({ columns, members, again, named, language, hrefOf }: GridTableProps) {
  const words = gridWords(language);
  return (
    <>
      <input type="hidden" name={shownField} value={columns.map(({ key, version }) => `${key}:${version}`).join(" ")} />
      <div className="md:relative md:overflow-x-auto md:rounded-lg md:border md:border-line md:bg-paper">
        <table className="w-full border-collapse text-sm max-md:block">
          <caption className="sr-only">{words.title}</caption>
          <thead className="max-md:hidden">
            <tr>
              <th scope="col" className={`${head} sticky start-0 z-10 bg-paper ps-4`}>
                {words.members}
              </th>
              {columns.map((column, index) => (
                <ColumnHead key={column.key} column={column} section={sectionAt(columns, index)} language={language} />
              ))}
            </tr>
          </thead>
          <tbody className="max-md:grid max-md:gap-4">
            {members.map((member, row) => (
              <tr
                key={member.id}
                id={`member-${row}`}
                className="max-md:block max-md:rounded-lg max-md:border max-md:border-line max-md:bg-paper max-md:p-4"
              >
                <th
                  scope="row"
                  className="align-top text-start font-semibold max-md:block max-md:border-b max-md:border-line-2 max-md:pb-2 max-md:text-base md:sticky md:start-0 md:z-10 md:min-w-40 md:border-b md:border-line-2 md:bg-paper md:py-3 md:ps-4 md:pe-2"
                >
                  <a href={hrefOf(member.id)}>
                    <bdi>{member.name}</bdi>
                  </a>
                  <Missing member={member} language={language} />
                  {columns.some(({ key }) => !member.cells[key]) && (
                    <span className="mt-1 block text-xs font-normal text-ink-3 md:hidden">{words.moreLater}</span>
                  )}
                  <input type="hidden" name={`rows[${row}].member`} value={member.id} />
                  <input type="hidden" name={`rows[${row}].seen`} value={marksOf(columns, member, again)} />
                </th>
                {columns.map((column, index) => (
                  <Cell
                    key={column.key}
                    id={boxId(row, column.key)}
                    name={boxName(row, column.key)}
                    member={member.name}
                    column={column}
                    section={sectionAt(columns, index)}
                    cell={member.cells[column.key]}
                    typed={again?.cells[cellId(member.id, column.key)]}
                    errors={again?.faults[cellId(member.id, column.key)]}
                    named={named}
                    language={language}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

export const boxId = (row: number, key: string) => `cell-${row}-${key}`;

/** What each box was filled over, in the order of the columns. */
const marksOf = (columns: GridColumn[], { id, cells }: GridMember, again: GridAgain | undefined) =>
  columns.map(({ key }) => again?.cells[cellId(id, key)]?.seen ?? cells[key]?.seen ?? noBox).join(" ");

/** The heading that begins with a column. */
const sectionAt = (columns: GridColumn[], index: number) =>
  columns[index]!.section === (columns[index - 1]?.section ?? "") ? "" : columns[index]!.section;

function ColumnHead({ column, section, language }: { column: GridColumn; section: string; language: string }) {
  return (
    <th scope="col" className={head}>
      {section && <span className="mb-0.5 block font-normal text-ink-3">{section}</span>}
      <span className="text-ink">{column.label}</span>
      <RequiredMark required={column.required} />
      {[column.help, column.onlyIf, column.hidden && gridWords(language).hidden].filter(Boolean).map((note) => (
        <span key={String(note)} className="mt-0.5 block font-normal whitespace-pre-line">
          {note}
        </span>
      ))}
    </th>
  );
}

export function Missing({ member, language }: { member: GridMember; language: string }) {
  const missing = Object.values(member.cells).filter((cell) => cell.missing).length;
  return missing > 0 ? (
    <span className="block text-xs font-normal whitespace-nowrap text-warn">{gridWords(language).count(missing)}</span>
  ) : null;
}

const head = "border-b border-line px-2 py-2.5 text-start align-bottom text-xs font-semibold text-ink-3";
