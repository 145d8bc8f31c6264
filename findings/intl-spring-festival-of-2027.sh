#!/usr/bin/env bash
# Node's Intl puts the Spring Festival of 2027 on 7 February, a day late, and that of 2030 a day early.
#
# Expected: the calendar `chinese` of Intl, for which ICU reckons new moons for Beijing, has the first day of a month on the day of the new moon
#           there (GB/T 33661-2017), as the almanac has it: 6 February 2027, when the moon is new at 23:56.
# Happens:  four minutes before midnight is after it for ICU: 6 February 2027 is the 30th of the twelfth month, and the month that follows is late
#           by a day throughout. 3 February 2030, eight minutes past midnight, is the second day of the year. The years between are right.
# Matters:  The winter holidays, the last delivery before them and the first inspection after them are counted from that day, and it is in
#           each line of Node that is kept. Holidays are taken from the order of the State Council, by hand.
#
# Seen with Node 20, 22, 24 and 26 (ICU 78).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts astronomy-engine@2.1.19 tyme4ts@1.5.2
cat >ask.cjs <<'JS'
const { readFileSync } = require('node:fs');
const { SearchMoonPhase } = require('astronomy-engine');
const { LunarDay, SolarDay } = require('tyme4ts');
const versionOf = (name) => `${name} ${JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version}`;
console.log('node', process.version, 'ICU', process.versions.icu, versionOf('astronomy-engine'), versionOf('tyme4ts'));
const DAY_MS = 86_400_000;
const BEIJING_MS = 8 * 3_600_000;
const chinese = new Intl.DateTimeFormat('en-u-ca-chinese', { timeZone: 'Asia/Shanghai', month: 'numeric', day: 'numeric' });
const dayOf = (at) => new Date(at + BEIJING_MS).toISOString().slice(0, 10);
const noonOf = (day) => Date.parse(`${day}T12:00:00+08:00`);
const ofIntl = (day) => chinese.format(noonOf(day));
const seen = [];
for (let year = 2026; year <= 2031; year += 1) {
  const solar = LunarDay.fromYmd(year, 1, 1).getSolarDay();
  const almanac = [year, solar.getMonth(), solar.getDay()].map((part) => String(part).padStart(2, '0')).join('-');
  // The new moon of that day by another reckoning, of the moon's and sun's places
  const newMoon = SearchMoonPhase(0, new Date(noonOf(almanac) - 3 * DAY_MS), 6).date.getTime();
  const near = [-1, 0, 1].map((days) => dayOf(noonOf(almanac) + days * DAY_MS));
  const intl = near.find((day) => ofIntl(day) === '1/1');
  const moment = new Date(newMoon + BEIJING_MS).toISOString().slice(0, 16);
  console.log(`${year}: new moon ${moment} in Beijing, almanac ${almanac}, Intl ${intl}, to which ${almanac} is ${ofIntl(almanac)}`);
  seen.push(`${year} ${almanac === dayOf(newMoon)} ${(noonOf(intl) - noonOf(almanac)) / DAY_MS}`);
}
let late = 0;
for (let at = noonOf('2027-01-01'); at < noonOf('2027-12-31'); at += DAY_MS) {
  const [year, month, day] = dayOf(at).split('-').map(Number);
  const { month: lunarMonth, day: lunarDay } = /^(?<month>\d+)(?:bis)?\/(?<day>\d+)$/.exec(ofIntl(dayOf(at))).groups;
  const right = SolarDay.fromYmd(year, month, day).getLunarDay();
  if (Number(lunarDay) !== right.getDay() || Number(lunarMonth) !== Math.abs(right.getMonth())) late += 1;
}
console.log('days of 2027 that are others:', late);
const asDescribed = seen.join() === '2026 true 0,2027 true 1,2028 true 0,2029 true 0,2030 true -1,2031 true 0' && late === 30;
console.log(asDescribed ? 'as described' : 'CHANGED');
process.exit(asDescribed ? 0 : 1);
JS
node ask.cjs
