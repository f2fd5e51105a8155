import { Anchor } from "~/ui/anchor";
import { Card } from "~/ui/card";
import { Notice } from "~/ui/notice";
import { type Column, Table } from "~/ui/table";
import type { Override, Stray } from "./names-check.server";

/** Of one name; the rest show themselves as these are corrected. */
const mostPlaces = 12;

/** Where something else than the list's name stands. */
export function NamesCheck({ strays, overrides }: { strays: Stray[]; overrides: Override[] }) {
  return (
    <div className="grid gap-5 pb-6">
      <Card title="Free text that holds a name this list does not use">
        {strays.length === 0 ? (
          <Notice tone="ok">Organisations, sessions, practical pages and remarks hold no other name of a jurisdiction.</Notice>
        ) : (
          <>
            <p className="mb-3 max-w-prose text-sm text-ink-2">
              Nothing is changed by itself: a place, or the official name of an organisation, may well hold such a name.
            </p>
            <Table caption="Names this list does not use" columns={strayColumns} rows={strays} rowKey={({ found }) => found} />
          </>
        )}
      </Card>
      {overrides.length > 0 && (
        <Card title="Delegations with a name or order of their own">
          <Table
            caption="Delegations with a name or order of their own"
            columns={overrideColumns}
            rows={overrides}
            rowKey={({ href }) => href}
          />
        </Card>
      )}
    </div>
  );
}

const strayColumns: Column<Stray>[] = [
  { key: "found", label: "Found", heading: true, cell: ({ found }) => <bdi>{found}</bdi> },
  { key: "named", label: "Named here", typed: true, cell: ({ named }) => <bdi>{named}</bdi> },
  { key: "places", label: "Where", cell: ({ places }) => <Places places={places} /> },
];

const Places = ({ places }: Pick<Stray, "places">) => (
  <ul className="grid gap-2">
    {places.slice(0, mostPlaces).map(({ where, href, excerpt }) => (
      <li key={`${href} ${excerpt}`}>
        <Anchor href={href}>{where}</Anchor>
        <span className="block text-xs text-ink-3">
          <bdi>{excerpt}</bdi>
        </span>
      </li>
    ))}
    {places.length > mostPlaces && <li className="text-xs text-ink-3">{`and ${places.length - mostPlaces} more`}</li>}
  </ul>
);

const overrideColumns: Column<Override>[] = [
  { key: "printed", label: "Printed as", heading: true, cell: ({ printed, href }) => <Anchor href={href}>{printed}</Anchor> },
  { key: "sortedAs", label: "Sorted as", typed: true, cell: ({ sortedAs }) => <bdi>{sortedAs}</bdi> },
  { key: "listed", label: "This list says", typed: true, cell: ({ listed }) => <bdi>{listed}</bdi> },
  { key: "set", label: "Set by", cell: ({ set }) => set },
];
