import { notFound } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { requireNobody } from "~/http/doors.server";

/** Every address that routes.ts does not name. */
export const loader = door(requireNobody, () => {
  throw notFound();
});

export const action = formDoor(requireNobody, () => {
  throw notFound();
});
