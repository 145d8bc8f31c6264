#!/usr/bin/env bash
# python-stdnum takes the bracketed form of a GS1 label and runs a lot and the date behind it together.
#
# Expected: stdnum.gs1_128 reads labels as people write them, "(01)38425876095074(17)181119(37)1" is its own example: brackets stand
#           round the identifiers, so (10)A1(17)270901 is the lot A1, to be used by 1 September 2027.
# Happens:  the brackets are taken out before anything is read: the lot is A117270901, there is no date, and validate() calls it valid.
#           With the date before the lot, as in the example, both are right.
# Matters:  GS1 prints the lot before the date as often as after it. The batch is not found in a recall, and never expires. Brackets are
#           read by own hand.
#
# Needs Python 3, and apt-get of Debian 12.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download --quiet=2 -o APT::Sandbox::User=root python3-stdnum=1.18-1
dpkg-deb --extract python3-stdnum_1.18-1_all.deb .
export PYTHONPATH=usr/lib/python3/dist-packages PYTHONDONTWRITEBYTECODE=1
cat >ask.py <<'PY'
import stdnum
from stdnum import gs1_128

print('python-stdnum', stdnum.__version__)
seen = []
for label in ['(01)06901234567892(17)270901(10)A1', '(01)06901234567892(10)A1(17)270901']:
    read = {key: str(value) for key, value in gs1_128.info(label).items()}
    print(label, '->', read, 'valid' if gs1_128.is_valid(label) else 'not valid')
    seen.append((read, gs1_128.is_valid(label)))
as_described = seen == [
    ({'01': '06901234567892', '17': '2027-09-01', '10': 'A1'}, True),
    ({'01': '06901234567892', '10': 'A117270901'}, True),
]
print('as described' if as_described else 'CHANGED')
raise SystemExit(0 if as_described else 1)
PY
python3 ask.py
