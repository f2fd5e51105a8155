import { useForm } from "@conform-to/react";
import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { delegationRoles, partyPhrase } from "~/delegations/invited/delegation";
import { findAllDelegations } from "~/delegations/invited/delegations-queries.server";
import { nameDelegations } from "~/delegations/invited/name-delegations.server";
import { languageOf } from "~/events/event";
import { notFound, redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { requireOrganiser } from "~/http/doors.server";
import { refuse } from "~/http/entrance.server";
import { paths } from "~/paths";
import { findMembershipOf } from "~/registration/members/delegation-standing.server";
import { joinDelegation, leaveDelegation } from "~/registration/members/join-delegation.server";
import { roleNames } from "~/registration/members/member";
import { handOfTeam } from "~/registration/members/member-hand.server";
import { changeRole } from "~/registration/members/order-members.server";
import { findRegistration } from "~/registration/registration-queries.server";
import { joinSentences } from "~/registration/team-words";
import { Anchor } from "~/ui/anchor";
import { Button, ButtonLink } from "~/ui/button";
import { ErrorSummary } from "~/ui/form/error-summary";
import { errorsOf, fieldProps } from "~/ui/form/field-props";
import { FormActions, FormFields } from "~/ui/form/form-parts";
import { SelectField } from "~/ui/form/select-field";
import { PageHeading } from "~/ui/frame/page-heading";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data && `Delegation of ${data.name}` }];

export const loader = door(requireOrganiser("edit-people"), async ({ event, params, reads }) => {
  const registration = await findRegistration(reads, event, params.registration ?? "");
  if (!registration) throw notFound();
  const [membership, delegations] = await Promise.all([
    findMembershipOf(reads, event, registration.id),
    findAllDelegations(reads, event).then((all) => nameDelegations(reads, event, all)),
  ]);
  return {
    name: registration.name,
    back: paths.registration(event.address, registration.id),
    member: membership && {
      ...{ id: membership.delegation.id, role: membership.role },
      party: partyPhrase(membership.delegation, languageOf(event)),
    },
    delegations: delegations.map(({ id, name }) => ({ value: id, label: name })),
  };
});

const membershipForm = z.object({
  deed: z.enum(["join", "leave", "role"]),
  delegation: z.string({ error: "Please choose a delegation." }).max(60),
  role: z.enum(delegationRoles).optional().default("delegate"),
});

export const action = formDoor(requireOrganiser("edit-people"), async ({ event, organiser, params, reads, write, form, now }) => {
  const registration = await findRegistration(reads, event, params.registration ?? "");
  if (!registration) throw notFound();
  const { deed, delegation, role } = await form(membershipForm);
  const outcome = await write(async (tx) => {
    const hand = await handOfTeam(tx, organiser, event, delegation);
    if (!hand) return { ok: false, why: "no-such-delegation" } as const;
    if (deed === "role") return changeRole(tx, hand, registration.id, role, now);
    return deed === "join" ? joinDelegation(tx, hand, registration.id, role, now) : leaveDelegation(tx, hand, registration.id, now);
  });
  const wasHead = outcome.ok && outcome.value && "was" in outcome.value && outcome.value.was ? `?was-head=${outcome.value.was}` : "";
  if (outcome.ok) return redirectTo(paths.registration(event.address, registration.id) + wasHead);
  return refuse(joinSentences[outcome.why], deed === "role" || outcome.why === "two-heads" ? "role" : "delegation");
});

export default function Membership() {
  const { name, back, member, delegations } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<Record<string, string>>({
    id: "membership",
    lastResult: useActionData<typeof action>(),
    defaultValue: { delegation: member?.id ?? "", role: member?.role ?? "delegate" },
  });
  return (
    <>
      <PageHeading
        eyebrow={
          <Anchor href={back}>
            <bdi>{name}</bdi>
          </Anchor>
        }
        title="Delegation"
        lead={
          member
            ? `A member of ${member.party}: ${roleNames[member.role]}. Outside it the registration stays, without a place of the delegation.`
            : "Among its members, with a place of it unless people in this role need none."
        }
      />
      <Form method="post" id={form.id} noValidate className="rounded-lg border border-line bg-paper p-6">
        <ErrorSummary errors={errorsOf(form)} />
        {member && <input type="hidden" name="delegation" value={member.id} />}
        <FormFields>
          {!member && <SelectField label="Delegation" empty="Please choose" choices={delegations} {...fieldProps(fields.delegation!)} />}
          <SelectField
            label="In the delegation"
            choices={delegationRoles.map((role) => ({ value: role, label: roleNames[role] }))}
            narrow
            {...fieldProps(fields.role!)}
          />
        </FormFields>
        <FormActions>
          {member && (
            <Button look="primary" name="deed" value="role">
              Save the role
            </Button>
          )}
          <Button look={member ? "danger" : "primary"} name="deed" value={member ? "leave" : "join"}>
            {member ? "Take out of the delegation" : "Put into this delegation"}
          </Button>
          <ButtonLink look="quiet" href={back}>
            Cancel
          </ButtonLink>
        </FormActions>
      </Form>
    </>
  );
}
