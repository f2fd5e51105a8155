/** A handling mark as its owner prints it: coloured letters on black, in print too. `colour` is #rrggbb. */
export const MarkLabel = ({ label, colour }: { label: string; colour: string }) => (
  <span
    className="inline-block w-fit rounded-xs px-1.5 font-mono text-2xs leading-5 font-semibold whitespace-nowrap"
    style={{ backgroundColor: "#000000", color: colour, printColorAdjust: "exact" }}
  >
    {label}
  </span>
);
