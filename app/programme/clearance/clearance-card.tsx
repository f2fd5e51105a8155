import { Form } from "@remix-run/react";
import { paths } from "~/paths";
import { Anchor } from "~/ui/anchor";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { CopyField } from "~/ui/copy-field";
import { FormKey } from "~/ui/form/form-key";
import { Tag } from "~/ui/tag";
import type { Standing } from "./clearance";

export type ShownClearance = {
  id: string;
  askedOf: string;
  askedAt: string;
  standing: Standing;
  cleared: { by: string; at: string } | null;
  /** Null where it opens no longer, or is not the reader's to hand out. */
  link: string | null;
  opensUntil: string | null;
  formKeys: readonly [string, string];
  remarks: { id: string; name: string; at: string; remark: string; about: { sessionId: string; title: string } | null }[];
};

/** One clearance, with its link, how it stands, and what was remarked. */
export const ClearanceCard = ({ event, clearance, mayEdit }: { event: string; clearance: ShownClearance; mayEdit: boolean }) => (
  <Card
    title={<bdi>{clearance.askedOf}</bdi>}
    action={<StandingTag {...clearance} />}
    foot={
      mayEdit && (
        <div className="flex flex-wrap gap-3">
          <Deed deed="renew" id={clearance.id} formKey={clearance.formKeys[0]}>
            {clearance.opensUntil ? "Make a new link; the old one ends" : "Make a new link"}
          </Deed>
          {clearance.opensUntil && (
            <Deed deed="end" id={clearance.id} formKey={clearance.formKeys[1]}>
              End the link
            </Deed>
          )}
        </div>
      )
    }
  >
    <div className="grid gap-4">
      {clearance.cleared && (
        <p>
          Cleared by <b className="font-semibold">{clearance.cleared.by}</b>, {clearance.cleared.at}.{" "}
          {clearance.standing === "changed" && "The draft has changed since it was cleared."}
        </p>
      )}
      {clearance.link && <CopyField label={`Link for ${clearance.askedOf}`} value={clearance.link} />}
      <p className="text-xs text-ink-3">
        Asked {clearance.askedAt}. {clearance.opensUntil ? `The link opens until ${clearance.opensUntil}.` : "The link has ended."}
      </p>
      {clearance.remarks.length > 0 && (
        <ul className="grid gap-3 border-t border-line-2 pt-4">
          {clearance.remarks.map(({ id, name, at, remark, about }) => (
            <li key={id} className="min-w-0 border-s-[3px] border-brass ps-4">
              <p className="text-sm">
                {about ? <Anchor href={paths.draftSession(event, about.sessionId)}>{about.title}</Anchor> : "The whole programme"}
              </p>
              <p className="mt-1 whitespace-pre-line">{remark}</p>
              <p className="mt-1 text-xs text-ink-3">
                <bdi>{name}</bdi>, {at}
              </p>
            </li>
          ))}
        </ul>
      )}
    </div>
  </Card>
);

function StandingTag({ standing, opensUntil }: Pick<ShownClearance, "standing" | "opensUntil">) {
  if (standing === "cleared") return <Tag tone="ok">Cleared</Tag>;
  if (standing === "changed") return <Tag tone="warn">Changed since it was cleared</Tag>;
  return opensUntil ? <Tag tone="brass">Not cleared yet</Tag> : <Tag>Ended, not cleared</Tag>;
}

const Deed = ({ deed, id, formKey, children }: { deed: "renew" | "end"; id: string; formKey: string; children: string }) => (
  <Form method="post">
    <FormKey value={formKey} />
    <input type="hidden" name="clearance" value={id} />
    <Button small look="quiet" name="deed" value={deed}>
      {children}
    </Button>
  </Form>
);
