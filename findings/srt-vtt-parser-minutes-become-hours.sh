#!/usr/bin/env bash
# A caption that ends at six minutes sixteen ends after six hours by @plussub/srt-vtt-parser, once it says where it stands.
#
# Expected: WebVTT may leave hours out ("06:12.000 --> 06:16.000"), and behind the times of a cue there may be settings ("line:0"); both at once
#           are a cue of four seconds as well.
# Happens:  the colon of the setting is taken for one of the time: with "line:0" the end is 6:16:00, with "align:start" it is NaN. With hours,
#           or without settings, it is right. No error.
# Matters:  Captions stand at the top, where they cover no worktop, so each has a setting. The label "rice 125 kg" is over everything that comes
#           after it, or is never shown. Marks of footage carry their time in
#           milliseconds here.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @plussub/srt-vtt-parser@2.0.5
cat >ask.cjs <<'JS'
const { readFileSync } = require('node:fs');
const { parse } = require('@plussub/srt-vtt-parser');
const { version } = JSON.parse(readFileSync('node_modules/@plussub/srt-vtt-parser/package.json'));
console.log('node', process.version, '@plussub/srt-vtt-parser', version);
const seen = [];
for (const settings of ['', ' line:0', ' align:start']) {
  for (const hours of ['00:', '']) {
    const times = `${hours}06:12.000 --> ${hours}06:16.000${settings}`;
    const [{ from, to, text }] = parse(`WEBVTT\n\n${times}\nrice 125 kg\n`).entries;
    console.log(`${times}: "${text}" from ${from / 1_000} to ${to / 1_000} s`);
    seen.push(`${from} ${to}`);
  }
}
const right = '372000 376000';
const asDescribed = seen.join() === [right, right, right, '372000 22560000', right, '372000 NaN'].join();
console.log(asDescribed ? 'as described' : 'CHANGED');
process.exit(asDescribed ? 0 : 1);
JS
node ask.cjs
