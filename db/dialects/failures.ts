/** PostgreSQL asks for another try: serialization_failure, deadlock_detected, lock_not_available, or a table that was changed meanwhile. */
export const isSerialisationFailure = (error: unknown) => hasCode(error, "40001", "40P01", "55P03") || isStalePlan(error);

/** A newer Plenary changed a table whose columns this connection had planned for. */
export const isStalePlan = (error: unknown) => hasCode(error, "0A000") && /cached plan/.test((error as Error).message);

/**
 * The disk is full, broken or read-only, for the database or for an uploaded file, or somebody else does not let go of the database:
 * nothing was written, reading goes on.
 */
export const isReadOnlyFailure = (error: unknown) =>
  hasCode(error, "53100", "25006", "ENOSPC", "EDQUOT", "EFBIG", "EROFS", "EIO") ||
  /^SQLITE_(FULL|READONLY|IOERR|CANTOPEN|BUSY)(_|$)/.test(codeOf(error));

/** Of a statement that nobody waited for, heard with a later one: whose deed it spoiled is not known. */
export const belated = (error: unknown) => (error instanceof Error ? Object.assign(error, { belated: true }) : error);

export const isBelated = (error: unknown) => typeof error === "object" && error !== null && "belated" in error;

const hasCode = (error: unknown, ...codes: string[]) => codes.includes(codeOf(error));

const codeOf = (error: unknown): string =>
  typeof error === "object" && error !== null && "code" in error && typeof error.code === "string" ? error.code : "";
