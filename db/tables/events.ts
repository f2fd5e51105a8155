export type EventTable = {
  id: string;
  host_id: string;
  address: string;
  title: string;
  short_title: string;
  theme: string;
  kind: "symposium" | "course" | "online-day" | "meeting";
  format: "in-person" | "online" | "hybrid";
  state: "draft" | "published" | "cancelled" | "archived";
  visibility: "public" | "unlisted" | "team";
  who_may_register: "anyone" | "anyone-with-link" | "invited";
  register_key: string;
  registration_opens: string | null;
  registration_closes: string | null;
  starts_on: string;
  ends_on: string;
  time_zone: string;
  languages: string;
  venue_name: string;
  venue_address: string;
  people_word: "delegates" | "participants" | "officers";
  asks_jurisdiction_at: string | null;
  naming_scheme_id: string | null;
  crest_file_id: string | null;
  colour: string | null;
  sender_name: string | null;
  signature: string | null;
  secretariat_mail: string | null;
  secretariat_phone: string | null;
  /** JSON list of origins; null is none. */
  embed_origins: string | null;
  revision: number;
  created_at: string;
  /** Null until it is first changed. */
  changed_at: string | null;
  /** Set while strangers may read what changed from version to version. */
  changes_public_at: string | null;
  cancelled_shown_days: number;
  /** How often it was cancelled or taken up again: a part of every SEQUENCE. */
  calendar_turns: number;
  turned_at: string | null;
  /** Set where delegations are invited. */
  delegations_at: string | null;
  senders_word: "delegations" | "jurisdictions" | "economies" | "countries" | "agencies" | "departments";
  reply_by: string | null;
  nominate_by: string | null;
  details_by: string | null;
  members_approval: "nobody" | "host" | "focal-point" | "both";
  /** JSON list of delegation roles. */
  uncounted_roles: string;
  /** JSON; null is the alphabet. */
  protocol_order: string | null;
  /** Set where whoever comes too late may wait for a place. */
  waiting_list_at: string | null;
  /** The letter of invitation: who signs it, how its number is written, its paragraphs; empty is as the house does. */
  letter_signatory: string;
  letter_position: string;
  letter_reference: string;
  letter_text: string;
  /** Set where the event is official: everybody is named in the list of participants. */
  official_at: string | null;
  /** Set while the delegations, or everybody, may read the list last issued. */
  participants_delegations_at: string | null;
  participants_public_at: string | null;
  /** How long an offered place is kept; null: whoever is next is confirmed at once. */
  offer_hours: number | null;
  /** The day on which places that delegations have not used go back; when they were warned of it, and when it was done. */
  fall_back_on: string | null;
  fall_back_warned_at: string | null;
  fell_back_at: string | null;
  /** The last day on which people change their own things; null: until the event is over. */
  self_service_until: string | null;
  /** Set where a participant may send a colleague in their place. */
  colleagues_at: string | null;
};

export type DayTable = {
  id: string;
  event_id: string;
  date: string;
  heading: string;
};

export type RoomTable = {
  id: string;
  event_id: string;
  name: string;
  seats: number | null;
  position: number;
};

/** A room's hours on one day; where `closes` is not after `opens`, it closes the next morning. */
export type RoomHoursTable = {
  event_id: string;
  room_id: string;
  day_id: string;
  opens: string;
  closes: string;
};

export type RoomBlockTable = {
  id: string;
  event_id: string;
  room_id: string;
  day_id: string;
  starts: string;
  ends: string;
  reason: string;
};

export type TrackTable = {
  id: string;
  event_id: string;
  name: string;
  colour: number;
  position: number;
};

export type CategoryTable = {
  id: string;
  event_id: string;
  name: string;
  approval: "nobody" | "host";
  position: number;
  asks_jurisdiction_at: string | null;
};

export type PracticalPageTable = {
  id: string;
  event_id: string;
  title: string;
  body: string;
  position: number;
};

export type EventFileTable = {
  id: string;
  host_id: string;
  event_id: string;
  file_id: string;
  title: string;
  position: number;
};
