import type { Tx } from "db/database.server";
import type { SeedFile } from "db/seed/seed-file";
import type { HostMember } from "~/accounts/organiser.server";
import { publishProgramme } from "~/programme/publish-programme.server";
import type { Instant } from "~/time/instant";
import { plantEvent } from "../seed/plant-event.server";
import { proofOf } from "../seed/proof-of.server";
import { confirmSample } from "./register-sample.server";
import { sampleDelegates } from "./sample-people";

const weeksBefore = "2023-08-21T02:00:00.000Z" as Instant;

/** The symposium as it was: programme published in good time, everybody confirmed, no letter to anybody. */
export async function plantPastEdition(tx: Tx, member: HostMember<"edit-event">, file: SeedFile): Promise<void> {
  const planted = await plantEvent(tx, member, file, weeksBefore);
  if (!planted.ok) throw new Error(planted.why);
  const { event, organiser, names } = planted.value;
  await publishProgramme(tx, organiser, { after: 0 }, weeksBefore);
  const registrar = await proofOf(tx, member, event.address, "edit-people");
  for (const sample of sampleDelegates())
    await confirmSample(tx, registrar, sample, names.categories.get(sample.category)!, {}, weeksBefore);
}
