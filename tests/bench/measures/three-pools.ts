import { findEvent } from "~/events/events-queries.server";
import { findAllPools } from "~/places/places-queries.server";
import { setPlaces } from "~/places/set-places.server";
import { addRegistration } from "~/registration/add-registration.server";
import { nominateMember } from "~/registration/members/nominate-member.server";
import { aHost, anEvent, organiserOf } from "../../support/cast";
import { aDelegation, member, teamHand } from "../../support/delegations";
import { noon } from "../../support/house";
import { entry } from "../../support/registrations";
import { figure, type Measure, reported } from "../frame/figure";
import { planted } from "../frame/planted";

const name = "1,300 registrations at once with three pools";
const [delegations, places] = [26, 50];
const people = delegations * places;

/**
 * Each after a place of the event, of the category and of a delegation, one more for every delegation than it has places. The floor is the
 * same number added without delegations, who take of two pools.
 */
export default {
  names: [name],
  async take() {
    let [value, floor] = [0, 0];
    const data = await planted(async (house) => {
      const host = await aHost(house);
      const { id } = await anEvent(house, host, { delegations_at: noon });
      const event = (await findEvent(house.reads, id))!;
      const organiser = await organiserOf(house, event, "edit-people");
      const hands = [];
      for (let index = 0; index < delegations; index++) {
        const typed = { jurisdiction: "", organisation: `Agency ${index}`, places: String(places), focalMail: `focal${index}@x.example` };
        hands.push(
          await teamHand({ house, host, event }, await aDelegation({ house, host, event }, { ...typed, focalName: `Focal ${index}` })),
        );
      }
      const limit = (number: number) => house.write((tx) => setPlaces(tx, event, { scope: "event", scopeId: event.id }, number));
      await limit(people);
      const asked = hands.flatMap((hand, at) =>
        Array.from({ length: places + 1 }, (_, index) => {
          const typed = member({ name: `Member ${at} ${index}`, mailAddress: `m${at}.${index}@x.example` });
          return () => house.write((tx) => nominateMember(tx, hand, typed, "en", noon));
        }),
      );
      value = await perSecond(asked, people);
      const pools = await findAllPools(house.reads, event);
      const full = pools.filter(({ scope, held, confirmed }) => scope === "delegation" && held + confirmed === places);
      const ofEvent = pools.find(({ scope }) => scope === "event")!;
      if (full.length !== delegations || ofEvent.held + ofEvent.confirmed !== people) throw new Error("A limit was not kept exactly.");
      await limit(2 * people);
      const plain = Array.from({ length: people }, (_, index) => {
        const typed = entry({ name: `Guest ${index}`, mailAddress: null });
        return () => house.write((tx) => addRegistration(tx, organiser, typed, { source: "team", language: "en" }, noon));
      });
      floor = await perSecond(plain, people);
    });
    data.remove();
    return [figure(name, "registrations/s", { value, floor, ratio: value / floor }, reported)];
  },
} satisfies Measure;

async function perSecond(asked: (() => Promise<{ ok: boolean }>)[], expected: number): Promise<number> {
  const start = performance.now();
  const taken = (await Promise.all(asked.map((ask) => ask()))).filter(({ ok }) => ok).length;
  if (taken !== expected) throw new Error(`${taken} got a place, not ${expected}.`);
  return taken / ((performance.now() - start) / 1000);
}
