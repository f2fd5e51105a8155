import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { chooseStart } from "~/delegations/invited/choose-start.server";
import { findDelegationRules } from "~/delegations/invited/rules-queries.server";
import { startNames, startOf, starts } from "~/delegations/invited/start";
import { redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { requireOrganiser } from "~/http/doors.server";
import { refuse } from "~/http/entrance.server";
import { paths } from "~/paths";
import { Anchor } from "~/ui/anchor";
import { Button } from "~/ui/button";
import { PageHeading } from "~/ui/frame/page-heading";
import { Notice } from "~/ui/notice";
import { Tag } from "~/ui/tag";

export const meta: MetaFunction = () => [{ title: "How people come" }];

export const loader = door(requireOrganiser("edit-event"), async ({ event, reads }) => ({
  address: event.address,
  hasDelegations: event.hasDelegations,
  chosen: startOf(event, (await findDelegationRules(reads, event)).approval),
}));

export const action = formDoor(requireOrganiser("edit-event"), async ({ event, organiser, write, form, now }) => {
  const { start } = await form(z.object({ start: z.enum(starts, "Please choose one.") }));
  const chosen = await write((tx) => chooseStart(tx, organiser, start, now));
  if (!chosen.ok) return refuse("Delegations are on the board already. Take them off it first; nothing was changed.");
  return redirectTo(start === "open" ? paths.registrationSettings(event.address) : paths.delegations(event.address));
});

export default function StartSettings() {
  const { address, chosen, hasDelegations } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <PageHeading
        eyebrow={<Anchor href={paths.registrationSettings(address)}>Registration</Anchor>}
        title="How people come"
        lead="One click sets who enters the names, who says yes, and whether one may wait. Every part of it can be changed afterwards."
      />
      {refused?.error && (
        <div className="pb-4">
          <Notice tone="bad">{Object.values(refused.error).flat().join(" ")}</Notice>
        </div>
      )}
      <Form method="post" className="grid gap-4 lg:grid-cols-3">
        {starts.map((start) => (
          <section key={start} className="flex flex-col gap-3 rounded-lg border border-line bg-paper p-5">
            <h2 className="flex flex-wrap items-center gap-2 text-lg">
              {startNames[start].name} {chosen === start && <Tag tone="ok">Chosen</Tag>}
            </h2>
            <p className="grow text-sm text-ink-2">{startNames[start].what}</p>
            <Button name="start" value={start} look={chosen === start ? "plain" : "primary"}>
              {chosen === start ? "Set it again" : startNames[start].name}
            </Button>
          </section>
        ))}
      </Form>
      {hasDelegations && (
        <p className="pt-5 text-sm">
          <Anchor href={paths.delegationSettings(address)}>Deadlines, order and approval of delegations</Anchor>
        </p>
      )}
    </>
  );
}
