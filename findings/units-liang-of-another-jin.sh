#!/usr/bin/env bash
# GNU units knows the jin of today and a liang that is more than a fifth of it: ten liang are 2.08 jin.
#
# Expected: of Chinese weights it has `catty` at 0.5 kg, with an `oldcatty` "before metric conversion" beside it, and `picul` at 100 catty: the
#           market weights of today. `liang`, "Chinese weight unit", is then a tenth of a catty, 50 g; or at least a part of one of the two.
# Happens:  1 liang is 11/3 oz, 103.95 g. It is a tenth of neither catty (50 g and 60.5 g) and a sixteenth of neither; 10 liang are 2.08 catty.
#           `tael`, the same word in English, is 37.8 g.
# Matters:  Spices and meat are weighed in liang in every kitchen. 3 liang of pepper are 312 g by it, and 150 g on the scale. What a cook calls
#           a measure is a table of our own with its source.
#
# Needs apt-get of Debian 12.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download --quiet=2 -o APT::Sandbox::User=root units=2.22-2
dpkg-deb --extract units_2.22-2_*.deb .
# The prices of currencies lie outside its folder
sed -i '/^!include currency/d' usr/share/units/definitions.units
ask() { usr/bin/units --file usr/share/units/definitions.units --terse "$1" "$2" | sed -n 1p; }
usr/bin/units --version | sed -n 1p
grep -E '^(catty|oldcatty|picul|tael|liang) ' usr/share/units/definitions.units
told=
for pair in 'catty=g' 'oldcatty=g' 'picul=catty' '10 liang=catty' '3 liang=g' 'tael=g'; do
  is=$(ask "${pair%=*}" "${pair#*=}")
  echo "${pair%=*} is $is ${pair#*=}"
  told="$told$(LC_ALL=C printf '%.2f' "$is")|"
done
if [ "$told" = '500.00|604.79|100.00|2.08|311.84|37.80|' ]; then
  echo 'as described'
else
  echo CHANGED
  exit 1
fi
