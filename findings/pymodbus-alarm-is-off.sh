#!/usr/bin/env bash
# pymodbus reads an alarm register whose first bit is on, and none of the bits is.
#
# Expected: decode_bits() gives the bits of what comes next, the first one first: of a register with the value 1 the first is on. With
#           package_len=2, the two bytes of a register, it gives sixteen.
# Happens:  it takes one byte, and the first byte of a register is its upper one: the eight bits are 8 to 15. With package_len=2 it gives eight bits as
#           well, the lower ones, and the upper ones are left out. The order of bytes, by which numbers are read the other way round, does nothing
#           for bits.
# Matters:  Door, defrosting and high temperature are bits 0, 1 and 2 of the state of a cold store. A door that stands open is closed, and the alarm
#           is off. Registers are read as numbers, and bits are taken out of them.
#
# Needs Python 3, and apt-get of Debian 12.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download --quiet=2 -o APT::Sandbox::User=root python3-pymodbus=3.0.0-7
dpkg-deb --extract python3-pymodbus_*.deb .
export PYTHONPATH=usr/lib/python3/dist-packages PYTHONDONTWRITEBYTECODE=1
cat >ask.py <<'PY'
import sys
from importlib.metadata import version

from pymodbus.constants import Endian
from pymodbus.payload import BinaryPayloadDecoder

print('Python', sys.version.split()[0], 'pymodbus', version('pymodbus'))


def read(value, order):
    return BinaryPayloadDecoder.fromRegisters([value], byteorder=order, wordorder=Endian.Big)


def on(bits):
    return len(bits), [index for index, bit in enumerate(bits) if bit]


seen = []
for value in (0x0001, 0x0105):
    for order in (Endian.Big, Endian.Little):
        decoded = read(value, order).decode_16bit_uint(), on(read(value, order).decode_bits()), on(read(value, order).decode_bits(package_len=2))
        print(f'0x{value:04x}, order of bytes "{order}": number {decoded[0]}; how many bits and which of them are on: {decoded[1]}, of two bytes {decoded[2]}')
        seen.append(decoded)
as_described = seen == [(1, (8, []), (8, [0])), (256, (8, []), (8, [0])), (261, (8, [0]), (8, [0, 2])), (1281, (8, [0]), (8, [0, 2]))]
print('as described' if as_described else 'CHANGED')
raise SystemExit(0 if as_described else 1)
PY
python3 ask.py
