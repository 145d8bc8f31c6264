#!/usr/bin/env bash
# dateutils says that 1 March is one month and 62 days after 31 January.
#
# Expected: `ddiff -f '%m months %d days'` of 31 January and 1 March is one month and a day, or no month and 29 days: what it says as days
#           alone, and never more days than a month has.
# Happens:  "1 months 62 days", for 31 January to 2 March 63 of them, and from the last day of 2025 "1 years 2 months 62 days". From 29
#           January it is one month, and across the other months that were tried it has no more days than a month.
# Matters:  Health certificates and seals hold for months. Who reckons what is left by a script is told two months too much each time it
#           crosses the end of February. A last day is kept as a date, and what is left is counted in days.
#
# Needs apt-get of Debian 12.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download --quiet=2 -o APT::Sandbox::User=root dateutils=0.4.10-1
dpkg-deb --extract dateutils_0.4.10-1_*.deb .
usr/bin/dateutils.ddiff --version | head -1
seen=''
for pair in '2026-01-31 2026-03-01' '2026-01-31 2026-03-02' '2025-12-31 2027-03-01' '2026-01-15 2026-03-16' '2026-05-31 2026-07-01'; do
  days=$(usr/bin/dateutils.ddiff $pair -f '%d days')
  months=$(usr/bin/dateutils.ddiff $pair -f '%Y years %m months %d days')
  echo "$pair: $days, or $months"
  seen+="$months ($days); "
done
if [ "$seen" = '0 years 1 months 62 days (29 days); 0 years 1 months 63 days (30 days); 1 years 2 months 62 days (425 days); 0 years 2 months 1 days (60 days); 0 years 1 months 0 days (31 days); ' ]; then
  echo 'as described'
else
  echo CHANGED
  exit 1
fi
