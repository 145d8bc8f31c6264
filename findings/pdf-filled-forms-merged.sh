#!/usr/bin/env bash
# mutool merges two filled check lists, and the temperatures are gone; pdfunite gives both one field of two values.
#
# Expected: two forms of one pattern, filled with 3.5 and 9.9, become one document whose pages show both. So it is by qpdf, which calls the second field
#           temperature+1, as a document has one field of a name.
# Happens:  mutool merge keeps what was printed and drops what was filled in: the pages show no number at all. pdfunite shows both, and leaves two
#           fields of one name and two values, of which whoever reads by name finds one. No warning, exit code 0.
# Matters:  The daily sheets of a month are put together for an inspection. A list without temperatures looks as if none was taken. Sheets
#           are printed from the ledger as text.
#
# Needs Python 3, poppler-utils (Debian 12: 22.12), and apt-get of Debian 12.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
packages=(mupdf-tools=1.21.1+ds2-1+deb12u1 qpdf=11.3.0-1+deb12u1 python3-reportlab=3.6.12-1+deb12u1)
apt-get download --quiet=2 -o APT::Sandbox::User=root $(apt-get install --simulate --no-install-recommends "${packages[@]}" | awk '/^Inst/ { print $2 }')
for package in *.deb; do dpkg-deb --extract "$package" .; done
export PYTHONPATH=usr/lib/python3/dist-packages PYTHONDONTWRITEBYTECODE=1 PYTHONWARNINGS=ignore LD_LIBRARY_PATH=usr/lib/x86_64-linux-gnu
cat >form.py <<'PY'
from reportlab.pdfgen import canvas

for school, temperature in [('one', '3.5'), ('two', '9.9')]:
    page = canvas.Canvas(f'{school}.pdf')
    page.drawString(50, 780, f'school {school}')
    page.acroForm.textfield(name='temperature', value=temperature, x=50, y=700, width=100, height=20)
    page.save()
PY
python3 form.py
usr/bin/mutool -v 2>&1 | sed -n 1p
usr/bin/qpdf --version | sed -n 1p
pdfunite -v 2>&1 | sed -n 1p
usr/bin/mutool merge -o mutool.pdf one.pdf two.pdf
usr/bin/qpdf --empty --pages one.pdf two.pdf -- qpdf.pdf
pdfunite one.pdf two.pdf pdfunite.pdf
seen=
for by in mutool qpdf pdfunite; do
  text=$(pdftotext "$by.pdf" - | tr -d '\f' | xargs)
  fields=$(usr/bin/qpdf --json --json-key=acroform "$by.pdf" 2>/dev/null | python3 -c "
import json, sys
print(', '.join(field['fullname'] + ' ' + field['value'].removeprefix('u:') for field in json.load(sys.stdin)['acroform']['fields']))" || true)
  echo "$by: shows '$text', fields: $fields"
  seen="$seen$text, $fields;"
done
if [ "$seen" = 'school one school two, ;school one 3.5 school two 9.9, temperature 3.5, temperature+1 9.9;school one 3.5 school two 9.9, temperature 3.5, temperature 9.9;' ]; then
  echo 'as described'
else
  echo CHANGED
  exit 1
fi
