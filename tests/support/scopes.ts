import type { Reads, Tx, Write } from "db/database.server";
import {
  AndNode,
  BinaryOperationNode,
  ColumnNode,
  type DeleteQueryNode,
  type KyselyPlugin,
  type OperationNode,
  OperationNodeTransformer,
  OperatorNode,
  OrNode,
  ParensNode,
  type QueryId,
  ReferenceNode,
  SelectQueryNode,
  TableNode,
  UnaryOperationNode,
  UpdateQueryNode,
  ValueNode,
  WhereNode,
} from "kysely";
import { auditing } from "~/audit/record.server";

/**
 * A condition that keeps a query to one event, host, person or account, with the query it stands in: where from, all its conditions,
 * and the one that is meant in brackets. Queries that read alike are one.
 */
export type Scope = string;

/** `met`: the scopes of what was asked since it was emptied; `off`: the one that is left out. */
export type Scoping = { met: Set<Scope>; off?: Scope };

/** Takes one condition away from every query it stands in. */
export const leavingOut = (scoping: Scoping): KyselyPlugin => {
  const transformer = new LeavesOut(scoping);
  return { transformQuery: ({ node, queryId }) => transformer.transformNode(node, queryId), transformResult: async ({ result }) => result };
};

/**
 * The same for what is written; and nothing that a form does lasts, so that each of the questions meets the same world. `look` sees
 * what was done, with its line in the history, just before it is undone.
 */
export const undoing =
  (write: Write, plugin: KyselyPlugin, look: (tx: Tx) => Promise<void>): Write =>
  async <T>(deed: (tx: Tx) => Promise<T>) => {
    let done: { value: T } | undefined;
    const undone = new Error("undone");
    await write(async (tx) => {
      const watched = tx.withPlugin(plugin) as Reads as Tx;
      done = { value: await deed(watched) };
      auditing.keep(watched);
      await auditing.append(watched);
      await look(tx);
      throw undone;
    }).catch((error) => {
      if (error !== undone) throw error;
    });
    return done!.value;
  };

type Query = SelectQueryNode | UpdateQueryNode | DeleteQueryNode;

class LeavesOut extends OperationNodeTransformer {
  readonly #scoping: Scoping;
  /** The queries around the one that is looked at, outermost first. */
  readonly #around: string[] = [];

  constructor(scoping: Scoping) {
    super();
    this.#scoping = scoping;
  }

  protected override transformSelectQuery(node: SelectQueryNode, queryId?: QueryId) {
    return this.#within(node, () => super.transformSelectQuery(this.#judged(node), queryId));
  }

  protected override transformUpdateQuery(node: UpdateQueryNode, queryId?: QueryId) {
    return this.#within(node, () => super.transformUpdateQuery(this.#judged(node), queryId));
  }

  protected override transformDeleteQuery(node: DeleteQueryNode, queryId?: QueryId) {
    return this.#within(node, () => super.transformDeleteQuery(this.#judged(node), queryId));
  }

  #within<Made>(query: Query, transform: () => Made): Made {
    this.#around.push(`${verbOf(query)} ${fromOf(query)}`);
    const made = transform();
    this.#around.pop();
    return made;
  }

  #judged<Asked extends Query>(query: Asked): Asked {
    const conditions = query.where ? allOf(query.where.where) : [];
    const left = conditions.filter((condition) => {
      if (!isScope(condition)) return true;
      const scope = scopeIn(this.#around, conditions, condition);
      this.#scoping.met.add(scope);
      return scope !== this.#scoping.off;
    });
    if (left.length === conditions.length) return query;
    const { where: _, ...rest } = query;
    const where = left.length > 0 ? WhereNode.create(left.reduce((one, other) => AndNode.create(one, other))) : undefined;
    return Object.freeze({ ...rest, ...(where && { where }) }) as Asked;
  }
}

const allOf = (node: OperationNode): OperationNode[] => {
  if (AndNode.is(node)) return [...allOf(node.left), ...allOf(node.right)];
  if (ParensNode.is(node) && AndNode.is(node.node)) return allOf(node.node);
  return [node];
};

const scoping = /(?:^|\.)(?:event|host|person|account)_id$|(?:^|\.)visibility$/;

/** A comparison with something given. What ties two tables together is none, but in a choice ("of the whole host, or of this event") it is. */
function isScope(node: OperationNode, inChoice = false): boolean {
  if (ParensNode.is(node)) return isScope(node.node, inChoice);
  if (OrNode.is(node)) return isScope(node.left, true) || isScope(node.right, true);
  if (!BinaryOperationNode.is(node) || !scoping.test(said(node.leftOperand))) return false;
  return ["=", "in", "is"].includes(said(node.operator)) && (inChoice || !ReferenceNode.is(node.rightOperand));
}

const scopeIn = (around: readonly string[], conditions: OperationNode[], meant: OperationNode): Scope => {
  const all = conditions.map((condition) => (condition === meant ? `[${said(condition)}]` : said(condition)));
  return `${around.join(" > ")}: ${all.join(" and ")}`;
};

const verbOf = (query: Query) => (SelectQueryNode.is(query) ? "select" : UpdateQueryNode.is(query) ? "update" : "delete");

function fromOf(query: Query): string {
  const from = UpdateQueryNode.is(query) ? [query.table] : (query.from?.froms ?? []);
  return [...from, ...(query.joins ?? []).map(({ table }) => table)].map((table) => (table ? said(table) : "")).join(", ");
}

/** Enough of SQL to know a condition by. */
function said(node: OperationNode): string {
  if (TableNode.is(node)) return node.table.identifier.name;
  if (ReferenceNode.is(node)) return [...(node.table ? [said(node.table)] : []), said(node.column)].join(".");
  if (ColumnNode.is(node)) return node.column.name;
  if (OperatorNode.is(node)) return node.operator;
  if (ParensNode.is(node)) return `(${said(node.node)})`;
  if (OrNode.is(node)) return `${said(node.left)} or ${said(node.right)}`;
  if (AndNode.is(node)) return `${said(node.left)} and ${said(node.right)}`;
  if (BinaryOperationNode.is(node)) return `${said(node.leftOperand)} ${said(node.operator)} ${said(node.rightOperand)}`;
  if (UnaryOperationNode.is(node)) return `${said(node.operator)} ${said(node.operand)}`;
  if (SelectQueryNode.is(node)) return `(select ${fromOf(node)}${node.where ? `: ${said(node.where.where)}` : ""})`;
  if (ValueNode.is(node)) return node.immediate ? String(node.value) : "?";
  if (node.kind === "AliasNode") return said((node as OperationNode & { node: OperationNode }).node);
  return node.kind === "PrimitiveValueListNode" || node.kind === "ValueListNode" ? "(?)" : node.kind;
}
