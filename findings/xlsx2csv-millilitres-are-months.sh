#!/usr/bin/env bash
# xlsx2csv writes 250 mL as "0"09l", 25 minutes as "0"01in", and 06:12:30 as 06:12.
#
# Expected: what stands in a number's format between quotes is text (ECMA-376 part 1, §18.8.31): 0"mL" of 250 is 250 or 250mL, as 0"kg" is. Times
#           come out as their format shows them.
# Happens:  a unit with a d, m, y or h, quotes or not, makes a day of the number: the month of day 250 since 1900 is put for the m, and the
#           250 is nowhere; quotes are kept as text, around 年 too. mm:ss and h:mm:ss lose the seconds: 6 min 12 s is 00:06. No warning.
# Matters:  Oil in mL, holding times in min and doses in mg are what a kitchen's sheets are full of, and the CSV has a number in each cell as
#           before. Spreadsheets are read by a reader that knows quotes, and a cell is a day only where the column is one.
#
# Needs Python 3, and apt-get of Debian 12.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download --quiet=2 -o APT::Sandbox::User=root xlsx2csv=1:0.7.8-1 python3-xlsxwriter
for package in *.deb; do dpkg-deb --extract "$package" .; done
export PYTHONPATH=usr/lib/python3/dist-packages PYTHONDONTWRITEBYTECODE=1
cat >make.py <<'PY'
import datetime
import xlsxwriter

book = xlsxwriter.Workbook('list.xlsx')
sheet = book.add_worksheet()
cells = [
    ('0"kg"', 25),
    ('0"mL"', 250),
    ('0"min"', 25),
    ('0.0"mg"', 2.5),
    ('yyyy"年"m"月"', datetime.date(2026, 9, 1)),
    ('h:mm:ss', datetime.time(6, 12, 30)),
    ('mm:ss', datetime.time(0, 6, 12)),
]
for row, (form, value) in enumerate(cells):
    sheet.write(row, 0, str(value))
    sheet.write(row, 1, value, book.add_format({'num_format': form}))
book.close()
print('XlsxWriter', xlsxwriter.__version__)
PY
python3 --version
python3 make.py
python3 usr/bin/xlsx2csv --version
python3 usr/bin/xlsx2csv list.xlsx | tee list.csv
cat >wanted.csv <<'CSV'
25,25
250,"0""09l"""
25,"0""01in"""
2.5,"0.0""01g"""
2026-09-01,"2026""年""09""月"""
06:12:30,06:12
00:06:12,00:06
CSV
if diff wanted.csv list.csv; then
  echo 'as described'
else
  echo CHANGED
  exit 1
fi
