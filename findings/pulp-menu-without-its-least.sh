#!/usr/bin/env bash
# PuLP forgets that a meal has 650 kcal at least when it is written 650 <= energy <= 750.
#
# Expected: constraints are written as they are said, and Python chains comparisons: one limit below and one above; or an error, as "<" gives.
# Happens:  the chain is two comparisons joined by "and", of which the first is true because it is something, and only the second is added: "<= 750",
#           under the given name. A meal of nothing meets it. No warning.
# Matters:  A menu that is worked out for the least cost has no food in it where the limits are strict, and just too little where they
#           are not. Each constraint is one comparison, and what was found is checked against the limits by other code.
#
# Needs Python 3, and apt-get of Debian 12.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download --quiet=2 -o APT::Sandbox::User=root python3-pulp=2.6.0+dfsg-1 python3-pyparsing
for package in *.deb; do dpkg-deb --extract "$package" .; done
export PYTHONPATH=usr/lib/python3/dist-packages PYTHONDONTWRITEBYTECODE=1
cat >ask.py <<'PY'
import sys

import pulp

print('Python', sys.version.split()[0], 'PuLP', pulp.__version__)
rice, meat = (pulp.LpVariable(food, 0, 500) for food in ('rice_g', 'meat_g'))
energy = 3.5 * rice + 2 * meat
seen = []
for name, add in [
    ('chained', lambda menu: menu.addConstraint(650 <= energy <= 750, 'energy')),
    ('apart', lambda menu: (menu.addConstraint(energy >= 650, 'least'), menu.addConstraint(energy <= 750, 'most'))),
]:
    menu = pulp.LpProblem('menu', pulp.LpMinimize)
    menu += 0.4 * rice + 3 * meat
    add(menu)
    rice.varValue = meat.varValue = 0
    met = all(constraint.valid() for constraint in menu.constraints.values())
    seen.append((sorted(map(str, menu.constraints.values())), met))
    print(f'{name}: {seen[-1][0]}, met by a meal of nothing: {met}')
as_described = seen == [(['2*meat_g + 3.5*rice_g <= 750.0'], True), (['2*meat_g + 3.5*rice_g <= 750.0', '2*meat_g + 3.5*rice_g >= 650.0'], False)]
print('as described' if as_described else 'CHANGED')
raise SystemExit(0 if as_described else 1)
PY
python3 -S ask.py
