import type { Reads } from "db/database.server";
import { asTimeZoneId, type TimeZoneId } from "~/time/time-zone";
import { findPostsOf } from "./team-queries.server";

/** The zone an account reads times in: that of the first host it works for. */
export const zoneOfAccount = async (reads: Reads, accountId: string): Promise<TimeZoneId> =>
  (await findPostsOf(reads, accountId))[0]?.timeZone ?? asTimeZoneId("UTC")!;
