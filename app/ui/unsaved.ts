/** Why a form that was sent was not taken: Plenary can save nothing at the moment, or did not answer at all. */
export type Unsaved = "refused" | "unreachable";

let current: Unsaved | undefined;
const listeners = new Set<() => void>();

/** For useSyncExternalStore. */
export const unsaved = {
  current: () => current,
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
  say(why: Unsaved | undefined) {
    current = why;
    for (const listener of listeners) listener();
  },
};

/** In the words of Remix's stream: the form has no new answer. */
const noAnswer = '[{"_1":-5},"data"]\n';

/** What a server says that is full or resting, and a proxy whose server is away. */
const away = [502, 503, 504];

/**
 * Remix puts an error page in the place of a page whose form met no answer or a 503, and what was typed is gone with it. Here Remix is
 * told instead what the page's form was answered last, as a refusal, so that everything stays as it is; the notice says why.
 */
export function keepPageOfUnsavedForm() {
  const ask = window.fetch;
  let last = noAnswer;
  window.fetch = async (input, init) => {
    if (!isFormOfThisPage(input, init)) return ask(input, init);
    unsaved.say(undefined);
    const before = hasAnswer() ? last : noAnswer;
    try {
      const answer = await ask(input, init);
      if (!away.includes(answer.status)) {
        last = await answer.clone().text();
        return answer;
      }
      unsaved.say("refused");
    } catch (error) {
      if (init?.signal?.aborted) throw error;
      unsaved.say("unreachable");
    }
    last = before;
    return new Response(before, { status: 503 });
  };
}

/** A form that leads to another page holds nothing typed: there the error page stands rightly. */
function isFormOfThisPage(input: RequestInfo | URL, init?: RequestInit): boolean {
  if (init?.method !== "POST" || input instanceof Request) return false;
  const url = new URL(input, location.href);
  const page = location.pathname === "/" ? "/_root" : location.pathname.replace(/\/$/, "");
  return url.origin === location.origin && url.pathname === `${page}.data` && withoutIndex(url) === withoutIndex(new URL(location.href));
}

function withoutIndex({ searchParams }: URL): string {
  searchParams.delete("index");
  return String(searchParams);
}

/** Whether the page shows an answer to its form: gone as soon as somebody goes elsewhere. */
const hasAnswer = () => Boolean((window as { __remixRouter?: { state: { actionData: unknown } } }).__remixRouter?.state.actionData);
