import { useForm } from "@conform-to/react";
import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { newId } from "db/identity.server";
import { yes } from "db/outcome";
import { MyFrame } from "~/agenda/my-page/my-frame";
import { redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { refuse } from "~/http/entrance.server";
import { requireFocalPointPage } from "~/http/focal-point-page.server";
import { paths } from "~/paths";
import { MemberFields } from "~/registration/members/member-fields";
import { memberForm } from "~/registration/members/member-form";
import { handOfFocalPoint } from "~/registration/members/member-hand.server";
import { memberWords } from "~/registration/members/member-words";
import { nominateMember } from "~/registration/members/nominate-member.server";
import { registrationWords } from "~/registration/registration-words";
import { Button, ButtonLink } from "~/ui/button";
import { ErrorSummary } from "~/ui/form/error-summary";
import { errorsOf } from "~/ui/form/field-props";
import { FormKey } from "~/ui/form/form-key";
import { FormActions, FormFields } from "~/ui/form/form-parts";

export const handle = { scripts: false };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data && `${memberWords(data.language).add.title} · ${data.frame.shortTitle}` },
];

export const loader = door(requireFocalPointPage, ({ focalPoint, frame, language, rightToLeft }) => ({
  frame,
  language,
  rightToLeft,
  formKey: newId(),
  id: focalPoint.delegation.id,
  name: focalPoint.delegation.name,
}));

export const action = formDoor(requireFocalPointPage, async ({ focalPoint, event, person, language, once, form, now }) => {
  const words = memberWords(language);
  const entry = await form(memberForm(registrationWords(language).lines));
  const named = await once("name-member", async (tx) => {
    const outcome = await nominateMember(tx, await handOfFocalPoint(tx, focalPoint), entry, language, now);
    return outcome.ok ? yes(outcome.value.id) : outcome;
  });
  if (!named.ok) return refuse(words.refusals[named.why], named.why === "two-heads" ? "role" : "name");
  return redirectTo(paths.myDelegation(person.link, event.address, focalPoint.delegation.id));
});

export default function NameMember() {
  const { frame, language, formKey, id } = useLoaderData<typeof loader>();
  const words = memberWords(language);
  const [form, fields] = useForm<Record<string, string>>({
    id: "member",
    lastResult: useActionData<typeof action>(),
    defaultValue: { role: "delegate" },
  });
  return (
    <MyFrame frame={frame} title={words.add.title}>
      <div className="pt-4">
        <Form method="post" id={form.id} noValidate className="rounded-lg border border-line bg-paper p-5">
          <ErrorSummary errors={errorsOf(form)} />
          <p className="mb-5 text-ink-2">{words.add.lead}</p>
          <FormKey value={formKey} />
          <FormFields>
            <MemberFields fields={fields} language={language} />
          </FormFields>
          <FormActions>
            <Button look="primary">{words.add.deed}</Button>
            <ButtonLink look="quiet" href={paths.myDelegation(frame.link, frame.event, id)}>
              {words.add.cancel}
            </ButtonLink>
          </FormActions>
        </Form>
      </div>
    </MyFrame>
  );
}
