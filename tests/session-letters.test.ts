import { expect, test } from "vitest";
import { insertMark } from "~/accounts/marks/marks-queries.server";
import type { House } from "~/http/house";
import { openPostOffice } from "~/mail/delivery/post-office.server";
import { openCompositions } from "~/messages.server";
import { publishProgramme } from "~/programme/publish-programme.server";
import { releaseEndedSessionOffers } from "~/registration/session-waiting/release-ended-session-offers.server";
import { plusDays } from "~/time/instant";
import { doing } from "./support/delegations";
import { noon } from "./support/house";
import { openTestRelay } from "./support/relay";
import { guest, type Workshops, workshops } from "./support/session-places";

test("who is offered a place in a session reads until when, what else they have at that time, and where to answer", async () => {
  const { deliver, first, lee, wallets, routers } = await fullWorkshop(48);
  await lee.choose(routers);
  await first.choose(wallets, "leave");

  const [offered] = await deliver();

  expect(offered!.recipients).toEqual(["lee@police.example"]);
  expect(offered!.mail.subject).toBe("ISCP: a place in “Wallets” is free for you until Wednesday 4 November, 12:00 Hong Kong");
  const text = flat(offered!.mail.text);
  expect(text).toContain("You are on the waiting list of “Wallets” (Wed 25 Nov, 09:00–10:00)");
  expect(text).toContain(
    "At the same time you have “Routers” (Wed 25 Nov, 09:00–10:00). That stays yours: to take the new place, first give it back",
  );
  expect(text).toMatch(/http:\/\/localhost:3000\/me\/[\w-]+\/sessions\?event=/);
});

test("who has the place at once is told so; who lost an offer is told that their place at the event stays", async () => {
  const given = await fullWorkshop(null);
  await given.first.choose(given.wallets, "leave");
  expect((await given.deliver()).map(({ mail }) => mail.subject)).toEqual(["ISCP: you have a place in “Wallets”"]);

  const ended = await fullWorkshop(48);
  await ended.first.choose(ended.wallets, "leave");
  await doing(ended.stage, (tx) => releaseEndedSessionOffers(tx, plusDays(noon, 2)));
  const [mail] = await ended.deliver();
  expect(mail!.mail.subject).toBe("ISCP: the offer of a place in “Wallets” has ended");
  expect(flat(mail!.mail.text)).toContain("Your place at the event stays as it is.");
});

test("of a session whose mark lets nothing through, neither subject nor letter says what it is", async () => {
  const { deliver, first, stage, editor, wallets } = await fullWorkshop(48);
  await doing(stage, async (tx) => {
    const carried = { mails: "closed", calendars: "closed" } as const;
    const mark = { label: "TLP:RED", meaning: "", colour: "#FF2B2B", position: 1, ...carried };
    const id = await insertMark(tx, stage.event, mark, noon);
    await tx.updateTable("session").set({ handling_mark_id: id }).where("id", "=", wallets).execute();
    await publishProgramme(tx, editor, { after: 1 }, noon);
  });
  await first.choose(wallets, "leave");

  const [offered] = await deliver();

  expect(offered!.mail.subject).toBe("ISCP: a place in “Closed session” is free for you until Wednesday 4 November, 12:00 Hong Kong");
  expect(offered!.source).not.toContain("Wallets");
});

test("an offer that was answered before its letter left is told to nobody", async () => {
  const { deliver, first, lee, wallets } = await fullWorkshop(48);
  await first.choose(wallets, "leave");
  await lee.choose(wallets, "leave");
  expect(await deliver()).toEqual([]);
});

/** The one place is First's, and Lee waits for it; `deliver` empties the outbox into an inbox. */
async function fullWorkshop(offerHours: number | null) {
  const { url, inbox } = await openTestRelay();
  const all: Workshops = await workshops(1, { offer_hours: offerHours });
  const { configuration } = all.stage.house;
  const house: House = { ...all.stage.house, configuration: { ...configuration, mailUrl: url, mailFrom: "plenary@host.example" } };
  const first = await guest(all.stage, "First");
  await first.choose(all.wallets);
  const lee = await guest(all.stage, "Lee", "lee@police.example");
  await lee.choose(all.wallets, "wait");
  const deliver = async () => {
    const office = openPostOffice(house, openCompositions(house, house.paper), { rounds: false, perSecond: 1000 });
    await office.deliverDue();
    await office.close();
    await house.paper.close();
    return inbox;
  };
  return { ...all, first, lee, deliver };
}

const flat = (text = "") => text.replaceAll(/\s+/g, " ");
