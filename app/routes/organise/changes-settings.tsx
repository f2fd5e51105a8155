import { useActionData, useLoaderData } from "@remix-run/react";
import { changePublicity, publicityOf } from "~/events/change-publicity.server";
import { EntryForm } from "~/events/forms/entry-form";
import { publicityForm } from "~/events/forms/publicity-form";
import { markOf } from "~/events/mark.server";
import { redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { requireOrganiser } from "~/http/doors.server";
import { refuse } from "~/http/entrance.server";
import { paths } from "~/paths";
import { Anchor } from "~/ui/anchor";
import { CheckboxField } from "~/ui/form/choice-fields";
import { checkboxProps, fieldProps } from "~/ui/form/field-props";
import { NumberField } from "~/ui/form/typed-fields";
import { PageHeading } from "~/ui/frame/page-heading";

export const meta = () => [{ title: "Versions and changes · Plenary" }];

/** After a refusal too: what a colleague saved meanwhile must be shown. */
export const shouldRevalidate = () => true;

export const loader = door(requireOrganiser("edit-event"), ({ event }) => ({
  seen: markOf(publicityOf(event)),
  page: event.showsChanges ? paths.changes(event.address) : null,
  values: { showsChanges: event.showsChanges ? "on" : undefined, cancelledShownDays: String(event.cancelledShownDays) },
}));

export const action = formDoor(requireOrganiser("edit-event"), async ({ form, write, organiser, event, now }) => {
  const { seen, form: _, ...publicity } = await form(publicityForm);
  const outcome = await write((tx) => changePublicity(tx, organiser, publicity, seen, now));
  return outcome.ok ? redirectTo(paths.changesSettings(event.address)) : refuse("A colleague has changed this meanwhile.", "seen");
});

const labels = { showsChanges: "Public list of changes", cancelledShownDays: "Days a cancellation stays in calendars" };

export default function ChangesSettings() {
  const { seen, page, values } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <PageHeading title="Versions and changes" lead="What the public learns when a new version of the programme is published." />
      <EntryForm key={seen} id="publicity" deed="publicity" save="Save" refused={refused} values={values} hidden={{ seen }} labels={labels}>
        {(fields) => (
          <>
            <CheckboxField
              {...checkboxProps(fields.showsChanges!)}
              label="Show everybody what changed from version to version"
              hint="A page and an Atom feed, with old and new. Only what is open to everyone is told, and the note of each version."
            />
            <NumberField
              {...fieldProps(fields.cancelledShownDays!)}
              label="Days after the event that cancelled sessions stay in calendars, as cancelled"
              hint="So that calendars which ask seldom hear of it too. Then they leave."
            />
            {page && (
              <p className="text-sm">
                <Anchor href={page}>See the list of changes</Anchor>
              </p>
            )}
          </>
        )}
      </EntryForm>
    </>
  );
}
