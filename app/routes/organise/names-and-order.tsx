import { useForm } from "@conform-to/react";
import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { findHostMember, isProof } from "~/accounts/organiser.server";
import { findAllJurisdictions } from "~/delegations/delegations-queries.server";
import { chooseList } from "~/delegations/names/choose-list.server";
import { Flag } from "~/delegations/names/flag";
import { listRefusals } from "~/delegations/names/list-sentences";
import { chosenListForm } from "~/delegations/names/names-form";
import { findAllSchemes } from "~/delegations/names/names-queries.server";
import { redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { requireOrganiser } from "~/http/doors.server";
import { refuse } from "~/http/entrance.server";
import { paths } from "~/paths";
import { NamesCheck } from "~/registration/names-check/names-check";
import { checkNames } from "~/registration/names-check/names-check.server";
import { Button, ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { ErrorSummary } from "~/ui/form/error-summary";
import { errorsOf, fieldProps } from "~/ui/form/field-props";
import { SelectField } from "~/ui/form/select-field";
import { PageHeading } from "~/ui/frame/page-heading";
import { Notice } from "~/ui/notice";

export const meta: MetaFunction = () => [{ title: "Names and order" }];

export const shouldRevalidate = () => true;

export const loader = door(requireOrganiser("edit-event"), async ({ event, organiser, reads, url }) => {
  const [schemes, member, check, jurisdictions] = await Promise.all([
    findAllSchemes(reads, event),
    findHostMember(reads, organiser.accountId, event.hostId, "edit-event"),
    checkNames(reads, event),
    findAllJurisdictions(reads, event),
  ]);
  const mayEdit = isProof(member);
  return {
    check,
    saved: url.searchParams.has("saved"),
    chosen: event.namingSchemeId ?? "",
    lists: schemes.map(({ id, name }) => ({ value: id, label: name })),
    listsAt: mayEdit ? paths.hostNames(event.hostId) : "",
    editAt: mayEdit && event.namingSchemeId ? paths.namesList(event.hostId, event.namingSchemeId) : "",
    names: jurisdictions.map(({ code, name, flag }) => ({ code, name, flag })),
  };
});

export const action = formDoor(requireOrganiser("edit-event"), async ({ event, organiser, write, form, now }) => {
  const input = await form(chosenListForm);
  const chosen = await write((tx) => chooseList(tx, organiser, input, now));
  if (chosen.ok) return redirectTo(`${paths.namesAndOrder(event.address)}?saved`);
  return refuse(chosen.why === "changed-since" ? chosenMeanwhile : listRefusals[chosen.why], "list");
});

const chosenMeanwhile = "A colleague chose another list in the meantime: it stands below the box. Choose again to put yours in its place.";

export default function NamesAndOrder() {
  const { check, saved, chosen, lists, listsAt, editAt, names } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<Record<string, string>>({ id: "names", lastResult: answer, defaultValue: { list: chosen } });
  const chosenName = lists.find(({ value }) => value === chosen)?.label ?? "The first names";
  return (
    <>
      <PageHeading
        title="Names and order"
        lead="How this event names jurisdictions and in which order they stand: by one of the host’s lists. Other events are not changed; what was issued stays as it is."
        actions={listsAt && <ButtonLink href={listsAt}>The host’s lists</ButtonLink>}
      />
      {saved && !answer && (
        <div className="pb-4">
          <Notice tone="ok">The names and their order are saved.</Notice>
        </div>
      )}
      <div className="grid gap-5">
        <Card title="The list of this event">
          <Form method="post" id={form.id} noValidate className="grid max-w-form gap-4">
            <ErrorSummary errors={errorsOf(form)} />
            <input type="hidden" name="seen" value={chosen} />
            <SelectField
              label="List"
              empty="The first names"
              choices={lists}
              hint={answer ? `Chosen now: ${chosenName}.` : lists.length === 0 ? "The host has no list of its own yet." : undefined}
              {...fieldProps(fields.list!)}
            />
            <div className="flex flex-wrap gap-3">
              <Button look="primary">Use this list</Button>
              {editAt && <ButtonLink href={editAt}>Edit the list</ButtonLink>}
            </div>
          </Form>
        </Card>
        <NamesCheck {...check} />
        <details className="rounded-lg border border-line bg-paper px-5 py-3">
          <summary className="cursor-pointer font-semibold">{`As they stand now (${names.length})`}</summary>
          <ol className="mt-3 gap-x-8 text-sm sm:columns-2 xl:columns-3">
            {names.map(({ code, name, flag }) => (
              <li key={code} className="break-inside-avoid py-0.5">
                <Flag code={flag ? code : null} />
                <bdi>{name}</bdi>
              </li>
            ))}
          </ol>
        </details>
      </div>
    </>
  );
}
