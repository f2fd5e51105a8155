import { useForm } from "@conform-to/react";
import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { newId } from "db/identity.server";
import { agendaWords } from "~/agenda/agenda-words";
import { MyFrame } from "~/agenda/my-page/my-frame";
import { redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { refuse } from "~/http/entrance.server";
import { requirePersonPage } from "~/http/person-page.server";
import { paths } from "~/paths";
import { colleagueWords } from "~/registration/colleague/colleague-words";
import { decideForm } from "~/registration/decide-form";
import { mayRegret } from "~/registration/invitations/invitation";
import { invitationWords } from "~/registration/invitations/invitation-words";
import { lastDayToAnswer } from "~/registration/invitations/last-day";
import { regretInvitation } from "~/registration/invitations/regret-invitation.server";
import { mayChange, mayPassOn, ownPhase } from "~/registration/registration";
import { findLiveRegistration } from "~/registration/registration-queries.server";
import { registrationWords } from "~/registration/registration-words";
import { waitingWords } from "~/registration/waiting/waiting-words";
import { withdrawRegistration } from "~/registration/withdraw-registration.server";
import { Button, ButtonLink } from "~/ui/button";
import { ErrorSummary } from "~/ui/form/error-summary";
import { errorsOf, fieldProps } from "~/ui/form/field-props";
import { FormKey } from "~/ui/form/form-key";
import { FormActions } from "~/ui/form/form-parts";
import { TextArea } from "~/ui/form/text-field";
import { Notice } from "~/ui/notice";

export const handle = { scripts: false };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data && `${(data.invited ? invitationWords : withdrawWords)(data.language).title} · ${data.frame.shortTitle}` },
];

const withdrawWords = (language: string) => registrationWords(language).withdraw;

export const loader = door(requirePersonPage, async (visitor) => {
  const { person, event, participation, invitation, entry, frame, language, rightToLeft, reads, now } = visitor;
  const registration = await findLiveRegistration(reads, event, person.id);
  const waits = registration?.state === "waiting-list";
  return {
    frame,
    language,
    rightToLeft,
    formKey: newId(),
    waits,
    lastDay: lastDayToAnswer(event, language),
    invited: invitation !== undefined && !participation?.registration,
    regrets: entry?.ok === true && invitation !== undefined && mayRegret(invitation, participation?.registration),
    may: registration !== undefined && mayChange(registration, event, now),
    maySend: registration !== undefined && mayPassOn(registration, event, { speaks: participation?.speaker !== undefined }, now),
    phase: registration ? ownPhase(registration, event, now) : "open",
  };
});

export const action = formDoor(requirePersonPage, async ({ person, event, invitation, language, once, form, now }) => {
  const { reason } = await form(decideForm);
  const { refusals, withdraw } = registrationWords(language);
  const outcome = await once(
    "withdraw",
    async (tx) => {
      const regretted = invitation ? await regretInvitation(tx, person, event, now) : undefined;
      return regretted?.ok ? regretted : withdrawRegistration(tx, person, event, { reason }, now);
    },
    withdraw.sentBefore,
  );
  return outcome.ok ? redirectTo(paths.me(person.link, event.address)) : refuse(refusals[outcome.why]);
});

export default function Withdraw() {
  const page = useLoaderData<typeof loader>();
  const { frame, language, formKey, may, maySend, phase, waits } = page;
  const waiting = waitingWords(language);
  const say = registrationWords(language).withdraw;
  const refused = useActionData<typeof action>();
  const [form, fields] = useForm<Record<string, string>>({ id: "withdraw", lastResult: refused });
  const stay = (
    <ButtonLink href={paths.me(frame.link, frame.event)} look="quiet">
      {waits ? waiting.offer.back : say.stay}
    </ButtonLink>
  );
  if (page.regrets && !refused) return <Regret page={page} />;
  if (page.invited)
    return (
      <MyFrame frame={frame} title={invitationWords(language).title}>
        <div className="pt-4">
          <Notice>
            {Object.values(refused?.error ?? {})
              .flat()
              .join(" ") || say.cannot}
          </Notice>
        </div>
      </MyFrame>
    );
  return (
    <MyFrame frame={frame} title={say.title}>
      <div className="pt-4">
        {may || refused ? (
          <Form method="post" id={form.id} noValidate className="rounded-lg border border-line bg-paper p-5">
            <ErrorSummary errors={errorsOf(form)} />
            <FormKey value={formKey} />
            <ul className="mb-5 grid gap-1.5 border-s-[3px] border-bad ps-4">
              <li>{waits ? waiting.leave : say.free}</li>
              <li>{waits ? waiting.leaveAgain : say.again}</li>
            </ul>
            {maySend && (
              <p className="mb-5">
                <a href={paths.myColleague(frame.link, frame.event)}>{colleagueWords(language).title}</a>
              </p>
            )}
            <TextArea label={say.reason} hint={say.reasonHint} rows={2} {...fieldProps(fields.reason!)} />
            <FormActions>
              <Button look="danger">{waits ? waiting.leaveDeed : say.deed}</Button>
              {stay}
            </FormActions>
          </Form>
        ) : (
          <Notice>{phase === "too-late" ? registrationWords(language).refusals[phase] : say.cannot}</Notice>
        )}
      </div>
    </MyFrame>
  );
}

function Regret({ page: { frame, language, formKey, lastDay } }: { page: ReturnType<typeof useLoaderData<typeof loader>> }) {
  const say = invitationWords(language);
  return (
    <MyFrame frame={frame} title={say.title}>
      <Form method="post" id="regret" className="mt-4 rounded-lg border border-line bg-paper p-5">
        <FormKey value={formKey} />
        <ul className="grid gap-1.5 border-s-[3px] border-line ps-4">
          <li>{say.told}</li>
          <li>{agendaWords(language).regrettedOpen(lastDay)}</li>
        </ul>
        <FormActions>
          <Button look="primary">{say.deed}</Button>
          <ButtonLink href={paths.me(frame.link, frame.event)} look="quiet">
            {say.back}
          </ButtonLink>
        </FormActions>
      </Form>
    </MyFrame>
  );
}
