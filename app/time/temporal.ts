import { Temporal } from "temporal-polyfill";
import type { Instant } from "./instant";

/** For packages that take nothing plainer: rooms hand it on without looking inside. */
export const asTemporal = (at: Instant) => Temporal.Instant.from(at);
