import { type Question, stillAnswers } from "db/changes/witness.server";
import type { Instant } from "~/time/instant";
import type { House } from "../house";
import { type Grounds, type Keeping, openKeeping } from "./keeping.server";
import { type KeptBytes, keepBytes } from "./kept-bytes.server";
import type { PageKey } from "./page-key.server";

/** An answer in memory and what it was made from. `moment`: as of when its grounds were last seen to hold. */
export type KeptAnswer = Grounds & KeptBytes & { tables: Question["tables"]; moment: number };

/** Makes an answer anew, and says by `keeping` whether and by what it may be kept. `nonce` is the one in its page. */
export type Make = (keeping: Keeping) => Promise<{ answer: Response; nonce: string }>;

const megabyte = 1024 * 1024;

/**
 * Answers of kept doors, each with the questions it was made from. While nobody writes to a table that one of them reads, it is served
 * as it is. Where somebody did, those questions are asked again: the same answers, the same page; else it is made anew. Many who ask
 * at once share one look, and nobody is shown what was true only before they asked.
 */
export function openPageCache(house: CacheParts, limit = 64 * megabyte) {
  const { reads, changes, configuration } = house;
  const kept = new Map<string, KeptAnswer>();
  /** What was asked, to the letter, by those who were let in, and the key it comes down to. */
  const alike = new Map<string, string>();
  const making = new Map<string, Promise<KeptAnswer | undefined>>();
  const looking = new Map<KeptAnswer, Promise<boolean>>();
  /** Paths whose last answer was for one reader alone: there nobody waits for another's. */
  const personal = new Set<string>();
  let bytes = 0;
  let turn: Instant | undefined;

  const isOver = ({ since, until }: Grounds, at = house.now()) => at < since || (until !== undefined && at >= until);

  /** At once: for who asks to the letter as somebody did before who was let in, where nothing was written meanwhile. */
  function ready(facts: string): KeptAnswer | undefined {
    const found = kept.get(alike.get(facts) ?? "");
    const moment = found && thisTurn();
    if (!moment || isOver(found, moment) || changes.writtenSince(found.tables, found.moment)) return undefined;
    return found;
  }

  /** The time, once what others wrote is known. Once for all requests that lay there when the event loop came by: none of them is newer. */
  function thisTurn(): Instant | undefined {
    if (turn || changes.catchUp() !== true) return turn;
    setImmediate(() => {
      turn = undefined;
    });
    turn = house.now();
    return turn;
  }

  /** `facts` of somebody who has been let in. */
  async function take(key: PageKey, make: Make, facts?: string): Promise<KeptAnswer | Response> {
    const taken = await find(key, make);
    if (facts && "send" in taken && facts.length < 2_000) {
      if (alike.size > 5_000) alike.clear();
      alike.set(facts, key.text);
    }
    return taken;
  }

  async function find(key: PageKey, make: Make): Promise<KeptAnswer | Response> {
    if (!(await changes.catchUp())) return makeOne(key, make, false);
    const asked = changes.moment();
    const found = kept.get(key.text);
    if (found && !isOver(found) && (await holds(found, asked))) return touch(key, found);
    if (personal.has(pathOf(key))) return makeOne(key, make);
    for (let underWay = making.get(key.text); underWay; underWay = making.get(key.text)) {
      const made = await underWay;
      if (!made) return makeOne(key, make);
      if (!isOver(made) && (await holds(made, asked))) return made;
    }
    const made = makeOne(key, make);
    const shared = made.then((answer) => (answer instanceof Response ? undefined : answer)).catch(() => undefined);
    making.set(key.text, shared);
    shared.finally(() => making.get(key.text) === shared && making.delete(key.text));
    return made;
  }

  /** Whether it is as it was at `asked` or later. A look that began before may have missed the last commit: then there is another. */
  async function holds(answer: KeptAnswer, asked: number): Promise<boolean> {
    while (answer.moment < asked && changes.writtenSince(answer.tables, answer.moment)) {
      if (!looking.has(answer))
        looking.set(
          answer,
          look(answer).finally(() => looking.delete(answer)),
        );
      if (!(await looking.get(answer))) return false;
    }
    return true;
  }

  async function look(answer: KeptAnswer): Promise<boolean> {
    const moment = changes.moment();
    const touched = answer.questions.filter(({ tables }) => changes.writtenSince(tables, answer.moment));
    for (const question of touched) if (!(await stillAnswers(reads, question))) return false;
    answer.moment = moment;
    return true;
  }

  async function makeOne(key: PageKey, make: Make, mayKeep = true): Promise<KeptAnswer | Response> {
    const moment = changes.moment();
    const { keeping, grounds } = openKeeping(reads, key, configuration.baseUrl, house.now());
    const { answer, nonce } = await make(keeping);
    const known = grounds();
    const made = known && (await keepBytes(answer, nonce, configuration));
    if (personal.size > 1_000) personal.clear();
    if (!made) {
      personal.add(pathOf(key));
      return answer;
    }
    personal.delete(pathOf(key));
    const whole = known.questions.every(({ tables }) => tables !== undefined);
    const tables = whole ? new Set(known.questions.flatMap((question) => [...question.tables!])) : undefined;
    return touch(key, { ...known, ...made, tables, moment }, mayKeep);
  }

  function touch(key: PageKey, answer: KeptAnswer, mayKeep = true): KeptAnswer {
    forget(key.text);
    if (!mayKeep) return answer;
    kept.set(key.text, answer);
    bytes += answer.size;
    for (const oldest of kept.keys()) if (bytes > limit) forget(oldest);
    return answer;
  }

  function forget(text: string) {
    bytes -= kept.get(text)?.size ?? 0;
    kept.delete(text);
  }

  return { ready, take };
}

export type PageCache = ReturnType<typeof openPageCache>;

type CacheParts = Pick<House, "reads" | "changes" | "now" | "configuration">;

const pathOf = ({ url }: PageKey) => url.split("?")[0]!;
