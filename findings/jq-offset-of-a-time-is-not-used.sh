#!/usr/bin/env bash
# jq 1.6 reads 06:12+0800 as 06:12 UTC, and writes the time of Shanghai with +0000.
#
# Expected: a format with %z reads the offset, so that "…T06:12:00+0800"|strptime("…%z")|mktime is the moment of 22:12 UTC, or it is refused, as
#           fromdate refuses it. strflocaltime with %z writes the offset of the place whose clock it shows.
# Happens:  the offset is checked for its form and left out: +0800, -0500 and +0000 are the same second, without an error, eight hours from
#           the truth in China. With TZ=Asia/Shanghai the clock is right and +0000 stands behind it. gojq, of the same language, does both right.
# Matters:  An event of EPCIS, a photo and a camera say their offset, and jq is what an office looks into such files with. What was signed
#           at 06:12 is searched for in the footage of 14:12. Times with an offset are read by a program that says so.
#
# Needs apt-get of Debian 12 (jq 1.6).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download --quiet=2 -o APT::Sandbox::User=root jq libjq1 libonig5 gojq=0.12.11-1
for package in *.deb; do dpkg-deb --extract "$package" .; done
export LD_LIBRARY_PATH=$folder/usr/lib/x86_64-linux-gnu TZ=Asia/Shanghai
told=
for program in jq gojq; do
  usr/bin/$program --version
  for offset in +0800 +0000 -0500; do
    text="\"2026-09-01T06:12:00$offset\""
    is=$(usr/bin/$program -nr "$text | strptime(\"%Y-%m-%dT%H:%M:%S%z\") | mktime | todate")
    echo "  $text is $is"
    told="$told$is "
  done
  shown=$(usr/bin/$program -nr '1788214320 | strflocaltime("%H:%M %z")')
  echo "  2026-08-31T22:12:00Z in Shanghai is $shown"
  told="$told$shown|"
done
same='2026-09-01T06:12:00Z'
if [ "$told" = "$same $same $same 06:12 +0000|2026-08-31T22:12:00Z $same 2026-09-01T11:12:00Z 06:12 +0800|" ]; then
  echo 'as described'
else
  echo CHANGED
  exit 1
fi
