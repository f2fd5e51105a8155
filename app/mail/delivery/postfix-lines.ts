/**
 * What a Postfix log tells of one Message-ID. `accepted` once the queue manager or a delivery speaks of it: the Message-ID itself is
 * written down while the message still comes in. `brokenOff`: the connection was lost before its end, or it was turned away there.
 */
export type Story = { accepted: boolean; brokenOff: boolean; fate: "delivered" | "waiting" | "bounced"; reply: string };

/** Listens to a log's lines, in their order, for the Message-IDs that `isMeant`; ids of the queue are used again and again. */
export function listenFor(isMeant: (messageId: string) => boolean) {
  const stories = new Map<string, Story>();
  const inQueue = new Map<string, Story>();
  /** By smtpd process: what it takes in. Its end may be written before cleanup, another process, writes the Message-ID. */
  const comingIn = new Map<string, string>();
  const brokenOff = new Set<string>();

  /** "… postfix/cleanup[123]: 4F9D195432C: message-id=<…>"; the service's name may have parts of its own. */
  function hear(text: string) {
    const [, service, process = "", queueId, said = ""] = line.exec(text) ?? [];
    if (!service) return;
    if (!queueId) {
      if (service === "smtpd" && lost.test(said)) breakOff(comingIn.get(process) ?? "");
    } else if (service === "smtpd" && said.startsWith("client=")) {
      comingIn.set(process, queueId);
      brokenOff.delete(queueId);
    } else if (service === "cleanup" && said.startsWith("message-id=")) begin(queueId, said.slice("message-id=".length).trim());
    else tell(inQueue.get(queueId), service, said);
  }

  function begin(queueId: string, messageId: string) {
    inQueue.delete(queueId);
    if (!isMeant(messageId)) return;
    const story: Story = stories.get(messageId) ?? { accepted: false, brokenOff: false, fate: "waiting", reply: "accepted" };
    story.brokenOff = brokenOff.has(queueId);
    stories.set(messageId, story);
    inQueue.set(queueId, story);
  }

  function breakOff(queueId: string) {
    brokenOff.add(queueId);
    const story = inQueue.get(queueId);
    if (story) story.brokenOff = true;
  }

  return { hear, stories };
}

const line = /\spostfix[^\s[]*\/(\w+)\[(\d+)\]: (?:([0-9A-Za-z]{6,}): )?(.*)$/;
const lost = /^(lost connection|timeout) after (DATA|BDAT)/;

/** Several recipients have a line each: one delivered copy is enough to call it delivered. */
function tell(story: Story | undefined, service: string, said: string) {
  if (!story) return;
  const [, status, reply = ""] = /\bstatus=(\w+) \((.*)\)$/.exec(said) ?? [];
  if (status) {
    story.accepted = true;
    if (story.fate === "delivered") return;
    story.reply = `${status}: ${reply}`.slice(0, 300);
    story.fate = status === "sent" ? "delivered" : status === "bounced" || status === "expired" ? "bounced" : "waiting";
  } else if (service === "qmgr" && said.includes("(queue active)")) story.accepted = true;
  else if (/^(milter-)?reject:/.test(said)) story.brokenOff = true;
}
