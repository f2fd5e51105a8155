import type { PageHead } from "~/events/page-meta";
import type { Entrance } from "./entrance.server";
import type { EventPage } from "./event-page.server";

type Said = {
  /** Of the page as it is when nobody asked for anything but it. */
  path: string;
  /** What makes it a page of its own right: a day. */
  query?: Record<string, string>;
  description: string;
  /** Its picture's path; a page without one shares none. */
  picture?: string;
  kind?: "website" | "article";
  /** One of many views of the same: search engines keep the whole. */
  partial?: boolean;
  /** schema.org, as a search engine reads it. */
  linked?: object;
};

/** What a page tells machines of itself: one address, in each language, a picture, and what it is about. */
export function pageHead({ event, frame, language, house }: EventPage & Pick<Entrance, "house">, said: Said): PageHead {
  const { baseUrl } = house.configuration;
  const at = (lang: string | undefined) => {
    const query = new URLSearchParams({ ...(lang && { lang }), ...said.query });
    return `${baseUrl}${said.path}${query.size > 0 ? `?${query}` : ""}`;
  };
  return {
    canonical: at(frame.chosen ? language : undefined),
    alternates: event.languages.length < 2 ? [] : event.languages.map((code) => ({ code, href: at(code) })),
    siteName: frame.hostName,
    description: said.description.replace(/\s+/g, " ").trim().slice(0, 300),
    picture: said.picture && baseUrl + said.picture,
    kind: said.kind ?? "website",
    partial: said.partial ?? false,
    linked: said.linked,
  };
}
