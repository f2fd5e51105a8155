import { useForm } from "@conform-to/react";
import { data, type MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { newId } from "db/identity.server";
import type { Outcome } from "db/outcome";
import { actorOf } from "~/accounts/organiser.server";
import { may } from "~/accounts/role";
import { notFound, redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { requireOrganiser } from "~/http/doors.server";
import { refuse } from "~/http/entrance.server";
import { paths } from "~/paths";
import { findPerson } from "~/people/people-queries.server";
import { makeLink } from "~/people/personal-link.server";
import { renewLink } from "~/people/renew-link.server";
import { AnswersCard } from "~/registration/answers/team/answers-card";
import { answersRead } from "~/registration/answers/team/answers-read";
import { cancelRegistration } from "~/registration/cancel-registration.server";
import { changeRegistration } from "~/registration/change-registration.server";
import { confirmRegistration } from "~/registration/confirm-registration.server";
import { DecideCard } from "~/registration/decide-card";
import { declineRegistration } from "~/registration/decline-registration.server";
import { LinkCard } from "~/registration/link-card";
import { noteLinkCopied } from "~/registration/mail-personal-link.server";
import { memberWords } from "~/registration/members/member-words";
import { needsRead } from "~/registration/needs-read";
import { personForm } from "~/registration/person-form";
import { findPersonPage } from "~/registration/person-page.server";
import { History, MessagesReceived, Steps } from "~/registration/person-story";
import { findRegistration } from "~/registration/registration-queries.server";
import { TeamDetailsFields } from "~/registration/team-details-fields";
import { refusalSentences } from "~/registration/team-words";
import { Anchor } from "~/ui/anchor";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { DescriptionList } from "~/ui/facts";
import { ErrorSummary } from "~/ui/form/error-summary";
import { errorsOf } from "~/ui/form/field-props";
import { FormActions, FormFields } from "~/ui/form/form-parts";
import { PageHeading } from "~/ui/frame/page-heading";
import { Notice } from "~/ui/notice";
import { Tag } from "~/ui/tag";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.name }];

export const loader = door(requireOrganiser("view"), async ({ event, organiser, params, reads, house, url, now }) => {
  const registration = await findRegistration(reads, event, params.registration ?? "");
  if (!registration) throw notFound();
  const page = await findPersonPage(reads, event, registration, organiser.role);
  if (page.needs) house.readings.note(needsRead(actorOf(organiser), registration, now));
  for (const entry of answersRead(actorOf(organiser), registration, page.answers.classes, now)) house.readings.note(entry);
  const wasHead = (await findRegistration(reads, event, url.searchParams.get("was-head") ?? ""))?.name;
  return { wasHead, formKey: newId(), mayEdit: may(organiser.role, "edit-people"), ...page };
});

export const action = formDoor(
  requireOrganiser("edit-people"),
  async ({ event, organiser, params, reads, write, once, form, house, now }) => {
    const registration = await findRegistration(reads, event, params.registration ?? "");
    const person = registration && (await findPerson(reads, event.hostId, registration.personId));
    if (!registration || !person) throw notFound();
    const { id } = registration;
    const input = await form(personForm);
    const by = { hostId: event.hostId, eventId: event.id, actor: actorOf(organiser) };
    if (input.deed === "copy-link") {
      await write(async (tx) => noteLinkCopied(tx, organiser, person, now));
      const { baseUrl, secret } = house.configuration;
      return data({ link: baseUrl + paths.me(makeLink(secret, "me", person.id, person.linkGeneration), event.address) });
    }
    if (input.deed === "renew-link") {
      await write((tx) => renewLink(tx, by, person, now));
      return redirectTo(paths.registration(event.address, id));
    }
    const outcome =
      input.deed === "change"
        ? await write((tx) => changeRegistration(tx, organiser, id, input, now))
        : await once(input.deed, (tx): Promise<Decided> => decisions[input.deed](tx, organiser, id, input, now));
    return outcome.ok ? redirectTo(paths.registration(event.address, id)) : refuse(refusalSentences[outcome.why]);
  },
);

