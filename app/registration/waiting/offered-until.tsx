import { Tag } from "~/ui/tag";

/** The mark is one word: a whole deadline in it would be wider than a telephone. */
export const OfferedUntil = ({ until }: { until: string }) => (
  <span>
    <Tag tone="brass">Offered</Tag>
    <span className="block text-xs text-ink-3">until {until}</span>
  </span>
);
