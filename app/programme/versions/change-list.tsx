import { TaggedLines } from "../tagged-lines";
import type { ChangeGroup } from "./change-groups";

/** What changes, without a deed. */
export function ChangeList({ groups }: { groups: ChangeGroup[] }) {
  return <TaggedLines tone="neutral" lines={groups.flatMap(({ lines }) => lines).map((line) => ({ ...line, href: undefined }))} />;
}
