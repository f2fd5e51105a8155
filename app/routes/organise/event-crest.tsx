import { useActionData, useLoaderData } from "@remix-run/react";
import { changeCrest } from "~/events/change-look.server";
import { EntryForm } from "~/events/forms/entry-form";
import { crestForm } from "~/events/forms/look-form";
import { findLook } from "~/events/look-queries.server";
import { keepBytes } from "~/files/file-store.server";
import { pictureRefusals, preparePicture } from "~/files/prepare-picture.server";
import { redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { requireOrganiser } from "~/http/doors.server";
import { refuse } from "~/http/entrance.server";
import { paths } from "~/paths";
import { Button, ButtonLink } from "~/ui/button";
import { fieldProps } from "~/ui/form/field-props";
import { FileField } from "~/ui/form/typed-fields";
import { PageHeading } from "~/ui/frame/page-heading";

export const meta = () => [{ title: "Crest · Plenary" }];

export const loader = door(requireOrganiser("edit-event"), async ({ event, reads }) => {
  const own = (await findLook(reads, event))?.crestFileId ?? null;
  return { own: own && paths.file(own), back: paths.lookSettings(event.address) };
});

export const action = formDoor(requireOrganiser("edit-event"), async ({ form, write, organiser, event, house, now }) => {
  const input = await form(crestForm);
  if (input.deed === "crest-remove") await write((tx) => changeCrest(tx, organiser, null, now));
  else {
    const drawn = await preparePicture(await input.crest.bytes(), { width: 640, height: 640, fit: "inside", as: "png" });
    if (!drawn.ok) return refuse(pictureRefusals[drawn.why], "crest");
    const { bytes, mediaType } = drawn.value;
    const hash = await keepBytes(house.configuration.dataFolder, bytes);
    const kept = { hash, bytes: bytes.length, mediaType, name: "crest.png" };
    await write((tx) => changeCrest(tx, organiser, kept, now));
  }
  return redirectTo(paths.lookSettings(event.address));
});

export default function EventCrest() {
  const { own, back } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <PageHeading title="Crest of the event" />
      {own && <img src={own} alt="The present crest" className="mb-6 h-24 w-auto max-w-48 rounded bg-navy object-contain p-2" />}
      <EntryForm
        id="crest"
        deed="crest-save"
        save="Use this crest"
        refused={refused}
        inParts
        more={
          <>
            {own && (
              <Button small look="danger" name="deed" value="crest-remove">
                Take it away, show the host’s
              </Button>
            )}
            <ButtonLink href={back} small look="quiet">
              Back
            </ButtonLink>
          </>
        }
      >
        {(fields) => (
          <FileField
            label="Picture"
            hint="JPEG, PNG or WebP, at most 5.9 MB. A transparent ground is kept."
            accept="image/png,image/jpeg,image/webp"
            {...fieldProps(fields.crest!)}
          />
        )}
      </EntryForm>
    </>
  );
}
