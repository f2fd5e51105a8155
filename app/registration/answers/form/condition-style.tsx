import { useEffect, useState } from "react";
import { useNonce } from "~/ui/nonce";
import type { ShownQuestion } from "./shown-questions";

/**
 * Shows a question only where the answers it hangs on are given, as they are being given, without a script. A browser that cannot do it
 * shows all of them, each with its condition in words. Keys and ids are our own letters and digits, written as plain names: no text of
 * anybody's, and no quotation mark, reaches the style sheet.
 */
export function ConditionStyle({ questions }: { questions: Pick<ShownQuestion, "key" | "conditions">[] }) {
  const nonce = useNonce();
  // A page that a script moved to may bring no style sheet of its own, but may make one.
  const [came] = useState(() => typeof document === "undefined" || document.getElementById(id) !== null);
  const rules = questions.flatMap(({ key, conditions }) =>
    conditions.filter((condition) => [key, condition.key, condition.value].every(isPlain)).map((condition) => ruleFor(key, condition)),
  );
  const sheet = rules.length > 0 ? [canHide, ...rules].join("") : "";
  useEffect(() => {
    if (came || sheet === "") return;
    const made = new CSSStyleSheet();
    made.replaceSync(sheet);
    document.adoptedStyleSheets.push(made);
    return () => void document.adoptedStyleSheets.splice(document.adoptedStyleSheets.indexOf(made), 1);
  }, [came, sheet]);
  return came && sheet !== "" ? (
    <style id={id} nonce={nonce}>
      {sheet}
    </style>
  ) : null;
}

const id = "conditions";

const isPlain = (text: string) => /^[a-z0-9-]{1,60}$/.test(text);

const canHide = "@supports selector(:has(a)){.only-if{display:none}}";

function ruleFor(key: string, { key: earlier, value }: { key: string; value: string }): string {
  const box = `[name=answers\\.${earlier}]`;
  const given = value === "on" ? `${box}:checked` : `${box}[value=${name(value)}]:checked,${box} option[value=${name(value)}]:checked`;
  return `form:not(:has(${given})) [data-question=${key}]{display:none}`;
}

/** A name of CSS may not begin with a digit: that is written by its number. */
const name = (text: string) => text.replace(/^\d/, (digit) => `\\3${digit} `);
