import { paths } from "~/paths";
import { ButtonLink } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { type FactorKind, factorNames } from "./factor";

export type FactorListProps = {
  factors: { id: string; kind: FactorKind; name: string; added: string; used: string | null }[];
  /** Recovery codes that were not used yet; undefined where there are none. */
  recoveryLeft: number | undefined;
  /** The hosts that ask for a second step this account does not have. */
  askedBy: string[];
};

/** What an account asks for after the mailed link. */
export function FactorList({ factors, recoveryLeft, askedBy }: FactorListProps) {
  return (
    <section>
      <h2 className="mt-10 text-xl">Signing in: the second step</h2>
      <p className="mt-1 text-sm text-ink-2">
        After the message, something only you hold: a passkey, or the code of an app. A passkey also signs you in without a message.
      </p>
      {askedBy.length > 0 && (
        <div className="mt-4">
          <Notice tone="warn" title={`${askedBy.join(" and ")} asks everybody on its team for a second step.`}>
            Add a passkey or an authenticator app here. Until then its events stay closed to you.
          </Notice>
        </div>
      )}
      {factors.length > 0 && (
        <ul className="mt-4 divide-y divide-line-2 border-y border-line">
          {factors.map(({ id, kind, name, added, used }) => (
            <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-3">
              <div>
                <p className="font-semibold">{name}</p>
                <p className="text-sm text-ink-3">
                  {factorNames[kind]}, added {added}. {used ? `Last used ${used}.` : "Not used yet."}
                </p>
              </div>
              <ButtonLink small href={paths.factor(id)} aria-label={`Remove ${name}`}>
                Remove
              </ButtonLink>
            </li>
          ))}
        </ul>
      )}
      <div className="mt-5 flex flex-wrap gap-3">
        <ButtonLink href={paths.newPasskey()} look={factors.length === 0 ? "primary" : "plain"}>
          Add a passkey
        </ButtonLink>
        <ButtonLink href={paths.newApp()}>Add an authenticator app</ButtonLink>
        {factors.length > 0 && <ButtonLink href={paths.recoveryCodes()}>{recoveryLabel(recoveryLeft)}</ButtonLink>}
      </div>
    </section>
  );
}

const recoveryLabel = (left: number | undefined) => (left === undefined ? "Recovery codes" : `Recovery codes (${left} left)`);
