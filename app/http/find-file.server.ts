import { findOrganiser, isProof } from "~/accounts/organiser.server";
import { existsCrest } from "~/events/look-queries.server";
import { findEventOfFile } from "~/events/practical-queries.server";
import type { StoredFile } from "~/files/file";
import { findFile } from "~/files/files-queries.server";
import { existsPhoto } from "~/speakers/photo-queries.server";
import { notFound } from "./answers.server";
import { findVisitor } from "./doors.server";
import type { Entrance } from "./entrance.server";

/** Crests and photos in use are `shown` to everybody; a download follows its event: a draft's and a team's own are the team's. */
export async function requireFile(entrance: Entrance): Promise<{ file: StoredFile; shown: boolean }> {
  const { reads, params } = entrance;
  const file = await findFile(reads, params.id ?? "");
  if (!file) throw notFound();
  if ((await existsCrest(reads, file.id)) || (await existsPhoto(reads, file.id))) return { file, shown: true };
  const event = await findEventOfFile(reads, file.id);
  if (!event) throw notFound();
  if (event.state === "draft" || event.visibility === "team") {
    const signedIn = await findVisitor(entrance);
    const organiser = signedIn && (await findOrganiser(reads, signedIn.account.id, event.address, "view"));
    if (!organiser || !isProof(organiser)) throw notFound();
  }
  return { file, shown: false };
}
