#!/usr/bin/env bash
# libdmtx, by pylibdmtx, reads a GS1 Data Matrix without the sign behind the lot, which so swallows the date.
#
# Expected: (10)A1(17)270901 has a sign, FNC1, between the lot, which may be of any length, and the date; readers give it as <GS>. The one in front,
#           by which the label is known to be GS1, is told too.
# Happens:  both are left out without a word: the text is 10A117270901, a lot A117270901 and no date. A serial number behind them is part of it as
#           well. decode() has no parameter for it.
# Matters:  The little square codes on sacks and boxes are of this kind. What is read is a lot that nobody delivered, good for ever. A text
#           without a sign is not taken for GS1.
#
# Needs Python 3, and apt-get of Debian 12.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
packages=(python3-pylibdmtx=0.1.10-1 libdmtx0b=0.7.7-1 zint=2.11.1-1 libzint2.11=2.11.1-1)
apt-get download --quiet=2 -o APT::Sandbox::User=root "${packages[@]}"
for package in *.deb; do dpkg-deb --extract "$package" .; done
export PYTHONPATH=usr/lib/python3/dist-packages PYTHONDONTWRITEBYTECODE=1 LD_LIBRARY_PATH=usr/lib/x86_64-linux-gnu:usr/lib
cat >ask.py <<'PY'
import ctypes.util
import subprocess
import sys
from importlib.metadata import version

ctypes.util.find_library = lambda _: 'usr/lib/x86_64-linux-gnu/libdmtx.so.0'
from pylibdmtx import pylibdmtx

print('Python', sys.version.split()[0], 'pylibdmtx', version('pylibdmtx'))
SCALE, EDGE = 6, 4


def read(label):
    """What is read of the label that zint draws, which it tells as hexadecimal digits of modules, a row a line."""
    drawn = subprocess.run(['usr/bin/zint', '-b', 'DATAMATRIX', '--gs1', '--dump', '-d', label], capture_output=True, text=True, check=True).stdout
    lines = [line.replace(' ', '') for line in drawn.splitlines() if line.strip()]
    size = len(lines)
    rows = [bin(int('1' + line, 16))[3 : 3 + size] for line in lines]
    light = '0' * (size + 2 * EDGE)
    rows = [light] * EDGE + ['0' * EDGE + row + '0' * EDGE for row in rows] + [light] * EDGE
    pixels = b''.join(b''.join((b'\0\0\0' if module == '1' else b'\xff\xff\xff') * SCALE for module in row) * SCALE for row in rows)
    return [found.data for found in pylibdmtx.decode((pixels, len(light) * SCALE, len(light) * SCALE))]


seen = []
for label in ('[01]06901234567892[10]A1[17]270901', '[10]A1[17]270901[21]5'):
    seen += read(label)
    print(label, '->', seen[-1])
as_described = seen == [b'010690123456789210A117270901', b'10A117270901215']
print('as described' if as_described else 'CHANGED')
raise SystemExit(0 if as_described else 1)
PY
python3 -S ask.py
