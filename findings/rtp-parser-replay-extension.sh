#!/usr/bin/env bash
# rtp-parser hands out the header extension of a recorder's replay as if it were picture.
#
# Expected: `payload` is the payload (RFC 3550 §5.1, §5.3.1): behind the extension where the bit for one is set, and without the
#           padding where the bit for that is. ONVIF's replay (Streaming Specification §6.3) puts the time of recording into an
#           extension of four words in front of every picture.
# Happens:  `extension` and `padding` are told as 1, and `payload` begins with the extension and ends with the padding. Its
#           first byte, 0xAB, reads as an H.264 unit of type 11, "end of stream".
# Matters:  Live footage is right, and what is fetched from a recorder's disk afterwards by the same code is rubble.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts rtp-parser@1.0.0 werift-rtp@0.8.9
cat >ask.cjs <<'JS'
const { readFileSync } = require('node:fs');
const { parseRtpPacket } = require('rtp-parser');
const { RtpPacket } = require('werift-rtp');
const versionOf = (name) => JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version;
console.log('node', process.version, ...['rtp-parser', 'werift-rtp'].flatMap((name) => [name, versionOf(name)]));

const picture = Buffer.from('6588840a', 'hex');
const fixed = (bits) => Buffer.concat([Buffer.from([0x80 | bits, 0x80 | 96, 0, 7, 0, 0, 4, 0, 0, 0, 0, 1])]);
// 0xABAC, three words: NTP time in two, then the flags of a clean point and its number
const replay = Buffer.from('abac0003ee00000080000000a0050000', 'hex');
const packets = {
  live: Buffer.concat([fixed(0), picture]),
  replay: Buffer.concat([fixed(0x10), replay, picture]),
  padded: Buffer.concat([fixed(0x20), picture, Buffer.from([0, 0, 0, 4])]),
};
const seen = {};
for (const [what, packet] of Object.entries(packets)) {
  const { extension, padding, payload } = parseRtpPacket(packet);
  const other = RtpPacket.deSerialize(packet).payload.toString('hex');
  seen[what] = [payload.toString('hex'), other];
  console.log(`${what}: extension ${extension}, padding ${padding}, payload ${seen[what][0]}; by werift-rtp ${other}`);
}
const sound = picture.toString('hex');
const asDescribed =
  seen.live[0] === sound &&
  seen.replay[0] === replay.toString('hex') + sound &&
  seen.padded[0] === `${sound}00000004` &&
  Object.values(seen).every(([, other]) => other === sound);
console.log(asDescribed ? 'as described' : 'CHANGED');
process.exit(asDescribed ? 0 : 1);
JS
node ask.cjs
