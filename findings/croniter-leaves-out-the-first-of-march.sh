#!/usr/bin/env bash
# croniter leaves out 1 March where a line says the 1st and the 31st, or every fifth day.
#
# Expected: "0 6 */5 * *" is due on 1, 6, 11, 16, 21, 26 and 31: after 26 February comes 1 March. "0 6 1,31 * *" is due on 1 March as well.
# Happens:  get_next() goes from 26 February to 6 March, and from 1 February to 31 March. The 31st of February is looked for, and found three
#           days into March, behind the first. get_prev() and match() know 1 March, so the same line has another year backwards. Every other
#           month is right, and so are lines without the 31st or the 30th.
# Matters:  A month is opened on its first and closed on its last day: the accounts of March are opened by nobody, once a year. Schedules are
#           counted over a year, forwards and backwards.
#
# Needs Python 3, and apt-get of Debian 12.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
packages=(python3-croniter=1.3.5-3)
for name in dateutil natsort six tz tzlocal pytz-deprecation-shim; do packages+=("python3-$name"); done
apt-get download --quiet=2 -o APT::Sandbox::User=root "${packages[@]}"
for package in *.deb; do dpkg-deb --extract "$package" .; done
export PYTHONPATH=usr/lib/python3/dist-packages PYTHONDONTWRITEBYTECODE=1
cat >ask.py <<'PY'
import sys
from datetime import datetime
from importlib.metadata import version

from croniter import croniter

print('Python', sys.version.split()[0], 'croniter', version('croniter'))
START, END = datetime(2026, 1, 20), datetime(2026, 4, 5)
FIRST = datetime(2026, 3, 1, 6)
seen = []
for line in ('0 6 */5 * *', '0 6 1,31 * *', '0 6 1,15 * *'):
    ways = []
    for begin, step in ((START, 'get_next'), (END, 'get_prev')):
        schedule, days = croniter(line, begin), []
        while START <= (at := getattr(schedule, step)(datetime)) <= END:
            days.append(at)
        ways.append(sorted(days))
    only = [[f'{day:%d %b}' for day in sorted(set(days) - set(others))] for days, others in (ways, ways[::-1])]
    seen.append((only, croniter.match(line, FIRST)))
    print(f'{line}: only forwards {only[0]}, only backwards {only[1]}; 1 March matches: {seen[-1][1]}')
as_described = seen == [([[], ['01 Mar']], True), ([[], ['01 Mar']], True), ([[], []], True)]
print('as described' if as_described else 'CHANGED')
raise SystemExit(0 if as_described else 1)
PY
python3 -S ask.py
