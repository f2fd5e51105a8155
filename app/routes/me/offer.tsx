import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { newId } from "db/identity.server";
import { z } from "zod";
import { MyFrame } from "~/agenda/my-page/my-frame";
import { redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { refuse } from "~/http/entrance.server";
import { requirePersonPage } from "~/http/person-page.server";
import { paths } from "~/paths";
import { findLiveRegistration } from "~/registration/registration-queries.server";
import { answerOffer } from "~/registration/waiting/answer-offer.server";
import { findMyWaiting } from "~/registration/waiting/my-waiting.server";
import { waitingWords } from "~/registration/waiting/waiting-words";
import { Button, ButtonLink } from "~/ui/button";
import { FormKey } from "~/ui/form/form-key";
import { Notice } from "~/ui/notice";

export const handle = { scripts: false };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data && `${waitingWords(data.language).offer[data.until ? "title" : "noneTitle"]} · ${data.frame.shortTitle}` },
];

/** Opening the link takes nothing, for scanners open every link: a person presses the button. */
export const loader = door(requirePersonPage, async ({ person, event, frame, language, rightToLeft, reads, now }) => {
  const registration = await findLiveRegistration(reads, event, person.id);
  const waiting = registration && (await findMyWaiting(reads, event, registration.id, language, now));
  return { frame, language, rightToLeft, formKey: newId(), until: waiting?.offeredUntil ?? null };
});

const answerForm = z.object({ answer: z.enum(["take", "leave"]) });

export const action = formDoor(requirePersonPage, async ({ person, event, language, once, form, now }) => {
  const { answer } = await form(answerForm);
  const answered = await once("answer-offer", (tx) => answerOffer(tx, person, event, answer, now));
  return answered.ok ? redirectTo(paths.me(person.link, event.address)) : refuse(waitingWords(language).refusals[answered.why]);
});

export default function Offer() {
  const { frame, language, formKey, until } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const say = waitingWords(language);
  return (
    <MyFrame frame={frame} title={until ? say.offer.title : say.offer.noneTitle}>
      <div className="grid gap-5 pt-4">
        {until && refused?.error && <Notice tone="bad">{Object.values(refused.error).flat().join(" ")}</Notice>}
        {until ? (
          <Form method="post" className="grid gap-5 rounded-lg border border-line bg-paper p-5">
            <FormKey value={formKey} />
            <p className="font-serif text-lg font-semibold">{say.offered(until)}</p>
            <p className="text-ink-2">{say.offeredMore}</p>
            <div>
              <Button look="primary" name="answer" value="take">
                {say.offer.take}
              </Button>
            </div>
            <div className="grid justify-items-start gap-3 border-t border-line-2 pt-5">
              <p className="text-sm text-ink-2">{say.offer.leaveLead}</p>
              <Button name="answer" value="leave">
                {say.offer.leave}
              </Button>
            </div>
          </Form>
        ) : (
          <Notice>
            {say.offer.none}
            <p className="pt-3 pb-1">
              <ButtonLink href={paths.me(frame.link, frame.event)}>{say.offer.back}</ButtonLink>
            </p>
          </Notice>
        )}
      </div>
    </MyFrame>
  );
}
