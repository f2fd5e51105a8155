import { Avatar } from "~/ui/avatar";
import { Button } from "~/ui/button";
import { FormActions, FormFields } from "~/ui/form/form-parts";
import { FileField } from "~/ui/form/typed-fields";

type Words = { lead: string; choose: string; hint: string; save: string; remove: string };
type Props = { name: string; id: string; errors?: string[]; initials: string; photo?: string; words: Words };

/** The photo as it is, another in its place, or none. The form around it sends `multipart/form-data`. */
export function PhotoFields({ name, id, errors, initials, photo, words }: Props) {
  return (
    <>
      <FormFields>
        <Avatar initials={initials} photo={photo} size="large" />
        <p className="text-sm text-ink-2">{words.lead}</p>
        <FileField name={name} id={id} errors={errors} label={words.choose} hint={words.hint} accept="image/jpeg,image/png,image/webp" />
      </FormFields>
      <FormActions>
        <Button look="primary" name="intent" value="save">
          {words.save}
        </Button>
        {photo && (
          <Button look="danger" name="intent" value="remove">
            {words.remove}
          </Button>
        )}
      </FormActions>
    </>
  );
}
