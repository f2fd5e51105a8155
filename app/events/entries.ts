/** Lists of an event that its team puts in order. */
export const entryLists = ["room", "track", "category", "practical_page", "event_file"] as const;
export type EntryList = (typeof entryLists)[number];

/** What still stands in the way of removing something: how many, and the first few by name. */
export type Uses = { number: number; names: string[] };
