import { useActionData, useLoaderData } from "@remix-run/react";
import { changeWebsites, seenWebsites } from "~/events/change-websites.server";
import { EntryForm } from "~/events/forms/entry-form";
import { websiteForm } from "~/events/forms/website-form";
import { redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { requireOrganiser } from "~/http/doors.server";
import { refuse } from "~/http/entrance.server";
import { paths } from "~/paths";
import { Anchor } from "~/ui/anchor";
import { CopyField } from "~/ui/copy-field";
import { fieldProps } from "~/ui/form/field-props";
import { FormSection } from "~/ui/form/form-parts";
import { TextArea } from "~/ui/form/text-field";
import { PageHeading } from "~/ui/frame/page-heading";
import { Notice } from "~/ui/notice";

export const meta = () => [{ title: "Your website · Plenary" }];

/** After a refusal too: what a colleague saved meanwhile must be shown. */
export const shouldRevalidate = () => true;

export const loader = door(requireOrganiser("edit-event"), ({ event, house }) => {
  const address = house.configuration.baseUrl + paths.embed(event.address);
  return {
    seen: seenWebsites(event.embedOrigins),
    origins: event.embedOrigins,
    preview: paths.embed(event.address),
    isPublic: event.state !== "draft" && event.visibility !== "team",
    snippet: `<iframe src="${address}" title="Programme" width="100%" height="800" loading="lazy" style="border:0"></iframe>`,
    grid: `${address}?view=grid`,
  };
});

export const action = formDoor(requireOrganiser("edit-event"), async ({ form, write, organiser, event, now }) => {
  const { seen, origins } = await form(websiteForm);
  const outcome = await write((tx) => changeWebsites(tx, organiser, { seen, origins }, now));
  return outcome.ok ? redirectTo(paths.websiteSettings(event.address)) : refuse("A colleague has changed this meanwhile.", "seen");
});

export default function WebsiteSettings() {
  const { seen, origins, preview, isPublic, snippet, grid } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <PageHeading title="Your website" lead="The programme within a page of your own website, always the version that is public." />
      <div className="grid gap-9">
        <FormSection title="Which websites" lead="Only these may show it; every other page of Plenary is shown by nobody else.">
          <EntryForm
            key={seen}
            id="websites"
            deed="websites"
            save="Save the websites"
            refused={refused}
            values={{ origins: origins.join("\n") }}
            hidden={{ seen }}
            labels={{ origins: "Websites" }}
          >
            {(fields) => (
              <TextArea
                label="Websites"
                hint="One a line, as https://www.example.org. Empty: none."
                rows={4}
                spellCheck={false}
                dir="ltr"
                {...fieldProps(fields.origins!)}
              />
            )}
          </EntryForm>
        </FormSection>
        <FormSection
          title="What your webmaster puts into the page"
          lead="Nothing runs in it, and it sets no cookie. Links open in a new tab."
        >
          <div className="grid max-w-form gap-4">
            {origins.length === 0 && <Notice tone="info">No website may show it yet: enter yours above.</Notice>}
            {!isPublic && <Notice tone="brass">The event is not public yet: until then the frame stays empty.</Notice>}
            <CopyField label="To be pasted into the page" value={snippet} />
            <CopyField label="Its address with rooms beside each other" value={grid} />
            <p className="text-sm text-ink-2">
              A day, a track or a room: choose it on the <Anchor href={preview.replace(/embed$/, "programme")}>programme</Anchor>, and take
              what stands behind the question mark in its address. <Anchor href={preview}>See what will be shown</Anchor>
            </p>
          </div>
        </FormSection>
      </div>
    </>
  );
}
