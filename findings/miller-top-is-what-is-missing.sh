#!/usr/bin/env bash
# Miller's "top" finds the largest delivery in the line that has no weight.
#
# Expected: what is empty is no number: Miller's stats1 and merge-fields pass it over, so that the largest of 2.5, an empty field and 10 is 10.
#           "Prints the n records with smallest/largest values", as its help says of top, gives the same.
# Happens:  an empty field is larger than every number, and so is a word as "none". It comes first, and with `-n 2` both places are taken by lines
#           without a weight; only `--min` is right. stats1 and top contradict each other on one file, without a warning.
# Matters:  "The ten largest purchases of a term" are the ten that nobody weighed, and none of the large ones. Lines without a number are taken out
#           before anything is ranked, and are shown as such.
#
# Needs apt-get of Debian 12 (Miller 6.6.0).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download --quiet=2 -o APT::Sandbox::User=root miller=6.6.0-2+b3
dpkg-deb --extract miller_*.deb .
ask() { usr/bin/mlr --icsv --onidx --ofs ' ' "$@" list.csv; }
usr/bin/mlr --version
printf '%s\n' what,kg rice,2.5 eggs, oil,10 salt, leek,7.5 >list.csv
cat list.csv
largest=$(ask stats1 -a max -f kg)
first=$(ask top -a -f kg)
two=$(ask top -n 2 -f kg | tr -d ' ' | xargs)
least=$(ask top --min -a -f kg)
numbers=$(ask filter 'is_not_empty($kg)' then top -n 2 -a -f kg | xargs)
echo "stats1 max: $largest; top: '$first'; two at the top by rank and weight: '$two'; least: $least; only lines with a weight: $numbers"
if [ "$largest|$first|$two|$least|$numbers" = '10|salt |1 2|rice 2.5|oil 10 leek 7.5' ]; then
  echo 'as described'
else
  echo CHANGED
  exit 1
fi
