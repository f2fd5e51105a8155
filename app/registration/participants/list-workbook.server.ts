import { type Sheet, writeWorkbook } from "~/programme/interchange/write-workbook.server";
import type { Edition } from "./participant-list";
import { participantWords } from "./participant-words";
import type { ShownEntry, ShownList, ShownParty } from "./shown-list";
import { shownNames } from "./team-names";

/** Two sheets: a row a person, and what the list is. Every cell is a text. */
export function listWorkbook(shown: ShownList, edition: Edition, eventTitle: string): Uint8Array<ArrayBuffer> {
  const { columns } = participantWords(shown.language);
  const team = edition === "host" ? ["Category", "For the delegations", "In public"] : [];
  const heads = [
    ...[
      columns.number,
      columns.party(shown.sendersWord),
      columns.under,
      columns.role,
      columns.rankOrTitle,
      columns.name,
      columns.otherScriptName,
    ],
    ...[columns.position, columns.organisation, ...team],
  ];
  let number = 0;
  const rows = shown.sections.flatMap(({ parties, more }) => [
    ...parties.flatMap((party) => [
      ...party.people.map((entry) => [String(++number), ...rowOf(party, entry, edition)]),
      ...(party.more || party.people.length === 0 ? [["", party.name, party.under, "", "", party.more || party.count]] : []),
    ]),
    ...(more ? [["", "", "", "", "", more]] : []),
  ]);
  const list: Sheet = { name: shown.title, rows: [heads, ...rows], widths: [6, 32, 24, 20, 22, 30, 20, 36, 32, 18, 20, 20] };
  return writeWorkbook([list, aboutSheet(shown, edition, eventTitle)]);
}

const rowOf = ({ name: party, under }: ShownParty, entry: ShownEntry, edition: Edition) => [
  ...[party, under, entry.roleName, entry.rankOrTitle, entry.name, entry.otherScriptName, entry.position, entry.organisation],
  ...(edition === "host" && entry.team
    ? [entry.team.category, shownNames[entry.team.showing.delegations], shownNames[entry.team.showing.public]]
    : []),
];

function aboutSheet(shown: ShownList, edition: Edition, eventTitle: string): Sheet {
  const { changes } = shown;
  const lines = [
    ...[shown.title, shown.edition, edition === "host" ? participantWords(shown.language).restricted : "", shown.standing, shown.figures],
    ...[shown.rule, shown.official, shown.corrections],
    ...(changes ? ["", changes.heading, ...(changes.lines.length > 0 ? changes.lines : [changes.none])] : []),
  ];
  return { name: shown.edition, rows: [[eventTitle], ...lines.map((line) => [line])], widths: [110] };
}
