import type { Tx } from "db/database.server";
import { no, type Outcome, yes } from "db/outcome";
import { pathOf } from "db/seed/seed-faults";
import type { SeedFile } from "db/seed/seed-file";
import { createHost } from "~/accounts/create-host.server";
import { foundingForm } from "~/accounts/host-form";
import { findAllHosts } from "~/accounts/hosts-queries.server";
import { findHostMember, type HostMember, isProof } from "~/accounts/organiser.server";
import type { Instant } from "~/time/instant";
import { findFirstOwner } from "./seed-queries.server";

/** The host of this name, through its first owner; a new one where there is none. Says the path of what the file has wrong about it. */
export async function findOrFoundHost(
  tx: Tx,
  { agency, event }: SeedFile,
  ownMail: string,
  now: Instant,
): Promise<Outcome<HostMember<"edit-event">, string>> {
  const known = (await findAllHosts(tx)).find(({ name }) => name === agency.name);
  if (known) return yes(await ownerOf(tx, known.id));

  const founding = foundingForm.safeParse({
    name: agency.name,
    shortName: agency.shortName ?? agency.name.slice(0, 40),
    language: event.languages[0],
    timeZone: agency.timeZone,
    colour: agency.colour ?? "#14284b",
    senderName: agency.name.slice(0, 100),
    signature: agency.signature ?? agency.name,
    secretariatMail: agency.secretariatMail ?? ownMail,
    secretariatPhone: agency.secretariatPhone ?? "",
    owner: agency.owner ?? { name: agency.name.slice(0, 120), mailAddress: ownMail },
  });
  if (!founding.success)
    return no(founding.error.issues.map(({ path, message }) => `${pathOf(["agency", ...path])}: ${message}`).join("\n"));
  const { host } = await createHost(tx, founding.data, now);
  return yes(await ownerOf(tx, host.id));
}

async function ownerOf(tx: Tx, hostId: string): Promise<HostMember<"edit-event">> {
  const owner = await findFirstOwner(tx, hostId);
  const member = owner && (await findHostMember(tx, owner, hostId, "edit-event"));
  if (!member || !isProof(member)) throw new Error("A host has an owner who may do everything");
  return member;
}
