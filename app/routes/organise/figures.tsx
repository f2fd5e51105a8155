import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { may } from "~/accounts/role";
import { door } from "~/http/door.server";
import { requireOrganiser } from "~/http/doors.server";
import { paths } from "~/paths";
import { findFigures } from "~/registration/figures/find-figures.server";
import { instantWithZone } from "~/time/zone-name";
import { Anchor } from "~/ui/anchor";
import { Card } from "~/ui/card";
import { PageHeading } from "~/ui/frame/page-heading";
import { Notice } from "~/ui/notice";

export const meta: MetaFunction = () => [{ title: "Figures" }];

export const loader = door(requireOrganiser("view"), async ({ event, organiser, reads, now }) => ({
  ...(await findFigures(reads, event)),
  address: event.address,
  hasDelegations: event.hasDelegations,
  mayChange: may(organiser.role, "edit-event"),
  asOf: instantWithZone(now, event.timeZone, "en"),
}));

export default function Figures() {
  const { groups, knowsHost, address, hasDelegations, mayChange, asOf } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeading title="Figures" lead={`As of ${asOf}. Each figure says what it counts; quote it with its rule.`} />
      {hasDelegations && !knowsHost && (
        <div className="pb-5">
          <Notice title="It is not said which delegation is your own">
            So no figure can say whether the host is counted.{" "}
            {mayChange && <Anchor href={paths.delegationSettings(address)}>Say which it is, under Protocol order</Anchor>}
          </Notice>
        </div>
      )}
      <div className="grid items-start gap-5 lg:grid-cols-2">
        {groups.map(({ title, rule, figures }, at) => (
          <div key={title} className={at === groups.length - 1 ? "lg:col-span-2" : undefined}>
            <Card title={title} foot={rule}>
              <dl className="divide-y divide-line-2">
                {figures.map(({ name, figure }) => (
                  <div key={name} className="flex items-baseline justify-between gap-6 py-2">
                    <dt className="min-w-0 text-ink-2">{name}</dt>
                    <dd className="shrink-0 font-serif text-xl font-semibold tabular-nums">{figure}</dd>
                  </div>
                ))}
              </dl>
            </Card>
          </div>
        ))}
      </div>
    </>
  );
}
