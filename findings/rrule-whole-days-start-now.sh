#!/usr/bin/env bash
# rrule forgets the first day of a rule that is of whole days, and begins it now.
#
# Expected: DTSTART;VALUE=DATE:20260901 is how RFC 5545 (§3.8.2.4) writes the start of what lasts whole days, as phones and offices do. "Every
#           week, three times" from then is 1, 8 and 15 September 2026; VALUE is read, or refused as an unknown part is.
# Happens:  the start is left out without an error: the rule begins at the moment it is read, with its clock time, and is written again
#           without DTSTART. The same with ;VALUE=DATE-TIME; without VALUE, and with TZID, all is well. An unknown part of RRULE is an error.
# Matters:  Duty weeks, deep cleaning and the renewal of samples come from calendars. Each restart of the program moves them, a reminder
#           comes every time or never, and a rule that ended last term runs again. DTSTART is taken from the text by own hand.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts rrule@2.8.1
cat >ask.cjs <<'JS'
const { readFileSync } = require('node:fs');
const { rrulestr } = require('rrule');
console.log('node', process.version, 'rrule', JSON.parse(readFileSync('node_modules/rrule/package.json')).version);
const DAY_MS = 86_400_000;
const seen = {};
for (const start of ['DTSTART:20260901T000000Z', 'DTSTART;VALUE=DATE:20260901', 'DTSTART;VALUE=DATE-TIME:20260901T000000Z']) {
  const rule = rrulestr(`${start}\nRRULE:FREQ=WEEKLY;COUNT=3`);
  const days = rule.all();
  const written = rule.toString().replace('\n', ' | ');
  console.log(`${start}: ${days.map((day) => day.toISOString()).join(', ')}; written as ${written}`);
  const isNow = Math.abs(days[0].getTime() - Date.now()) < DAY_MS / 24;
  seen[start] = `${isNow ? 'now' : days.map((day) => day.toISOString().slice(0, 10)).join(' ')} ${written.includes('DTSTART')}`;
}
const [plain, ofDays, ofTimes] = Object.values(seen);
const asDescribed = plain === '2026-09-01 2026-09-08 2026-09-15 true' && ofDays === 'now false' && ofTimes === 'now false';
console.log(asDescribed ? 'as described' : 'CHANGED');
process.exit(asDescribed ? 0 : 1);
JS
node ask.cjs
