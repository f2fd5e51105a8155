import type { Scope } from "./scopes";

const keyed = "The answer is a table that is asked only for what belongs to the event, host or account at hand.";
const foundBefore =
  "The row of this id was found at this event, or for this team, just before; one from elsewhere is refused there, as the walk tries.";
const named = "The id names one row of the whole house, and is taken from a row of this event.";

const numbered = "Steps are only numbered by it: a number from elsewhere leaves a gap and tells nothing.";
const ownTest =
  "Nobody of this walk waits for a place at the event or has one in a session; that each event has its own has a test of its own (other-events).";
const ownLine =
  "A place in a session is given only where a session of this event has one; each event's own has a test of its own (waits-for-two).";
const readIn = "Nobody of this walk has read a file in; that it counts for its own event alone has a test of its own (interchange).";

const merging =
  "Nobody of this walk is at two events and looks like another; that merging stays here has a test of its own (duplicates/other-events).";
const invited = "Looked up are those invited here and what they did here, which has a test of its own (duplicates/other-events).";
const device = "Nobody of this walk typed a code in a stranger's browser; whose a browser is has a test of its own (known-device).";

const ownBrowsers = "Nobody of this walk but the link's own person typed a code; whose browsers are told has a test of its own (own-data).";

const listsOfHost = "That another host's list is on no page and in no form's reach has a test of its own (objects).";
const languagesOfHost =
  "Nobody of this walk speaks another language; whose languages a list is offered in has a test of its own (names-lists).";
const written =
  "Nobody of this walk is written to by two events; that each event looks at its own messages has a test of its own (follow-up).";
const strayNames = "Nobody of this walk wrote a name that the list does not use; what is read for it has a test of its own (names-check).";

/**
 * Conditions that nobody would miss if they were gone, each with the reason. They stay as a second wall. The test fails where one of
 * them is noticed or no longer there.
 */
