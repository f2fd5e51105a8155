import { Letter, type LetterProps } from "./parts/letter";
import { Button, Code, Paragraph, Small } from "./parts/paragraph";

/** To the team, in English. */
export type SignInProps = LetterProps & { code: string; linkUrl: string; minutes: number };

// Without the code: a subject is shown on locked screens
export const subject = (_props: SignInProps) => "Sign in to Plenary";

export default function SignIn(props: SignInProps) {
  const { code, linkUrl, minutes } = props;
  return (
    <Letter {...props} preview={`Your link and code. They work for ${minutes} minutes.`}>
      <Paragraph>{`Open this link in the browser where you asked for it, or type the code there. Both work once, for ${minutes} minutes.`}</Paragraph>
      <Button href={linkUrl}>Sign in</Button>
      <Code>{code}</Code>
      <Small>If you did not ask for it, please do nothing. Nobody of Plenary will ever ask you for this code.</Small>
    </Letter>
  );
}
