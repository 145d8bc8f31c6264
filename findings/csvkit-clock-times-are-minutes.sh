#!/usr/bin/env bash
# csvkit sorts a list by weight and turns 06:12 in the morning into six minutes and twelve seconds.
#
# Expected: csvsort moves lines. A column of clock times, of which csvkit has no type, is text and comes out as it went in; so does the class 3/2,
#           the second of grade three.
# Happens:  06:12 is a duration of minutes and seconds and is written 0:06:12; 06:12:30 in the same column is one of hours, so that it is the
#           latest. 3/2 is 2 March 2001, a year that is nowhere in the file. csvjson and csvstat do so too; csvcut and csvgrep leave all as it is.
#           No warning; `--no-inference` prevents it.
# Matters:  A list of deliveries is sorted once, and no line of it fits the footage any more. Lists are never passed through a tool that
#           guesses types; ours are read with the type of each column given.
#
# Needs Python 3, and apt-get of Debian 12.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
packages=(csvkit=1.0.7-1 python3-csvkit=1.0.7-1 python3-agate=1.6.3-2 python3-pytimeparse python3-parsedatetime python-babel-localedata)
for name in babel tz isodate leather slugify unidecode; do packages+=("python3-$name"); done
apt-get download --quiet=2 -o APT::Sandbox::User=root "${packages[@]}"
for package in *.deb; do dpkg-deb --extract "$package" .; done
export PYTHONPATH=usr/lib/python3/dist-packages PYTHONDONTWRITEBYTECODE=1
# Warnings of newer Pythons about these older packages
export PYTHONWARNINGS=ignore
python3 --version
python3 usr/bin/csvsort --version
printf '%s\n' time,class,kg 11:40,3/2,7.5 06:12,1/1,2.5 06:12:30,2/1,5 >list.csv
cat list.csv
echo 'sorted by weight:'
python3 usr/bin/csvsort -c kg list.csv | tee sorted
echo 'sorted by time:'
python3 usr/bin/csvsort -c time list.csv | tee by-time
echo 'sorted by weight, --no-inference:'
python3 usr/bin/csvsort --no-inference -c kg list.csv | tee plain
if [ "$(xargs <sorted)" = 'time,class,kg 0:06:12,2001-01-01,2.5 6:12:30,2001-02-01,5 0:11:40,2001-03-02,7.5' ] &&
  [ "$(xargs <by-time)" = 'time,class,kg 0:06:12,2001-01-01,2.5 0:11:40,2001-03-02,7.5 6:12:30,2001-02-01,5' ] &&
  [ "$(xargs <plain)" = 'time,class,kg 06:12,1/1,2.5 06:12:30,2/1,5 11:40,3/2,7.5' ]; then
  echo 'as described'
else
  echo CHANGED
  exit 1
fi
