import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { findAllJurisdictions, findOwnNames } from "~/delegations/delegations-queries.server";
import { firstNames } from "~/delegations/first-names.server";
import { nameJurisdictions } from "~/delegations/name-jurisdictions.server";
import { namesForm } from "~/delegations/names-form";
import { NamesTable } from "~/delegations/names-table";
import { languageOf } from "~/events/event";
import { pick } from "~/events/words";
import { redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { requireOrganiser } from "~/http/doors.server";
import { paths } from "~/paths";
import { NamesCheck } from "~/registration/names-check/names-check";
import { checkNames } from "~/registration/names-check/names-check.server";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/form/error-summary";
import { FormActions } from "~/ui/form/form-parts";
import { PageHeading } from "~/ui/frame/page-heading";
import { Notice } from "~/ui/notice";

export const meta: MetaFunction = () => [{ title: "Names and order" }];

export const loader = door(requireOrganiser("edit-event"), async ({ event, reads, url }) => {
  const own = event.namingSchemeId ? await findOwnNames(reads, event.namingSchemeId) : new Map();
  const first = new Map(firstNames.map((each) => [each.code, each]));
  return {
    schemeName: pick(event.shortTitle, languageOf(event), event.languages),
    check: await checkNames(reads, event),
    saved: url.searchParams.has("saved"),
    rows: (await findAllJurisdictions(reads, event)).map(({ code, name, sortAs }) => ({
      code,
      first: first.get(code)!.name,
      name: own.has(code) ? name : "",
      sortAs: own.has(code) && sortAs !== name ? sortAs : "",
    })),
  };
});

export const action = formDoor(requireOrganiser("edit-event"), async ({ event, organiser, write, form, now }) => {
  const input = await form(namesForm);
  await write((tx) => nameJurisdictions(tx, organiser, input, now));
  return redirectTo(`${paths.namesAndOrder(event.address)}?saved`);
});

export default function NamesAndOrder() {
  const { check, schemeName, saved, rows } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const errors = Object.entries(answer?.error ?? {}).flatMap(([id, messages]) => (messages ?? []).map((message) => ({ id, message })));
  const typed = (answer?.initialValue as { names?: Record<string, { name?: string; sortAs?: string }> } | undefined)?.names;
  return (
    <>
      <PageHeading
        title="Names and order"
        lead="How this event names jurisdictions and in which order they stand. An empty box keeps the first name. Other events are not changed."
      />
      {saved && !answer && (
        <div className="pb-4">
          <Notice tone="ok">The names and their order are saved.</Notice>
        </div>
      )}
      <NamesCheck {...check} />
      <Form method="post">
        <ErrorSummary errors={errors} />
        <input type="hidden" name="schemeName" value={schemeName} />
        <NamesTable
          rows={typed ? rows.map((row) => ({ ...row, name: "", sortAs: "", ...typed[row.code] })) : rows}
          errors={answer?.error ?? {}}
        />
        <div className="sticky bottom-0 bg-wash pb-3">
          <FormActions>
            <Button look="primary">Save names and order</Button>
          </FormActions>
        </div>
      </Form>
    </>
  );
}
