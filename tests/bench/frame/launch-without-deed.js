// The built server with one action changed: the public form is read by a schema and redirected, and nothing is asked of any database.
import { parseWithZod, unstable_coerceFormValue as readingForms } from "@conform-to/zod/v4";
import { z } from "zod";

const build = await import("../../../build/server/index.js");
const id = "routes/public/register";
const line = z.string().max(200).optional().default("");
const names = ["key", "organisation", "jurisdiction", "category", "needs", "rankOrTitle", "salutation", "position", "otherScriptName"];
const lines = Object.fromEntries(names.map((name) => [name, line]));
const schema = readingForms(z.object({ formKey: z.string(), name: z.string(), mailAddress: z.string(), ...lines }));

async function action({ request }) {
  const read = parseWithZod(await request.formData(), { schema, disableAutoCoercion: true });
  if (read.status !== "success") return Response.json(read.error, { status: 422 });
  return new Response(null, { status: 303, headers: { Location: `${new URL(request.url).pathname}?received=` } });
}

const changed = { ...build, routes: { ...build.routes, [id]: { ...build.routes[id], module: { ...build.routes[id].module, action } } } };
await build.entry.module.run("start", { args: [], build: async () => changed });
