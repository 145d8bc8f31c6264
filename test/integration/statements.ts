import { StatementWatch } from '../../src/platform/metrics/statement-watch.js';

/** How many statements that match `pattern` the databases of this process answer while `work` runs. */
export async function statementsDuring(pattern: RegExp, work: () => Promise<unknown>): Promise<number> {
  const { took } = StatementWatch.prototype;
  let count = 0;
  StatementWatch.prototype.took = function counted(this: StatementWatch, sql, ms) {
    if (pattern.test(sql)) count += 1;
    took.call(this, sql, ms);
  };
  try {
    await work();
  } finally {
    StatementWatch.prototype.took = took;
  }
  return count;
}
