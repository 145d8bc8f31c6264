#!/usr/bin/env bash
# onvif turns whatever looks like a number into one: firmware 1.10 becomes 1.1, and a long serial number another one.
#
# Expected: getDeviceInformation() tells Manufacturer, Model, FirmwareVersion, SerialNumber and HardwareId as the camera said
#           them: ONVIF declares each of them xs:string.
# Happens:  "1.10" arrives as the number 1.1, a serial number of twenty digits (GB/T 28181 ids are) loses its last ones, two
#           cameras become one; "true" is a boolean. "1.10.2" and "V1.10" stay texts, so the type goes by the camera.
# Matters:  Cameras are told apart by serial number, and asked for an update by version: 1.9 → 1.10 looks like a step back.
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

const facts = { Manufacturer: 'M', Model: '4000', FirmwareVersion: '', SerialNumber: '', HardwareId: '1.0' };
const server = createServer((request, response) => {
  request.resume().on('end', () => {
    const inner = Object.entries(facts).map(([name, text]) => `<d:${name}>${text}</d:${name}>`).join('');
    response.setHeader('Content-Type', 'application/soap+xml; charset=utf-8');
    response.end(
      '<?xml version="1.0" encoding="UTF-8"?><s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope" ' +
        `xmlns:d="http://www.onvif.org/ver10/device/wsdl"><s:Body><d:GetDeviceInformationResponse>${inner}` +
        '</d:GetDeviceInformationResponse></s:Body></s:Envelope>',
    );
  });
});
server.listen(0, '127.0.0.1', async () => {
  const camera = new Cam({ hostname: '127.0.0.1', port: server.address().port, autoconnect: false });
  const ask = (firmware, serial) => {
    Object.assign(facts, { FirmwareVersion: firmware, SerialNumber: serial });
    return new Promise((resolve, reject) =>
      camera.getDeviceInformation((error, { firmwareVersion, serialNumber } = {}) => {
        if (error) return reject(error);
        console.log(`camera says ${firmware}, ${serial}; told is`, firmwareVersion, serialNumber);
        resolve([firmwareVersion, serialNumber]);
      }),
    );
  };
  const [ten, first] = await ask('1.10', '34020000001320000001');
  const [one, second] = await ask('1.1', '34020000001320000002');
  const [text] = await ask('1.10.2', 'A1');
  server.close();
  const asDescribed = ten === 1.1 && one === 1.1 && text === '1.10.2' && typeof first === 'number' && first === second;
  console.log(asDescribed ? 'as described' : 'CHANGED');
  process.exit(asDescribed ? 0 : 1);
});
JS
node ask.cjs
