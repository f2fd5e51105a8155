import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { newId } from "db/identity.server";
import { yes } from "db/outcome";
import { z } from "zod";
import { findHostsOf } from "~/accounts/hosts-queries.server";
import { TeamFrame } from "~/accounts/team-frame";
import { findLanguagesOfList, languageIn } from "~/delegations/names/find-names-page.server";
import { findScheme } from "~/delegations/names/names-queries.server";
import { saveNames } from "~/delegations/names/save-names.server";
import { notFound, redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { requireMember } from "~/http/doors.server";
import { asFormUsed, type Entrance, refuse } from "~/http/entrance.server";
import { paths } from "~/paths";
import { PasteBox } from "~/registration/paste/paste-box";
import { pasteForm } from "~/registration/paste/paste-form";
import { PastePreview } from "~/registration/paste/paste-preview";
import { stepPaste } from "~/registration/paste/paste-steps.server";
import { checkNames } from "~/registration/paste-names/check-names.server";
import { pastedNames } from "~/registration/paste-names/pasted-names";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page && `Paste names · ${page.name}` }];

type Asked = Pick<Entrance, "reads" | "params" | "url"> & { host: { id: string } };

async function findAsked({ reads, params, url, host }: Asked) {
  const scheme = await findScheme(reads, { hostId: host.id }, params.list ?? "");
  if (!scheme) throw notFound();
  return { scheme, language: languageIn(await findLanguagesOfList(reads, host, scheme), url.searchParams.get("language")) };
}

export const loader = door(requireMember("edit-event"), async ({ host, signedIn, reads, params, url }) => {
  const { scheme, language } = await findAsked({ reads, params, url, host });
  return {
    host: { id: host.id, name: host.name },
    hosts: (await findHostsOf(reads, signedIn.account.id)).map(({ host: { id, name } }) => ({ id, name })),
    account: signedIn.account.name,
    id: scheme.id,
    name: scheme.name,
    namesIn: language,
    formKey: newId(),
  };
});

/** `seen`: the revision of the list when what each row changes was shown. */
const pasteNamesForm = pasteForm.extend({ seen: z.coerce.number().int().optional() });

/** Each row replaces what the list says of its code in this language; codes that are not in it stay as they are. */
export const action = formDoor(requireMember("edit-event"), async ({ host, member, reads, params, url, once, form, now }) => {
  const { scheme, language } = await findAsked({ reads, params, url, host });
  const input = await form(pasteNamesForm);
  const step = await stepPaste(input, pastedNames, (table, all) =>
    once("paste-names", async (tx) => {
      const checked = await checkNames(tx, scheme, language.code, table);
      const entries = checked.flatMap(({ entry }) => (entry ? [entry] : []));
      if (entries.length === 0 || (all && entries.length < checked.length)) return { ok: false, why: "rows" } as const;
      const names = Object.fromEntries(entries.map(({ code, ...said }) => [code, said]));
      const taken = { language: language.code, revision: input.seen ?? scheme.revision, shown: Object.keys(names), names };
      const saved = await saveNames(tx, member, scheme.id, taken, now, "names.imported");
      return saved.ok ? yes(String(saved.value.changed)) : ({ ok: false, why: "said", sentence: changedMeanwhile } as const);
    }).catch(asFormUsed),
  );
  if ("unreadable" in step) return refuse(step.unreadable, "text");
  if ("added" in step) return redirectTo(`${paths.namesList(host.id, scheme.id, language.code)}&done=import&rows=${step.added}`);
  const { table, problem, status } = step;
  const rows = (await checkNames(reads, scheme, language.code, table)).map(({ faults, note }) => ({ faults, note }));
  const key = status === 409 ? newId() : input.formKey;
  return data({ table, rows, problem, formKey: key, seen: scheme.revision, error: null }, { status });
});

const changedMeanwhile = "A colleague saved this list in the meantime. Look at what each row changes now.";

export default function PasteNames() {
  const { host, hosts, account, id, name, namesIn: language, formKey } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const busy = useNavigation().state === "submitting";
  const words = {
    eyebrow: name,
    lead: "Nothing has been changed yet. Say above each column what it holds, and correct the boxes where something is wrong.",
    pasteLead: `The names in ${language.label}: code, name, short name, adjective, sorted as, flag. The code or a known name says which jurisdiction is meant.`,
    hint: "One jurisdiction a row; a first row with headings helps. Columns and rows you leave out stay as they are. Nothing is re-cased.",
    back: "Back to the list",
    label: "The pasted names",
    add: (count: number) => (count === 1 ? "Take 1 row" : `Take ${count} rows`),
    note: "An emptied cell follows the first name, or the name, again.",
  };
  const again = paths.pasteNames(host.id, id, language.code);
  return (
    <TeamFrame account={account} hosts={hosts} here={paths.host(host.id)}>
      {answer && "table" in answer ? (
        <PastePreview {...answer} {...{ kind: pastedNames, busy, words, again }}>
          <input type="hidden" name="seen" value={answer.seen} />
        </PastePreview>
      ) : (
        <PasteBox {...{ formKey, words, answer, busy, back: paths.namesList(host.id, id, language.code) }} />
      )}
    </TeamFrame>
  );
}
