import { part, wrapped } from "./as-text";
import { ink, ink3, line, paragraph } from "./look";
import { Heading } from "./paragraph";

/** Every text ready to be shown; `note` is what concerns this reader: "You speak (chair); please be there at 10:00". */
export type Day = { label: string; sessions: DaySession[] };
export type DaySession = { time: string; title: string; about: string; note: string; cancelled: boolean; pause: boolean };

/** What one person attends, a table a day. */
export function Days({ days }: { days: Day[] }) {
  return (
    <>
      {days.map((day) => (
        <DayTable key={day.label} {...day} />
      ))}
    </>
  );
}

const DayTable = part(
  ({ label, sessions }: Day) => (
    <>
      <Heading>{label}</Heading>
      <table style={{ width: "100%", borderCollapse: "collapse", margin: "4px 0 16px" }}>
        <tbody>
          {sessions.map((session) => (
            <tr key={session.time + session.title}>
              <td className="time" style={{ ...cell, width: "108px", whiteSpace: "nowrap", fontWeight: session.pause ? "normal" : "bold" }}>
                {session.time}
              </td>
              <td style={cell}>
                <Title {...session} />
                {session.about && <Under text={session.about} />}
                {session.note && <Under text={session.note} strong />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  ),
  ({ label, sessions }) => `${Heading.asText({ children: label })}${sessions.map(lines).join("")}\n`,
);

const cell = { ...paragraph, margin: 0, padding: "9px 0", borderBottom: `1px solid ${line}`, verticalAlign: "top" } as const;

function Title({ title, pause, cancelled }: DaySession) {
  if (pause) return <span>{title}</span>;
  return <strong style={{ color: ink, textDecoration: cancelled ? "line-through" : "none" }}>{title}</strong>;
}

const Under = ({ text, strong = false }: { text: string; strong?: boolean }) => (
  <div className="faint" style={{ fontSize: "13px", lineHeight: "19px", color: strong ? ink : ink3 }}>
    {text}
  </div>
);

const lines = ({ time, title, about, note }: DaySession) => {
  const indent = " ".repeat(13);
  return [`${time.padEnd(13)}${wrapped(title, indent)}`, about && indent + wrapped(about, indent), note && indent + wrapped(note, indent)]
    .filter(Boolean)
    .map((text) => `${text}\n`)
    .join("");
};
