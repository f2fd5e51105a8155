import { paths } from "~/paths";
import { Anchor } from "~/ui/anchor";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { Tag } from "~/ui/tag";
import { stateNames } from "../registration";
import { likenessNames, type Pair, type Somebody } from "./duplicates";

/** Two who look alike, side by side, and what the team may say of them; it stands in a form. */
/** `delegations`: names by id. */
export function PairCard({ event, delegations, one, other, why }: Pair & { event: string; delegations: Record<string, string> }) {
  return (
    <Card title={why.map((each) => likenessNames[each]).join(", ")}>
      <input type="hidden" name="one" value={one.personId} />
      <input type="hidden" name="other" value={other.personId} />
      <div className="grid gap-6 sm:grid-cols-2">
        <Side event={event} delegations={delegations} somebody={one} deed="keep-one" />
        <Side event={event} delegations={delegations} somebody={other} deed="keep-other" />
      </div>
      <div className="mt-5 border-t border-line-2 pt-4">
        <Button name="deed" value="two-people" aria-label={`${one.name} and ${other.name} are two people`}>
          Two people
        </Button>
      </div>
    </Card>
  );
}

type SideProps = { event: string; delegations: Record<string, string>; somebody: Somebody; deed: string };

function Side({ event, delegations, somebody, deed }: SideProps) {
  const { name, organisation, mailAddresses, registrationId, state, speaks, focalPoint } = somebody;
  const sentBy = somebody.delegationIds.flatMap((id) => delegations[id] ?? []);
  return (
    <div className="flex flex-col items-start gap-2 text-sm">
      <p className="text-base font-semibold">
        {registrationId ? (
          <Anchor href={paths.registration(event, registrationId)}>
            <bdi>{name}</bdi>
          </Anchor>
        ) : (
          <bdi>{name}</bdi>
        )}
      </p>
      <p className="text-ink-2">{organisation || "No organisation"}</p>
      {sentBy.length > 0 && (
        <p className="text-ink-2">
          {"Delegation: "}
          <bdi>{sentBy.join("; ")}</bdi>
        </p>
      )}
      <p className="break-all text-ink-2">{mailAddresses.join(", ") || "No mail address"}</p>
      <p className="flex flex-wrap gap-1.5">
        {state && <Tag tone={state === "confirmed" ? "ok" : "neutral"}>{stateNames[state]}</Tag>}
        {speaks && <Tag tone="brass">Speaker</Tag>}
        {focalPoint && <Tag tone="brass">Focal point</Tag>}
      </p>
      <div className="mt-auto pt-2">
        <Button name="deed" value={deed} aria-label={`The same person: keep ${name}, ${stateOf(somebody)}`}>
          The same person: keep this one
        </Button>
      </div>
    </div>
  );
}

const stateOf = ({ state, mailAddresses }: Somebody) => [state && stateNames[state], mailAddresses[0]].filter(Boolean).join(", ");
