#!/usr/bin/env bash
# dateparser reads 2026年9月1日6时12分30秒, a moment written out, as twenty minutes and a half ago.
#
# Expected: the moment it is, as it reads 2026年9月1日6时12分 and 2026年9月1日 6:12:30; or None, which it gives for what it cannot read.
# Happens:  with the seconds it is a time before now: the 6:12:30 of 1 September are 20 min 30 s ago, the 18时5分0秒 of 3 November 50 s ago, and 6点12分
#           with a date is 12 minutes ago. The date counts for nothing. No error; the language is Chinese in all of them.
# Matters:  So times are written in Chinese. A delivery of 1 September is found in the footage of today, a moment before it was
#           entered, and is another one with each reading. Times are read by one pattern, and nothing else is a time.
#
# Needs Python 3.11, and apt-get of Debian 12.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
packages=(python3-dateparser=1.1.6-1)
for name in dateutil regex tz tzlocal pytz-deprecation-shim six; do packages+=("python3-$name"); done
apt-get download --quiet=2 -o APT::Sandbox::User=root "${packages[@]}"
for package in *.deb; do dpkg-deb --extract "$package" .; done
export PYTHONPATH=usr/lib/python3/dist-packages PYTHONDONTWRITEBYTECODE=1 PYTHONWARNINGS=ignore
cat >ask.py <<'PY'
import sys
from datetime import datetime

import dateparser

print('Python', sys.version.split()[0], 'dateparser', dateparser.__version__)
NOW = datetime(2026, 9, 10, 12)
texts = ['2026年9月1日 6:12:30', '2026年9月1日6时12分', '2026年9月1日6时12分30秒', '2026年11月3日18时5分0秒', '2026年9月1日6点12分']
seen = []
for text in texts:
    seen.append(str(dateparser.parse(text, languages=['zh'], settings={'RELATIVE_BASE': NOW})))
    print(f'{text}, at {NOW} -> {seen[-1]}')
as_described = seen == ['2026-09-01 06:12:30', '2026-09-01 06:12:00', '2026-09-10 11:39:30', '2026-09-10 11:59:10', '2026-09-10 11:48:00']
print('as described' if as_described else 'CHANGED')
raise SystemExit(0 if as_described else 1)
PY
python3 -S ask.py
