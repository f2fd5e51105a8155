import ts from "typescript";
import { everyNode, type Import, type Parsed, parseSources, type Source } from "./sources";

/** Upstairs to downstairs: an import may skip floors but never climbs. `ui` knows no subject and stands beside the lowest ones. */
export const floors = [
  "entry",
  "commands",
  "house",
  "routes",
  "http",
  "backups",
  "venue",
  "agenda",
  "registration",
  "programme",
  "sessions",
  "speakers",
  "delegations",
  "events",
  "people",
  "accounts",
  "places",
  "mail",
  "paper",
  "files",
  "audit",
  "db",
  "ui",
  "configuration",
  "time",
] as const;

export type Floor = (typeof floors)[number];

/** Every fault, as a sentence that says where and what to do. */
export function faultsOf(sources: Source[]): string[] {
  const files = parseSources(sources);
  const routes = routeModules(files);
  const ours = files.filter(({ path }) => !path.startsWith("tests/"));
  return [
    ...files.flatMap((file) => [...nameFaults(file), ...sizeFaults(file), ...rawSqlFaults(file)]),
    ...ours.flatMap((file) => [
      ...placeFaults(file),
      ...file.imports.flatMap((each) => importFaults(file, each, routes)),
      ...sqlFaults(file),
      ...clockFaults(file),
    ]),
    ...cycleFaults(ours),
  ];
}

/** The floor of a file of ours; `emails` stands outside the house. */
export function floorOf(path: string): Floor | "emails" | undefined {
  const [top, name = "", deeper] = path.split("/");
  if (top === "db" || top === "emails") return top;
  if (top !== "app") return undefined;
  if (deeper !== undefined) return floors.find((floor) => floor === name);
  if (/^entry\.|\.js$/.test(name)) return "entry";
  if (/^(root\.tsx|routes\.ts)$/.test(name)) return "routes";
  if (/^(configuration\.server|paths)\.ts$/.test(name)) return "configuration";
  return name.endsWith(".server.ts") ? "house" : undefined;
}

const placeFaults = ({ path }: Source) =>
  floorOf(path)
    ? []
    : [
        `${path} stands outside the floor plan: put it in one of the rooms, or, where it hands parts to each other, in app/<name>.server.ts.`,
      ];

function importFaults(file: Parsed, { specifier, target, typeOnly }: Import, routes: Set<string>): string[] {
  const faults = packageFaults(file, specifier, typeOnly);
  const [from, to] = [floorOf(file.path), target && floorOf(target)];
  if (!target || !from || !to) return faults;
  const say = (sentence: string) => faults.push(`${file.path} imports ${target}: ${sentence}`);

  if (from === "emails" && to !== "emails") say("emails/ imports nothing else of ours. Hand it display-ready props.");
  else if (to === "emails" && from !== "emails" && from !== "house")
    say("only the composition root (app/*.server.ts) knows the messages' looks. Queue a kind of message instead.");
  else if (from === "ui" && to !== "ui" && to !== "time")
    say("ui knows no subject. Move the component into its room, or hand in plain props.");
  else if (from !== "emails" && to !== "emails" && floors.indexOf(to) < floors.indexOf(from))
    say(`${from} lies below ${to}, and imports never climb. Move the rule upstairs, or hand the value down as a parameter.`);
  if (specifier.startsWith("../") && roomOf(file.path) !== roomOf(target) && !isThread(file))
    say(`from another room it is written "${target.replace(/^app\//, "~/").replace(/\.tsx?$/, "")}".`);
  if (!typeOnly && isServer(target) && !isServer(file.path) && !routes.has(file.path) && file.path !== "app/root.tsx")
    say("server code would reach the browser. Only routes, and files that end in .server themselves, may import a .server file.");
  if (routes.has(target) && file.path !== "app/routes.ts") say("routes do not import routes. Put what both need into a room.");
  return faults;
}

const roomOf = (path: string) =>
  path
    .split("/")
    .slice(0, path.startsWith("app/") ? 2 : 1)
    .join("/");

/** Started by path, by Node itself, which knows no "~". */
const isThread = ({ path }: Source) => path.endsWith("-thread.server.ts");

const isServer = (path: string) => /\.server\.tsx?$|\.js$/.test(path) || (path.startsWith("db/") && !path.startsWith("db/outcome"));