export const redundant: Record<Scope, string> = {
  "select audit_entry: [host_id = ?] and person_id = ? and (event_id is null or event_id = ?)": "A person belongs to one host.",
  "select authenticator_app: [account_id in (?)] and confirmed_at is not null": keyed,
  "select contact_address: [host_id = ?] and kind in (?)": keyed,
  "select contact_address: [person_id in (?)] and kind in (?)": keyed,
  "select passkey: [account_id in (?)]": keyed,
  "select person: [host_id = ?] and id in (?) and erased_at is null": "The ids are those in this host's own history.",
  "select session: [event_id = ?] and removed_at is null": "Told is only whether there is none, and only to the event's own team.",
  "select team_role, account: [team_role.host_id = ?] and team_role.event_id = ?": "An event belongs to one host.",
  "update sign_in: [account_id = ?] and ended_at is null and id = ?": "The id is that of the sign-in whose cookie came with the form.",
  "select answer_keeping: [event_id = ?]":
    "Nobody of this walk set a day; that it counts for its own event alone has a test of its own (deletion).",
  "update question: [event_id = ?] and id = ?": foundBefore,
  "update question: [event_id = ?] and id = ? and ended_at is null": foundBefore,
  "delete answer > select question: [event_id = ?] and key = ?":
    "An answer and its question are of one event, and the registration was found there.",
  "delete part: [event_id = ?] and session_id = ?": foundBefore,
  "delete pool: [event_id = ?] and id = ?": foundBefore,
  "delete pool_holding: [event_id = ?] and registration_id = ?": foundBefore,
  "delete session_category: [event_id = ?] and session_id = ?": foundBefore,
  "delete session_role: [event_id = ?] and session_id = ?": foundBefore,
  "delete team_role: [host_id = ?] and id = ?": foundBefore,
  "select pool_holding, pool: [pool_holding.event_id = ?] and pool_holding.registration_id = ?": foundBefore,
  "select sign_in: [account_id = ?] and token_hash = ?": "A token is that of one sign-in.",
  "update category: [event_id = ?] and id = ?": foundBefore,
  "update clearance: [event_id = ?] and id = ?": foundBefore,
  "update day: [event_id = ?] and id = ?": foundBefore,
  "update event_file: [event_id = ?] and id = ?": foundBefore,
  "update pool: [event_id = ?] and id = ?": named,
  "select known_device: [person_id = ?] and proven_at is not null": ownBrowsers,
  "update pool_holding: [event_id = ?] and registration_id = ?": foundBefore,
  "update pool: [event_id = ?] and id = ? and confirmed + held <= ?": named,
  "update pool: [event_id = ?] and id = ? and (places is null or confirmed + held < places)": named,
  "update pool: [event_id = ?] and scope = ? and scope_id = ? and (places is null or confirmed + held < places)": named,
  "update practical_page: [event_id = ?] and id = ?": foundBefore,
  "update room: [event_id = ?] and id = ?": foundBefore,
  "update session: [event_id = ?] and id in (?)": named,
  "update session: [event_id = ?] and id = ? and revision = ? and removed_at is null": foundBefore,
  "update track: [event_id = ?] and id = ?": foundBefore,
  "select draft_step: [event_id = ?] and account_id = ?": numbered,
  "select draft_step: event_id = ? and [account_id = ?]": numbered,
  "select audit_entry: [host_id = ?] and event_id = ? and subject_id = ?": "An event belongs to one host.",
  "select audit_entry: host_id = ? and [event_id = ?] and subject_id = ?": named,
  "select delegation_member, registration: [m.event_id = ?] and m.delegation_id = ? and m.left_at is null": named,
  "select delegation_member, registration: [m.event_id = ?] and m.left_at is null": keyed,
  "select delegation_member, registration: [m.event_id = ?] and m.role = ? and m.left_at is null": keyed,
  "select delegation_member: [event_id = ?] and delegation_id = ?": named,
  "select delegation_member: [event_id = ?] and registration_id = ?": named,
  "select delegation: [event_id = ?] and organisation_id = ?":
    "Nobody of this walk invites an organisation to two events; that one may has a test of its own (focal-points).",
  "select focal_point, delegation: focal_point.event_id = ? and [focal_point.person_id = ?]":
    "What others answer for has no mark of its own here; that it opens nothing has a test of its own (focal-points).",
  "select focal_point, delegation: [focal_point.event_id = ?] and focal_point.person_id = ?":
    "The delegation is asked for at this event again; who answers at two events has a test of its own (focal-points).",
  "select focal_point, person, contact_address: [f.event_id = ?] and f.ended_at is null": keyed,
  "select focal_point, person, contact_address: [f.event_id = ?] and f.ended_at is null and f.delegation_id = ?": named,
  "select organisation: [host_id = ?] and id in (?)": "The ids are those of the host's own people and delegations.",
  "select organisation: [host_id = ?] and id = ?": "The id is that of one of the host's own people or delegations.",
  "select pool: [event_id = ?] and scope != ? and scope != ? and scope != ?": keyed,
  "delete people_group: [event_id = ?] and id = ?": foundBefore,
  "delete people_group_member: [event_id = ?] and group_id = ?": foundBefore,
  "delete people_group_member: [event_id = ?] and group_id = ? and registration_id = ?": foundBefore,
  "select people_group: [event_id = ?] and sort_key = ? and id <> ?": ownTest,
  "select people_group_member, registration, organisation: [m.event_id = ?] and m.group_id = ? and r.state not in (?)": named,
  "select pool: [event_id = ?] and scope = ?": ownTest,
  "select pool_holding, pool: [pool.event_id = ?] and pool.scope = ? and not exists (select session_waiting: w.registration_id = pool_holding.registration_id and w.session_id = pool.scope_id and w.ended_at is null)":
    ownTest,
  "select pool_holding, pool: [pool.event_id = ?] and pool.scope = ? and not exists (select session_waiting: w.registration_id = pool_holding.registration_id and w.session_id = pool.scope_id and w.ended_at is null) and pool_holding.registration_id = ?":
    named,
  "select session_waiting, registration: w.ended_at is null and [w.event_id = ?]": keyed,
  "select session_waiting, registration: w.ended_at is null and [w.event_id = ?] and w.session_id = ?": named,
  "select session_waiting, registration: w.ended_at is null and [w.event_id = ?] and w.registration_id = ? and w.session_id = ?": named,
  "select session_waiting, registration: w.ended_at is null and [w.event_id = ?] and w.offered_until is null and r.state = ?": ownLine,
  "update session_waiting: [event_id = ?] and session_id = ? and number = ?": foundBefore,
  "update session_waiting: [event_id = ?] and registration_id = ? and ended_at is null": foundBefore,
  "select registration, delegation_member: [r.event_id = ?] and r.state not in (?) and r.organisation_id = ?": ownTest,
  "select waiting, registration, delegation_member: w.ended_at is null and [w.event_id = ?]": ownTest,
  "select waiting, registration, delegation_member: w.ended_at is null and [w.event_id = ?] and w.registration_id = ?": named,
  "select waiting: [event_id = ?] and ended_at is null and offered_until is null": ownTest,
  "update people_group: [event_id = ?] and id = ?": foundBefore,
  "update delegation: [event_id = ?] and id = ? and revision = ?": foundBefore,
  "update delegation_member: [event_id = ?] and registration_id = ?": foundBefore,
  "update focal_point: [event_id = ?] and id = ?": foundBefore,
  "select participant_choice: [event_id = ?]": keyed,
  "select registration: [event_id = ?] and state = ?": keyed,
  "select part: [event_id = ?]": keyed,
  "select part: [event_id = ?] and session_id = ?": foundBefore,
  "select pool: [event_id = ?]": keyed,
  "select session_category, category: [session_category.event_id = ?]": keyed,
  "select session_category, category: [session_category.event_id = ?] and session_id = ?": foundBefore,
  "select session_role: [event_id = ?]": keyed,
  "select session_role: [event_id = ?] and session_id = ?": foundBefore,
  "select clearance_remark, session: [r.event_id = ?]": keyed,
  "select clearance_remark, session: [r.event_id = ?] and r.clearance_id = ?": named,
  "select clearance_remark: [event_id = ?] and clearance_id = ?": named,
  "select session_guest: [event_id = ?]": keyed,
  "select session_guest: [event_id = ?] and session_id = ?": foundBefore,
  "select availability: [event_id = ?]": keyed,
  "select availability: [event_id = ?] and speaker_id = ?": foundBefore,
  "select room_hours: [event_id = ?]": keyed,
  "select room_block, day: [room_block.event_id = ?]": keyed,
  "select session, day: [session.event_id = ?] and session.removed_at is not null": keyed,
  "select programme_import: id = ? and account_id = ? and [event_id = ?]": readIn,
  "select programme_import: id = ? and account_id = ? and [event_id is null]": readIn,
  "delete availability: [event_id = ?] and speaker_id = ?": foundBefore,
  "delete room_block: [event_id = ?] and room_id = ? and id = ?": foundBefore,
  "delete session_guest: [event_id = ?] and session_id = ?": foundBefore,
  "update handling_mark: [host_id = ?] and id = ?": foundBefore,
  "select naming_scheme: [host_id = ?] and id = ?": listsOfHost,
  "update naming_scheme: [host_id = ?] and id = ? and revision = ?": foundBefore,
  "delete naming_scheme: [host_id = ?] and id = ?": foundBefore,
  "select event: [host_id = ?]": languagesOfHost,
  "update event: [host_id = ?] and id = ? and naming_scheme_id is null": foundBefore,
  "select event: [host_id = ?] and naming_scheme_id is not null": keyed,
  "select listed_name, naming_scheme: [naming_scheme.host_id = ?] and naming_scheme.id != ?": strayNames,
  "select message: [event_id = ?] and kind = ? and person_id is not null": written,
  "delete session_guest: [event_id = ?] and person_id = ?": merging,
  "delete session_guest: event_id = ? and [person_id = ?]": merging,
  "select session_guest: [event_id = ?] and person_id = ?": merging,
  "select session_guest: event_id = ? and [person_id = ?]": merging,
  "update session_guest > select session_guest: [event_id = ?] and person_id = ?": merging,
  "update session_guest > select session_guest: event_id = ? and [person_id = ?]": merging,
  "update session_guest: [event_id = ?] and person_id = ? and session_id not in (select session_guest: event_id = ? and person_id = ?)":
    merging,
  "update session_guest: event_id = ? and [person_id = ?] and session_id not in (select session_guest: event_id = ? and person_id = ?)":
    merging,
  "select contact_address > select focal_point: [event_id = ?]": merging,
  "select contact_address > select registration: [event_id = ?]": merging,
  "select contact_address > select speaker: [event_id = ?]": merging,
  "select contact_address: [host_id = ?] and kind = ? and (person_id in (select registration: event_id = ?) or person_id in (select speaker: event_id = ?) or person_id in (select focal_point: event_id = ?))":
    merging,
  "select contact_address: host_id = ? and kind = ? and [(person_id in (select registration: event_id = ?) or person_id in (select speaker: event_id = ?) or person_id in (select focal_point: event_id = ?))]":
    merging,
  "select focal_point: [event_id = ?] and person_id = ? and ended_at is null": merging,
  "select focal_point: event_id = ? and [person_id = ?] and ended_at is null": merging,
  "select focal_point: [person_id = ?] and event_id != ?": merging,
  "select invitation: [person_id = ?] and event_id != ?": merging,
  "select registration: [person_id = ?] and event_id != ?": merging,
  "select speaker: [person_id = ?] and event_id != ?": merging,
  "update invitation: [event_id = ?] and person_id = ?": merging,
  "update invitation: event_id = ? and [person_id = ?]": merging,
  "select invitation: event_id = ? and [person_id = ?]": merging,
  "select two_people: [host_id = ?]": merging,
  "select contact_address > select invitation: [event_id = ?]": invited,
  "select contact_address: [person_id in (select invitation: event_id = ?)] and kind in (?)": invited,
  "select invitation: [event_id = ?]": invited,
  "select registration > select invitation: [event_id = ?]": invited,
  "select registration: [event_id = ?] and person_id in (select invitation: event_id = ?)": invited,
  "select registration: event_id = ? and [person_id in (select invitation: event_id = ?)]": invited,
  "select known_device: [person_id = ?] and asked_at > ?": device,
  "select known_device: [person_id = ?] and token_hash = ? and link_generation = ?": device,
  "select pool_holding, pool: [pool_holding.event_id = ?] and pool_holding.registration_id = ? and pool.scope = ?": named,
};
