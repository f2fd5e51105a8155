import { useForm } from "@conform-to/react";
import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { newId } from "db/identity.server";
import { MyFrame } from "~/agenda/my-page/my-frame";
import { registrationPhase } from "~/events/event";
import { redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { Refusal } from "~/http/entrance.server";
import { requirePersonPage } from "~/http/person-page.server";
import { paths } from "~/paths";
import { DetailsFields } from "~/registration/details-fields";
import { filledDetails } from "~/registration/filled-details.server";
import { findFormChoices } from "~/registration/form-choices.server";
import { findInvitation } from "~/registration/form-queries.server";
import { mayRegister } from "~/registration/register.server";
import { registerByLink } from "~/registration/register-by-link.server";
import { registerByLinkForm } from "~/registration/register-form";
import { isOver } from "~/registration/registration";
import { findLatestRegistration } from "~/registration/registration-queries.server";
import { registrationWords } from "~/registration/registration-words";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/form/error-summary";
import { errorsOf } from "~/ui/form/field-props";
import { FormActions, FormFields } from "~/ui/form/form-parts";
import { Notice } from "~/ui/notice";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data && `${registrationWords(data.language).byLink.title} · ${data.frame.shortTitle}` },
];

export const loader = door(requirePersonPage, async ({ person, event, frame, language, rightToLeft, reads, now }) => {
  const [invitation, before, choices] = await Promise.all([
    findInvitation(reads, event, person.id),
    findLatestRegistration(reads, event, person.id),
    findFormChoices(reads, event, language),
  ]);
  const state =
    before && !isOver(before.state)
      ? "already-registered"
      : registrationPhase(event, now) !== "open"
        ? "not-open"
        : !invitation && !mayRegister(event, "")
          ? "not-invited"
          : choices.full
            ? "full"
            : "open";
  return {
    frame,
    language,
    rightToLeft,
    state,
    categories: invitation?.categoryId ? [] : choices.categories,
    jurisdictions: choices.jurisdictions,
    filled: { formKey: newId(), ...(await filledDetails(reads, event.hostId, before ?? person)) },
  } as const;
});

export const action = formDoor(requirePersonPage, async ({ person, event, language, write, form, now }) => {
  const words = registrationWords(language);
  const input = await form(registerByLinkForm(words.lines));
  const outcome = await write((tx) => registerByLink(tx, person, event, input, language, now));
  if (outcome.ok) return redirectTo(paths.me(person.link, event.address));
  const field = { "no-such-category": "category", "no-such-jurisdiction": "jurisdiction" }[outcome.why as "no-such-category"];
  return new Refusal(words.refusals[outcome.why], field, outcome.why === "form-used" ? 409 : 422);
});

export default function RegisterByLink() {
  const { frame, language, state, categories, jurisdictions, filled } = useLoaderData<typeof loader>();
  const words = registrationWords(language);
  const [form, fields] = useForm<Record<string, string>>({
    id: "register",
    lastResult: useActionData<typeof action>(),
    defaultValue: filled,
  });
  return (
    <MyFrame frame={frame} title={words.byLink.title}>
      <div className="pt-4">
        {state === "open" ? (
          <Form method="post" id={form.id} noValidate className="rounded-lg border border-line bg-paper p-5">
            <ErrorSummary errors={errorsOf(form)} />
            <p className="mb-5 text-ink-2">{words.byLink.lead}</p>
            <input type="hidden" name="formKey" value={fields.formKey!.defaultValue} />
            <FormFields>
              <DetailsFields fields={fields} words={words} categories={categories} jurisdictions={jurisdictions} />
            </FormFields>
            <FormActions>
              <Button look="primary">{words.byLink.deed}</Button>
            </FormActions>
          </Form>
        ) : (
          <Notice>{words.refusals[state]}</Notice>
        )}
      </div>
    </MyFrame>
  );
}
