#!/usr/bin/env bash
# sqlite3's .clone copies a table with a computed column without its rows, says "done", and ends with exit code 0.
#
# Expected: ".clone NEWDB: Clone data into NEWDB from the existing database": afterwards NEWDB holds every row, as after VACUUM INTO, or the
#           program fails.
# Happens:  it reads the columns by one list and writes them by another, which has the computed one too. The table is made and stays empty; one
#           line among the others says why, and the exit code is 0. Plain tables beside it are whole. The version (user_version), by
#           which programs know their schema, is 0 in the clone.
# Matters:  The copy passes integrity_check and opens, and a day of deliveries is not in it. A copy of books is made with VACUUM INTO or .backup, and
#           its rows are counted.
#
# Needs the sqlite3 program (Debian 12: 3.40).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo "SQLite $(sqlite3 --version | cut -d' ' -f1)"
sqlite3 books.db "CREATE TABLE supplier (id INTEGER PRIMARY KEY, name TEXT); INSERT INTO supplier VALUES (1, 'one'), (2, 'two');
  CREATE TABLE lot (id INTEGER PRIMARY KEY, grams INT, jin AS (grams / 500.0) STORED); INSERT INTO lot (grams) VALUES (5000), (2500);
  PRAGMA user_version = 42"
copied=
tell() {
  holds="suppliers $(sqlite3 "$2" 'SELECT count(*) FROM supplier'), lots $(sqlite3 "$2" 'SELECT count(*) FROM lot'), version $(sqlite3 "$2" 'PRAGMA user_version'), $(sqlite3 "$2" 'PRAGMA integrity_check')"
  echo "$1: $holds"
  copied="$copied$holds|"
}
tell 'the books' books.db
sqlite3 books.db "VACUUM INTO 'vacuum.db'"
tell 'VACUUM INTO' vacuum.db
code=0
sqlite3 books.db '.clone clone.db' || code=$?
tell ".clone, exit code $code" clone.db
whole='suppliers 2, lots 2, version 42, ok|'
if [ "$code" = 0 ] && [ "$copied" = "$whole${whole}suppliers 2, lots 0, version 0, ok|" ]; then
  echo 'as described'
else
  echo CHANGED
  exit 1
fi
