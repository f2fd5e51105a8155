import type { Session } from "~/sessions/session";
import { type Clash, clashRules, keyOf, otherOf } from "./clash";
import { type ClashFacts, layOut, type Rules, type Slot } from "./slot";

/** Every clash of a programme, kept right while sessions move. */
export type ClashIndex = {
  /** In order of time, then of gravity. */
  all(): Clash[];
  of(sessionId: string): Clash[];
  /** A session that was added, moved or changed: only it, its room and its people are looked at again. */
  put(session: Session): void;
  remove(sessionId: string): void;
};

/** One sweep through each room and each person: n log n and a step for each clash. */
export function indexClashes(sessions: readonly Session[], facts: ClashFacts): ClashIndex {
  const rules = layOut(facts);
  const slots = new Map<string, Slot>();
  const [rooms, people] = [new Map<string, Slot[]>(), new Map<string, Slot[]>()];
  const clashes = new Map<string, Map<string, Clash>>();

  const add = (clash: Clash) => {
    const key = keyOf(clash);
    for (const id of [clash.one, otherOf(clash)]) if (id !== undefined) group(clashes, id, () => new Map<string, Clash>()).set(key, clash);
  };
  for (const session of sessions) {
    const slot = rules.slotOf(session);
    if (!slot) continue;
    slots.set(slot.id, slot);
    if (slot.roomId !== null) group(rooms, slot.roomId, newList).push(slot);
    for (const person of slot.people) group(people, person, newList).push(slot);
    for (const clash of rules.ownClashes(session, slot)) add(clash);
  }
  for (const [roomId, taken] of rooms) sweep(taken.sort(byTime), 0, (one, other) => forRoom(rules, roomId, one, other).forEach(add));
  for (const [speakerId, taken] of people)
    sweep(taken.sort(byTime), rules.minutesBetweenRooms, (one, other) => forPerson(rules, speakerId, one, other).forEach(add));

  const remove = (id: string) => {
    for (const [key, clash] of clashes.get(id) ?? [])
      for (const each of [clash.one, otherOf(clash)]) if (each !== undefined) clashes.get(each)?.delete(key);
    const slot = slots.get(id);
    if (!slot) return;
    slots.delete(id);
    for (const list of listsOf(slot)) list.splice(list.indexOf(slot), 1);
  };
  const listsOf = ({ roomId, people: those }: Slot): Slot[][] => [
    ...(roomId === null ? [] : [group(rooms, roomId, newList)]),
    ...those.map((person) => group(people, person, newList)),
  ];

  return {
    all: () => [...new Set([...clashes.values()].flatMap((own) => [...own.values()]))].sort(byOrder(slots)),
    of: (id) => [...(clashes.get(id)?.values() ?? [])].sort(byOrder(slots)),
    put(session) {
      remove(session.id);
      const slot = rules.slotOf(session);
      if (!slot) return;
      slots.set(slot.id, slot);
      for (const clash of rules.ownClashes(session, slot)) add(clash);
      const { roomId } = slot;
      if (roomId !== null) around(group(rooms, roomId, newList), slot, 0, (one, other) => forRoom(rules, roomId, one, other).forEach(add));
      for (const person of slot.people)
        around(group(people, person, newList), slot, rules.minutesBetweenRooms, (one, other) =>
          forPerson(rules, person, one, other).forEach(add),
        );
    },
    remove,
  };
}

type Pair = (one: Slot, other: Slot) => void;

const forRoom = ({ asks }: Rules, roomId: string, one: Slot, other: Slot): Clash[] =>
  asks("room-twice") && other.from < one.to ? [{ rule: "room-twice", one: one.id, other: other.id, roomId }] : [];

function forPerson({ asks, minutesBetweenRooms }: Rules, speakerId: string, one: Slot, other: Slot): Clash[] {
  const of = { one: one.id, other: other.id, speakerId };
  const minutes = other.from - one.to;
  if (minutes < 0) return asks("person-twice") ? [{ rule: "person-twice", ...of }] : [];
  const elsewhere = one.roomId !== null && other.roomId !== null && one.roomId !== other.roomId;
  return elsewhere && minutes < minutesBetweenRooms && asks("too-little-time") ? [{ rule: "too-little-time", ...of, minutes }] : [];
}

/** Each with all that begin before it is over and `slack` minutes after. The list is in order of time. */
function sweep(list: readonly Slot[], slack: number, pair: Pair) {
  for (let first = 0; first < list.length; first++) {
    const one = list[first]!;
    for (let second = first + 1; second < list.length && list[second]!.from < one.to + slack; second++) pair(one, list[second]!);
  }
}

/** Puts a slot into its place in the list, and pairs it with those on both sides that `sweep` would. */
function around(list: Slot[], slot: Slot, slack: number, pair: Pair) {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (byTime(list[middle]!, slot) < 0) low = middle + 1;
    else high = middle;
  }
  for (let index = low; index < list.length && list[index]!.from < slot.to + slack; index++) pair(slot, list[index]!);
  for (let index = low - 1; index >= 0 && list[index]!.from > slot.from - longest - slack; index--)
    if (slot.from < list[index]!.to + slack) pair(list[index]!, slot);
  list.splice(low, 0, slot);
}

/** Minutes: no session lasts for more. */
const longest = 1440;

const newList = (): Slot[] => [];

function group<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}

const byTime = (a: Slot, b: Slot): number => a.from - b.from || a.sort - b.sort || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

const byOrder = (slots: ReadonlyMap<string, Slot>) => (a: Clash, b: Clash) => {
  const [first, second] = [slots.get(a.one), slots.get(b.one)];
  return (
    (first && second && byTime(first, second)) ||
    clashRules.indexOf(a.rule) - clashRules.indexOf(b.rule) ||
    (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0)
  );
};
