import { Form } from "@remix-run/react";
import { paths } from "~/paths";
import { Anchor } from "~/ui/anchor";
import { Button } from "~/ui/button";

export type WaitingBarData = {
  /** To whom nothing is offered, and to whom a place is. */
  waiting: number;
  offered: number;
  offerHours: number | null;
  reserve: number;
};

type Props = WaitingBarData & { event: string; mayEdit: boolean; maySet: boolean };

/** Over the waiting list: how places are passed on, and the next one by hand. */
export function WaitingBar({ waiting, offered, offerHours, reserve, event, mayEdit, maySet }: Props) {
  const rule =
    offerHours === null
      ? "Whoever is next is confirmed as soon as a place is free."
      : `A free place is offered to whoever is next, for ${offerHours === 1 ? "1 hour" : `${offerHours} hours`}.`;
  return (
    <div className="mb-4 flex flex-wrap items-center gap-x-6 gap-y-3 rounded-lg border border-line bg-wash p-4 text-sm">
      <p className="min-w-56 flex-1">
        <b>{`${waiting} on the list${offered > 0 ? `, ${offered} with an offer` : ""}.`}</b> {rule}
        {reserve > 0 && ` By hand you can also give one of the ${reserve} places kept back.`}{" "}
        {maySet && <Anchor href={paths.waitingSettings(event)}>Change this</Anchor>}
      </p>
      {mayEdit && waiting > 0 && (
        <Form method="post">
          <Button name="deed" value="pass-on">
            {offerHours === null ? "Give the next place" : "Offer the next place"}
          </Button>
        </Form>
      )}
    </div>
  );
}
