import { useForm } from "@conform-to/react";
import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { languageOf } from "~/events/event";
import { directionOf } from "~/events/language";
import { pick } from "~/events/words";
import { redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { refuse } from "~/http/entrance.server";
import { requireProof } from "~/http/require-proof.server";
import { paths } from "~/paths";
import { findPersonById } from "~/people/people-queries.server";
import { makeLink } from "~/people/personal-link.server";
import type { Proof } from "~/registration/proof-link.server";
import { proveAddress } from "~/registration/prove-address.server";
import { isOver, isUnproven } from "~/registration/registration";
import { registrationWords } from "~/registration/registration-words";
import { dateSpan } from "~/time/display";
import { Button, ButtonLink } from "~/ui/button";
import { RadioGroup } from "~/ui/form/choice-fields";
import { ErrorSummary } from "~/ui/form/error-summary";
import { errorsOf } from "~/ui/form/field-props";
import { HostColour } from "~/ui/frame/host-colour";
import { PersonalFrame, PersonalHeader } from "~/ui/frame/personal-header";
import { SiteFooter } from "~/ui/frame/site-footer";
import { useNonce } from "~/ui/nonce";
import { Notice } from "~/ui/notice";

export const handle = { scripts: false };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data && `${registrationWords(data.language).prove.title} · ${data.shortTitle}` },
];

/** Opening the link changes nothing, for scanners open every link: a person presses the button. */
export const loader = door(requireProof, ({ proof, now }) => {
  const { registration, event, others } = proof;
  const language = languageIn(proof);
  const ended = isOver(registration.state) || (isUnproven(registration) && registration.heldUntil! <= now);
  return {
    language,
    rightToLeft: directionOf(language) === "rtl",
    name: registration.name,
    shortTitle: pick(event.shortTitle, language, event.languages),
    title: pick(event.title, language, event.languages),
    dates: dateSpan(event.startsOn, event.endsOn, language),
    address: event.address,
    colour: event.colour,
    crest: event.crestFileId ? paths.file(event.crestFileId) : undefined,
    hostName: event.hostName,
    mail: event.secretariatMail,
    phone: event.secretariatPhone,
    state: ended ? "ended" : isUnproven(registration) ? "open" : "proven",
    others: isUnproven(registration) ? others.map(({ id, name }) => ({ id, name })) : [],
  } as const;
});

const proofForm = z.object({ who: z.string().max(60).optional() });

export const action = formDoor(requireProof, async ({ proof, write, form, reads, house, now }) => {
  const { who } = await form(proofForm);
  const outcome = await write((tx) => proveAddress(tx, proof, { who }, now));
  if (!outcome.ok)
    return refuse(registrationWords(languageIn(proof)).refusals[outcome.why], outcome.why === "who-is-it" ? "who" : undefined);
  const person = (await findPersonById(reads, outcome.value.personId))!;
  return redirectTo(paths.me(makeLink(house.configuration.secret, "me", person.id, person.linkGeneration), proof.event.address));
});

const languageIn = ({ event, registration }: Proof) =>
  event.languages.includes(registration.language) ? registration.language : languageOf(event);

export default function Prove() {
  const page = useLoaderData<typeof loader>();
  const say = registrationWords(page.language).prove;
  const nonce = useNonce();
  return (
    <>
      <HostColour colour={page.colour} nonce={nonce} />
      <PersonalFrame
        header={<PersonalHeader eventLine={`${page.title} · ${page.dates}`} title={say.title} crest={page.crest} />}
        footer={<SiteFooter heading={page.hostName} mail={page.mail} phone={page.phone} />}
      >
        {page.state === "ended" ? (
          <Notice title={say.ended}>
            <p className="mt-3">
              <ButtonLink href={paths.register(page.address)}>{say.again}</ButtonLink>
            </p>
          </Notice>
        ) : (
          <ProveForm />
        )}
      </PersonalFrame>
    </>
  );
}

function ProveForm() {
  const { language, name, others, state } = useLoaderData<typeof loader>();
  const say = registrationWords(language).prove;
  const [form, fields] = useForm<Record<string, string>>({ id: "prove", lastResult: useActionData<typeof action>() });
  const whose = [
    ...others.map((other) => ({ value: other.id, label: say.thatIsMe(other.name) })),
    { value: "somebody-else", label: say.somebodyElse },
  ];
  return (
    <Form method="post" id={form.id} noValidate className="grid gap-5 rounded-lg border border-line bg-paper p-5">
      <ErrorSummary errors={errorsOf(form)} />
      <p className="font-serif text-lg font-semibold">
        <bdi>{say.request(name)}</bdi>
      </p>
      <p className="text-ink-2">{state === "proven" ? say.already : say.lead}</p>
      {others.length > 0 && (
        <RadioGroup
          label={say.who}
          name="who"
          id={fields.who!.id}
          errors={fields.who!.errors}
          choices={whose}
          defaultValue={fields.who!.defaultValue}
          required
        />
      )}
      <div>
        <Button look="primary">{state === "proven" ? say.open : say.deed}</Button>
      </div>
    </Form>
  );
}
