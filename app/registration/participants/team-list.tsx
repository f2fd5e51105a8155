import { Form, useLocation } from "@remix-run/react";
import { paths } from "~/paths";
import { Anchor } from "~/ui/anchor";
import { Button } from "~/ui/button";
import { SelectField } from "~/ui/form/select-field";
import { Tag, type TagTone } from "~/ui/tag";
import { EntryNames, PartyHeading } from "./list-view";
import { type Shown, shownWays } from "./participant-list";
import type { ShownEntry, ShownList } from "./shown-list";
import { becauseNames, shownNames } from "./team-names";

type Notes = Record<string, string>;

type TeamListProps = {
  event: string;
  shown: ShownList;
  /** Who of the team chose, and when, by registration. */
  notes: Notes;
  mayEdit: boolean;
};

/** The host's edition, with how each person stands in the others; whoever may, ticks people and says how. */
export function TeamList({ event, shown, notes, mayEdit }: TeamListProps) {
  // Once it is done nobody is ticked any more; a refusal leaves the ticks where they are.
  const { key } = useLocation();
  return (
    <Form key={key} method="post" className="grid gap-8">
      <input type="hidden" name="deed" value="show" />
      {shown.sections.map(({ heading, parties }) => (
        <section key={heading}>
          <h2 className="text-2xl">{heading}</h2>
          <div className="mt-4 grid gap-6">
            {parties.map(({ name, under, flag, count, people }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two delegations may be printed alike, and their order is fixed
              <section key={at}>
                <PartyHeading {...{ name, under, flag, count }} />
                <ul className="divide-y divide-line-2">
                  {people.map((entry) => (
                    <Person key={entry.team?.registrationId} event={event} entry={entry} notes={notes} mayEdit={mayEdit} />
                  ))}
                </ul>
              </section>
            ))}
          </div>
        </section>
      ))}
      {mayEdit && <Choose />}
    </Form>
  );
}

const tones: Record<Shown, TagTone> = { named: "ok", title: "brass", counted: "neutral", absent: "bad" };

function Person({ event, entry, notes, mayEdit }: { event: string; entry: ShownEntry; notes: Notes; mayEdit: boolean }) {
  if (!entry.team) return null;
  const { registrationId: id, showing } = entry.team;
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-2 py-2.5">
      {mayEdit && <input type="checkbox" name="id" value={id} aria-label={`Choose ${entry.name}`} className="mt-0.5 size-5 shrink-0" />}
      <span className="min-w-0 flex-1 basis-56">
        <EntryNames entry={entry} />
        <span className="flex flex-wrap gap-x-3 text-xs">
          {entry.roleName && <span className="font-semibold text-brass">{entry.roleName}</span>}
          <Anchor href={paths.registration(event, id)}>Open the person</Anchor>
        </span>
      </span>
      <dl className="grid min-w-0 grid-cols-[5rem_auto_minmax(0,1fr)] items-baseline gap-x-2 gap-y-1 text-xs text-ink-3 max-sm:basis-full max-sm:ps-9 sm:w-80">
        {(["delegations", "public"] as const).map((edition) => (
          <div key={edition} className="contents">
            <dt>{edition === "public" ? "In public" : "Delegations"}</dt>
            <dd>
              <Tag tone={tones[showing[edition]]}>{shownNames[showing[edition]]}</Tag>
            </dd>
            <dd>{notes[`${id} ${edition}`] ?? becauseNames[showing.because[edition]]}</dd>
          </div>
        ))}
      </dl>
    </li>
  );
}

/** At the foot, where a long list ends; it stays in sight while people are ticked. */
function Choose() {
  const choices = [
    { value: "own", label: "As they chose" },
    ...shownWays.toReversed().map((way) => ({ value: way, label: shownNames[way] })),
  ];
  return (
    <fieldset className="border-t md:sticky md:bottom-0 border-line bg-paper px-1 py-3 print-hidden">
      <legend className="sr-only">How those ticked are shown</legend>
      <div className="flex flex-wrap items-end gap-3">
        <SelectField name="delegations" label="For the delegations" empty="Leave as it is" choices={choices} />
        <SelectField name="public" label="In public" empty="Leave as it is" choices={choices} />
        <Button>Set for those ticked</Button>
        <p className="max-w-xs text-xs text-ink-3">
          Your word goes before their own choice. That it was yours, and when, stands in the history.
        </p>
      </div>
    </fieldset>
  );
}
