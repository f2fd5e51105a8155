import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { findHostsOf } from "~/accounts/hosts-queries.server";
import { TeamFrame } from "~/accounts/team-frame";
import { findLanguagesOfList, findListPage, languageIn } from "~/delegations/names/find-names-page.server";
import { removeList, renameList } from "~/delegations/names/keep-lists.server";
import { NamesListBar, NamesListCards } from "~/delegations/names/list-parts";
import { listRefusals } from "~/delegations/names/list-sentences";
import { namesListForm } from "~/delegations/names/names-form";
import { findScheme } from "~/delegations/names/names-queries.server";
import { NamesTable } from "~/delegations/names/names-table";
import { saveNames } from "~/delegations/names/save-names.server";
import { typedOver } from "~/delegations/names/typed-over";
import { notFound, redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { requireMember } from "~/http/doors.server";
import { refuse, refuseEach } from "~/http/entrance.server";
import { paths } from "~/paths";
import { Anchor } from "~/ui/anchor";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/form/error-summary";
import { FormActions } from "~/ui/form/form-parts";
import { PageHeading } from "~/ui/frame/page-heading";
import { Notice } from "~/ui/notice";
import { Pagination } from "~/ui/pagination";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data && `${data.name} · Names and order` }];

export const shouldRevalidate = () => true;

export const loader = door(requireMember("edit-event"), async ({ host, member, signedIn, params, reads, url }) => {
  const scheme = await findScheme(reads, member, params.list ?? "");
  if (!scheme) throw notFound();
  const page = await findListPage(reads, host, scheme, url.searchParams);
  return {
    ...page,
    id: scheme.id,
    host: { id: host.id, name: host.name },
    hosts: (await findHostsOf(reads, signedIn.account.id)).map(({ host: { id, name } }) => ({ id, name })),
    account: signedIn.account.name,
    done: url.searchParams.get("done"),
    rowsDone: Number(url.searchParams.get("rows") ?? 0),
  };
});

export const action = formDoor(requireMember("edit-event"), async ({ host, member, params, reads, url, write, form, now }) => {
  const scheme = await findScheme(reads, member, params.list ?? "");
  if (!scheme) throw notFound();
  const input = await form(namesListForm);
  if (input.deed === "remove") {
    const removed = await write((tx) => removeList(tx, member, scheme.id, now));
    return removed.ok ? redirectTo(paths.hostNames(host.id)) : refuse(listRefusals[removed.why]);
  }
  if (input.deed === "rename") {
    const renamed = await write((tx) => renameList(tx, member, scheme.id, input.listName, now));
    if (!renamed.ok) return refuse(listRefusals[renamed.why], "listName");
    return redirectTo(`${paths.namesList(host.id, scheme.id)}?done=rename`);
  }
  const { code } = languageIn(await findLanguagesOfList(reads, host, scheme), input.language);
  const saved = await write((tx) => saveNames(tx, member, scheme.id, { ...input, language: code }, now));
  if (saved.ok) {
    const [find, page] = [url.searchParams.get("find") ?? "", Number(url.searchParams.get("page") ?? 1)];
    const back = paths.namesList(host.id, scheme.id, code, { find, page });
    return redirectTo(`${back}&done=save&rows=${saved.value.changed}`);
  }
  if (saved.nameless) return refuseEach(Object.fromEntries(saved.nameless.map((each) => [`names.${each}.name`, [listRefusals.nameless]])));
  return refuse(listRefusals[saved.why]);
});

export default function NamesList() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { id, name, host, hosts, account, namesIn: language, languages, events, changed, revision } = page;
  const refused = answer?.error ?? {};
  const errors = Object.entries(refused).flatMap(([at, messages]) =>
    (messages ?? []).map((message) => ({ id: at === "listName" ? "list-name" : at || undefined, message })),
  );
  const { rows, theirs } = typedOver(page.rows, revision, answer?.initialValue);
  return (
    <TeamFrame account={account} hosts={hosts} here={paths.host(host.id)}>
      <PageHeading
        eyebrow={<Anchor href={paths.hostNames(host.id)}>Names and order</Anchor>}
        title={<bdi>{name}</bdi>}
        lead={
          events.length === 0
            ? "No event uses it yet."
            : "What you save here is printed at once in all that uses the list; what was issued stays."
        }
        status={changed && `Last changed by ${changed}`}
      />
      <div className="grid gap-5">
        <ErrorSummary errors={errors} />
        {page.done === "save" && !answer && (
          <Notice tone="ok">{page.rowsDone === 1 ? "1 row is saved." : `${page.rowsDone} rows are saved.`}</Notice>
        )}
        {page.done === "import" && !answer && (
          <Notice tone="ok">
            {page.rowsDone === 1 ? "1 row of the list was taken." : `${page.rowsDone} rows of the list were taken.`}
          </Notice>
        )}
        <NamesListBar {...{ host: host.id, id, language, languages, find: page.find }} />
        {rows.length === 0 ? (
          <p className="text-ink-2">Nothing in this list is called so.</p>
        ) : (
          <Form method="post" key={`${revision} ${language.code} ${page.find} ${page.page}`}>
            <input type="hidden" name="language" value={language.code} />
            <input type="hidden" name="revision" value={revision} />
            <input type="hidden" name="shown" value={rows.map(({ code }) => code).join(",")} />
            <NamesTable rows={rows} language={language} errors={refused} theirs={theirs} />
            <div className="sticky bottom-0 bg-wash pb-3">
              <FormActions>
                <Button look="primary" name="deed" value="save">
                  {rows.length === 1 ? "Save this row" : `Save these ${rows.length} rows`}
                </Button>
              </FormActions>
            </div>
          </Form>
        )}
        <Pagination
          page={page.page}
          pages={page.pages}
          href={(to) => paths.namesList(host.id, id, language.code, { find: page.find, page: to })}
        />
        <NamesListCards name={name} events={events} answer={answer} />
      </div>
    </TeamFrame>
  );
}
