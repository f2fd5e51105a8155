import { sql } from "kysely";

const mark = "/* unheard */";

/**
 * Put at the end of a write (`modifyEnd`) that answers nothing its deed needs to know and can fail by a fault alone: over a network it
 * makes no way of its own but travels with the next question. Should it fail, the transaction begins anew with each deed by itself.
 */
export const unheard = sql`/* unheard */`;

export const isUnheard = (text: string) => text.endsWith(mark);
