#!/usr/bin/env bash
# mariadb-dump --compact and --tab write TIMESTAMPs in UTC and do not say so: 06:12 is 22:12 of the day before when they are loaded.
#
# Expected: --compact leaves out what its manual lists (DROP TABLE, locks, comments, keys, character set), so what is loaded is the same; and
#           mariadb-import loads what --tab wrote. --tz-utc is on by default and "adds SET TIME_ZONE='+00:00' to the dump file".
# Happens:  both read the rows in UTC all the same. With --compact that line is not in the file; with --tab it stands around the table alone,
#           and the rows are in a file without it. On a server at +08:00 every TIMESTAMP is eight hours early, without a warning; DATETIME
#           is as it was. With --skip-tz-utc both come back whole.
# Matters:  A table that is carried to another database "in short form" has its morning deliveries on the evening before: another business date,
#           and no footage fits. After a load a time is compared, not only counts.
#
# Needs MariaDB's server and client (Debian 12: 10.11).
set -euo pipefail
folder=$(mktemp -d)
trap 'kill "${server:-}" 2>/dev/null && wait "$server" || true; rm -rf "$folder"' EXIT
cd "$folder"
chmod 755 .
mariadb-install-db --no-defaults --datadir="$folder/data" --auth-root-authentication-method=normal --user="$(id -un)" >/dev/null 2>&1
mariadbd --no-defaults --datadir="$folder/data" --socket="$folder/socket" --pid-file="$folder/pid" --skip-networking --log-error="$folder/log" \
  --user="$(id -un)" --innodb-buffer-pool-size=32M --default-time-zone=+08:00 --secure-file-priv= 2>/dev/null &
server=$!
for _ in $(seq 300); do [ -S socket ] && break; sleep 0.2; done
with() { "$1" --no-defaults --socket="$folder/socket" --user=root "${@:2}"; }
ask() { with mariadb --skip-column-names "$@"; }
echo "MariaDB $(ask -e 'SELECT version(), @@time_zone')"

ask -e "CREATE DATABASE kitchen; USE kitchen; CREATE TABLE delivery (signed TIMESTAMP NULL, local DATETIME);
  INSERT INTO delivery VALUES ('2026-09-01 06:12:00', '2026-09-01 06:12:00')"
came=
load() {
  ask -e "DROP DATABASE IF EXISTS other; CREATE DATABASE other"
  case "$*" in
    *--tab*)
      rm -rf tab && mkdir tab
      with mariadb-dump --tab="$folder/tab" "${@:2}" kitchen
      ask other <tab/delivery.sql
      with mariadb-import --silent other "$folder/tab/delivery.txt"
      ;;
    *) with mariadb-dump "$@" kitchen | ask other ;;
  esac
  row=$(ask other -e 'SELECT * FROM delivery' | tr '\t' ' ')
  echo "mariadb-dump $*: $row"
  came="$came${row:5:11}|"
}
load --opt
load --compact
load --tab
load --compact --skip-tz-utc
load --tab --skip-tz-utc
if [ "$came" = '09-01 06:12|08-31 22:12|08-31 22:12|09-01 06:12|09-01 06:12|' ]; then
  echo 'as described'
else
  echo CHANGED
  exit 1
fi
