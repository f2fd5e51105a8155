import { index, type RouteConfig, route } from "@remix-run/route-config";

/** Every address of Plenary, by hand. The first segments are words no event may take as its own (`isFreeAddress`). */
export default [
  index("routes/public/front.tsx"),

  route("sign-in", "routes/account/sign-in.tsx"),
  route("sign-in/code", "routes/account/sign-in-code.tsx"),
  route("sign-in/link/:token", "routes/account/sign-in-link.tsx"),
  route("sign-in/set-up/:token", "routes/account/set-up.tsx"),
  route("sign-out", "routes/account/sign-out.tsx"),
  route("account", "routes/account/account.tsx"),

  route("organise", "routes/organise/events.tsx"),
  route("organise/new", "routes/organise/new-event.tsx"),
  route("organise/hosts/:host", "routes/organise/host.tsx"),
  route("organise/hosts/:host/team", "routes/organise/host-team.tsx"),
  // The frame with its menu stands around every page of one event's team: put them here, but lists and papers to download outside.
  route("organise/:event", "routes/organise/event-frame.tsx", [
    index("routes/organise/overview.tsx"),
    route("settings", "routes/organise/event-settings.tsx"),
    route("settings/days", "routes/organise/days-and-rooms.tsx"),
    route("settings/registration", "routes/organise/registration-settings.tsx"),
    route("programme", "routes/organise/day-table.tsx"),
    route("programme/paste", "routes/organise/paste-timetable.tsx"),
    route("programme/publish", "routes/organise/publish.tsx"),
    route("programme/versions/:number", "routes/organise/past-version.tsx"),
    route("programme/sessions/:session", "routes/organise/draft-session.tsx"),
    route("people", "routes/organise/people.tsx"),
    route("people/new", "routes/organise/add-person.tsx"),
    route("people/paste", "routes/organise/paste-people.tsx"),
    route("people/:registration", "routes/organise/person.tsx"),
    route("settings/names", "routes/organise/names-and-order.tsx"),
    route("messages", "routes/organise/messages.tsx"),
    route("messages/agendas", "routes/organise/send-agendas.tsx"),
    route("messages/sendings/:sending", "routes/organise/sending.tsx"),
    route("messages/:message", "routes/organise/message.tsx"),
    route("settings/team", "routes/organise/event-team.tsx"),
  ]),
  route("organise/:event/messages/agendas/letter", "routes/organise/agenda-letter.ts"),

  route("organise/:event/people/export.csv", "routes/organise/export-people.ts"),
  route("files/:id", "routes/public/file.ts"),

  route("health", "routes/public/health.ts"),
  // Captured mail: in the demo and in development only
  route("outbox", "routes/public/outbox.tsx"),
  route("outbox/:mail", "routes/public/captured-mail.tsx"),
  route("outbox/:mail/body", "routes/public/captured-body.ts"),
  route("outbox/:mail/source", "routes/public/captured-source.ts"),
  route("outbox/:mail/attachments/:number", "routes/public/captured-attachment.ts"),

  route(":event", "routes/public/event-home.tsx"),
  route("calendar/:feed.ics", "routes/public/feed.ts"),
  route("me/:link", "routes/me/agenda.tsx"),
  route("me/:link/agenda.pdf", "routes/me/agenda-paper.ts"),
  route("me/:link/agenda.ics", "routes/me/agenda-calendar.ts"),
  route("me/:link/speaking", "routes/me/speaking.tsx"),
  route("me/:link/page", "routes/me/page.tsx"),
  route("me/:link/photo", "routes/me/photo.tsx"),
  route("me/:link/details", "routes/me/details.tsx"),
  route("me/:link/withdraw", "routes/me/withdraw.tsx"),
  route("me/:link/register", "routes/me/register.tsx"),
  route("prove/:link", "routes/public/prove.tsx"),

  route(":event/programme", "routes/public/programme.tsx"),
  route(":event/programme.ics", "routes/public/programme-calendar.ts"),
  route(":event/programme.pdf", "routes/public/programme-paper.ts"),
  route(":event/sessions/:code", "routes/public/session.tsx"),
  route(":event/sessions/:code.ics", "routes/public/session-calendar.ts"),
  route(":event/speakers", "routes/public/speakers.tsx"),
  route(":event/speakers/:code", "routes/public/speaker.tsx"),
  route(":event/practical", "routes/public/practical.tsx"),
  route(":event/register", "routes/public/register.tsx"),
  route(":event/lost-link", "routes/public/lost-link.tsx"),

  route("*", "routes/public/nowhere.ts"),
] satisfies RouteConfig;
