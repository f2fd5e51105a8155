import { join, resolve } from "node:path";
import { z } from "zod";

/** Everything the environment may say, read once. Throws `ConfigurationError` with one sentence per fault. */
export function readConfiguration(environment: Record<string, string | undefined>, mode: Mode): Configuration {
  const parsed = shape.safeParse(environment);
  if (!parsed.success) throw new ConfigurationError(parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`));
  const {
    PORT: port,
    DATA_DIR,
    SECRET,
    MAIL_URL: mailUrl,
    BASE_URL,
    DATABASE_URL,
    MAIL_FROM: mailFrom,
    MAIL_PER_SECOND: mailPerSecond,
    TRUSTED_PROXY,
  } = parsed.data;
  const { BACKUP_DIR, BACKUP_MINUTES, BACKUP_DAYS: backupDays } = parsed.data;
  const dataFolder = resolve(DATA_DIR);
  const databaseUrl = DATABASE_URL ?? `sqlite:${dataFolder}/plenary.sqlite`;
  const configuration = {
    mode,
    port,
    dataFolder,
    baseUrl: (BASE_URL ?? `http://localhost:${port}`).replace(/\/$/, ""),
    databaseUrl,
    backupFolder: BACKUP_DIR ? resolve(BACKUP_DIR) : join(dataFolder, "backups"),
    backupMinutes: BACKUP_MINUTES ?? (mode === "production" && databaseUrl.startsWith("sqlite:") ? 5 : 0),
    backupDays,
    secret: SECRET ?? (mode === "production" ? "" : secretOfTheDemo),
    mailUrl,
    mailFrom: mailFrom ?? "plenary@localhost.localdomain",
    mailConnections: parsed.data.MAIL_CONNECTIONS,
    mailPerSecond,
    mailPerDomain: parsed.data.MAIL_PER_DOMAIN ?? Math.ceil(mailPerSecond / 2),
    mailLog: parsed.data.MAIL_LOG,
    trustedProxy: TRUSTED_PROXY,
  };
  const faults = unsafeSettings(configuration);
  if (mode === "production" && faults.length > 0) throw new ConfigurationError(faults);
  return configuration;
}

/** What makes an installation unsafe for real people, a sentence each. */
export function unsafeSettings({ secret, mailUrl, mailFrom, baseUrl }: Configuration): string[] {
  const { protocol, hostname } = new URL(baseUrl);
  return [
    secret === "" && "SECRET is missing: set it to at least 32 random characters (openssl rand -hex 32).",
    secret === secretOfTheDemo && "SECRET is the demo's: set it to at least 32 random characters of your own (openssl rand -hex 32).",
    secret !== "" && secret !== secretOfTheDemo && secret.length < 32 && "SECRET is too short: it needs at least 32 characters.",
    !mailUrl && "MAIL_URL is missing: mail would be captured and never reach anybody (smtp://user:password@relay.example:587).",
    /rejectUnauthorized=(false|0)/i.test(mailUrl ?? "") &&
      "MAIL_URL switches off the check of the relay's certificate: take that out, and name your own authority in NODE_EXTRA_CA_CERTS.",
    mailFrom.endsWith("@localhost.localdomain") && "MAIL_FROM is missing: set the address messages come from.",
    protocol === "http:" && !isLoopback(hostname) && "BASE_URL is plain http: people's links would travel readable; set an https address.",
  ].filter((fault): fault is string => typeof fault === "string");
}

export const isLoopback = (hostname: string) => hostname === "localhost" || hostname === "[::1]" || /^127\.\d+\.\d+\.\d+$/.test(hostname);

export class ConfigurationError extends Error {
  constructor(readonly faults: string[]) {
    super(`Plenary cannot start:\n${faults.map((fault) => `  ${fault}`).join("\n")}`);
  }
}

export type Mode = "demo" | "development" | "production" | "test";

export type Configuration = {
  mode: Mode;
  port: number;
  dataFolder: string;
  baseUrl: string;
  databaseUrl: string;
  /** Where backups are kept. */
  backupFolder: string;
  /** How often the running server takes one, in minutes; 0 for never. */
  backupMinutes: number;
  /** How long the one of each day is kept. */
  backupDays: number;
  secret: string;
  /** Without it mail is captured and readable at /outbox. */
  mailUrl: string | undefined;
  mailFrom: string;
  /** How many messages are handed over at the same time. */
  mailConnections: number;
  /** Messages a second, and of those to any one domain. */
  mailPerSecond: number;
  mailPerDomain: number;
  /** The log of the relay, where it is a Postfix on this machine. */
  mailLog: string | undefined;
  /** The address of the one proxy whose X-Forwarded-* headers are believed. */
  trustedProxy: string | undefined;
};

/** Public, therefore refused in production. */
const secretOfTheDemo = "plenary-demo-secret-not-for-real-people";

const url = (protocols: string[]) =>
  z
    .string()
    .refine(
      (text) => URL.canParse(text) && protocols.includes(new URL(text).protocol),
      `must be an address that starts with ${protocols.map((p) => `${p}//`).join(" or ")}`,
    );

const shape = z.object({
  PORT: z.coerce.number({ error: "must be a number" }).int().min(0).max(65535).default(3000),
  BASE_URL: url(["http:", "https:"]).optional(),
  DATA_DIR: z.string().min(1).default("data"),
  DATABASE_URL: z
    .string()
    .refine((text) => /^(sqlite:.+|postgres(ql)?:\/\/.+)/.test(text), "must be sqlite:path or postgres://user:password@server/database")
    .optional(),
  BACKUP_DIR: z.string().min(1).optional(),
  BACKUP_MINUTES: z.coerce.number({ error: "must be a number" }).int().min(0).max(1440).optional(),
  BACKUP_DAYS: z.coerce.number({ error: "must be a number" }).int().min(1).max(3650).default(14),
  SECRET: z.string().optional(),
  MAIL_URL: url(["smtp:", "smtps:"]).optional(),
  MAIL_FROM: z.email().optional(),
  MAIL_CONNECTIONS: z.coerce.number({ error: "must be a number" }).int().min(1).max(50).default(4),
  MAIL_PER_SECOND: z.coerce.number({ error: "must be a number" }).min(0.1).max(10_000).default(20),
  MAIL_PER_DOMAIN: z.coerce.number({ error: "must be a number" }).min(0.1).max(10_000).optional(),
  MAIL_LOG: z.string().min(1).optional(),
  TRUSTED_PROXY: z.string().optional(),
});
