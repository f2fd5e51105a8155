import { useActionData, useLoaderData } from "@remix-run/react";
import { findHost } from "~/accounts/hosts-queries.server";
import { changeLook } from "~/events/change-look.server";
import { EntryForm } from "~/events/forms/entry-form";
import { lookForm } from "~/events/forms/look-form";
import { findLook } from "~/events/look-queries.server";
import { markOf } from "~/events/mark.server";
import { notFound, redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { requireOrganiser } from "~/http/doors.server";
import { refuse } from "~/http/entrance.server";
import { paths } from "~/paths";
import { ButtonLink } from "~/ui/button";
import { fieldProps } from "~/ui/form/field-props";
import { FieldRow, FormSection } from "~/ui/form/form-parts";
import { TextArea, TextField } from "~/ui/form/text-field";
import { ColourField } from "~/ui/form/typed-fields";
import { PageHeading } from "~/ui/frame/page-heading";

export const meta = () => [{ title: "Look and signature · Plenary" }];

/** After a refusal too: what a colleague saved meanwhile must be shown. */
export const shouldRevalidate = () => true;

export const loader = door(requireOrganiser("edit-event"), async ({ event, reads }) => {
  const [look, host] = [await findLook(reads, event), await findHost(reads, event.hostId)];
  if (!look || !host) throw notFound();
  return {
    seen: markOf({ ...look, crestFileId: null }),
    crest: event.crestFileId ? { src: paths.file(event.crestFileId), own: look.crestFileId !== null } : null,
    crestPage: paths.eventCrest(event.address),
    host,
    values: {
      colour: look.colour ?? host.colour,
      senderName: look.senderName ?? "",
      signature: look.signature ?? "",
      secretariatMail: look.secretariatMail ?? "",
      secretariatPhone: look.secretariatPhone ?? "",
    },
  };
});

export const action = formDoor(requireOrganiser("edit-event"), async ({ form, reads, write, organiser, event, now }) => {
  const { seen, ...input } = await form(lookForm);
  const host = await findHost(reads, event.hostId);
  const look = {
    colour: input.colour.toLowerCase() === host?.colour.toLowerCase() ? null : input.colour.toLowerCase(),
    senderName: input.senderName || null,
    signature: input.signature || null,
    secretariatMail: input.secretariatMail,
    secretariatPhone: input.secretariatPhone || null,
  };
  const outcome = await write((tx) => changeLook(tx, organiser, look, seen, now));
  return outcome.ok ? redirectTo(paths.lookSettings(event.address)) : refuse("A colleague has changed this meanwhile.", "seen");
});

export default function LookSettings() {
  const { seen, crest, crestPage, host, values } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const hosts = (value: string) => (value ? `Empty: ${value}, as the host has it.` : "Empty: none.");
  return (
    <>
      <PageHeading title="Look and signature" lead={`What is left empty is as ${host.name} has it.`} />
      <div className="grid gap-9">
        <FormSection title="Crest" lead="At the top of pages, letters and papers.">
          <div className="flex flex-wrap items-center gap-4">
            {crest && <img src={crest.src} alt="The present crest" className="h-20 w-auto max-w-40 rounded bg-navy object-contain p-2" />}
            <p className="text-sm text-ink-2">{crest ? (crest.own ? "The event’s own." : "The host’s.") : "None yet."}</p>
            <ButtonLink href={crestPage} small>
              {crest?.own ? "Change the crest" : "Give the event its own"}
            </ButtonLink>
          </div>
        </FormSection>
        <FormSection title="Colour, sender and secretariat">
          <EntryForm
            key={seen}
            id="look"
            deed="look"
            save="Save the look"
            refused={refused}
            values={values}
            hidden={{ seen }}
            labels={labels}
          >
            {(fields) => (
              <>
                <ColourField
                  label="Colour"
                  hint="A band on pages and papers, and their headings on white."
                  {...fieldProps(fields.colour!)}
                  defaultValue={fields.colour!.defaultValue ?? host.colour}
                />
                <TextField label="Messages come from" hint={hosts(host.senderName)} {...fieldProps(fields.senderName!)} />
                <TextArea label="Signature" hint="Below every message." rows={3} {...fieldProps(fields.signature!)} />
                <FieldRow>
                  <TextField
                    label="Mail of the secretariat"
                    type="email"
                    hint={hosts(host.secretariatMail)}
                    {...fieldProps(fields.secretariatMail!)}
                  />
                  <TextField
                    label="Phone of the secretariat"
                    type="tel"
                    hint={hosts(host.secretariatPhone)}
                    {...fieldProps(fields.secretariatPhone!)}
                  />
                </FieldRow>
              </>
            )}
          </EntryForm>
        </FormSection>
      </div>
    </>
  );
}

const labels = {
  colour: "Colour",
  senderName: "Messages come from",
  signature: "Signature",
  secretariatMail: "Mail of the secretariat",
  secretariatPhone: "Phone of the secretariat",
};
