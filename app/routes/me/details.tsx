import { useForm } from "@conform-to/react";
import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { MyFrame } from "~/agenda/my-page/my-frame";
import { notFound, redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { refuse } from "~/http/entrance.server";
import { requirePersonPage } from "~/http/person-page.server";
import { paths } from "~/paths";
import { findAllContactAddresses } from "~/people/people-queries.server";
import { changeMyRegistration } from "~/registration/change-registration.server";
import { DetailsFields } from "~/registration/details-fields";
import { filledDetails } from "~/registration/filled-details.server";
import { findFormChoices } from "~/registration/form-choices.server";
import { findWhetherAnew } from "~/registration/members/after-own-details.server";
import { myDetailsForm } from "~/registration/register-form";
import { ownPhase } from "~/registration/registration";
import { findAllSteps, findLiveRegistration } from "~/registration/registration-queries.server";
import { registrationWords } from "~/registration/registration-words";
import { Button, ButtonLink } from "~/ui/button";
import { DescriptionList } from "~/ui/facts";
import { ErrorSummary } from "~/ui/form/error-summary";
import { errorsOf } from "~/ui/form/field-props";
import { FormActions, FormFields } from "~/ui/form/form-parts";
import { Notice } from "~/ui/notice";

export const handle = { scripts: false };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data && `${registrationWords(data.language).details.title} · ${data.frame.shortTitle}` },
];

export const loader = door(requirePersonPage, async ({ person, event, frame, language, rightToLeft, reads, url, now }) => {
  const registration = await findLiveRegistration(reads, event, person.id);
  if (!registration) throw notFound();
  const [choices, addresses, filled, steps] = await Promise.all([
    findFormChoices(reads, event, language),
    findAllContactAddresses(reads, person.id),
    filledDetails(reads, event.hostId, registration, registration),
    findAllSteps(reads, registration),
  ]);
  return {
    frame,
    language,
    rightToLeft,
    phase: ownPhase(registration, event, now),
    saved: url.searchParams.get("saved"),
    state: registration.state,
    asksAnew: await findWhetherAnew(reads, event, registration),
    // Named with a word to the member: the details came back to them.
    returned: registration.state === "nominated" ? (steps.at(-1)?.told ?? "") : "",
    jurisdictions: choices.jurisdictions,
    addresses: addresses.map(({ mailAddress }) => mailAddress),
    filled: { ...filled, revision: String(registration.revision) },
  };
});

export const action = formDoor(requirePersonPage, async ({ person, event, language, write, form, now }) => {
  const words = registrationWords(language);
  const input = await form(myDetailsForm(words.lines));
  const outcome = await write((tx) => changeMyRegistration(tx, person, event, input, now));
  if (outcome.ok) return redirectTo(`${paths.myDetails(person.link, event.address)}&saved${outcome.value.anew ? "=anew" : ""}`);
  return refuse(words.refusals[outcome.why], outcome.why === "no-such-jurisdiction" ? "jurisdiction" : undefined);
});

export default function MyDetails() {
  const { frame, language, saved, state, asksAnew, returned, phase, jurisdictions, addresses, filled } = useLoaderData<typeof loader>();
  const words = registrationWords(language);
  const say = words.details;
  const refused = useActionData<typeof action>();
  const [form, fields] = useForm<Record<string, string>>({
    id: "details",
    lastResult: refused,
    defaultValue: filled,
  });
  const address = addresses.length > 0 ? addresses.join(", ") : say.none;
  return (
    <MyFrame frame={frame} title={say.title}>
      <div className="grid gap-5 pt-4">
        {saved !== null && (
          <Notice tone={saved === "anew" ? "brass" : "ok"}>
            {[say.saved, saved === "anew" ? say.anew : state.startsWith("awaiting") && say.sent].filter(Boolean).join(" ")}
          </Notice>
        )}
        {returned && (
          <Notice tone="warn" title={say.returned}>
            <p dir="auto" className="whitespace-pre-line">
              {returned}
            </p>
          </Notice>
        )}
        {phase !== "open" && <Notice>{words.refusals[phase]}</Notice>}
        {(phase === "open" || refused) && (
          <Form method="post" id={form.id} noValidate className="rounded-lg border border-line bg-paper p-5">
            <ErrorSummary errors={errorsOf(form)} />
            <input type="hidden" name="revision" value={fields.revision!.defaultValue} />
            <FormFields>
              {asksAnew && <p className="text-sm text-ink-2">{say.asksAnew}</p>}
              <DetailsFields fields={fields} words={words} categories={[]} jurisdictions={jurisdictions} />
              <DescriptionList facts={[{ label: say.address, value: <Address address={address} note={say.addressNote} /> }]} />
            </FormFields>
            <FormActions>
              <Button look="primary">{state === "nominated" ? say.send : say.deed}</Button>
              <ButtonLink look="quiet" href={paths.myWithdrawal(frame.link, frame.event)}>
                {words.withdraw.deed}
              </ButtonLink>
            </FormActions>
          </Form>
        )}
      </div>
    </MyFrame>
  );
}

const Address = ({ address, note }: { address: string; note: string }) => (
  <>
    <span>{address}</span>
    <span className="block text-xs text-ink-3">{note}</span>
  </>
);
