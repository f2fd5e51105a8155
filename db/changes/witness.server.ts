import { type CompiledQuery, createQueryId, type KyselyPlugin, type QueryId, type RootOperationNode } from "kysely";
import type { Reads } from "../handles";
import { hashOf } from "../identity.server";
import { type Tables, tablesIn } from "./tables-in";

/** A question that was asked of the database, and a digest of what it answered. */
export type Question = { tables: Tables; compiled: () => CompiledQuery; answer: string };

/** `reads` that remembers what was asked through it; undefined from `questions` where one of them failed. */
export type Witness = { reads: Reads; questions(): Question[] | undefined };

/** What was made from these answers, and from nothing else, is as it was for as long as the answers are. */
export function witness(reads: Reads): Witness {
  const open = new Map<QueryId, RootOperationNode>();
  const answered: RootOperationNode[] = [];
  const questions: Question[] = [];
  const plugin: KyselyPlugin = {
    transformQuery({ node, queryId }) {
      open.set(queryId, node);
      return node;
    },
    async transformResult({ queryId, result }) {
      const node = open.get(queryId);
      open.delete(queryId);
      if (!node) return result;
      answered.push(node);
      questions.push({ tables: tablesIn(node), compiled: compiledOnce(reads, node), answer: digest(result.rows) });
      return result;
    },
  };
  // Parts of a question pass by here too, and are answered with the whole.
  const failed = () => [...open.values()].some((node) => !answered.some((whole) => isWithin(whole, node)));
  return { reads: reads.withPlugin(plugin) as Reads, questions: () => (failed() ? undefined : questions) };
}

const isWithin = (whole: unknown, part: object): boolean =>
  whole === part || (typeof whole === "object" && whole !== null && Object.values(whole).some((each) => isWithin(each, part)));

/** Whether the question would be answered as it was. */
export const stillAnswers = async (reads: Reads, { compiled, answer }: Question): Promise<boolean> =>
  digest((await reads.executeQuery(compiled())).rows) === answer;

function compiledOnce(reads: Reads, node: RootOperationNode) {
  let compiled: CompiledQuery | undefined;
  return () => {
    compiled ??= reads.getExecutor().compileQuery(node, createQueryId());
    return compiled;
  };
}

function digest(rows: readonly unknown[]): string {
  const text = JSON.stringify(rows);
  return text.length < 200 ? text : hashOf(text);
}
