import { type FocalPoint, findFocalPoint } from "~/delegations/invited/find-focal-point.server";
import { notFound } from "./answers.server";
import type { Entrance } from "./entrance.server";
import { type PersonPage, requirePersonPage } from "./person-page.server";

export type FocalPointPage = PersonPage & { focalPoint: FocalPoint };

/** Somebody who answers for the delegation asked for; for others these pages do not exist. */
export async function requireFocalPointPage(entrance: Entrance): Promise<FocalPointPage> {
  const page = await requirePersonPage(entrance);
  const focalPoint = await findFocalPoint(entrance.reads, page.person, page.event, entrance.url.searchParams.get("delegation"));
  if (!focalPoint) throw notFound();
  return { ...page, focalPoint };
}
