import { Form } from "@remix-run/react";
import { paths } from "~/paths";
import { Anchor } from "~/ui/anchor";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { Tag } from "~/ui/tag";
import { stateNames } from "../registration";
import { OfferedUntil } from "../waiting/offered-until";
import type { InLine, OnRoster, Roster } from "./find-roster.server";

type Props = { event: string; roster: Roster; mayEdit: boolean };

/** Who has a place, and what is wrong with it. `places` null: without limit. */
export function GivenCard({ event, roster, mayEdit, limited, places }: Props & { limited: boolean; places: number | null }) {
  const { given, waiting } = roster;
  const offered = waiting.filter(({ offeredUntil }) => offeredUntil).length;
  return (
    <Card
      title={
        limited
          ? `${given.length} of ${places ?? "any number"} given${offered > 0 ? `, ${offered} offered` : ""}`
          : "Open to everyone it is open to"
      }
    >
      {given.length === 0 && (
        <p className="text-sm text-ink-2">
          {limited
            ? "Nobody has a place yet."
            : "Nobody needs a place in this item. Set a number, and it stands in the agendas of those alone who have one."}
        </p>
      )}
      <Form method="post">
        <input type="hidden" name="deed" value="take-back" />
        <ul className="divide-y divide-line-2">
          {given.map((one) => (
            <li key={one.registrationId} className="flex flex-wrap items-center justify-between gap-3 py-2.5">
              <Name one={one} event={event} />
              {mayEdit && (
                <Button small name="registration" value={one.registrationId} aria-label={`Take back the place of ${one.label}`}>
                  Take back
                </Button>
              )}
            </li>
          ))}
        </ul>
      </Form>
    </Card>
  );
}

/** Who waits, in order, and one of them by hand. */
export function WaitingCard({ event, roster: { waiting, offerHours, hasWaitingList }, mayEdit, maySet }: Props & { maySet: boolean }) {
  const next = offerHours === null ? "is given to whoever is next at once" : `is offered to whoever is next, for ${hours(offerHours)}`;
  return (
    <Card title={waiting.length === 0 ? "Waiting list" : `Waiting list: ${waiting.length}`}>
      <p className="text-sm text-ink-2">
        {hasWaitingList
          ? `Whoever finds all places taken may wait. A place that becomes free ${next}.`
          : "Nobody can put themselves on a list."}{" "}
        {maySet && <Anchor href={paths.waitingSettings(event)}>Change this</Anchor>}
      </p>
      <ul className="mt-2 divide-y divide-line-2">
        {waiting.map((one) => (
          <li key={one.registrationId} className="flex flex-wrap items-center justify-between gap-3 py-2.5">
            <span className="flex items-baseline gap-3">
              <span className="min-w-6 text-end text-sm text-ink-2 tabular-nums">{one.number}</span>
              <span>
                <Name one={one} event={event} />
                {one.offeredUntil && <OfferedUntil until={one.offeredUntil} />}
              </span>
            </span>
            {mayEdit && <Deeds one={one} />}
          </li>
        ))}
      </ul>
    </Card>
  );
}

const hours = (count: number) => (count === 1 ? "1 hour" : `${count} hours`);

function Deeds({ one: { registrationId, label } }: { one: InLine }) {
  return (
    <span className="flex flex-wrap items-center gap-3">
      <Form method="post">
        <input type="hidden" name="deed" value="give" />
        <Button small name="registration" value={registrationId} aria-label={`Give a place to ${label}`}>
          Give a place
        </Button>
      </Form>
      <Form method="post">
        <input type="hidden" name="deed" value="take-back" />
        <Button small look="quiet" name="registration" value={registrationId} aria-label={`Take off the list: ${label}`}>
          Take off the list
        </Button>
      </Form>
    </span>
  );
}

function Name({ one: { registrationId, label, state, atOnce, isClosed }, event }: { one: OnRoster; event: string }) {
  return (
    <span>
      <Anchor href={paths.registration(event, registrationId)}>
        <bdi>{label}</bdi>
      </Anchor>{" "}
      {state !== "confirmed" && <Tag>{stateNames[state]}</Tag>}
      {atOnce.length > 0 && <span className="block text-xs font-semibold text-warn">{`At the same time in ${atOnce.join(" and ")}`}</span>}
      {isClosed && <span className="block text-xs font-semibold text-warn">The item is not open to this person any more</span>}
    </span>
  );
}
