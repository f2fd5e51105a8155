import { foundation } from "./0001-foundation";
import { historyStays } from "./0002-history-stays";
import { secondFactor } from "./0003-second-factor";
import type { Migration } from "./migration";

export const migrations: readonly Migration[] = [foundation, historyStays, secondFactor];
