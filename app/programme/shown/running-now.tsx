import { paths } from "~/paths";
import { Anchor } from "~/ui/anchor";
import { Tag } from "~/ui/tag";
import type { ShownItem } from "./shown-item";

/** One line for each thing that runs or comes next. */
export const RunningNow = ({ items, event, chosen }: { items: ShownItem[]; event: string; chosen: string }) => (
  <ul className="divide-y divide-line-2">
    {items.map(({ key, code, quiet, title, titleLanguage, room, time, tags }) => (
      <li key={key} className="grid grid-cols-[4rem_1fr] items-baseline gap-x-4 py-3">
        <span>
          <Tag tone={tags[0]!.tone}>{tags[0]!.text}</Tag>
        </span>
        <span className="min-w-0">
          {code && !quiet ? (
            <Anchor href={paths.session(event, code) + chosen} className="font-semibold text-ink no-underline hover:underline">
              <span lang={titleLanguage}>{title}</span>
            </Anchor>
          ) : (
            <span lang={titleLanguage} className="font-semibold text-ink-3">
              {title}
            </span>
          )}
          <span className="block text-xs text-ink-3 tabular-nums">
            {time.start}–{time.end}
            {room && ` · ${room}`}
          </span>
        </span>
      </li>
    ))}
  </ul>
);
