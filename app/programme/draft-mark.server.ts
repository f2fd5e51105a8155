import { hashOf } from "db/identity.server";
import { toCanonicalText } from "./canonical";
import type { ProgrammeContent } from "./version";

/** Of what the draft would print, whatever the hour: another mark, another draft. */
export const draftMark = ({ sessions, ...frame }: ProgrammeContent): string =>
  hashOf(toCanonicalText([frame, sessions.map(({ sequence: _, changedAt: __, ...session }) => session)])).slice(0, 32);
