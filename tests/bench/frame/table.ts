import type { Figure } from "./figure";

/** A line each: the figure, its floor, how many times the floor it is, its goal, and whether it holds. */
export function table(figures: Figure[]): string {
  const lines = figures.map(({ name, value, unit, floor, ratio, goal, holds }) => [
    name,
    `${value} ${unit}`,
    `${floor} ${unit}`,
    `${ratio} ×`,
    goal,
    holds ? "holds" : "FALLS SHORT",
  ]);
  const rows = [["", "", "floor", "ratio", "goal", ""], ...lines];
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const text = rows.map((row) => row.map((cell, column) => pad(cell, widths[column]!, column)).join("  "));
  return `\n${text.map((line) => line.trimEnd()).join("\n")}\n\n`;
}

const pad = (cell: string, width: number, column: number) => (column >= 1 && column <= 3 ? cell.padStart(width) : cell.padEnd(width));
