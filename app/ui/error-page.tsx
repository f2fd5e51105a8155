import { useReference } from "./reference";

const said: Record<number, { title: string; sentence: string }> = {
  403: { title: "Not for your role", sentence: "Your role does not include this page. An owner of the host can change that." },
  404: { title: "There is no such page", sentence: "The address may be mistyped, or what it led to is no longer shown to you." },
  405: { title: "That is not possible here", sentence: "This address takes no such request. Please go back and try again." },
  410: { title: "No longer here", sentence: "This link has ended." },
  503: {
    title: "Reading only, for the moment",
    sentence: "Nothing can be saved just now, and nothing was changed. Please try again in a few minutes.",
  },
};

const unforeseen = {
  title: "Something went wrong on our side",
  sentence: "Nothing was changed. Please try again; if it happens again, tell the secretariat this reference.",
};

/** What stands where a page cannot; `told` where the answer brought its reference along. */
export function ErrorPage({ status, told }: { status: number; told?: string }) {
  const { title, sentence } = said[status] ?? unforeseen;
  const own = useReference();
  return (
    <main className="mx-auto max-w-xl px-6 py-24">
      <p className="eyebrow">Plenary</p>
      <h1 className="mt-2 text-3xl">{title}</h1>
      <p className="mt-4 text-ink-2">{sentence}</p>
      {status === 500 && (
        <p className="mt-4 text-ink-2" suppressHydrationWarning>
          {told || own ? `Reference: ${told || own}` : ""}
        </p>
      )}
      <p className="mt-8">
        <a href="/">All events</a>
      </p>
    </main>
  );
}
