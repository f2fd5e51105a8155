import { paths } from "~/paths";
import { Button, ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { SelectField } from "~/ui/form/select-field";
import { Tag, type TagTone } from "~/ui/tag";
import type { Standing } from "./clearance";

type Named = { value: string; label: string };

export type TeamPapersProps = {
  event: string;
  days: Named[];
  rooms: Named[];
  /** How the last one asked for stands; null where nobody was. */
  clearance: { askedOf: string; standing: Standing } | null;
};

/** What is made of the draft, for the team and whoever stands above it. */
export const TeamPapers = ({ event, days, rooms, clearance }: TeamPapersProps) => (
  <div className="grid gap-5 lg:grid-cols-2">
    <Card title="Rundown" action={<Tag>For the team alone</Tag>}>
      <p className="mb-4 text-ink-2">
        Day by day and room by room, as the draft stands: set-up, responsible officers and the team’s remarks.
      </p>
      <form method="get" action={paths.rundown(event)} className="flex flex-wrap items-end gap-3">
        <SelectField name="day" id="rundown-day" label="Day" empty="All days" choices={days} />
        <SelectField
          name="room"
          id="rundown-room"
          label="Room"
          empty="All rooms"
          choices={[...rooms, { value: "none", label: "No room" }]}
        />
        <Button>Open the PDF</Button>
      </form>
    </Card>
    <Card title="Clearance" action={clearance && <Tag tone={tones[clearance.standing]}>{names[clearance.standing]}</Tag>}>
      <p className="mb-4 text-ink-2">
        {clearance
          ? `Asked of ${clearance.askedOf}.`
          : "Have the draft read and cleared by somebody above the team, by a link, before it is public."}
      </p>
      <ButtonLink href={paths.clearances(event)}>{clearance ? "See remarks and clearance" : "Ask for clearance"}</ButtonLink>
    </Card>
  </div>
);

const names: Record<Standing, string> = { waiting: "Not cleared yet", cleared: "Cleared", changed: "Changed since it was cleared" };
const tones: Record<Standing, TagTone> = { waiting: "brass", cleared: "ok", changed: "warn" };
