import { paths } from "~/paths";
import { ButtonLink } from "~/ui/button";
import { Notice } from "~/ui/notice";
import type { MyWaiting } from "./my-waiting.server";
import { waitingWords } from "./waiting-words";

type Props = { waiting: MyWaiting; link: string; event: string; language: string };

/** What stands on the page of whoever waits: their number, or the place that is theirs to take. */
export function MyWaitingNotice({ waiting: { number, before, offeredUntil }, link, event, language }: Props) {
  const say = waitingWords(language);
  if (offeredUntil)
    return (
      <Notice tone="brass" title={say.offered(offeredUntil)}>
        <p>{say.offeredMore}</p>
        <p className="pt-3 pb-1">
          <ButtonLink href={paths.myOffer(link, event)} look="primary">
            {say.answer}
          </ButtonLink>
        </p>
      </Notice>
    );
  return (
    <Notice title={say.number(number)}>
      {say.before(before)} {say.mayChange}
    </Notice>
  );
}
