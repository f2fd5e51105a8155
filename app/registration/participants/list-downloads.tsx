import { Form } from "@remix-run/react";
import { paths } from "~/paths";
import { Button } from "~/ui/button";
import type { Edition } from "./participant-list";

/** Each is written down in the history before it is handed out, so they go by POST. */
export function ListDownloads({ event, list, edition }: { event: string; list: string; edition: Edition }) {
  return (
    <Form method="post" action={paths.listFile(event, list)} reloadDocument className="flex flex-wrap gap-2">
      <input type="hidden" name="edition" value={edition} />
      <Button small name="format" value="pdf">
        PDF
      </Button>
      <Button small name="format" value="xlsx">
        Excel
      </Button>
      <Button small name="format" value="docx">
        Word
      </Button>
    </Form>
  );
}
