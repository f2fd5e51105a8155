import { paths } from "~/paths";
import { Anchor } from "~/ui/anchor";

export type EventLine = { address: string; title: string; dates: string; place: string; cancelled: boolean };

/** Some of a team's events under one heading. */
export function EventShelf({ title, events }: { title: string; events: EventLine[] }) {
  return (
    <div>
      <h2 className="mb-2 text-lg">{title}</h2>
      <ul className="divide-y divide-line-2 rounded-lg border border-line bg-paper">
        {events.map((event) => (
          <li key={event.address} className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 px-5 py-3.5">
            <div className="min-w-0">
              <Anchor href={paths.overview(event.address)} className="font-serif text-lg font-semibold">
                {event.title}
              </Anchor>
              {event.place && <p className="text-sm text-ink-3">{event.place}</p>}
            </div>
            <p className="text-sm text-ink-2 tabular-nums">
              {event.dates}
              {event.cancelled && ", cancelled"}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
