#!/usr/bin/env bash
# GNU recutils sums a ledger up to six digits, and lines that were not asked for with it.
#
# Expected: recsel's Sum(FIELD) "calculates the sum of the numerical values of a field": three whole numbers of fen are a whole number of fen.
#           With `-e` it is the sum of the records that were selected, as `-c` counts those and `-P` shows those.
# Happens:  every aggregate is written with six significant digits: 25000.50, 1234.25 and 0.10 are 26234.8, 2000151 fen are 2.00015e+06, and the
#           largest of them, 1000001, is 1e+06. And `-e` changes nothing: the sum for salt is that of all, unless it is grouped by `-G`.
# Matters:  A term's money is rounded to hundreds of fen, and compared with the sum on paper there is a difference that nobody made; what was
#           spent on one thing is what was spent. Sums are made in integers, by the program.
#
# Needs apt-get of Debian 12 (recutils 1.9).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download --quiet=2 -o APT::Sandbox::User=root recutils=1.9-2 librec1=1.9-2
for package in *.deb; do dpkg-deb --extract "$package" .; done
export LD_LIBRARY_PATH=$folder/usr/lib/x86_64-linux-gnu:$folder/usr/lib
usr/bin/recsel --version | head -1
printf '%%rec: Delivery\n%%type: Kg real\n%%type: Fen int\n' >ledger.rec
for line in 'rice 25000.50 1000000' 'oil 1234.25 1000001' 'salt 0.10 150'; do
  set -- $line
  printf '\nWhat: %s\nKg: %s\nFen: %s\n' "$@" >>ledger.rec
done
cat ledger.rec
ask() { usr/bin/recsel -t Delivery "$@" ledger.rec | sed '/^$/d' | xargs; }
all=$(ask -p 'Sum(Kg),Sum(Fen),Max(Fen)')
salt=$(ask -e 'Fen < 1000' -p 'Sum(Fen),Count(Fen)')
grouped=$(ask -e 'Fen < 1000' -G What -p 'What,Sum(Fen),Count(Fen)')
exact=$(ask -e 'Fen > 1000000' -P Fen)
echo "all: $all; more than 1000000 fen: $exact"
echo "less than 1000 fen: $(ask -e 'Fen < 1000' -c) record; its sum: $salt; grouped: $grouped"
if [ "$all | $exact" = 'Sum_Kg: 26234.8 Sum_Fen: 2.00015e+06 Max_Fen: 1e+06 | 1000001' ] &&
  [ "$salt | $grouped" = 'Sum_Fen: 2.00015e+06 Count_Fen: 3 | What: salt Sum_Fen: 150 Count_Fen: 1' ]; then
  echo 'as described'
else
  echo CHANGED
  exit 1
fi
