import { paths } from "~/paths";
import { type Row, team } from "./policy-rules";

/** The rows of the team’s pages about people, delegations and lists of them. */
export const peoplePolicy: Record<string, Row> = {
  "routes/organise/participants": { at: (p) => paths.participants(p.event), look: team("view"), send: team("edit-people") },
  "routes/organise/figures": { at: (p) => paths.figures(p.event), look: team("view") },
  "routes/organise/people": { at: (p) => paths.people(p.event), look: team("view"), send: team("edit-people") },
  "routes/organise/delegations": { at: (p) => paths.delegations(p.event), look: team("view"), send: team("edit-people") },
  "routes/organise/add-delegation": { at: (p) => paths.addDelegation(p.event), look: team("edit-people"), send: team("edit-people") },
  "routes/organise/paste-delegations": { at: (p) => paths.pasteDelegations(p.event), look: team("edit-people"), send: team("edit-people") },
  "routes/organise/delegation": {
    at: (p, thing) => paths.delegation(p.event, thing.delegation),
    look: team("view"),
    send: team("edit-people"),
  },
  "routes/organise/delegation-invitation": { at: (p, thing) => paths.delegationInvitation(p.event, thing.delegation), look: team("view") },
  "routes/organise/sample-invitation": { at: (p) => paths.sampleInvitation(p.event), look: team("edit-event") },
  "routes/organise/add-member": {
    at: (p, thing) => paths.addMember(p.event, thing.delegation),
    look: team("edit-people"),
    send: team("edit-people"),
  },
  "routes/organise/membership": {
    at: (p, thing) => paths.membership(p.event, thing.registration),
    look: team("edit-people"),
    send: team("edit-people"),
  },
  "routes/organise/start-settings": { at: (p) => paths.startSettings(p.event), look: team("edit-event"), send: team("edit-event") },
  "routes/organise/delegation-settings": {
    at: (p) => paths.delegationSettings(p.event),
    look: team("edit-event"),
    send: team("edit-event"),
  },
  "routes/organise/groups": { at: (p) => paths.groups(p.event), look: team("view"), send: team("edit-people") },
  "routes/organise/group": { at: (p, thing) => paths.group(p.event, thing.group), look: team("view"), send: team("edit-people") },
  "routes/organise/session-places": {
    at: (p, thing) => paths.sessionPlaces(p.event, thing.session),
    look: team("view"),
    send: team("edit-people"),
  },
  "routes/organise/waiting-settings": { at: (p) => paths.waitingSettings(p.event), look: team("edit-event"), send: team("edit-event") },
  "routes/organise/add-person": { at: (p) => paths.addPerson(p.event), look: team("edit-people"), send: team("edit-people") },
  "routes/organise/paste-people": { at: (p) => paths.pastePeople(p.event), look: team("edit-people"), send: team("edit-people") },
  "routes/organise/invitations": {
    at: (p) => paths.invitations(p.event),
    look: team("view"),
    send: team("edit-people"),
  },
  "routes/organise/duplicates": {
    at: (p) => paths.duplicates(p.event),
    look: team("edit-people"),
    send: team("edit-people"),
  },
  "routes/organise/everybody": {
    at: (p) => paths.everybody(p.event),
    look: team("edit-people"),
    send: team("edit-people"),
  },
  "routes/organise/everybody-under-way": {
    at: (p, thing) => paths.everybodyUnderWay(p.event, thing.bulk),
    look: team("edit-people"),
    send: team("edit-people"),
    sends: 303,
  },
  "routes/organise/write-to-people": {
    at: (p) => paths.writeToPeople(p.event),
    look: team("send"),
    send: team("send"),
  },
  "routes/organise/person": {
    at: (p, thing) => paths.registration(p.event, thing.registration),
    look: team("view"),
    send: team("edit-people"),
  },
  "routes/organise/export-people": {
    at: (p) => paths.exportPeople(p.event),
    look: team("edit-people"),
    opens: 303,
    send: team("edit-people"),
    sends: 200,
  },
  "routes/organise/export-delegations-csv": {
    at: (p) => paths.exportDelegations(p.event, "csv"),
    look: team("edit-people"),
    opens: 303,
    send: team("edit-people"),
    sends: 200,
  },
  "routes/organise/export-delegations-xlsx": {
    at: (p) => paths.exportDelegations(p.event, "xlsx"),
    look: team("edit-people"),
    opens: 303,
    send: team("edit-people"),
    sends: 200,
  },
  "routes/organise/export-people-workbook": {
    at: (p) => paths.exportPeopleWorkbook(p.event),
    look: team("edit-people"),
    opens: 303,
    send: team("edit-people"),
    sends: 200,
  },
};
