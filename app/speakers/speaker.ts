import { isEmpty, type Words } from "~/events/words";
import type { Instant } from "~/time/instant";

/** A person in the programme of one event, with a page there. Name, position and organisation stand as they are printed. */
export type Speaker = {
  id: string;
  personId: string;
  /** In addresses; never used again. */
  code: string;
  name: string;
  position: string;
  organisation: string;
  revision: number;
};

/** What a speaker says of themselves: live the moment it is saved, not part of any version. */
export type SpeakerProfile = Speaker & { bio: Words; photoFileId: string | null; addedAt: Instant };

export type Missing = "position" | "bio" | "photo";

/** What the public page still lacks. It never holds anything up. */
export const missingFrom = ({ position, organisation, bio, photoFileId }: SpeakerProfile): Missing[] => [
  ...(position === "" && organisation === "" ? (["position"] as const) : []),
  ...(isEmpty(bio) ? (["bio"] as const) : []),
  ...(photoFileId === null ? (["photo"] as const) : []),
];

/** Most letters a page takes; position and organisation are one line each. */
export const mostLetters = { name: 200, position: 300, organisation: 200, bio: 3000 };

/** A photo as kept: square, so that every page may cut it round. In pixels. */
export const photoSize = { width: 640, height: 640 };
