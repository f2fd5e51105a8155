import type { Migration, Statement } from "../migration";

const text = (table: string, column: string, rest = ""): Statement => ({
  sqlite: `alter table ${table} add column ${column} text${rest}`,
  postgres: `alter table ${table} add column ${column} text collate "C"${rest}`,
});

/** What an event called jurisdictions it called so in each of its languages; a list no event chose was in English. */
const asPrinted = (languages: string) => `insert into listed_name
  select distinct n.naming_scheme_id, n.jurisdiction_code, l.value, n.name, '', '', n.sort_key
  from jurisdiction_name n
  join event e on e.naming_scheme_id = n.naming_scheme_id
  join ${languages} on true
  union
  select n.naming_scheme_id, n.jurisdiction_code, 'en', n.name, '', '', n.sort_key
  from jurisdiction_name n
  where not exists (select 1 from event e where e.naming_scheme_id = n.naming_scheme_id)`;

/** Names and order are the host's own lists: in each language a name, a short one, an adjective and what it is sorted by; flags or none. */
export const namesLists: Migration = {
  name: "0024-names-lists",
  statements: [
    "alter table naming_scheme add column revision integer not null default 1",
    text("naming_scheme", "changed_by", " references account (id)"),
    text("naming_scheme", "changed_at"),
    `create table listed_name (
    naming_scheme_id text not null references naming_scheme (id),
    jurisdiction_code text not null references jurisdiction (code),
    language text not null,
    name text not null,
    short_name text not null,
    adjective text not null,
    sort_key text not null,
    primary key (naming_scheme_id, jurisdiction_code, language)
  )`,
    {
      sqlite: asPrinted("json_each(e.languages) l"),
      postgres: asPrinted("jsonb_array_elements_text(e.languages::jsonb) as l(value)"),
    },
    "drop table jurisdiction_name",
    `create table listed_flag (
    naming_scheme_id text not null references naming_scheme (id),
    jurisdiction_code text not null references jurisdiction (code),
    primary key (naming_scheme_id, jurisdiction_code)
  )`,
    text("delegation", "printed_sort_key", " not null default ''"),
  ],
};
