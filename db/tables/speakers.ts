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
};
