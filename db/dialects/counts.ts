import type { ExpressionBuilder } from "kysely";

/** `count(*)`: a number on SQLite, text (bigint) on PostgreSQL until `Number(…)` makes both alike. */
export const asCount = <DB, TB extends keyof DB>(eb: ExpressionBuilder<DB, TB>) => eb.fn.countAll<number | string>();
