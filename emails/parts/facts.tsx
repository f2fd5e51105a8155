import { part, wrapped } from "./as-text";
import { ink3, line, paragraph } from "./look";
import { letterWords } from "./words";

/** When, where, as what. */
export type EventFactsProps = { dates: string; where: string; category: string };

export function EventFacts({ language, dates, where, category }: EventFactsProps & { language: string }) {
  const { facts } = letterWords(language);
  return (
    <Facts
      facts={[
        { name: facts.dates, value: dates },
        { name: facts.place, value: where },
        { name: facts.category, value: category },
      ]}
    />
  );
}

type Fact = { name: string; value: string };

/** A line each; one without a value is left out. */
const Facts = part(
  ({ facts }: { facts: Fact[] }) => (
    <table style={{ width: "100%", borderCollapse: "collapse", margin: "0 0 18px" }}>
      <tbody>
        {facts.filter(told).map(({ name, value }) => (
          <tr key={name}>
            <td className="faint" style={{ ...cell, width: "108px", color: ink3 }}>
              {name}
            </td>
            <td style={cell}>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  ),
  ({ facts }) =>
    `${facts
      .filter(told)
      .map(({ name, value }) => `${`${name}:`.padEnd(13)}${wrapped(value, " ".repeat(13))}\n`)
      .join("")}\n`,
);

const told = ({ value }: Fact) => value !== "";

const cell = { ...paragraph, margin: 0, padding: "7px 0", borderBottom: `1px solid ${line}`, verticalAlign: "top" } as const;
