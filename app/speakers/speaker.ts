/** A person in the programme of one event, with a page there. Name, position and organisation stand as they are printed. */
export type Speaker = {
  id: string;
  personId: string;
  /** In addresses; never used again. */
  code: string;
  name: string;
  position: string;
  organisation: string;
  revision: number;
};
