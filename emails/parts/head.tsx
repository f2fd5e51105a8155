import { part } from "./as-text";
import { gilt, navy, sans, serif } from "./look";

type Props = { kicker: string; title: string; crestUrl: string | null };

/** The navy band: crest on a plate, dates and place, title. */
export const Head = part(
  ({ kicker, title, crestUrl }: Props) => (
    <table role="presentation" cellPadding={0} cellSpacing={0} style={{ width: "100%", background: navy }}>
      <tbody>
        <tr>
          {crestUrl && (
            <td className="head" style={{ width: "52px", padding: "22px 0 22px 28px" }}>
              <img
                src={crestUrl}
                alt=""
                width={44}
                height={44}
                style={{ display: "block", background: "#ffffff", border: `1px solid ${gilt}`, borderRadius: "22px", padding: "4px" }}
              />
            </td>
          )}
          <td className="head" style={{ padding: "22px 28px" }}>
            <div style={{ font: `13px/18px ${sans}`, letterSpacing: "0.03em", color: gilt }}>{kicker}</div>
            <h1 style={{ margin: "4px 0 0", font: `600 20px/26px ${serif}`, color: "#ffffff" }}>{title}</h1>
          </td>
        </tr>
      </tbody>
    </table>
  ),
  ({ kicker, title }) => `${title}\n${kicker}\n\n`,
);
