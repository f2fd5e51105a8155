import type { Place } from "./refusal-world";

/** The same event, by links nobody made, or made for something else. */
export const withForgedLinks = (place: Place): Place => ({
  ...place,
  link: "forged",
  me: forge(place.me),
  speakersMe: forge(place.speakersMe),
  feed: forge(place.feed),
  prove: forge(place.prove),
  clearance: forge(place.clearance),
});

export const withSwappedLinks = (place: Place): Place => ({
  ...place,
  link: "for another purpose",
  me: place.feed,
  speakersMe: place.prove,
  feed: place.prove,
  prove: place.me,
  clearance: place.prove,
});

export const forge = (link: string) => `${link.slice(0, 30)}${link[30] === "A" ? "B" : "A"}${link.slice(31)}`;
