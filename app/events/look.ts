/** How the event presents itself, its own choices only; null: as its host does. */
export type Look = {
  /** `#rrggbb`. */
  colour: string | null;
  senderName: string | null;
  signature: string | null;
  secretariatMail: string | null;
  secretariatPhone: string | null;
  crestFileId: string | null;
};

/** The colour stands as a band and in headings on white paper: WCAG 2.2, 1.4.3 (large text) and 1.4.11 ask for 3 to 1. */
export const isSeenOnWhite = (colour: string) => contrastOf(colour, "#ffffff") >= 3;

export function contrastOf(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** WCAG 2.2, relative luminance of `#rrggbb`. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
