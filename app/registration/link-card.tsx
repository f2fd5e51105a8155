import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { CopyField } from "~/ui/copy-field";

/** The person's own link: shown only on demand, and each time on record. */
export function LinkCard({ link }: { link: string | undefined }) {
  return (
    <Card title="Personal link">
      {link ? (
        <CopyField label="Only for this person" value={link} />
      ) : (
        <p className="text-sm text-ink-2">It opens this person’s agenda and details. To see it is noted in the history.</p>
      )}
      <Form method="post" className="mt-4 flex flex-wrap gap-3">
        {!link && (
          <Button small name="deed" value="copy-link">
            Show the link
          </Button>
        )}
        <Button small look="quiet" name="deed" value="renew-link">
          Make a new link; the old one ends
        </Button>
      </Form>
    </Card>
  );
}
