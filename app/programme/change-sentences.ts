import { pick, type Words } from "~/events/words";
import { everybodyIn } from "~/sessions/everybody-in";
import { type SessionRole, sessionRoleNames } from "~/sessions/session-role";
import { shortDate } from "~/time/display";
import { plusMinutesWall } from "~/time/time-zone";
import { clockOf, wallTime } from "~/time/wall-time";
import { toCanonicalText } from "./canonical";
import type { Change } from "./changes";
import type { PrintedPerson, PrintedSession, ProgrammeContent } from "./version";

export type ToldChange = { sessionId: string | null; tag: string; sentence: string };

/** What happened, for the team, with old and new: "“Panel on Web3” moves from Wed 25 Nov 10:15–11:45 to 11:15–12:45." */
export function tellChange({ what, before, after }: Change, old: ProgrammeContent | undefined, now: ProgrammeContent): ToldChange {
  if (!after) return { sessionId: null, tag: "Event", sentence: frameSentence(old ?? now, now) };
  const title = `“${say(after.title, now)}”`;
  const told = (tag: string, sentence: string): ToldChange => ({ sessionId: after.id, tag, sentence });
  switch (what) {
    case "added":
      return told("New", `${title}, ${whenOf(after, now)}${roomOf(after, now, ", ")}.`);
    case "cancelled":
      return told("Cancelled", `${title}, ${whenOf(before ?? after, now)}. Everyone who has it in a calendar will see it as cancelled.`);
    case "reinstated":
      return told("Planned again", `${title}, ${whenOf(after, now)}.`);
    case "moved":
      return told("Moved", `${title} moves from ${whenOf(before!, old ?? now)} to ${whenOf(after, now)}.`);
    case "shortened":
    case "lengthened":
      return told(
        what === "shortened" ? "Shortened" : "Lengthened",
        `${title}, ${whenOf(after, now)}, takes ${after.minutes} minutes instead of ${before!.minutes}.`,
      );
    case "abstract":
      return told("Abstract", `${title}: the abstract ${abstractDifference(before!, after)}.`);
    case "room":
      return told("Room", `${title} moves from ${roomOf(before!, old ?? now) || "no room"} to ${roomOf(after, now) || "no room"}.`);
    case "renamed":
      return told("Title", `“${say(before!.title, old ?? now)}” is now ${title}.`);
    case "people":
      return told("People", `${title}: ${peopleDifference(before!, after)}.`);
    case "access":
      return told("Open to", `${title}: ${accessDifference(openTo(before!, old ?? now), openTo(after, now))}.`);
    default:
      return told("Details", `${title}: ${detailsDifference(before!, after)}.`);
  }
}

function detailsDifference(before: PrintedSession, after: PrintedSession): string {
  const differs = (see: (session: PrintedSession) => unknown) => toCanonicalText(see(before)) !== toCanonicalText(see(after));
  const changed = details.filter(([, see]) => differs(see)).map(([name]) => name);
  return `${new Intl.ListFormat("en-GB").format(changed.length > 0 ? changed : ["details"])} changed`;
}

function abstractDifference(before: PrintedSession, after: PrintedSession): string {
  const [was, is] = [before, after].map(({ abstract }) => Object.keys(abstract).length > 0);
  return was ? (is ? "has changed" : "is taken out") : "is new";
}

/** Which of what stands around the sessions has changed, the old beside the new where it is one thing. */
function frameSentence(before: ProgrammeContent, after: ProgrammeContent): string {
  const differs = (see: (content: ProgrammeContent) => unknown) => toCanonicalText(see(before)) !== toCanonicalText(see(after));
  const one = (name: string, see: (content: ProgrammeContent) => string) =>
    differs(see) && `${name} is ${see(after) || "no longer given"}${see(before) ? `, was ${see(before)}` : ""}`;
  const said = [
    one("the venue", (content) => say(content.venueName, content)),
    one("its address", (content) => say(content.venueAddress, content)),
    one("the time zone", ({ timeZone }) => timeZone),
    differs(({ days }) => days) && "days have changed",
    differs(({ rooms }) => rooms) && "rooms have changed",
    differs(({ tracks }) => tracks) && "tracks have changed",
    differs(({ languages }) => languages) && "languages have changed",
  ].filter((part) => part !== false);
  const sentence = said.join("; ") || "texts of the venue have changed";
  return `${sentence[0]!.toUpperCase()}${sentence.slice(1)}.`;
}

const details: [string, (session: PrintedSession) => unknown][] = [
  ["kind", ({ kind }) => kind],
  ["track", ({ trackId }) => trackId],
  ["seats", ({ seats }) => seats],
  ["languages", ({ spoken, interpreted }) => [spoken, interpreted]],
  ["dress", ({ dress }) => dress],
  ["“be there at”", ({ beThereAt }) => beThereAt],
  ["join link", ({ joinLink }) => joinLink],
  ["remarks", ({ remarks }) => remarks],
  ["whether it is certain", ({ state }) => state === "tentative"],
  ["handling mark", ({ mark }) => mark?.id ?? null],
  ["Chatham House Rule", ({ chathamHouse }) => chathamHouse ?? false],
  ["running order", ({ parts }) => parts.map(({ title, minutes }) => ({ title, minutes }))],
];

function peopleDifference(before: PrintedSession, after: PrintedSession): string {
  const [was, is] = [everybodyIn(before).map(nameIn), everybodyIn(after).map(nameIn)];
  const [gone, come] = [was.filter((name) => !is.includes(name)), is.filter((name) => !was.includes(name))];
  const said = [come.length > 0 && `with ${come.join(", ")}`, gone.length > 0 && `without ${gone.join(", ")}`].filter(Boolean);
  return said.length > 0 ? said.join(", ") : "the order, the position or the organisation of its people has changed";
}

const nameIn = ({ name, role, speakerId }: PrintedPerson) =>
  `${name} (${(sessionRoleNames[role as SessionRole] ?? role).toLowerCase()}${speakerId ? "" : ", name to be announced"})`;

function whenOf({ date, start, minutes, fold }: PrintedSession, { timeZone }: ProgrammeContent): string {
  const from = wallTime(date, start);
  return `${shortDate(date, "en")} ${start}–${clockOf(plusMinutesWall(from, minutes, timeZone, fold))}`;
}

const roomOf = ({ roomId }: PrintedSession, content: ProgrammeContent, lead = ""): string => {
  const room = content.rooms.find(({ id }) => id === roomId);
  return room ? `${lead}${say(room.name, content)}` : "";
};

/** Who is named stays between the team and them. */
const accessDifference = (was: string, is: string) => (was === is ? "it is open to other people by name" : `${was} becomes ${is}`);

function openTo({ access, categories, othersSee }: PrintedSession, content: ProgrammeContent): string {
  const said = {
    everyone: "everyone",
    registered: "those with a place",
    categories: categories.map(({ name }) => say(name, content)).join(", "),
    named: "people by name",
    closed: "nobody",
  };
  return `“open to ${said[access]}${access === "everyone" ? "" : othersSee === "block" ? ", others see a closed block" : ", others see nothing"}”`;
}

const say = (words: Words, { languages }: ProgrammeContent) => pick(words, languages[0] ?? "en", languages);
