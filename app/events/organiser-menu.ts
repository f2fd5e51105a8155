import { may, type Role } from "~/accounts/role";
import { paths } from "~/paths";
import { type Event, sendersHeading, sendersRules } from "./event";

export type MenuLine = { href: string; label: string; count?: string };

/** Small figures beside the entries of the menu; left out where there is nothing to say. */
export type MenuCounts = { programme?: string; speakers?: string; delegations?: string; people?: string; messages?: string };

type WithDelegations = Pick<Event, "address" | "hasDelegations" | "sendersWord">;

/** At most eight entries; what the event or the role does not use is not there. */
export function menuOf(event: WithDelegations, counts: MenuCounts = {}): MenuLine[] {
  const { address, hasDelegations } = event;
  return [
    { href: paths.overview(address), label: "Overview" },
    { href: paths.dayTable(address), label: "Programme", count: counts.programme },
    { href: paths.speakerDesk(address), label: "Speakers", count: counts.speakers },
    ...(hasDelegations ? [{ href: paths.delegations(address), label: sendersHeading(event), count: counts.delegations }] : []),
    { href: paths.people(address), label: "People", count: counts.people },
    { href: paths.messages(address), label: "Messages", count: counts.messages },
    { href: paths.documents(address), label: "Documents" },
  ];
}

export function settingsMenuOf(event: WithDelegations & Pick<Event, "asksJurisdiction">, role: Role): MenuLine[] {
  const { address } = event;
  const history = { href: paths.history(address), label: "History" };
  if (!may(role, "edit-event")) return [history];
  return [
    { href: paths.eventSettings(address), label: "Event" },
    { href: paths.daysAndRooms(address), label: "Days and rooms" },
    { href: paths.checks(address), label: "Checks" },
    { href: paths.registrationSettings(address), label: "Registration" },
    { href: paths.questionsSettings(address), label: "Questions" },
    { href: paths.changesSettings(address), label: "Versions and changes" },
    { href: paths.lookSettings(address), label: "Look and signature" },
    { href: paths.websiteSettings(address), label: "Your website" },
    { href: paths.practicalSettings(address), label: "Practical pages" },
    { href: paths.eventFiles(address), label: "Files" },
    ...(event.hasDelegations ? [{ href: paths.delegationSettings(address), label: sendersRules(event) }] : []),
    ...(event.asksJurisdiction || event.hasDelegations ? [{ href: paths.namesAndOrder(address), label: "Names and order" }] : []),
    { href: paths.interchange(address), label: "Import and export" },
    ...(may(role, "manage-team") ? [{ href: paths.eventTeam(address), label: "Team" }] : []),
    history,
  ];
}

/** The entry a page belongs to: the longest address that it lies under; the overview only for itself. */
export function currentEntry(lines: readonly MenuLine[], pathname: string): string | undefined {
  const under = lines.filter(({ href }) => pathname === href || pathname.startsWith(`${href}/`));
  const longest = under.sort((a, b) => b.href.length - a.href.length)[0]?.href;
  return longest === lines[0]?.href && pathname !== longest ? undefined : longest;
}
