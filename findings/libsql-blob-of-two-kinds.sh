#!/usr/bin/env bash
# libsql gives a BLOB as a Buffer when one row is asked for, and as an ArrayBuffer when several are.
#
# Expected: a Buffer, as in better-sqlite3, with which the package "aims to be compatible", and one kind however it is asked.
# Happens:  get() gives a Buffer, all() and iterate() an ArrayBuffer. An ArrayBuffer has no `equals` and no `length`, its
#           toString('hex') is "[object ArrayBuffer]", and as a key of an object all ids are one.
# Matters:  Rows whose ids are 16 bytes are found one by one and fall together in a list. Whoever reads ids puts every BLOB
#           through `Buffer.from` first.
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
database.exec("CREATE TABLE act (id BLOB PRIMARY KEY); INSERT INTO act VALUES (x'0a01'), (x'0a02')");
const statement = database.prepare('SELECT id FROM act ORDER BY id');
const kinds = {
  get: statement.get().id.constructor.name,
  all: statement.all()[0].id.constructor.name,
  iterate: [...statement.iterate()][0].id.constructor.name,
};
const byId = Object.fromEntries(statement.all().map(({ id }) => [id.toString('hex'), true]));
console.log(JSON.stringify(kinds), 'two rows by id.toString("hex"):', JSON.stringify(byId));
const asDescribed =
  kinds.get === 'Buffer' && kinds.all === 'ArrayBuffer' && kinds.iterate === 'ArrayBuffer' && Object.keys(byId).length === 1;
console.log(asDescribed ? 'as described' : 'CHANGED');
process.exit(asDescribed ? 0 : 1);
JS
node ask.cjs
