#!/usr/bin/env bash
# sqldiff's statements do not lead from one database to the other when two rows changed places.
#
# Expected: sqldiff prints the statements that make the second database of the first; carried out on the first, they do.
# Happens:  where two rows exchanged a value that must be unique each is an UPDATE of its own, and both of them fail; the rest is carried
#           out. A sum of 0.1 and 0.2 is written as 0.3: two databases brought
#           together so still differ, and sqldiff prints the same line again for ever.
# Matters:  Dishes of a menu and shelves of a store have an order, and two of them change places. A box's database that is brought up to date so
#           is half of one day and half of another. Whole files are copied (VACUUM INTO, .backup).
#
# Needs sqlite3 and sqldiff, or apt-get of Debian 12 to fetch the latter (sqlite3-tools, 3.40).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
if ! command -v sqldiff >/dev/null; then
  apt-get download --quiet=2 -o APT::Sandbox::User=root sqlite3-tools
  dpkg-deb --extract sqlite3-tools_*.deb .
  export PATH="$folder/usr/bin:$PATH"
fi
echo "SQLite $(sqlite3 --version | cut -d' ' -f1)"
make() {
  sqlite3 "$1" "CREATE TABLE dish (id INTEGER PRIMARY KEY, name TEXT, place INTEGER UNIQUE, litres REAL);
    INSERT INTO dish VALUES (1, 'soup', 1, 0.1), (2, 'rice', 2, 0.5), (3, 'greens', 3, 0.5); $2"
}
rows() { sqlite3 "$1" 'SELECT group_concat(name || place) FROM dish'; }
make before.sqlite ''
make after.sqlite "UPDATE dish SET place = 9 WHERE id = 1; UPDATE dish SET place = 1 WHERE id = 2; UPDATE dish SET place = 2 WHERE id = 1;
  UPDATE dish SET name = 'beans' WHERE id = 3;"
sqldiff before.sqlite after.sqlite | tee changes.sql
cp before.sqlite brought.sqlite
sqlite3 brought.sqlite <changes.sql 2>errors || true
echo "before $(rows before.sqlite), wanted $(rows after.sqlite), brought to $(rows brought.sqlite), $(grep -c UNIQUE errors) errors"
seen="$(rows after.sqlite) | $(rows brought.sqlite)"

make sum.sqlite 'UPDATE dish SET litres = litres + 0.2 WHERE id = 1'
cp before.sqlite brought.sqlite
for _ in 1 2; do
  change=$(sqldiff brought.sqlite sum.sqlite)
  echo "to the sum: $change"
  sqlite3 brought.sqlite "$change"
  seen="$seen | $change"
done
if [ "$seen" = 'soup2,rice1,beans3 | soup1,rice2,beans3 | UPDATE dish SET litres=0.3 WHERE id=1; | UPDATE dish SET litres=0.3 WHERE id=1;' ]; then
  echo 'as described'
else
  echo CHANGED
  exit 1
fi
