import { Form } from "@remix-run/react";
import { paths } from "~/paths";
import { Button, ButtonLink } from "~/ui/button";
import { Confirm } from "~/ui/confirm";
import { Notice } from "~/ui/notice";

/** What else can be done with a session: each leads to a page that says what happens. */
export function SessionDeeds({ address, id, cancelled }: { address: string; id: string; cancelled: boolean }) {
  const ask = (deed: string) => `${paths.draftSession(address, id)}?ask=${deed}`;
  return (
    <section className="mt-10 max-w-form border-t border-line pt-5">
      <h2 className="text-lg">Places</h2>
      <p className="mt-1 text-sm text-ink-2">Where not everyone can come: so many places, chosen by people themselves or given by you.</p>
      <p className="mt-3 mb-8">
        <ButtonLink href={paths.sessionPlaces(address, id)}>Places of this item…</ButtonLink>
      </p>
      <h2 className="text-lg">Cancel or remove</h2>
      <p className="mt-1 text-sm text-ink-2">
        A cancelled item stays in the programme and says so. A removed one leaves it. Nothing happens before the next version.
      </p>
      <div className="mt-3 flex flex-wrap gap-3">
        {cancelled ? (
          <ButtonLink href={ask("reinstate")}>Plan it again…</ButtonLink>
        ) : (
          <ButtonLink href={ask("cancel")}>Cancel this item…</ButtonLink>
        )}
        <ButtonLink href={ask("remove")} look="danger">
          Remove this item…
        </ButtonLink>
      </div>
    </section>
  );
}

type AskProps = {
  ask: "cancel" | "reinstate" | "remove";
  address: string;
  id: string;
  title: string;
  number: number;
  revision: number;
  /** The version in which it stands, not cancelled; null where none has it. */
  printedIn: number | null;
  refusal: string | undefined;
};

/** The page before the deed: exactly what happens, and when. */
export function SessionDeedPage({ ask, address, id, title, number, revision, printedIn, refusal }: AskProps) {
  return (
    <div className="grid gap-5">
      {refusal && <Notice tone="bad">{refusal}</Notice>}
      <Confirm
        title={`${deeds[ask].question} “${title}”?`}
        losses={lossesOf(ask, number, printedIn)}
        deed={
          <Form method="post" action={`${paths.draftSession(address, id)}?ask=${ask}`}>
            <input type="hidden" name="revision" value={revision} />
            <Button look={ask === "reinstate" ? "primary" : "danger"}>{deeds[ask].button}</Button>
          </Form>
        }
        stay={<ButtonLink href={paths.draftSession(address, id)}>Leave it as it is</ButtonLink>}
      />
    </div>
  );
}

const deeds = {
  cancel: { question: "Cancel", button: "Cancel this item" },
  reinstate: { question: "Plan again", button: "Plan it again" },
  remove: { question: "Remove", button: "Remove this item" },
};

function lossesOf(ask: AskProps["ask"], number: number, printedIn: number | null): string[] {
  if (ask === "reinstate")
    return ["With the next version it stands in the programme again, under the same address and in the same calendar entries."];
  if (ask === "cancel")
    return printedIn
      ? [
          "With the next version the programme shows it as cancelled.",
          "Everyone who has it in a calendar sees it as cancelled there.",
          "It can be planned again later.",
        ]
      : [
          "No version has it yet. It will be printed as cancelled in the next one; remove it instead if nobody needs to know.",
          "It can be planned again later.",
        ];
  return printedIn
    ? [
        `Version ${printedIn} has it. With the next version it is shown as cancelled, and is cancelled in every calendar that has it.`,
        "Its text, parts and people leave the draft with it. You can undo this for twelve hours.",
      ]
    : [
        "No version has it yet: it leaves without a trace for anybody else.",
        `Its text, parts and people go with it, and its number ${number} is not given again. You can undo this for twelve hours.`,
      ];
}
