import { paths } from "~/paths";
import { pressedBefore } from "~/people/device/device";
import { isKnownDevice } from "~/people/device/prove-device.server";
import { redirectTo } from "./answers.server";
import type { Entrance } from "./entrance.server";
import type { PersonPage } from "./person-page.server";
import { readCookie } from "./sign-in-cookie.server";

type Visitor = Pick<Entrance, "request" | "reads" | "house" | "now" | "url"> & Pick<PersonPage, "person" | "event">;

/** Deciding about other people, or reading all that is kept, asks for a mailed code, once per browser: a link may be forwarded. Whoever has not given it yet is led to where they do, and back. */
export async function requireKnownDevice({ request, reads, house, now, url, person, event }: Visitor): Promise<void> {
  const token = readCookie(request, "device", house.configuration);
  if (await isKnownDevice(reads, person, token, now)) return;
  const back = new URL(url);
  if (request.method === "POST") back.searchParams.set(pressedBefore, "");
  throw redirectTo(paths.myCode(person.link, event.address, back.pathname + back.search));
}
