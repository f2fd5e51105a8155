import type { MailRoom } from "./deliver-message.server";
import { forgetRelayTrouble, noteRelayTrouble } from "./relay-trouble-queries.server";

const shortest = 5_000;
const longest = 60_000;

/**
 * The pause after a trouble that is not one message's own: twice as long each time, up to a minute, measured by a clock nobody
 * sets. After it a single message tries the relay first. What the relay said is on file, for the organiser and the doctor.
 */
export function openRest(room: MailRoom, mailUrl: string | undefined) {
  const relay = mailUrl ? new URL(mailUrl).host : undefined;
  let until = 0;
  let length = 0;
  // A process that starts does not know what its forerunner left on file.
  let onFile = true;

  return {
    lasts: () => performance.now() < until,
    isTrying: () => length > 0,
    /** `reply`: what the relay said; none where the trouble is our own. */
    begin(reply?: string) {
      if (performance.now() < until) return;
      length = Math.min(longest, length === 0 ? shortest : length * 2);
      until = performance.now() + length;
      if (!relay || reply === undefined) return;
      onFile = true;
      room.write((tx) => noteRelayTrouble(tx, relay, reply, room.now())).catch(() => {});
    },
    end() {
      length = 0;
      if (!relay || !onFile) return;
      onFile = false;
      room.write((tx) => forgetRelayTrouble(tx)).catch(() => (onFile = true));
    },
  };
}
