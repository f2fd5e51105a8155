import { Form, Outlet, useLoaderData, useLocation } from "@remix-run/react";
import { may } from "~/accounts/role";
import { languageOf } from "~/events/event";
import { stateNames } from "~/events/event-names";
import { currentEntry, type MenuLine, menuOf, settingsMenuOf } from "~/events/organiser-menu";
import { pick } from "~/events/words";
import { door } from "~/http/door.server";
import { requireOrganiser } from "~/http/doors.server";
import { countTroubles } from "~/mail/troubles-queries.server";
import { paths } from "~/paths";
import { countDraftChanges } from "~/programme/programme-queries.server";
import { countPeople } from "~/registration/headcount-queries.server";
import { findAllSpeakers } from "~/speakers/speakers-queries.server";
import { Anchor } from "~/ui/anchor";
import { Button } from "~/ui/button";
import { OrganiserFrame } from "~/ui/frame/organiser-frame";
import { Tag } from "~/ui/tag";

/** Around every page of one event's team. It guards nothing below it: each page opens its own door. */
export const loader = door(requireOrganiser("view"), async ({ event, organiser, signedIn, reads, now }) => {
  const [{ changes }, speakers] = [await countDraftChanges(reads, event, now), await findAllSpeakers(reads, event)];
  const [{ people }, { toReview }] = [await countPeople(reads, event), await countTroubles(reads, event)];
  return {
    name: pick(event.shortTitle, languageOf(event), event.languages),
    address: event.address,
    state: event.state,
    account: signedIn.account.name,
    mayMakeEvents: may(organiser.role, "edit-event"),
    menu: menuOf(event, {
      programme: changes > 0 ? `${changes} ${changes === 1 ? "change" : "changes"}` : undefined,
      speakers: speakers.length > 0 ? String(speakers.length) : undefined,
      people: people > 0 ? String(people) : undefined,
      messages: toReview > 0 ? `${toReview} to review` : undefined,
    }),
    foot: settingsMenuOf(event, organiser.role),
  };
});

export default function OrganiserOfEvent() {
  const { name, address, state, account, menu, foot } = useLoaderData<typeof loader>();
  const { pathname } = useLocation();
  const current = currentEntry([...menu, ...foot], pathname);
  const entries = (lines: MenuLine[]) => lines.map((line) => ({ ...line, current: line.href === current }));
  return (
    <OrganiserFrame
      name={name}
      homeHref={paths.overview(address)}
      menu={entries(menu)}
      footHeading="Settings"
      foot={entries(foot)}
      top={
        <>
          <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
            <Anchor href={paths.organise()}>All events</Anchor>
            <a href={paths.event(address)}>Public page</a>
            {state !== "published" && <Tag tone={state === "draft" ? "brass" : "neutral"}>{stateNames[state]}</Tag>}
          </p>
          <Form method="post" action={paths.signOut()} className="flex flex-wrap items-center gap-x-4">
            <Anchor href={paths.account()}>{account}</Anchor>
            <Button small look="quiet">
              Sign out
            </Button>
          </Form>
        </>
      }
    >
      <Outlet />
    </OrganiserFrame>
  );
}
