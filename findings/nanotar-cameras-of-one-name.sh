#!/usr/bin/env bash
# nanotar reads a clip of camera 1 and one of camera 2 under one name, and writes three clips that are one file.
#
# Expected: in "ustar" (POSIX.1-1988, tar --format=ustar) a path of more than 100 bytes stands in two fields, a prefix and a name: it is read as
#           both, joined with "/". A path of more than 100 bytes that is to be written is written so, or refused.
# Happens:  the prefix is not read: of two clips in folders of different cameras "06-12-00.mp4" is left, twice. What is written is cut off at
#           100 bytes without a word: three clips of two cameras are one file after unpacking, its name
#           ends in the middle of a character. Paths in the manner of GNU and pax are read well.
# Matters:  School, day, room and camera in Chinese are three bytes a character and soon over a hundred: the clip of one
#           camera is handed to an inspector as that of the other. Bundles are zip files here.
#
# Needs GNU tar, and Node.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts nanotar@0.3.0
tar --version | head -1
cat >ask.mjs <<'JS'
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { createTar, parseTar } from 'nanotar';
console.log('node', process.version, 'nanotar', JSON.parse(readFileSync('node_modules/nanotar/package.json')).version);
const path = (camera, minute) => `楚雄彝族自治州大姚县三台中心小学第一食堂二楼东侧/2026-12-01/切配间摄像头${camera}/06-${minute}-00.mp4`;
const clips = [path('一', 12), path('二', 12), path('二', 13)];
for (const clip of clips) {
  mkdirSync(`clips/${dirname(clip)}`, { recursive: true });
  writeFileSync(`clips/${clip}`, clip);
}
const seen = {};
for (const format of ['ustar', 'pax', 'gnu']) {
  execFileSync('tar', [`--format=${format}`, '-cf', `${format}.tar`, '-C', 'clips', ...clips]);
  const whole = execFileSync('tar', ['-tf', `${format}.tar`, '--quoting-style=literal']).toString().trim().split('\n').join();
  const names = parseTar(readFileSync(`${format}.tar`)).map(({ name }) => name);
  console.log(format, 'by GNU tar as written:', whole === clips.join(), 'by nanotar:', names.join());
  seen[format] = whole === clips.join() ? names.join() : 'not written so';
}
writeFileSync('written.tar', createTar(clips.map((name) => ({ name, data: name }))));
mkdirSync('unpacked');
execFileSync('tar', ['-xf', 'written.tar', '-C', 'unpacked']);
const files = readdirSync('unpacked', { recursive: true, withFileTypes: true, encoding: 'utf8' }).filter((entry) => entry.isFile());
console.log('bytes of each path:', clips.map((clip) => Buffer.byteLength(clip)).join(), 'files unpacked of three that nanotar wrote:');
for (const { parentPath, path: before, name } of files) console.log(`${parentPath ?? before}/${name}`);
const asDescribed =
  seen.ustar === '06-12-00.mp4,06-12-00.mp4,06-13-00.mp4' && seen.pax === clips.join() && seen.gnu === clips.join() && files.length === 1;
console.log(asDescribed ? 'as described' : 'CHANGED');
process.exit(asDescribed ? 0 : 1);
JS
node ask.mjs
