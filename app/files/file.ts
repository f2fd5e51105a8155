/** Bytes a host gave, by their SHA-256; the name is only ever shown, never a path. */
export type StoredFile = { id: string; hostId: string; hash: string; mediaType: string; bytes: number; name: string };

/** For pictures of people and crests: what we re-encode ourselves and may show in a page. */
export const isPicture = (mediaType: string) => mediaType === "image/png" || mediaType === "image/jpeg";

export const megabytes = (bytes: number) => `${Math.max(0.1, bytes / 1_000_000).toFixed(1)} MB`;
