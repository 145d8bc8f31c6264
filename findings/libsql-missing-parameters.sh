#!/usr/bin/env bash
# libsql writes NULL for parameters that were not given.
#
# Expected: as in better-sqlite3, with which the package "aims to be compatible": a statement of three parameters that is given
#           two is refused ("Too few parameter values were provided"), and one that is given too many likewise.
# Happens:  the missing ones are NULL, by position and by name alike, and what is too many is dropped; no error.
# Matters:  An argument forgotten in one call among fifty wipes a column, and a test that counts changed rows is green.
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
const database = new Database(':memory:');
database.exec("CREATE TABLE lot (id INTEGER, name TEXT, grams INTEGER); INSERT INTO lot VALUES (1, 'rice', 25000)");
function look(what, sql, ...parameters) {
  let outcome;
  try {
    const { changes } = database.prepare(sql).run(...parameters);
    outcome = `changes ${changes}, ${JSON.stringify(database.prepare('SELECT name, grams FROM lot').all()[0])}`;
  } catch (error) {
    outcome = `refused: ${error.message}`;
  }
  console.log(`${what}: ${outcome}`);
  return outcome;
}
const enough = look('two of two', 'UPDATE lot SET name = ?, grams = ?', 'rice', 25000);
const few = look('one of two', 'UPDATE lot SET name = ?, grams = ?', 'rice');
const named = look('one of two, named', 'UPDATE lot SET grams = @grams, name = @name', { grams: 25000 });
const many = look('three of two', 'UPDATE lot SET name = ?, grams = ?', 'rice', 25000, 'box 7');
const asDescribed =
  enough === 'changes 1, {"name":"rice","grams":25000}' &&
  few === 'changes 1, {"name":"rice","grams":null}' &&
  named === 'changes 1, {"name":null,"grams":25000}' &&
  many === enough;
console.log(asDescribed ? 'as described' : 'CHANGED');
process.exit(asDescribed ? 0 : 1);
JS
node ask.cjs
