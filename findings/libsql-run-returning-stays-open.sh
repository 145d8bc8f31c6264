#!/usr/bin/env bash
# libsql's run() of an INSERT with RETURNING leaves the statement open: it and all that is written after it is never committed.
#
# Expected: as in better-sqlite3, with which the package "aims to be compatible": run() carries a statement out to its end, says
#           how many rows it changed, and outside a transaction that is then committed.
# Happens:  `changes` is 0 and `inTransaction` is false, but the write stays open. What the same connection writes from then
#           on reports success and is seen by nobody else; others get SQLITE_BUSY; closing the database takes it all back.
# Matters:  A box acknowledges records that are gone after the next start. get() and all() of the same statement are sound:
#           whoever says RETURNING must ask for the rows.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts libsql@0.5.29
cat >ask.cjs <<'JS'
const { readFileSync } = require('node:fs');
const Database = require('libsql');
console.log('node', process.version, 'libsql', JSON.parse(readFileSync('node_modules/libsql/package.json')).version);

function look(how) {
  const file = `${how}.sqlite`;
  const own = new Database(file);
  own.exec('PRAGMA journal_mode=WAL; CREATE TABLE sample (grams INTEGER)');
  const other = new Database(file, { timeout: 200 });
  const count = (database) => database.prepare('SELECT count(*) AS n FROM sample').all()[0].n;

  const first = own.prepare('INSERT INTO sample VALUES (125) RETURNING grams')[how]();
  const second = own.prepare('INSERT INTO sample VALUES (130)').run();
  const seen = { own: count(own), byOthers: count(other), inTransaction: own.inTransaction };
  try {
    other.prepare('INSERT INTO sample VALUES (140)').run();
    seen.othersWrite = 'ok';
  } catch (error) {
    seen.othersWrite = error.code;
  }
  own.close();
  seen.afterClose = count(new Database(file));
  console.log(`${how}():`, how === 'run' ? `changes ${first.changes},` : '', `then changes ${second.changes}`, JSON.stringify(seen));
  return { changes: first.changes, ...seen };
}
const run = look('run');
const all = look('all');
const lost = run.changes === 0 && run.own === 2 && run.byOthers === 0 && run.othersWrite === 'SQLITE_BUSY' && run.afterClose === 0;
const sound = all.byOthers === 2 && all.othersWrite === 'ok' && all.afterClose === 3;
console.log(lost && sound ? 'as described' : 'CHANGED');
process.exit(lost && sound ? 0 : 1);
JS
node ask.cjs
