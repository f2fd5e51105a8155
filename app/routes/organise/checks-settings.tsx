import { useForm } from "@conform-to/react";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { markOf } from "~/events/mark.server";
import { redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { requireOrganiser } from "~/http/doors.server";
import { refuse } from "~/http/entrance.server";
import { paths } from "~/paths";
import { changeChecks } from "~/programme/checks/change-checks.server";
import { ChecksFields } from "~/programme/checks/checks-fields";
import { checksForm, checksFrom } from "~/programme/checks/checks-form";
import { findChecks } from "~/programme/checks/checks-queries.server";
import { Anchor } from "~/ui/anchor";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/form/error-summary";
import { errorsOf } from "~/ui/form/field-props";
import { FormActions } from "~/ui/form/form-parts";
import { PageHeading } from "~/ui/frame/page-heading";
import { Notice } from "~/ui/notice";

export const meta = () => [{ title: "Checks · Plenary" }];

/** After a refusal too: what a colleague saved meanwhile must be shown. */
export const shouldRevalidate = () => true;

export const loader = door(requireOrganiser("edit-event"), async ({ event, reads, url }) => {
  const checks = await findChecks(reads, event);
  return {
    address: event.address,
    values: { verdict: checks.verdicts, minutes: String(checks.minutesBetweenRooms) },
    seen: markOf(checks),
    saved: url.searchParams.has("saved"),
  };
});

export const action = formDoor(requireOrganiser("edit-event"), async ({ form, write, organiser, event, now }) => {
  const input = await form(checksForm);
  const outcome = await write((tx) => changeChecks(tx, organiser, checksFrom(input), input.seen, now));
  if (outcome.ok) return redirectTo(`${paths.checks(event.address)}?saved`);
  return refuse("A colleague has changed this page meanwhile. What you chose stands below: saving again replaces theirs.");
});

export default function ChecksSettings() {
  const { address, values, seen, saved } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const [form, fields] = useForm<Record<string, unknown>>({ id: "checks", lastResult: refused, defaultValue: values as never });
  return (
    <>
      <PageHeading
        title="Checks"
        lead={
          <>
            What Plenary looks for while the programme is planned. It is said beside the session, and listed before each version is{" "}
            <Anchor href={paths.publish(address)}>published</Anchor>.
          </>
        }
      />
      <Form method="post" id={form.id} noValidate className="max-w-form">
        {saved && !refused && (
          <div className="mb-6">
            <Notice tone="ok">Saved.</Notice>
          </div>
        )}
        <ErrorSummary errors={errorsOf(form)} />
        <input type="hidden" name="seen" value={seen} />
        <ChecksFields fields={fields as never} />
        <FormActions>
          <Button look="primary">Save the checks</Button>
        </FormActions>
      </Form>
    </>
  );
}
