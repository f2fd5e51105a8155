import type { Tx } from "db/database.server";
import type { Organiser } from "~/accounts/organiser.server";
import { noteEventDeed } from "~/events/note-event-deed.server";
import type { Instant } from "~/time/instant";
import { type IssuedList, keyOfList } from "./participant-list";
import type { ListFile } from "./participants-form";

type Taken = Pick<IssuedList, "id" | "kind" | "number"> | undefined;

/** Written down before so many are handed out; undefined is the list as it stands. */
export const noteExport = async (tx: Tx, organiser: Organiser<"edit-people">, list: Taken, { edition, format }: ListFile, now: Instant) =>
  noteEventDeed(tx, organiser, "participants.exported", list?.id ?? organiser.event.id, now, {
    list: list ? keyOfList(list) : "as it stands",
    edition,
    format,
  });
