import { newCode, newId } from "db/identity.server";
import type { EventRef, Organiser } from "~/accounts/organiser.server";
import { toJson } from "~/events/words";
import type { House } from "~/http/house";
import { openPool } from "~/places/open-pool.server";
import { addSession } from "~/sessions/add-session.server";
import type { Session } from "~/sessions/session";
import { aHost, anEvent, organiserOf } from "./cast";
import { noon, openTestHouse } from "./house";

/** The cast's symposium with its three days and two rooms, and the owner who edits its programme. */
export async function aSymposium(overrides: Parameters<typeof anEvent>[2] = {}, given?: House) {
  const house = given ?? (await openTestHouse());
  const event = await anEvent(house, await aHost(house), overrides);
  const days = event.days.map(({ id }) => id);
  const [ballroom, salon] = [await aRoom(house, event, "Grand Ballroom", 220), await aRoom(house, event, "Salon 1", 60)];
  return { house, event, days, ballroom, salon, editor: await organiserOf(house, event, "edit-programme") };
}

export async function aRoom({ write }: House, event: EventRef, name: string, seats: number | null = null): Promise<string> {
  const id = newId();
  await write((tx) =>
    tx
      .insertInto("room")
      .values({ id, event_id: event.id, name: toJson({ en: name }), seats, position: 0 })
      .execute(),
  );
  return id;
}

export async function aCategory({ write }: House, event: EventRef, name: string): Promise<string> {
  const id = newId();
  await write(async (tx) => {
    await tx
      .insertInto("category")
      .values({ id, event_id: event.id, name: toJson({ en: name }), approval: "nobody", position: 0, asks_jurisdiction_at: null })
      .execute();
    await openPool(tx, event, { scope: "category", scopeId: id }, null);
  });
  return id;
}

/** A speaker and the person behind them. */
export async function aSpeaker({ write }: House, event: EventRef, name: string): Promise<{ id: string; personId: string }> {
  const [id, personId] = [newId(), newId()];
  const of = { host_id: event.hostId, revision: 1, created_at: noon, sort_key: name.toLowerCase(), position: "" };
  const blank = { rank_or_title: "", salutation: "", other_script_name: "", badge_name: "" };
  const none = { organisation_id: null, account_id: null, erased_at: null, link_generation: 1, feed_generation: 1 };
  await write(async (tx) => {
    await tx
      .insertInto("person")
      .values({ id: personId, display_name: name, ...of, ...blank, ...none })
      .execute();
    const page = { code: newCode(), organisation: "", bio: "{}", photo_file_id: null };
    await tx
      .insertInto("speaker")
      .values({ id, event_id: event.id, person_id: personId, name, ...of, ...page })
      .execute();
  });
  return { id, personId };
}

/** A session by the deed itself; a refusal fails the test. */
export async function aSession(
  { write }: House,
  editor: Organiser<"edit-programme">,
  input: Partial<Parameters<typeof addSession>[2]> = {},
): Promise<Session> {
  const outcome = await write((tx) => addSession(tx, editor, { title: { en: "Keynote" }, ...input }, noon));
  if (!outcome.ok) throw new Error(outcome.why);
  return outcome.value;
}
