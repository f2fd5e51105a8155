import { Letter, type LetterProps } from "./parts/letter";
import { Button, Paragraph } from "./parts/paragraph";

/** To the team, in English. `scope` is what the role is for: an event's title, or the host's name; `role` is "Registrar". */
export type TeamInvitationProps = LetterProps & { scope: string; hostName: string; role: string; invitedBy: string; signInUrl: string };

export const subject = ({ scope }: TeamInvitationProps) => `You now belong to the team of ${scope}`;

export default function TeamInvitation(props: TeamInvitationProps) {
  const { scope, hostName, role, invitedBy, signInUrl } = props;
  const sentence = `${invitedBy} has given you the role “${role}” for ${scope}${scope === hostName ? "" : ` (${hostName})`} in Plenary.`;
  return (
    <Letter {...props} preview={sentence}>
      <Paragraph>{sentence}</Paragraph>
      <Paragraph>You need no password: sign in with this mail address, and a link and a code are sent to you.</Paragraph>
      <Button href={signInUrl}>Sign in</Button>
    </Letter>
  );
}
