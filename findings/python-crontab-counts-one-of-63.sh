#!/usr/bin/env bash
# python-crontab says that a line is due once a year, and finds 63 times when it goes through them.
#
# Expected: "0 6 1 * 1" is due on every first of a month and on every Monday, as cron does with two days: 63 times in 2026. frequency() is the number of
#           times that it is due in a year.
# Happens:  frequency() is 1, for the one first that is a Monday; schedule() of the same item goes through all 63. With one of the two days both agree.
# Matters:  How many checks there should have been is taken from such a number, and who made one of sixty-three made them all. What is due is
#           counted by the same code that says when.
#
# Needs Python 3, and apt-get of Debian 12.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
packages=(python3-crontab=2.7.1-1 python3-croniter=1.3.5-3)
for name in dateutil natsort six tz tzlocal pytz-deprecation-shim; do packages+=("python3-$name"); done
apt-get download --quiet=2 -o APT::Sandbox::User=root "${packages[@]}"
for package in *.deb; do dpkg-deb --extract "$package" .; done
export PYTHONPATH=usr/lib/python3/dist-packages PYTHONDONTWRITEBYTECODE=1
cat >ask.py <<'PY'
import sys
from datetime import datetime
from importlib.metadata import version

from crontab import CronTab

print('Python', sys.version.split()[0], 'python-crontab', version('python-crontab'))
seen = []
for line in ('0 6 1 * *', '0 6 * * 1', '0 6 1 * 1'):
    item = CronTab(tab='').new(command='check')
    item.setall(line)
    schedule, times = item.schedule(date_from=datetime(2026, 1, 1)), 0
    while schedule.get_next().year == 2026:
        times += 1
    seen.append((item.frequency(year=2026), times))
    print(f'{line}: frequency {seen[-1][0]}, gone through {times}')
as_described = seen == [(12, 12), (52, 52), (1, 63)]
print('as described' if as_described else 'CHANGED')
raise SystemExit(0 if as_described else 1)
PY
python3 -S ask.py
