import { paths } from "~/paths";
import { LinkSwitch } from "~/ui/link-switch";

/** Two looks at one day of the draft. */
export const ProgrammeViews = ({ address, day, current }: { address: string; day: string; current: "table" | "grid" }) => (
  <LinkSwitch
    label="View"
    links={[
      { href: paths.dayTable(address, day), label: "Table", current: current === "table" },
      { href: paths.programmeGrid(address, day), label: "Grid", current: current === "grid" },
    ]}
    currentIs="page"
    className="contents"
  />
);
