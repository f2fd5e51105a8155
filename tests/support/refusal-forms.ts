import { formsOn } from "../nasty/crawl";
import { filled } from "../nasty/try-form";
import { aPictureFile, validFields } from "../nasty/valid-fields";
import { serverBuild } from "./built-house";
import { dataPath, indexed, type Question, ruled, type Walk } from "./refusal-walk";
import type { Place, Visitor } from "./refusal-world";

/** A form as somebody who may sends it, every box filled as it is meant; `door` names it. */
export type SentForm = Question & { door: string; form: [string, string][] };

/** All forms on all pages, each once for each place; what takes a file is left out. Any answer is as good as another: what it does is what is looked at. */
export async function formsOfAll({ built, world, cookies }: Walk): Promise<SentForm[]> {
  const build = await serverBuild();
  const picture = await aPictureFile();
  const { ours, theirs } = world.places;
  const who: [Visitor, Place][] = [
    ["owner", ours],
    ["ownerElsewhere", theirs],
    ["stranger", ours],
    ["stranger", { ...ours, me: ours.speakersMe }],
  ];
  const forms = new Map<string, SentForm>();
  for (const [, row] of ruled)
    for (const [visitor, place] of who) {
      const page = row.at(place, place);
      const cookie = cookies.get(visitor) ?? "";
      const answer = await fetch(built.url + page, { headers: { Cookie: cookie }, redirect: "manual" });
      const html = await answer.text();
      if (answer.status !== 200 || !answer.headers.get("content-type")?.startsWith("text/html")) continue;
      for (const found of formsOn(build, built.url, html, page, { name: visitor, cookie, starts: [] })) {
        const fields = filled(found, validFields(found, picture));
        if (found.form.method !== "post" || fields.some(([, value]) => typeof value !== "string")) continue;
        const entry = fields.find(([name]) => name === "entry")?.[1] ?? "";
        const door = `${found.key} ${entry} ${visitor} ${place.name} ${place.me === ours.speakersMe}`;
        const path = dataPath(indexed(found.index ? found.route : "", found.path));
        const sent = { visitor, place, path, method: "POST", form: fields as [string, string][], expected: anyAnswer };
        if (!forms.has(door)) forms.set(door, { ...sent, door });
      }
    }
  return [...forms.values()];
}

const anyAnswer = [200, 202, 303, 403, 404, 409, 422, 429];
