import type { HeadersFunction, LinksFunction, MetaFunction } from "@remix-run/node";
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { door } from "./http/door.server";
import { requireNobody } from "./http/doors.server";
import { ErrorPage } from "./ui/error-page";
import mark from "./ui/mark.svg?url";
import { useNonce } from "./ui/nonce";
import styles from "./ui/plenary.css?url";
import { ReadingOnlyBanner } from "./ui/reading-only-banner";
import { UnsavedNotice } from "./ui/unsaved-notice";

/** For pages that name none, such as those that say there is no such page. */
export const meta: MetaFunction = () => [{ title: "Plenary" }];

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: styles },
  { rel: "icon", type: "image/svg+xml", href: mark },
];

/** Of every page, whoever asks. */
export const loader = door(requireNobody, ({ house }) => ({ readingOnly: house.readingOnly() }));

/** The page that stands where another cannot says when to come back, where its answer did. */
export const headers: HeadersFunction = ({ errorHeaders }) => {
  const later = errorHeaders?.get("Retry-After");
  return new Headers(later ? [["Retry-After", later]] : []);
};

/** What a route may say of its page: `handle = { scripts: false }` ships none at all. */
export type Handle = { scripts?: boolean };

/** The language of a page, where its loader names one. */
type Spoken = { language?: string; rightToLeft?: boolean };

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce();
  const matches = useMatches();
  const scripts = matches.every(({ handle }) => (handle as Handle | undefined)?.scripts !== false);
  const house = useRouteLoaderData<typeof loader>("root");
  const spoken = matches
    .map(({ data }) => data as Spoken | null | undefined)
    .findLast((data) => typeof data?.language === "string" && data.language);
  const language = spoken?.language ?? "en";
  return (
    <html lang={language} dir={spoken?.rightToLeft ? "rtl" : "ltr"}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {/* React Aria gives its own style elements this word. */}
        {scripts && <meta property="csp-nonce" content={nonce} suppressHydrationWarning />}
        <Meta />
        <Links />
      </head>
      <body>
        {house?.readingOnly && <ReadingOnlyBanner language={language} />}
        {scripts && <UnsavedNotice language={language} />}
        {children}
        {scripts && <ScrollRestoration nonce={nonce} />}
        {scripts && <Scripts nonce={nonce} />}
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

/** What the doors answer where somebody's deed or question met what nobody foresaw (door.server.ts). */
type Failed = { reference?: string };

export function ErrorBoundary() {
  const error = useRouteError();
  if (!isRouteErrorResponse(error)) return <ErrorPage status={500} />;
  return <ErrorPage status={error.status} told={(error.data as Failed | null)?.reference} />;
}
