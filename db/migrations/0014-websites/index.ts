import type { Migration } from "../migration";

/** Which websites may show an event's programme in a frame. */
export const websites: Migration = {
  name: "0014-websites",
  statements: [
    {
      sqlite: "alter table event add column embed_origins text",
      postgres: `alter table event add column embed_origins text collate "C"`,
    },
  ],
};
