import { useForm } from "@conform-to/react";
import { data, type MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { newId } from "db/identity.server";
import { z } from "zod";
import { actorOf } from "~/accounts/organiser.server";
import { notFound, redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { requireOrganiser } from "~/http/doors.server";
import { paths } from "~/paths";
import { requiredMailAddress } from "~/people/line-form";
import { findAllContactAddresses, findPerson } from "~/people/people-queries.server";
import { makeLink } from "~/people/personal-link.server";
import { renewLink } from "~/people/renew-link.server";
import { LinkCard } from "~/registration/link-card";
import { noteLinkCopied } from "~/registration/mail-personal-link.server";
import { inviteSpeaker } from "~/speakers/invite-speaker.server";
import { findProfile } from "~/speakers/speakers-queries.server";
import { Anchor } from "~/ui/anchor";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { ErrorSummary } from "~/ui/form/error-summary";
import { errorsOf, fieldProps } from "~/ui/form/field-props";
import { FormKey } from "~/ui/form/form-key";
import { FormActions } from "~/ui/form/form-parts";
import { TextField } from "~/ui/form/text-field";
import { PageHeading } from "~/ui/frame/page-heading";
import { Notice } from "~/ui/notice";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data && `Reach ${data.name} · Speakers` }];

export const loader = door(requireOrganiser("edit-people"), async ({ event, reads, params, url }) => {
  const profile = await findProfile(reads, event, params.speaker ?? "");
  if (!profile) throw notFound();
  const own = (await findAllContactAddresses(reads, profile.personId)).find(({ kind }) => kind === "own");
  return {
    name: profile.name,
    formKey: newId(),
    card: paths.speakerCard(event.address, profile.id),
    mailAddress: own?.mailAddress ?? "",
    sent: url.searchParams.has("sent"),
    rehearsal: event.state === "draft",
  };
});

const reachForm = z.discriminatedUnion("deed", [
  z.object({ deed: z.literal("invite"), mailAddress: requiredMailAddress() }),
  z.object({ deed: z.literal("copy-link") }),
  z.object({ deed: z.literal("renew-link") }),
]);

export const action = formDoor(
  requireOrganiser("edit-people"),
  async ({ event, organiser, params, reads, form, write, once, house, now }) => {
    const profile = await findProfile(reads, event, params.speaker ?? "");
    const person = profile && (await findPerson(reads, event.hostId, profile.personId));
    if (!person) throw notFound();
    const here = paths.speakerLink(event.address, profile.id);
    const input = await form(reachForm);
    if (input.deed === "invite") {
      const outcome = await once("invite-speaker", (tx) => inviteSpeaker(tx, organiser, profile.id, input.mailAddress, now));
      if (!outcome.ok) throw notFound();
      return redirectTo(`${here}?sent`);
    }
    if (input.deed === "renew-link") {
      const by = { hostId: event.hostId, eventId: event.id, actor: actorOf(organiser) };
      await write((tx) => renewLink(tx, by, person, now));
      return redirectTo(here);
    }
    await write(async (tx) => noteLinkCopied(tx, organiser, person, now));
    const { baseUrl, secret } = house.configuration;
    return data({ link: baseUrl + paths.me(makeLink(secret, "me", person.id, person.linkGeneration), event.address) });
  },
);

export default function SpeakerLink() {
  const { name, formKey, card, mailAddress, sent, rehearsal } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const shown = answer && "link" in answer ? answer.link : undefined;
  const refused = answer && !("link" in answer) ? answer : undefined;
  const [form, fields] = useForm({ id: "reach", lastResult: refused, defaultValue: { mailAddress } });
  return (
    <>
      <PageHeading eyebrow={<Anchor href={card}>{name}</Anchor>} title="Mail and personal link" />
      {sent && !answer && (
        <div className="mb-5">
          <Notice tone="ok">The invitation is in the outbox.{rehearsal && " While the event is a draft it goes to the team alone."}</Notice>
        </div>
      )}
      <div className="grid max-w-form gap-5">
        <Card title="Invitation to speak">
          <Form method="post" id={form.id} noValidate>
            <ErrorSummary errors={errorsOf(form)} />
            <FormKey value={formKey} />
            <TextField
              {...fieldProps(fields.mailAddress)}
              label="Mail address"
              hint="The letter names their sessions and carries their personal link."
              type="email"
              autoComplete="off"
              required
            />
            <FormActions>
              <Button look="primary" name="deed" value="invite">
                Send the invitation
              </Button>
            </FormActions>
          </Form>
        </Card>
        <LinkCard link={shown} />
      </div>
    </>
  );
}
