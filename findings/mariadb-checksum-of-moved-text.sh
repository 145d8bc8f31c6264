#!/usr/bin/env bash
# MariaDB's CHECKSUM TABLE is the same when a text has moved from one column to the next.
#
# Expected: the checksum of a table's contents differs when a word stands in another column: this is how copies are compared, and a CRC misses
#           one difference in four thousand million.
# Happens:  the texts of a row are strung together without their lengths: found = '', done = 'mould' and found = 'mould', done = '' have one
#           checksum, and so have shelf 1, sack 23 and shelf 12, sack 3. A further column of numbers without a value changes nothing, one of
#           texts neither when it is ''. NULL beside '' is told apart.
# Matters:  Whether a restored copy is the ledger that was saved is asked so, and a table whose columns were loaded one place further
#           answers yes. Copies are compared by digests of rows that hold names and lengths.
#
# Needs MariaDB's server and client (Debian 12: 10.11).
set -euo pipefail
folder=$(mktemp -d)
trap 'kill "${server:-}" 2>/dev/null && wait "$server" || true; rm -rf "$folder"' EXIT
cd "$folder"
mariadb-install-db --no-defaults --datadir="$folder/data" --auth-root-authentication-method=normal --user="$(id -un)" >/dev/null 2>&1
mariadbd --no-defaults --datadir="$folder/data" --socket="$folder/socket" --pid-file="$folder/pid" --skip-networking --log-error="$folder/log" \
  --user="$(id -un)" --innodb-buffer-pool-size=32M 2>/dev/null &
server=$!
for _ in $(seq 300); do [ -S socket ] && break; sleep 0.2; done
ask() { mariadb --no-defaults --socket="$folder/socket" --user=root --skip-column-names "$@"; }
echo "MariaDB $(ask -e 'SELECT version()')"
ask -e 'CREATE DATABASE kitchen'

checksum() {
  ask kitchen -e "CREATE OR REPLACE TABLE checked (id INT PRIMARY KEY, one VARCHAR(20), other VARCHAR(20)); INSERT INTO checked VALUES $1; ${2:-}"
  ask kitchen -e 'CHECKSUM TABLE checked EXTENDED' | cut -f 2
}
same() { [ "$1" = "$2" ] && echo same || echo differs; }
seen=()
compare() {
  seen+=("$(same "$(checksum "$2")" "$(checksum "$3" "${4:-}")")")
  echo "$1: $2 and $3 ${4:-}: ${seen[-1]}"
}
compare moved "(1, '', 'mould')" "(1, 'mould', '')"
compare cut "(1, '1', '23')" "(1, '12', '3')"
compare 'every row' "(1, 'rice', ''), (2, 'oil', '')" "(1, '', 'rice'), (2, '', 'oil')"
compare 'one column more' "(1, 'rice', 'A1')" "(1, 'rice', 'A1')" "ALTER TABLE checked ADD grams INT"
compare 'another word' "(1, 'rice', 'A1')" "(1, 'rice', 'A2')"
compare 'nothing known' "(1, 'mould', NULL)" "(1, 'mould', '')"
if [ "${seen[*]}" = 'same same same same differs differs' ]; then
  echo 'as described'
else
  echo CHANGED
  exit 1
fi
