#!/usr/bin/env bash
# pandas reads 12 min 30 s of an OpenDocument table as half past twelve, a tick as no tick, and 2 and 50 in two lines as 250.
#
# Expected: a cell's value is the one in its attributes, office:time-value, office:boolean-value; the text in it is how it is shown. So it is with
#           numbers and dates: 25.35 shown as "25" is 25.35. Lines of a cell stay apart, and a comment on it is no part of it.
# Happens:  a time is taken from the text: PT00H12M30S shown by minutes and seconds, 12:30, is 12:30:00. A truth is true if "TRUE" is shown: one that
#           is shown as 真, or as 1, is False. Lines are joined without anything between them, and what a comment says stands before the text of
#           its cell. No warning.
# Matters:  Minutes at 70 °C are hours, a kitchen that was cleaned was not, "2 sacks" and "50 kg" of a cell are one number. Lists come as XLSX or
#           CSV here, and a cell of a kind that is not expected is sent back.
#
# Needs Python 3.11, and apt-get of Debian 12.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download --quiet=2 -o APT::Sandbox::User=root $(apt-get install --simulate --no-install-recommends python3-pandas=1.5.3+dfsg-2 python3-odf=1.4.2-2 | awk '/^Inst/ { print $2 }')
for package in *.deb; do dpkg-deb --extract "$package" .; done
export PYTHONPATH=usr/lib/python3/dist-packages PYTHONDONTWRITEBYTECODE=1 PYTHONWARNINGS=ignore
export LD_LIBRARY_PATH=usr/lib/x86_64-linux-gnu:usr/lib/x86_64-linux-gnu/blas:usr/lib/x86_64-linux-gnu/lapack
cat >ask.py <<'PY'
import sys

import pandas
from odf.office import Annotation
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P

print('Python', sys.version.split()[0], 'pandas', pandas.__version__)


def cell(kind, *lines, comment=None, **value):
    made = TableCell(valuetype=kind, **value)
    if comment:
        note = Annotation()
        note.addElement(P(text=comment))
        made.addElement(note)
    for line in lines:
        made.addElement(P(text=line))
    return made


document, table, row = OpenDocumentSpreadsheet(), Table(name='cooked'), TableRow()
for made in [
    cell('float', '25', value='25.35'),
    cell('time', '12:30', timevalue='PT00H12M30S'),
    cell('time', '12:30:00', timevalue='PT12H30M00S'),
    cell('boolean', 'TRUE', booleanvalue='true'),
    cell('boolean', '真', booleanvalue='true'),
    cell('boolean', '1', booleanvalue='true'),
    cell('string', '2', '50'),
    cell('string', '5 kg', comment='less 1'),
]:
    row.addElement(made)
table.addElement(row)
document.spreadsheet.addElement(table)
document.save('list.ods')
seen = [str(value) for value in pandas.read_excel('list.ods', engine='odf', header=None).iloc[0]]
print(seen)
as_described = seen == ['25.35', '12:30:00', '12:30:00', 'True', 'False', 'False', '250', 'less 15 kg']
print('as described' if as_described else 'CHANGED')
raise SystemExit(0 if as_described else 1)
PY
python3 ask.py
