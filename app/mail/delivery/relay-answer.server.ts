// Also read by the relay's thread (relay-thread.server.ts): erasable types and packages only.

/** What became of one attempt. `pause`: the relay itself is in trouble, so the others had better wait too. */
export type Delivery =
  | { outcome: "sent"; reply: string }
  | { outcome: "retry"; reply: string; pause: boolean }
  | { outcome: "refused"; reply: string }
  | { outcome: "uncertain"; reply: string };

export type SmtpError = Error & { code?: string; command?: string; responseCode?: number; response?: string };

/** `begun`: the relay had asked for the message, so a silence may hide that it arrived. */
export function failureOf({ code, command = "", responseCode, response, message }: SmtpError, begun: boolean): Delivery {
  const reply = shortened(response ?? message);
  if (!responseCode) {
    if (begun) return { outcome: "uncertain", reply };
    return code === "EMESSAGE" || code === "EENVELOPE" ? { outcome: "refused", reply } : { outcome: "retry", reply, pause: true };
  }
  const aboutThisMessage = /^(RCPT TO|DATA)/.test(command) || responseCode === 552;
  if (responseCode >= 500 && aboutThisMessage) return { outcome: "refused", reply };
  return { outcome: "retry", reply, pause: responseCode === 421 || !aboutThisMessage };
}

export const shortened = (reply: string) => reply.replace(/\s+/g, " ").slice(0, 300);
