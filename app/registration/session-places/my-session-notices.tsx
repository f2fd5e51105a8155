import { paths } from "~/paths";
import { ButtonLink } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { waitingWords } from "../waiting/waiting-words";
import type { MySessions } from "./my-sessions.server";
import { sessionPlaceWords } from "./session-place-words";

type Props = { sessions: MySessions; link: string; event: string; language: string };

/** On the agenda: places in sessions that are theirs to take. */
export function SessionOffers({ sessions, link, event, language }: Props) {
  const say = waitingWords(language);
  const offers = sessions.days.flatMap(({ choices }) => choices).filter(({ waiting }) => waiting?.offeredUntil);
  return offers.map(({ id, title, waiting }) => (
    <Notice key={id} tone="brass" title={sessionPlaceWords(language).line.offered(title, waiting!.offeredUntil!)}>
      <p>{say.offeredMore}</p>
      <p className="pt-3 pb-1">
        <ButtonLink href={paths.mySessions(link, event)} look="primary">
          {say.answer}
        </ButtonLink>
      </p>
    </Notice>
  ));
}

/** Where they have two places at once: both stay theirs until they say which. */
export function SessionsTogether({ sessions: { together }, language }: Pick<Props, "sessions" | "language">) {
  const say = sessionPlaceWords(language);
  if (together.length === 0) return null;
  return (
    <Notice tone="warn">
      {together.map(([one, other]) => (
        <p key={`${one} ${other}`} className="font-semibold">
          {say.together(one, other)}
        </p>
      ))}
      <p>{say.togetherMore}</p>
    </Notice>
  );
}
