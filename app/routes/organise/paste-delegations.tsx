import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import type { Reads } from "db/database.server";
import { newId } from "db/identity.server";
import { yes } from "db/outcome";
import { delegationRefusals } from "~/delegations/invited/team-sentences";
import { type Event, sendersHeading, senderWord } from "~/events/event";
import { redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { requireOrganiser } from "~/http/doors.server";
import { asFormUsed, refuse } from "~/http/entrance.server";
import { paths } from "~/paths";
import { PasteBox } from "~/registration/paste/paste-box";
import { correctedTable, type PasteForm, pasteForm } from "~/registration/paste/paste-form";
import { PastePreview } from "~/registration/paste/paste-preview";
import { stepPaste } from "~/registration/paste/paste-steps.server";
import { addDelegations } from "~/registration/paste-delegations/add-delegations.server";
import { checkDelegations, takeSuggested } from "~/registration/paste-delegations/check-delegations.server";
import { inWordsOf, pastedDelegations } from "~/registration/paste-delegations/pasted-delegations";
import { Button } from "~/ui/button";
import { Notice } from "~/ui/notice";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data && `Paste a list of ${data.sendersWord}` }];

export const loader = door(requireOrganiser("edit-people"), ({ event }) => ({
  address: event.address,
  sendersWord: event.sendersWord,
  formKey: newId(),
}));

export const action = formDoor(requireOrganiser("edit-people"), async ({ event, organiser, reads, once, form, now }) => {
  const sent = await form(pasteForm);
  const input = sent.step === "take" ? await withSuggested(reads, event, sent) : sent;
  const step = await stepPaste(input, pastedDelegations, (table, all) =>
    once("paste-delegations", async (tx) => {
      const checked = await checkDelegations(tx, event, table);
      const entries = checked.flatMap(({ entry }) => (entry ? [entry] : []));
      if (entries.length === 0 || (all && entries.length < checked.length)) return { ok: false, why: "rows" } as const;
      const outcome = await addDelegations(tx, organiser, entries, now);
      return outcome.ok ? yes(String(outcome.value)) : ({ ok: false, why: "said", sentence: delegationRefusals[outcome.why] } as const);
    }).catch(asFormUsed),
  );
  if ("unreadable" in step) return refuse(step.unreadable, "text");
  if ("added" in step) return redirectTo(`${paths.delegations(event.address)}?tab=not-invited&added=${step.added}`);
  const { table, problem, status } = step;
  const rows = (await checkDelegations(reads, event, table)).map(({ faults, note, suggestion }) => ({
    ...{ faults, note, suggested: suggestion?.name ?? "" },
  }));
  return data({ table, rows, problem, formKey: status === 409 ? newId() : input.formKey, error: null }, { status });
});

/** Every suggested name stands in its box; nothing is added by that. */
async function withSuggested(reads: Reads, event: Event, sent: PasteForm): Promise<PasteForm> {
  const table = correctedTable(sent, pastedDelegations);
  if (!table) return { ...sent, step: "check" };
  return { ...sent, step: "check", shown: "", table: JSON.stringify(await takeSuggested(reads, event, table)) };
}

const wordsOf = (event: Pick<Event, "sendersWord">) => ({
  eyebrow: sendersHeading(event),
  lead: "Nothing has been added yet. Say above each column what it holds, and correct the boxes where something is wrong.",
  pasteLead:
    "Copy the rows in Excel and paste them here: jurisdiction or organisation, places, focal point, mail address, in any order. You see what was understood before anything is added.",
  hint: `One ${senderWord(event)} a row. A first row with headings helps; all but the name may be left out.`,
  back: "Back to the board",
  label: `The pasted ${event.sendersWord}`,
  add: (count: number) => (count === 1 ? `Add 1 ${senderWord(event)}` : `Add ${count} ${event.sendersWord}`),
  note: "Nobody is written to yet: you send the invitations from the board.",
});

const becomeOrganisations = (count: number) =>
  count === 1
    ? "1 row is not known as a jurisdiction: it is added as an organisation. Look whether that is meant."
    : `${count} rows are not known as jurisdictions: they are added as organisations. Look whether that is meant.`;

export default function PasteDelegations() {
  const { address, sendersWord, formKey } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = wordsOf({ sendersWord });
  const busy = useNavigation().state === "submitting";
  if (answer && "table" in answer) {
    const organisations = answer.rows.filter(({ faults, note }) => note && faults.length === 0).length;
    const suggested = [...new Set(answer.rows.flatMap((row) => row.suggested || []))];
    return (
      <PastePreview {...answer} {...{ kind: inWordsOf({ sendersWord }), busy, words, again: paths.pasteDelegations(address) }}>
        {suggested.length > 0 && (
          <Notice tone="warn">
            <p>{`Some names are known as those of jurisdictions that are called otherwise here: ${suggested.join("; ")}.`}</p>
            <p className="mt-2">
              <Button small name="step" value="take">
                {suggested.length === 1 ? "Take this name" : "Take these names"}
              </Button>
            </p>
          </Notice>
        )}
        {organisations > 0 && <Notice tone="warn">{becomeOrganisations(organisations)}</Notice>}
      </PastePreview>
    );
  }
  return <PasteBox {...{ formKey, words, answer, busy, back: paths.delegations(address) }} />;
}
