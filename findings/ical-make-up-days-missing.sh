#!/usr/bin/env bash
# Two readers of iCalendar expand a school calendar without its make-up days (RDATE), and one does not even read them.
#
# Expected: an event's days are those of its rule, less EXDATE, plus RDATE (RFC 5545, §3.8.5.2: "the complete set of recurrence instances").
#           node-ical's expandRecurringEvent() "expands recurring events into individual instances", ts-ics has extendByRecurrenceRule().
# Happens:  the days off are left out, the make-up Saturday is missing from both. node-ical keeps it unparsed in `rdate`; in ts-ics the event
#           has no trace of it. ical-expander, from the same file, has all days.
# Matters:  In China nearly every long holiday is paid for with a school Saturday. On it there is no meal, no duty and no delivery by this
#           calendar, and what the cameras see that day has no record to explain it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts node-ical@0.26.1 ts-ics@2.4.6 ical-expander@3.2.0
cat >ask.mjs <<'JS'
import { readFileSync } from 'node:fs';
import IcalExpander from 'ical-expander';
import ical from 'node-ical';
import { convertIcsCalendar, extendByRecurrenceRule } from 'ts-ics';
const versionOf = (name) => `${name} ${JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version}`;
console.log('node', process.version, ...['node-ical', 'ts-ics', 'ical-expander'].map(versionOf));

// School days around the National Day of an invented year's plan: Thursday and Friday off, Saturday the 10th is taught.
const text = [
  'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//example//school//EN', 'BEGIN:VEVENT', 'UID:days@example.org', 'DTSTAMP:20260801T000000Z',
  'DTSTART;VALUE=DATE:20260928', 'RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;UNTIL=20261013', 'EXDATE;VALUE=DATE:20261001,20261002',
  'RDATE;VALUE=DATE:20261010', 'SUMMARY:school day', 'END:VEVENT', 'END:VCALENDAR', '',
].join('\r\n');
const [from, to] = [new Date('2026-09-20T00:00:00+08:00'), new Date('2026-10-20T00:00:00+08:00')];
// ts-ics gives days as midnight of UTC, node-ical as midnight of Shanghai: eight hours later both are on their day.
const local = (date) => new Date(date.getTime() + 8 * 3_600_000).toISOString().slice(5, 10);

const event = Object.values(ical.sync.parseICS(text)).find(({ type }) => type === 'VEVENT');
const byNodeIcal = ical.expandRecurringEvent(event, { from, to }).map(({ start }) => local(start));
const [read] = convertIcsCalendar(undefined, text).events;
const exceptions = read.exceptionDates.map(({ date }) => date);
const byTsIcs = extendByRecurrenceRule(read.recurrenceRule, { start: read.start.date, end: to, exceptions }).map(local);
const byExpander = new IcalExpander({ ics: text, maxIterations: 100 })
  .between(from, to)
  .occurrences.map(({ startDate }) => startDate.toString().slice(5, 10));
const plain = (days) => days.join(' ');
console.log('node-ical:    ', plain(byNodeIcal), '- rdate', JSON.stringify(event.rdate));
console.log('ts-ics:       ', plain(byTsIcs), '- has', Object.keys(read).join());
console.log('ical-expander:', plain(byExpander));
const without = '09-28 09-29 09-30 10-05 10-06 10-07 10-08 10-09 10-12 10-13';
const asDescribed =
  plain(byNodeIcal) === without &&
  plain(byTsIcs) === without &&
  plain(byExpander) === without.replace('10-09', '10-09 10-10') &&
  !JSON.stringify(read).includes('10-10');
console.log(asDescribed ? 'as described' : 'CHANGED');
process.exit(asDescribed ? 0 : 1);
JS
TZ=Asia/Shanghai node ask.mjs
