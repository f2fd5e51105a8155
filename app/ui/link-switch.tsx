import { Anchor } from "./anchor";
import { classes } from "./classes";

type LinkSwitchProps = {
  label: string;
  links: { href: string; label: string; current: boolean }[];
  /** What the current one is: a page of its own, or the same page looked at otherwise. */
  currentIs: "page" | "true";
  className?: string;
};

/** Looks at one thing, as links side by side. */
export const LinkSwitch = ({ label, links, currentIs, className }: LinkSwitchProps) => (
  <nav aria-label={label} className={className}>
    <ul className="flex rounded border border-line text-sm font-semibold">
      {links.map(({ href, label: name, current }) => (
        <li key={href}>
          <Anchor
            href={href}
            aria-current={current ? currentIs : undefined}
            className={classes(
              "inline-flex min-h-10 items-center px-3 no-underline hover:bg-wash",
              current ? "bg-wash-2 text-ink" : "text-ink-2",
            )}
          >
            {name}
          </Anchor>
        </li>
      ))}
    </ul>
  </nav>
);
