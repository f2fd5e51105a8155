import { useForm } from "@conform-to/react";
import { data, type MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { newId } from "db/identity.server";
import { yes } from "db/outcome";
import { may } from "~/accounts/role";
import { languageOf } from "~/events/event";
import { pick } from "~/events/words";
import { notFound, redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { requireOrganiser } from "~/http/doors.server";
import { refuse } from "~/http/entrance.server";
import { paths } from "~/paths";
import { placesOf } from "~/places/places-queries.server";
import { overBy } from "~/places/pool";
import { AddToGroup } from "~/registration/groups/add-to-group";
import { findAllGroups, findChoosable, findMembersOfGroup } from "~/registration/groups/groups-queries.server";
import { findRoster } from "~/registration/session-places/find-roster.server";
import { GivenCard, WaitingCard } from "~/registration/session-places/roster-cards";
import { sessionPool } from "~/registration/session-places/session-place";
import { sessionPlacesForm } from "~/registration/session-places/session-places-form";
import { giveSessionPlaces, setSessionPlaces, takeSessionPlaceBack } from "~/registration/session-places/set-session-places.server";
import { UnfitNotice } from "~/registration/session-places/unfit-notice";
import { findSession } from "~/sessions/sessions-queries.server";
import { Anchor } from "~/ui/anchor";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { ErrorSummary } from "~/ui/form/error-summary";
import { errorsOf, fieldProps } from "~/ui/form/field-props";
import { NumberField } from "~/ui/form/typed-fields";
import { PageHeading } from "~/ui/frame/page-heading";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data && `Places: ${data.title}` }];

export const loader = door(requireOrganiser("view"), async ({ event, organiser, params, reads }) => {
  const session = await findSession(reads, event, params.session ?? "");
  if (!session) throw notFound();
  const [pool, roster, people, groups] = await Promise.all([
    placesOf(reads, event, sessionPool(session.id)),
    findRoster(reads, event, session.id),
    findChoosable(reads, event),
    findAllGroups(reads, event),
  ]);
  const has = ({ value }: { value: string }) => roster.given.some(({ registrationId }) => registrationId === value);
  return {
    address: event.address,
    id: session.id,
    formKey: newId(),
    title: pick(session.title, languageOf(event), event.languages),
    mayEdit: may(organiser.role, "edit-people"),
    limited: pool !== undefined,
    places: pool?.places ?? null,
    maySet: may(organiser.role, "edit-event"),
    roster,
    people: people.filter((person) => person.confirmed && !has(person)),
    groups: groups.map(({ id, name, members }) => ({ value: id, label: `${name} (${members})` })),
  };
});

export const action = formDoor(requireOrganiser("edit-people"), async ({ event, organiser, params, reads, write, form, now }) => {
  const session = await findSession(reads, event, params.session ?? "");
  if (!session) throw notFound();
  const input = await form(sessionPlacesForm);
  const here = paths.sessionPlaces(event.address, session.id);
  if (input.deed === "places") {
    const set = await write((tx) => setSessionPlaces(tx, organiser, session.id, input.places, now));
    if (set.ok) return redirectTo(here);
    return refuse(set.why === "gone" ? "A colleague has removed this item." : overBy(`${set.taken} have a place`, set.over), "places");
  }
  if (input.deed === "take-back") {
    await write((tx) => takeSessionPlaceBack(tx, organiser, session.id, input.registration, now));
    return redirectTo(here);
  }
  const { value } = await write(async (tx) => {
    const ids =
      input.deed === "give-group"
        ? (await findMembersOfGroup(tx, event, input.group)).map((member) => member.registrationId)
        : [input.registration].flat();
    return yes(
      await giveSessionPlaces(tx, organiser, session.id, ids, now, input.deed === "give-all-the-same" ? "all-the-same" : undefined),
    );
  });
  return value.unfit.length === 0 ? redirectTo(here) : data({ unfit: value });
});

export default function SessionPlaces() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const unfit = answer && "unfit" in answer ? answer.unfit : undefined;
  const lastResult = answer && !("unfit" in answer) ? answer : undefined;
  const { address, id, title, roster, people, groups, mayEdit } = page;
  const list = { event: address, roster, mayEdit };
  return (
    <>
      <PageHeading eyebrow={<Anchor href={paths.draftSession(address, id)}>{title}</Anchor>} title="Places" />
      {unfit && <UnfitNotice {...unfit} />}
      <div className="grid items-start gap-5 xl:grid-cols-[1fr_24rem]">
        <div className="grid gap-5">
          <GivenCard {...list} limited={page.limited} places={page.places} />
          {(page.limited || roster.waiting.length > 0) && <WaitingCard {...list} maySet={page.maySet} />}
        </div>
        {mayEdit && (
          <div className="grid gap-5">
            <Limit key={page.formKey} places={page.places} lastResult={lastResult} />
            {page.limited && (
              <Card title="Give places">
                <div key={page.formKey} className="grid gap-6">
                  <AddToGroup
                    deed="give"
                    field="registration"
                    label="Person"
                    button="Give a place"
                    choices={people}
                    lastResult={lastResult}
                  />
                  {groups.length > 0 && (
                    <AddToGroup
                      deed="give-group"
                      field="group"
                      label="Group"
                      button="Give its members places"
                      choices={groups}
                      lastResult={lastResult}
                    />
                  )}
                  <p className="text-sm">
                    <Anchor href={paths.groups(address)}>Groups</Anchor>
                  </p>
                </div>
              </Card>
            )}
          </div>
        )}
      </div>
    </>
  );
}

type LimitProps = { places: number | null; lastResult: Parameters<typeof useForm<Record<string, string>>>[0]["lastResult"] };

function Limit({ places, lastResult }: LimitProps) {
  const [form, fields] = useForm<Record<string, string>>({ id: "places", lastResult, defaultValue: { places: String(places ?? "") } });
  return (
    <Card title="How many">
      <Form method="post" id={form.id} noValidate className="grid gap-3">
        <ErrorSummary errors={errorsOf(form)} />
        <input type="hidden" name="deed" value="places" />
        <NumberField
          label="Places"
          hint="With a number, it stands at once in the agendas of those alone who have a place. Empty: everyone, and the places given go."
          min={0}
          {...fieldProps(fields.places!)}
        />
        <div>
          <Button look="primary">Save the places</Button>
        </div>
      </Form>
    </Card>
  );
}
