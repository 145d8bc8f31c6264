#!/usr/bin/env bash
# What duration-fns writes for a second and a half is nothing to Day.js.
#
# Expected: ISO durations go from one package to the other: "PT1.5S", as JavaScript's own Temporal, XML Schema and so ONVIF write it.
# Happens:  duration-fns writes "PT1,5S", with the comma that ISO 8601 allows too. Day.js makes 0 of it, without an error: not only the
#           fraction is gone, but the second before it. Moment, Luxon and iso8601-duration read a second and a half, Day.js "PT1.5S" as well.
# Matters:  How far a camera's clock may be off is such a text: a limit of nothing alarms always. Durations are whole numbers with their
#           unit in the name.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts duration-fns@3.0.2 dayjs@1.11.23 moment@2.30.1 luxon@3.7.2 iso8601-duration@2.1.4
cat >ask.mjs <<'JS'
import { readFileSync } from 'node:fs';
import dayjs from 'dayjs';
import duration from 'dayjs/plugin/duration.js';
import * as fns from 'duration-fns';
import { parse, toSeconds } from 'iso8601-duration';
import { Duration } from 'luxon';
import moment from 'moment';

dayjs.extend(duration);
const version = (name) => `${name} ${JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version}`;
console.log('node', process.version, ['duration-fns', 'dayjs', 'moment', 'luxon', 'iso8601-duration'].map(version).join(', '));
const seen = [];
for (const given of [{ seconds: 90 }, { milliseconds: 1_500 }, { hours: 1, minutes: 30, milliseconds: 500 }]) {
  const text = fns.toString(given);
  const read = [
    fns.toMilliseconds(fns.parse(text)),
    dayjs.duration(text).asMilliseconds(),
    moment.duration(text).asMilliseconds(),
    Duration.fromISO(text).toMillis(),
    toSeconds(parse(text)) * 1_000,
  ];
  console.log(text, 'is read by the five as', read.join(', '), 'ms');
  seen.push(`${text} ${read}`);
}
const withPoint = dayjs.duration('PT1.5S').asMilliseconds();
const asDescribed =
  withPoint === 1_500 &&
  seen.join('; ') ===
    'PT90S 90000,90000,90000,90000,90000; PT1,5S 1500,0,1500,1500,1500; PT1H30M0,5S 5400500,5400000,5400500,5400500,5400500';
console.log(asDescribed ? 'as described' : 'CHANGED');
process.exit(asDescribed ? 0 : 1);
JS
node ask.mjs
