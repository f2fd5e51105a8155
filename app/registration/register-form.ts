import { z } from "zod";
import {
  englishLineWords,
  type LineWords,
  lineOf,
  oncePerWords,
  optionalMailAddress,
  requiredLineOf,
  requiredMailAddress,
} from "~/people/line-form";
import { most } from "~/people/person";
import { sentField } from "./answers/form/answers-form";

/** Everything asked of a person but their address. Organisation is a name, jurisdiction a code, category an id; all may be empty. */
export const detailsFields = (words: LineWords) => ({
  name: requiredLineOf(most.name, words),
  organisation: lineOf(most.organisation, words),
  jurisdiction: lineOf(20, words),
  category: lineOf(60, words),
  needs: lineOf(most.needs, words),
  listed: z.boolean().optional().default(false),
  rankOrTitle: lineOf(most.rankOrTitle, words),
  salutation: lineOf(most.salutation, words),
  position: lineOf(most.position, words),
  otherScriptName: lineOf(most.otherScriptName, words),
});

const openAgain = "Please open the page again.";

const revision = z.coerce.number(openAgain).int(openAgain);

/** Made by the server for each page it shows: the same form sent twice is one registration. */
const formKey = z.string(openAgain).regex(/^[0-9a-f-]{36}$/, openAgain);

/** The public form. `key` is the secret part of the address where only those with the link may register. */
export const registerForm = oncePerWords((words) =>
  z.object({
    formKey,
    key: z.string().max(100).optional().default(""),
    mailAddress: requiredMailAddress(words),
    ...detailsFields(words),
    answers: sentField,
  }),
);

/** The form behind a personal link, which proves the address. */
export const registerByLinkForm = oncePerWords((words) => z.object({ formKey, ...detailsFields(words), answers: sentField }));

/** A person's own details; `revision` is the state they had in sight. */
export const myDetailsForm = oncePerWords((words) => z.object({ revision, ...detailsFields(words) }).omit({ category: true }));

/** The registrar's form for one person. */
export const addRegistrationForm = z.object({
  formKey,
  ...detailsFields(englishLineWords),
  mailAddress: optionalMailAddress(),
  assistantAddress: optionalMailAddress(),
  /** Somebody of this name is here already, and this is another person. */
  anotherOfThisName: z.boolean().optional().default(false),
  tell: z.boolean().optional().default(false),
  /** Of an invitation: whoever registers by it has the place at once, whatever approval the category asks for. */
  skipsApproval: z.boolean().optional().default(false),
  as: z.enum(["confirmed", "invited"]).optional().default("confirmed"),
});

export const changeRegistrationForm = addRegistrationForm
  .omit({ formKey: true, anotherOfThisName: true, tell: true, skipsApproval: true, as: true })
  .extend({ revision });

export type DetailsForm = z.output<ReturnType<typeof registerByLinkForm>>;
export type RegisterForm = z.output<ReturnType<typeof registerForm>>;
export type MyDetailsForm = z.output<ReturnType<typeof myDetailsForm>>;
export type AddRegistrationForm = z.output<typeof addRegistrationForm>;
export type ChangeRegistrationForm = z.output<typeof changeRegistrationForm>;
