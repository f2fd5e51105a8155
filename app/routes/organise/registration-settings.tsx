import { useActionData, useLoaderData } from "@remix-run/react";
import type { Tx } from "db/database.server";
import { newId } from "db/identity.server";
import type { Organiser } from "~/accounts/organiser.server";
import { addCategory, type CategoryInUse, changeCategory, removeCategory, shownOf } from "~/events/change-categories.server";
import { changeRegistrationSettings, registrationSettingsOf } from "~/events/change-registration-settings.server";
import type { Event } from "~/events/event";
import { type RegistrationForm, registrationForm } from "~/events/forms/registration-form";
import { CategoryList, RegistrationOfEvent } from "~/events/forms/registration-parts";
import { markOf } from "~/events/mark.server";
import { moveEntry } from "~/events/move-entry.server";
import { findAllCategories } from "~/events/plan-queries.server";
import { retyped } from "~/events/words";
import { redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { requireOrganiser } from "~/http/doors.server";
import { refuse } from "~/http/entrance.server";
import { paths } from "~/paths";
import { findAllPools } from "~/places/places-queries.server";
import { overBy, takenOf } from "~/places/pool";
import { thenPassPlacesOn } from "~/registration/waiting/pass-places-on.server";
import type { Instant } from "~/time/instant";
import { clockOf, dateOf } from "~/time/wall-time";
import { zoneName } from "~/time/zone-name";
import { Anchor } from "~/ui/anchor";
import { ButtonLink } from "~/ui/button";
import { FormSection } from "~/ui/form/form-parts";
import { PageHeading } from "~/ui/frame/page-heading";

export const meta = () => [{ title: "Registration · Plenary" }];

/** After a refusal too: what a colleague saved meanwhile must be shown. */
export const shouldRevalidate = () => true;

export const loader = door(requireOrganiser("edit-event"), async ({ event, reads, house, now }) => {
  const [pools, categories] = [await findAllPools(reads, event), await findAllCategories(reads, event)];
  const poolOf = (scope: string, id: string) => pools.find((pool) => pool.scope === scope && pool.scopeId === id);
  const settings = registrationSettingsOf(event, poolOf("event", event.id)?.places ?? null);
  const { registrationOpens: opens, registrationCloses: closes } = settings;
  return {
    address: event.address,
    languages: event.languages,
    formKey: newId(),
    asksJurisdiction: event.asksJurisdiction,
    questions: paths.questionsSettings(event.address),
    ofEvent: {
      seen: markOf(settings),
      zone: zoneName(event.timeZone, "en", now),
      link:
        event.whoMayRegister === "anyone-with-link"
          ? `${house.configuration.baseUrl}${paths.register(event.address)}?key=${encodeURIComponent(event.registerKey)}`
          : null,
      values: {
        whoMayRegister: settings.whoMayRegister,
        opensOn: opens ? dateOf(opens) : undefined,
        opensAt: opens ? clockOf(opens) : undefined,
        closesOn: closes ? dateOf(closes) : undefined,
        closesAt: closes ? clockOf(closes) : undefined,
        peopleWord: settings.peopleWord,
        asksJurisdiction: settings.asksJurisdiction ? "on" : undefined,
        selfServiceUntil: settings.selfServiceUntil ?? undefined,
        maySendColleague: settings.maySendColleague ? "on" : undefined,
        places: settings.places ?? undefined,
      },
    },
    categories: categories.map((category) => {
      const pool = poolOf("category", category.id);
      const places = pool?.places ?? null;
      return { ...category, places, taken: pool ? takenOf(pool) : 0, seen: markOf(shownOf(category, places)) };
    }),
  };
});

export const action = formDoor(requireOrganiser("edit-event"), async ({ form, write, once, organiser, event, now }) => {
  const input = await form(registrationForm(event.languages));
  const perform = async (tx: Tx) => thenPassPlacesOn(tx, event, await carryOut(tx, organiser, event, input, now), now);
  const outcome = input.deed.endsWith("-add") ? await once(input.deed, perform) : await write(perform);
  if (outcome.ok) return redirectTo(paths.registrationSettings(event.address));
  switch (outcome.why) {
    case "below-taken":
      return refuse(overBy(`${outcome.taken} places are taken`, outcome.over), "places");
    case "in-use":
      return refuse(inUse(outcome, event.peopleWord));
    case "places-taken":
      return refuse("Somebody has a place in this category.");
    case "last":
      return refuse("An event needs one category at least.");
    case "gone":
      return refuse("A colleague has removed this meanwhile.");
    case "changed-meanwhile":
      return refuse("A colleague has changed this meanwhile.", "seen");
  }
});

async function carryOut(tx: Tx, organiser: Organiser<"edit-event">, event: Event, input: RegistrationForm, now: Instant) {
  switch (input.deed) {
    case "event":
      return changeRegistrationSettings(tx, organiser, input, input.seen, now);
    case "category-add":
      return addCategory(tx, organiser, input, now);
    case "category-save": {
      const saved = (await findAllCategories(tx, event)).find(({ id }) => id === input.entry);
      return changeCategory(
        tx,
        organiser,
        { ...input, id: input.entry, name: retyped(saved?.name ?? {}, input.name, event.languages) },
        input.seen,
        now,
      );
    }
    case "category-remove":
      return removeCategory(tx, organiser, input.entry, now);
    default:
      return moveEntry(tx, organiser, "category", input.entry, input.deed === "category-up" ? "up" : "down", now);
  }
}

function inUse({ registrations, invitations, sessions }: CategoryInUse, people: string): string {
  const reasons = [
    registrations > 0 && `${people} who registered in it: ${registrations}`,
    invitations > 0 && `invitations to it: ${invitations}`,
    sessions.number > 0 && `sessions open to it: ${sessions.names.join(", ")}${sessions.number > sessions.names.length ? " …" : ""}`,
  ];
  return `This category is in use. ${reasons.filter(Boolean).join("; ")}.`;
}

export default function RegistrationSettings() {
  const { address, languages, formKey, asksJurisdiction, questions, ofEvent, categories } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <PageHeading
        title="Registration"
        lead={
          <>
            Who may register, when, and as what. What else you want to know of people is asked under{" "}
            <Anchor href={questions}>Questions</Anchor>.
          </>
        }
        actions={
          <>
            <ButtonLink href={paths.waitingSettings(address)}>More limits</ButtonLink>
            <ButtonLink href={paths.startSettings(address)}>How people come</ButtonLink>
          </>
        }
      />
      <div className="grid gap-9">
        <FormSection title="The event">
          <RegistrationOfEvent key={ofEvent.seen} {...ofEvent} refused={refused} />
        </FormSection>
        <FormSection
          title="Categories"
          lead="Kinds of people, each with its own places and approval. With one alone nobody is asked to choose."
        >
          <CategoryList
            formKey={formKey}
            categories={categories}
            languages={languages}
            asksJurisdiction={asksJurisdiction}
            refused={refused}
          />
        </FormSection>
      </div>
    </>
  );
}
