#!/usr/bin/env bash
# python-stdnum refuses the credit code of every village collective.
#
# Expected: stdnum.cn.uscc says whether a unified social credit code (GB 32100-2015) is valid. Its first character names the authority
#           that gave it: 1 to 9, A, N or Y. N is agriculture, and N2 a village's collective economic organisation.
# Happens:  the first eight characters must be digits: a code N2530326… with its right check character is an "invalid format". Codes
#           of schools (12…), firms (91…), shops (92…) and cooperatives (93…) pass.
# Matters:  Village collectives sell vegetables to the canteens of their township, and could not be entered as suppliers.
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
from stdnum.cn import uscc
from stdnum.exceptions import ValidationError

print('python-stdnum', stdnum.__version__)
alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
weights = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)
said = []
for holder, kind in [('school', '12'), ('firm', '91'), ('shop', '92'), ('cooperative', '93'), ('village collective', 'N2')]:
    body = kind + '530326' + '43110000A'
    code = body + alphabet[-sum(alphabet.index(c) * weight for c, weight in zip(body, weights)) % 31]
    try:
        uscc.validate(code)
        said.append('valid')
    except ValidationError as error:
        said.append(type(error).__name__)
    print(holder, code, said[-1])
as_described = said == ['valid'] * 4 + ['InvalidFormat']
print('as described' if as_described else 'CHANGED')
raise SystemExit(0 if as_described else 1)
PY
python3 ask.py
