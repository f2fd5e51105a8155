import { useForm } from "@conform-to/react";
import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { MyFrame } from "~/agenda/my-page/my-frame";
import { replyForm } from "~/delegations/invited/delegation-forms";
import { markOfReply, type ReplyRefusal, replyByLink, whyReplyClosed } from "~/delegations/invited/reply-by-link.server";
import { replyWords } from "~/delegations/invited/reply-words";
import { redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { refuse } from "~/http/entrance.server";
import { requireFocalPointPage } from "~/http/focal-point-page.server";
import { paths } from "~/paths";
import { findStanding } from "~/registration/members/delegation-standing.server";
import { memberWords } from "~/registration/members/member-words";
import { replySaid } from "~/registration/members/reply-said";
import { plainDate } from "~/time/display";
import { Button, ButtonLink } from "~/ui/button";
import { RadioGroup } from "~/ui/form/choice-fields";
import { ErrorSummary } from "~/ui/form/error-summary";
import { errorsOf, fieldProps } from "~/ui/form/field-props";
import { FormActions, FormFields } from "~/ui/form/form-parts";
import { TextArea, TextField } from "~/ui/form/text-field";
import { Notice } from "~/ui/notice";

export const handle = { scripts: false };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data && `${replyWords(data.language).reply.title} · ${data.frame.shortTitle}` },
];

export const loader = door(requireFocalPointPage, async ({ focalPoint, event, frame, language, rightToLeft, reads, now }) => {
  const { delegation } = focalPoint;
  const { places, deadlines } = await findStanding(reads, event, delegation);
  return {
    ...{ frame, language, rightToLeft, id: delegation.id, name: delegation.name, places },
    closed: whyReplyClosed(event, deadlines.replyBy, now) ?? null,
    by: deadlines.replyBy ? plainDate(deadlines.replyBy, language) : "",
    seen: markOfReply(delegation),
    filled: {
      reply: delegation.reply ?? "",
      coming: String(delegation.coming || places || ""),
      who: "me",
      replyNote: delegation.replyNote,
    },
  };
});

export const action = formDoor(requireFocalPointPage, async ({ focalPoint, event, person, language, write, form, now }) => {
  const say = replyWords(language).reply;
  const input = await form(replyForm(replyWords(language).form));
  const outcome = await write((tx) => replyByLink(tx, focalPoint, input, now));
  // Who named somebody else in their place is led on to where that is said.
  if (outcome.ok) return redirectTo(paths.myDelegation(person.link, event.address, focalPoint.delegation.id));
  const sentences: Record<ReplyRefusal, [string, string?]> = {
    "too-late": [say.tooLate],
    "event-over": [say.eventOver],
    "replied-meanwhile": [say.repliedMeanwhile(replySaid(focalPoint.delegation, memberWords(language).page))],
    "too-many": [say.tooMany(outcome.places ?? 0), "coming"],
    "focal-name-missing": [say.focalNameMissing, "focalName"],
    "focal-mail-missing": [say.focalMailMissing, "focalMail"],
    "changed-since": [say.changedSince],
  };
  return refuse(...sentences[outcome.why]);
});

export default function DelegationReply() {
  const { frame, language, id, name, places, closed, by, seen, filled } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const words = memberWords(language);
  const say = replyWords(language).reply;
  const [form, fields] = useForm<Record<string, string>>({ id: "reply", lastResult: refused, defaultValue: filled });
  return (
    <MyFrame frame={frame} title={say.title} note={name}>
      <div className="grid gap-5 pt-4">
        {closed && <ReplyClosed sentence={closed === "too-late" ? say.tooLate : say.eventOver} mail={frame.secretariat.mail} />}
        {(!closed || refused) && (
          <Form method="post" id={form.id} noValidate className="group rounded-lg border border-line bg-paper p-5">
            <ErrorSummary errors={errorsOf(form)} />
            <input type="hidden" name="seen" value={seen} />
            {((by && !closed) || places !== null) && (
              <p className="mb-5 text-ink-2">
                {[by && !closed && say.by(by), places !== null && say.places(places)].filter(Boolean).join(" ")}
              </p>
            )}
            <FormFields>
              <RadioGroup
                label={say.title}
                choices={[
                  { value: "accepted", label: say.accept },
                  { value: "regretted", label: say.regret },
                ]}
                {...fieldProps(fields.reply!)}
                required
              />
              <div className={`${whereAccepted} grid gap-5`}>
                <TextField label={say.coming} inputMode="numeric" narrow {...fieldProps(fields.coming!)} />
                <RadioGroup
                  label={say.who}
                  choices={[
                    { value: "me", label: say.me },
                    { value: "other", label: say.somebodyElse },
                  ]}
                  {...fieldProps(fields.who!)}
                />
                <div className={`${whereSomebodyElse} grid gap-5`}>
                  <TextField label={say.focalName} autoComplete="off" {...fieldProps(fields.focalName!)} />
                  <TextField label={say.focalMail} type="email" autoComplete="off" {...fieldProps(fields.focalMail!)} />
                </div>
              </div>
              <TextArea label={say.note} rows={2} {...fieldProps(fields.replyNote!)} />
            </FormFields>
            <FormActions>
              <Button look="primary">{say.deed}</Button>
              <ButtonLink look="quiet" href={paths.myDelegation(frame.link, frame.event, id)}>
                {words.add.cancel}
              </ButtonLink>
            </FormActions>
          </Form>
        )}
      </div>
    </MyFrame>
  );
}

// A browser that cannot tell what is chosen shows them all.
const whereAccepted = "group-has-[input[value=regretted]:checked]:hidden";
const whereSomebodyElse = "group-has-[input[value=me]:checked]:hidden";

const ReplyClosed = ({ sentence, mail }: { sentence: string; mail: string }) => (
  <Notice tone="warn">
    {sentence} {mail && <a href={`mailto:${mail}`}>{mail}</a>}
  </Notice>
);
