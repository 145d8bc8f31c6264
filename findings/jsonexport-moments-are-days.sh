#!/usr/bin/env bash
# A moment that jsonexport writes into a table is a day without its time, in another form on each machine, and not the same day.
#
# Expected: JSON to CSV: a Date is written as JSON has it, "2026-09-01T22:12:00.000Z".
# Happens:  the time is left out, and the day is written as the machine's language and zone have it: 9/1/2026, 2026/9/2 or 01/09/2026. The same
#           moment as text is kept. There is a setting to write it otherwise; nothing says that it must be used.
# Matters:  When a delivery came is what the table is made for, and 9/1/2026 is in January for who reads days first. A table of the server
#           (UTC) and one of the desk (China) name two days. It is not used here.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts jsonexport@3.2.0
cat >ask.cjs <<'JS'
const jsonexport = require('jsonexport');
const at = new Date('2026-09-01T22:12:00Z');
jsonexport([{ goods: 'rice', at, text: JSON.parse(JSON.stringify(at)) }]).then((table) => process.stdout.write(table.split('\n')[1]));
JS
node -p '"node " + process.version + " jsonexport " + require("jsonexport/package.json").version'
seen=''
for place in 'en_US UTC' 'zh_CN Asia/Shanghai' 'en_GB Europe/London'; do
  read -r language zone <<<"$place"
  line=$(LC_ALL=$language.UTF-8 TZ=$zone node ask.cjs)
  echo "$language, $zone: $line"
  seen+="$line; "
done
same=2026-09-01T22:12:00.000Z
if [ "$seen" = "rice,9/1/2026,$same; rice,2026/9/2,$same; rice,01/09/2026,$same; " ]; then
  echo 'as described'
else
  echo CHANGED
  exit 1
fi
