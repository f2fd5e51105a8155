import type { MetaDescriptor } from "@remix-run/node";
import type { EventFrameData } from "./event-frame";

/** For machines that pass a page on. Everything a stranger may know, and nothing else. */
export type PageHead = {
  canonical: string;
  alternates: { code: string; href: string }[];
  siteName: string;
  description: string;
  picture: string | undefined;
  kind: "website" | "article";
  partial: boolean;
  linked: object | undefined;
};

/** The title of a page of an event; undefined data is a page that does not exist. Unlisted ones ask search engines to stay away. */
export function pageMeta(frame: EventFrameData | undefined, heading?: string, head?: PageHead): MetaDescriptor[] {
  if (!frame) return [{ title: "Plenary" }];
  const title = heading ? `${heading} · ${frame.shortTitle}` : frame.title;
  const hidden = frame.unlisted || head?.partial;
  return [{ title }, ...(hidden ? [{ name: "robots", content: "noindex" }] : []), ...(head ? told(head, title, frame) : [])];
}

function told(head: PageHead, title: string, { unlisted, language }: EventFrameData): MetaDescriptor[] {
  const { canonical, alternates, siteName, description, picture, kind, linked } = head;
  return [
    { tagName: "link", rel: "canonical", href: canonical },
    ...alternates.map(({ code, href }) => ({ tagName: "link", rel: "alternate", hrefLang: code, href })),
    ...(description ? [{ name: "description", content: description }] : []),
    { property: "og:type", content: kind },
    { property: "og:site_name", content: siteName },
    { property: "og:title", content: title },
    ...(description ? [{ property: "og:description", content: description }] : []),
    { property: "og:url", content: canonical },
    { property: "og:locale", content: language.replace("-", "_") },
    ...(picture ? pictureTags(picture, title) : []),
    // whoever is asked to stay away is told nothing to keep
    ...(linked && !unlisted ? [{ "script:ld+json": linked as never }] : []),
  ];
}

const pictureTags = (picture: string, alt: string): MetaDescriptor[] => [
  { property: "og:image", content: picture },
  { property: "og:image:type", content: "image/png" },
  { property: "og:image:width", content: "1200" },
  { property: "og:image:height", content: "630" },
  { property: "og:image:alt", content: alt },
  { name: "twitter:card", content: "summary_large_image" },
];
