import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { organiserOf } from "tests/support/cast";
import { noon } from "tests/support/house";
import { aSymposium } from "tests/support/programme";
import { expect, onTestFinished, test } from "vitest";
import { findPaperDress } from "~/agenda/paper-dress.server";
import { changeCrest } from "~/events/change-look.server";
import { findEvent } from "~/events/events-queries.server";
import { keepBytes } from "~/files/file-store.server";

test("a changed crest is on the next paper, and one taken away is not", async () => {
  const { crest, change } = await dressed();
  await change("the old crest");
  expect([await crest(), await crest()]).toEqual(["the old crest", "the old crest"]);

  await change("the new crest");
  expect(await crest()).toBe("the new crest");

  await change(null);
  expect(await crest()).toBeUndefined();
});

test("a crest whose file is lost is left out, and is back when its file is", async () => {
  const { crest, change, folder } = await dressed();
  await change("a crest that gets lost");
  await rm(join(folder, "files"), { recursive: true });
  expect(await crest()).toBeUndefined();

  await keepBytes(folder, Buffer.from("a crest that gets lost"));
  expect(await crest()).toBe("a crest that gets lost");
});

async function dressed() {
  const { house, event } = await aSymposium();
  const folder = await mkdtemp(join(tmpdir(), "plenary-crest-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const organiser = await organiserOf(house, event, "edit-event");
  return {
    folder,
    async change(bytes: string | null) {
      const kept = bytes && {
        hash: await keepBytes(folder, Buffer.from(bytes)),
        bytes: bytes.length,
        mediaType: "image/png",
        name: "c.png",
      };
      await house.write((tx) => changeCrest(tx, organiser, kept || null, noon));
    },
    async crest() {
      const dress = await findPaperDress(
        house.reads,
        { dataFolder: folder, baseUrl: "https://plenary.example" },
        (await findEvent(house.reads, event.id))!,
        "en",
      );
      return dress.crest && Buffer.from(dress.crest.base64, "base64").toString();
    },
  };
}
