import type { LiveDrafts, Watcher } from "~/sessions/live/live-drafts.server";
import type { DraftNews, Pulse } from "~/sessions/live/pulse";

type Watched = {
  accountId: string;
  event: { id: string };
  seen: Pulse;
  signal: AbortSignal;
  /** Asked from time to time: whether whoever opened it may still look. */
  mayStill(): Promise<boolean>;
};

/** Milliseconds between two signs of life, and between two looks at who is there. */
const times = { heartbeat: 15_000, recheck: 60_000 };

/** What becomes of a draft, told as it happens (server-sent events, HTML 9.2). It ends with the sign-in, the role, the page or the server. */
export function streamDraft(drafts: LiveDrafts, { mayStill, signal, ...who }: Watched, { heartbeat, recheck } = times): Response {
  const encoder = new TextEncoder();
  /** Stops the clocks and the watching; false where they have stopped already. */
  let hush = () => false;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const say = (text: string) => controller.enqueue(encoder.encode(text));
      const end = () => {
        if (hush()) controller.close();
      };
      const watcher: Watcher = {
        ...who,
        tell: (news: DraftNews) => say(`id: ${news.pulse}\nevent: changed\ndata: ${JSON.stringify(news)}\n\n`),
        end(why) {
          if (why === "replaced") say("event: replaced\ndata:\n\n");
          end();
        },
      };
      const clocks = [
        setInterval(() => say(": still here\n\n"), heartbeat).unref(),
        setInterval(() => void mayStill().then((may) => may || end()), recheck).unref(),
      ];
      hush = () => {
        hush = () => false;
        for (const clock of clocks) clearInterval(clock);
        signal.removeEventListener("abort", end);
        drafts.leave(watcher);
        return true;
      };
      signal.addEventListener("abort", end);
      // Says at once that it is heard, and how soon to come back where the line breaks.
      say("retry: 2000\n\n");
      if (signal.aborted || !drafts.watch(watcher)) end();
    },
    cancel: () => void hush(),
  });
  // A connection that carried a stream ends with it; a server that closes would wait for it otherwise.
  return new Response(body, { headers: { "content-type": "text/event-stream", connection: "close", "x-accel-buffering": "no" } });
}
