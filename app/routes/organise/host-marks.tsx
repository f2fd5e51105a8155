import { data } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { findHostsOf } from "~/accounts/hosts-queries.server";
import { addMark, addTrafficLights } from "~/accounts/marks/add-marks.server";
import { changeMark, retireMark } from "~/accounts/marks/change-mark.server";
import { carries, carryNames, type HandlingMark, trafficLights } from "~/accounts/marks/handling-mark";
import { markDeedForm, markForm, newMarkForm } from "~/accounts/marks/mark-form";
import { findAllMarks } from "~/accounts/marks/marks-queries.server";
import { TeamFrame } from "~/accounts/team-frame";
import { notFound, redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { requireMember } from "~/http/doors.server";
import { type FormAnswer, refuse } from "~/http/entrance.server";
import { paths } from "~/paths";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { EmptyState } from "~/ui/empty-state";
import { SelectField } from "~/ui/form/select-field";
import { TextField } from "~/ui/form/text-field";
import { PageHeading } from "~/ui/frame/page-heading";
import { MarkLabel } from "~/ui/mark-label";

export const meta = () => [{ title: "Handling marks · Plenary" }];

export const loader = door(requireMember("manage-team"), async ({ host, member, signedIn, reads }) => {
  const marks = await findAllMarks(reads, member);
  const offered = new Set(marks.filter(({ retired }) => !retired).map(({ label }) => label.toUpperCase()));
  return {
    host: { id: host.id, name: host.name },
    hosts: (await findHostsOf(reads, signedIn.account.id)).map(({ host: { id, name } }) => ({ id, name })),
    account: signedIn.account.name,
    marks,
    lacksLights: trafficLights.some(({ label }) => !offered.has(label)),
  };
});

export const action = formDoor(requireMember("manage-team"), async ({ member, form, write, now, url }) => {
  const deed = url.searchParams.get("deed");
  if (deed === "lights") await write((tx) => addTrafficLights(tx, member, now));
  else if (deed === "add") {
    const input = await form(newMarkForm);
    const outcome = await write((tx) => addMark(tx, member, input, now));
    if (!outcome.ok) return refuse("There is a mark with this label already.", "label");
  } else if (deed === "change" || deed === "retire") {
    const outcome =
      deed === "change"
        ? await form(markForm).then((input) => write((tx) => changeMark(tx, member, input, now)))
        : await form(markDeedForm).then(({ mark }) => write((tx) => retireMark(tx, member, mark, now)));
    if (!outcome.ok) throw notFound();
  } else return data(null, { status: 422 });
  return redirectTo(paths.hostMarks(member.hostId));
});

export default function HostMarks() {
  const { host, hosts, account, marks, lacksLights } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() as FormAnswer | null | undefined;
  const typed = (name: string) => refused?.initialValue?.[name] as string | undefined;
  return (
    <TeamFrame account={account} hosts={hosts} here={paths.host(host.id)}>
      <PageHeading
        eyebrow={host.name}
        title="Handling marks"
        lead="Labels for sessions, from the least to the most restrictive. Pages and papers show them; you set what mails and calendars may carry."
        actions={
          lacksLights && (
            <Form method="post" action={paths.hostMarks(host.id, "lights")}>
              <Button>Use the five of TLP 2.0</Button>
            </Form>
          )
        }
      />
      <div className="grid max-w-form gap-5">
        {marks.length === 0 && (
          <EmptyState title="No handling marks yet">Take the Traffic Light Protocol as it is, or word marks of your own below.</EmptyState>
        )}
        {marks.map((mark) => (
          <MarkCard key={mark.id} host={host.id} mark={mark} />
        ))}
        <Card title="A mark of your own">
          <Form method="post" action={paths.hostMarks(host.id, "add")} className="grid gap-4">
            <TextField label="Label" name="label" errors={refused?.error?.label ?? undefined} defaultValue={typed("label")} required />
            <TextField label="What it asks" hint="Shown where the mark is explained." name="meaning" defaultValue={typed("meaning")} />
            <Carrying mails={typed("mails") ?? "title"} calendars={typed("calendars") ?? "title"} of="new" />
            <Button className="justify-self-start">Add this mark</Button>
          </Form>
        </Card>
      </div>
    </TeamFrame>
  );
}

const MarkCard = ({ host, mark }: { host: string; mark: HandlingMark }) => (
  <Card title={<MarkLabel {...mark} />}>
    <p className="mb-4 text-sm text-ink-2">
      {mark.meaning} {mark.retired && "It is offered for sessions no longer."}
    </p>
    <Form method="post" action={paths.hostMarks(host, "change")} className="grid gap-4">
      <input type="hidden" name="mark" value={mark.id} />
      <Carrying mails={mark.mails} calendars={mark.calendars} of={mark.id} />
      <div className="flex flex-wrap gap-3">
        <Button>Save</Button>
        <Button look="quiet" formAction={paths.hostMarks(host, "retire")}>
          {mark.retired ? "Offer it again" : "Offer it no longer"}
        </Button>
      </div>
    </Form>
  </Card>
);

const choices = carries.map((carry) => ({ value: carry, label: carryNames[carry] }));

const Carrying = ({ mails, calendars, of }: { mails: string; calendars: string; of: string }) => (
  <div className="grid gap-4 sm:grid-cols-2">
    <SelectField label="Mails may carry" name="mails" id={`mails-${of}`} choices={choices} defaultValue={mails} />
    <SelectField label="Calendars may carry" name="calendars" id={`calendars-${of}`} choices={choices} defaultValue={calendars} />
  </div>
);
