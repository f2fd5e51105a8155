import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Avatar } from "~/ui/avatar";
import { Button } from "~/ui/button";
import { HostColour } from "~/ui/frame/host-colour";
import { OrganiserFrame } from "~/ui/frame/organiser-frame";
import { SiteHeader } from "~/ui/frame/site-header";
import { Notice } from "~/ui/notice";
import { Pagination } from "~/ui/pagination";
import { Table } from "~/ui/table";
import { StackedTime, ZonedTime } from "~/ui/zoned-time";

test("a button submits unless told otherwise", () => {
  expect(renderToStaticMarkup(<Button>Publish version 5</Button>)).toContain('type="submit"');
  expect(renderToStaticMarkup(<Button type="button">Copy</Button>)).toContain('type="button"');
});

test("only bad news interrupts", () => {
  expect(renderToStaticMarkup(<Notice tone="bad">No</Notice>)).toContain('role="alert"');
  expect(renderToStaticMarkup(<Notice tone="ok">Yes</Notice>)).toContain('role="status"');
});

test("the present page is marked in the menu, and every frame can be skipped to its content", () => {
  const header = renderToStaticMarkup(
    <SiteHeader
      name="Host"
      homeHref="/"
      links={[
        { href: "/a", label: "A" },
        { href: "/b", label: "B", current: true },
      ]}
    />,
  );
  expect(header.match(/aria-current="page"/g)).toHaveLength(1);
  const frame = renderToStaticMarkup(
    <OrganiserFrame name="Event" homeHref="/o" menu={[{ href: "/o/people", label: "People", count: 112 }]}>
      here
    </OrganiserFrame>,
  );
  expect(frame).toContain('href="#content"');
  expect(frame).toMatch(/<main id="content" tabindex="-1"[^>]*>here<\/main>/);
});

test("a name a card shows on a phone is the head of its column", () => {
  const rows = [{ id: "1", name: "Ada", count: 3 }];
  const html = renderToStaticMarkup(
    <Table
      caption="People"
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        { key: "name", label: "Name", heading: true, cell: (row) => row.name },
        { key: "count", label: "Messages", numeric: true, cell: (row) => row.count },
      ]}
    />,
  );
  expect(html).toContain('<th scope="row"');
  expect(html).toContain('data-label="Messages"');
  expect(html).toContain("<caption");
});

test("one page needs no pagination, and the first has nothing before it", () => {
  const href = (page: number) => `?page=${page}`;
  expect(renderToStaticMarkup(<Pagination page={1} pages={1} href={href} />)).toBe("");
  const html = renderToStaticMarkup(<Pagination page={1} pages={3} href={href} />);
  expect(html).toContain('href="?page=2"');
  expect(html).not.toContain("?page=0");
});

test("a colour that is not one never reaches the style sheet", () => {
  expect(renderToStaticMarkup(<HostColour colour="#b3202a" nonce="n1" />)).toBe('<style nonce="n1">:root{--color-host:#b3202a}</style>');
  expect(renderToStaticMarkup(<HostColour colour="red}body{display:none" />)).toBe("");
  expect(renderToStaticMarkup(<HostColour colour={"#b3202a\n}"} />)).toBe("");
});

test("a face repeats nothing to those who hear the page", () => {
  expect(renderToStaticMarkup(<Avatar initials="MA" />)).toContain('aria-hidden="true"');
  expect(renderToStaticMarkup(<Avatar initials="MA" photo="/p.webp" />)).toContain('alt=""');
});

test("times carry the instant for machines and the zone in words", () => {
  const times = { start: "10:15", end: "11:45", startsAt: "2023-09-14T02:15:00Z", endsAt: "2023-09-14T03:45:00Z" };
  const line = renderToStaticMarkup(<ZonedTime {...times} zone="Hong Kong time" />);
  expect(line).toMatch(/<time dateTime="2023-09-14T02:15:00Z">10:15<\/time>–<time dateTime="2023-09-14T03:45:00Z">11:45<\/time>/i);
  expect(line).toContain("Hong Kong time");
  expect(renderToStaticMarkup(<StackedTime {...times} />)).toContain("11:45");
});
