/** What a message or a calendar may carry of a session: all of it, its title, or only that there is a closed one. */
export const carries = ["all", "title", "closed"] as const;
export type Carry = (typeof carries)[number];

export const carryNames: Record<Carry, string> = {
  all: "Everything",
  title: "Title, time and room",
  closed: "Time and room only",
};

/** A label of the host's list, on sessions and papers. The list goes from the least to the most restrictive. */
export type HandlingMark = {
  id: string;
  label: string;
  /** What it asks of whoever holds the paper. */
  meaning: string;
  /** #rrggbb, on black. */
  colour: string;
  position: number;
  mails: Carry;
  calendars: Carry;
  retired: boolean;
};

export type ReadyMark = Omit<HandlingMark, "id" | "position" | "retired">;

/** Traffic Light Protocol, version 2.0 (FIRST, August 2022): its labels and colours to the letter; what each may travel in is our default. */
export const trafficLights: readonly ReadyMark[] = [
  { label: "TLP:CLEAR", meaning: "May be shared with anybody.", colour: "#FFFFFF", mails: "all", calendars: "all" },
  {
    label: "TLP:GREEN",
    meaning: "May be shared within the community, not published.",
    colour: "#33FF00",
    mails: "all",
    calendars: "title",
  },
  {
    label: "TLP:AMBER",
    meaning: "May be shared within the own organisation and with its clients, where they need to know.",
    colour: "#FFC000",
    mails: "title",
    calendars: "title",
  },
  {
    label: "TLP:AMBER+STRICT",
    meaning: "May be shared within the own organisation alone, where people need to know.",
    colour: "#FFC000",
    mails: "title",
    calendars: "closed",
  },
  { label: "TLP:RED", meaning: "For the eyes and ears of those present alone.", colour: "#FF2B2B", mails: "closed", calendars: "closed" },
];

const strictness = (carry: Carry) => carries.indexOf(carry);

/** The one that lets less through. */
export const stricter = (one: Carry, other: Carry): Carry => (strictness(one) >= strictness(other) ? one : other);
