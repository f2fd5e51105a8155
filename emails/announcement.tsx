import { Letter, type LetterProps, marked } from "./parts/letter";
import { InOwnLines } from "./parts/paragraph";

/** `about` and `words` are the team's own. */
export type AnnouncementProps = LetterProps & { about: string; words: string };

export const subject = (props: AnnouncementProps) => marked(`${props.shortTitle}: ${props.about}`, props);

export default function Announcement(props: AnnouncementProps) {
  return (
    <Letter {...props} preview={props.about}>
      <InOwnLines>{props.words}</InOwnLines>
    </Letter>
  );
}
