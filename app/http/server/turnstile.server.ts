/** Lets so many through at a time; the others wait in the order they came. */
export function openTurnstile(most: number) {
  let inside = 0;
  const waiting: (() => void)[] = [];
  return {
    async pass<Answer>(deed: () => Promise<Answer>): Promise<Answer> {
      if (inside < most) inside++;
      else await new Promise<void>((enter) => waiting.push(enter));
      try {
        return await deed();
      } finally {
        const next = waiting.shift();
        if (next) next();
        else inside--;
      }
    },
  };
}
