import { Form } from "@remix-run/react";
import { paths } from "~/paths";
import { Anchor } from "~/ui/anchor";
import { Button, ButtonLink } from "~/ui/button";
import { type PeopleFilter, peopleQuery } from "./people-list";

/** What can be done beside the list: to add people, to follow up, to take the list away as it is narrowed down now. */
export function PeopleDeeds({ event, filter, mayEdit }: { event: string; filter: PeopleFilter; mayEdit: boolean }) {
  const exported = peopleQuery(filter, { page: 1 });
  return (
    <>
      <Anchor href={paths.invitations(event)}>Invitations</Anchor>
      <Anchor href={paths.groups(event)}>Groups</Anchor>
      {mayEdit && <Anchor href={paths.duplicates(event)}>Duplicates</Anchor>}
      {mayEdit && (
        <Form method="post" action={paths.exportPeopleWorkbook(event) + exported} reloadDocument>
          <Button>Export to Excel</Button>
        </Form>
      )}
      {mayEdit && (
        <Form method="post" action={paths.exportPeople(event) + exported} reloadDocument>
          <Button aria-label="Export this list as CSV">CSV</Button>
        </Form>
      )}
      {mayEdit && <ButtonLink href={paths.pastePeople(event)}>Paste a list</ButtonLink>}
      {mayEdit && (
        <ButtonLink look="primary" href={paths.addPerson(event)}>
          Add a person
        </ButtonLink>
      )}
    </>
  );
}
