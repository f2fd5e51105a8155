import type { Migration } from "../migration";

/**
 * What every registration asks is found in its order, for to sort even one row costs SQLite more than to find it; and a message that
 * belongs to no sending and no account is not entered where those are looked up.
 */
export const fewerPages: Migration = {
  name: "0007-fewer-pages",
  statements: [
    "create index category_in_order on category (event_id, position, id)",
    "create index pool_in_order on pool (event_id, scope, scope_id)",
    "drop index contact_address_mail",
    "create index contact_address_mail on contact_address (host_id, mail_key, person_id)",
    "drop index message_sending",
    "create index message_sending on message (sending_id) where sending_id is not null",
    "drop index message_account",
    "create index message_account on message (account_id) where account_id is not null",
  ],
};
