import { useForm } from "@conform-to/react";
import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { EventFrame } from "~/events/event-frame";
import { redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { requireEventPage } from "~/http/event-page.server";
import { paths } from "~/paths";
import { requiredMailAddress } from "~/people/line-form";
import { mailPersonalLinks } from "~/registration/mail-personal-link.server";
import { registrationWords } from "~/registration/registration-words";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/form/error-summary";
import { errorsOf, fieldProps } from "~/ui/form/field-props";
import { FormActions, FormFields } from "~/ui/form/form-parts";
import { TextField } from "~/ui/form/text-field";
import { PageHeading } from "~/ui/frame/page-heading";
import { Notice } from "~/ui/notice";

export const handle = { scripts: false };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data && `${registrationWords(data.language).lostLink.title} · ${data.frame.shortTitle}` },
];

export const loader = door(requireEventPage, ({ frame, language, rightToLeft, url }) => ({
  frame,
  language,
  rightToLeft,
  asked: url.searchParams.has("asked"),
}));

/** The same answer whether the address is known or not. */
export const action = formDoor(requireEventPage, async ({ event, language, frame, write, form, now }) => {
  const words = registrationWords(language);
  const { mailAddress } = await form(z.object({ mailAddress: requiredMailAddress(words.lines) }));
  await write((tx) => mailPersonalLinks(tx, event, mailAddress, now));
  return redirectTo(`${paths.lostLink(event.address)}${frame.chosen ? `${frame.chosen}&` : "?"}asked`);
});

export default function LostLink() {
  const { frame, language, asked } = useLoaderData<typeof loader>();
  const words = registrationWords(language);
  const say = words.lostLink;
  const [form, fields] = useForm<Record<string, string>>({ id: "lost-link", lastResult: useActionData<typeof action>() });
  return (
    <EventFrame frame={frame}>
      <PageHeading eyebrow={frame.shortTitle} title={say.title} lead={asked ? undefined : say.lead} />
      {asked ? (
        <Notice tone="ok" title={say.asked}>
          {say.askedMore}
        </Notice>
      ) : (
        <Form method="post" id={form.id} noValidate>
          <ErrorSummary errors={errorsOf(form)} />
          <FormFields>
            <TextField
              label={words.fields.mailAddress}
              type="email"
              autoComplete="email"
              spellCheck={false}
              {...fieldProps(fields.mailAddress!)}
              required
            />
          </FormFields>
          <FormActions>
            <Button look="primary">{say.deed}</Button>
          </FormActions>
        </Form>
      )}
    </EventFrame>
  );
}
