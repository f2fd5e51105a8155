import { foundation } from "./0001-foundation";
import { historyStays } from "./0002-history-stays";
import { secondFactor } from "./0003-second-factor";
import { outbox } from "./0004-outbox";
import { outboxHold } from "./0005-outbox-hold";
import { peopleList } from "./0006-people-list";
import { fewerPages } from "./0007-fewer-pages";
import { clashRules } from "./0008-clash-rules";
import { toldVersions } from "./0009-told-versions";
import { namedAndMarked } from "./0010-named-and-marked";
import { draftSteps } from "./0011-draft-steps";
import { clearance } from "./0012-clearance";
import { interchange } from "./0013-interchange";
import { websites } from "./0014-websites";
import { anchored } from "./0015-anchored";
import { delegations } from "./0016-delegations";
import { questions } from "./0017-questions";
import { waiting } from "./0018-waiting";
import { participants } from "./0019-participants";
import { letters } from "./0020-letters";
import { knownDevices } from "./0021-known-devices";
import { invitations } from "./0022-invitations";
import { sessionWaiting } from "./0023-session-waiting";
import { namesLists } from "./0024-names-lists";
import { ownChanges } from "./0025-own-changes";
import { regrets } from "./0026-regrets";
import { inTheirKeys } from "./0027-in-their-keys";
import type { Migration } from "./migration";

export const migrations: readonly Migration[] = [
  foundation,
  historyStays,
  secondFactor,
  outbox,
  outboxHold,
  peopleList,
  fewerPages,
  clashRules,
  toldVersions,
  namedAndMarked,
  draftSteps,
  clearance,
  interchange,
  websites,
  anchored,
  delegations,
  questions,
  waiting,
  participants,
  letters,
  knownDevices,
  invitations,
  sessionWaiting,
  namesLists,
  ownChanges,
  regrets,
  inTheirKeys,
];
