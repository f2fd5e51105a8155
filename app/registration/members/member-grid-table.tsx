import { delegationRoles } from "~/delegations/invited/delegation";
import { delegationWords } from "~/delegations/invited/delegation-words";
import type { GridRow } from "./member-form";
import { memberWords } from "./member-words";

type Fault = { row: number; column: string; sentence: string };

const columns = ["rankOrTitle", "name", "position", "organisation", "mailAddress", "otherScriptName"] as const;

/** A line of boxes for each member; on a phone the boxes of a member stand below each other. */
export function MemberGrid({ rows, faults, language }: { rows: readonly GridRow[]; faults: readonly Fault[]; language: string }) {
  const say = memberWords(language);
  const { roles } = delegationWords(language);
  return (
    <ol className="grid gap-5">
      {rows.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows of boxes have no identity until they are sent
        <li key={at} className="grid gap-3 border-b border-line-2 pb-5 last:border-b-0 last:pb-0 md:grid-cols-3">
          <p className="font-semibold md:col-span-3">{say.grid.row(at + 1)}</p>
          {columns.map((column) => {
            const wrong = faults.filter((fault) => fault.row === at && fault.column === column);
            const id = `rows[${at}].${column}`;
            return (
              <div key={column} className="min-w-0">
                <label htmlFor={id} className="mb-1 block text-xs font-semibold text-ink-2">
                  {say.fields[column]}
                </label>
                <input
                  id={id}
                  name={id}
                  defaultValue={row[column]}
                  autoComplete="off"
                  type={column === "mailAddress" ? "email" : "text"}
                  className="control"
                  aria-invalid={wrong.length > 0 || undefined}
                  aria-describedby={wrong.length > 0 ? `${id}-error` : undefined}
                />
                {wrong.length > 0 && (
                  <p id={`${id}-error`} className="mt-1 text-xs font-semibold text-bad">
                    {wrong.map(({ sentence }) => sentence).join(" ")}
                  </p>
                )}
              </div>
            );
          })}
          <div className="min-w-0">
            <label htmlFor={`rows[${at}].role`} className="mb-1 block text-xs font-semibold text-ink-2">
              {say.fields.role}
            </label>
            <select id={`rows[${at}].role`} name={`rows[${at}].role`} defaultValue={row.role || "delegate"} className="control">
              {delegationRoles.map((role) => (
                <option key={role} value={role}>
                  {roles[role]}
                </option>
              ))}
            </select>
          </div>
        </li>
      ))}
    </ol>
  );
}
