#!/usr/bin/env bash
# APScheduler runs on Tuesday what a crontab line says of Monday.
#
# Expected: CronTrigger.from_crontab() takes "a standard crontab expression", for which it points to the format of cron: 0 is Sunday, 1 Monday, 7
#           Sunday again, and where a day of the month and one of the week are given either of them will do.
# Happens:  the numbers are those of its own fields, where 0 is Monday: "0 6 * * 1" is Tuesday, "1-5" Tuesday to Saturday, "0" Monday. 7 is an
#           error. "0 6 13 * fri" is only a Friday that is the 13th. Names of days are right.
# Matters:  "Working days" leave Monday out, when the fresh goods of the week come, and ask for footage of Saturday, of which there is none.
#           Schedules are tried against a calendar before they are saved.
#
# Needs Python 3, and apt-get of Debian 12.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download --quiet=2 -o APT::Sandbox::User=root python3-apscheduler=3.9.1-2 python3-tzlocal python3-tz python3-six python3-pkg-resources python3-pytz-deprecation-shim python3-dateutil
for package in *.deb; do dpkg-deb --extract "$package" .; done
export PYTHONPATH=usr/lib/python3/dist-packages PYTHONDONTWRITEBYTECODE=1 PYTHONWARNINGS=ignore
cat >ask.py <<'PY'
import sys
from datetime import datetime, timedelta, timezone
from importlib.metadata import version

from apscheduler.triggers.cron import CronTrigger

print('Python', sys.version.split()[0], 'APScheduler', version('apscheduler'))
TUESDAY = datetime(2026, 9, 1, tzinfo=timezone.utc)
seen = []
for line in ['0 6 * * 1', '0 6 * * 1-5', '0 6 * * 0', '0 6 * * mon', '0 6 13 * fri']:
    trigger, now, days = CronTrigger.from_crontab(line, timezone='UTC'), TUESDAY, []
    while (now := trigger.get_next_fire_time(None, now)) and now < TUESDAY + timedelta(days=7):
        days.append(now.strftime('%a'))
        now += timedelta(minutes=1)
    seen.append(' '.join(days) or f'{now:%a %d %B %Y}')
    print(line, '->', seen[-1])
try:
    seen.append(CronTrigger.from_crontab('0 6 * * 7', timezone='UTC'))
except ValueError as error:
    print('0 6 * * 7 ->', error)
    seen.append('error')
as_described = seen == ['Tue', 'Tue Wed Thu Fri Sat', 'Mon', 'Mon', 'Fri 13 November 2026', 'error']
print('as described' if as_described else 'CHANGED')
raise SystemExit(0 if as_described else 1)
PY
python3 -S ask.py
