import type { EventFrameData } from "./event-frame";

/** The title of a page of an event; undefined data is a page that does not exist. Unlisted ones ask search engines to stay away. */
export function pageMeta(frame: EventFrameData | undefined, heading?: string) {
  if (!frame) return [{ title: "Plenary" }];
  const title = { title: heading ? `${heading} · ${frame.shortTitle}` : frame.title };
  return frame.unlisted ? [title, { name: "robots", content: "noindex" }] : [title];
}
