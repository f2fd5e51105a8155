import type { AccountTable, HostTable, SignInAttemptTable, SignInTable, TeamRoleTable } from "./tables/accounts";
import type { AuditEntryTable } from "./tables/audit";
import type {
  DelegationTable,
  FocalPointTable,
  JurisdictionNameTable,
  JurisdictionTable,
  NamingSchemeTable,
  OrganisationTable,
} from "./tables/delegations";
import type { CategoryTable, DayTable, EventFileTable, EventTable, PracticalPageTable, RoomTable, TrackTable } from "./tables/events";
import type { AuthenticatorAppTable, PasskeyTable, RecoveryCodeTable, SecondStepTable, UsedChallengeTable } from "./tables/factors";
import type { FileTable } from "./tables/files";
import type { CapturedMailTable, MessageAttemptTable, MessageTable, OutboxHoldTable, RelayTroubleTable, SendingTable } from "./tables/mail";
import type { ContactAddressTable, PersonTable } from "./tables/people";
import type { PoolHoldingTable, PoolTable } from "./tables/places";
import type { VersionTable } from "./tables/programme";
import type {
  AnswerTable,
  FormKeyTable,
  InvitationTable,
  QuestionTable,
  RegistrationStepTable,
  RegistrationTable,
} from "./tables/registration";
import type { PartTable, SessionCategoryTable, SessionRoleTable, SessionTable } from "./tables/sessions";
import type { SpeakerTable } from "./tables/speakers";

/** The tables as they stand on disk: text and integer only, no brands (the queries put those on). */
export type Schema = {
  host: HostTable;
  account: AccountTable;
  team_role: TeamRoleTable;
  sign_in_attempt: SignInAttemptTable;
  sign_in: SignInTable;
  passkey: PasskeyTable;
  authenticator_app: AuthenticatorAppTable;
  recovery_code: RecoveryCodeTable;
  second_step: SecondStepTable;
  used_challenge: UsedChallengeTable;
  person: PersonTable;
  contact_address: ContactAddressTable;
  jurisdiction: JurisdictionTable;
  naming_scheme: NamingSchemeTable;
  jurisdiction_name: JurisdictionNameTable;
  organisation: OrganisationTable;
  delegation: DelegationTable;
  focal_point: FocalPointTable;
  event: EventTable;
  day: DayTable;
  room: RoomTable;
  track: TrackTable;
  category: CategoryTable;
  practical_page: PracticalPageTable;
  event_file: EventFileTable;
  pool: PoolTable;
  pool_holding: PoolHoldingTable;
  file: FileTable;
  session: SessionTable;
  session_category: SessionCategoryTable;
  part: PartTable;
  session_role: SessionRoleTable;
  speaker: SpeakerTable;
  version: VersionTable;
  registration: RegistrationTable;
  registration_step: RegistrationStepTable;
  question: QuestionTable;
  answer: AnswerTable;
  invitation: InvitationTable;
  form_key: FormKeyTable;
  sending: SendingTable;
  message: MessageTable;
  message_attempt: MessageAttemptTable;
  outbox_hold: OutboxHoldTable;
  captured_mail: CapturedMailTable;
  relay_trouble: RelayTroubleTable;
  audit_entry: AuditEntryTable;
};
