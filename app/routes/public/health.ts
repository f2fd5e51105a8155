import { door } from "~/http/door.server";
import { requireNobody } from "~/http/doors.server";
import { countWaitingMessages } from "~/mail/mail-queries.server";

/** For whoever watches the server: 200 while reading works, with the state of the outbox. */
export const loader = door(requireNobody, async ({ reads, now }) => {
  try {
    const outbox = await countWaitingMessages(reads, now);
    return Response.json({ status: "ok", database: "ok", outbox });
  } catch {
    return Response.json({ status: "failing", database: "failing" }, { status: 503 });
  }
});
