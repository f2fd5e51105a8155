import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { door } from "~/http/door.server";
import { requireCaptured } from "~/http/require-outbox.server";
import { paths } from "~/paths";
import { Anchor } from "~/ui/anchor";
import { DescriptionList } from "~/ui/facts";
import { PageHeading } from "~/ui/frame/page-heading";
import { PublicFrame } from "~/ui/frame/public-frame";
import { SiteFooter } from "~/ui/frame/site-footer";
import { SiteHeader } from "~/ui/frame/site-header";
import { Tabs } from "~/ui/tabs";

export const handle = { scripts: false };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.subject ?? "Message"} · Outbox` }];

const views = ["letter", "text", "source"] as const;

export const loader = door(requireCaptured, ({ mail, mailId, source, url }) => {
  const view = views.find((each) => each === url.searchParams.get("view")) ?? "letter";
  return {
    language: "en",
    ...{ mailId, view, subject: mail.subject, headers: mail.headers },
    text: view === "text" ? mail.text : view === "source" ? source.toString("latin1").slice(0, mostSource) : "",
    cut: view === "source" && source.length > mostSource,
    attachments: mail.attachments.map(({ name, mediaType, bytes }, index) => ({
      name,
      about: `${mediaType}, ${Math.max(1, Math.round(bytes / 1024))} kB`,
      href: paths.capturedAttachment(mailId, index + 1),
    })),
  };
});

/** Beyond it an attachment's letters say nothing more; the whole source can be downloaded. */
const mostSource = 200_000;

export default function CapturedMail() {
  const { mailId, view, subject, headers, text, cut, attachments } = useLoaderData<typeof loader>();
  const tab = (name: (typeof views)[number], label: string) => ({
    href: name === "letter" ? paths.captured(mailId) : `${paths.captured(mailId)}?view=${name}`,
    label,
    current: view === name,
  });
  return (
    <PublicFrame
      header={<SiteHeader name="Plenary" homeHref={paths.front()} links={[]} />}
      footer={<SiteFooter heading="Plenary" lines={["No mail leaves this installation: no relay is set."]} links={[]} />}
    >
      <p className="mb-3 text-sm">
        <Anchor href={paths.outbox()}>Outbox</Anchor>
      </p>
      <PageHeading title={subject || "No subject"} />
      <DescriptionList facts={headers.map(({ name, value }) => ({ label: name, value }))} />
      {attachments.length > 0 && (
        <section aria-labelledby="attachments" className="mt-5">
          <h2 id="attachments" className="text-base font-semibold">
            Attachments
          </h2>
          <ul className="mt-1 flex flex-wrap gap-x-6 gap-y-1 text-sm">
            {attachments.map(({ name, about, href }) => (
              <li key={href}>
                <a href={href} download={name}>
                  {name}
                </a>{" "}
                <span className="text-ink-3">({about})</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className="mt-7">
        <Tabs label="Ways to look at it" tabs={[tab("letter", "As seen"), tab("text", "As text"), tab("source", "Source")]} />
        {view === "letter" ? (
          <iframe
            title="The message as its recipient sees it"
            src={paths.capturedBody(mailId)}
            sandbox="allow-same-origin allow-top-navigation-by-user-activation"
            className="mt-4 h-[75vh] w-full rounded border border-line bg-paper"
          />
        ) : (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a long text that scrolls sideways must be reachable by keyboard
          <pre tabIndex={0} className="mt-4 overflow-x-auto rounded border border-line bg-wash p-4 font-mono text-sm whitespace-pre-wrap">
            {text}
          </pre>
        )}
        {view === "source" && (
          <p className="mt-3 text-sm">
            <a href={paths.capturedSource(mailId)} download>
              Download the source
            </a>
            {cut && ": what stands above is its beginning."}
          </p>
        )}
      </div>
    </PublicFrame>
  );
}
