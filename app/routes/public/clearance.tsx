import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { newId } from "db/identity.server";
import { languageOf } from "~/events/event";
import { pick } from "~/events/words";
import { redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { type FormAnswer, refuse } from "~/http/entrance.server";
import { requireClearance } from "~/http/require-clearance.server";
import { paths } from "~/paths";
import { type ClearRefusal, clearDraft } from "~/programme/clearance/clear-draft.server";
import { standingOf } from "~/programme/clearance/clearance";
import { clearingForm } from "~/programme/clearance/clearance-form";
import { findAllRemarks } from "~/programme/clearance/clearance-queries.server";
import { ClearForm, RemarkForm } from "~/programme/clearance/clearing-forms";
import { DraftDays, Remarks } from "~/programme/clearance/draft-days";
import { type RemarkRefusal, remarkOnDraft } from "~/programme/clearance/remark-on-draft.server";
import { aboutChoices, shownDraft, shownRemark } from "~/programme/clearance/shown-draft";
import { findPrintedDraft } from "~/programme/find-printed-draft.server";
import { dateSpan, instantInZone } from "~/time/display";
import { instantWithZone } from "~/time/zone-name";
import { Card } from "~/ui/card";
import { HostColour } from "~/ui/frame/host-colour";
import { PersonalActions, PersonalFrame, PersonalHeader } from "~/ui/frame/personal-header";
import { SiteFooter } from "~/ui/frame/site-footer";
import { useNonce } from "~/ui/nonce";
import { Notice } from "~/ui/notice";

export const handle = { scripts: false };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data && `DRAFT · ${data.shortTitle}` },
  { name: "robots", content: "noindex" },
];

/** The draft as it stands, for somebody above the team who clears it. In English, as are the team's own screens. */
export const loader = door(requireClearance, async ({ holder, reads, now, url }) => {
  const { event, clearance, link } = holder;
  const language = languageOf(event);
  const { content, mark, unplaced } = await findPrintedDraft(reads, event, now);
  const remarks = await findAllRemarks(reads, event, clearance);
  const days = shownDraft(event, content, remarks);
  const asked = url.searchParams.get("about");
  const { cleared } = clearance;
  return {
    link,
    text: language,
    shortTitle: pick(event.shortTitle, language, event.languages),
    title: pick(event.title, language, event.languages),
    dates: dateSpan(event.startsOn, event.endsOn, "en"),
    venue: pick(content.venueName, language, event.languages),
    asOf: instantWithZone(now, event.timeZone, "en"),
    opensUntil: instantInZone(clearance.endsAt, event.timeZone, "en"),
    askedOf: clearance.askedOf,
    standing: standingOf(clearance, mark),
    cleared: cleared && { by: cleared.by, at: instantInZone(cleared.at, event.timeZone, "en") },
    days,
    unplaced,
    general: remarks.filter(({ about }) => !days.some(({ items }) => items.some(({ key }) => key === about?.sessionId))).map(shownRemark),
    about: days.some(({ items }) => items.some(({ key }) => key === asked)) ? asked! : "",
    seen: mark,
    formKeys: [newId(), newId()] as const,
    done: url.searchParams.get("done"),
    colour: event.colour,
    crest: event.crestFileId ? paths.file(event.crestFileId) : undefined,
    hostName: event.hostName,
    mail: event.secretariatMail,
    phone: event.secretariatPhone,
  };
});

export const action = formDoor(requireClearance, async ({ holder, form, once, now }) => {
  const input = await form(clearingForm);
  const here = paths.clearance(holder.link);
  if (input.deed === "remark") {
    const outcome = await once("clearance-remark", (tx) => remarkOnDraft(tx, holder, input, now));
    return outcome.ok ? redirectTo(`${here}?done=remark`) : refuse(refusals[outcome.why]);
  }
  const outcome = await once("clearance-clear", (tx) => clearDraft(tx, holder, input, now));
  return outcome.ok ? redirectTo(`${here}?done=cleared`) : refuse(refusals[outcome.why]);
});

const refusals: Record<RemarkRefusal | ClearRefusal, string> = {
  ended: "This link has been ended meanwhile. Nothing was written down.",
  "session-gone": "This item has been taken out of the draft meanwhile. Choose another, or the whole programme.",
  "too-many": "There are too many remarks already. Please speak to the team.",
  "draft-changed-meanwhile":
    "The team has changed the draft since you opened this page. Above is how it stands now: look again before you clear it.",
};

export default function Clearance() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() as FormAnswer | undefined;
  const clearing = refused?.initialValue?.deed === "clear";
  const here = paths.clearance(page.link);
  const nonce = useNonce();
  return (
    <>
      <HostColour colour={page.colour} nonce={nonce} />
      <PersonalFrame
        header={
          <>
            <PersonalHeader
              eventLine={`For clearance by ${page.askedOf}`}
              title={<span lang={page.text}>{page.title}</span>}
              state={[page.dates, page.venue].filter(Boolean).join(" · ")}
              crest={page.crest}
            />
            <PersonalActions
              label="What to do here"
              actions={[
                { href: "#remarks", label: "Leave a remark" },
                { href: "#clearing", label: "Clear it" },
                { href: paths.clearancePaper(page.link), label: "PDF" },
              ]}
            />
          </>
        }
        footer={<SiteFooter heading={page.hostName} mail={page.mail} phone={page.phone} />}
      >
        <p className="sticky top-2 z-10 rounded border-2 border-bad bg-paper px-4 py-2.5 text-sm font-semibold text-bad">
          <span className="tracking-widest">DRAFT</span> as of {page.asOf}. Not public.
        </p>
        <div className="mt-3 grid gap-3">
          {page.done === "remark" && !refused && <Notice tone="ok">Your remark is with the team.</Notice>}
          {page.cleared && <Cleared standing={page.standing} {...page.cleared} />}
          {page.days.length === 0 && <p className="text-ink-2">No item has a day and a time yet.</p>}
          {page.unplaced > 0 && (
            <p className="text-sm text-ink-2">{`${page.unplaced} more ${page.unplaced === 1 ? "item has" : "items have"} no day or no time yet and cannot be shown.`}</p>
          )}
        </div>
        <DraftDays days={page.days} language={page.text} aboutHref={(id) => `${paths.clearance(page.link, id)}#remarks`} />
        <div className="mt-8 grid gap-5">
          <div id="remarks" className="scroll-mt-24">
            <Card title="Leave a remark">
              <div className="mb-4 grid gap-2 empty:hidden">
                <Remarks remarks={page.general} />
              </div>
              <RemarkForm
                key={page.formKeys[0]}
                {...{ action: here, formKey: page.formKeys[0], about: page.about, name: page.askedOf, choices: aboutChoices(page.days) }}
                refused={clearing ? undefined : refused}
              />
            </Card>
          </div>
          <div id="clearing" className="scroll-mt-24">
            <Card
              title="Clear it"
              foot={`This page opens until ${page.opensUntil}. What you clear is the draft above; a later change is told to the team.`}
            >
              <ClearForm
                {...{ action: here, formKey: page.formKeys[1], seen: page.seen, name: page.askedOf, again: page.cleared !== null }}
                refused={clearing ? refused : undefined}
              />
            </Card>
          </div>
        </div>
      </PersonalFrame>
    </>
  );
}

const Cleared = ({ standing, by, at }: { standing: string; by: string; at: string }) => (
  <Notice tone={standing === "changed" ? "warn" : "ok"} title={`Cleared by ${by}, ${at}`}>
    {standing === "changed" ? "The draft has changed since it was cleared." : "The draft is still the same."}
  </Notice>
);
