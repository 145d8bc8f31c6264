#!/usr/bin/env bash
# suntime lets the sun of Chuxiong rise after it has set: for a day it gives the sunrise of the next one.
#
# Expected: sunrise and sunset of 1 September are two times of 1 September where the place is, the first before the second.
# Happens:  the hour is reckoned in UTC and put on the given date. The sun of Yunnan rises at 22:55 UTC of the day before, which is so dated a day later:
#           in local time, for which there is a function, sunrise is on 2 September, eleven hours after the sunset of the first. Of London both
#           are right.
# Matters:  "By daylight" is the time between the two, and here there is none: every camera sees by night all day, and what it shows of colours is
#           left out. The two ends of a time are checked for their order.
#
# Needs Python 3, and apt-get of Debian 12.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download --quiet=2 -o APT::Sandbox::User=root python3-suntime=1.2.5-5 python3-dateutil python3-six
for package in *.deb; do dpkg-deb --extract "$package" .; done
export PYTHONPATH=usr/lib/python3/dist-packages PYTHONDONTWRITEBYTECODE=1
cat >ask.py <<'PY'
import sys
from datetime import date, timedelta, timezone
from importlib.metadata import version

from suntime import Sun

print('Python', sys.version.split()[0], 'suntime', version('suntime'))
DAY = date(2026, 9, 1)
seen = []
for name, latitude, longitude, hours in [('Chuxiong', 25.03, 101.53, 8), ('London', 51.5, -0.13, 1)]:
    sun, local = Sun(latitude, longitude), timezone(timedelta(hours=hours))
    times = sun.get_local_sunrise_time(DAY, local), sun.get_local_sunset_time(DAY, local)
    print(f'{name} on {DAY}: sunrise {times[0]}, sunset {times[1]}')
    seen.append([f'{time:%d %H}' for time in times])
as_described = seen == [['02 06', '01 19'], ['01 06', '01 19']]
print('as described' if as_described else 'CHANGED')
raise SystemExit(0 if as_described else 1)
PY
# -S: without other packages of this machine, which it would use.
python3 -S ask.py
