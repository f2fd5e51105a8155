import { type FoundForm, shapeOf } from "./crawl";
import { faultsOf, kindOf, type Lesson, learn, markerFor, tableOf } from "./judge";
import { type Nasty, nastyTexts, suits } from "./nasty-texts";
import { errorsIn } from "./read-data";
import type { Control } from "./read-page";
import type { RowsOnDisk, Snapshot } from "./rows-on-disk";
import { type Answer, type Fields, filled, keepsTyped, sendForm } from "./try-form";
import { validFields } from "./valid-fields";

type Stage = { url: string; rows: RowsOnDisk; start: Snapshot; picture: File };

/**
 * Gives every box of a form each nasty text that suits it while the others hold what they should; a sentence for whatever went wrong.
 * Boxes are given a text together; those that refuse it are made whole again, until the rest is taken. Hidden ones and choices go alone.
 */
export function openTrial(stage: Stage) {
  /** Boxes that were given every text already, under another button of the same form. */
  const done = new Set<string>();
  const tables = new Map<string, Set<string>>();
  // On PostgreSQL each look at the rows is a question over the wire: every box there, not every text.
  const texts = nastyTexts.filter(({ row }) => stage.rows.engine === "sqlite" || [1, 4, 10, 13, 49, 57].includes(row));

  const send = async (form: FoundForm, fields: Fields, as: "page" | "data" = "data") => {
    const answer = await sendForm(stage, form, filled(form, fields), as);
    const written = tables.get(form.route) ?? new Set();
    tables.set(form.route, written);
    for (const { at } of answer.changes) written.add(tableOf(at));
    return answer;
  };

  return async function tryBoxes(first: FoundForm): Promise<string[]> {
    const form = await firstThatTakes(first);
    const valid = validFields(form, stage.picture);
    const baseline = await send(form, valid);
    const boxes = boxesOf(form);
    const typed = boxes.filter((box) => isTyped(box) && !done.has(`${form.route} ${boxes.length} ${shapeOf(box.name)}`));
    for (const { name } of typed) done.add(`${form.route} ${boxes.length} ${shapeOf(name)}`);
    const lessons = await learnAll(form, valid, typed);
    const faults: string[] = [];
    const judge = (control: Control, nasty: Nasty, answer: Answer) =>
      faults.push(...faultsOf({ control, nasty, answer, baseline, lesson: lessons.get(control.name), tables: tables.get(form.route)! }));
    let looked = 0;
    for (const nasty of texts) {
      let given = typed.filter((box) => suits(nasty, kindOf(box)));
      while (given.length > 0) {
        const answer = await sendForm(stage, form, filled(form, { ...valid, ...each(given, nasty.text) }), "data");
        if (answer.status === 422 && looked++ < 2) faults.push(...(await whatIsGone(form, valid, given, nasty)));
        const refused = refusedOf(answer, given);
        for (const control of refused.length > 0 ? refused : given) judge(control, nasty, answer);
        if (refused.length === 0) break;
        given = given.filter((box) => !refused.includes(box));
      }
      for (const box of boxes.filter((box) => !isTyped(box) && suits(nasty, kindOf(box))))
        judge(box, nasty, await sendForm(stage, form, filled(form, { ...valid, [box.name]: nasty.text }), "data"));
    }
    return faults;
  };

  /** Where each box's text comes to stand, by a harmless one that is its own. */
  async function learnAll(form: FoundForm, valid: Fields, boxes: Control[]): Promise<Map<string, Lesson>> {
    let given = boxes;
    while (given.length > 0) {
      const marked = Object.fromEntries(given.map((box, index) => [box.name, markerFor(box, index)]));
      const answer = await send(form, { ...valid, ...marked });
      const refused = refusedOf(answer, given);
      if (refused.length === 0) return new Map(given.map(({ name }) => [name, learn(answer, marked[name]!)]));
      given = given.filter((box) => !refused.includes(box));
    }
    return new Map();
  }

  /** The refused page as one without script gets it still holds all that was typed. */
  async function whatIsGone(form: FoundForm, valid: Fields, given: Control[], nasty: Nasty): Promise<string[]> {
    const { status, body } = await send(form, { ...valid, ...each(given, nasty.text) }, "page");
    if (status !== 422) return [`the page answered ${status} where its script was answered 422`];
    const typed = given.filter(({ type }) => /^(text|email|tel|textarea|search)$/.test(type));
    return typed
      .filter(({ name }) => !keepsTyped(body, name, nasty.text))
      .map(({ name }) => `${name} was refused and ${nasty.name} is gone`);
  }

  async function firstThatTakes(form: FoundForm): Promise<FoundForm> {
    for (const each of [form, ...form.twins]) if ((await send(each, validFields(each, stage.picture))).status < 400) return each;
    return form;
  }
}

const isTyped = (box: Control) => !["hidden", "choice"].includes(kindOf(box));

const each = (boxes: Control[], text: string) => Object.fromEntries(boxes.map(({ name }) => [name, text]));

/** The boxes that said no; all of them where the form says so without naming one. */
function refusedOf({ status, body }: Answer, given: Control[]): Control[] {
  if (status < 400) return [];
  const errors = errorsIn(body) ?? {};
  const named = given.filter(({ name }) => name in errors);
  return named.length > 0 ? named : given;
}

/** One of each shape: what is true of the first row is true of the tenth. */
function boxesOf({ form }: FoundForm): Control[] {
  const asked = form.controls.filter(({ type }) => type !== "submit" && type !== "file");
  return [...new Map(asked.map((control) => [shapeOf(control.name), control])).values()];
}
