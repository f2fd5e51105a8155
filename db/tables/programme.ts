export type VersionTable = {
  id: string;
  event_id: string;
  number: number;
  content: string;
  hash: string;
  published_at: string;
  published_by: string | null;
};
