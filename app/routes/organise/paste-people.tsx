import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { newId } from "db/identity.server";
import { yes } from "db/outcome";
import { languageOf } from "~/events/event";
import { redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { requireOrganiser } from "~/http/doors.server";
import { asFormUsed, refuse } from "~/http/entrance.server";
import { paths } from "~/paths";
import { findFormChoices } from "~/registration/form-choices.server";
import { addPasted } from "~/registration/paste/add-pasted.server";
import { checkPasted } from "~/registration/paste/check-pasted.server";
import { invitePasted } from "~/registration/paste/invite-pasted.server";
import { PasteBox } from "~/registration/paste/paste-box";
import { pastePeopleForm } from "~/registration/paste/paste-form";
import { PastePreview } from "~/registration/paste/paste-preview";
import { pasteProgressOf, tellingProgress } from "~/registration/paste/paste-progress.server";
import { stepPaste } from "~/registration/paste/paste-steps.server";
import { pastedPeople } from "~/registration/paste/pasted-people";
import { refusalSentences } from "~/registration/team-words";
import { Button } from "~/ui/button";
import { CheckboxField } from "~/ui/form/choice-fields";
import { SelectField } from "~/ui/form/select-field";

export const meta: MetaFunction = () => [{ title: "Paste a list of people" }];

export const loader = door(requireOrganiser("edit-people"), async ({ event, reads, url }) => {
  const { categories, jurisdictions, approves } = await findFormChoices(reads, event, languageOf(event));
  const without = [...(categories.length === 0 ? ["category"] : []), ...(jurisdictions.length === 0 ? ["jurisdiction"] : [])];
  return {
    address: event.address,
    formKey: newId(),
    progress: pasteProgressOf(url.searchParams.get("progress")),
    approves,
    categories: categories.map(({ id, label }) => ({ value: id, label })),
    without,
  };
});

export const action = formDoor(requireOrganiser("edit-people"), async ({ event, organiser, reads, once, form, now }) => {
  const input = await form(pastePeopleForm);
  const { formKey, category, another, skipsApproval } = input;
  const inviting = input.step.startsWith("invite");
  const step = await stepPaste(input, pastedPeople, (table, all) =>
    tellingProgress(formKey, (tell) =>
      once("paste-people", async (tx) => {
        const checked = await checkPasted(tx, event, table, { category, another, inviting });
        const entries = checked.flatMap(({ entry }) => (entry ? [entry] : []));
        if (entries.length === 0 || (all && entries.length < checked.length)) return { ok: false, why: "rows" } as const;
        const outcome = inviting
          ? await invitePasted(tx, organiser, entries, skipsApproval, now, tell)
          : await addPasted(tx, organiser, entries, languageOf(event), now, tell);
        return outcome.ok ? yes(String(outcome.value)) : ({ ok: false, why: "said", sentence: refusalSentences[outcome.why] } as const);
      }),
    ).catch(asFormUsed),
  );
  if ("unreadable" in step) return refuse(step.unreadable, "text");
  if ("added" in step && inviting) return redirectTo(`${paths.invitations(event.address)}?invited=${step.added}`);
  if ("added" in step) return redirectTo(`${paths.people(event.address)}?tab=confirmed&added=${step.added}`);
  const { table, problem, status } = step;
  const checked = await checkPasted(reads, event, table, { category, another, inviting });
  const rows = checked.map(({ faults, sameName }) => ({ faults, sameName }));
  return data(
    { table, rows, category, another, skipsApproval, problem, formKey: status === 409 ? newId() : formKey, error: null },
    { status },
  );
});

const words = {
  eyebrow: "People",
  lead: "Nobody has been added yet. Say above each column what it holds, and correct the boxes where something is wrong.",
  pasteLead:
    "Copy the rows in Excel and paste them here: rank, name, mail address, department, in any order. You see what was understood before anybody is added.",
  hint: "One person a row. A first row with headings helps; a mail address is not needed.",
  back: "Back to the list",
  label: "The pasted people",
  add: (count: number) => `Add ${count} as confirmed`,
  note: "Who is added is not told yet: you send the agendas when you are ready. Who is invited gets a letter now.",
};

export default function PastePeople() {
  const { address, approves, categories, formKey, without } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const busy = useNavigation().state === "submitting";
  if (answer && "table" in answer) {
    const { rows, another, category } = answer;
    const more = (good: number, wrong: number) => <InviteInstead {...{ good, wrong, approves }} ticked={answer.skipsApproval} />;
    const beside = (at: number) => rows[at]!.sameName && <AnotherPerson at={at} ticked={another.includes(at)} />;
    return (
      <PastePreview {...answer} {...{ kind: pastedPeople, without, busy, words, beside, more, again: paths.pastePeople(address) }}>
        {categories.length > 0 && (
          <div className="max-w-72">
            <SelectField
              name="category"
              label="Category of those without one"
              empty="Please choose"
              choices={categories}
              defaultValue={category}
            />
          </div>
        )}
      </PastePreview>
    );
  }
  return <PasteBox {...{ formKey, words, answer, busy, back: paths.people(address) }} />;
}

const AnotherPerson = ({ at, ticked }: { at: number; ticked: boolean }) => (
  <label className="mt-1 flex items-start gap-2 text-ink">
    <input type="checkbox" name="another" value={at} defaultChecked={ticked} className="mt-0.5 size-4" />
    This is another person
  </label>
);

function InviteInstead({ good, wrong, approves, ticked }: { good: number; wrong: number; approves: boolean; ticked: boolean }) {
  return (
    <>
      <Button name="step" value={wrong === 0 ? "invite" : "invite-good"}>
        {wrong === 0 ? (good === 1 ? "Invite this person" : `Invite these ${good} people`) : `Invite ${good}, without those`}
      </Button>
      {approves && (
        <CheckboxField name="skipsApproval" label="Those invited are confirmed at once when they register" defaultChecked={ticked} />
      )}
    </>
  );
}
