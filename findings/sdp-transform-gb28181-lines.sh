#!/usr/bin/env bash
# sdp-transform loses the two lines that GB/T 28181 adds to SDP.
#
# Expected: what parse() does not know is kept, as unknown attributes are (`invalid`), and write(parse(text)) says the same as the text.
# Happens:  y= (the SSRC the sender must use) and f= (what the picture is to be) are in nothing that parse() gives, and write() leaves
#           them out; there is no error. The unknown a=downloadspeed and a=filesize are kept.
# Matters:  An INVITE of a platform says by y= under which SSRC the stream must come; a gateway that reads it so sends under one of
#           its own, which the platform did not ask for. The two lines are read and written beside the package.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts sdp-transform@3.0.0
cat >ask.cjs <<'JS'
const { readFileSync } = require('node:fs');
const { parse, write } = require('sdp-transform');
console.log('node', process.version, 'sdp-transform', JSON.parse(readFileSync('node_modules/sdp-transform/package.json')).version);
// A platform asks for a playback, as GB/T 28181-2022 has it.
const text = `v=0
o=34020000002000000001 0 0 IN IP4 192.0.2.9
s=Playback
u=34020000001310000001:0
c=IN IP4 192.0.2.9
t=1788213600 1788217200
m=video 30000 RTP/AVP 96
a=recvonly
a=rtpmap:96 PS/90000
a=downloadspeed:4
a=filesize:1024
y=1200000001
f=v/2/5/25/1/4000a///
`.replaceAll('\n', '\r\n');
const read = parse(text);
const written = write(read);
const lost = text.split('\r\n').filter((line) => !written.split('\r\n').includes(line));
console.log('unknown attributes kept:', JSON.stringify(read.media[0].invalid));
console.log('lines that are not written again:', lost);
const asDescribed =
  read.media[0].invalid.length === 2 &&
  lost.join() === 'y=1200000001,f=v/2/5/25/1/4000a///' &&
  !JSON.stringify(read).includes('1200000001');
console.log(asDescribed ? 'as described' : 'CHANGED');
process.exit(asDescribed ? 0 : 1);
JS
node ask.cjs
