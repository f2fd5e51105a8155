import { foundation } from "./0001-foundation";
import { historyStays } from "./0002-history-stays";
import { secondFactor } from "./0003-second-factor";
import { outbox } from "./0004-outbox";
import { outboxHold } from "./0005-outbox-hold";
import { peopleList } from "./0006-people-list";
import type { Migration } from "./migration";

export const migrations: readonly Migration[] = [foundation, historyStays, secondFactor, outbox, outboxHold, peopleList];
