import type { AccountTable, HandlingMarkTable, HostTable, SignInAttemptTable, SignInTable, TeamRoleTable } from "./tables/accounts";
import type { AuditEntryTable } from "./tables/audit";
import type {
  DelegationMemberTable,
  DelegationTable,
  FocalPointTable,
  JurisdictionTable,
  ListedFlagTable,
  ListedNameTable,
  NamingSchemeTable,
  OrganisationTable,
} from "./tables/delegations";
import type {
  CategoryTable,
  DayTable,
  EventFileTable,
  EventTable,
  PracticalPageTable,
  RoomBlockTable,
  RoomHoursTable,
  RoomTable,
  TrackTable,
} from "./tables/events";
import type { AuthenticatorAppTable, PasskeyTable, RecoveryCodeTable, SecondStepTable, UsedChallengeTable } from "./tables/factors";
import type { FileTable, UnwantedBytesTable } from "./tables/files";
import type { PeopleGroupMemberTable, PeopleGroupTable } from "./tables/groups";
import type { CapturedMailTable, MessageAttemptTable, MessageTable, OutboxHoldTable, RelayTroubleTable, SendingTable } from "./tables/mail";
import type { ContactAddressTable, KnownDeviceTable, PersonTable } from "./tables/people";
import type { PoolHoldingTable, PoolTable } from "./tables/places";
import type {
  ClashRuleTable,
  ClearanceRemarkTable,
  ClearanceTable,
  ProgrammeImportTable,
  VersionAudienceTable,
  VersionChangeTable,
  VersionListenerTable,
  VersionTable,
} from "./tables/programme";
import type {
  AnswerDraftTable,
  AnswerKeepingTable,
  AnswerTable,
  BulkDeedTable,
  FormKeyTable,
  InvitationTable,
  ParticipantChoiceTable,
  ParticipantListTable,
  QuestionTable,
  RegistrationStepTable,
  RegistrationTable,
  TwoPeopleTable,
} from "./tables/registration";
import type {
  DraftStepSessionTable,
  DraftStepTable,
  PartTable,
  SessionCategoryTable,
  SessionGuestTable,
  SessionRoleTable,
  SessionTable,
} from "./tables/sessions";
import type { AvailabilityTable, SpeakerTable } from "./tables/speakers";
import type { SessionWaitingTable, WaitingTable } from "./tables/waiting";

/** The tables as they stand on disk: text and integer only, no brands (the queries put those on). */
export type Schema = {
  host: HostTable;
  handling_mark: HandlingMarkTable;
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
  known_device: KnownDeviceTable;
  jurisdiction: JurisdictionTable;
  naming_scheme: NamingSchemeTable;
  listed_flag: ListedFlagTable;
  listed_name: ListedNameTable;
  organisation: OrganisationTable;
  delegation: DelegationTable;
  focal_point: FocalPointTable;
  delegation_member: DelegationMemberTable;
  event: EventTable;
  day: DayTable;
  room: RoomTable;
  room_hours: RoomHoursTable;
  room_block: RoomBlockTable;
  track: TrackTable;
  category: CategoryTable;
  practical_page: PracticalPageTable;
  event_file: EventFileTable;
  pool: PoolTable;
  pool_holding: PoolHoldingTable;
  file: FileTable;
  unwanted_bytes: UnwantedBytesTable;
  session: SessionTable;
  session_category: SessionCategoryTable;
  session_guest: SessionGuestTable;
  part: PartTable;
  session_role: SessionRoleTable;
  draft_step: DraftStepTable;
  draft_step_session: DraftStepSessionTable;
  speaker: SpeakerTable;
  availability: AvailabilityTable;
  version: VersionTable;
  version_change: VersionChangeTable;
  version_audience: VersionAudienceTable;
  version_listener: VersionListenerTable;
  programme_import: ProgrammeImportTable;
  clash_rule: ClashRuleTable;
  clearance: ClearanceTable;
  clearance_remark: ClearanceRemarkTable;
  registration: RegistrationTable;
  registration_step: RegistrationStepTable;
  waiting: WaitingTable;
  session_waiting: SessionWaitingTable;
  people_group: PeopleGroupTable;
  people_group_member: PeopleGroupMemberTable;
  question: QuestionTable;
  answer: AnswerTable;
  answer_draft: AnswerDraftTable;
  answer_keeping: AnswerKeepingTable;
  invitation: InvitationTable;
  participant_choice: ParticipantChoiceTable;
  participant_list: ParticipantListTable;
  two_people: TwoPeopleTable;
  bulk_deed: BulkDeedTable;
  form_key: FormKeyTable;
  sending: SendingTable;
  message: MessageTable;
  message_attempt: MessageAttemptTable;
  outbox_hold: OutboxHoldTable;
  captured_mail: CapturedMailTable;
  relay_trouble: RelayTroubleTable;
  audit_entry: AuditEntryTable;
};
