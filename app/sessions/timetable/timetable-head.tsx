import { type Cell, cells } from "./timetable-row";

/** The headings; the kind stands with its item. */
export function TimetableHead({ withDay, withPage }: { withDay: boolean; withPage: boolean }) {
  return (
    <thead className="max-md:sr-only">
      <tr>
        {cells
          .filter((cell) => cell !== "kind" && (cell !== "day" || withDay))
          .map((cell) => (
            <th key={cell} scope="col" className={headCell}>
              {columnNames[cell]}
            </th>
          ))}
        {withPage && (
          <th scope="col" className={headCell}>
            <span className="sr-only">The item’s own page</span>
          </th>
        )}
      </tr>
    </thead>
  );
}

const headCell = "border-b border-line px-2 py-2.5 text-start text-xs font-semibold text-ink-3 xl:whitespace-nowrap first:ps-4";

const columnNames: Record<Cell, string> = {
  day: "Day",
  time: "Time",
  kind: "Kind",
  title: "Item",
  room: "Room",
  people: "People",
  remarks: "Remarks (printed)",
};
