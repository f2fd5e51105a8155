import { resolve } from "node:path";
import { z } from "zod";

/** Everything the environment may say, read once. Throws `ConfigurationError` with one sentence per fault. */
export function readConfiguration(environment: Record<string, string | undefined>, mode: Mode): Configuration {
  const parsed = shape.safeParse(environment);
  if (!parsed.success) throw new ConfigurationError(parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`));
  const { PORT: port, DATA_DIR, SECRET, MAIL_URL: mailUrl, BASE_URL, DATABASE_URL, MAIL_FROM: mailFrom, TRUSTED_PROXY } = parsed.data;
  const dataFolder = resolve(DATA_DIR);
  const configuration = {
    mode,
    port,
    dataFolder,
    baseUrl: (BASE_URL ?? `http://localhost:${port}`).replace(/\/$/, ""),
    databaseUrl: DATABASE_URL ?? `sqlite:${dataFolder}/plenary.sqlite`,
    secret: SECRET ?? (mode === "production" ? "" : secretOfTheDemo),
    mailUrl,
    mailFrom: mailFrom ?? "plenary@localhost.localdomain",
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
  secret: string;
  /** Without it mail is captured and readable at /outbox. */
  mailUrl: string | undefined;
  mailFrom: string;
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
  SECRET: z.string().optional(),
  MAIL_URL: url(["smtp:", "smtps:"]).optional(),
  MAIL_FROM: z.email().optional(),
  TRUSTED_PROXY: z.string().optional(),
});
