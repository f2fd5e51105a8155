import { Link, useInRouterContext } from "@remix-run/react";
import type { AnchorHTMLAttributes } from "react";

export type AnchorProps = AnchorHTMLAttributes<HTMLAnchorElement> & { href: string };

/** A link to one of our pages moves within the page where scripts run; files (`….pdf`, `….ics`), fragments and other sites are plain links. */
export function Anchor({ href, ...rest }: AnchorProps) {
  const inRouter = useInRouterContext();
  return inRouter && isPage(href) && !rest.download && !rest.target ? <Link to={href} {...rest} /> : <a href={href} {...rest} />;
}

const isPage = (href: string) => /^[/?]/.test(href) && !href.startsWith("//") && !/\.[a-z0-9]+$/i.test(href.split(/[?#]/)[0] ?? "");
