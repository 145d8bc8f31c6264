#!/usr/bin/env bash
# node-onvif misreads a camera's clock at the end of a month, and signs in with a time that is a month ahead.
#
# Expected: after getSystemDateAndTime() requests are dated by the camera's clock, whatever day it is here.
# Happens:  year, month and day are set one after the other into the date of now: on the 31st, month 2 becomes March before the
#           day is set. Ten to midnight on 31 January here, five past on 1 February there, is taken for 1 March, and the next
#           request is dated so. After midnight it is right.
# Matters:  Cameras whose clock is a little ahead refuse the password in that night, and some lock the account. Their clock is read
#           by a parser of one's own.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts node-onvif@0.1.7
cat >ask.cjs <<'JS'
const { createServer } = require('node:http');
const { OnvifDevice } = require('node-onvif');
const { version } = require('node-onvif/package.json');
console.log('node', process.version, 'node-onvif', version);

const RealDate = Date;
let now;
globalThis.Date = class extends RealDate {
  constructor(...parts) {
    super(...(parts.length > 0 ? parts : [now]));
  }
  static now() {
    return RealDate.parse(now);
  }
};
const field = (name, inner) => `<t:${name}>${inner}</t:${name}>`;
let told;
let created;
const server = createServer(async (request, response) => {
  let asked = '';
  for await (const part of request) asked += part;
  created = asked.match(/Created[^>]*>([^<]+)</)?.[1];
  const [year, month, day, hour, minute, second] = told.match(/\d+/g).map(Number);
  const date = field('Date', field('Year', year) + field('Month', month) + field('Day', day));
  const time = field('Time', field('Hour', hour) + field('Minute', minute) + field('Second', second));
  const clock = `${field('DateTimeType', 'NTP')}${field('UTCDateTime', time + date)}`;
  response.end(
    '<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope" xmlns:d="http://www.onvif.org/ver10/device/wsdl" ' +
      'xmlns:t="http://www.onvif.org/ver10/schema"><s:Body>' +
      (asked.includes('GetSystemDateAndTime')
        ? `<d:GetSystemDateAndTimeResponse><d:SystemDateAndTime>${clock}</d:SystemDateAndTime></d:GetSystemDateAndTimeResponse>`
        : '<d:GetDeviceInformationResponse><d:Model>M</d:Model></d:GetDeviceInformationResponse>') +
      '</s:Body></s:Envelope>',
  );
});
server.listen(0, '127.0.0.1', async () => {
  const camera = new OnvifDevice({ xaddr: `http://127.0.0.1:${server.address().port}/onvif/device_service`, user: 'u', pass: 'p' });
  const read = async (here, there) => {
    [now, told] = [here, there];
    await camera.services.device.getSystemDateAndTime();
    await camera.services.device.getDeviceInformation();
    console.log('here', here, 'the camera tells', there, 'the next request is dated', created);
    return created.slice(0, 16);
  };
  const end = await read('2027-01-31T23:50:00Z', '2027-02-01T00:05:10Z');
  const after = await read('2027-02-01T00:01:00Z', '2027-02-01T00:16:10Z');
  const asDescribed = end === '2027-03-01T00:05' && after === '2027-02-01T00:16';
  console.log(asDescribed ? 'as described' : 'CHANGED');
  process.exit(asDescribed ? 0 : 1);
});
JS
node ask.cjs
