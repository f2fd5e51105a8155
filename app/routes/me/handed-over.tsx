import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { agendaWords } from "~/agenda/agenda-words";
import { MyFrame } from "~/agenda/my-page/my-frame";
import { findHandedOver } from "~/delegations/invited/find-handed-over.server";
import { replyWords } from "~/delegations/invited/reply-words";
import { notFound, redirectTo } from "~/http/answers.server";
import { door } from "~/http/door.server";
import { requirePersonPage } from "~/http/person-page.server";
import { paths } from "~/paths";
import { Notice } from "~/ui/notice";

export const handle = { scripts: false };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data && `${replyWords(data.language).handedOver.title} · ${data.frame.shortTitle}` },
];

export const loader = door(requirePersonPage, async ({ person, event, answersFor, frame, language, rightToLeft, reads, url }) => {
  const asked = url.searchParams.get("delegation");
  const over = await findHandedOver(reads, event, person, asked, language);
  if (over) return { frame, language, rightToLeft, ...over };
  if (answersFor.length === 0) throw notFound();
  throw redirectTo(paths.myDelegation(person.link, event.address, asked ?? undefined));
});

export default function HandedOver() {
  const { frame, language, name, to, replied } = useLoaderData<typeof loader>();
  const say = replyWords(language).handedOver;
  return (
    <MyFrame frame={frame} title={say.title} note={name}>
      <div className="grid gap-5 pt-4">
        <Notice tone="ok" title={replied ? say.replied : undefined}>
          {say.to(to, name)}
        </Notice>
        <p className="max-w-prose text-ink-2">
          {say.meaning} {say.mistake}
        </p>
        <p className="text-sm">
          <a href={paths.myData(frame.link, frame.event)}>{agendaWords(language).page.ownData}</a>
        </p>
      </div>
    </MyFrame>
  );
}
