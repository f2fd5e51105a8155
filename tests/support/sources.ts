import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import ts from "typescript";

/** A file of the repository, by its path from the root with forward slashes. */
export type Source = { path: string; text: string };

/** `typeOnly` imports are gone when the code runs. */
export type Import = { specifier: string; target: string | undefined; typeOnly: boolean };

export type Parsed = Source & { tree: ts.SourceFile; imports: Import[] };

const folders = ["app", "db", "emails", "tests"];

export const readSources = (root = "."): Source[] =>
  folders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
        .map((path) => posix.join(folder, path.replaceAll("\\", "/")))
        .filter((path) => /\.(tsx?|js)$/.test(path))
        .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") })),
    );

/** With every import resolved to a file among `sources`; packages have no target. */
export function parseSources(sources: Source[]): Parsed[] {
  const paths = new Set(sources.map(({ path }) => path));
  return sources.map((source) => {
    const tree = ts.createSourceFile(source.path, source.text, ts.ScriptTarget.Latest, true, kindOf(source.path));
    return {
      ...source,
      tree,
      imports: importsOf(tree).map((found) => ({ ...found, target: resolve(source.path, found.specifier, paths) })),
    };
  });
}

export function everyNode(node: ts.Node, visit: (node: ts.Node) => void) {
  visit(node);
  ts.forEachChild(node, (child) => everyNode(child, visit));
}

const kindOf = (path: string) => (path.endsWith("x") ? ts.ScriptKind.TSX : path.endsWith(".js") ? ts.ScriptKind.JS : ts.ScriptKind.TS);

function importsOf(tree: ts.SourceFile): Omit<Import, "target">[] {
  const found: Omit<Import, "target">[] = [];
  const add = (specifier: ts.Node | undefined, typeOnly: boolean) => {
    if (specifier && ts.isStringLiteral(specifier)) found.push({ specifier: specifier.text, typeOnly });
  };
  everyNode(tree, (node) => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeOnly(node.importClause));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) add(node.arguments[0], false);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
  });
  return found;
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const names = clause.namedBindings;
  return !clause.name && names !== undefined && ts.isNamedImports(names) && names.elements.every((element) => element.isTypeOnly);
}

function resolve(from: string, specifier: string, paths: Set<string>): string | undefined {
  const bare = specifier.replace(/\?.*$/, "").replace(/^~\//, "app/");
  const path = bare.startsWith(".") ? posix.join(posix.dirname(from), bare) : bare;
  return ["", ".ts", ".tsx", ".js", "/index.ts", "/index.tsx"].map((ending) => path + ending).find((candidate) => paths.has(candidate));
}
