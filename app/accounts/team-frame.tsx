import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { paths } from "~/paths";
import { Anchor } from "~/ui/anchor";
import { Button } from "~/ui/button";
import { OrganiserFrame } from "~/ui/frame/organiser-frame";

type TeamFrameProps = { account: string; hosts: { id: string; name: string }[]; here: string; children: ReactNode };

/** The team's pages outside any one event: all events, and each host. `here` is the address of the page. */
export function TeamFrame({ account, hosts, here, children }: TeamFrameProps) {
  const entry = (href: string, label: string) => ({ href, label, current: href === here });
  return (
    <OrganiserFrame
      name="Plenary"
      homeHref={paths.organise()}
      menu={[entry(paths.organise(), "All events")]}
      footHeading={hosts.length > 0 ? "Hosts" : undefined}
      foot={hosts.flatMap(({ id, name }) => [entry(paths.host(id), name), entry(paths.hostTeam(id), `Team of ${name}`)])}
      top={
        <Form method="post" action={paths.signOut()} className="ms-auto flex flex-wrap items-center gap-x-4">
          <Anchor href={paths.account()}>{account}</Anchor>
          <Button small look="quiet">
            Sign out
          </Button>
        </Form>
      }
    >
      {children}
    </OrganiserFrame>
  );
}
