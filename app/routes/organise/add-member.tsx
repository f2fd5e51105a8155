import { useForm } from "@conform-to/react";
import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { newId } from "db/identity.server";
import { no, yes } from "db/outcome";
import { findDelegation } from "~/delegations/invited/delegations-queries.server";
import { nameDelegation } from "~/delegations/invited/name-delegations.server";
import { languageOf } from "~/events/event";
import { notFound, redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { requireOrganiser } from "~/http/doors.server";
import { refuse } from "~/http/entrance.server";
import { paths } from "~/paths";
import { MemberFields } from "~/registration/members/member-fields";
import { memberForm } from "~/registration/members/member-form";
import { handOfTeam } from "~/registration/members/member-hand.server";
import { nominateMember } from "~/registration/members/nominate-member.server";
import { tellRegistered } from "~/registration/members/registered-already.server";
import { namingSentences } from "~/registration/team-words";
import { Anchor } from "~/ui/anchor";
import { Button, ButtonLink } from "~/ui/button";
import { ErrorSummary } from "~/ui/form/error-summary";
import { errorsOf } from "~/ui/form/field-props";
import { FormKey } from "~/ui/form/form-key";
import { FormActions, FormFields } from "~/ui/form/form-parts";
import { PageHeading } from "~/ui/frame/page-heading";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data && `Add a member · ${data.name}` }];

export const loader = door(requireOrganiser("edit-people"), async ({ event, params, reads }) => {
  const delegation = await findDelegation(reads, event, params.delegation ?? "");
  if (!delegation) throw notFound();
  const { name } = await nameDelegation(reads, event, delegation);
  return { back: paths.delegation(event.address, delegation.id), name, formKey: newId() };
});

export const action = formDoor(requireOrganiser("edit-people"), async ({ event, organiser, params, reads, once, form, now }) => {
  const id = params.delegation ?? "";
  if (!(await findDelegation(reads, event, id))) throw notFound();
  const entry = await form(memberForm());
  const named = await once("add-member", async (tx) => {
    const hand = await handOfTeam(tx, organiser, event, id);
    if (!hand) return no("no-such-member");
    const outcome = await nominateMember(tx, hand, entry, languageOf(event), now);
    return outcome.ok ? yes(outcome.value.id) : outcome;
  });
  if (named.ok) return redirectTo(paths.delegation(event.address, id));
  if (named.why === "no-such-member") throw notFound();
  const registered = named.why === "already-here" ? await tellRegistered(reads, event, entry) : undefined;
  return refuse(registered ?? namingSentences[named.why], named.why === "two-heads" ? "role" : "name");
});

export default function AddMember() {
  const { name, back, formKey } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<Record<string, string>>({
    id: "member",
    lastResult: useActionData<typeof action>(),
    defaultValue: { role: "delegate", complete: "on" },
  });
  return (
    <>
      <PageHeading eyebrow={<Anchor href={back}>{name}</Anchor>} title="Add a member" />
      <Form method="post" id={form.id} noValidate className="rounded-lg border border-line bg-paper p-6">
        <ErrorSummary errors={errorsOf(form)} />
        <FormKey value={formKey} />
        <FormFields>
          <MemberFields fields={fields} language="en" />
        </FormFields>
        <FormActions>
          <Button look="primary">Add this member</Button>
          <ButtonLink look="quiet" href={back}>
            Cancel
          </ButtonLink>
        </FormActions>
      </Form>
    </>
  );
}
