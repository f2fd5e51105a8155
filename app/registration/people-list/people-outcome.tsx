import { paths } from "~/paths";
import { Anchor } from "~/ui/anchor";
import { Notice } from "~/ui/notice";

type PeopleOutcomeProps = {
  event: string;
  added: number;
  decided: number;
  notDecided: number;
  /** How many got a place by "Offer the next place"; null where it was not pressed. */
  passedOn: number | null;
};

/** What became of a pasted list, or of those who were ticked. */
export function PeopleOutcome({ event, added, decided, notDecided, passedOn }: PeopleOutcomeProps) {
  if (passedOn !== null)
    return (
      <div className="pb-4">
        <Notice tone={passedOn > 0 ? "ok" : "warn"}>
          {passedOn > 0
            ? "Whoever was next has the place, and is told."
            : "No place is free for anybody who waits. Raise the number of places, or keep fewer of them back."}
        </Notice>
      </div>
    );
  if (added > 0)
    return (
      <div className="pb-4">
        <Notice tone="ok" title={added === 1 ? "1 person was added as confirmed." : `${added} people were added as confirmed.`}>
          <Anchor href={paths.sendAgendas(event)}>Send everybody their agenda</Anchor>
        </Notice>
      </div>
    );
  if (decided + notDecided === 0) return null;
  return (
    <div className="pb-4">
      <Notice tone={notDecided > 0 ? "warn" : "ok"}>
        {decided === 1 ? "1 person was decided and told." : `${decided} people were decided and told.`}
        {notDecided > 0 && ` ${notDecided} stay as they were: no place is free, or a colleague was faster.`}
      </Notice>
    </div>
  );
}
