import { loadJurisdictions } from "~/delegations/load-jurisdictions.server";
import { findEvent } from "~/events/events-queries.server";
import type { House } from "~/http/house";
import { type Assembly, aDelegation, focalHand, focalPointOf, named } from "../support/delegations";
import { noon } from "../support/house";

/**
 * Delegations of an event in every state a page asks about: one with members whose details are missing, who wait for the focal point and who
 * are confirmed, in an order by hand; one nobody has invited. The focal point's id.
 */
export async function delegationsAt(house: House, host: Assembly["host"], eventId: string): Promise<string> {
  await house.write(loadJurisdictions);
  const order = JSON.stringify({ by: "hand" });
  await house.write((tx) =>
    tx
      .updateTable("event")
      .set({ delegations_at: noon, protocol_order: order, members_approval: "both" })
      .where("id", "=", eventId)
      .execute(),
  );
  const assembly = { house, host, event: (await findEvent(house.reads, eventId))! };
  const id = await aDelegation(assembly, { places: "9" });
  await house.write((tx) => tx.updateTable("delegation").set({ invited_at: noon, invitation_number: 1 }).where("id", "=", id).execute());
  await aDelegation(assembly, { jurisdiction: "MY", focalName: "Siti Example", focalMail: "siti@my.example" });
  const hand = await focalHand(assembly, id);
  await named(assembly, hand);
  const waits = await named(assembly, hand, { name: "Ong Bee", mailAddress: "ong@sg.example" });
  await house.write((tx) => tx.updateTable("registration").set({ state: "awaiting-focal-point" }).where("id", "=", waits.id).execute());
  await named(assembly, hand, { name: "Goh Example", mailAddress: undefined, complete: true });
  return (await focalPointOf(assembly, id)).person.id;
}
