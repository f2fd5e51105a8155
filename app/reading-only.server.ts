import type { Write } from "db/database.server";
import { isReadOnlyFailure } from "db/dialects/failures";
import { rewriteOneJurisdiction } from "./delegations/delegations-queries.server";

const often = 5_000;

/**
 * Whether the house can only be read: since a write failed because the disk takes nothing, until it takes something again. Deeds that
 * happen to write nothing succeed on a full disk too, so that is found out by writing a row as it is.
 */
export function watchDisk(write: Write) {
  let readingOnly = false;
  const tryAgain = () =>
    write(rewriteOneJurisdiction).then(
      () => {
        readingOnly = false;
      },
      () => {},
    );
  const timer = setInterval(() => readingOnly && tryAgain(), often).unref();
  const watched: Write = (deed) =>
    write(deed).catch((error) => {
      if (isReadOnlyFailure(error)) readingOnly = true;
      throw error;
    });
  return { write: watched, readingOnly: () => readingOnly, close: () => clearInterval(timer) };
}
