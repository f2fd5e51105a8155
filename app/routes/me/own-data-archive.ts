import { yes } from "db/outcome";
import { record } from "~/audit/record.server";
import { contentDisposition } from "~/files/file-name";
import { redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { requireOwnData } from "~/http/own-data.server";
import { requirePersonPage } from "~/http/person-page.server";
import { streamed } from "~/http/streamed.server";
import { paths } from "~/paths";
import { ownDataWords } from "~/registration/own-data/own-data-words";
import { packOwnData } from "~/registration/own-data/pack-own-data.server";

export const loader = door(requirePersonPage, ({ person, event }) => {
  throw redirectTo(paths.myData(person.link, event.address));
});

/** All that is kept about somebody, for themselves to take away; recorded like every reading in bulk. */
export const action = formDoor(requirePersonPage, async (visitor) => {
  const { person, event, language, write, house, now } = visitor;
  const data = await requireOwnData(visitor);
  const actor = { kind: "person", personId: person.id } as const;
  await write(async (tx) => {
    record(tx, {
      actor,
      hostId: event.hostId,
      eventId: event.id,
      personId: person.id,
      verb: "own-data.taken",
      subjectId: person.id,
      at: now,
    });
    return yes(undefined);
  });
  return new Response(streamed(packOwnData(data, house.configuration.dataFolder, now)), {
    headers: {
      "Content-Type": "application/zip",
      "Content-Disposition": contentDisposition("attachment", `${ownDataWords(language).title}.zip`),
      "Cache-Control": "private, no-store",
    },
  });
});
