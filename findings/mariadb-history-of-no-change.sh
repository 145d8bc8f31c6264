#!/usr/bin/env bash
# MariaDB's history of a row has a new version for an UPDATE that changed nothing.
#
# Expected: a table WITH SYSTEM VERSIONING keeps what its rows were. An UPDATE to the values that are there changes no row: without history
#           ROW_COUNT() is 0 and a column ON UPDATE CURRENT_TIMESTAMP stays; with it the same, and one version.
# Happens:  with history ROW_COUNT() is 1, the time moves, and the old version is closed and an equal one begun: after three saves of what is
#           there the row has four versions of one weight.
# Matters:  Who reads a ledger's corrections from it sees three where there was none, each by somebody and at a moment; a form that saves by
#           itself fills the disk. What was corrected is written by the program that knows it, with the reason.
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
for table in plain kept; do
  history=
  [ $table = plain ] || history='WITH SYSTEM VERSIONING'
  ask kitchen -e "CREATE TABLE $table (id INT PRIMARY KEY, grams INT, at TIMESTAMP(6) DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6))
    $history; INSERT INTO $table (id, grams) VALUES (1, 25000)"
done
save() { ask kitchen -e "DO SLEEP(0.01); UPDATE $1 SET grams = 25000 WHERE id = 1; SELECT ROW_COUNT()"; }
look() {
  before=$(ask kitchen -e "SELECT at FROM $1")
  counts=$(for _ in 1 2 3; do save "$1"; done | xargs)
  at=stays
  [ "$before" = "$(ask kitchen -e "SELECT at FROM $1")" ] || at=moves
  echo "$counts, at $at"
}
plain=$(look plain)
kept=$(look kept)
versions=$(ask kitchen -e 'SELECT COUNT(*), COUNT(DISTINCT id, grams) FROM kept FOR SYSTEM_TIME ALL' | xargs)
echo "saved three times as it is, ROW_COUNT(): without history $plain; with it $kept; versions, and how many weights they tell of: $versions"
if [ "$plain" = '0 0 0, at stays' ] && [ "$kept" = '1 1 1, at moves' ] && [ "$versions" = '4 1' ]; then
  echo 'as described'
else
  echo CHANGED
  exit 1
fi
