import { newId } from "db/identity.server";
import type { Found, FoundPerson, FoundSpeaker } from "./found";
import type { PlannedRow } from "./plan-import.server";

/** A speaker of the event as a file may mean them; the guid is the one other systems know. */
export type KnownSpeaker = {
  id: string;
  guid: string | null;
  code: string;
  sourceKey: string | null;
  name: string;
  position: string;
  organisation: string;
  revision: number;
  bio: string;
};

export type NewSpeaker = { id: string; person: FoundPerson; position: string; organisation: string; bio: string };
export type ChangedSpeaker = { id: string; revision: number; name: string; position?: string; organisation?: string; bio?: string };

export type SpeakerPlan = {
  newSpeakers: NewSpeaker[];
  changedSpeakers: ChangedSpeaker[];
  /** Of a table of speakers, a row each. */
  speakerRows: PlannedRow[];
  idOf(person: FoundPerson): string;
};

/** Who of a file is whom: by guid, then code, then what the file told them by before. Somebody new is one person however often they appear. */
export function planSpeakers(known: KnownSpeaker[], found: Found): SpeakerPlan {
  const ids = new Map<string, string>();
  const byName = new Map<string, string[]>();
  const remember = (id: string, { guid, code, source }: FoundPerson) => {
    for (const key of [guid && `guid ${guid}`, code && `code ${code}`, source && `source ${source}`]) if (key) ids.set(key, id);
  };
  for (const { id, guid, code, sourceKey, name } of known) {
    remember(id, { guid: guid ?? id, code, source: sourceKey, name });
    byName.set(name, [...(byName.get(name) ?? []), id]);
  }
  const find = (person: FoundPerson): string | undefined => {
    const { guid, code, source, name } = person;
    const sure = ids.get(`guid ${guid}`) ?? ids.get(`code ${code}`) ?? ids.get(`source ${source}`);
    const same = person.byName ? byName.get(name) : undefined;
    return sure ?? (same?.length === 1 ? same[0] : undefined);
  };
  const newSpeakers: NewSpeaker[] = [];
  const add = (person: FoundPerson, more: Pick<NewSpeaker, "position" | "organisation" | "bio">) => {
    const id = newId();
    newSpeakers.push({ id, person, ...more });
    remember(id, person);
    if (person.byName) byName.set(person.name, [id]);
    return id;
  };

  const changed = new Map<string, ChangedSpeaker>();
  const before = new Map(known.map((speaker) => [speaker.id, speaker]));
  const speakerRows = found.speakers.map((speaker): PlannedRow => {
    const head = { row: speaker.row, title: speaker.name || "No name", when: "" };
    if (speaker.fault) return { ...head, verdict: "skipped", reasons: [speaker.fault] };
    const id = find(speaker);
    const there = id !== undefined ? before.get(id) : undefined;
    if (id === undefined) {
      add(speaker, speaker);
      return { ...head, verdict: "made", reasons: [] };
    }
    if (!there) return { ...head, verdict: "skipped", reasons: ["The same person as in a row above."] };
    const changes = changesOf(there, speaker);
    if (changes.length === 0) return { ...head, verdict: "unchanged", reasons: [] };
    const { name, position, organisation, bio } = speaker;
    changed.set(id, {
      ...{ id, revision: there.revision, name },
      ...(position && { position }),
      ...(organisation && { organisation }),
      ...(bio && { bio }),
    });
    return { ...head, verdict: "changed", reasons: [`Changed: ${changes.join(", ")}.`] };
  });

  for (const session of found.sessions)
    for (const person of session.fault ? [] : session.persons) {
      const id = find(person) ?? add(person, { position: "", organisation: "", bio: "" });
      const there = before.get(id);
      if (there && !person.byName && there.name !== person.name) changed.set(id, { id, revision: there.revision, name: person.name });
    }
  return { newSpeakers, changedSpeakers: [...changed.values()], speakerRows, idOf: (person) => find(person)! };
}

/** An empty cell takes nothing away. */
const changesOf = (there: KnownSpeaker, { name, position, organisation, bio }: FoundSpeaker): string[] =>
  [
    name !== there.name && "name",
    position && position !== there.position && "position",
    organisation && organisation !== there.organisation && "organisation",
    bio && !Object.values(JSON.parse(there.bio)).includes(bio) && "biography",
  ].filter((word): word is string => typeof word === "string" && word !== "");
