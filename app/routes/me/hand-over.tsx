import { useForm } from "@conform-to/react";
import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { newId } from "db/identity.server";
import { yes } from "db/outcome";
import { MyFrame } from "~/agenda/my-page/my-frame";
import { handOverForm } from "~/delegations/invited/delegation-forms";
import { handOver } from "~/delegations/invited/hand-over.server";
import { replyWords } from "~/delegations/invited/reply-words";
import { redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { requireFocalPointPage } from "~/http/focal-point-page.server";
import { requireKnownDevice } from "~/http/require-known-device.server";
import { paths } from "~/paths";
import { memberWords } from "~/registration/members/member-words";
import { registrationWords } from "~/registration/registration-words";
import { Button, ButtonLink } from "~/ui/button";
import { RadioGroup } from "~/ui/form/choice-fields";
import { ErrorSummary } from "~/ui/form/error-summary";
import { errorsOf, fieldProps } from "~/ui/form/field-props";
import { FormKey } from "~/ui/form/form-key";
import { FormActions, FormFields } from "~/ui/form/form-parts";
import { TextField } from "~/ui/form/text-field";

export const handle = { scripts: false };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data && `${replyWords(data.language).handOver.title} · ${data.frame.shortTitle}` },
];

export const loader = door(requireFocalPointPage, async (visitor) => {
  await requireKnownDevice(visitor);
  const { focalPoint, frame, language, rightToLeft } = visitor;
  return { frame, language, rightToLeft, formKey: newId(), id: focalPoint.delegation.id, name: focalPoint.delegation.name };
});

export const action = formDoor(requireFocalPointPage, async (visitor) => {
  await requireKnownDevice(visitor);
  const { focalPoint, event, person, language, once, form, now } = visitor;
  const input = await form(handOverForm(registrationWords(language).lines));
  await once("hand-over", async (tx) => {
    await handOver(tx, focalPoint, input, now);
    return yes("");
  });
  // Who answers no longer is led on to where that is said.
  return redirectTo(paths.myDelegation(person.link, event.address, focalPoint.delegation.id));
});

export default function HandOver() {
  const { frame, language, formKey, id, name } = useLoaderData<typeof loader>();
  const words = memberWords(language);
  const say = replyWords(language).handOver;
  const [form, fields] = useForm<Record<string, string>>({
    id: "hand-over",
    lastResult: useActionData<typeof action>(),
    defaultValue: { kind: "first" },
  });
  return (
    <MyFrame frame={frame} title={say.title} note={name}>
      <div className="pt-4">
        <Form method="post" id={form.id} noValidate className="rounded-lg border border-line bg-paper p-5">
          <ErrorSummary errors={errorsOf(form)} />
          <p className="mb-5 text-ink-2">{say.lead}</p>
          <FormKey value={formKey} />
          <FormFields>
            <TextField label={say.name} autoComplete="off" {...fieldProps(fields.name!)} required />
            <TextField label={say.mail} type="email" autoComplete="off" {...fieldProps(fields.mailAddress!)} required />
            <RadioGroup
              label={say.kind}
              choices={[
                { value: "first", label: say.first, hint: say.firstHint },
                { value: "backup", label: say.backup },
              ]}
              {...fieldProps(fields.kind!)}
            />
          </FormFields>
          <FormActions>
            <Button look="primary">{say.deed}</Button>
            <ButtonLink look="quiet" href={paths.myDelegation(frame.link, frame.event, id)}>
              {words.add.cancel}
            </ButtonLink>
          </FormActions>
        </Form>
      </div>
    </MyFrame>
  );
}
