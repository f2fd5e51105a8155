import { Form, useLocation } from "@remix-run/react";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { paths } from "~/paths";
import { Button } from "~/ui/button";
import { FormKey } from "~/ui/form/form-key";
import { holdsTyped, isTextBox } from "~/ui/form/holds-typed";
import { Notice } from "~/ui/notice";
import type { OfferedSteps } from "./find-steps.server";

/** `unsaved`: what the page shows was typed and refused. */
type StepButtonsProps = { event: string; steps: OfferedSteps; unsaved?: boolean };

/**
 * "Undo: moved “Opening” to 10:00" for any page below the programme; it comes back to where it stood. With scripts by Ctrl+Z and
 * Ctrl+Shift+Z or Ctrl+Y too, and held back while something typed would be lost.
 */
export function StepButtons({ event, steps, unsaved = false }: StepButtonsProps) {
  const { pathname, search } = useLocation();
  const [undo, redo] = [useRef<HTMLFormElement>(null), useRef<HTMLFormElement>(null)];
  const [held, setHeld] = useState(false);
  useEffect(() => {
    const onKeyDown = (pressed: KeyboardEvent) => {
      const deed = deedOf(pressed);
      const form = deed === "undo" ? undo.current : deed === "redo" ? redo.current : null;
      if (!form || isTextBox(pressed.target)) return;
      pressed.preventDefault();
      form.requestSubmit();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [undo, redo]);

  const onSubmit = (submitted: FormEvent) => {
    const typed = unsaved || holdsTyped();
    setHeld(typed);
    if (typed) submitted.preventDefault();
  };
  const offered = [
    { deed: "undo", label: "Undo", keys: "Control+Z", step: steps.undo, form: undo },
    { deed: "redo", label: "Redo", keys: "Control+Shift+Z Control+Y", step: steps.redo, form: redo },
  ];
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap gap-2 empty:hidden">
        {offered.map(
          ({ deed, label, keys, step, form }) =>
            step && (
              <Form key={deed} ref={form} method="post" action={paths.undo(event)} onSubmit={onSubmit}>
                <FormKey value={steps.formKey} />
                <input type="hidden" name="deed" value={deed} />
                <input type="hidden" name="step" value={step.id} />
                <input type="hidden" name="back" value={pathname + search} />
                <Button small className="text-start" aria-keyshortcuts={keys}>
                  <span>
                    {label}: <bdi>{step.words}</bdi>
                  </span>
                </Button>
              </Form>
            ),
        )}
      </div>
      {held && <Notice tone="warn">Save first what you have typed, or open the page anew: it would be lost.</Notice>}
      {steps.told && <Notice tone="ok">{steps.told}</Notice>}
    </div>
  );
}

function deedOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): "undo" | "redo" | undefined {
  if (!(ctrlKey || metaKey) || altKey) return undefined;
  if (key.toLowerCase() === "z") return shiftKey ? "redo" : "undo";
  return key.toLowerCase() === "y" && !shiftKey ? "redo" : undefined;
}
