import type { Figure, Measure } from "./frame/figure";
import { clearAway } from "./frame/planted";
import { table } from "./frame/table";

const files = import.meta.glob<{ default: Measure }>("./measures/*.ts", { eager: true });

/**
 * Takes every measure of measures/, or with `--only NAME` those whose name contains it, and prints a table, or with `--json`
 * a list of figures and nothing else. The exit code is 1 where a measure broke, not where a figure falls short of its goal.
 */
export async function bench(args: string[]): Promise<number> {
  const only = args.includes("--only") ? (args[args.indexOf("--only") + 1] ?? "") : "";
  const wanted = (name: string) => name.toLowerCase().includes(only.toLowerCase());
  const measures = Object.values(files).map((file) => file.default);
  const chosen = measures.filter(({ names }) => names.some(wanted));
  if (chosen.length === 0) {
    process.stderr.write(`No figure is called ${only}. There are:\n${measures.flatMap(({ names }) => names).join("\n")}\n`);
    return 1;
  }
  const figures: Figure[] = [];
  let broken = 0;
  for (const { names, take } of chosen) {
    process.stderr.write(`… ${names.join(", ")}\n`);
    try {
      figures.push(...(await take()).filter(({ name }) => wanted(name)));
    } catch (error) {
      broken++;
      process.stderr.write(`${names.join(", ")} could not be taken: ${error instanceof Error ? error.stack : error}\n`);
    } finally {
      await clearAway();
    }
  }
  process.stdout.write(args.includes("--json") ? `${JSON.stringify(figures, null, 2)}\n` : table(figures));
  return broken > 0 ? 1 : 0;
}
