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
  revision: number;
  created_at: string;
  /** Null until it is first changed. */
  changed_at: string | null;
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
