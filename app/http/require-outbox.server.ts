import { findCapturedSource } from "~/mail/captured-queries.server";
import { type ReadMail, readMail } from "~/mail/read-mail.server";
import { notFound } from "./answers.server";
import type { Entrance } from "./entrance.server";

/** Captured mail holds everybody's links: it exists in the demo and in development alone. */
export function requireOutbox({ house }: Entrance) {
  const { mode } = house.configuration;
  if (mode !== "demo" && mode !== "development") throw notFound();
  return {};
}

/** One captured mail, by the id in the address. */
export async function requireCaptured(entrance: Entrance): Promise<{ source: Buffer; mail: ReadMail; mailId: string }> {
  requireOutbox(entrance);
  const mailId = entrance.params.mail ?? "";
  const source = await findCapturedSource(entrance.reads, mailId);
  if (!source) throw notFound();
  return { source, mail: await readMail(source), mailId };
}
