#!/usr/bin/env bash
# subsrt-ts drops the first letter of every ASS subtitle, and subsrt, of which it is made, takes ffmpeg's SRT for one subtitle.
#
# Expected: both read what ffmpeg writes: the ASS line "Dialogue: 0,0:00:01.00,0:00:02.50,Default,,0,0,0,,125 kg rice" is the text after the ninth
#           comma; two SRT subtitles with a blank line between them are two.
# Happens:  in ASS subsrt-ts gives "25 kg rice", from 1 to 2.5 seconds; its own build() writes files that it so reads. Its SRT is right. With
#           subsrt it is the other way about: ASS is right, and of SRT with ends of line as ffmpeg writes them the first text
#           is the whole rest of the file, numbers and times in it, shown until the first one ends. No error.
# Matters:  What was weighed is shown over the picture it was weighed in: 125 kg is 25, and 40 eggs are 0. Subtitles are read back after
#           they are converted, and compared.
#
# Needs ffmpeg (Debian 12: 5.1).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts subsrt@1.1.1 subsrt-ts@2.1.2
ffmpeg -version | head -1
printf 'WEBVTT\n\n00:01.000 --> 00:02.500\n125 kg rice\n\n00:03.000 --> 00:04.000\n40 eggs\n' >list.vtt
ffmpeg -loglevel error -nostdin -i list.vtt list.ass
ffmpeg -loglevel error -nostdin -i list.vtt list.srt
grep Dialogue list.ass
cat list.srt
cat >ask.mjs <<'JS'
import { readFileSync } from 'node:fs';
import subsrt from 'subsrt';
import * as subsrtTs from 'subsrt-ts';
console.log('node', process.version);
const seen = {};
for (const [name, { parse, build }] of Object.entries({ subsrt, 'subsrt-ts': subsrtTs.default ?? subsrtTs })) {
  const texts = (text, format) => parse(text, { format }).filter(({ type }) => type === 'caption').map(({ start, end, text }) => `${start}-${end} ${text}`);
  const own = build([{ type: 'caption', index: 1, start: 1000, end: 2500, duration: 1500, content: '125 kg', text: '125 kg' }], { format: 'ass' });
  seen[name] = { ass: texts(readFileSync('list.ass', 'utf8'), 'ass'), own: texts(own, 'ass'), srt: texts(readFileSync('list.srt', 'utf8'), 'srt') };
  const { version } = JSON.parse(readFileSync(`node_modules/${name}/package.json`));
  console.log(name, version, JSON.stringify(seen[name]));
}
const { subsrt: one, 'subsrt-ts': other } = seen;
const asDescribed =
  other.ass.join() === '1000-2500 25 kg rice,3000-4000 0 eggs' &&
  other.own.join() === '1000-2500 25 kg' &&
  other.srt.join() === '1000-2500 125 kg rice,3000-4000 40 eggs' &&
  one.ass.join() === '1000-2500 125 kg rice,3000-4000 40 eggs' &&
  one.srt.length === 1 &&
  one.srt[0].startsWith('1000-2500 125 kg rice') &&
  one.srt[0].includes('00:00:03,000 --> 00:00:04,000');
console.log(asDescribed ? 'as described' : 'CHANGED');
process.exit(asDescribed ? 0 : 1);
JS
node ask.mjs
