import { expect, test } from "vitest";
import { findEvent } from "~/events/events-queries.server";
import { findPersonByLink } from "~/people/find-person-by-link.server";
import { findPersonById } from "~/people/people-queries.server";
import { idInLink, isGenuine, makeLink } from "~/people/personal-link.server";
import { renewLink } from "~/people/renew-link.server";
import { findProof, makeProofLink } from "~/registration/proof-link.server";
import { asInstant, type Instant, plusDays, plusSeconds } from "~/time/instant";
import { aHost, anEvent, aPerson } from "../support/cast";
import { noon, openTestHouse } from "../support/house";
import { aConfirmed } from "../support/registrations";

test("a link opens its own purpose alone", async () => {
  const { find, link } = await aLink();
  expect(await find("me", link("me"))).toBeDefined();
  expect(await find("feed", link("feed"))).toBeDefined();
  for (const [asked, given] of [
    ["me", "feed"],
    ["me", "prove"],
    ["feed", "me"],
    ["feed", "prove"],
  ] as const)
    expect([asked, given, await find(asked, link(given))]).toEqual([asked, given, undefined]);
});

test("any other spelling of a link is no link", async () => {
  const { find, link } = await aLink();
  const genuine = link("me");
  const last = genuine.at(-1)!;
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const sameBits = alphabet[alphabet.indexOf(last) ^ 1]!;
  const spellings = [
    genuine.toUpperCase(),
    genuine.toLowerCase(),
    genuine.replace(/[a-z]/, (letter) => letter.toUpperCase()),
    `${genuine}=`,
    `${genuine} `,
    ` ${genuine}`,
    `${genuine}A`,
    genuine.slice(0, -1),
    genuine.slice(0, -1) + sameBits,
    genuine.replaceAll("-", "+").replaceAll("_", "/") + (/[-_]/.test(genuine) ? "" : "+"),
    `${genuine}\u200b`,
    encodeURIComponent(`${genuine}/`),
    "",
  ];
  for (const spelling of spellings) expect([spelling, await find("me", spelling)]).toEqual([spelling, undefined]);
});

test("every single changed character is noticed", async () => {
  const { find, link } = await aLink();
  const genuine = link("me");
  for (let at = 0; at < genuine.length; at++) {
    const changed = genuine.slice(0, at) + (genuine[at] === "A" ? "B" : "A") + genuine.slice(at + 1);
    expect([at, await find("me", changed)]).toEqual([at, undefined]);
  }
});

test("a link works until the ninetieth day after the last event is over, and not a moment longer", async () => {
  const { find, link } = await aLink();
  const end = plusDays(asInstant("2026-11-27T23:59:59.999Z")!, 90);
  expect(await find("me", link("me"), end)).toBeDefined();
  expect(await find("me", link("me"), plusSeconds(end, 1))).toBeUndefined();
  expect(await find("feed", link("feed"), plusSeconds(end, 1))).toBeUndefined();
});

test("a new link kills the old ones at once, the feed's and the proof's too", async () => {
  const { house, host, event, person, registration, find, link } = await aLink();
  const { secret } = house.configuration;
  const known = (await findPersonById(house.reads, person))!;
  const proof = makeProofLink(secret, registration, known);
  expect(await findProof(house.reads, secret, proof)).toBeDefined();
  const olds = { me: link("me"), feed: link("feed") };

  const by = { hostId: host.id, eventId: event.id, actor: { kind: "account", accountId: host.owner.id } } as const;
  await house.write((tx) => renewLink(tx, by, known, noon));
  expect([await find("me", olds.me), await find("feed", olds.feed)]).toEqual([undefined, undefined]);
  expect(await findProof(house.reads, secret, proof)).toBeUndefined();
  const renewed = (await findPersonById(house.reads, person))!;
  expect(await find("me", makeLink(secret, "me", person, renewed.linkGeneration))).toBeDefined();
  expect(await find("feed", makeLink(secret, "feed", person, renewed.feedGeneration))).toBeDefined();
});

test("a link of one person, generation or installation is none of another", async () => {
  const { house, host, person, link, find } = await aLink();
  const other = await aPerson(house, host, { mail: "wong@police.example" });
  const { secret } = house.configuration;
  const mixed = Buffer.concat([Buffer.from(other.replaceAll("-", ""), "hex"), Buffer.from(link("me"), "base64url").subarray(16)]).toString(
    "base64url",
  );

  expect(idInLink(mixed)).toBe(other);
  expect(await find("me", mixed)).toBeUndefined();
  expect(await find("me", makeLink(secret, "me", person, 2))).toBeUndefined();
  expect(await find("me", makeLink("another installation's secret, just as long", "me", person, 1))).toBeUndefined();
  expect(isGenuine(secret, "me", link("me"), person, 1)).toBe(true);
});

async function aLink() {
  const house = await openTestHouse();
  const host = await aHost(house);
  const event = (await findEvent(house.reads, (await anEvent(house, host)).id))!;
  const registration = await aConfirmed({ house, event }, { name: "Chan Tai Man" });
  const { secret } = house.configuration;
  const person = registration.personId;
  const link = (purpose: "me" | "feed" | "prove") => makeLink(secret, purpose, person, 1);
  const find = (purpose: "me" | "feed", text: string, now: Instant = noon) => findPersonByLink(house.reads, secret, purpose, text, now);
  return { house, host, event, person, registration, link, find };
}