type Decided = Outcome<unknown, keyof typeof refusalSentences>;
const decisions = { confirm: confirmRegistration, decline: declineRegistration, cancel: cancelRegistration };

export default function Person() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refused = answer && !("link" in answer) ? answer : undefined;
  const changing = refused?.initialValue?.deed === "change";
  return (
    <>
      <PageHeading
        eyebrow={<Anchor href={paths.people(page.address)}>People</Anchor>}
        title={<bdi>{page.name}</bdi>}
        lead={page.lead}
        status={<Tag tone={page.state === "confirmed" ? "ok" : page.unproven ? "warn" : "neutral"}>{page.stateName}</Tag>}
      />
      {page.wasHead && (
        <div className="pb-5">
          <Notice tone="ok">{memberWords("en").member.nowAlternate(page.wasHead)}</Notice>
        </div>
      )}
      <div className="grid items-start gap-5 xl:grid-cols-[1fr_22rem]">
        <div className="grid gap-5">
          {page.mayEdit ? <Details lastResult={changing ? refused : undefined} /> : <Known />}
          {(page.answers.asks || page.answers.earlier.length > 0) && (
            <AnswersCard {...page.answers} change={page.mayEdit ? paths.answers(page.address, page.id) : undefined} />
          )}
          {page.mayEdit && (
            <DecideCard state={page.state} formerly={page.formerly} formKey={page.formKey} lastResult={changing ? undefined : refused} />
          )}
        </div>
        <div className="grid gap-5">
          {page.speaker && (
            <Card title="Speaker">
              <Anchor href={page.speaker}>Panels and page of this speaker</Anchor>
            </Card>
          )}
          {page.hasDelegations && (
            <Card title="Delegation">
              <p>{page.delegation ? `${page.delegation.name}: ${page.delegation.role}` : "Comes without a delegation."}</p>
              {page.mayEdit && <Anchor href={paths.membership(page.address, page.id)}>Change</Anchor>}
            </Card>
          )}
          {page.mayEdit && <LinkCard link={answer && "link" in answer ? answer.link : undefined} />}
          <Steps steps={page.steps} />
          <MessagesReceived messages={page.messages} />
          <History lines={page.history} />
        </div>
      </div>
    </>
  );
}

type Answer = Parameters<typeof useForm<Record<string, string>>>[0]["lastResult"];

function Details({ lastResult }: { lastResult: Answer }) {
  const { filled, categories, jurisdictions, seesNeeds } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<Record<string, string>>({ id: `change-${filled.revision}`, lastResult, defaultValue: filled });
  return (
    <Card title="Details">
      <Form method="post" id={form.id} noValidate>
        <ErrorSummary errors={errorsOf(form)} />
        <input type="hidden" name="deed" value="change" />
        <input type="hidden" name="revision" value={fields.revision!.defaultValue} />
        <FormFields>
          <TeamDetailsFields fields={fields} categories={categories} jurisdictions={jurisdictions} withNeeds={seesNeeds} />
        </FormFields>
        <FormActions>
          <Button look="primary">Save the details</Button>
        </FormActions>
      </Form>
    </Card>
  );
}

function Known() {
  const { filled, category, jurisdiction, addresses, needs, seesNeeds, listed } = useLoaderData<typeof loader>();
  const facts = [
    { label: "Organisation", value: filled.organisation },
    { label: "Jurisdiction", value: jurisdiction },
    { label: "Category", value: category },
    { label: "Mail", value: addresses.map(({ mailAddress }) => mailAddress).join(", ") },
    { label: "Dietary or access needs", value: seesNeeds ? needs : "" },
    { label: "List of participants", value: listed ? "Wants to be shown" : "" },
  ];
  return (
    <Card title="Details">
      <DescriptionList facts={facts.filter(({ value }) => value)} />
    </Card>
  );
}
