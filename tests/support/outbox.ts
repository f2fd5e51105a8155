import { yes } from "db/outcome";
import type { House } from "~/http/house";
import { openPostOffice } from "~/mail/delivery/post-office.server";
import type { Compositions, Letter } from "~/mail/letter";
import type { MailAddress } from "~/mail/mail-address";
import { type MessageKind, messageKinds } from "~/mail/message-kind";
import { type NewMessage, queueMessage } from "~/mail/queue-message.server";
import type { Instant } from "~/time/instant";
import { noon, openTestHouse } from "./house";

/** A house whose clock can be moved and whose mail goes to this relay; post offices are opened by the test. */
export async function openMailHouse(mailUrl: string | undefined) {
  const house = await openTestHouse();
  const clock = { now: noon as Instant };
  const room: House = {
    ...house,
    now: () => clock.now,
    configuration: { ...house.configuration, mailUrl, mailFrom: "plenary@host.example" },
  };
  return { house: room, clock };
}

/** Every kind says the same plain thing, unless told otherwise: these tests are about the way, not the words. */
export const plainLetters = (letter: Partial<Letter> = {}): Compositions =>
  Object.fromEntries(
    messageKinds.map((kind) => [kind, async () => yes({ ...plainLetter, ...letter, subject: letter.subject ?? `About ${kind}` })]),
  ) as unknown as Compositions;

export const plainLetter: Letter = {
  to: [{ name: "Chan Tai Man", address: "chan@police.example" as MailAddress }],
  sender: "ISCP Secretariat",
  subject: "Your agenda",
  html: "<p>Your agenda</p>",
  text: "Your agenda",
};

/** A post office that works only when the test says so. */
export const quietOffice = (house: House, letters = plainLetters()) => openPostOffice(house, letters, { rounds: false, perSecond: 1000 });

export const queue = <K extends MessageKind>(house: House, kind: K, dedupe: string, more: Partial<NewMessage<K>> = {}) =>
  house.write((tx) =>
    queueMessage(tx, { kind, hostId: null, dedupe, content: {} as NewMessage<K>["content"], now: house.now(), ...more } as NewMessage<K>),
  );

export const messages = ({ reads }: House) => reads.selectFrom("message").selectAll().orderBy("dedupe").execute();

export const attempts = ({ reads }: House) => reads.selectFrom("message_attempt").selectAll().orderBy("id").execute();
