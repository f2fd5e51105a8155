export type FileTable = {
  id: string;
  host_id: string;
  hash: string;
  media_type: string;
  bytes: number;
  name: string;
  created_at: string;
};
