#!/usr/bin/env bash
# MariaDB's JSON_EQUALS says that two equal documents differ, and JSON_CONTAINS that two numbers are one.
#
# Expected: "checks if there is equality between two JSON objects": 猪 and its escape \u732a are one text, as every reader of JSON has it, and as
#           JSON_VALUE has it here; 6901234567892123456 and ...457 are two numbers, as the server's own comparison of integers has it.
# Happens:  texts are compared as they are written: with the escape in one of them JSON_EQUALS, JSON_CONTAINS and JSON_OVERLAPS say 0, and the
#           JSON_NORMALIZE that is meant for a unique column gives two texts; a key written with the escape is not found by its name.
#           JSON_CONTAINS and JSON_OVERLAPS compare numbers as doubles: from 2^53 on neighbours are one. No warning.
# Matters:  Python writes escapes where Node writes the letters: one delivery, sent by a box and again by a script, is two to the unique
#           column, and a batch is found in a delivery that has another. Documents are compared by the program, in one canonical form.
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
ask() { mariadb --no-defaults --socket="$folder/socket" --user=root --default-character-set=utf8mb4 --skip-column-names --raw; }
echo "MariaDB $(ask <<<'SELECT version()')"

# As a program would send them, without a second layer of escapes
texts=$(ask <<'SQL'
SET sql_mode = 'NO_BACKSLASH_ESCAPES';
SET @letters = '{"what":"猪"}', @escapes = '{"what":"\u732a"}', @key = '{"\u732a":25}';
SELECT @letters, @escapes, JSON_VALUE(@letters, '$.what') = JSON_VALUE(@escapes, '$.what');
SELECT JSON_EQUALS(@letters, @escapes), JSON_CONTAINS(@letters, @escapes), JSON_OVERLAPS(@letters, @escapes),
  JSON_NORMALIZE(@letters) = JSON_NORMALIZE(@escapes), JSON_EQUALS('{ "what" : "猪" }', @letters), JSON_EXTRACT(@key, '$."猪"') IS NULL;
SQL
)
numbers=$(ask <<'SQL'
SET @one = '{"batch":6901234567892123456}', @other = '{"batch":6901234567892123457}';
SELECT @one, @other, JSON_VALUE(@one, '$.batch') = JSON_VALUE(@other, '$.batch');
SELECT JSON_EQUALS(@one, @other), JSON_CONTAINS(@one, @other), JSON_OVERLAPS(@one, @other);
SQL
)
{ echo "texts: $texts"; echo "numbers: $numbers"; } | tr '\t' ' '
seen="$(tail -n 1 <<<"$texts" | xargs) | $(tail -n 1 <<<"$numbers" | xargs) | $(head -n 1 <<<"$texts" | cut -f 3)"
if [ "$seen" = '0 0 0 0 1 1 | 0 1 1 | 1' ]; then
  echo 'as described'
else
  echo "CHANGED: $seen"
  exit 1
fi
