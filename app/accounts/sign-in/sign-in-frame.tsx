import type { ReactNode } from "react";
import { PublicFrame } from "~/ui/frame/public-frame";
import { SiteFooter } from "~/ui/frame/site-footer";
import { SiteHeader } from "~/ui/frame/site-header";

/** The pages between the street and the desk: one narrow column, one thing to do. */
export function SignInFrame({ title, lead, children }: { title: string; lead?: ReactNode; children?: ReactNode }) {
  return (
    <PublicFrame
      header={<SiteHeader name="Plenary" homeHref="/" links={[]} />}
      footer={<SiteFooter heading="Plenary" lines={["For the teams of hosts. Delegates and speakers use the link in their message."]} />}
    >
      <div className="max-w-form pt-4">
        <h1 className="text-3xl">{title}</h1>
        {lead && <div className="mt-3 text-ink-2">{lead}</div>}
        {children && <div className="mt-7">{children}</div>}
      </div>
    </PublicFrame>
  );
}
