import type { Tx } from "db/database.server";
import { no, type Outcome, yes } from "db/outcome";
import { record } from "~/audit/record.server";
import type { Instant } from "~/time/instant";
import { actorOf, type HostMember } from "../organiser.server";
import { type ReadyMark, trafficLights } from "./handling-mark";
import type { NewMarkForm } from "./mark-form";
import { findAllMarks, insertMark, writeRetired } from "./marks-queries.server";

/** A mark of the host's own wording, the most restrictive so far. */
export async function addMark(
  tx: Tx,
  owner: HostMember<"manage-team">,
  input: NewMarkForm,
  now: Instant,
): Promise<Outcome<string, "label-taken">> {
  const marks = await findAllMarks(tx, owner);
  if (marks.some(({ label }) => isSame(label, input.label))) return no("label-taken");
  return yes(await add(tx, owner, { ...input, colour: "#FFFFFF" }, (marks.at(-1)?.position ?? 0) + 1, now));
}

/** The five labels of TLP 2.0; those that are there already stay as the host has set them, and are in use again. */
export async function addTrafficLights(tx: Tx, owner: HostMember<"manage-team">, now: Instant): Promise<void> {
  const marks = await findAllMarks(tx, owner);
  let position = marks.at(-1)?.position ?? 0;
  for (const light of trafficLights) {
    const known = marks.find(({ label }) => isSame(label, light.label));
    if (!known) await add(tx, owner, light, ++position, now);
    else if (known.retired) await writeRetired(tx, owner, known.id, null);
  }
}

async function add(tx: Tx, owner: HostMember<"manage-team">, mark: ReadyMark, position: number, now: Instant): Promise<string> {
  const id = await insertMark(tx, owner, { ...mark, position }, now);
  record(tx, { hostId: owner.hostId, actor: actorOf(owner), verb: "mark.added", subjectId: id, at: now });
  return id;
}

const isSame = (one: string, other: string) => one.toUpperCase() === other.toUpperCase();
