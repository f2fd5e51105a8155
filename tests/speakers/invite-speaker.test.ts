import { no } from "db/outcome";
import { expect, test } from "vitest";
import { asMailAddress } from "~/mail/mail-address";
import { findAllContactAddresses } from "~/people/people-queries.server";
import { inviteSpeaker } from "~/speakers/invite-speaker.server";
import { aHost, anEvent, organiserOf } from "../support/cast";
import { noon } from "../support/house";
import { aSpeaker, aSymposium } from "../support/programme";

const address = asMailAddress("ada@speaker.example")!;

test("an invitation to speak keeps the address and waits in the outbox, once however often it is pressed", async () => {
  const { house, event } = await aSymposium();
  const ada = await aSpeaker(house, event, "Ada Chan");
  const registrar = await organiserOf(house, event, "edit-people");

  for (const _ of [1, 2])
    expect(await house.write((tx) => inviteSpeaker(tx, registrar, ada.id, address, noon))).toMatchObject({ ok: true });

  expect(await findAllContactAddresses(house.reads, ada.personId)).toMatchObject([{ kind: "own", mailAddress: address, provenAt: null }]);
  const waiting = await house.reads.selectFrom("message").select(["kind", "person_id"]).execute();
  expect(waiting).toEqual([{ kind: "speaker-invitation", person_id: ada.personId }]);
});

test("a speaker of another event cannot be invited from here", async () => {
  const { house, event } = await aSymposium();
  const ada = await aSpeaker(house, event, "Ada Chan");
  const elsewhere = await anEvent(
    house,
    await aHost(house, { shortName: "Elsewhere", owner: { name: "Eve", mailAddress: "eve@elsewhere.example" } }),
  );
  const stranger = await organiserOf(house, elsewhere, "edit-people");

  expect(await house.write((tx) => inviteSpeaker(tx, stranger, ada.id, address, noon))).toEqual(no("no-such-speaker"));
  expect(await house.reads.selectFrom("message").select("id").execute()).toEqual([]);
});
