import { Anchor } from "~/ui/anchor";
import { Button } from "~/ui/button";
import { classes } from "~/ui/classes";
import { ToolMenu } from "~/ui/timeline/tool-menu";
import { trackRule } from "~/ui/track-colour";
import { trackColourOf } from "./programme-item";
import { programmeWords } from "./programme-words";
import { type FilterData, FilterMenu, LookSwitch } from "./shown/filter-menu";
import { shownWords } from "./shown/shown-words";
import { ZoneSwitch, type ZoneSwitchData } from "./zone-switch";

export type ToolsData = {
  tracks: { href: string; name: string; colour: number | null; current: boolean }[];
  looks: { look: "list" | "grid"; href: string; current: boolean }[];
  filter: FilterData;
  zoneLabel: string;
  zones: ZoneSwitchData;
  query: string;
  searchFields: { name: string; value: string }[];
};

/** What changes the view of a programme: its tracks, the zone of its times, a search; plain links and forms. */
export function ProgrammeTools({
  tools: { tracks, looks, filter, zoneLabel, zones, query, searchFields },
  language,
}: {
  tools: ToolsData;
  language: string;
}) {
  const words = programmeWords(language);
  const chosen = tracks.find(({ current, colour }) => current && colour !== null);
  return (
    <>
      {filter.rooms.length > 1 && <LookSwitch looks={looks} language={language} />}
      {tracks.length > 2 && (
        <ToolMenu label={chosen?.name ?? words.allTracks} on={chosen !== undefined}>
          <nav aria-label={words.tracks}>
            <ul className="grid gap-1">
              {tracks.map(({ href, name, colour, current }) => (
                <li key={href}>
                  <Anchor
                    href={href}
                    aria-current={current ? "true" : undefined}
                    className={classes(
                      "block border-s-[3px] px-3 py-1.5 text-ink no-underline hover:bg-wash",
                      colour === null ? "border-line" : trackRule[trackColourOf(colour)],
                      current && "bg-wash-2 font-semibold",
                    )}
                  >
                    {name}
                  </Anchor>
                </li>
              ))}
            </ul>
          </nav>
        </ToolMenu>
      )}
      {(filter.rooms.length > 1 || filter.people.length > 1) && (
        <ToolMenu label={shownWords(language).filter} on={filter.room !== "" || filter.person !== ""}>
          <FilterMenu filter={filter} language={language} />
        </ToolMenu>
      )}
      <ToolMenu label={zoneLabel} on={zones.chosen !== null}>
        <ZoneSwitch zones={zones} language={language} />
      </ToolMenu>
      <ToolMenu label={words.search} on={query !== ""}>
        <ProgrammeSearch query={query} fields={searchFields} language={language} />
      </ToolMenu>
    </>
  );
}

/** Titles, people, abstracts of what the reader may see. */
export function ProgrammeSearch({ query, fields, language }: { query: string; fields: ToolsData["searchFields"]; language: string }) {
  const words = programmeWords(language);
  return (
    <form method="get" className="flex flex-wrap items-end gap-2.5 text-sm">
      {fields.map(({ name, value }) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label className="grid min-w-0 grow basis-48 gap-1">
        <span className="text-ink-2">{words.searchFor}</span>
        <input
          type="search"
          name="q"
          defaultValue={query}
          maxLength={200}
          autoComplete="off"
          placeholder={words.searchHint}
          className="control"
        />
      </label>
      <Button>{words.search}</Button>
    </form>
  );
}
