import { paths } from "~/paths";
import type { SpeakerPage } from "~/speakers/speakers-queries.server";

/** The addresses of speakers' photos, by the speaker's id. */
export const photosOf = (pages: ReadonlyMap<string, SpeakerPage>): Record<string, string> =>
  Object.fromEntries([...pages].flatMap(([id, { photo }]) => (photo ? [[id, paths.file(photo)]] : [])));
