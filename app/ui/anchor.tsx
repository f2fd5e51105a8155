import { Link, useInRouterContext } from "@remix-run/react";
import { type AnchorHTMLAttributes, createContext, useContext } from "react";

export type AnchorProps = AnchorHTMLAttributes<HTMLAnchorElement> & { href: string };

/** Whether links open beside the page: where it stands in a frame of another website. */
export const LinksOpenBeside = createContext(false);

/** A link to one of our pages moves within the page where scripts run; files (`….pdf`, `….ics`), fragments and other sites are plain links. */
export function Anchor({ href, ...rest }: AnchorProps) {
  const inRouter = useInRouterContext();
  const beside = useContext(LinksOpenBeside);
  if (beside) return <a href={href} target="_blank" rel="noopener" {...rest} />;
  return inRouter && isPage(href) && !rest.download && !rest.target ? <Link to={href} {...rest} /> : <a href={href} {...rest} />;
}

const isPage = (href: string) => /^[/?]/.test(href) && !href.startsWith("//") && !/\.[a-z0-9]+$/i.test(href.split(/[?#]/)[0] ?? "");
