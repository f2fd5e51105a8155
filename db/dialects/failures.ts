/** PostgreSQL asks for another try: serialization_failure, deadlock_detected, lock_not_available. */
export const isSerialisationFailure = (error: unknown) => hasCode(error, "40001", "40P01", "55P03");

/** The disk is full or the volume is read-only: nothing was written, reading goes on. */
export const isReadOnlyFailure = (error: unknown) => hasCode(error, "SQLITE_FULL", "SQLITE_READONLY", "SQLITE_IOERR", "53100", "25006");

const hasCode = (error: unknown, ...codes: string[]) =>
  typeof error === "object" && error !== null && "code" in error && typeof error.code === "string" && codes.includes(error.code);
