#!/usr/bin/env bash
# node-onvif's discovery drops, without a word, devices that answer a probe validly.
#
# Expected: startProbe() tells of every device that answers. In WS-Discovery (April 2005, §5.3) `Scopes` of a ProbeMatch may
#           be left out, and ProbeMatches holds "zero or more" ProbeMatch: a recorder answers for all that is behind it.
# Happens:  an answer without Scopes is dropped, and one with two ProbeMatch is dropped as a whole, both devices of it;
#           no error, no event. The same answer with one ProbeMatch and Scopes is found.
# Matters:  A school's cameras are "not found" although they have answered; the installer types addresses or gives up.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts node-onvif@0.1.7
cat >ask.cjs <<'JS'
const { createSocket } = require('node:dgram');
const onvif = require('node-onvif');
console.log('node', process.version, 'node-onvif', require('node-onvif/package.json').version);

const match = (id, scopes) =>
  `<d:ProbeMatch><a:EndpointReference><a:Address>urn:uuid:${id}</a:Address></a:EndpointReference>` +
  `<d:Types>dn:NetworkVideoTransmitter</d:Types>${scopes ? '<d:Scopes>onvif://www.onvif.org/name/x</d:Scopes>' : ''}` +
  `<d:XAddrs>http://192.0.2.1/onvif/device_service</d:XAddrs><d:MetadataVersion>1</d:MetadataVersion></d:ProbeMatch>`;
const answer = (...matches) =>
  '<?xml version="1.0" encoding="UTF-8"?><s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope" ' +
  'xmlns:a="http://schemas.xmlsoap.org/ws/2004/08/addressing" xmlns:d="http://schemas.xmlsoap.org/ws/2005/04/discovery" ' +
  'xmlns:dn="http://www.onvif.org/ver10/network/wsdl"><s:Header/><s:Body>' +
  `<d:ProbeMatches>${matches.join('')}</d:ProbeMatches></s:Body></s:Envelope>`;

/** What is found when a device answers so, to the port the probe came from. */
async function foundBy(text) {
  const probing = onvif.startProbe().catch((error) => ({ error }));
  const device = createSocket('udp4');
  // The probe's socket is bound a moment later; a device repeats its answer, as WS-Discovery asks of it.
  const again = setInterval(() => {
    try {
      device.send(text, onvif._udp.address().port, '127.0.0.1');
    } catch {}
  }, 200);
  const found = await probing;
  clearInterval(again);
  device.close();
  if (!Array.isArray(found)) throw found.error;
  return [...new Set(found.map(({ urn }) => urn))].sort();
}
(async () => {
  const one = await foundBy(answer(match('a', true)));
  const without = await foundBy(answer(match('b', false)));
  const two = await foundBy(answer(match('c', true), match('d', true)));
  console.log('one, with scopes ->', one.join(' ') || 'nothing');
  console.log('one, without scopes ->', without.join(' ') || 'nothing');
  console.log('two in one answer ->', two.join(' ') || 'nothing');
  const has = (found, id) => found.includes(`urn:uuid:${id}`);
  const asDescribed = has(one, 'a') && !has(without, 'b') && !has(two, 'c') && !has(two, 'd');
  console.log(asDescribed ? 'as described' : 'CHANGED');
  process.exit(asDescribed ? 0 : 1);
})();
JS
node ask.cjs
