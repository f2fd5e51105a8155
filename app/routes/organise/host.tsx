import { useForm } from "@conform-to/react";
import { getZodConstraint } from "@conform-to/zod/v4";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { newId } from "db/identity.server";
import { changeHost } from "~/accounts/change-host.server";
import type { Host } from "~/accounts/host";
import { HostFields } from "~/accounts/host-fields";
import { type HostInput, hostForm } from "~/accounts/host-form";
import { findHostsOf } from "~/accounts/hosts-queries.server";
import { may } from "~/accounts/role";
import { TeamFrame } from "~/accounts/team-frame";
import { languages } from "~/events/language";
import { redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { requireMember } from "~/http/doors.server";
import { paths } from "~/paths";
import { timeZoneIds } from "~/time/time-zone";
import { Button, ButtonLink } from "~/ui/button";
import { DescriptionList } from "~/ui/facts";
import { ErrorSummary } from "~/ui/form/error-summary";
import { errorsOf } from "~/ui/form/field-props";
import { FormActions } from "~/ui/form/form-parts";
import { PageHeading } from "~/ui/frame/page-heading";

export const meta = () => [{ title: "Host · Plenary" }];

export const loader = door(requireMember("view"), async ({ host, member, signedIn, reads }) => ({
  host,
  formKey: newId(),
  hosts: (await findHostsOf(reads, signedIn.account.id)).map(({ host: { id, name } }) => ({ id, name })),
  account: signedIn.account.name,
  mayChange: may(member.role, "manage-team"),
  mayName: may(member.role, "edit-event"),
  timeZones: timeZoneIds,
  languages: languages.map(({ code, label }) => ({ value: code, label })),
}));

export const action = formDoor(requireMember("manage-team"), async ({ member, form, write, now }) => {
  const input = await form(hostForm);
  await write((tx) => changeHost(tx, member, input, now));
  return redirectTo(paths.host(member.hostId));
});

export default function HostPage() {
  const { host, formKey, hosts, account, mayChange, mayName, timeZones, languages } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<HostInput>({
    id: `host-${formKey}`,
    lastResult: useActionData<typeof action>(),
    constraint: getZodConstraint(hostForm),
    defaultValue: host,
  });
  return (
    <TeamFrame account={account} hosts={hosts} here={paths.host(host.id)}>
      <PageHeading
        eyebrow="Host"
        title={host.name}
        lead="Its events show all this, unless they have a look or a contact of their own."
        actions={
          mayName && (
            <>
              <ButtonLink href={paths.hostNames(host.id)}>Names and order</ButtonLink>
              {mayChange && <ButtonLink href={paths.hostMarks(host.id)}>Handling marks</ButtonLink>}
              {mayChange && <ButtonLink href={paths.hostSigningIn(host.id)}>Signing in</ButtonLink>}
              {mayChange && <ButtonLink href={paths.hostCrest(host.id)}>Crest</ButtonLink>}
            </>
          )
        }
      />
      {mayChange ? (
        <Form method="post" id={form.id} noValidate>
          <ErrorSummary errors={errorsOf(form)} />
          <div className="grid gap-8">
            <HostFields fields={fields} languages={languages} timeZones={timeZones} />
          </div>
          <FormActions>
            <Button look="primary">Save</Button>
          </FormActions>
        </Form>
      ) : (
        <DescriptionList facts={factsOf(host)} />
      )}
    </TeamFrame>
  );
}

const factsOf = (host: Host) => [
  { label: "Short name", value: host.shortName },
  { label: "Time zone", value: host.timeZone.replaceAll("_", " ") },
  { label: "Messages come from", value: host.senderName },
  { label: "Secretariat", value: [host.secretariatMail, host.secretariatPhone].filter(Boolean).join(", ") },
];
