import { Form } from "@remix-run/react";
import { paths } from "~/paths";
import { Anchor } from "~/ui/anchor";
import { Button, ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { DescriptionList } from "~/ui/facts";
import { FormKey } from "~/ui/form/form-key";
import { Notice } from "~/ui/notice";
import type { DelegationPage } from "./delegation-page.server";
import { MembersList } from "./members-list";

type PartProps = { page: DelegationPage; mayEdit: boolean };

const ways = { link: "by the reply page", paper: "by letter", telephone: "by telephone", mail: "by mail" } as const;

/** Where it stands, what is missing, and the two letters that can go out now. */
export function DelegationState({ page, mayEdit, formKey }: PartProps & { formKey: string }) {
  const { invited, replied, missing, focalPoint } = page;
  const facts = [
    { label: "Invited", value: <Invited page={page} /> },
    { label: "Reply", value: replied ? `${replied.on}, ${ways[replied.way ?? "link"]}${replied.note && `: ${replied.note}`}` : "none yet" },
    { label: "Focal point", value: focalPoint ? <bdi>{`${focalPoint.name}, ${focalPoint.mailAddress}`}</bdi> : "nobody yet" },
    { label: "Named", value: page.named },
    { label: "Letter of nomination", value: letterOf(page) },
    { label: "Last contact", value: page.lastContact },
    { label: "Missing", value: missing.length > 0 ? <Sentences sentences={missing} /> : "nothing" },
    { label: "Under it", value: page.below.length > 0 && <Below below={page.below} /> },
  ];
  return (
    <Card title="Where it stands">
      <DescriptionList facts={facts.filter(({ value }) => value)} />
      {mayEdit && page.reply !== "regretted" && (focalPoint || !invited) && (
        <Form method="post" className="mt-4 flex flex-wrap gap-3">
          <FormKey value={formKey} />
          {focalPoint && (
            <Button small look={invited ? "plain" : "primary"} name="deed" value="invite">
              {invited ? "Send the invitation again" : "Send the invitation"}
            </Button>
          )}
          {!invited && (
            <Button small look="quiet" name="deed" value="invited-on-paper">
              It went on paper
            </Button>
          )}
          {focalPoint && missing.length > 0 && invited && (
            <Button small look="primary" name="deed" value="remind">
              Remind them of what is missing
            </Button>
          )}
        </Form>
      )}
    </Card>
  );
}

const letterOf = ({ nominated: { on, reference, verified } }: DelegationPage) =>
  on && [`received on ${on}`, reference && `reference ${reference}`, verified || "not verified yet"].filter(Boolean).join(", ");

/** Members that the reply leaves out are withdrawn one by one, by whoever decides it. */
export const MembersAtOdds = ({ page: { atOdds, reply, members }, mayEdit }: PartProps) => (
  <Notice tone="warn" title={atOdds}>
    {reply === "regretted" && (
      <ul className="grid gap-1">
        {members.map(({ id, href, name }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-3">
            <Anchor href={href}>
              <bdi>{name}</bdi>
            </Anchor>
            {mayEdit && (
              <Form method="post">
                <input type="hidden" name="member" value={id} />
                <Button small look="quiet" name="deed" value="withdraw" aria-label={`Withdraw ${name}`}>
                  Withdraw
                </Button>
              </Form>
            )}
          </li>
        ))}
        {mayEdit && <li>Whoever is withdrawn gives the place back at once, and is told by mail.</li>}
      </ul>
    )}
  </Notice>
);

const Invited = ({ page: { invited, letter } }: { page: DelegationPage }) => (
  <>
    {invited ? `No. ${invited.number}, ${invited.on}` : "not yet"}
    {" · "}
    <a href={letter} target="_blank" rel="noreferrer">
      {invited ? "the letter (PDF)" : "see the letter (PDF)"}
    </a>
  </>
);

const Sentences = ({ sentences }: { sentences: string[] }) => (
  <ul className="grid gap-1">
    {sentences.map((sentence) => (
      <li key={sentence}>{sentence}</li>
    ))}
  </ul>
);

const Below = ({ below }: { below: DelegationPage["below"] }) => (
  <ul className="grid gap-1">
    {below.map(({ href, name }) => (
      <li key={href}>
        <Anchor href={href}>{name}</Anchor>
      </li>
    ))}
  </ul>
);

export function DelegationPeople({ page, mayEdit }: PartProps) {
  const add = (
    <ButtonLink small href={paths.addMember(page.address, page.id)}>
      Add a member
    </ButtonLink>
  );
  return (
    <Card title={`People (${page.named})`} action={mayEdit && page.reply !== "regretted" && add}>
      {page.members.length === 0 ? (
        <p className="text-ink-2">Nobody is named yet.</p>
      ) : (
        <MembersList
          members={page.members.map((member) => ({ ...member, waits: false }))}
          may={mayEdit}
          words={{ approve: "Approve", up: (name) => `Move ${name} up`, down: (name) => `Move ${name} down` }}
        />
      )}
    </Card>
  );
}
