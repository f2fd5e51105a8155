import { useForm } from "@conform-to/react";
import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { newId } from "db/identity.server";
import { may } from "~/accounts/role";
import { languageOf } from "~/events/event";
import { pick } from "~/events/words";
import { notFound, redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { requireOrganiser } from "~/http/doors.server";
import type { FormAnswer } from "~/http/entrance.server";
import { paths } from "~/paths";
import { askForClearance } from "~/programme/clearance/ask-for-clearance.server";
import { isOpen, standingOf } from "~/programme/clearance/clearance";
import { ClearanceCard } from "~/programme/clearance/clearance-card";
import { clearanceForm } from "~/programme/clearance/clearance-form";
import { findAllClearances, findAllRemarks } from "~/programme/clearance/clearance-queries.server";
import { makeClearanceLink } from "~/programme/clearance/find-clearance-by-link.server";
import { endClearance, renewClearance } from "~/programme/clearance/renew-clearance.server";
import { findPrintedDraft } from "~/programme/find-printed-draft.server";
import { stateSentence } from "~/programme/programme-heading";
import { instantInZone } from "~/time/display";
import type { Instant } from "~/time/instant";
import { Button, ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { EmptyState } from "~/ui/empty-state";
import { ErrorSummary } from "~/ui/form/error-summary";
import { errorsOf, fieldProps } from "~/ui/form/field-props";
import { FormKey } from "~/ui/form/form-key";
import { FormActions } from "~/ui/form/form-parts";
import { TextField } from "~/ui/form/text-field";
import { PageHeading } from "~/ui/frame/page-heading";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Clearance · ${data?.name ?? ""}` }];

export const loader = door(requireOrganiser("view"), async ({ event, organiser, reads, now, house }) => {
  const { mark, latest, changes } = await findPrintedDraft(reads, event, now);
  const [clearances, remarks] = [await findAllClearances(reads, event), await findAllRemarks(reads, event)];
  const mayEdit = may(organiser.role, "edit-programme");
  const { baseUrl, secret } = house.configuration;
  const at = (moment: Instant) => instantInZone(moment, event.timeZone, "en");
  return {
    address: event.address,
    name: pick(event.shortTitle, languageOf(event), event.languages),
    state: stateSentence({ version: latest?.number ?? null, changes }),
    mayEdit,
    formKey: newId(),
    clearances: clearances.map((clearance) => ({
      id: clearance.id,
      askedOf: clearance.askedOf,
      askedAt: at(clearance.createdAt),
      standing: standingOf(clearance, mark),
      cleared: clearance.cleared && { by: clearance.cleared.by, at: at(clearance.cleared.at) },
      // Whoever holds it may clear: it is for those to hand out who may publish.
      link: mayEdit && isOpen(clearance, now) ? baseUrl + paths.clearance(makeClearanceLink(secret, clearance)) : null,
      opensUntil: isOpen(clearance, now) ? at(clearance.endsAt) : null,
      formKeys: [newId(), newId()] as const,
      remarks: remarks
        .filter(({ clearanceId }) => clearanceId === clearance.id)
        .map(({ about, at: moment, id, name, remark }) => ({
          ...{ id, name, remark, at: at(moment) },
          about: about && { sessionId: about.sessionId, title: pick(about.title, languageOf(event), event.languages) },
        })),
    })),
  };
});

export const action = formDoor(requireOrganiser("edit-programme"), async ({ event, organiser, form, once, now }) => {
  const input = await form(clearanceForm);
  const outcome = await once(`clearance-${input.deed}`, (tx) => {
    if (input.deed === "ask") return askForClearance(tx, organiser, input, now);
    return (input.deed === "renew" ? renewClearance : endClearance)(tx, organiser, input.clearance, now);
  });
  if (!outcome.ok) throw notFound();
  return redirectTo(paths.clearances(event.address));
});

export default function Clearance() {
  const { address, state, mayEdit, formKey, clearances } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeading
        eyebrow="Documents"
        title="Clearance"
        lead="Somebody above the team reads the draft by a link, remarks on it and clears it before it is public."
        status={<span>{state}</span>}
        actions={<ButtonLink href={paths.documents(address)}>Back to the documents</ButtonLink>}
      />
      <div className="grid max-w-3xl gap-5">
        {mayEdit && <AskForm key={formKey} formKey={formKey} />}
        {clearances.length === 0 && !mayEdit && (
          <EmptyState title="Nobody has been asked yet">An editor of the programme can ask for clearance.</EmptyState>
        )}
        {clearances.map((clearance) => (
          <ClearanceCard key={clearance.id} event={address} clearance={clearance} mayEdit={mayEdit} />
        ))}
      </div>
    </>
  );
}

function AskForm({ formKey }: { formKey: string }) {
  const [form, fields] = useForm<Record<string, string>>({
    id: "ask",
    lastResult: useActionData<typeof action>() as FormAnswer | undefined,
  });
  return (
    <Card title="Ask for clearance">
      <p className="mb-4 max-w-prose text-sm text-ink-2">
        The link needs no sign-in and ends after 30 days. It shows all of the draft, closed sessions too, but not the team’s own remarks.
        Hand it to one person.
      </p>
      <Form method="post" id={form.id} noValidate>
        <ErrorSummary errors={errorsOf(form)} />
        <FormKey value={formKey} />
        <div className="max-w-form">
          <TextField
            {...fieldProps(fields.askedOf!)}
            label="Who is to clear it"
            hint="Such as Deputy Commissioner Lee."
            autoComplete="off"
            required
          />
        </div>
        <FormActions>
          <Button look="primary" name="deed" value="ask">
            Make a link
          </Button>
        </FormActions>
      </Form>
    </Card>
  );
}