/** Packages with one home each. */
const homes: [RegExp, RegExp, string][] = [
  [/^(better-sqlite3|pg|@electric-sql\/.*)$/, /^db\//, "database drivers live in db/"],
  [/^nodemailer/, /^app\/mail\//, "nodemailer lives in app/mail/"],
  [/^docx$/, /^app\/paper\//, "Word documents are written by app/paper/"],
  [/^(ical-generator|timezones-ical-library)/, /^app\/agenda\//, "calendars are written by app/agenda/calendar/calendar-file.ts"],
  [/^@myriaddreamin\//, /^app\/paper\//, "Typst lives in app/paper/"],
  [/^temporal-polyfill/, /^app\/time\//, "Temporal stays inside app/time/"],
  [/^kysely$/, /^(db\/|app\/.*-queries\.server\.ts$)/, "SQL lives in <room>-queries.server.ts. Ask a query there"],
  [/^@react-email\//, /^emails\//, "the looks of messages live in emails/"],
];

function packageFaults({ path }: Source, specifier: string, typeOnly: boolean): string[] {
  const home = homes.find(([name, place]) => name.test(specifier) && !place.test(path));
  const faults = home ? [`${path} imports ${specifier}: ${home[2]}.`] : [];
  if (specifier.startsWith("node:") && !typeOnly && path.startsWith("app/") && !isServer(path))
    faults.push(`${path} imports ${specifier}: a browser has none of Node. Put it into a file that ends in .server.`);
  return faults;
}

const starters = new Set(["selectFrom", "insertInto", "replaceInto", "updateTable", "deleteFrom", "mergeInto", "executeQuery"]);

function sqlFaults({ path, tree }: Parsed): string[] {
  if (path.startsWith("db/") || path.endsWith("-queries.server.ts")) return [];
  return accesses(tree)
    .filter(({ name }) => starters.has(name.text))
    .map((node) => `${at(path, node)} builds SQL (${node.name.text}): put the query into <room>-queries.server.ts and call it by name.`);
}

/** Text of our own making never becomes SQL, in tests neither. */
const rawSqlFaults = ({ path, tree }: Parsed): string[] =>
  accesses(tree)
    .filter(({ expression, name }) => (expression.getText() === "sql" && /^(raw|lit)$/.test(name.text)) || name.text === "dynamic")
    .map((node) => `${at(path, node)} uses ${node.getText()}: SQL is never made from text. Use the query builder or a bound parameter.`);

function clockFaults({ path, tree }: Parsed): string[] {
  if (path.startsWith("app/time/") || path.startsWith("db/")) return [];
  const faults: string[] = [];
  everyNode(tree, (node) => {
    if (!ts.isIdentifier(node) || !/^(Date|Temporal)$/.test(node.text)) return;
    if (ts.isPropertyAccessExpression(node.parent) && node.parent.name === node) return;
    faults.push(`${at(path, node)} uses ${node.text}: take \`now\` as a parameter and let app/time do the reckoning.`);
  });
  return faults;
}

const unwelcome = /^(utils?|helpers?|common|lib|misc|shared|core|services?|managers?|handlers?)$/;

function nameFaults({ path }: Source): string[] {
  const word = path.split(/[/.-]/).find((part) => unwelcome.test(part));
  const name = path.slice(path.lastIndexOf("/") + 1);
  const faults: string[] = [];
  if (word) faults.push(`${path} is called "${word}", which says nothing: name it after what it is, in the glossary's words.`);
  if (!/^[a-z0-9]+(-[a-z0-9]+)*(\.(server|client|test))?\.(tsx?|js)$/.test(name))
    faults.push(`${path} is not kebab-case after its main export.`);
  return faults;
}

function sizeFaults({ path, text }: Source): string[] {
  const lines = text.split("\n").length - 1;
  const most = path.startsWith("tests/") ? 300 : 200;
  return lines > most ? [`${path} has ${lines} lines, ${most} are the most: give one of its subjects a file of its own.`] : [];
}

/** A type alone makes no cycle: it is gone when the code runs. */
function cycleFaults(files: Parsed[]): string[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const done = new Set<string>();
  const faults: string[] = [];
  const walk = (path: string, trail: string[]) => {
    if (trail.includes(path))
      faults.push(`${[...trail.slice(trail.indexOf(path)), path].join(" → ")} is a cycle: move what both need into a third file.`);
    if (done.has(path) || trail.includes(path)) return;
    for (const { target, typeOnly } of byPath.get(path)?.imports ?? []) if (target && !typeOnly) walk(target, [...trail, path]);
    done.add(path);
  };
  for (const { path } of files) walk(path, []);
  return faults;
}

const routeModules = (files: Parsed[]): Set<string> =>
  new Set((files.find(({ path }) => path === "app/routes.ts")?.text.match(/routes\/[\w/.-]+\.tsx?/g) ?? []).map((path) => `app/${path}`));

function accesses(tree: ts.SourceFile): ts.PropertyAccessExpression[] {
  const found: ts.PropertyAccessExpression[] = [];
  everyNode(tree, (node) => {
    if (ts.isPropertyAccessExpression(node)) found.push(node);
  });
  return found;
}

const at = (path: string, node: ts.Node) => `${path}:${node.getSourceFile().getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
