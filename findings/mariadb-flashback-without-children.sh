#!/usr/bin/env bash
# mariadb-binlog's flashback brings a deleted row back, but not what was deleted with it by its foreign key.
#
# Expected: `mariadb-binlog --flashback` of the log in which a delivery was deleted undoes the deletion; the lines of that delivery, which
#           went by ON DELETE CASCADE in the same statement, come back with it, or it says that they cannot.
# Happens:  the log of rows holds the parent alone: what the storage engine deleted for the foreign key is in no log. The delivery is back
#           without its lines, exit code 0 and no word. The same deletion made in two statements comes back whole.
# Matters:  A delivery "restored" so weighs nothing, and all sums below it are wrong without a trace. It is the same for whoever reads the
#           log as a record of changes: the lines never ended there. What must be undone or followed is deleted by statements, not by the key.
#
# Needs MariaDB's server and client (Debian 12: 10.11).
set -euo pipefail
folder=$(mktemp -d)
trap 'kill "${server:-}" 2>/dev/null && wait "$server" || true; rm -rf "$folder"' EXIT
cd "$folder"
mariadb-install-db --no-defaults --datadir="$folder/data" --auth-root-authentication-method=normal --user="$(id -un)" >/dev/null 2>&1
mariadbd --no-defaults --datadir="$folder/data" --socket="$folder/socket" --pid-file="$folder/pid" --skip-networking --log-error="$folder/log" \
  --user="$(id -un)" --innodb-buffer-pool-size=32M --server-id=1 --log-bin=changes --binlog-format=ROW 2>/dev/null &
server=$!
for _ in $(seq 300); do [ -S socket ] && break; sleep 0.2; done
ask() { mariadb --no-defaults --socket="$folder/socket" --user=root --skip-column-names "$@"; }
echo "MariaDB $(ask -e 'SELECT version()')"

ask -e "CREATE DATABASE kitchen; USE kitchen;
  CREATE TABLE delivery (id INT PRIMARY KEY, goods VARCHAR(20));
  CREATE TABLE line (id INT PRIMARY KEY, delivery INT, grams INT, FOREIGN KEY (delivery) REFERENCES delivery (id) ON DELETE CASCADE);"
undo() {
  ask kitchen -e "DELETE FROM delivery; INSERT INTO delivery VALUES (1, 'rice'), (2, 'oil');
    INSERT INTO line VALUES (1, 1, 25000), (2, 1, 5000), (3, 2, 100); FLUSH BINARY LOGS"
  file=$(ask -e 'SHOW MASTER STATUS' | cut -f1)
  ask kitchen -e "$1; FLUSH BINARY LOGS"
  mariadb-binlog --no-defaults --flashback "data/$file" >undo.sql
  ask <undo.sql
  back="deliveries $(ask kitchen -e 'SELECT GROUP_CONCAT(id ORDER BY id) FROM delivery'), lines $(ask kitchen -e 'SELECT GROUP_CONCAT(id ORDER BY id) FROM line')"
  echo "$1: the log tells of $(mariadb-binlog --no-defaults --verbose --base64-output=DECODE-ROWS "data/$file" | grep -c '^### DELETE') deleted rows; undone there are $back"
}
undo 'DELETE FROM delivery WHERE id = 1'
by_key=$back
undo 'DELETE FROM line WHERE delivery = 1; DELETE FROM delivery WHERE id = 1'
if [ "$by_key" = 'deliveries 1,2, lines 3' ] && [ "$back" = 'deliveries 1,2, lines 1,2,3' ]; then
  echo 'as described'
else
  echo CHANGED
  exit 1
fi
