import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { Notice } from "~/ui/notice";
import type { Unfit } from "./set-session-places.server";

const reasons: Record<Exclude<Unfit["why"], "overlaps">, string> = {
  "session-full": "no place is left",
  "not-confirmed": "is not confirmed",
  "no-such-session": "it is not public yet, or not open to this person",
};

const reasonOf = ({ why, others }: Unfit) => (why === "overlaps" ? `is at the same time in ${others.join(" and ")}` : reasons[why]);

/** Who got a place, and by name who did not, and why; who would only be in two places can have one all the same. */
export function UnfitNotice({ given, unfit }: { given: number; unfit: Unfit[] }) {
  const torn = unfit.filter(({ mayInsist }) => mayInsist);
  return (
    <div className="pb-5">
      <Notice
        tone="warn"
        title={`${given === 0 ? "" : given === 1 ? "1 has a place. " : `${given} have a place. `}${unfit.length} did not fit:`}
      >
        <ul className="mt-1 list-disc ps-5">
          {unfit.map((one) => (
            <li key={one.registrationId}>
              <bdi>{one.name}</bdi>: {reasonOf(one)}
            </li>
          ))}
        </ul>
        {torn.length > 0 && (
          <Form method="post" className="pt-3 pb-1">
            <input type="hidden" name="deed" value="give-all-the-same" />
            {torn.map(({ registrationId }) => (
              <input key={registrationId} type="hidden" name="registration" value={registrationId} />
            ))}
            <Button small>
              {torn.length === 1 ? "Give this person a place all the same" : `Give the ${torn.length} in two places one all the same`}
            </Button>
          </Form>
        )}
      </Notice>
    </div>
  );
}
