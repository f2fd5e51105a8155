import { paths } from "~/paths";
import { colleagueWords } from "~/registration/colleague/colleague-words";
import { agendaWords } from "../agenda-words";
import type { PersonalFrameData } from "./personal-frame-data";

type OwnDeedsProps = { frame: PersonalFrameData; mayChange: boolean; maySend: boolean; changesUntil: string };

/** What a person does about their own place and data, at the foot of their page, and until when. */
export function OwnDeeds({ frame: { link, event, language }, mayChange, maySend, changesUntil }: OwnDeedsProps) {
  const words = agendaWords(language).page;
  const deeds = [
    ...(mayChange ? [{ href: paths.myWithdrawal(link, event), label: words.withdraw }] : []),
    ...(maySend ? [{ href: paths.myColleague(link, event), label: colleagueWords(language).title }] : []),
    { href: paths.myData(link, event), label: words.ownData },
  ];
  return (
    <div className="mt-6 text-sm print-hidden">
      <ul className="flex flex-wrap gap-x-6 gap-y-1">
        {deeds.map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
      {changesUntil && <p className="mt-1 text-ink-3">{words.changesUntil(changesUntil)}</p>}
    </div>
  );
}
