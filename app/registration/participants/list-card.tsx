import type { Event } from "~/events/event";
import { paths } from "~/paths";
import { ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { readerSentence, StandingTag } from "./issued-lists";
import type { ListStanding } from "./participant-list";

export type ListCardData = { event: string; title: string; last: string; standing: ListStanding; readers: Event["participantsFor"] };

/** The list of participants among the documents: whether the one that is out is still right. */
export const ListCard = ({ event, title, last, standing, readers }: ListCardData) => (
  <Card title={title} action={<StandingTag standing={standing} />}>
    <p className="mb-4 text-ink-2">{last ? `${last}. ${readerSentence(readers)}` : "By delegation in protocol order, head first."}</p>
    <div className="flex flex-wrap gap-3">
      <ButtonLink href={paths.participants(event)}>Open the list</ButtonLink>
      <ButtonLink href={paths.figures(event)}>Figures</ButtonLink>
    </div>
  </Card>
);
