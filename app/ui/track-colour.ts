/** The eight colours a track may have. Names of classes are written out, because the style sheet is made from what it finds in the source. */
export type TrackColour = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

export const trackRule: Record<TrackColour, string> = {
  1: "border-track-1",
  2: "border-track-2",
  3: "border-track-3",
  4: "border-track-4",
  5: "border-track-5",
  6: "border-track-6",
  7: "border-track-7",
  8: "border-track-8",
};

export const trackText: Record<TrackColour, string> = {
  1: "text-track-1",
  2: "text-track-2",
  3: "text-track-3",
  4: "text-track-4",
  5: "text-track-5",
  6: "text-track-6",
  7: "text-track-7",
  8: "text-track-8",
};
