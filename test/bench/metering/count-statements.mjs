import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/**
 * Loaded into a platform before its own code (`NODE_OPTIONS=--import …`), old or new: counts what it asks of SQLite, and
 * writes the counts into `STATEMENT_COUNTS` whenever it gets SIGWINCH (others mean to Nest that it is to end). MariaDB counts by itself.
 */
const file = process.env.STATEMENT_COUNTS;
if (file) {
  const counts = { statements: 0, commits: 0 };
  const Database = createRequire(join(process.cwd(), 'package.json'))('libsql');
  const seen = new WeakSet();
  const prepare = Database.prototype.prepare;
  Database.prototype.prepare = function counted(sql, ...rest) {
    const statement = prepare.call(this, sql, ...rest);
    countUses(Object.getPrototypeOf(statement));
    if (/^\s*commit/i.test(sql)) statement.isCommit = true;
    return statement;
  };

  function countUses(prototype) {
    if (seen.has(prototype)) return;
    seen.add(prototype);
    for (const name of ['run', 'get', 'all']) {
      const use = prototype[name];
      prototype[name] = function counted(...parameters) {
        counts.statements += 1;
        if (this.isCommit) counts.commits += 1;
        return use.apply(this, parameters);
      };
    }
  }

  let answers = 0;
  process.on('SIGWINCH', () => {
    answers += 1;
    writeFileSync(file, JSON.stringify({ answers, ...counts }));
  });
}
