import { expect, test } from "vitest";
import { changeRole } from "~/accounts/team/change-role.server";
import { inviteColleague } from "~/accounts/team/invite-colleague.server";
import { invitationForm } from "~/accounts/team/team-form";
import { findHistoryOfEvent } from "~/audit/audit-queries.server";
import { historySentence } from "~/audit/audit-words";
import { findEvent } from "~/events/events-queries.server";
import { tellHistory } from "~/people/tell-history.server";
import { aHost, anEvent, organiserOf } from "../support/cast";
import { noon, openTestHouse } from "../support/house";
import { aConfirmed } from "../support/registrations";

test("the history says who did what with whom, by the names of today", async () => {
  const house = await openTestHouse();
  const { id } = await anEvent(house, await aHost(house));
  const event = (await findEvent(house.reads, id))!;
  const owner = await organiserOf(house, event, "manage-team");
  const bo = invitationForm.parse({ deed: "invite", name: "Bo Li", mailAddress: "bo@bureau.example", role: "viewer" });
  const invited = await house.write((tx) => inviteColleague(tx, owner, bo, "ISCP", noon));
  const { postId } = (invited as { value: { postId: string } }).value;
  await house.write((tx) => changeRole(tx, owner, { postId, role: "programme-editor" }, noon));
  await aConfirmed({ house, event });
  await house.write((tx) => tx.updateTable("person").set({ display_name: "Chan Tai-man, Peter" }).execute());

  const lines = await findHistoryOfEvent(house.reads, event, { limit: 10 });
  const told = await tellHistory(house.reads, event.hostId, lines, event.timeZone);
  const sentences = told.map(({ who, what, about }) => [who, what, about].filter(Boolean).join(" "));
  expect(sentences).toContain("Ada Chan confirmed the place Chan Tai-man, Peter");
  expect(sentences.slice(-3)).toEqual([
    "Ada Chan changed a colleague’s role from viewer to programme editor Bo Li",
    "Ada Chan invited a colleague as viewer Bo Li",
    "Ada Chan created the event",
  ]);
  expect(told[0]!.when).toBe("Monday 2 November 2026, 12:00");
});

test("numbers are said in the singular and the plural", () => {
  expect(historySentence("programme.published", { version: 3, changes: 1 })).toBe("published version 3 of the programme (1 change)");
  expect(historySentence("programme.published", { version: 4, changes: 12 })).toBe("published version 4 of the programme (12 changes)");
});
