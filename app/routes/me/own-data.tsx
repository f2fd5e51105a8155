import type { MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { MyFrame } from "~/agenda/my-page/my-frame";
import { door } from "~/http/door.server";
import { requireOwnData } from "~/http/own-data.server";
import { requirePersonPage } from "~/http/person-page.server";
import { paths } from "~/paths";
import { ownDataWords } from "~/registration/own-data/own-data-words";
import { Button } from "~/ui/button";
import { DescriptionList } from "~/ui/facts";

export const handle = { scripts: false };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data && `${ownDataWords(data.language).title} · ${data.frame.shortTitle}` },
];

export const loader = door(requirePersonPage, async (visitor) => {
  const { frame, language, rightToLeft } = visitor;
  const { parts } = await requireOwnData(visitor);
  return { frame, language, rightToLeft, parts };
});

export default function OwnDataPage() {
  const { frame, language, parts } = useLoaderData<typeof loader>();
  const words = ownDataWords(language);
  return (
    <MyFrame frame={frame} title={words.title}>
      <div className="grid gap-5 pt-4">
        <p className="max-w-prose text-ink-2">
          {words.lead} {words.more}
        </p>
        <Form method="post" action={paths.myDataArchive(frame.link, frame.event)} reloadDocument>
          <Button look="primary">{words.deed}</Button>
          <p className="mt-2 text-sm text-ink-3">{words.archive}</p>
        </Form>
        {parts.map(({ title, facts }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two registrations at one event have one title, and nothing moves
          <section key={index} className="rounded-lg border border-line bg-paper p-5">
            <h2 className="mb-2 text-lg">{title}</h2>
            <DescriptionList
              facts={facts.map(({ label, value, file }) => ({
                label,
                value: <Kept value={value} more={file && words.inArchive} />,
              }))}
            />
          </section>
        ))}
      </div>
    </MyFrame>
  );
}

const Kept = ({ value, more }: { value: string; more?: string }) => (
  <>
    <span className="whitespace-pre-line" dir="auto">
      {value}
    </span>
    {more && <span className="block text-xs text-ink-3">{more}</span>}
  </>
);
