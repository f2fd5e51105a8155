import { Letter, type LetterProps } from "./parts/letter";
import { Button, Paragraph } from "./parts/paragraph";

/** To the team, in English. `at` is "Monday 2 November 2026, 12:00 UTC"; `name` what the account calls the factor. */
export type FactorChangedProps = LetterProps & { change: Change; name: string; at: string; accountUrl: string };

type Change = "passkey-added" | "passkey-removed" | "app-added" | "app-removed" | "codes-made" | "code-used" | "cleared";

export const subject = ({ change }: FactorChangedProps) => subjects[change];

export default function FactorChanged(props: FactorChangedProps) {
  const { change, name, at, accountUrl } = props;
  const sentence = sentences[change](name, at);
  return (
    <Letter {...props} preview={sentence}>
      <Paragraph>{sentence}</Paragraph>
      <Paragraph>
        If this was you, there is nothing to do. If it was not, sign in, sign out everywhere else, remove what you do not know, and tell an
        owner of your host.
      </Paragraph>
      <Button href={accountUrl}>Look at my account</Button>
    </Letter>
  );
}

const subjects: Record<Change, string> = {
  "passkey-added": "A passkey was added to your account",
  "passkey-removed": "A passkey was removed from your account",
  "app-added": "An authenticator app was added to your account",
  "app-removed": "An authenticator app was removed from your account",
  "codes-made": "New recovery codes were made for your account",
  "code-used": "A recovery code was used for your account",
  cleared: "Your second step was taken away by the operator of Plenary",
};

const sentences: Record<Change, (name: string, at: string) => string> = {
  "passkey-added": (name, at) => `The passkey “${name}” was added to your account on ${at}. From now on it is asked for when you sign in.`,
  "passkey-removed": (name, at) => `The passkey “${name}” was removed from your account on ${at}.`,
  "app-added": (name, at) =>
    `The authenticator app “${name}” was added to your account on ${at}. From now on its code is asked for when you sign in.`,
  "app-removed": (name, at) => `The authenticator app “${name}” was removed from your account on ${at}.`,
  "codes-made": (_, at) => `Ten recovery codes were made for your account on ${at}. Those made before no longer work.`,
  "code-used": (_, at) => `A recovery code of your account was used on ${at}. It does not work again.`,
  cleared: (_, at) =>
    `On ${at} a link from the server’s console took every passkey, app and recovery code from your account and ended your sign-ins.`,
};
