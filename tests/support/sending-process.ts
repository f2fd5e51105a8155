import { openDatabase, type Write } from "db/database.server";
import { yes } from "db/outcome";
import { auditing } from "~/audit/record.server";
import { readConfiguration } from "~/configuration.server";
import { findEvent } from "~/events/events-queries.server";
import { openPostOffice, type PostOffice } from "~/mail/delivery/post-office.server";
import { openRelay } from "~/mail/delivery/relay.server";
import type { Compositions } from "~/mail/letter";
import type { MailAddress } from "~/mail/mail-address";
import { messageKinds } from "~/mail/message-kind";
import { register } from "~/registration/register.server";
import { registerForm } from "~/registration/register-form";
import type { Instant } from "~/time/instant";

/** Where this process ends itself by kill -9, each at the word a row of the faults begins with. */
export type Death = "registering" | "registered" | "composing" | "marked" | "answered";

/** What the test tells it to do: at this time, by this clock. */
export type Order = { now: Instant; deliver?: true; register?: { event: string; form: object } };

const death = process.env.DEATH as Death | undefined;
const configuration = readConfiguration(process.env, "test");
const database = openDatabase(configuration.databaseUrl, auditing);
let now = "" as Instant;
let office: PostOffice | undefined;

const dieAt = (here: Death) => {
  if (death === here) process.kill(process.pid, "SIGKILL");
};

/** Every letter goes to the address its content names. */
const compositions = Object.fromEntries(
  messageKinds.map((kind) => [
    kind,
    async ({ content }: { content: { to?: string } }) => {
      dieAt("composing");
      const address = (content.to ?? "chan@police.example") as MailAddress;
      const text = `About ${kind}\n${process.env.LONG ? "A long letter.\n".repeat(400_000) : ""}`;
      return yes({
        to: [{ name: "Chan Tai Man", address }],
        sender: "Secretariat",
        subject: `About ${kind}`,
        html: `<p>${kind}</p>`,
        text,
      });
    },
  ]),
) as unknown as Compositions;

process.on("message", async ({ now: at, deliver, register: registration }: Order) => {
  now = at;
  if (registration) await registerSomebody(database.write, registration);
  if (deliver) {
    office ??= openPostOffice({ ...database, now: () => now, configuration }, compositions, { rounds: false, relay: mortalRelay() });
    await office.deliverDue();
  }
  process.send?.("done");
});
process.on("disconnect", () => process.exit(0));
process.send?.("ready");

async function registerSomebody(write: Write, { event: id, form }: NonNullable<Order["register"]>) {
  const event = (await findEvent(database.reads, id))!;
  await write(async (tx) => {
    const outcome = await register(tx, event, registerForm().parse(form), "en", now);
    dieAt("registering");
    return outcome;
  });
  dieAt("registered");
}

function mortalRelay() {
  const relay = openRelay(configuration.mailUrl!, { connections: configuration.mailConnections });
  return {
    ...relay,
    async deliver(mail: Parameters<typeof relay.deliver>[0]) {
      dieAt("marked");
      const delivery = await relay.deliver(mail);
      dieAt("answered");
      return delivery;
    },
  };
}
