#!/usr/bin/env bash
# datamash counts a freezer of exactly -20 °C among those between -25 and -20.
#
# Expected: "bin" puts numbers into classes of one width, and a class begins at its name: 20 is in that from 20 to 25, 0 in that from 0 on, and -20
#           in that from -20 to -15, as -18.5 is.
# Happens:  below nothing a number on the border belongs to the class beneath: -20 is in -25, and -18 by classes of one degree in -19, together with
#           what is colder. The classes above nothing keep their lower border, those below it their upper one.
# Matters:  Thermometers of freezers show whole degrees: by classes of one, every reading of -18 is counted as one of -19, and of twelve hours
#           at the limit none is there. Classes are counted by whole tenths of a degree.
#
# Needs apt-get of Debian 12.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download --quiet=2 -o APT::Sandbox::User=root datamash=1.7-2
dpkg-deb --extract datamash_*.deb .
usr/bin/datamash --version | sed -n 1p
classes() { printf '%s\n' "${@:2}" | usr/bin/datamash --full "bin:$1" 1 | tr '\t\n' ' ;'; }
wide=$(classes 5 -21 -20 -18.5 -15 0 18.5 20 21)
narrow=$(classes 1 -18.5 -18 -17.5 4 4.5)
echo "by five degrees: $wide"
echo "by one degree: $narrow"
if [ "$wide$narrow" = '-21 -25;-20 -25;-18.5 -20;-15 -20;0 0;18.5 15;20 20;21 20;-18.5 -19;-18 -19;-17.5 -18;4 4;4.5 4;' ]; then
  echo 'as described'
else
  echo CHANGED
  exit 1
fi
