import { paths } from "~/paths";
import { ButtonLink } from "~/ui/button";
import { Facts } from "~/ui/facts";
import { Notice } from "~/ui/notice";

type Props = { made: number; changed: number; skipped: number; speakers: number; address: string };

export function ImportOutcome({ made, changed, skipped, speakers, address }: Props) {
  return (
    <div className="grid gap-5">
      <Notice tone="ok" title="It is in the draft.">
        Nobody else sees it until you publish the next version.
      </Notice>
      <Facts
        facts={[
          { label: "made", value: made },
          { label: "changed", value: changed },
          { label: "left out", value: skipped },
          { label: "new speakers", value: speakers },
        ]}
      />
      <p className="flex flex-wrap gap-3">
        <ButtonLink look="primary" href={paths.dayTable(address)}>
          To the programme
        </ButtonLink>
        <ButtonLink href={paths.interchange(address)}>Another file</ButtonLink>
      </p>
    </div>
  );
}
