/** A picture that stands for a page where its link is shared, 1200 × 630. Every string is in the reader's language; none is markup. */
export type Card = {
  language: string;
  rightToLeft: boolean;
  /** "13–15 September 2023 · Hong Kong". */
  eyebrow: string;
  title: string;
  lines: string[];
  host: string;
  /** #rrggbb. */
  colour: string;
  crest?: { mediaType: string; base64: string };
};
