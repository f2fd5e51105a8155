import type { PersonInRole } from "../session";
import type { SessionKind } from "../session-kind";
import { type SessionRole, sessionRoleNames, sessionRoles, usualRole } from "../session-role";

type Named = { id: string; name: string };

/** Somebody typed whom the event does not know as a speaker yet. */
export type NewPersonInRole = { role: SessionRole; newName: string };

export type TypedPeople = { people: (PersonInRole | NewPersonInRole)[] } | { ambiguous: string };

/** "Mei Wong; Ana Reis (moderator); INTERPOL (name to be announced)": the role is said only where it is not the usual one. */
export const peopleText = (people: readonly PersonInRole[], kind: SessionKind, speakers: readonly Named[]): string =>
  people
    .map(({ role, speakerId, toBeAnnounced }) => {
      const said = [role !== usualRole(kind) && sessionRoleNames[role].toLowerCase(), toBeAnnounced !== null && notYet].filter(Boolean);
      const name = toBeAnnounced ?? speakers.find(({ id }) => id === speakerId)?.name ?? "";
      return said.length > 0 ? `${name} (${said.join(", ")})` : name;
    })
    .join("; ");

/** A name is taken as it stands, never split or re-cased; of two speakers of one name it is the one already there. */
export function readPeople(
  text: string,
  kind: SessionKind,
  speakers: readonly Named[],
  already: readonly PersonInRole[] = [],
): TypedPeople {
  const people: (PersonInRole | NewPersonInRole)[] = [];
  let heading: SessionRole | undefined;
  for (const line of text.split(/\r?\n/)) {
    heading = undefined;
    for (const piece of line.split(/[;；]/)) {
      const [led, rest] = ledByRole(piece);
      heading = led ?? heading;
      const { name, role = heading ?? usualRole(kind), toBeAnnounced } = readPiece(rest);
      if (name === "") continue;
      if (toBeAnnounced) people.push({ role, speakerId: null, toBeAnnounced: name });
      else {
        const same = speakers.filter((speaker) => nameKey(speaker.name) === nameKey(name));
        const known = same.length > 1 ? same.filter(({ id }) => already.some(({ speakerId }) => speakerId === id)) : same;
        if (same.length > 0 && known.length !== 1) return { ambiguous: name };
        people.push(known[0] ? { role, speakerId: known[0].id, toBeAnnounced: null } : { role, newName: name });
      }
    }
  }
  return { people };
}

/** Two spellings of one name: spaces, width and case apart. */
export const nameKey = (name: string): string => name.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();

const notYet = "name to be announced";

function ledByRole(piece: string): [SessionRole | undefined, string] {
  const found = /^\s*([\p{L} -]+?)\s*[:：]\s*(.*)$/su.exec(piece);
  const role = found && roleNamed(found[1]!);
  return role ? [role, found[2]!] : [undefined, piece];
}

function readPiece(piece: string): { name: string; role?: SessionRole; toBeAnnounced: boolean } {
  const whole = piece.replace(/\s+/g, " ").trim();
  const found = /^(.*\S) ?[(（]([^()（）]+)[)）]$/u.exec(whole);
  if (!found) return { name: whole, toBeAnnounced: false };
  const said = found[2]!.split(",").map((word) => word.trim().toLowerCase());
  const roles = said.map(roleNamed);
  if (said.some((word, index) => !roles[index] && !unannounced.test(word))) return { name: whole, toBeAnnounced: false };
  return { name: found[1]!, role: roles.find(Boolean), toBeAnnounced: said.some((word) => unannounced.test(word)) };
}

const unannounced = /^((name )?to be (announced|confirmed)|name to follow|tb[ac])$/;

const roleNamed = (text: string): SessionRole | undefined => {
  const key = text
    .toLowerCase()
    .replace(/[\s-]+/g, "-")
    .replace(/(chair)(man|woman|person)$/, "$1")
    .replace(/panelist/, "panellist");
  return sessionRoles.find((role) => key === role || key === `${role}s`);
};
