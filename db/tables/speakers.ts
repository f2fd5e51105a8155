export type SpeakerTable = {
  id: string;
  host_id: string;
  event_id: string;
  person_id: string;
  code: string;
  name: string;
  sort_key: string;
  position: string;
  organisation: string;
  bio: string;
  photo_file_id: string | null;
  revision: number;
  created_at: string;
  guid: string | null;
  source_key: string | null;
};

/** `starts` and `ends` are wall times in the event's zone. */
export type AvailabilityTable = {
  id: string;
  event_id: string;
  speaker_id: string;
  kind: "can" | "cannot";
  starts: string;
  ends: string;
};
