#!/usr/bin/env bash
# query() and execute() of mysql2, and of MariaDB's own package, read one row as two: 12.35 kg is 12.350000381469727, and half past six three texts.
#
# Expected: execute() prepares the statement and binds its values (mysql2: "helps with faster execution and better security"); what comes back is
#           what query() gives, whose values both packages turn into numbers and texts.
# Happens:  a FLOAT comes as the server prints it from query(), 12.35, and as its four bytes from execute(), 12.350000381469727. A TIME(3) is
#           "06:30:00.500" from query() of both, "06:30:00.5" from execute() of mysql2 and "06:30:00.500000" from that of mariadb.
#           A number given is DECIMAL to query() and DOUBLE to execute(): three times 0.1 is 0.3 for one, and is not for the other.
# Matters:  A weight that is hashed, compared or shown after it was read by the other method is another one, and a cell is found by a text for
#           its time or not. Amounts are integers here, and times are not TIME.
#
# Needs MariaDB's server and client (Debian 12: 10.11).
set -euo pipefail
folder=$(mktemp -d)
trap 'kill "${server:-}" 2>/dev/null && wait "$server" || true; rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts mysql2@3.24.6 mariadb@3.5.4
mariadb-install-db --no-defaults --datadir="$folder/data" --auth-root-authentication-method=normal --user="$(id -un)" >/dev/null 2>&1
mariadbd --no-defaults --datadir="$folder/data" --socket="$folder/socket" --pid-file="$folder/pid" --skip-networking --log-error="$folder/log" \
  --user="$(id -un)" --innodb-buffer-pool-size=32M 2>/dev/null &
server=$!
for _ in $(seq 300); do [ -S socket ] && break; sleep 0.2; done
cat >ask.mjs <<'JS'
import { readFileSync } from 'node:fs';
import mariadb from 'mariadb';
import mysql2 from 'mysql2/promise';

const version = (name) => JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version;
const at = { socketPath: process.argv[2], user: 'root' };
const first = await mysql2.createConnection(at);
const second = await mariadb.createConnection(at);
const [[server]] = await first.query('SELECT version() AS is_version');
console.log('node', process.version, 'mysql2', version('mysql2'), 'mariadb', version('mariadb'), 'MariaDB', server.is_version);
await first.query('CREATE DATABASE kitchen');
await first.query('CREATE TABLE kitchen.weighing (kilos FLOAT, begun TIME(3))');
await first.query("INSERT INTO kitchen.weighing VALUES (12.35, '06:30:00.500')");

const statement = 'SELECT kilos, begun, ? + ? + ? = 0.3 AS same FROM kitchen.weighing';
const ways = {
  'mysql2 query': async () => (await first.query(statement, [0.1, 0.1, 0.1]))[0][0],
  'mysql2 execute': async () => (await first.execute(statement, [0.1, 0.1, 0.1]))[0][0],
  'mariadb query': async () => (await second.query(statement, [0.1, 0.1, 0.1]))[0],
  'mariadb execute': async () => (await second.execute(statement, [0.1, 0.1, 0.1]))[0],
};
const seen = [];
for (const [name, read] of Object.entries(ways)) {
  const { kilos, begun, same } = await read();
  console.log(`${name}: ${kilos} kg, begun ${begun}, 0.1 + 0.1 + 0.1 = 0.3 is ${same}`);
  seen.push(`${kilos} ${begun} ${same}`);
}
await first.end();
await second.end();
const asDescribed =
  seen.join() === '12.35 06:30:00.500 1,12.350000381469727 06:30:00.5 0,12.35 06:30:00.500 1,12.350000381469727 06:30:00.500000 0';
console.log(asDescribed ? 'as described' : 'CHANGED');
process.exit(asDescribed ? 0 : 1);
JS
node ask.mjs "$folder/socket"
