/** By the key of its form, which nobody else knows: how many rows a list that is being added has come to in this process. */
const underWay = new Map<string, number>();

export const pasteProgressOf = (formKey: string | null): number | null => underWay.get(formKey ?? "") ?? null;

/** Runs the deed, which tells how far it has come. */
export async function tellingProgress<Done>(formKey: string, deed: (tell: (done: number) => void) => Promise<Done>): Promise<Done> {
  try {
    return await deed((done) => underWay.set(formKey, done));
  } finally {
    underWay.delete(formKey);
  }
}
