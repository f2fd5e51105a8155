/** One thing that is kept: what it is, in the reader's words. `file`: where the archive holds it. */
export type OwnFact = { label: string; value: string; file?: string };

/** What belongs together: the person, one registration, a page as a speaker, the messages of an event. */
export type OwnPart = { title: string; facts: OwnFact[] };

/** A stored file of theirs, by its place in the archive. */
export type OwnFile = { path: string; hash: string };

export type OwnData = { parts: OwnPart[]; files: OwnFile[] };
