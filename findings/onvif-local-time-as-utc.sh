#!/usr/bin/env bash
# onvif takes a camera's local time for UTC when the camera tells no UTC.
#
# Expected: ONVIF lets a camera leave UTCDateTime out and give LocalDateTime and TimeZone (a POSIX one: CST-8 is eight hours east).
#           getSystemDateAndTime() then gives the same moment as for a camera that tells both.
# Happens:  06:12 local with CST-8 is given as 06:12 UTC, eight hours late; TimeZone is read by nobody. A camera that tells neither gets
#           the time of its answer, as if its clock were right.
# Matters:  The package dates its sign-in by that time, eight hours off, and a check of clocks finds a sound one eight hours wrong
#           and "sets it right". Whoever asks for the time looks which of the two the answer has.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts onvif@0.8.3
cat >ask.cjs <<'JS'
const { createServer } = require('node:http');
const { readFileSync } = require('node:fs');
const { Cam } = require('onvif');
console.log('node', process.version, 'onvif', JSON.parse(readFileSync('node_modules/onvif/package.json')).version);

const moment = (name, day, hour) =>
  `<t:${name}><t:Time><t:Hour>${hour}</t:Hour><t:Minute>12</t:Minute><t:Second>5</t:Second></t:Time>` +
  `<t:Date><t:Year>2026</t:Year><t:Month>9</t:Month><t:Day>${day}</t:Day></t:Date></t:${name}>`;
const zone = '<t:TimeZone><t:TZ>CST-8</t:TZ></t:TimeZone>';
const answers = {
  both: zone + moment('UTCDateTime', 1, 22) + moment('LocalDateTime', 2, 6),
  'local only': zone + moment('LocalDateTime', 2, 6),
};
let told;
const server = createServer((request, response) => {
  request.resume().on('end', () => {
    response.setHeader('Content-Type', 'application/soap+xml; charset=utf-8');
    response.end(
      '<?xml version="1.0" encoding="UTF-8"?><s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope" ' +
        'xmlns:d="http://www.onvif.org/ver10/device/wsdl" xmlns:t="http://www.onvif.org/ver10/schema"><s:Body>' +
        '<d:GetSystemDateAndTimeResponse><d:SystemDateAndTime><t:DateTimeType>NTP</t:DateTimeType>' +
        `<t:DaylightSavings>false</t:DaylightSavings>${told}</d:SystemDateAndTime></d:GetSystemDateAndTimeResponse>` +
        '</s:Body></s:Envelope>',
    );
  });
});
server.listen(0, '127.0.0.1', async () => {
  const camera = new Cam({ hostname: '127.0.0.1', port: server.address().port, autoconnect: false });
  const given = [];
  for (const [name, answer] of Object.entries(answers)) {
    told = answer;
    const date = await new Promise((resolve, reject) =>
      camera.getSystemDateAndTime((error, time) => (error ? reject(error) : resolve(time))),
    );
    console.log('2 September 06:12:05 CST-8,', `told as ${name}:`, date.toISOString());
    given.push(date.toISOString());
  }
  server.close();
  const asDescribed = given.join() === '2026-09-01T22:12:05.000Z,2026-09-02T06:12:05.000Z';
  console.log(asDescribed ? 'as described' : 'CHANGED');
  process.exit(asDescribed ? 0 : 1);
});
JS
node ask.cjs
