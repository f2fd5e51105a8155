import { useEffect, useRef } from "react";
import { useUiWords } from "../ui-words";

export type FormError = { id?: string; message: string };

/** On top of a refused form: every error, each leading to its field. It takes the focus when errors arrive, with or without scripts. */
export function ErrorSummary({ errors }: { errors: FormError[] }) {
  const words = useUiWords();
  const box = useRef<HTMLDivElement>(null);
  const key = errors.map((error) => error.message).join("\n");
  useEffect(() => {
    if (key) box.current?.focus();
  }, [key]);
  if (errors.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noAutofocus: after a refusal this is what must be read first
    <div ref={box} role="alert" tabIndex={-1} autoFocus className="mb-6 max-w-form rounded border border-bad bg-paper p-4">
      <h2 className="text-lg text-bad">{words.errorsHeading}</h2>
      <ul className="mt-2 list-disc ps-5 text-sm">
        {errors.map(({ id, message }) => (
          <li key={`${id} ${message}`}>
            {id ? (
              <a href={`#${id}`} className="inline-block py-0.5 align-top">
                {message}
              </a>
            ) : (
              message
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
