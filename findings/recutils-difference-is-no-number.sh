#!/usr/bin/env bash
# GNU recutils subtracts whole numbers only: what is left of 25.5 kg after 5.5 is never 20.
#
# Expected: "arithmetic operators for addition, subtraction, multiplication ... are supported with their usual meanings", for operands that are
#           "integer or real": Received - Used = Left holds for 25.5, 5.5 and 20.
# Happens:  with a point in either number a difference equals nothing, and what "<" and ">" say of it changes from run to run: the record whose sum
#           does not tally and the one whose does are treated alike. Received + -1 * Used is right, and so are differences of whole numbers.
# Matters:  A store's sheet is asked for the lines that do not tally, and names all of them, or for those that do, and names none. What
#           has a point is counted in grams before it is compared.
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
for line in 'rice 25.5 5.5 20' 'oil 10 4 6' 'eggs 12 2 11'; do
  set -- $line
  printf 'What: %s\nReceived: %s\nUsed: %s\nLeft: %s\n\n' "$@"
done >store.rec
cat store.rec
ask() { usr/bin/recsel -e "$1" -P What store.rec | xargs; }
seen=
for expression in 'Received - Used = Left' 'Received - Used != Left' 'Received + -1 * Used = Left' '25.5 - 5.5 = 20' '25 - 5 = 20' '25.5 + 5.5 = 31'; do
  found=$(ask "$expression")
  echo "$expression: ${found:-none}"
  seen+="$found; "
done
if [ "$seen" = 'oil; rice eggs; rice oil; ; rice oil eggs; rice oil eggs; ' ]; then
  echo 'as described'
else
  echo CHANGED
  exit 1
fi
