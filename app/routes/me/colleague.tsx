import { useForm } from "@conform-to/react";
import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { newId } from "db/identity.server";
import { yes } from "db/outcome";
import { MyFrame } from "~/agenda/my-page/my-frame";
import { redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { refuse } from "~/http/entrance.server";
import { requirePersonPage } from "~/http/person-page.server";
import { requireKnownDevice } from "~/http/require-known-device.server";
import { paths } from "~/paths";
import { colleagueForm } from "~/registration/colleague/colleague-form";
import { colleagueWords } from "~/registration/colleague/colleague-words";
import { sendColleague } from "~/registration/colleague/send-colleague.server";
import { NamedFields } from "~/registration/members/member-fields";
import { mayPassOn } from "~/registration/registration";
import { findLiveRegistration } from "~/registration/registration-queries.server";
import { registrationWords } from "~/registration/registration-words";
import { Button, ButtonLink } from "~/ui/button";
import { ErrorSummary } from "~/ui/form/error-summary";
import { errorsOf } from "~/ui/form/field-props";
import { FormKey } from "~/ui/form/form-key";
import { FormActions, FormFields } from "~/ui/form/form-parts";
import { Notice } from "~/ui/notice";

export const handle = { scripts: false };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data && `${colleagueWords(data.language).title} · ${data.frame.shortTitle}` },
];

export const loader = door(requirePersonPage, async (visitor) => {
  const { person, event, participation, frame, language, rightToLeft, reads, now } = visitor;
  await requireKnownDevice(visitor);
  const registration = await findLiveRegistration(reads, event, person.id);
  const speaks = participation?.speaker !== undefined;
  const may = registration !== undefined && mayPassOn(registration, event, { speaks }, now);
  return { frame, language, rightToLeft, formKey: newId(), may };
});

export const action = formDoor(requirePersonPage, async (visitor) => {
  const { person, event, language, once, form, now } = visitor;
  await requireKnownDevice(visitor);
  const words = colleagueWords(language);
  const colleague = await form(colleagueForm(registrationWords(language).lines));
  const send = async (tx: Parameters<typeof sendColleague>[0]) => {
    const sent = await sendColleague(tx, person, event, colleague, now);
    return sent.ok ? yes(sent.value.id) : sent;
  };
  const outcome = await once("send-colleague", send, words.sentBefore);
  return outcome.ok ? redirectTo(`${paths.me(person.link, event.address)}&sent`) : refuse(words.refusals[outcome.why]);
});

export default function SendColleague() {
  const { frame, language, formKey, may } = useLoaderData<typeof loader>();
  const words = colleagueWords(language);
  const refused = useActionData<typeof action>();
  const [form, fields] = useForm<Record<string, string>>({ id: "colleague", lastResult: refused });
  return (
    <MyFrame frame={frame} title={words.title}>
      <div className="pt-4">
        {may || refused ? (
          <Form method="post" id={form.id} noValidate className="rounded-lg border border-line bg-paper p-5">
            <ErrorSummary errors={errorsOf(form)} />
            <FormKey value={formKey} />
            <ul className="mb-5 grid gap-1.5 border-s-[3px] border-brass ps-4">
              <li>{words.passes}</li>
              <li>{words.asked}</li>
              <li>{words.chosen}</li>
            </ul>
            <FormFields>
              <NamedFields fields={fields} language={language} ofColleague={words} />
            </FormFields>
            <FormActions>
              <Button look="primary">{words.deed}</Button>
              <ButtonLink href={paths.me(frame.link, frame.event)} look="quiet">
                {words.stay}
              </ButtonLink>
            </FormActions>
          </Form>
        ) : (
          <Notice>{words.cannot}</Notice>
        )}
      </div>
    </MyFrame>
  );
}
