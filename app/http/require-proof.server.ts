import { findProof, type Proof } from "~/registration/proof-link.server";
import { notFound } from "./answers.server";
import type { Entrance } from "./entrance.server";

/** Whoever reads the mailbox a request was made with. */
export async function requireProof({ reads, house, params }: Entrance): Promise<{ proof: Proof }> {
  const proof = await findProof(reads, house.configuration.secret, params.link ?? "");
  if (!proof) throw notFound();
  return { proof };
}
