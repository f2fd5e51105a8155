export type FileTable = {
  id: string;
  host_id: string;
  hash: string;
  media_type: string;
  bytes: number;
  name: string;
  created_at: string;
};

/** Nobody owns them any more: they leave the disk in a while. */
export type UnwantedBytesTable = {
  hash: string;
  since: string;
};
