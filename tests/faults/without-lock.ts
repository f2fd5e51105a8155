import type { Replacement } from "../support/mutant";

/** The server as many are written: it looks whether a place is free, and then takes one. Nothing else stands in the way any more. */
export const withoutLock: Replacement[] = [
  {
    file: "app/places/places-queries.server.ts",
    from: `eb.or([eb("places", "is", null), eb(eb("confirmed", "+", eb.ref("held")), "<", eb.ref("places"))]);`,
    to: `eb("id", "is not", null);`,
  },
  {
    file: "db/migrations/0001-foundation/events.ts",
    from: `    unique (scope, scope_id),\n    check (places is null or confirmed + held <= places)\n`,
    to: `    unique (scope, scope_id)\n`,
  },
  {
    file: "db/migrations/0017-questions/index.ts",
    from: `    unique (scope, scope_id),\n    check (places is null or confirmed + held <= places)\n`,
    to: `    unique (scope, scope_id)\n`,
  },
  {
    file: "app/registration/register.server.ts",
    from: `if (full && !event.hasWaitingList) return no("full");`,
    to: "",
  },
  {
    file: "app/routes/public/register.tsx",
    from: `const outcome = await write((tx) => register(tx, event, input, language, now));`,
    to: `if ((await findFormChoices(house.reads, event, language)).full) return new Refusal(words.refusals.full);
  const outcome = await write((tx) => register(tx, event, input, language, now));`,
  },
  {
    file: "app/routes/public/register.tsx",
    from: `async ({ event, language, url, reads, write, form, now }) =>`,
    to: `async ({ event, language, url, reads, write, form, now, house }) =>`,
  },
];
