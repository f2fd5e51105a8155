import type { Reads, Tx } from "db/database.server";
import type { LetterSettings } from "./letter";

type EventKey = { id: string };

export const findLetterSettings = (reads: Reads, event: EventKey): Promise<LetterSettings> =>
  reads
    .selectFrom("event")
    .select(["letter_signatory", "letter_position", "letter_reference", "letter_text"])
    .where("id", "=", event.id)
    .executeTakeFirstOrThrow()
    .then((row) => ({
      signatory: row.letter_signatory,
      position: row.letter_position,
      reference: row.letter_reference,
      text: row.letter_text,
    }));

export const updateLetterSettings = (tx: Tx, event: EventKey, { signatory, position, reference, text }: LetterSettings) =>
  tx
    .updateTable("event")
    .set({ letter_signatory: signatory, letter_position: position, letter_reference: reference, letter_text: text })
    .where("id", "=", event.id)
    .execute();
