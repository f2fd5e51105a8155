import { useForm } from "@conform-to/react";
import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { newId } from "db/identity.server";
import { redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { requireOrganiser } from "~/http/doors.server";
import { refuse } from "~/http/entrance.server";
import { paths } from "~/paths";
import { announcementForm } from "~/registration/everybody/announcement-form";
import { writeToEverybody } from "~/registration/everybody/write-to-everybody.server";
import { peopleQuery, readPeopleFilter, tabNames } from "~/registration/people-list/people-list";
import { countPeople, findPeople } from "~/registration/people-list/people-list-queries.server";
import { Anchor } from "~/ui/anchor";
import { Button, ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { ErrorSummary } from "~/ui/form/error-summary";
import { errorsOf, fieldProps } from "~/ui/form/field-props";
import { FormKey } from "~/ui/form/form-key";
import { FormActions, FormFields } from "~/ui/form/form-parts";
import { TextArea, TextField } from "~/ui/form/text-field";
import { PageHeading } from "~/ui/frame/page-heading";
import { Notice } from "~/ui/notice";

export const meta: MetaFunction = () => [{ title: "Write to everybody in this list" }];

export const loader = door(requireOrganiser("send"), async ({ event, reads, url }) => {
  const filter = readPeopleFilter(url.searchParams, "confirmed");
  const total = await countPeople(reads, event, filter);
  const without = await countPeople(reads, event, { ...filter, withoutAddress: true });
  return { address: event.address, formKey: newId(), draft: event.state === "draft", filter, total, without };
});

export const action = formDoor(requireOrganiser("send"), async ({ event, organiser, house, once, form, url, now }) => {
  const { how, ...content } = await form(announcementForm);
  const filter = readPeopleFilter(url.searchParams, "confirmed");
  if (how === "send") {
    const outcome = await once("write-to-people", async (tx) => writeToEverybody(tx, organiser, filter, content, now));
    return outcome.ok ? redirectTo(paths.sending(event.address, outcome.value)) : refuse(nobody);
  }
  const { rows } = await findPeople(house.reads, event, { ...filter, page: 1 });
  const reader = rows.find(({ mailAddress }) => mailAddress);
  if (!reader) return refuse(nobody);
  const message = { id: "preview", kind: "announcement", content, accountId: null, rehearsal: false, datedAt: now } as const;
  const about = { hostId: event.hostId, eventId: event.id, personId: reader.personId };
  const letter = await house.previews.announcement({ ...message, ...about }, now);
  if (!letter.ok) return refuse(nobody);
  return { typed: content, seen: { name: reader.name, subject: letter.value.subject, text: letter.value.text } };
});

const nobody = "Nobody in this list has a mail address.";

export default function WriteToPeople() {
  const { address, formKey, draft, filter, total, without } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const looked = answer && "seen" in answer ? answer : undefined;
  const [form, fields] = useForm<Record<string, string>>({
    id: "write-to-people",
    lastResult: answer && !("seen" in answer) ? answer : undefined,
    defaultValue: looked?.typed,
  });
  const reached = total - without;
  const back = paths.people(address) + peopleQuery(filter);
  return (
    <>
      <PageHeading
        eyebrow={<Anchor href={back}>{`People: ${tabNames[filter.tab]}`}</Anchor>}
        title={total === 1 ? "Write to the 1 person in this list" : `Write to all ${total} people in this list`}
        lead="Each gets a letter of their own, in the look of this event and with the way to their page. They leave after 60 seconds; until then you can undo it."
      />
      {reached === 0 ? (
        <ButtonLink href={back}>Nobody in this list has a mail address: back to the list</ButtonLink>
      ) : (
        <div className="grid items-start gap-5 xl:grid-cols-2">
          <Form method="post" id={form.id} noValidate className="rounded-lg border border-line bg-paper p-6">
            <ErrorSummary errors={errorsOf(form)} />
            <FormKey value={formKey} />
            <FormFields>
              {draft && <Notice tone="brass">Until this event is published, letters reach the team alone, marked as a rehearsal.</Notice>}
              {without > 0 && (
                <Notice tone="warn">
                  {without === 1 ? "1 of them has no mail address" : `${without} of them have no mail address`} and will not read this.
                </Notice>
              )}
              <TextField label="What it is about" hint="The event’s name is put before it." {...fieldProps(fields.subject!)} />
              <TextArea label="The message" hint="Greeting and signature are added." rows={12} {...fieldProps(fields.words!)} />
            </FormFields>
            <FormActions>
              <Button name="how" value="look">
                See it first
              </Button>
              <Button look="primary" name="how" value="send">
                {reached === 1 ? "Send it to 1 person" : `Send it to ${reached} people`}
              </Button>
              <ButtonLink look="quiet" href={back}>
                Cancel
              </ButtonLink>
            </FormActions>
          </Form>
          {looked && (
            <Card title={`As ${looked.seen.name} reads it`}>
              <p className="font-semibold">
                <bdi>{looked.seen.subject}</bdi>
              </p>
              <p dir="auto" className="mt-3 whitespace-pre-line text-sm">
                {looked.seen.text}
              </p>
            </Card>
          )}
        </div>
      )}
    </>
  );
}
