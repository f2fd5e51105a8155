import { type FocalPoint, findFocalPoint } from "~/delegations/invited/find-focal-point.server";
import { findHandedOver } from "~/delegations/invited/find-handed-over.server";
import { paths } from "~/paths";
import { notFound, redirectTo } from "./answers.server";
import type { Entrance } from "./entrance.server";
import { type PersonPage, requirePersonPage } from "./person-page.server";

export type FocalPointPage = PersonPage & { focalPoint: FocalPoint };

/** Somebody who answers for the delegation asked for; who handed it over is told so, and for others these pages do not exist. */
export async function requireFocalPointPage(entrance: Entrance): Promise<FocalPointPage> {
  const page = await requirePersonPage(entrance);
  const { person, event } = page;
  const asked = entrance.url.searchParams.get("delegation");
  const focalPoint = await findFocalPoint(entrance.reads, person, event, asked);
  if (focalPoint) return { ...page, focalPoint };
  if (!(await findHandedOver(entrance.reads, event, person, asked))) throw notFound();
  throw redirectTo(paths.handedOver(person.link, event.address, asked ?? undefined));
}
