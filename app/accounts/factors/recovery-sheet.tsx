import { paths } from "~/paths";
import { ButtonLink } from "~/ui/button";

/** The codes as they are kept: on paper, or in a file that the page itself carries. */
export function RecoverySheet({ codes, mailAddress }: { codes: string[]; mailAddress: string }) {
  const text = ["Recovery codes of Plenary", mailAddress, "", ...codes, "", "Each works once.", ""].join("\r\n");
  return (
    <>
      <p className="mb-3 text-sm text-ink-2">For {mailAddress}. Each works once.</p>
      <ol className="grid gap-1.5 rounded border border-line bg-paper p-4 font-mono text-sm">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <div className="mt-6 flex flex-wrap gap-3">
        <ButtonLink look="primary" href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`} download="plenary-recovery-codes.txt">
          Save them as a file
        </ButtonLink>
        <ButtonLink href={paths.account()}>I have kept them</ButtonLink>
      </div>
      <p className="print-hidden mt-4 text-sm text-ink-3">On paper: print this page from the browser’s menu.</p>
    </>
  );
}
