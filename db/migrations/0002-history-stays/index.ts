import type { Migration } from "../migration";

const refused = "the history is only ever added to";

/** The history refuses to be changed, shortened or emptied, whoever asks; who takes the triggers away still meets the chain. */
export const historyStays: Migration = {
  name: "0002-history-stays",
  statements: [
    ...(["update", "delete"] as const).map((deed) => ({
      sqlite: `create trigger audit_entry_no_${deed} before ${deed} on audit_entry begin select raise(abort, '${refused}'); end`,
    })),
    {
      postgres: `create function refuse_to_change_history() returns trigger language plpgsql as $$ begin raise exception '${refused}'; end $$`,
    },
    {
      postgres:
        "create trigger audit_entry_stays before update or delete or truncate on audit_entry for each statement execute function refuse_to_change_history()",
    },
  ],
};
