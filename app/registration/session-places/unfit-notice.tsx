import { Notice } from "~/ui/notice";
import type { Unfit } from "./set-session-places.server";

const reasons: Record<Unfit["why"], string> = {
  "session-full": "no place is left",
  overlaps: "is in another session at that time",
  "not-confirmed": "is not confirmed",
  "no-such-session": "it is not public yet, or not open to this person",
};

/** Who got a place, and by name who did not, and why. */
export function UnfitNotice({ given, unfit }: { given: number; unfit: Unfit[] }) {
  return (
    <div className="pb-5">
      <Notice tone="warn" title={`${given === 1 ? "1 has" : `${given} have`} a place. ${unfit.length} did not fit:`}>
        <ul className="mt-1 list-disc ps-5">
          {unfit.map(({ name, why }) => (
            <li key={name}>
              <bdi>{name}</bdi>: {reasons[why]}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
