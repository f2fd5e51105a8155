import { useEffect, useId, useRef, useState } from "react";
import { Button } from "./button";
import { useUiWords } from "./ui-words";

/** An address or a code to take away. Without scripts it is a field whose text can be selected. */
export function CopyField({ label, value }: { label: string; value: string }) {
  const words = useUiWords();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [canCopy, setCanCopy] = useState(false);
  const [copied, setCopied] = useState(false);
  useEffect(() => setCanCopy(Boolean(navigator.clipboard)), []);

  const copy = async () => {
    input.current?.select();
    await navigator.clipboard.writeText(value);
    setCopied(true);
  };

  return (
    <div>
      <label htmlFor={id} className="text-sm font-semibold">
        {label}
      </label>
      <div className="mt-1.5 flex gap-2">
        <input ref={input} id={id} readOnly value={value} dir="ltr" className="control font-mono text-xs" />
        {canCopy && (
          <Button type="button" onClick={copy}>
            {words.copy}
          </Button>
        )}
      </div>
      <p role="status" className="mt-1 text-xs text-ok">
        {copied && words.copied}
      </p>
    </div>
  );
}
