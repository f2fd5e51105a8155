import { DummyDriver, PostgresDialect, Transaction } from "kysely";

const dialect = new PostgresDialect({ pool: () => Promise.reject(new Error("A transaction opens no connection of its own.")) });

/** The same transaction, whose statements do not wait for one another before they are sent: the connection keeps their order. */
export async function withoutTurns<Schema>(transaction: Transaction<Schema>): Promise<Transaction<Schema>> {
  const executor = transaction.getExecutor();
  const connection = await executor.provideConnection(async (connection) => connection);
  return new Transaction({
    ...{ config: { dialect }, dialect, driver: new DummyDriver() },
    executor: executor.withConnectionProvider({ provideConnection: (consumer) => consumer(connection) }),
  });
}
