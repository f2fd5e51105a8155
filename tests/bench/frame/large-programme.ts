import { newId } from "db/identity.server";
import type { OpenHouse } from "~/house.server";
import { publishProgramme } from "~/programme/publish-programme.server";
import type { ClockTime } from "~/time/wall-time";
import { noon } from "../../support/house";
import { aSession, aSpeaker, aSymposium } from "../../support/programme";

/** A published symposium of as many sessions, a hundred a day at most for each of three rooms' worth of hours, with their speakers. */
export async function aLargeProgramme(house: OpenHouse, address: string, sessions: number) {
  const dates = { starts_on: "2036-11-25", ends_on: "2036-11-27" };
  const symposium = await aSymposium({ address, title: JSON.stringify({ en: `Symposium of ${sessions} sessions` }), ...dates }, house);
  const { editor, days, ballroom, salon, event } = symposium;
  const faces: string[] = [];
  for (let index = 0; index < Math.min(60, sessions); index++)
    faces.push((await aSpeaker(house, event, `Speaker ${index} ${newId().slice(-4)}`)).id);
  for (let index = 0; index < sessions; index++) {
    const hour = String(8 + (Math.floor(index / days.length) % 12)).padStart(2, "0");
    await aSession(house, editor, {
      title: { en: `Panel ${index}: collective security, shared intelligence and what they ask of legislators` },
      abstract: {
        en: `Emerging crimes in digital finance, the technologies that assist policing, and what session ${index} adds to both.`,
      },
      dayId: days[index % days.length]!,
      start: `${hour}:${index % 2 ? "30" : "00"}` as ClockTime,
      minutes: 45,
      kind: index % 5 ? "panel" : "keynote",
      roomId: index % 2 ? ballroom : salon,
      people: [
        { role: "chair", speakerId: faces[index % faces.length]!, toBeAnnounced: null },
        { role: "panellist", speakerId: faces[(index + 1) % faces.length]!, toBeAnnounced: null },
      ],
    });
  }
  const published = await house.write((tx) => publishProgramme(tx, editor, { after: 0 }, noon));
  if (!published.ok) throw new Error(published.why);
  return symposium;
}
