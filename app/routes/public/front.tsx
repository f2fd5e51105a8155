import { useLoaderData } from "@remix-run/react";
import { languageOf } from "~/events/event";
import { findPublicEvents } from "~/events/events-queries.server";
import { pick } from "~/events/words";
import { door } from "~/http/door.server";
import { requireNobody } from "~/http/doors.server";
import { paths } from "~/paths";

export const handle = { scripts: false };

export const loader = door(requireNobody, async ({ reads }) => {
  const events = await findPublicEvents(reads);
  return { events: events.map((event) => ({ address: event.address, title: pick(event.title, languageOf(event), event.languages) })) };
});

export default function Front() {
  const { events } = useLoaderData<typeof loader>();
  return (
    <ul>
      {events.map(({ address, title }) => (
        <li key={address}>
          <a href={paths.event(address)}>{title}</a>
        </li>
      ))}
    </ul>
  );
}
