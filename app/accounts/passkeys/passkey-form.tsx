import { Form } from "@remix-run/react";
import { browserSupportsWebAuthn } from "@simplewebauthn/browser";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Button, type ButtonLook } from "~/ui/button";
import { Notice } from "~/ui/notice";

type PasskeyFormProps = {
  /** Asks the browser; what it says goes with the form as `response`. */
  ask: () => Promise<string>;
  button: string;
  look?: ButtonLook;
  /** Asks at once, when the page has come alive. */
  atOnce?: boolean;
  children?: ReactNode;
};

/** A form whose answer is a passkey's. Without scripts it says what is missing. */
export function PasskeyForm({ ask, button, look = "primary", atOnce = false, children }: PasskeyFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const response = useRef<HTMLInputElement>(null);
  const asked = useRef(false);
  const [able, setAble] = useState<boolean>();
  const [state, setState] = useState<"resting" | "asking" | "declined">("resting");

  const submit = async (quietly = false) => {
    if (!form.current?.reportValidity()) return;
    setState("asking");
    try {
      response.current!.value = await ask();
      form.current.requestSubmit();
      setState("resting");
    } catch {
      setState(quietly ? "resting" : "declined");
    }
  };

  useEffect(() => {
    setAble(browserSupportsWebAuthn());
    if (!atOnce || asked.current || !browserSupportsWebAuthn()) return;
    asked.current = true;
    submit(true);
  });

  return (
    <Form method="post" ref={form}>
      <input type="hidden" name="response" ref={response} />
      {children}
      {able === false ? (
        <Notice tone="warn">This browser knows no passkeys. Please use another one.</Notice>
      ) : (
        <Button type="button" look={look} disabled={able === undefined || state === "asking"} onClick={() => submit()}>
          {button}
        </Button>
      )}
      <noscript>
        <p className="mt-3 text-sm text-ink-2">Passkeys need scripts, which this browser does not run here.</p>
      </noscript>
      <p role="status" className="mt-3 text-sm text-ink-2">
        {state === "asking" && "Your browser or device is asking you now."}
        {state === "declined" && "No passkey was given. You can try again."}
      </p>
    </Form>
  );
}
