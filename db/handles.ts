import type { Kysely } from "kysely";
import type { Schema } from "./schema";

declare const readsBrand: unique symbol;
declare const txBrand: unique symbol;

/** Questions only. Inside a deed the transaction itself serves as `Reads`. */
export type Reads = Kysely<Schema> & { readonly [readsBrand]: true };

/** Only `write` makes one; whatever changes a row demands it. */
export type Tx = Reads & { readonly [txBrand]: true };

/** Runs a deed in a transaction of its own savepoint; a returned refusal (`ok: false`) or a throw undoes it, and only it. */
export type Write = <T>(deed: (tx: Tx) => Promise<T>) => Promise<T>;
