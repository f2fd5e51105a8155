import { useSyncExternalStore } from "react";
import { uiWords } from "./ui-words";
import { unsaved } from "./unsaved";

/** On top of a page whose form was not taken, in sight wherever it was scrolled to, until it is sent again. */
export function UnsavedNotice({ language }: { language: string }) {
  const why = useSyncExternalStore(unsaved.subscribe, unsaved.current, () => undefined);
  if (!why) return null;
  const words = uiWords(language);
  return (
    <div role="alert" className="sticky top-0 z-40 border-b border-bad bg-bad-wash px-5 py-3 text-sm text-ink print-hidden">
      <div className="mx-auto flex max-w-desk items-start gap-4">
        <div className="grow">
          <p className="font-semibold text-bad">{words.notSaved}</p>
          <p className="mt-1">{why === "refused" ? words.notSavedRefused : words.notSavedUnreachable}</p>
        </div>
        <button type="button" className="min-h-6 shrink-0 font-semibold text-link underline" onClick={() => unsaved.say(undefined)}>
          {words.close}
        </button>
      </div>
    </div>
  );
}
