import { door } from "~/http/door.server";
import { requireOrganiser } from "~/http/doors.server";
import { streamDraft } from "~/http/draft-stream.server";
import type { Entrance } from "~/http/entrance.server";
import { readPulse, toText } from "~/sessions/live/pulse";
import { findPulse } from "~/sessions/live/pulse-queries.server";

/** A page that lies open does not keep a sign-in alive: nobody need sit before it. */
const requireWatcher = async (entrance: Entrance) => {
  const unseen = { ...entrance, house: { ...entrance.house, sightings: { ...entrance.house.sightings, note: () => {} } } };
  const mayStill = () =>
    requireOrganiser("view")({ ...unseen, now: entrance.house.now() }).then(
      () => true,
      () => false,
    );
  return { ...(await requireOrganiser("view")(unseen)), mayStill };
};

/** Who does not ask for a stream is told how things stand. */
export const loader = door(requireWatcher, async ({ organiser, event, request, reads, house, url, mayStill }) => {
  const asked = request.headers.get("last-event-id") ?? url.searchParams.get("since");
  const now = await findPulse(reads, event);
  if (request.method !== "GET" || !request.headers.get("accept")?.includes("text/event-stream"))
    return new Response(`${toText(now)}\n`, { headers: { "content-type": "text/plain; charset=utf-8" } });
  const seen = readPulse(asked) ?? now;
  return streamDraft(house.liveDrafts, { accountId: organiser.accountId, event, seen, signal: request.signal, mayStill });
});
