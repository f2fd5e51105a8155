import { Form } from "@remix-run/react";
import { paths } from "~/paths";
import { Anchor } from "~/ui/anchor";
import { Button, ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { TextField } from "~/ui/form/text-field";
import { Tabs } from "~/ui/tabs";
import { longest } from "./names-form";

type BarProps = {
  host: string;
  id: string;
  language: { code: string; label: string };
  languages: readonly { code: string; label: string }[];
  find: string;
};

/** Which language is looked at, which rows of it, and the ways in and out for many at once. */
export const NamesListBar = ({ host, id, language, languages, find }: BarProps) => (
  <div className="grid gap-4">
    {languages.length > 1 && (
      <Tabs
        label="Languages"
        tabs={languages.map(({ code, label }) => ({ href: paths.namesList(host, id, code), label, current: code === language.code }))}
      />
    )}
    <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
      <Form method="get" className="flex flex-wrap items-end gap-3">
        <input type="hidden" name="language" value={language.code} />
        <TextField label="Find" name="find" type="search" defaultValue={find} />
        <Button>Find</Button>
        {find && (
          <ButtonLink look="quiet" href={paths.namesList(host, id, language.code)}>
            Show all
          </ButtonLink>
        )}
      </Form>
      <div className="flex flex-wrap gap-3">
        <ButtonLink href={paths.pasteNames(host, id, language.code)}>Paste a list</ButtonLink>
        <ButtonLink href={paths.exportNames(host, id, language.code)}>Export as CSV</ButtonLink>
      </div>
    </div>
    <p className="max-w-prose text-sm text-ink-3">
      {`These are the names in ${language.label}. An empty box keeps what stands in it in grey; without a short name the name is taken. Flags hold for all languages.`}
    </p>
  </div>
);

type CardsProps = {
  name: string;
  events: readonly { href: string; title: string }[];
  answer: { initialValue?: unknown; error?: Record<string, string[] | null> | null } | undefined;
};

export const NamesListCards = ({ name, events, answer }: CardsProps) => {
  const typed = answer?.initialValue as { deed?: string; listName?: string } | undefined;
  return (
    <div className="grid max-w-form gap-5 pt-4">
      <Card title="Name of the list">
        <Form method="post" className="grid gap-4">
          <TextField
            label="Name"
            name="listName"
            id="list-name"
            key={name}
            defaultValue={typed?.deed === "rename" ? typed.listName : name}
            errors={answer?.error?.listName ?? undefined}
            maxLength={longest.listName * 2}
          />
          <Button className="justify-self-start" name="deed" value="rename">
            Rename
          </Button>
        </Form>
      </Card>
      <Card title={events.length === 0 ? "Remove the list" : "Used by"}>
        {events.length === 0 ? (
          <Form method="post" className="grid gap-4">
            <p className="text-sm text-ink-2">All its names go with it. A copy made of it stays.</p>
            <Button look="danger" className="justify-self-start" name="deed" value="remove">
              Remove the list
            </Button>
          </Form>
        ) : (
          <ul className="grid gap-1">
            {events.map(({ href, title }) => (
              <li key={href}>
                <Anchor href={href}>
                  <bdi>{title}</bdi>
                </Anchor>
              </li>
            ))}
          </ul>
        )}
      </Card>
    </div>
  );
};
