import { paths } from "~/paths";
import { ButtonLink } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { isNarrowed, type PeopleFilter } from "./people-list";

type NobodyHereProps = { event: string; filter: PeopleFilter; mayEdit: boolean; peopleWord: string };

/** Where the list is empty: why, and what to do about it. */
export function NobodyHere({ event, filter, mayEdit, peopleWord }: NobodyHereProps) {
  if (isNarrowed(filter)) return <EmptyState title="Nobody fits">Try fewer letters, or look under another tab.</EmptyState>;
  const title = {
    "needs-you": "Nobody waits for your decision",
    delegation: "Nobody is with their delegation",
    confirmed: `No ${peopleWord} yet`,
    waiting: "Nobody waits",
    out: "Nobody has left",
  };
  const paste = mayEdit && filter.tab === "confirmed" && (
    <ButtonLink look="primary" href={paths.pastePeople(event)}>
      Paste a list
    </ButtonLink>
  );
  return (
    <EmptyState title={title[filter.tab]} action={paste}>
      {filter.tab === "confirmed" && "Paste a list from Excel, add people one by one, or open the registration."}
    </EmptyState>
  );
}
