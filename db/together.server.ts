/** In a breath where it may be that nothing is asked. */
export const nothing: Promise<void> = Promise.resolve();

/**
 * Asks in one breath what need not wait for one another: over a network each way costs more than most questions. All is heard out even
 * where one fails, for nothing of a deed may still be under way when it is taken back. Rejects with what failed first.
 */
export async function together<Asked extends readonly unknown[]>(
  ...asked: { [Index in keyof Asked]: Promise<Asked[Index]> }
): Promise<Asked> {
  const failures: unknown[] = [];
  const heard = await Promise.all(asked.map((each) => each.catch((error) => void failures.push(error))));
  if (failures.length > 0) throw failures[0];
  return heard as unknown as Asked;
}
