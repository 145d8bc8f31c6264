import { requestId } from '../../src/platform/log/request-context.js';
import { StatementWatch } from '../../src/platform/metrics/statement-watch.js';

/** How many statements that match `pattern` the databases of this process answer while `work` runs. */
export async function statementsDuring(pattern: RegExp, work: () => Promise<unknown>): Promise<number> {
  return (await statementsOf(work, (sql) => pattern.test(sql))).length;
}

/** The statements that are answered in the course of requests while `work` runs; not what goes on after the commit. */
export function statementsOfRequests(work: () => Promise<unknown>): Promise<string[]> {
  return statementsOf(work, () => requestId() !== null);
}

async function statementsOf(work: () => Promise<unknown>, isMeant: (sql: string) => boolean): Promise<string[]> {
  const { took } = StatementWatch.prototype;
  const found: string[] = [];
  StatementWatch.prototype.took = function counted(this: StatementWatch, sql, ms) {
    if (isMeant(sql)) found.push(sql);
    took.call(this, sql, ms);
  };
  try {
    await work();
  } finally {
    StatementWatch.prototype.took = took;
  }
  return found;
}
