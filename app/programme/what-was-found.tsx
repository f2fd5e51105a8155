import { Anchor } from "~/ui/anchor";
import { ProgrammeSearch, type ToolsData } from "./programme-tools";
import { programmeWords } from "./programme-words";

type WhatWasFoundProps = {
  page: { query: string; found: number };
  fields: ToolsData["searchFields"];
  /** The programme as it is when nothing is searched for. */
  whole: string;
  language: string;
};

/** The head of a search's answer, with the box to search again. */
export function WhatWasFound({ page: { query, found }, fields, whole, language }: WhatWasFoundProps) {
  const words = programmeWords(language);
  return (
    <div className="grid gap-4 pt-6">
      <h2 className="text-2xl">{found > 0 ? words.found(found, query) : words.nothingFound(query)}</h2>
      {found === 0 && <p className="text-ink-2">{words.nothingFoundMore}</p>}
      <div className="max-w-form">
        <ProgrammeSearch query={query} fields={fields} language={language} />
      </div>
      <p>
        <Anchor href={whole}>{words.wholeProgramme}</Anchor>
      </p>
    </div>
  );
}
