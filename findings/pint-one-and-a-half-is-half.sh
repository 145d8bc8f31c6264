#!/usr/bin/env bash
# pint reads 1 1/2 kg as half a kilogram, and 3,5 kg as 35.
#
# Expected: "1 1/2 kg" is 1.5 kg, or an error as for other texts it cannot read; a comma is a decimal one, or groups digits by three as it does
#           in "1,500 g", and then "3,5" is none.
# Happens:  what stands side by side is multiplied: 1 times a half. Every comma is taken out, wherever it stands. "2 kg 500 g" is 1000 gram
#           kilograms. No error; "1.5 kg" and "1,500 g" are right.
# Matters:  Recipes have mixed numbers, and lists from abroad commas: a third of the meat is cooked, or ten times of it ordered. Amounts are
#           whole grams, typed as decimals with a point.
#
# Needs Python 3, and apt-get of Debian 12.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download --quiet=2 -o APT::Sandbox::User=root python3-pint=0.19.2-1
dpkg-deb --extract python3-pint_0.19.2-1_all.deb .
export PYTHONPATH=usr/lib/python3/dist-packages PYTHONDONTWRITEBYTECODE=1
cat >ask.py <<'PY'
from importlib.metadata import version

import pint

print('pint', version('pint'))
units = pint.UnitRegistry()
texts = ['1.5 kg', '1,500 g', '1/2 kg', '1 1/2 kg', '3,5 kg', '2 kg 500 g']
seen = [str(units(text)) for text in texts]
for text, read in zip(texts, seen):
    print(text, '->', read)
as_described = seen == ['1.5 kilogram', '1500 gram', '0.5 kilogram', '0.5 kilogram', '35 kilogram', '1000 gram * kilogram']
print('as described' if as_described else 'CHANGED')
raise SystemExit(0 if as_described else 1)
PY
# -S: without other packages of this machine, which it would use.
python3 -S ask.py
