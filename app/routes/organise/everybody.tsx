import { useForm } from "@conform-to/react";
import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { newId } from "db/identity.server";
import { yes } from "db/outcome";
import { languageOf } from "~/events/event";
import { redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { requireOrganiser } from "~/http/doors.server";
import { refuse } from "~/http/entrance.server";
import { runApart } from "~/http/run-apart.server";
import { paths } from "~/paths";
import { everybodyForm } from "~/registration/everybody/bulk-deed";
import { beginBulkDeed, doToEverybody } from "~/registration/everybody/do-to-everybody.server";
import { findFormChoices } from "~/registration/form-choices.server";
import { peopleQuery, readPeopleFilter, tabNames } from "~/registration/people-list/people-list";
import { countPeople } from "~/registration/people-list/people-list-queries.server";
import { Anchor } from "~/ui/anchor";
import { Button, ButtonLink } from "~/ui/button";
import { RadioGroup } from "~/ui/form/choice-fields";
import { ErrorSummary } from "~/ui/form/error-summary";
import { errorsOf, fieldProps } from "~/ui/form/field-props";
import { FormKey } from "~/ui/form/form-key";
import { FormActions, FormFields } from "~/ui/form/form-parts";
import { SelectField } from "~/ui/form/select-field";
import { TextArea } from "~/ui/form/text-field";
import { PageHeading } from "~/ui/frame/page-heading";

export const meta: MetaFunction = () => [{ title: "Everybody in this list" }];

export const loader = door(requireOrganiser("edit-people"), async ({ event, reads, url }) => {
  const filter = readPeopleFilter(url.searchParams, "needs-you");
  const [total, { categories }] = await Promise.all([countPeople(reads, event, filter), findFormChoices(reads, event, languageOf(event))]);
  const undecided = filter.tab === "needs-you" || filter.tab === "waiting";
  return {
    address: event.address,
    formKey: newId(),
    filter,
    total,
    undecided,
    categories: categories.map(({ id, label }) => ({ value: id, label })),
  };
});

export const action = formDoor(requireOrganiser("edit-people"), async ({ event, organiser, house, once, form, url, now }) => {
  const { deed, category, told } = await form(everybodyForm);
  if (deed === "move" && !category) return refuse("Please choose a category.", "category");
  const filter = readPeopleFilter(url.searchParams, "needs-you");
  const asked = { deed, told: deed === "decline" ? told : "", categoryId: deed === "move" ? category : null };
  const { categories } = await findFormChoices(house.reads, event, languageOf(event));
  if (deed === "move" && !categories.some(({ id }) => id === category)) return refuse("Please choose a category.", "category");
  const begun = await once("everybody", async (tx) => yes(await beginBulkDeed(tx, organiser, filter, asked, now)));
  runApart(begun.value, () => doToEverybody(house, organiser, begun.value));
  return redirectTo(paths.everybodyUnderWay(event.address, begun.value));
});

export default function Everybody() {
  const { address, formKey, filter, total, undecided, categories } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<Record<string, string>>({ id: "everybody", lastResult: useActionData<typeof action>() });
  const choices = [
    ...(undecided ? [{ value: "confirm", label: "Confirm them, and tell each of them" }] : []),
    ...(undecided ? [{ value: "decline", label: "Decline them, and tell each of them" }] : []),
    ...(categories.length > 0 ? [{ value: "move", label: "Move them to another category" }] : []),
  ];
  const back = paths.people(address) + peopleQuery(filter);
  return (
    <>
      <PageHeading
        eyebrow={<Anchor href={back}>{`People: ${tabNames[filter.tab]}`}</Anchor>}
        title={total === 1 ? "The 1 person in this list" : `All ${total} people in this list`}
        lead="Each is decided by itself. A limit is never broken: where places run out the rest stay as they were, and are listed for you."
      />
      {choices.length === 0 || total === 0 ? (
        <ButtonLink href={back}>There is nothing to decide here: back to the list</ButtonLink>
      ) : (
        <Form method="post" id={form.id} noValidate className="rounded-lg border border-line bg-paper p-6">
          <ErrorSummary errors={errorsOf(form)} />
          <FormKey value={formKey} />
          <FormFields>
            <RadioGroup label="What happens" choices={choices} {...fieldProps(fields.deed!)} />
            {undecided && (
              <TextArea
                label="What those declined are told"
                hint="A sentence for the letter; it may stay empty."
                rows={3}
                {...fieldProps(fields.told!)}
              />
            )}
            {categories.length > 0 && (
              <SelectField label="The other category" empty="Please choose" choices={categories} {...fieldProps(fields.category!)} />
            )}
          </FormFields>
          <FormActions>
            <Button look="primary">{total === 1 ? "Do this for 1 person" : `Do this for all ${total}`}</Button>
            <ButtonLink look="quiet" href={back}>
              Cancel
            </ButtonLink>
          </FormActions>
        </Form>
      )}
    </>
  );
}
