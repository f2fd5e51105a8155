import type { Migration } from "../migration";

/** A list of people, in its order and narrowed down by anything but a search, is read from this alone. */
export const peopleList: Migration = {
  name: "0006-people-list",
  statements: [
    "create index registration_in_tab on registration (event_id, state, sort_key, id, held_until, category_id, organisation_id, jurisdiction_code, person_id)",
  ],
};
