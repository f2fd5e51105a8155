import type { AgendaProps } from "emails/agenda";
import type { LetterProps } from "emails/parts/letter";

/** Props of letters as the composition hands them over; synthetic people. */
export const letter: LetterProps = {
  language: "en",
  rightToLeft: false,
  kicker: "25–27 November 2026 · Police Headquarters, Hong Kong",
  title: "International Symposium on Cyber Policing",
  shortTitle: "ISCP 2026",
  crestUrl: "https://plenary.host.example/files/crest",
  dear: "Superintendent Chan",
  secretariat: {
    lines: ["ISCP Secretariat", "Cyber Security and Technology Crime Bureau"],
    mail: "secretariat@host.example",
    phone: "+852 5555 0100",
  },
  personalUrl: "https://plenary.host.example/me/AbCdEfGhIjKlMnOpQrStUvWxYz0123456789abcdefg",
  rehearsalFor: null,
};

const session = (time: string, title: string, about: string, note = "", more = {}) => ({
  time,
  title,
  about,
  note,
  cancelled: false,
  pause: false,
  ...more,
});

export const days = [
  {
    label: "Wednesday 25 November",
    sessions: [
      session("09:00–09:30", "Opening ceremony", "Ceremony · Grand Ballroom", "Dress: uniform"),
      session("09:30–10:15", "Privacy, data and the sharing of information across borders", "Keynote · Grand Ballroom"),
      session("10:15–10:45", "Coffee", "Foyer", "", { pause: true }),
      session(
        "10:45–11:45",
        "Collective security: public-private partnership",
        "Panel · Grand Ballroom",
        "You speak (moderator). Please be there at 10:30.",
      ),
    ],
  },
  {
    label: "Thursday 26 November",
    sessions: [
      session("14:00–15:30", "Tracing virtual assets 追蹤虛擬資產", "Workshop · Salon 1"),
      session("16:00–17:00", "Banking and communications", "Panel · Salon 2", "Cancelled", { cancelled: true }),
    ],
  },
];

export const agenda: AgendaProps = {
  ...letter,
  span: "Wednesday 25 to Friday 27 November 2026",
  version: 4,
  zoneNote: "All times are Hong Kong time (UTC+8).",
  days,
  moreSessions: 0,
  withPaper: true,
  agendaUrl: `${letter.personalUrl}?event=iscp-2026`,
};

export const facts = { dates: "25–27 November 2026", where: "Police Headquarters, 1 Arsenal Street, Hong Kong", category: "" };

export const personalUrl = letter.personalUrl!;
export const event = { dates: "25–27 November 2026", place: "Police Headquarters", hostName: "Cyber Security and Technology Crime Bureau" };
export const delegation = {
  ...{ ...letter, personalUrl: null, delegation: "Hong Kong, China", party: "the delegation of Hong Kong, China" },
  pageUrl: `${personalUrl}/delegation?event=iscp-2026`,
};
export const member = { ...letter, delegation: delegation.delegation, detailsUrl: `${personalUrl}/details?event=iscp-2026` };
