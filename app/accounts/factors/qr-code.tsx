import { encode } from "uqr";

/** Dark on white whatever the screen's darkness, for that is what cameras read. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { ecc: "M", border: 2 });
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : []))).join("");
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className="size-56 rounded border border-line"
    >
      <rect width={size} height={size} fill="#ffffff" />
      <path d={path} fill="#14203a" />
    </svg>
  );
}
