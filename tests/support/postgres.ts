import { randomBytes } from "node:crypto";
import { openDatabase } from "db/database.server";
import { nothingToLose } from "db/migrate.server";
import pg from "pg";

const templateName = `plenary_template_${process.pid}`;
let template: Promise<void> | undefined;

/** A new database copied from a migrated template: milliseconds instead of a migration for each test. */
export async function freshPostgres(server: string): Promise<{ url: string; drop(): Promise<void> }> {
  template ??= makeTemplate(server);
  await template;
  const name = `plenary_${process.pid}_${randomBytes(6).toString("hex")}`;
  await administer(server, `create database ${name} template ${templateName}`);
  return { url: withName(server, name), drop: () => administer(server, `drop database if exists ${name} with (force)`) };
}

/** A new database without a table, for a server that makes its own. */
export async function barePostgres(server: string): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `plenary_bare_${process.pid}_${randomBytes(6).toString("hex")}`;
  await administer(server, `create database ${name}`);
  return { url: withName(server, name), drop: () => administer(server, `drop database if exists ${name} with (force)`) };
}

export const dropPostgres = (server: string, name: string) => administer(server, `drop database if exists ${name} with (force)`);

async function makeTemplate(server: string) {
  await administer(server, `drop database if exists ${templateName} with (force)`);
  await administer(server, `create database ${templateName}`);
  const database = openDatabase(withName(server, templateName));
  await database.migrate(nothingToLose);
  await database.close();
}

async function administer(server: string, statement: string) {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

function withName(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
